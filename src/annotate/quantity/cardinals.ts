/**
 * Cardinal numbers in words, digits and mixtures: "two hundred and two thousand", "four-thousand-100", "2.8m",
 * "3 hundred and 21", "three lakh crore", "two dozen". A multiplier closes what stands before it; a number that the
 * next multiplier cannot close belongs to another number ("3 hundred and 2 hundred" are two).
 */
import {
  CARDINAL_WORDS,
  type NumberWord,
  PLURAL_WORDS,
  SCALE_ABBREVIATIONS,
} from "../../lexicon/number-words.ts";
import type { Lexeme } from "./lexemes.ts";

export interface Cardinal {
  /** index past its last lexeme */
  readonly to: number;
  readonly value: number;
  /** the last multiplier, 1 where none: "25 thousand" has 1000 */
  readonly scale: number;
  /** its last lexeme is a multiplier: a fraction may still follow ("3 million and a half") */
  readonly openScale: boolean;
  /** only digits, no number word and no abbreviation */
  readonly bare: boolean;
  /** only words */
  readonly spelled: boolean;
  /** what stands before its last "and", and after: "one hundred and three" is 100 and 3; null: no "and" */
  readonly halves: Halves | null;
}

export interface Halves {
  readonly whole: number;
  /** the multiplier the whole ends with; 1 for a hundred */
  readonly scale: number;
  readonly tail: number;
}

type Last = "nothing" | "small" | "ten" | "digits" | "hundred" | "scale" | "article";

/** Mutable while one cardinal is read. */
interface State {
  total: number;
  pending: number;
  last: Last;
  /** the smallest multiplier above a thousand so far: the next must be smaller */
  lastScale: number;
  /** what is added must be smaller */
  slot: number;
  scale: number;
  words: boolean;
  digits: boolean;
  /** total before the last "and", and the scale it closed with */
  whole: number | null;
  wholeScale: number;
}

export const isHyphen = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined && (lexeme.text === "-" || lexeme.text === "‑" || lexeme.text === "‐");

export const isArticle = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.lower === "a" || lexeme?.lower === "an";

const isMultiplier = (word: NumberWord | undefined): boolean =>
  word !== undefined && (word.kind === "hundred" || word.kind === "scale" || word.kind === "dozen");

/** The number word a lexeme is, or undefined. */
export const numberWord = (lexeme: Lexeme | undefined): NumberWord | undefined =>
  lexeme?.kind === "word" ? CARDINAL_WORDS.get(lexeme.lower) : undefined;

/** The cardinal that starts at index `at`, or null. */
export function readCardinal(all: readonly Lexeme[], at: number): Cardinal | null {
  let state = fresh();
  let next = at;
  if (isArticle(all[at])) {
    if (!isMultiplier(numberWord(all[at + 1]))) return null;
    state.pending = 1;
    state.last = "article";
    next = at + 1;
  }
  let sure = { state: copied(state), next: at };
  for (;;) {
    const from = joined(all, next, state);
    const lexeme = all[from];
    if (lexeme === undefined) break;
    const whole = state.total + state.pending;
    const wholeScale = state.last === "scale" ? state.scale : 1;
    const taken = lexeme.kind === "digits" ? addDigits(all, from, state) : addWord(all, from, state);
    if (taken === "conflict") {
      state = sure.state;
      next = sure.next;
      break;
    }
    if (taken === "stop") break;
    if (from > next && all[next]!.lower === "and") {
      state.whole = whole;
      state.wholeScale = wholeScale;
    }
    next = from + 1;
    if (state.last === "hundred" || state.last === "scale") sure = { state: copied(state), next };
    if (taken === "done") break;
  }
  if (state.last === "nothing" || state.last === "article") return null;
  const value = state.total + state.pending;
  return Number.isFinite(value) ? finish(state, value, next) : null;
}

const copied = (state: State): State => Object.assign(fresh(), state);

const fresh = (): State => ({
  total: 0,
  pending: 0,
  last: "nothing",
  lastScale: Number.POSITIVE_INFINITY,
  slot: Number.POSITIVE_INFINITY,
  scale: 1,
  words: false,
  digits: false,
  whole: null,
  wholeScale: 1,
});

function finish(state: State, value: number, to: number): Cardinal {
  const openScale = state.last === "scale" || state.last === "hundred";
  const halves =
    state.whole === null ? null : { whole: state.whole, scale: state.wholeScale, tail: value - state.whole };
  return {
    to,
    value,
    scale: state.scale,
    openScale,
    bare: state.digits && !state.words,
    spelled: !state.digits,
    halves,
  };
}

/** Where the next item stands, past a hyphen or "and" that may join it; `next` itself where nothing joins. */
function joined(all: readonly Lexeme[], next: number, state: State): number {
  if (state.last === "nothing" || state.last === "article") return next;
  const here = all[next];
  if (here === undefined) return next;
  if (isHyphen(here)) {
    const after = all[next + 1];
    const tight = here.glued && after?.glued === true;
    const spaced = state.last === "ten" && numberWord(after)?.kind === "unit" && !here.glued && !after!.glued;
    return tight || spaced ? next + 1 : next;
  }
  if (here.lower === "and" && (state.last === "hundred" || state.last === "scale")) return next + 1;
  return next;
}

type Taken = "taken" | "done" | "stop" | "conflict";

