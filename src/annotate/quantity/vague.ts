/**
 * Words that say how many without a number: "dozens", "several hundred", "tens of thousands", "many", "a handful of".
 * They keep their word; what range others read them as is a view (`vagueRange`), never a stated value.
 */
import { CARDINAL_WORDS, PLURAL_WORDS } from "../../lexicon/number-words.ts";
import { UNIT_FORMS } from "../../lexicon/units.ts";
import {
  VAGUE_BY_PHRASE,
  VAGUE_COUNTS,
  type VagueCount,
  type VagueScale,
} from "../../lexicon/vague-counts.ts";
import type { Lexeme } from "./lexemes.ts";

/** Penn tag of a lexeme's token; "" where nothing was tagged. */
export type TagOf = (index: number) => string;

export interface VagueFound {
  /** lexeme indices, `to` exclusive */
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

const LONGEST_PHRASE = 4;
const NOT_AFTER =
  /^(?:as|how|so|too|that|this|not|very|last|past|next|every|the|these|those|first|recent|following)$/;

const FIRST_WORDS: ReadonlySet<string> = new Set(
  VAGUE_COUNTS.flatMap((row) => row.words.map((words) => words.split(" ")[0]!)),
);

/** Could a vague count start with this word? Cheap: one look-up. */
export const startsVague = (lexeme: Lexeme): boolean =>
  lexeme.kind === "word" && FIRST_WORDS.has(lexeme.lower);

/** The vague count that starts at index `at`, or null. */
export function readVague(all: readonly Lexeme[], at: number, tag: TagOf): VagueFound | null {
  const row = longestPhrase(all, at);
  if (row === null || NOT_AFTER.test(all[at - 1]?.lower ?? "")) return null;
  const [to, use] = row;
  if (use === "plural") return readPlural(all, at, to);
  const scaled = scaleAfter(all, to);
  if (scaled > to) return found(all, at, scaled);
  const next = all[to];
  if (isTimeNoun(all, to) || next?.lower === "times" || next?.lower === "time") return null;
  if (use === "determiner") return isBeforePlural(all, to, tag) ? found(all, at, to) : null;
  return quantifies(all, at, to, tag) ? found(all, at, to) : null;
}

const found = (all: readonly Lexeme[], from: number, to: number): VagueFound => ({
  from,
  to,
  words: all
    .slice(from, to)
    .map((lexeme) => lexeme.lower)
    .join(" "),
});

function longestPhrase(all: readonly Lexeme[], at: number): readonly [number, VagueCount["use"]] | null {
  let best: readonly [number, VagueCount["use"]] | null = null;
  let phrase = "";
  for (let to = at; to < Math.min(all.length, at + LONGEST_PHRASE) && all[to]!.kind === "word"; to++) {
    phrase += (to > at ? " " : "") + all[to]!.lower;
    const row = VAGUE_BY_PHRASE.get(phrase);
    if (row !== undefined) best = [to + 1, row.use];
  }
  return best;
}

/** "dozens", "tens of thousands", "hundreds of thousands", "thousands upon thousands". */
function readPlural(all: readonly Lexeme[], at: number, to: number): VagueFound | null {
  const word = all[at]!.lower;
  if (CARDINAL_WORDS.has(all[at - 1]?.lower ?? "") || all[at - 1]?.kind === "digits") return null;
  const link = all[to]?.lower;
  if ((link === "of" || link === "upon" || link === "and") && PLURAL_WORDS.has(all[to + 1]?.lower ?? ""))
    return found(all, at, to + 2);
  if (
    word === "tens" ||
    (word === "scores" &&
      !/^(?:of|more|were|are|have|had|killed|injured|dead|missing|wounded|died)$/.test(link ?? ""))
  ) {
    return null;
  }
  return found(all, at, to);
}

/** "several hundred", "a few thousand", "a couple of hundred", "many thousands": past the scale, or `to`. */
function scaleAfter(all: readonly Lexeme[], to: number): number {
  const place = all[to]?.lower === "of" ? to + 1 : to;
  const word = all[place]?.lower ?? "";
  const scale = CARDINAL_WORDS.get(word) ?? PLURAL_WORDS.get(word);
  if (scale === undefined || !/^(?:hundred|scale|dozen)$/.test(scale.kind)) return to;
  const second = CARDINAL_WORDS.get(all[place + 1]?.lower ?? "");
  return second?.kind === "scale" ? place + 2 : place + 1;
}

const isTimeNoun = (all: readonly Lexeme[], at: number): boolean => {
  const place = all[at]?.lower === "more" || all[at]?.lower === "of" ? at + 1 : at;
  return UNIT_FORMS.get(all[place]?.lower ?? "")?.dimension === "duration";
};

const MODIFIER = /^(?:JJ|JJS|NN|NNP|VBN|VBG|RB)$/;
const MOST_MODIFIERS = 4;

/** A plural noun follows, behind its modifiers: "some North Korean officers", "some of the officers". */
function isBeforePlural(all: readonly Lexeme[], at: number, tag: TagOf): boolean {
  let place = at;
  if (all[place]?.lower === "of") place += 1;
  if (place > at && /^(?:the|those|these|them|its|their|his|her|our|us)$/.test(all[place]?.lower ?? ""))
    place += 1;
  for (let i = place; i < place + MOST_MODIFIERS; i++) {
    if (tag(i) === "NNS" || tag(i) === "NNPS") return true;
    if (!MODIFIER.test(tag(i))) return false;
  }
  return false;
}

const VERB_AFTER = /^(?:VB[DPZ]|MD)$/;

/** "many people", "several of them", "Many are believed …", "a number of": a noun, "of" or a verb follows. */
function quantifies(all: readonly Lexeme[], at: number, to: number, tag: TagOf): boolean {
  const next = all[to];
  if (next === undefined) return false;
  const needsOf = /(?:number|numbers|couple|handful)$/.test(all[to - 1]!.lower);
  if (next.lower === "of") return true;
  if (needsOf) return false;
  if (next.text === "," && at === 0) return true;
  if (next.lower === "more" || next.lower === "other" || next.lower === "others") return true;
  if (tag(to) === "") return next.kind === "word";
  return (
    isBeforePlural(all, to, tag) ||
    (VERB_AFTER.test(tag(to)) && (at === 0 || !/^(?:NN|PRP|VB)/.test(tag(at - 1))))
  );
}

/** A range that others have read a vague word as. */
export interface VagueRange {
  readonly low: number;
  readonly middle: number;
  /** null: a least number only */
  readonly high: number | null;
  readonly scale: VagueScale;
}

const SCALES: readonly VagueScale[] = ["survey", "ACLED"];

/**
 * The published range of a vague count as found in a text ("dozens", "several hundred", "tens of thousands"), by the
 * scale named, or by the first that has it (survey, then ACLED). Null: no published range. Compound words multiply
 * the ranges of their parts.
 */
export function vagueRange(words: string, scale?: VagueScale): VagueRange | null {
  for (const candidate of scale === undefined ? SCALES : [scale]) {
    const range = rangeOn(words.toLowerCase(), candidate);
    if (range !== null) return range;
  }
  return null;
}

function rangeOn(words: string, scale: VagueScale): VagueRange | null {
  const row = VAGUE_BY_PHRASE.get(words);
  const own = row?.ranges.find((range) => range.scale === scale);
  if (own !== undefined && (row!.only === undefined || row!.only.includes(words))) return { ...own };
  const space = words.lastIndexOf(" ");
  if (space < 0) return null;
  const last = words.slice(space + 1);
  const number = CARDINAL_WORDS.get(last) ?? PLURAL_WORDS.get(last);
  if (number === undefined) return null;
  const head = rangeOn(words.slice(0, space).replace(/ (?:of|upon|and)$/, ""), scale);
  if (head === null) return null;
  const times = number.value;
  return {
    low: head.low * times,
    middle: head.middle * times,
    high: head.high === null ? null : head.high * times,
    scale,
  };
}
