/**
 * Numerals: every number a text writes, before anybody asks what it counts. Years, ages and labels are numerals too;
 * what is glued into a name or a code ("F-16", "Covid-19", "192.168.1.2") is not.
 */
import { PLAIN_ROLE_VERBS } from "../../lexicon/count-roles.ts";
import { CARDINAL_WORDS, ORDINAL_WORDS } from "../../lexicon/number-words.ts";
import type { Span } from "../../model/index.ts";
import { type Cardinal, isArticle, isHyphen, numberWord, readCardinal } from "./cardinals.ts";
import { type Fraction, readDenominator, readFraction } from "./fractions.ts";
import { type Lexeme, lexemes } from "./lexemes.ts";
import { nameEnd } from "./names.ts";

export interface Numeral {
  /** lexeme indices, `to` exclusive */
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** the last multiplier written ("25 thousand": 1000), 1 where none */
  readonly scale: number;
  readonly kind: "cardinal" | "fraction" | "ordinal";
  /** digits only: may be a year, a label, a score */
  readonly bare: boolean;
  /** words only */
  readonly spelled: boolean;
}

/** A number found in a bare text. */
export interface FoundNumber extends Span {
  readonly value: number;
}

/** Could a numeral start with this lexeme? Cheap: one look-up. */
export function startsNumeral(lexeme: Lexeme): boolean {
  if (lexeme.kind === "digits") return true;
  if (lexeme.kind === "mark") return lexeme.text === "-" || lexeme.text === "−" || lexeme.text === "–";
  const lower = lexeme.lower;
  return (
    CARDINAL_WORDS.has(lower) ||
    lower === "a" ||
    lower === "an" ||
    lower === "half" ||
    lower === "quarter" ||
    lower === "minus" ||
    lower === "negative"
  );
}

/** The numeral that starts at index `at`, or null. */
export function readNumeral(all: readonly Lexeme[], at: number): Numeral | null {
  const negative = isMinus(all, at);
  const from = negative ? at + 1 : at;
  const numeral = readUnsigned(all, from);
  if (numeral === null) return null;
  if (!negative) return numeral;
  return { ...numeral, from: at, value: -numeral.value, bare: false };
}

/** "minus 5", "negative one", "-5" with nothing written against it. */
function isMinus(all: readonly Lexeme[], at: number): boolean {
  const lexeme = all[at]!;
  if (lexeme.lower === "minus" || lexeme.lower === "negative") return all[at - 1]?.lower !== "or"; // "plus or minus 4"
  if (lexeme.text !== "-" && lexeme.text !== "−") return false;
  const before = all[at - 1];
  const open =
    !lexeme.glued ||
    before === undefined ||
    before.text === "(" ||
    before.text === "<" ||
    before.text === "=";
  return open && all[at + 1]?.kind === "digits" && (all[at + 1]!.glued || at === 0);
}

function readUnsigned(all: readonly Lexeme[], at: number): Numeral | null {
  const first = all[at];
  if (first === undefined) return null;
  const fraction = readFraction(all, at);
  if (fraction !== null) return fromFraction(at, fraction, 0);
  const cardinal = readCardinal(all, at);
  if (cardinal === null) return null;
  const share = asShare(all, at, cardinal);
  if (share !== null) return share;
  if (isOrdinal(all, cardinal))
    return {
      ...plain(at, cardinal),
      to: cardinal.to + (isHyphen(all[cardinal.to]) ? 2 : 1),
      kind: "ordinal",
    };
  return withDecimals(all, at, cardinal) ?? withFraction(all, at, cardinal) ?? plain(at, cardinal);
}

/**
 * "two thirds"; "one hundred and three quarters" is 100.75, as three are fewer than four, but "one hundred and
 * thirty-two fifths" is 132 fifths; "five billion and three quarters" is 5.75 billion; "one in five".
 */