function addDigits(all: readonly Lexeme[], at: number, state: State): Taken {
  const { value, shape, glued } = all[at]!;
  if (value === null || shape === "fraction") return "stop";
  const joinedTo = at > 0 && (all[at - 1]!.lower === "and" || (isHyphen(all[at - 1]) && glued));
  if (state.last === "nothing") {
    state.digits = true;
    state.pending = value;
    state.last = "digits";
    return "taken";
  }
  const open = state.last === "hundred" || state.last === "scale";
  if (!open || value >= state.slot || value === 0 || !Number.isInteger(value)) return "stop";
  // "420 million and 310,000 savers" are two: what follows "and" in digits is less than a thousand
  const another = all[at - 1]?.lower === "and" && value >= 1000;
  if ((!joinedTo || another) && !closesSoon(all[at + 1], state)) return "stop";
  state.digits = true;
  state.pending += value;
  state.last = "digits";
  return "taken";
}

/** The word after digits is a multiplier that can still follow: "4 thousand 3 hundred". */
function closesSoon(after: Lexeme | undefined, state: State): boolean {
  const word = numberWord(after);
  return (
    word !== undefined &&
    ((word.kind === "hundred" && state.last === "scale") ||
      (word.kind === "scale" && word.value < state.lastScale))
  );
}

const METRE_CONTEXT =
  /^(?:high|tall|long|deep|wide|away|above|below|race|run|relay|sprint|freestyle|backstroke|breaststroke|butterfly|hurdles|final|dash|apart|from|tower|wall|waves?|pool|rifle)$/;

/** "100m sprint", "200m (656ft)": metres, not millions. */
export function isMetres(all: readonly Lexeme[], at: number): boolean {
  const after = all[at + 1];
  if (after === undefined) return false;
  if (after.text === "(")
    return (
      all[at + 2]?.kind === "digits" && /^(?:ft|feet|foot|yd|yards?|miles?)$/.test(all[at + 3]?.lower ?? "")
    );
  if (isHyphen(after)) return METRE_CONTEXT.test(all[at + 2]?.lower ?? "");
  return METRE_CONTEXT.test(after.lower);
}

function addWord(all: readonly Lexeme[], at: number, state: State): Taken {
  const lexeme = all[at]!;
  if (lexeme.kind !== "word") return "stop";
  if (state.last === "digits" && state.lastScale === Number.POSITIVE_INFINITY) {
    const scale = abbreviation(all, at);
    if (scale > 0) return closeScale(state, scale) === "taken" ? "done" : "stop";
  }
  const started = state.last !== "nothing";
  const word = numberWord(lexeme) ?? (started ? PLURAL_WORDS.get(lexeme.lower) : undefined);
  if (word === undefined) return "stop";
  switch (word.kind) {
    case "unit":
    case "zero":
    case "teen":
    case "ten":
      return addSmall(word, state);
    case "hundred":
      return closeHundred(all, at, state);
    case "scale":
      return closeScale(state, word.value);
    case "dozen":
      // "13.15 Dozens feared dead": a time, and what was reported then
      if (all[at - 1]?.shape === "decimal" && all[at]!.lower.endsWith("s")) return "stop";
      return closeDozen(state, word.value);
    default:
      return "stop";
  }
}

const MONEY_MARK = /^[\p{Sc}]$/u;

/** The scale of an abbreviation that stands at `at` after digits; 0: none. */
function abbreviation(all: readonly Lexeme[], at: number): number {
  const lexeme = all[at]!;
  const row = SCALE_ABBREVIATIONS.get(lexeme.text);
  if (row === undefined || (!lexeme.glued && row.apart !== true)) return 0;
  // "Figure 3b" is no billions: a bare b needs a decimal or money before it
  if (lexeme.lower === "b" && all[at - 1]?.shape !== "decimal" && !MONEY_MARK.test(all[at - 2]?.text ?? ""))
    return 0;
  return lexeme.text === "m" && isMetres(all, at) ? 0 : row.value;
}

function addSmall(word: NumberWord, state: State): Taken {
  const open = state.last === "hundred" || state.last === "scale";
  const afterTen = state.last === "ten" && word.kind === "unit";
  if (state.last !== "nothing" && !afterTen && !(open && word.value < state.slot && word.value > 0))
    return "stop";
  state.pending += word.value;
  state.last = word.kind === "ten" ? "ten" : "small";
  state.words = true;
  return "taken";
}

function closeHundred(all: readonly Lexeme[], at: number, state: State): Taken {
  if (state.last === "nothing") {
    // bare "hundred" is a number only before a larger multiplier: "hundred thousand"
    if (numberWord(all[at + 1])?.kind !== "scale") return "stop";
    state.pending = 1;
  } else if (state.last === "hundred" || state.last === "scale") return "stop";
  if (state.pending >= 100 && state.slot === 100) return "conflict";
  state.pending *= 100;
  state.last = "hundred";
  state.slot = 100;
  state.scale = 100;
  state.words = true;
  return "taken";
}

/** 16.6 million is 16,600,000, and not what binary fractions make of it. */
const scaled = (value: number, scale: number): number => Number((value * scale).toPrecision(EXACT_DIGITS));
/** So many decimal digits every number keeps. */
const EXACT_DIGITS = 15;

function closeScale(state: State, scale: number): Taken {
  if (state.last === "nothing") return "stop";
  if (state.last === "scale" && state.pending === 0) {
    state.total = scaled(state.total, scale); // "three lakh crore", "hundred thousand million"
  } else {
    if (scale >= state.lastScale) return "conflict";
    state.total += scaled(state.pending, scale);
    state.pending = 0;
  }
  state.last = "scale";
  state.lastScale = scale;
  state.slot = scale;
  state.scale = scale;
  state.words = true;
  return "taken";
}

/** "three hundred and two dozens" is 324: a dozen multiplies only what is below a hundred. */
function closeDozen(state: State, dozen: number): Taken {
  if (state.last === "nothing" || state.last === "hundred" || state.last === "scale") return "stop";
  const tail = state.last === "digits" ? state.pending : state.pending % 100;
  state.pending += tail * (dozen - 1);
  state.last = "small";
  state.scale = dozen;
  state.words = true;
  return "done";
}
