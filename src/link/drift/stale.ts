/** Old figures given again after the same voice, or the same article, has a newer one. */
import { befell, isDecided } from "../figure/counted.ts";
import { endsOf } from "../figure/value.ts";
import type { Precedence } from "../retelling/precedence.ts";
import type { Retellings } from "../retelling/retellings.ts";
import { isUnsourced, speakerKey, type Telling } from "../retelling/telling.ts";
import { saidWords } from "../retelling/words.ts";
import { overtakenBy } from "./overtaken.ts";
import type { FoundChange, StoryRule, Surroundings } from "./rule.ts";

/** Words that say that a figure is an earlier one; then it is history, not stale. */
const EARLIER =
  /\b(earlier|previous(ly)?|initial(ly)?|at first|first|before|then|originally|until|from|compared|had (said|reported|put|estimated|given|announced|been)|last (week|month|year)|ago|raised|up from|rose from)\b/i;
/** Characters before a claim in which such words still bear on it. */
const REACH = 60;
/** An event dated this many days before publication is told as history. */
const HISTORY_DAYS = 20;
/** A toll more than so many times another is of something else. */
const FAR = 12;

const countOf = ({ figure: { quantity } }: Telling): number | null => quantity?.low ?? quantity?.high ?? null;

function isHistory(telling: Telling): boolean {
  const { claim, article, aspect } = telling.figure;
  const { text } = article.reading.document;
  const start = Math.min(claim.content[0]!.start, ...claim.cue.map((cue) => cue.start));
  const around = text
    .slice(Math.max(0, start - REACH), claim.content.at(-1)!.end)
    .split(/[.\n]/)
    .at(-1)!;
  const old =
    aspect.eventDay !== null && article.day !== null && article.day - aspect.eventDay > HISTORY_DAYS;
  return (
    old ||
    EARLIER.test(around) ||
    /\b(in|on) (January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(
      around,
    )
  );
}

/** Tolls that only grow: what befell people, all so far. */
const isToll = ({ figure: { counted, aspect } }: Telling): boolean =>
  counted !== null &&
  befell(counted) &&
  !aspect.additional &&
  (aspect.phase !== "future" || isDecided(counted));

function findStale(
  { tellings, precedence }: Retellings,
  { inArticle }: Surroundings,
): readonly FoundChange[] {
  const found: FoundChange[] = [];
  const histories = new Map<string, Telling[]>();
  const threads = new Map<string, Telling[]>();
  for (const telling of tellings) if (telling.thread !== null) push(threads, telling.thread, telling);
  for (const telling of tellings) {
    if (
      telling.thread === null ||
      !isToll(telling) ||
      countOf(telling) === null ||
      telling.figure.claim.where === "headline"
    )
      continue;
    const voice = speakerKey(telling);
    const update =
      voice === null
        ? null
        : updateBefore(telling, histories.get(`${telling.thread}|${voice}`) ?? [], precedence);
    const beside = isUnsourced(telling) ? besideIn(telling, inArticle(telling)) : null;
    const since = overtakenBy(telling, threads.get(telling.thread)!, precedence);
    const newer = isHistory(telling) ? null : (update ?? beside ?? since);
    if (newer !== null) found.push(stale(newer, telling));
    if (voice !== null) push(histories, `${telling.thread}|${voice}`, telling);
  }
  return found;
}

/** The newest count by the voice before this day, where this one's number is older than it. */
function updateBefore(telling: Telling, history: readonly Telling[], { day }: Precedence): Telling | null {
  const value = countOf(telling)!;
  const today = day(telling.figure.article);
  const earlier = history.filter(({ figure }) => {
    const then = day(figure.article);
    return figure.article !== telling.figure.article && then !== null && today !== null && then < today;
  });
  const newest =
    earlier.findLast((other) => countOf(other)! > value && !isHistory(other)) ??
    correctionIn(earlier, telling);
  if (newest === undefined || countOf(newest)! > value * FAR) return null;
  const first = earlier.find((other) => endsOf(other.figure.quantity).includes(String(value)));
  if (first === undefined) return null;
  const before = (day(first.figure.article) ?? 0) < (day(newest.figure.article) ?? 0) || isHistory(first);
  return before ? newest : null;
}

/** What the voice last gave, where that is less: it has set its own number right, and both times with a number and no bound. */
function correctionIn(earlier: readonly Telling[], telling: Telling): Telling | undefined {
  const latest = earlier.at(-1)?.figure.article;
  const last = earlier
    .filter(({ figure }) => figure.article === latest)
    .sort((a, b) => startOf(a) - startOf(b))[0];
  if (last === undefined || isHistory(last) || !isPoint(last) || !isPoint(telling)) return undefined;
  return countOf(last)! < countOf(telling)! && countOf(last)! * BESIDE_FAR > countOf(telling)!
    ? last
    : undefined;
}

const startOf = ({ figure }: Telling): number => figure.quantity!.words.start;

const isPoint = ({ figure: { quantity } }: Telling): boolean => quantity!.low === quantity!.high;

/** A larger count of the same told before in the same article, from a voice, where this one is told in the article's own. */
function besideIn(telling: Telling, article: readonly Telling[]): Telling | null {
  const value = countOf(telling)!;
  const { scope } = telling.figure;
  return (
    article
      .slice(0, article.indexOf(telling))
      .find(
        (other) =>
          other.thread === telling.thread &&
          isToll(other) &&
          countOf(other) !== null &&
          countOf(other)! > value &&
          countOf(other)! < value * BESIDE_FAR &&
          !isUnsourced(other) &&
          other.figure.claim !== telling.figure.claim &&
          other.figure.counted!.role === telling.figure.counted!.role &&
          other.figure.scope.place === scope.place &&
          other.figure.scope.locality === scope.locality,
      ) ?? null
  );
}
/** In one article a smaller count than this share is of a part. */
const BESIDE_FAR = 2;

const stale = (from: Telling, to: Telling): FoundChange => ({
  from,
  to,
  of: "figure",
  before: saidWords(from),
  after: saidWords(to),
  why:
    from.figure.article === to.figure.article
      ? `The same article has a newer count, ${from.figure.quantity!.words.exact}.`
      : `${isOfVoice(from, to) ? "The same voice" : "Another"} had given ${from.figure.quantity!.words.exact} before, in ${from.figure.article.reading.document.outlet ?? "an earlier article"}.`,
});

const isOfVoice = (a: Telling, b: Telling): boolean =>
  speakerKey(b) !== null && speakerKey(a) === speakerKey(b);

function push(map: Map<string, Telling[]>, key: string, telling: Telling): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [telling]);
  else list.push(telling);
  if (list !== undefined && list.length > KEPT) list.splice(1, 1);
}
/** Counts of one voice and question that are looked back at. */
const KEPT = 60;

