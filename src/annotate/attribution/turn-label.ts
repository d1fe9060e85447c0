/** The label at the head of a paragraph that tells who speaks: "Q:", "MS. LEE:", "Ann Lee (The Gazette):". */
import { type Columns, QuoteState, TagSort } from "./columns.ts";
import type { Run } from "./find-roles.ts";
import { hashWord } from "./hashing.ts";

/** Empty where letter and stop are one token: "Q." */
export interface Label extends Run {
  /** the colon or stop that ends it */
  readonly mark: number;
  /** equal for labels of one speaker: "Ann Lee" and "Lee" are one */
  readonly speaker: number;
  /** a part in a conversation and no name: "Q", "Answer" */
  readonly part: "asks" | "answers" | null;
  readonly named: boolean;
  /** true: a quotation mark stands before the label, so that the words behind it are not marked off themselves */
  readonly marked: boolean;
}

/** Most tokens of a label, with its brackets. */
const LONGEST_LABEL = 10;
const CAPITAL = 1;
const CAPITALS = 2;
const MIXED = 3;

const set = (words: string): ReadonlySet<number> => new Set(words.split(" ").map(hashWord));
const ASKING = set("q question questioner interviewer reporter moderator");
const ANSWERING = set("a answer interviewee");
/** "Q." is a label, "Question." a sentence */
const LETTERS = set("q a");
/** where the stop is one token with its letter, as in an initial; "A. Lee said" is told apart by its lack of a "Q." */
const LETTERS_WITH_STOP: ReadonlyMap<number, "asks" | "answers"> = new Map([
  [hashWord("q."), "asks"],
  [hashWord("a."), "answers"],
]);
/** heads of lists and of particulars, which come again and again and say nothing */
const HEADS = set(
  "who what when where why how date time place venue price pros cons winner winners loser losers verdict result " +
    "results score scores note notes update updates correction example tip step pro con good bad best worst",
);
const JOINING = set("of the de da del di van von der bin al and for at");
const OPENING_BRACKETS = set("( [");
const CLOSING_BRACKETS = set(") ]");
const COLON = hashWord(":");
const STOP = hashWord(".");
const COMMA = hashWord(",");

/** @returns null where the tokens from `first` to `last` exclusive, a block, open with no label */
export function labelOf(c: Columns, first: number, last: number): Label | null {
  const bullet = behindBullets(c, first, last);
  const marked = isMark(c, bullet);
  const start = marked ? bullet + 1 : bullet;
  if (LETTERS.has(c.word[start]!) && isCapital(c, start) && c.word[start + 1] === STOP && start + 1 < last)
    return nameLabel(c, start, start + 1, start + 1, marked);
  const joined = LETTERS_WITH_STOP.get(c.word[start]!);
  if (joined !== undefined && start + 1 < last)
    return {
      first: start,
      last: start,
      mark: start,
      speaker: c.word[start]!,
      part: joined,
      named: false,
      marked,
    };
  const stop = Math.min(last, start + LONGEST_LABEL);
  let open = false;
  let end = -1;
  for (let i = start; i < stop; i++) {
    const word = c.word[i]!;
    if (open) open = !CLOSING_BRACKETS.has(word);
    else if (word === COLON) return i === start ? null : nameLabel(c, start, i, end < 0 ? i : end, marked);
    else if (OPENING_BRACKETS.has(word)) {
      open = true;
      if (end < 0) end = i;
    } else if (word === COMMA) {
      if (end < 0) end = i;
    } else if (!isCapital(c, i) && !JOINING.has(word)) return null;
  }
  return null;
}

/** ">> ANN LEE:", "- Lee:": captions and lists mark their items. */
function behindBullets(c: Columns, first: number, last: number): number {
  let at = first;
  while (at < last - 1 && at - first < MOST_BULLETS && BULLETS.has(c.word[at]!)) at++;
  return at;
}

/** ">" is a token of its own. */
const MOST_BULLETS = 3;
const BULLETS = set("> >> - – — • * ·");

/** @param end where a bracket or comma ends the name itself */
function nameLabel(c: Columns, first: number, last: number, end: number, marked: boolean): Label | null {
  if (end === first) return null;
  const speaker = c.word[end - 1]!;
  const part = ASKING.has(speaker) ? "asks" : ANSWERING.has(speaker) ? "answers" : null;
  const named =
    part === null &&
    !HEADS.has(speaker) &&
    (c.sort[end - 1] === TagSort.name || c.shape[end - 1] === CAPITALS);
  return { first, last, mark: last, speaker, part, named, marked };
}

/** Whether a quotation mark opens here. */
export const isMark = (c: Columns, i: number): boolean => c.quoteState[i] === QuoteState.opening;

const isCapital = (c: Columns, i: number): boolean =>
  c.shape[i] === CAPITAL || c.shape[i] === CAPITALS || c.shape[i] === MIXED;
