/**
 * What denies something, and what of it must stand in a claim for the claim to be what is denied. A denial is short: it names
 * its object by a word or two ("denied that any had been taken prisoner"), so the share of its own words decides.
 */
import { isDenial } from "../compare/denial.ts";
import type { Telling } from "../retelling/telling.ts";

const FINDS_NOTHING =
  /\b(?:no|without|any) (?:[\p{L}-]+ ){0,2}(?:evidence|proof|sign|signs|trace|traces|indications?|record)\b|\bruled? out\b|\brul(?:es|ing) out\b/iu;
/** So many characters behind a denial its object begins: "rejected as a fantasy the claim that …". */
const OBJECT_REACH = 30;

/** Tellings that deny. A mere "not" denies nothing that anybody has said. */
export function denyingOf(
  tellings: readonly Telling[],
  inArticle: (telling: Telling) => readonly Telling[],
): ReadonlySet<Telling> {
  const found = new Set<Telling>();
  for (const telling of tellings) {
    if (!denies(telling)) continue;
    found.add(telling);
    if (!isDenial(telling.figure.claim)) continue;
    const object = inArticle(telling).find((other) => isObject(telling, other) && !denies(other));
    if (object !== undefined) found.add(object);
  }
  return found;
}

function denies({ figure: { claim, article } }: Telling): boolean {
  if (isDenial(claim)) return true;
  if (claim.certainty.polarity !== "denied" || claim.chain.length === 1) return false;
  const { text } = article.reading.document;
  const said = claim.content.map(({ start, end }) => text.slice(start, end)).join(" ");
  return FINDS_NOTHING.test(`${claim.cue.map(({ exact }) => exact).join(" ")} ${said}`);
}

/** true: the claim is the object of the denial before it: "rejected as a fantasy the claim that a bridge had been hit" */
function isObject({ figure: denial }: Telling, { figure: object }: Telling): boolean {
  const end = denial.claim.content.at(-1)!.end;
  const start = object.claim.content[0]!.start;
  if (start < end || start - end > OBJECT_REACH) return false;
  const between = denial.article.reading.document.text.slice(end, start);
  return (
    /\b(?:claims?|reports?|allegations?|accusations?|suggestions?|statements?|that)\b/i.test(between) &&
    !/[.;!?\n]/.test(between)
  );
}

/** Words of denying and of reporting, which are no matter. */
const EMPTY: ReadonlySet<string> = new Set(
  "evidenc proof sign trac indication claim report allegation accusation deni reject information fals tru say said know singl".split(
    " ",
  ),
);

export interface Matter {
  readonly words: ReadonlyMap<string, number>;
  readonly whole: number;
}

/** What a denial is of: its words by the square of their rarity. */
export function matterOf({ figure }: Telling, rarity: (word: string) => number): Matter {
  const words = new Map(
    [...figure.words].filter((word) => !EMPTY.has(word)).map((word) => [word, rarity(word) ** 2] as const),
  );
  return { words, whole: [...words.values()].reduce((sum, weight) => sum + weight, 0) };
}

export interface Coverage {
  /** of the denial's words, by weight, 0 to 1 */
  readonly share: number;
  /** words in common, countries apart */
  readonly count: number;
}

export function coverage({ words, whole }: Matter, { figure }: Telling): Coverage {
  let shared = 0;
  let count = 0;
  for (const [word, weight] of words) {
    if (!figure.words.has(word) && !(LOSSES.has(word) && hasLoss(figure.words))) continue;
    shared += weight;
    if (!word.startsWith("country ")) count++;
  }
  return { share: whole === 0 ? 0 : shared / whole, count };
}

/** Who denies that a thing was lost denies that it was shot down. */
const LOSSES: ReadonlySet<string> = new Set([
  "role lost",
  "role destroyed",
  "role shot down",
  "role damaged",
]);

const hasLoss = (words: ReadonlySet<string>): boolean => [...LOSSES].some((loss) => words.has(loss));

/** Shares of a denial's words that a claim must have: of several words in common; of the only one there is. */
const COVERED = { several: 0.45, one: 0.75 } as const;
const SEVERAL = 2;
/** One word tells which claim is meant in news of the same days only. */
const SAME_NEWS_DAYS = 3;

export function isCovered({ share, count }: Coverage, other: Telling, denial: Telling): boolean {
  if (count >= SEVERAL) return share >= COVERED.several;
  if (count === 0) return false;
  const [day, then] = [denial.figure.article.day, other.figure.article.day];
  const sameNews = day === null || then === null || Math.abs(day - then) <= SAME_NEWS_DAYS;
  return sameNews && share >= COVERED.one;
}
