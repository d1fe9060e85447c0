/** The words around a number that bound it: "at least", "nearly", "or so", "+"; and those that relate it: "another". */
import { BOUNDS_AFTER, BOUNDS_BEFORE, type BoundWord } from "../../lexicon/bound-words.ts";
import type { Relation } from "../../model/index.ts";
import { isArticle, isHyphen, numberWord } from "./cardinals.ts";
import type { Lexeme } from "./lexemes.ts";

/** What was found around a number. */
export interface Bounds {
  /** lexeme indices of the number with its bound words, `to` exclusive */
  readonly from: number;
  readonly to: number;
  readonly words: readonly BoundWord[];
  readonly relation: Relation | null;
}

/** "a further at least another" has no more words before a number than this. */
const MOST_STEPS = 5;

/** Words of relation right before a number, longest first. */
const RELATIONS_BEFORE: readonly (readonly [readonly string[], Relation])[] = [
  [["a", "grand", "total", "of"], "total"],
  [["a", "combined", "total", "of"], "total"],
  [["a", "total", "of"], "total"],
  [["the", "total", "of"], "total"],
  [["total", "of"], "total"],
  [["a", "combined"], "total"],
  [["altogether"], "total"],
  [["a", "further"], "additional"],
  [["an", "additional"], "additional"],
  [["an", "extra"], "additional"],
  [["another"], "additional"],
  [["additional"], "additional"],
  [["further"], "additional"],
  [["extra"], "additional"],
  [["yet", "another"], "additional"],
];

/** Words that neither bound nor relate, but stand between a number and its bound: "at least the first 20" does not. */
const FILLERS: ReadonlySet<string> = new Set([
  "just",
  "only",
  "exactly",
  "precisely",
  "whopping",
  "record",
  "staggering",
  "mere",
  "full",
  "reported",
  "projected",
]);

/** Nouns of time or number after "more" that end it: "4,000 more this year" is fine, "3 more than" is a comparison. */
const isMoreThan = (all: readonly Lexeme[], at: number): boolean => all[at + 1]?.lower === "than";

/** Bound and relation words around lexemes [from, to). */
export function readBounds(all: readonly Lexeme[], from: number, to: number): Bounds {
  const before = readBefore(all, from);
  const after = readAfter(all, to);
  return {
    from: before.from,
    to: after.to,
    words: [...before.words, ...after.words],
    relation: before.relation ?? after.relation,
  };
}

function readBefore(all: readonly Lexeme[], at: number): Bounds {
  const words: BoundWord[] = [];
  let relation: Relation | null = null;
  let from = at;
  let sure = at;
  for (let step = 0; step < MOST_STEPS; step++) {
    const bound = matchBefore(all, from);
    const related = bound === null ? relationBefore(all, from) : null;
    if (bound !== null) {
      words.unshift(bound);
      from = sure = from - lexemeCount(all, from, bound);
    } else if (related !== null) {
      relation = related[1];
      from = sure = from - related[0].length;
    } else if (from > 0 && FILLERS.has(all[from - 1]!.lower)) {
      from--;
      if (isArticle(all[from - 1])) from--;
    } else break;
  }
  return { from: sure, to: at, words, relation };
}

/** Lexemes that a phrase takes before `at`: its words, and a full stop of an abbreviation. */
function lexemeCount(all: readonly Lexeme[], at: number, bound: BoundWord): number {
  const stop = all[at - 1]?.text === "." && bound.phrase.endsWith(".") ? 1 : 0;
  return bound.words.length + stop;
}

/** The longest bound phrase that ends right before `at`. */
function matchBefore(all: readonly Lexeme[], at: number): BoundWord | null {
  let last = at - 1;
  const lexeme = all[last];
  if (lexeme === undefined) return null;
  const abbreviated = lexeme.text === "." && lexeme.glued && last > 0;
  if (abbreviated) last--;
  const key = abbreviated ? `${all[last]!.lower}.` : lexeme.lower;
  for (const row of BOUNDS_BEFORE.get(key) ?? []) {
    const start = last - row.words.length + 1;
    if (start < 0) continue;
    let same = true;
    for (let k = row.words.length - 2; k >= 0 && same; k--) same = all[start + k]!.lower === row.words[k];
    if (same && !isOtherUse(all, start, row)) return row;
  }
  return null;
}