function asShare(all: readonly Lexeme[], at: number, cardinal: Cardinal): Numeral | null {
  const { halves, to, value } = cardinal;
  if (halves !== null) {
    const tail = readDenominator(all, to, halves.tail);
    if (tail !== null && (tail.scaled || tail.value < 1)) {
      const added = tail.scaled ? tail.value : tail.value * halves.scale;
      return fromFraction(at, { ...tail, value: added }, halves.whole);
    }
  }
  const share = readDenominator(all, to, value);
  if (
    share !== null &&
    !(value === 1 && !isHyphen(all[to]) && all[to + 1]?.kind === "word" && share.value < 0.4)
  ) {
    return fromFraction(at, share, 0);
  }
  return readOneIn(all, at, cardinal);
}

const SPAN_OF_TIME =
  /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centuries|century)$/;
/** "two in five": the numerator of a share said this way is small. */
const LARGEST_NUMERATOR_IN = 9;

/** "one in five", "nine out of ten": a share, unless the second number is a time or a place ("two in 10 days"). */
function readOneIn(all: readonly Lexeme[], at: number, cardinal: Cardinal): Numeral | null {
  const outOf = all[cardinal.to]?.lower === "out" && all[cardinal.to + 1]?.lower === "of";
  const link = all[cardinal.to]?.lower;
  const simple =
    link === "in" || (link === "of" && /^(?:every|ten|10)$/.test(all[cardinal.to + 1]?.lower ?? ""));
  if (!outOf && !simple) return null;
  const place = cardinal.to + (outOf ? 2 : 1);
  const whole = readCardinal(all, all[place]?.lower === "every" ? place + 1 : place);
  if (
    whole === null ||
    whole.value <= cardinal.value ||
    cardinal.value <= 0 ||
    !Number.isInteger(cardinal.value)
  )
    return null;
  const killed = PLAIN_ROLE_VERBS.has(all[at - 1]?.lower ?? "") && all[whole?.to ?? 0]?.lower !== "of";
  if (killed) return null; // "killed three in five attacks"
  if (simple) {
    const round = whole.value <= 10 || whole.value % 10 === 0 || cardinal.value === 1;
    if (
      cardinal.value > LARGEST_NUMERATOR_IN ||
      !round ||
      (whole.bare && whole.value >= 1900 && whole.value < 2100)
    )
      return null;
    if (SPAN_OF_TIME.test(all[whole.to]?.lower ?? "")) return null;
  }
  return fromFraction(at, { to: whole.to, value: cardinal.value / whole.value, scaled: false }, 0);
}

const plain = (from: number, { to, value, scale, bare, spelled }: Cardinal): Numeral => ({
  from,
  to,
  value,
  scale,
  kind: "cardinal",
  bare,
  spelled,
});

const fromFraction = (from: number, fraction: Fraction, whole: number): Numeral => ({
  from,
  to: fraction.to,
  value: whole + fraction.value,
  scale: 1,
  kind: fraction.scaled || whole > 0 ? "cardinal" : "fraction",
  bare: false,
  spelled: true,
});

/** "twenty-first", "two hundredth", "23rd". */
function isOrdinal(all: readonly Lexeme[], cardinal: Cardinal): boolean {
  const next = all[cardinal.to];
  if (next === undefined) return false;
  if (next.kind === "word" && next.glued && cardinal.bare) return /^(?:st|nd|rd|th)$/.test(next.lower);
  if (!cardinal.spelled) return false;
  const place = isHyphen(next) && next.glued ? cardinal.to + 1 : cardinal.to;
  const word = all[place];
  if (word?.kind !== "word" || !ORDINAL_WORDS.has(word.lower)) return false;
  const last = numberWord(all[cardinal.to - 1])?.kind;
  return (
    last === "ten" || last === "hundred" || last === "scale" || ORDINAL_WORDS.get(word.lower)!.value >= 100
  );
}

