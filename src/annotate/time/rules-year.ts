/** Years, decades and centuries: "2024", "the year 793", "44 BC", "the 1990s", "the late nineties", "19th century". */
import { TimeClass } from "../../lexicon/time-words.ts";
import { type Atoms, atomAt } from "./atom.ts";
import { numberWords } from "./count.ts";
import type { Expression, Match } from "./expression.ts";
import { ordinalWords } from "./ordinal.ts";
import {
  closes,
  has,
  is,
  isHyphen,
  isNumber,
  match,
  NUMBER,
  numberIn,
  opens,
  past,
  SHIFT,
  skip,
  skipThe,
} from "./read.ts";
import { isYearHere } from "./year-context.ts";

const year = (value: number): Expression => ({ kind: "year", year: value });

/** A year right after a month or a day: four digits, "'87", "87" after "of", or in words. */
export function yearInDate(atoms: Atoms, at: number, short: boolean): Match<number> | null {
  const digits = numberIn(atomAt(atoms, at), 1000, 2999, 4);
  if (!Number.isNaN(digits) && (closes(atoms, at + 1) || is(atoms, at + 1, "-")))
    return { end: at + 1, value: digits };
  const decade = is(atoms, at + 2, "s") && atomAt(atoms, at + 2).glued;
  if (is(atoms, at, "'") && atomAt(atoms, at + 1).digits === 2 && atomAt(atoms, at + 1).glued && !decade) {
    return { end: at + 2, value: shortYear(atomAt(atoms, at + 1).value) };
  }
  if (short && is(atoms, at - 1, "of") && atomAt(atoms, at).digits === 2) {
    return { end: at + 1, value: shortYear(atomAt(atoms, at).value) };
  }
  return spokenYear(atoms, at);
}

const shortYear = (value: number): number => (value < 70 ? 2000 + value : 1900 + value);

/** "nineteen ninety-six", "nineteen hundred ninety three", "two thousand and fifteen", "twenty twenty-five". */
export function spokenYear(atoms: Atoms, at: number): Match<number> | null {
  if (!has(atoms, at, NUMBER)) return null;
  const head = atomAt(atoms, at).word.number;
  const plain = numberWords(atoms, at);
  if (plain !== null && plain.value >= 1100 && plain.value < 2100 && plain.end > at + 1) return plain;
  if (plain === null || plain.end !== at + 1 || head < 11 || head > 20) return null;
  const tail = numberWords(atoms, at + 1);
  if (tail === null || tail.value < 10 || tail.value > 99) return null;
  return { end: tail.end, value: head * 100 + tail.value };
}

/** "this year", "last year", "the previous year", "the same year": a year told from another. */
export function relativeYear(atoms: Atoms, at: number): Match | null {
  const start = skipThe(atoms, at);
  if (!has(atoms, start, SHIFT) || !is(atoms, start + 1, "year")) return null;
  const { lower, word } = atomAt(atoms, start);
  const told =
    lower === "same" ||
    lower === "that" ||
    lower === "previous" ||
    lower === "following" ||
    lower === "preceding";
  return match(start + 2, {
    kind: "shifted",
    unit: "year",
    by: word.shift,
    origin: told ? "previous" : "anchor",
  });
}

/** "2017 April", "the 2016 May": a year before its month. */
export function yearMonth(atoms: Atoms, at: number): Match | null {
  const value = numberIn(atomAt(atoms, at), 1000, 2999, 4);
  if (
    Number.isNaN(value) ||
    atomAt(atoms, at).digits !== 4 ||
    !has(atoms, at + 1, TimeClass.month) ||
    atomAt(atoms, at + 1).glued
  )
    return null;
  if (isNumber(atoms, at + 2) || is(atoms, at + 1, "may")) return null;
  return match(at + 2, {
    kind: "date",
    year: value,
    month: atomAt(atoms, at + 1).word.month,
    day: null,
    weekday: null,
    shift: null,
  });
}

/** "2024" where its neighbours let it be a year; "the year 2024", "year 0", "fiscal 2024", "2024-25". */
export function yearAlone(atoms: Atoms, at: number): Match | null {
  if (!isNumber(atoms, at)) return namedYear(atoms, at) ?? spokenYearAlone(atoms, at);
  const era = eraYear(atoms, at);
  if (era !== null) return era;
  const value = numberIn(atomAt(atoms, at), 1000, 2999, 4);
  if (Number.isNaN(value) || atomAt(atoms, at).digits !== 4 || !isYearHere(atoms, at)) return null;
  // "the 2024 fiscal year"
  const fiscal = skip(atoms, at + 1, "fiscal", "financial", "calendar");
  if (fiscal > at + 1 && is(atoms, fiscal, "year")) return match(fiscal + 1, year(value));
  return seasonOfYears(atoms, at, value) ?? match(at + 1, year(value));
}

/** "2024-25", "2024/25": two years that follow each other. */
function seasonOfYears(atoms: Atoms, at: number, value: number): Match | null {
  const join = atomAt(atoms, at + 1);
  const next = atomAt(atoms, at + 2);
  if ((join.lower !== "-" && join.lower !== "/") || !join.glued || !next.glued || next.digits !== 2)
    return null;
  const second = Math.floor(value / 100) * 100 + next.value;
  const follows = second > value || next.value === 0;
  if (!follows || !closes(atoms, at + 3)) return null;
  return match(at + 3, {
    kind: "range",
    from: year(value),
    to: year(next.value === 0 ? second + 100 : second),
  });
}

