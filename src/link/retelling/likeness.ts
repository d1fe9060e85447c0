/**
 * How alike two tellings are, and whether the later one can be taken for a retelling of the earlier. What the text states
 * (it cites that outlet, carries its copy, links to it) counts most; then one voice, the same figure, the same words.
 */
import type { Copy } from "../../model/index.ts";
import type { Article } from "../figure/article.ts";
import { befell } from "../figure/counted.ts";
import type { Figure } from "../figure/figure.ts";
import { agreement, endsOf, isRare } from "../figure/value.ts";
import { hasSpeaker, sameVoice, speakerKey, type Telling } from "./telling.ts";

type Amount = NonNullable<Telling["figure"]["quantity"]>;

export interface Likeness {
  readonly score: number;
  /** true: the later one says whence it has it */
  readonly stated: boolean;
  /** null: nothing shows that one retells the other */
  readonly why: string | null;
  /** numbers of the two claims that are the same, besides the figures compared */
  readonly companions: number;
  /** the figures give one number */
  readonly sameNumber: boolean;
  /** weighted share of words in common, 0 to 1 */
  readonly words: number;
  /** the two articles have other rare figures in common */
  readonly together: boolean;
}

export interface Ties {
  readonly rarity: (word: string) => number;
  /** the sum of the squares of the rarities of a figure's words */
  readonly squares: (figure: Figure) => number;
  /** what an article carries of another one; undefined: nothing */
  readonly copyOf: (carrier: Article, copied: Article) => Copy | undefined;
  /** true: the article has a date, or others cite it */
  readonly isPlaced: (article: Article) => boolean;
  /** true: the article carries the text of another one that is at hand */
  readonly isCopy: (article: Article) => boolean;
  /** true: the articles share a rare figure besides those given */
  readonly rareTogether: (a: Article, b: Article, besides: readonly string[]) => boolean;
  /** outlets that an article cites for some claim of its, folded */
  readonly citesOf: (article: Article) => ReadonlySet<string>;
  /** outlets that an article names anywhere in its text, folded */
  readonly namedIn: (article: Article) => ReadonlySet<string>;
}

const WEIGHTS = {
  cited: 2,
  copied: 1.5,
  articleCites: 0.7,
  linked: 2,
  sameSpeaker: 1,
  sameNumber: 1.4,
  rareNumber: 1,
  roundedNumber: 0.5,
  companion: 0.5,
  words: 2,
  sameOrigin: 0.4,
  sameThread: 0.6,
  sameRole: 0.3,
  sameUnit: 0.2,
  /** things or people that exclude each other: engineers, soldiers */
  otherUnit: -0.4,
  /** the nearest form is the likeliest parent: what changed before is not this one's doing */
  sameForm: 0.25,
  monthsApart: -0.5,
  /** what somebody is named for is nearer to the saying */
  sourced: 0.4,
  /** an earlier telling of which nothing shows that it came first */
  undated: -0.8,
  /** who does not say so has a text from where it was written, and not from who carries it */
  copy: -0.7,
  /** a headline repeats its body, which others have read too */
  headline: -0.4,
} as const;
const MONTHS_DAYS = 60;
const MOST_COMPANIONS = 3;

/** Words in common from which on two claims without figures say one thing: alone, with the same voice, by a cited article. */
const WORDS = { alone: 0.4, sameSpeaker: 0.22, cited: 0.18 } as const;
/**
 * Like words of which nothing says that one is from the other are the same news only while it is news: three days of
 * mourning are declared often. Longer finds late retellings and takes new events for old ones.
 */
const LIKE_WORDS_DAYS = { alone: 10, sameSpeaker: 30 } as const;
/** The words of one claim are too few to be told by their share alone; fewer do in news of the same days. */
const FEWEST_WORDS = 2;
const FEWEST_ALONE = 3;