/** "c." and "ca" only before digits; "over" after "all" or a verb of motion is no bound. */
function isOtherUse(all: readonly Lexeme[], start: number, row: BoundWord): boolean {
  const before = all[start - 1]?.lower ?? "";
  if (row.phrase === "over")
    return /^(?:all|took|take|takes|taken|hand|handed|turned|fell|fall|spread|scattered|presided|presides|held)$/.test(
      before,
    );
  if (row.phrase === "some")
    return before === "or" || before === "and" || before === "for" ? false : before === "the";
  if (row.phrase === "under" || row.phrase === "below")
    return /^(?:from|aged|children|kids|girls|boys|those|people|anyone|everyone|women|men|minors)$/.test(
      before,
    );
  return false;
}

function relationBefore(all: readonly Lexeme[], at: number): readonly [readonly string[], Relation] | null {
  for (const row of RELATIONS_BEFORE) {
    const start = at - row[0].length;
    if (start >= 0 && row[0].every((word, k) => all[start + k]!.lower === word)) return row;
  }
  return null;
}

function readAfter(all: readonly Lexeme[], at: number): Bounds {
  const words: BoundWord[] = [];
  let relation: Relation | null = null;
  let to = at;
  const next = all[to];
  if (next?.text === "+" && next.glued) {
    words.push(BOUNDS_AFTER.get("plus")![0]!);
    to++;
  } else if (
    isHyphen(next) &&
    next!.glued &&
    (all[to + 1]?.lower === "odd" || all[to + 1]?.lower === "plus")
  ) {
    words.push(BOUNDS_AFTER.get(all[to + 1]!.lower)![0]!);
    to += 2;
  }
  const more = relationAfter(all, to);
  if (more > 0) {
    relation = "additional";
    to += more;
  }
  const bound = words.length === 0 ? matchAfter(all, to) : null;
  if (bound !== null) {
    words.push(bound);
    to += bound.words.length;
  }
  return { from: at, to, words, relation };
}

/** "4,000 more", "30,000 additional", "4,000 others": how many lexemes say so. */
function relationAfter(all: readonly Lexeme[], at: number): number {
  const word = all[at]?.lower;
  if (word === "more") return isMoreThan(all, at) || all[at + 1]?.lower === "or" ? 0 : 1;
  return word === "additional" || word === "further" || word === "extra" ? 1 : 0;
}

/** The longest bound phrase that starts at `at`. */
export function matchAfter(all: readonly Lexeme[], at: number): BoundWord | null {
  const lexeme = all[at];
  if (lexeme === undefined) return null;
  const rows = BOUNDS_AFTER.get(lexeme.lower);
  if (rows === undefined) return null;
  for (const row of rows) {
    if (!row.words.every((word, k) => all[at + k]?.lower === word)) continue;
    const next = all[at + row.words.length];
    // "200 or more than 300" bounds the next number; "at least 5" likewise
    const taken =
      next?.kind === "digits" || next?.lower === "than" || isArticle(next) || numberWord(next) !== undefined;
    if (!taken && !(row.words.length === 1 && /^(?:odd|plus|tops|minimum|maximum)$/.test(row.phrase)))
      return row;
  }
  return null;
}

export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
  readonly strict: boolean;
  readonly approximate: boolean;
}

/** The interval of a number or range under its bound words. A range keeps its ends: "at least 3,000 to 4,000". */
export function bounded(low: number, high: number, words: readonly BoundWord[]): Interval {
  let approximate = false;
  let side: BoundWord | null = null;
  for (const word of words) {
    approximate ||= word.approximate;
    if (word.bound !== "both" && side === null) side = word;
  }
  if (side === null || low !== high) return { low, high, strict: false, approximate };
  if (side.bound === "low") return { low, high: null, strict: side.strict, approximate };
  return { low: null, high, strict: side.strict, approximate };
}