/** "the year 793", "year of 2008", "fiscal year 2024", "fiscal 2024", "calendar 2024". */
function namedYear(atoms: Atoms, at: number): Match | null {
  const { value: anno, digits: told } = atomAt(atoms, at + 1);
  if (is(atoms, at, "ad") && atomAt(atoms, at).capital && told > 0 && anno > 0)
    return match(at + 2, year(anno));
  const start = skip(atoms, skipThe(atoms, at), "fiscal", "financial", "calendar", "fy");
  const isFiscal = start > skipThe(atoms, at);
  const named = is(atoms, start, "year");
  if (!named && !isFiscal) return null;
  const from = named ? skip(atoms, start + 1, "of") : start;
  const words = yearInDate(atoms, from, false);
  if (words !== null && !isNumber(atoms, from)) return match(words.end, year(words.value));
  const { value, digits } = atomAt(atoms, from);
  if (digits === 0 || Number.isNaN(value) || !closes(atoms, from + 1)) return null;
  if (!named && digits !== 4) return null;
  return eraYear(atoms, from) ?? match(from + 1, year(value));
}

/** "44 BC", "AD 79", "79 AD", "500 BCE". 1 BC is the year 0. */
function eraYear(atoms: Atoms, at: number): Match | null {
  const { value, digits } = atomAt(atoms, at);
  if (Number.isNaN(value) || value < 1) return null;
  const era = atomAt(atoms, at + 1).lower;
  if (era === "bc" || era === "bce") return match(at + 2, year(1 - value));
  if ((era === "ad" || era === "ce") && digits > 0)
    return atomAt(atoms, at + 1).capital ? match(at + 2, year(value)) : null;
  return null;
}

function spokenYearAlone(atoms: Atoms, at: number): Match | null {
  const found = spokenYear(atoms, at);
  const free =
    has(atoms, at - 1, TimeClass.bound) ||
    is(atoms, at - 1, "in") ||
    is(atoms, at - 1, "of") ||
    atomAt(atoms, at - 1).kind === "end";
  if (found === null || !free || has(atoms, found.end, TimeClass["counted noun"] | TimeClass.unit))
    return null;
  const next = atomAt(atoms, found.end);
  return next.kind === "word" && next.lower.endsWith("s") && next.lower.length > 3
    ? null
    : match(found.end, year(found.value));
}

/** "1990s", "1990's", "'90s", "the nineties". */
export function decadeAt(atoms: Atoms, at: number): Match | null {
  const mark = is(atoms, at, "'") ? at + 1 : at;
  const number = atomAt(atoms, mark);
  const end = pluralEnd(atoms, mark);
  if (number.kind === "number" && end > 0 && number.value % 10 === 0) {
    if (
      number.digits === 4 &&
      number.value >= 1000 &&
      number.value < 2100 &&
      (opens(atoms, at) || (isHyphen(atoms, at - 1) && has(atoms, at - 2, TimeClass.edge)))
    ) {
      // "the 1300s" are a century; "the 2000s" ten years
      return number.value % 100 === 0 && number.value < 2000
        ? match(end, { kind: "century", century: number.value / 100 + 1, era: 1 })
        : match(end, { kind: "decade", year: number.value, full: true });
    }
    const told =
      mark > at || is(atoms, at - 1, "the") || has(atoms, at - 1, TimeClass.edge) || isHyphen(atoms, at - 1);
    return number.digits === 2 && told && isDecadeHere(atoms, at, mark)
      ? match(end, { kind: "decade", year: number.value, full: false })
      : null;
  }
  const named =
    has(atoms, at, TimeClass.decade) &&
    (is(atoms, at - 1, "the") ||
      has(atoms, at - 1, TimeClass.edge) ||
      isHyphen(atoms, at - 1) ||
      atomAt(atoms, at - 1).kind === "end");
  return named ? match(at + 1, { kind: "decade", year: atomAt(atoms, at).word.decade, full: false }) : null;
}

/** "'90s" with its apostrophe; without it ("in the 60s") it may be a temperature: only "early", "mid" and "late" tell. */
function isDecadeHere(atoms: Atoms, at: number, mark: number): boolean {
  if (mark > at) return true;
  return (
    has(atoms, at - 1, TimeClass.edge) || isHyphen(atoms, at - 1) || atomAt(atoms, at - 2).kind === "end"
  );
}

/** The index after "s" or "'s" glued to a number; -1 where there is none. */
function pluralEnd(atoms: Atoms, at: number): number {
  const next = atomAt(atoms, at + 1);
  if (next.lower === "s" && next.glued) return at + 2;
  const apostrophe = past(atoms, at + 1, "'", "s");
  return apostrophe > 0 && next.glued ? apostrophe : -1;
}

/** "19th century", "the eighteenth century", "5th century BC", "18th-century". */
export function centuryAt(atoms: Atoms, at: number): Match | null {
  const ordinal = ordinalWords(atoms, skipThe(atoms, at));
  if (ordinal === null || ordinal.value < 1 || ordinal.value > 30) return null;
  const end = isHyphen(atoms, ordinal.end) ? ordinal.end + 1 : ordinal.end;
  if (!is(atoms, end, "century") && !is(atoms, end, "centuries")) return null;
  const before = is(atoms, end + 1, "bc") || is(atoms, end + 1, "bce");
  return match(before ? end + 2 : end + 1, { kind: "century", century: ordinal.value, era: before ? -1 : 1 });
}
