/**
 * What denies something, and what of it must stand in a claim for the claim to be what is denied. A denial is short: it names
 * its object by a word or two ("denied that any had been taken prisoner"), so the share of its own words decides.
 */
import { isDenial } from "../compare/denial.ts";
import type { Telling } from "../retelling/telling.ts";
import { withoutCountries } from "./country-words.ts";

const FINDS_NOTHING =
  /\b(?:no|without|any) (?:[\p{L}-]+ ){0,2}(?:evidence|proof|sign|signs|trace|traces|indications?|record)\b|\bruled? out\b|\brul(?:es|ing) out\b/iu;
/** "Not a single soldier is in their hands", "none had been captured": who counts none says that others count wrong. */
const COUNTS_NONE =
  /^["“]?(?:that )?(?:none\b|no (?!longer|doubt|matter|further|more|other|such|date|decision)[\p{L}-]+ (?:[\p{L}-]+ ){0,2}(?:has|have|had|was|were|is|are|will|would|can|could)\b|not (?:a single|one)\b)/iu;
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
  if (isDenial(claim) || (claim.chain.length > 1 && COUNTS_NONE.test(claim.content[0]!.exact))) return true;
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

/** Words of denying and of reporting, which are no matter, and for whoever it is of: "none of its members". */
const EMPTY: ReadonlySet<string> = new Set(
  "member anybodi anyone nobodi evidenc proof sign trac indication claim report allegation accusation deni reject information fals tru say said know singl".split(
    " ",
  ),
);

/** "No soldier is in their hands", "none was taken prisoner": none was captured. */
const IN_HANDS = /\bin (?:[\p{L}'’]+ ){0,2}(?:hands|custody|captivity)\b|\b(?:prisoners?|captives?)\b/iu;

export interface Matter {
  readonly words: ReadonlyMap<string, number>;
  readonly whole: number;
  /** what it says befell somebody or something: a claim of nothing of the kind is not what is denied */
  readonly fates: readonly string[];
}

/** What a denial is of: its words by the square of their rarity. */
export function matterOf({ figure }: Telling, rarity: (word: string) => number): Matter {
  const named = [...figure.words].filter((word) => !EMPTY.has(word));
  const said = figure.claim.content.map(({ exact }) => exact).join(" ");
  const all = IN_HANDS.test(said)
    ? [...new Set([...named.filter((word) => word !== "hand"), CAPTURED])]
    : named;
  const fates = all.filter((word) => FATES.has(word));
  const own = fates.length === 0 ? all : withoutCountries(all, said).filter((word) => !ANYBODY.has(word));
  const words = new Map(own.map((word) => [word, rarity(word) ** 2] as const));
  return { words, whole: [...words.values()].reduce((sum, weight) => sum + weight, 0), fates };
}

/** Beside what befell them these, and whose they are, are whoever it befell: "none of our men captured". */
const ANYBODY: ReadonlySet<string> = new Set(["class people", "class troops"]);

const CAPTURED = "role captured";
const FATES: ReadonlySet<string> = new Set(
  ["killed", "injured", "captured", "arrested", "lost", "destroyed", "shot down", "damaged", "laid off"].map(
    (role) => `role ${role}`,
  ),
);

export interface Coverage {
  /** of the denial's words, by weight, 0 to 1 */
  readonly share: number;
  /** words in common, countries apart */
  readonly count: number;
}

export function coverage({ words, whole, fates }: Matter, { figure }: Telling): Coverage {
  let shared = 0;
  let count = 0;
  // of a claim of several counts only what stands beside this one
  const own = figure.claim.quantities.length > 1 ? figure.near : figure.words;
  const told = own.has("class prisoners") ? new Set([...own, CAPTURED]) : own;
  const fated = fates.some((fate) => told.has(fate) || (LOSSES.has(fate) && hasLoss(told)));
  if (fates.length > 0 && !fated) return { share: 0, count: 0 };
  for (const [word, weight] of words) {
    if (!told.has(word) && !(LOSSES.has(word) && hasLoss(told))) continue;
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
