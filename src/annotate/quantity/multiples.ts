/** Ratios to something else: "twice as many", "three times more", "nearly tripled", "tenfold", "double the number". */
import { CARDINAL_WORDS, MULTIPLES, MULTIPLYING_VERBS } from "../../lexicon/number-words.ts";
import { bounded, type Interval, readBounds } from "./bounds.ts";
import { isHyphen } from "./cardinals.ts";
import type { Lexeme } from "./lexemes.ts";
import type { TagOf } from "./vague.ts";

export interface Multiple extends Interval {
  readonly from: number;
  readonly to: number;
}

/** "three times" is a ratio only before these; "visited three times" counts visits. */
const AFTER_TIMES =
  /^(?:more|less|fewer|higher|lower|larger|bigger|greater|smaller|the|that|its|their|his|her|those|faster|longer|stronger|above|below|what|over|worse|better|richer|likelier)$/;

/** "ten times harder". */
const COMPARATIVE =
  /^(?!over|after|under|ever|never|other|rather|later|earlier|together|however)[a-z]{3,}er$/;

/** "times as many", "times as likely as", "times more": not "four times as captain". */
function isComparison(all: readonly Lexeme[], at: number): boolean {
  const word = all[at]?.lower ?? "";
  if (word !== "as") return AFTER_TIMES.test(word) || COMPARATIVE.test(word);
  return /^(?:many|much)$/.test(all[at + 1]?.lower ?? "") || all[at + 2]?.lower === "as";
}

/** Could a ratio start here? Cheap look-ups. */
export const startsMultiple = (lexeme: Lexeme): boolean =>
  lexeme.kind === "word" &&
  (MULTIPLES.has(lexeme.lower) || MULTIPLYING_VERBS.has(lexeme.lower) || lexeme.lower.endsWith("fold"));

/** The ratio in words that starts at index `at`, or null. */
export function readMultiple(all: readonly Lexeme[], at: number, tag: TagOf): Multiple | null {
  const { lower } = all[at]!;
  const next = all[at + 1]?.lower ?? "";
  const factor = MULTIPLES.get(lower);
  if (factor !== undefined && isRatioUse(lower, next)) return multiple(all, at, at + 1, factor.value);
  const verb = MULTIPLYING_VERBS.get(lower);
  if (
    verb !== undefined &&
    isVerbUse(lower, tag(at), all[at - 1]?.lower ?? "", all[at + 1]) &&
    !isGame(lower, at === 0 ? "" : tag(at - 1))
  )
    return multiple(all, at, at + 1, verb.value);
  const fold = lower.endsWith("fold") ? CARDINAL_WORDS.get(lower.slice(0, -4)) : undefined;
  return fold === undefined ? null : multiple(all, at, at + 1, fold.value);
}

/** "three times as many", "10-fold", "5x": a number already read, with what follows it. */
export function timesAfter(all: readonly Lexeme[], from: number, to: number, value: number): Multiple | null {
  const next = all[to];
  if (next === undefined || value <= 0) return null;
  if (next.lower === "times" && isComparison(all, to + 1)) return multiple(all, from, to + 1, value);
  if (isHyphen(next) && all[to + 1]?.lower === "fold") return multiple(all, from, to + 2, value);
  if (next.lower === "x" && next.glued && all[to + 1]?.glued !== true)
    return multiple(all, from, to + 1, value);
  if (next.lower === "fold") return multiple(all, from, to + 1, value);
  return null;
}

const isRatioUse = (lower: string, next: string): boolean =>
  lower === "twice" || lower === "thrice"
    ? /^(?:as|the|that|its|their|his|her|more|those|this|what|last)$/.test(next)
    : /^(?:the|that|its|their|last|what)$/.test(next);

/** "tripled", "to double its troops"; not "double agent", "a doubles match", "triple-double". */
function isVerbUse(lower: string, tag: string, before: string, after: Lexeme | undefined): boolean {
  if (isHyphen(after) && after!.glued) return false;
  if (/ed$|ing$/.test(lower))
    return (
      tag === "" ||
      !/^(?:NN|JJ)/.test(tag) ||
      before === "" ||
      /^(?:nearly|almost|more|than|has|have|had)$/.test(before)
    );
  return tag.startsWith("VB") || /^(?:to|will|would|could|may|might|can|should|nearly|almost)$/.test(before);
}

/** "the decisive doubles match": whatever its tag, behind a determiner, an adjective or a preposition it is the game. */
const isGame = (lower: string, tagBefore: string): boolean =>
  /^(?:doubles|triples)$/.test(lower) && /^(?:DT|JJ|IN|VBG|PRP\$|CC)/.test(tagBefore);

function multiple(all: readonly Lexeme[], from: number, to: number, factor: number): Multiple {
  const bounds = readBounds(all, from, to);
  return { ...bounded(factor, factor, bounds.words), from: bounds.from, to };
}