export const STALE_FIGURE: StoryRule = {
  kind: "stale figure",
  what: "An old count is given as the present one after the same voice, the same article or several others gave a newer one.",
  because:
    "a count told as an earlier one is history; a toll only grows, so that one which two others have passed is old, whoever counts",
  examples: [
    [
      {
        outlet: "Herald",
        published: "2021-04-03",
        text: "The health ministry of Kenya said 612 people were killed by the flood in Kenya.",
      },
      {
        outlet: "Courier",
        published: "2021-05-12",
        text: "The health ministry of Kenya said 2,045 people were killed by the flood in Kenya.",
      },
      {
        outlet: "Gazette",
        published: "2021-05-20",
        text: "The health ministry of Kenya says 612 people were killed by the flood in Kenya.",
      },
    ],
    [
      {
        outlet: "Herald",
        published: "2021-04-03",
        text: "The governor of Lamu, Jane Otieno, said 44 people were killed when a ferry sank in Kenya.",
      },
      {
        outlet: "Courier",
        published: "2021-04-05",
        text: "The ports authority of Kenya said 51 people were killed when a ferry sank in Kenya.",
      },
      {
        outlet: "Gazette",
        published: "2021-04-06",
        text: "Kenya's interior ministry said 52 people were killed when a ferry sank in Kenya.",
      },
      {
        outlet: "Tribune",
        published: "2021-04-09",
        text: "The governor of Lamu, Jane Otieno, said 44 people were killed when the ferry sank in Kenya.",
      },
    ],
  ],
  not: [
    [
      {
        outlet: "Herald",
        published: "2021-04-03",
        text: "The health ministry of Kenya said 612 people were killed by the flood in Kenya.",
      },
      {
        outlet: "Courier",
        published: "2021-05-12",
        text: "The health ministry of Kenya said 2,045 people were killed by the flood in Kenya.",
      },
    ],
  ],
  findAll: findStale,
};