export function likeness(before: Telling, after: Telling, days: number, ties: Ties): Likeness {
  const a = before.figure;
  const b = after.figure;
  const cited = before.outlet !== null && after.cites.has(before.outlet);
  const copy = ties.copyOf(b.article, a.article);
  const articleCites = citesArticle(before, after, ties);
  const linked = linksTo(b.article, a.article);
  const stated = cited || linked || copy?.basis === "stated";
  const sameSpeaker = sameVoice(before, after);
  const { share: words, count } = sharedWords(before, after, ties);
  const alike = agree(before, after, words, stated, articleCites || sameSpeaker);
  const rare = alike === "same" && isRare(b.quantity!);
  const companions = Math.min(MOST_COMPANIONS, sharedNumbers(before, after));
  const together = ties.rareTogether(a.article, b.article, endsOf(b.quantity));
  const fates = harmApart(before, after) && companions === 0 && words < WORDS.alone && !together;
  const retold =
    fates || nationsApart(before, after)
      ? null
      : a.quantity !== null
        ? retellsFigure({
            stated: stated || copy !== undefined,
            articleCites,
            sameSpeaker,
            alike,
            rare,
            companions,
            words,
            together,
            days,
            before,
            after,
          })
        : retellsWhole({
            stated: stated || copy !== undefined,
            articleCites,
            sameSpeaker,
            words,
            count,
            days,
          });
  const score =
    (cited ? WEIGHTS.cited : 0) +
    (linked ? WEIGHTS.linked : 0) +
    (copy === undefined ? 0 : WEIGHTS.copied) +
    (articleCites ? WEIGHTS.articleCites : 0) +
    (sameSpeaker ? WEIGHTS.sameSpeaker : 0) +
    (alike === "same" ? WEIGHTS.sameNumber : alike === "rounded" ? WEIGHTS.roundedNumber : 0) +
    (rare ? WEIGHTS.rareNumber : 0) +
    WEIGHTS.companion * companions +
    WEIGHTS.words * words +
    (after.origin !== null && before.origin === after.origin ? WEIGHTS.sameOrigin : 0) +
    (after.thread !== null && before.thread === after.thread ? WEIGHTS.sameThread : 0) +
    (a.counted !== null && a.counted.role === b.counted?.role ? WEIGHTS.sameRole : 0) +
    unitsInCommon(before, after) +
    WEIGHTS.sameForm * formsInCommon(before, after) +
    (hasSpeaker(before) ? WEIGHTS.sourced : 0) +
    (ties.isPlaced(a.article) || stated ? 0 : WEIGHTS.undated) +
    (stated || !ties.isCopy(a.article) ? 0 : WEIGHTS.copy) +
    (a.claim.where === "headline" ? WEIGHTS.headline : 0) +
    (days > MONTHS_DAYS ? WEIGHTS.monthsApart : 0);
  return { score, stated, why: retold, companions, sameNumber: alike === "same", words, together };
}

/** true: the later article cites the earlier one's outlet somewhere, or names it */
export function citesArticle(
  { outlet }: Telling,
  { figure: { article } }: Telling,
  { citesOf, namedIn }: Pick<Ties, "citesOf" | "namedIn">,
): boolean {
  return outlet !== null && (citesOf(article).has(outlet) || namedIn(article).has(outlet));
}

/**
 * Small numbers are shared by chance, unless the claims are worded alike, rest on one saying, or are known to be tied and
 * answer one question, or tell one fate from the article that is cited.
 */
function agree(
  before: Telling,
  after: Telling,
  words: number,
  stated: boolean,
  tied: boolean,
): ReturnType<typeof agreement> {
  const a = before.figure.quantity;
  const b = after.figure.quantity;
  if (a === null || b === null) return null;
  const sameRole = before.figure.counted!.role === after.figure.counted!.role;
  const asked = sameQuestion(before, after) && sameRole;
  const known =
    isTelling(after) ||
    words >= WORDS.alone ||
    ((stated || tied) && asked) ||
    (stated && sameRole && befell(after.figure.counted!)) ||
    (oneSaying(before, after) && words >= WORDS.cited);
  if (!known) return null;
  const alike = agreement(a, b);
  return alike === "rounded" && !isClose(a, b) ? null : alike;
}

