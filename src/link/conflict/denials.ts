/**
 * Denials, each with what it denies: a claim with the same figure, or in like words; where it only says "the allegations",
 * the claim before it. Silence and doubt are no denials.
 */
import type { Conflict } from "../../model/index.ts";
import { wholeWords } from "../compare/denial.ts";
import { endsOf } from "../figure/value.ts";
import { sharedWords } from "../retelling/likeness.ts";
import type { Retellings } from "../retelling/retellings.ts";
import { sameVoice, type Telling } from "../retelling/telling.ts";
import { coverage, denyingOf, isCovered, matterOf } from "./denied-matter.ts";
import { quoted } from "./quoted.ts";

const POINTS_BACK =
  /\b(the|these|this|that|those|such|any|their|its|his|her) (?:[\p{L}’']+ )?(allegations?|claims?|reports?|accusations?|charges?|statements?|suggestions?|figures?|numbers?|counts?|estimates?|tolls?|accounts?|it)\b|\b(den(y|ies|ied)|reject(s|ed)?|refut(es|ed)) (it|this|that|them)\b(?! \p{L})/iu;

/** Share of words from which on a denial is of a claim. */
const ALIKE = 0.3;
const FEWEST_WORDS = 3;
/** A claim further back than this many characters is not meant by "the allegations". */
const BACK = 400;
/** Claims looked up under one key. */
const POSTING = 24;
const KEY_WORDS = 8;
/** A number below this is shared by chance. */
const TELLING_NUMBER = 20;

export function denials(
  story: Retellings,
  inArticle: (telling: Telling) => readonly Telling[],
): readonly Conflict[] {
  const { tellings, ties } = story;
  const denying = denyingOf(tellings, inArticle);
  const postings = new Map<string, Telling[]>();
  for (const telling of tellings)
    if (!denying.has(telling) && isSaid(telling))
      for (const key of keysOf(telling, ties.rarity)) post(postings, key, telling);
  const told = new Set<string>();
  return countsFirst(tellings).flatMap((denial): readonly Conflict[] => {
    if (!denying.has(denial) || told.has(denial.figure.claim.id)) return [];
    const denied = byMatter(denial, postings, story) ?? before(denial, inArticle(denial));
    if (denied === null) return [];
    told.add(denial.figure.claim.id);
    const why = `${quoted(denial)} denies ${quoted(denied)}`;
    return [{ kind: "denial", a: denied.figure.ref, b: denial.figure.ref, why }];
  });
}

/** A number tells what is denied; the claim as a whole only where none does. */
const countsFirst = (tellings: readonly Telling[]): readonly Telling[] => [
  ...tellings.filter(({ figure }) => figure.quantity !== null),
  ...tellings.filter(({ figure }) => figure.quantity === null),
];

/** true: states something that can be denied */
const isSaid = ({ figure: { claim } }: Telling): boolean => claim.certainty.polarity === "affirmed";

function byMatter(
  denial: Telling,
  postings: ReadonlyMap<string, readonly Telling[]>,
  { ties, precedence }: Retellings,
): Telling | null {
  const ends = new Set(endsOf(denial.figure.quantity).filter((end) => Number(end) >= TELLING_NUMBER));
  const matter = matterOf(denial, ties.rarity);
  const keys = new Set([...keysOf(denial, ties.rarity), ...matter.words.keys()]);
  const candidates = new Set([...keys].flatMap((key) => postings.get(key) ?? []));
  const named = denial.figure.article.reading.document.text.toLowerCase();
  let best: Telling | null = null;
  let highest = 0;
  for (const other of candidates) {
    if (other.figure.claim === denial.figure.claim) continue;
    // an article may tell the denial first
    const inArticle = other.figure.article === denial.figure.article;
    if (inArticle ? sameVoice(other, denial) : precedence.compare(other, denial) > 0) continue;
    const shared = sharedWords(other, denial, ties);
    const number = endsOf(other.figure.quantity).some((end) => ends.has(end));
    const asked = other.thread !== null && other.thread === denial.thread;
    const covered = coverage(matter, other);
    const means =
      (number && (asked || shared.share >= ALIKE / 2)) ||
      (shared.share >= ALIKE && shared.count >= FEWEST_WORDS) ||
      (isCovered(covered, other, denial) && !sameVoice(other, denial));
    if (!means) continue;
    const score =
      Math.max(shared.share, covered.share / 2) +
      (number ? 1 : 0) +
      (asked ? 0.3 : 0) +
      countsNamed(other, denial) +
      (other.body === null ? 0 : 0.2) +
      (named.includes(other.outlet ?? NOWHERE) ? NAMED : 0) +
      (other.figure.claim.where === "headline" ? 0 : IN_BODY);
    if (score <= highest) continue;
    best = other;
    highest = score;
  }
  return best === null ? null : ownPart(best, denial, candidates);
}

/** Of a claim's counts the one is meant whose things and fate the denial names. */
function countsNamed({ figure: { counted } }: Telling, { figure: { words } }: Telling): number {
  if (counted === null) return 0;
  const unit = words.has(`class ${counted.unit}`) || words.has(counted.unit) ? UNIT_NAMED : 0;
  return unit + (counted.role !== "" && words.has(`role ${counted.role}`) ? ROLE_NAMED : 0);
}
const UNIT_NAMED = 0.4;
const ROLE_NAMED = 0.2;

/** Of "the agency and the police said A" the agency takes back its own part. */
function ownPart(denied: Telling, denial: Telling, candidates: ReadonlySet<Telling>): Telling {
  const place = ({ figure: { claim } }: Telling): string => `${claim.document} ${claim.content[0]!.start}`;
  for (const other of candidates)
    if (sameVoice(other, denial) && place(other) === place(denied)) return other;
  return denied;
}

/** "The denial of a CNN report": what the outlet that the article names has told is meant. */
const NAMED = 0.5;
const NOWHERE = "\0";
/** A headline only repeats what its article says. */
const IN_BODY = 0.6;

/** "Russia denies the allegations", "disputed the figure": the nearest claim of somebody else before it, or the nearest number. */
function before(denial: Telling, article: readonly Telling[]): Telling | null {
  const pointing = POINTS_BACK.exec(`${wholeWords(denial.figure.claim)} ${sentenceOf(denial)}`);
  if (pointing === null) return null;
  const number = NUMBER.test(pointing[2] ?? "");
  const start = denial.figure.claim.content[0]!.start;
  const earlier = article.filter((other) => {
    const { claim, quantity, ref } = other.figure;
    const back = start - claim.content.at(-1)!.end;
    if (back < 0 || back > (number ? BACK_TO_NUMBER : BACK) || (number && quantity === null)) return false;
    if (ref.part !== null || claim.certainty.polarity !== "affirmed") return false;
    return other.body !== null && !sameVoice(other, denial);
  });
  const last = earlier.at(-1);
  // of the numbers of one claim the first is its own
  return number
    ? (earlier.find(({ figure }) => figure.claim === last?.figure.claim) ?? null)
    : (last ?? null);
}
const NUMBER = /^(?:figure|number|count|estimate|toll)/i;
/** Figures are told at the head of an article, and answered further down. */
const BACK_TO_NUMBER = 1500;

/** From the first word of reporting or of what is said to the last: "rejected that figure" has its "that" between the two. */
function sentenceOf({ figure: { claim, article } }: Telling): string {
  const spans = [...claim.cue, ...claim.content];
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return end - start > BACK ? "" : article.reading.document.text.slice(start, end);
}

function keysOf({ figure }: Telling, rarity: Retellings["ties"]["rarity"]): readonly string[] {
  const words = [...figure.words]
    .sort((a, b) => rarity(b) - rarity(a) || (a < b ? -1 : 1))
    .slice(0, KEY_WORDS);
  return [...endsOf(figure.quantity).map((end) => `n ${end}`), ...words];
}

function post(postings: Map<string, Telling[]>, key: string, telling: Telling): void {
  const list = postings.get(key);
  if (list === undefined) postings.set(key, [telling]);
  else if (list.length < POSTING) list.push(telling);
}