/** "five point two", "nought point nought three", "two hundred point seventy-one". */
function withDecimals(all: readonly Lexeme[], at: number, cardinal: Cardinal): Numeral | null {
  if (!cardinal.spelled || all[cardinal.to]?.lower !== "point") return null;
  let digits = "";
  let next = cardinal.to + 1;
  while (digits.length < 10) {
    const word = numberWord(all[next]);
    if (
      word === undefined ||
      (word.kind !== "unit" &&
        word.kind !== "zero" &&
        !(digits === "" && (word.kind === "teen" || word.kind === "ten")))
    )
      break;
    if (word.kind === "teen" || word.kind === "ten") {
      const tail = readCardinal(all, next)!;
      digits = String(tail.value);
      next = tail.to;
      break;
    }
    digits += word.value;
    next++;
  }
  if (digits === "") return null;
  const scale = numberWord(all[next])?.kind === "scale" ? numberWord(all[next])!.value : 1;
  const value = Number(`${cardinal.value}.${digits}`) * scale;
  return {
    from: at,
    to: scale === 1 ? next : next + 1,
    value,
    scale,
    kind: "cardinal",
    bare: false,
    spelled: true,
  };
}

/** "one and a half", "five and a half million", "3 million and a quarter", "2 1/4", "2½". */
function withFraction(all: readonly Lexeme[], at: number, cardinal: Cardinal): Numeral | null {
  const next = all[cardinal.to];
  if (next === undefined || !Number.isInteger(cardinal.value)) return null;
  const spoken = next.lower === "and";
  if (!spoken && (!cardinal.bare || next.kind !== "digits")) return null;
  const place = spoken ? cardinal.to + 1 : cardinal.to;
  const fraction = readFraction(all, place) ?? (spoken ? counted(all, place) : null);
  if (fraction === null) return null;
  if (cardinal.openScale) {
    const value = cardinal.value + (fraction.scaled ? fraction.value : fraction.value * cardinal.scale);
    return { ...plain(at, cardinal), to: fraction.to, value, bare: false };
  }
  const scale = fraction.scaled ? numberWord(all[fraction.to - 1])!.value : 1;
  const value = (cardinal.value + fraction.value / scale) * scale;
  return { ...plain(at, cardinal), to: fraction.to, value, scale, bare: false };
}

/** "three quarters", "two thirds" after "and". */
function counted(all: readonly Lexeme[], at: number): Fraction | null {
  const numerator = readCardinal(all, at);
  return numerator === null ? null : readDenominator(all, numerator.to, numerator.value);
}

/** All numerals of a stretch of lexemes, in order. */
export function findNumerals(all: readonly Lexeme[]): readonly Numeral[] {
  const found: Numeral[] = [];
  let at = 0;
  while (at < all.length) {
    const past = nameEnd(all, at);
    if (past > at) {
      at = past;
      continue;
    }
    const numeral = startsNumeral(all[at]!) ? readNumeral(all, at) : null;
    if (numeral === null || numeral.kind === "ordinal") {
      at = numeral?.to ?? at + 1;
      continue;
    }
    found.push(numeral);
    at = numeral.to;
  }
  return found;
}

const PRONOUN_BEFORE =
  /^(?:the|this|that|which|no|any|every|each|some|another|another's|first|last|next|only)$/;

/** "the one", "no one", "which one": a pronoun, not the number. */
export function isPronounOne(all: readonly Lexeme[], at: number): boolean {
  if (all[at]!.lower !== "one") return false;
  const before = all[at - 1];
  return before?.kind === "word" && PRONOUN_BEFORE.test(before.lower) && !isArticle(before);
}

/** The numbers a bare text writes, with where they stand. Never NaN or infinite; linear in the text's length. */
export function parseNumbers(text: string): readonly FoundNumber[] {
  const all = lexemes(text);
  return findNumerals(all)
    .filter((numeral) => numeral.value !== null && !isPronounOne(all, numeral.from))
    .map(({ from, to, value }) => ({ start: all[from]!.start, end: all[to - 1]!.end, value }));
}