/** 12,000 is no rounding of 10,000, though it has its first digit. */
function isClose(a: Amount, b: Amount): boolean {
  const [one, other] = [endsOf(a).at(-1), endsOf(b).at(-1)].map(Number) as [number, number];
  return Math.abs(one - other) <= ROUNDING * Math.max(one, other);
}
const ROUNDING = 0.08;

interface Signs {
  readonly stated: boolean;
  readonly articleCites: boolean;
  readonly sameSpeaker: boolean;
  readonly words: number;
}

interface FigureSigns extends Signs {
  readonly alike: ReturnType<typeof agreement>;
  readonly rare: boolean;
  readonly companions: number;
  /** the two articles have other rare figures in common */
  readonly together: boolean;
  readonly days: number;
  readonly before: Telling;
  readonly after: Telling;
}

function retellsFigure(signs: FigureSigns): string | null {
  const { stated, articleCites, sameSpeaker, alike, rare, companions, words, together, days, before, after } =
    signs;
  const outlet = before.figure.article.reading.document.outlet ?? "the earlier article";
  const number = after.figure.quantity!.words.exact;
  if (stated && (alike === "same" || words >= WORDS.cited)) return `it takes this from ${outlet}`;
  if (alike === "same" && rare) return `both give the rare figure ${number}`;
  if (alike === "same" && companions > 0) return `both give ${number} beside the same other figures`;
  if (alike === "same" && sameSpeaker) return `both give ${number} as ${after.body!.label} says it`;
  if (alike === "same" && articleCites) return `it gives ${number} and cites ${outlet}`;
  if (alike === "rounded" && sameSpeaker && words >= WORDS.alone)
    return `one voice, in like words, gives ${number}`;
  const free = !hasSpeaker(after);
  const open = speakerKey(after) === null || speakerKey(before) === null;
  if (alike === "same" && open && together)
    return `both give ${number}, and their articles share rarer figures`;
  if (alike === "same" && open && isTelling(after) && sameToll(before, after))
    return `both give ${number} for the same toll`;
  if (alike === "same" && free && isTelling(after) && (words >= WORDS.cited || sameQuestion(before, after)))
    return `both give ${number} for the same matter`;
  if (
    alike === "same" &&
    speakerKey(after) === null &&
    isTelling(after) &&
    before.thread !== null &&
    before.thread === after.thread &&
    days <= LIKE_WORDS_DAYS.alone
  )
    return `both give ${number} in answer to one question`;
  if (alike === "same" && isTelling(after) && harmInCommon(before, after, days))
    return `both give ${number} as the toll`;
  if (alike === "same" && words >= WORDS.cited && oneSaying(before, after))
    return `both give ${number} from one saying`;
  if (alike === "same" && words >= WORDS.alone && sameQuestion(before, after))
    return `both give ${number} in like words`;
  if (companions > 0 && sameSpeaker && words >= WORDS.cited)
    return `both stand beside the same other figures`;
  return null;
}

function retellsWhole(signs: Signs & { readonly count: number; readonly days: number }): string | null {
  const { stated, articleCites, sameSpeaker, words, count, days } = signs;
  if (count < FEWEST_WORDS) return null;
  if (stated && words >= WORDS.cited) return "it takes this from the article it cites";
  const fresh = days <= FRESH_DAYS && words >= WORDS.alone;
  const named = articleCites && days <= FRESH_DAYS && words >= WORDS.sameSpeaker;
  if (count < FEWEST_ALONE && !sameSpeaker && !fresh && !named) return null;
  if (articleCites && words >= WORDS.cited)
    return "its article cites the earlier one, and says it in like words";
  if (sameSpeaker && words >= WORDS.sameSpeaker && days <= LIKE_WORDS_DAYS.sameSpeaker)
    return "one voice, in like words";
  return words >= WORDS.alone && days <= LIKE_WORDS_DAYS.alone ? "in like words" : null;
}

function unitsInCommon({ figure: { counted: a } }: Telling, { figure: { counted: b } }: Telling): number {
  if (a === null || b === null) return 0;
  if (a.unit === b.unit) return WEIGHTS.sameUnit;
  return a.general && b.general ? 0 : WEIGHTS.otherUnit;
}

/** true: what befell those counted is said on one side only; they are not the same people */
function harmApart({ figure: a }: Telling, { figure: b }: Telling): boolean {
  if (a.counted === null || b.counted === null) return false;
  return befell(a.counted) !== befell(b.counted);
}

/** true: people of two countries are counted, as each text says: the dead of the other side are others */
const nationsApart = ({ figure: { scope: a } }: Telling, { figure: { scope: b } }: Telling): boolean =>
  a.nation !== b.nation && a.nation !== "" && b.nation !== "";

/** true: both answer one question of what befell people */
const sameToll = (a: Telling, b: Telling): boolean =>
  sameQuestion(a, b) && a.figure.counted !== null && befell(a.figure.counted) && befell(b.figure.counted!);

/** true: both count what befell people, one of them all of it: killed, wounded and missing together */
function harmInCommon({ figure: a }: Telling, { figure: b }: Telling, days: number): boolean {
  if (a.counted === null || b.counted === null || !befell(a.counted) || !befell(b.counted)) return false;
  return (
    a.counted.role === "casualties" &&
    b.counted.role === "killed" &&
    Number(endsOf(b.quantity)[0]) >= leastToll(a, b, days)
  );
}

function leastToll({ scope: a }: Figure, { scope: b }: Figure, days: number): number {
  if (days > FRESH_DAYS) return LARGE_TOLL;
  return a.nation !== "" && a.nation === b.nation ? FRESH_TOLL_OF_NATION : FRESH_TOLL;
}
/** Smaller tolls of the dead and of all casualties are the same by chance; less so within days. */
const LARGE_TOLL = 100;
const FRESH_TOLL = 40;
/** … and of people of one country, as both texts say */
const FRESH_TOLL_OF_NATION = 15;
const FRESH_DAYS = 3;

/** true: they answer one question, and rest on one act of saying */
const oneSaying = (a: Telling, b: Telling): boolean =>
  a.thread !== null && a.thread === b.thread && a.origin !== null && a.origin === b.origin;

const sameQuestion = (a: Telling, b: Telling): boolean =>
  (a.thread !== null && a.thread === b.thread) || (a.origin !== null && a.origin === b.origin);

/** Numbers of fewer digits are shared by chance. */
const TELLING_NUMBER = 20;

const isTelling = ({ figure: { quantity } }: Telling): boolean =>
  quantity !== null && ((quantity.low ?? 0) >= TELLING_NUMBER || (quantity.high ?? 0) >= TELLING_NUMBER);

/** Numbers that stand beside both. */
function sharedNumbers(a: Telling, b: Telling): number {
  if (a.beside.size === 0 || b.beside.size === 0) return 0; // as most have
  let shared = 0;
  for (const end of a.beside) if (b.beside.has(end)) shared++;
  return shared;
}

/** Weighted share of words in common, of the claim that has fewer; and how many words these are. */
export function sharedWords(
  { figure: a }: Telling,
  { figure: b }: Telling,
  { rarity, squares }: Pick<Ties, "rarity" | "squares">,
): { readonly share: number; readonly count: number } {
  let shared = 0;
  let count = 0;
  for (const word of a.words) {
    if (!b.words.has(word)) continue;
    shared += rarity(word) ** 2;
    if (!word.startsWith("country ")) count++;
  }
  return { share: shared === 0 ? 0 : shared / Math.sqrt(squares(a) * squares(b)), count };
}

function formsInCommon(a: Telling, b: Telling): number {
  const one = a.figure;
  const other = b.figure;
  let common = 0;
  if (one.claim.certainty.value === other.claim.certainty.value) common++;
  if (one.claim.forecast === other.claim.forecast) common++;
  if (a.body?.key === b.body?.key) common++;
  const p = one.quantity;
  const q = other.quantity;
  if (p === null || q === null) return common;
  if (p.low === q.low && p.high === q.high) common += 2;
  if (p.approximate === q.approximate) common++;
  if (p.relation === q.relation) common++;
  return common;
}

function linksTo(from: Article, to: Article): boolean {
  const { url } = to.reading.document;
  return url !== null && from.reading.document.links.some((link) => link.url === url);
}
