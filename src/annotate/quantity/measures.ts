/**
 * A Measured is a numeral with what is written against it: a currency before or after, a per cent sign, a unit of
 * measure. "$2.8m", "420 million Finnish markka", "20%", "29km", "7.7-magnitude", "thirteen dollars and five cents".
 */
import {
  CURRENCY_BY_CODE,
  CURRENCY_NOUNS,
  CURRENCY_PREFIXES,
  CURRENCY_SYMBOLS,
  type Currency,
  MINOR_NOUNS,
} from "../../lexicon/currencies.ts";
import { QUAKES, UNIT_FORMS, UNIT_SYMBOLS, type Unit } from "../../lexicon/units.ts";
import { isArticle, isHyphen, numberWord, readCardinal } from "./cardinals.ts";
import type { Lexeme } from "./lexemes.ts";
import type { Numeral } from "./numerals.ts";

export interface Measured extends Numeral {
  readonly dimension: "count" | "fraction" | "percent" | "currency" | "measure" | "duration";
  /** "%", a currency's code, the words of a unit; "" where none is written against the number */
  readonly unit: string;
  /** lexeme indices of the unit's words, -1 none */
  readonly unitFrom: number;
  readonly unitTo: number;
  /** "20 tonnes of grain": what is measured follows */
  readonly partitive: boolean;
  /** joined to the unit by a hyphen: "5-mile", "12-cent" */
  readonly hyphened: boolean;
}

/** Codes that are English words when written in capitals: a headline's "ALL 5" is no Albanian money. */
const WORDS_NOT_CODES: ReadonlySet<string> = new Set(
  "ALL TRY TOP CUP MAD PEN COP RON SOS BAM BOB GEL LAK MOP".split(" "),
);
/** Codes that people also write in lower case. */
const LOWER_CODES: ReadonlySet<string> = new Set(
  "usd eur gbp cad aud nzd chf jpy cny inr hkd btc".split(" "),
);
/** Currency nouns that are other words too; they need a large number, a country or a scale beside them. */
const OTHER_WORDS: ReadonlySet<string> = new Set(
  "pound pounds mark marks real reals sum soms som won sol soles crown crowns dram drams colon ether ethers tala kina lek quid sterling cfa".split(
    " ",
  ),
);
/** From this number on a bare "pounds" or "marks" is read as money. */
const MONEY_FROM = 1000;

/** No earthquake has been stronger than this. */
const LARGEST_MAGNITUDE = 10;

/** "magnitude 5.2", "a 7.7 quake", "6.4-magnitude": the strength of an earthquake. */
function magnitude(all: readonly Lexeme[], numeral: Numeral): Measured | null {
  if (!numeral.bare || numeral.value >= LARGEST_MAGNITUDE) return null;
  const of = all[numeral.from - 1]?.lower === "of" ? numeral.from - 2 : numeral.from - 1; // "a magnitude of 4.0"
  const before = all[of]?.lower === "magnitude" ? of : -1;
  const after =
    all[numeral.from]!.shape === "decimal" && QUAKES.has(all[numeral.to]?.lower ?? "") ? numeral.to : -1;
  if (before < 0 && after < 0) return null;
  const at = before >= 0 ? before : after;
  return Object.assign(bare(numeral), {
    bare: false,
    dimension: "measure",
    unit: "magnitude",
    unitFrom: at,
    unitTo: at + 1,
  });
}

/** Numerals with their currency, per cent or unit; no word is used for two of them. */
export function measureAll(all: readonly Lexeme[], numerals: readonly Numeral[]): readonly Measured[] {
  const found: Measured[] = [];
  let used = 0;
  for (const numeral of numerals) {
    if (numeral.from < used) continue; // "50 cents" of "3 dollars 50 cents"
    const measured = measure(all, numeral, used);
    found.push(measured);
    used = measured.to;
  }
  return found;
}

/** `used`: index before which words belong to an earlier number. */
function measure(all: readonly Lexeme[], numeral: Numeral, used: number): Measured {
  const quake = magnitude(all, numeral);
  if (quake !== null) return quake;
  const before = numeral.from > used ? moneyBefore(all, numeral, used) : null;
  return (
    percent(all, numeral) ?? before ?? moneyAfter(all, numeral) ?? unitAfter(all, numeral) ?? bare(numeral)
  );
}

/** The same in another unit, or not bare. */
export const changedMeasure = (measured: Measured, changes: Partial<Measured>): Measured =>
  Object.assign(bare(measured), measured, changes);

/** Fields are written out: this is made for every number, and a spread costs more than all the rest. */
const bare = (numeral: Numeral): Measured => ({
  from: numeral.from,
  to: numeral.to,
  value: numeral.value,
  scale: numeral.scale,
  kind: numeral.kind,
  bare: numeral.bare,
  spelled: numeral.spelled,
  dimension: numeral.kind === "fraction" ? "fraction" : "count",
  unit: "",
  unitFrom: -1,
  unitTo: -1,
  partitive: false,
  hyphened: false,
});

/** "half a percent", "a tenth of 1 percent": the index of what one of them is a share of. */
function pastOne(all: readonly Lexeme[], at: number): number {
  const of = all[at]?.lower === "of" ? at + 1 : at;
  return /^(?:a|one|1)$/.test(all[of]?.lower ?? "") ? of + 1 : at;
}

function percent(all: readonly Lexeme[], numeral: Numeral): Measured | null {
  const place =
    numeral.kind === "fraction" || (numeral.value < 1 && all[numeral.to]?.lower === "of")
      ? pastOne(all, numeral.to)
      : isHyphen(all[numeral.to])
        ? numeral.to + 1
        : numeral.to;
  const sign = all[place];
  if (sign === undefined) return null;
  const split = sign.lower === "per" && all[place + 1]?.lower === "cent";
  if (!split && !/^(?:%|％|٪|percent|percents|percentage|pct|pc|percentages)$/.test(sign.lower)) return null;
  if (sign.lower === "pc" && !sign.glued && all[place + 1]?.lower === "of" && numeral.value > 100)
    return null;
  const to = place + (split ? 2 : 1);
  const points = /^points?$/.test(all[to]?.lower ?? "");
  const unit = points ? "percentage points" : "%";
  return Object.assign(bare(numeral), {
    dimension: points ? "measure" : "percent",
    to: points ? to + 1 : to,
    unit,
    unitFrom: place,
    unitTo: points ? to + 1 : to,
  });
}

/** "R50" is rand, "R0" a symbol of its own. */
const SMALLEST_LETTER_MONEY = 10;

interface Prefix {
  readonly from: number;
  readonly unit: string;
  readonly times: number;
}

/** "$", "US$", "Rs.", "USD", "MUSD" right before the number. */
function moneyBefore(all: readonly Lexeme[], numeral: Numeral, used: number): Measured | null {
  const prefix = moneyPrefix(all, numeral);
  if (prefix === null || prefix.from < used) return null;
  const after = all[numeral.to];
  // "$10 dollars", "US$50m USD": the same money said twice
  const twice =
    after?.kind === "word" && CURRENCY_NOUNS.has(after.lower) && !OTHER_WORDS.has(after.lower) ? 1 : 0;
  const to = numeral.to + twice;
  const minor = minorAfter(all, to);
  return Object.assign(bare(numeral), {
    from: prefix.from,
    to: minor === null ? to : minor.to,
    value: numeral.value * prefix.times + (minor?.value ?? 0),
    bare: false,
    dimension: "currency",
    unit: prefix.unit,
    unitFrom: prefix.from,
    unitTo: numeral.from,
  });
}

function moneyPrefix(all: readonly Lexeme[], numeral: Numeral): Prefix | null {
  const at = numeral.from - 1;
  const mark = all[at];
  if (mark === undefined) return null;
  if (mark.kind === "mark" && mark.text !== "." && mark.text !== "/") return symbolPrefix(all, at);
  const dotted = mark.text === "." && mark.glued ? at - 1 : at;
  const word = all[dotted];
  if (word?.kind !== "word") return null;
  const glued = all[numeral.from]!.glued;
  return wordPrefix(word, dotted, glued, numeral.value);
}

function symbolPrefix(all: readonly Lexeme[], at: number): Prefix | null {
  const symbol = all[at]!.text;
  const rows = CURRENCY_PREFIXES.get(symbol);
  if (rows === undefined) return null;
  const country = all[at - 1];
  if (country?.kind === "word" && country.text.length <= 5) {
    const named =
      CURRENCY_PREFIXES.get(`${country.text.toUpperCase()}${symbol}`) ??
      CURRENCY_PREFIXES.get(`${country.text}${symbol}`);
    const stop = symbol === "$" && /^u\.?s\.?$/.test(country.lower) ? [CURRENCY_BY_CODE.get("USD")!] : named;
    const spaced = !all[at]!.glued && country.text.length === 1 && country.lower === "a";
    if (stop !== undefined && !spaced) return { from: at - 1, unit: stop[0]!.code, times: 1 };
  }
  return { from: at, unit: codeOf(rows) ?? symbol, times: 1 };
}

function wordPrefix(word: Lexeme, at: number, glued: boolean, value: number): Prefix | null {
  const { text } = word;
  if (LOWER_CODES.has(text))
    return { from: at, unit: CURRENCY_BY_CODE.get(text.toUpperCase())?.code ?? "XBT", times: 1 };
  if (CURRENCY_BY_CODE.has(text) && (glued || !WORDS_NOT_CODES.has(text)))
    return { from: at, unit: text, times: 1 };
  if (/^M[A-Z]{3}$/.test(text) && CURRENCY_BY_CODE.has(text.slice(1)))
    return { from: at, unit: text.slice(1), times: 1e6 };
  if (/^(?:rs|re)$/i.test(text)) return { from: at, unit: "rupees", times: 1 };
  if (text === "dollar") return { from: at, unit: "USD", times: 1 };
  if (/^(?:rmb)$/i.test(text)) return { from: at, unit: "CNY", times: 1 };
  const rows = CURRENCY_PREFIXES.get(text);
  if (rows === undefined || (text.length === 1 && (!glued || value < SMALLEST_LETTER_MONEY))) return null;
  return { from: at, unit: codeOf(rows) ?? text, times: 1 };
}

/** The one currency a word stands for: the only one, or the default; null where the text does not say which. */
function codeOf(rows: readonly Currency[]): string | null {
  if (rows.length === 1) return rows[0]!.code;
  return rows.find((row) => row.default === true)?.code ?? null;
}

/** "dollars", "Swiss francs", "US dollars", "€", "USD", "usd million" after the number. */
function moneyAfter(all: readonly Lexeme[], numeral: Numeral): Measured | null {
  const hyphened = isHyphen(all[numeral.to]) && all[numeral.to]!.glued;
  const at = hyphened ? numeral.to + 1 : numeral.to;
  const found = moneyNoun(all, at, numeral) ?? moneyCode(all, at);
  if (found === null) return null;
  const next = all[found.to];
  if (next?.kind === "digits" && next.glued) return null; // "3 USD50 cards"
  const scale = numberWord(all[found.to]);
  const times = found.times * (scale?.kind === "scale" && numeral.scale === 1 ? scale.value : 1);
  const end = scale?.kind === "scale" && numeral.scale === 1 ? found.to + 1 : found.to;
  const minor = minorAfter(all, end);
  return Object.assign(bare(numeral), {
    to: minor?.to ?? end,
    value: numeral.value * times + (minor?.value ?? 0),
    bare: false,
    dimension: "currency",
    unit: found.unit,
    unitFrom: at,
    unitTo: found.to,
    hyphened,
  });
}

interface Suffix {
  readonly to: number;
  readonly unit: string;
  readonly times: number;
}

function moneyNoun(all: readonly Lexeme[], at: number, numeral: Numeral): Suffix | null {
  for (let words = 0; words <= 2; words++) {
    const noun = all[at + words];
    if (noun?.kind !== "word" && noun?.kind !== "mark") return null;
    const rows =
      CURRENCY_NOUNS.get(noun.lower) ?? (words === 0 ? CURRENCY_SYMBOLS.get(noun.text) : undefined);
    if (rows === undefined) {
      const minor = words === 0 ? MINOR_NOUNS.get(noun.lower) : undefined;
      if (minor !== undefined) return { to: at + 1, unit: noun.lower, times: 1 };
      continue;
    }
    const adjective =
      words === 0
        ? ""
        : all
            .slice(at, at + words)
            .map((lexeme) => lexeme.lower)
            .join(" ");
    const named = rows.find((row) => row.adjectives.includes(adjective));
    if (words > 0 && named === undefined) return null;
    if (named !== undefined) return { to: at + words + 1, unit: named.code, times: 1 };
    if (OTHER_WORDS.has(noun.lower) && !isMoney(all, at, numeral)) return null;
    return { to: at + 1, unit: codeOf(rows) ?? noun.lower, times: 1 };
  }
  return null;
}

/** "361 million pounds" is money; "10 pounds" and "2,000 pounds of explosives" are not known to be. */
const isMoney = (all: readonly Lexeme[], at: number, numeral: Numeral): boolean =>
  (numeral.value >= MONEY_FROM || numeral.scale >= MONEY_FROM) && all[at + 1]?.lower !== "of";

function moneyCode(all: readonly Lexeme[], at: number): Suffix | null {
  const word = all[at];
  if (word?.kind !== "word") return null;
  if (LOWER_CODES.has(word.text))
    return { to: at + 1, unit: CURRENCY_BY_CODE.get(word.text.toUpperCase())?.code ?? "XBT", times: 1 };
  if (CURRENCY_BY_CODE.has(word.text) && !WORDS_NOT_CODES.has(word.text))
    return { to: at + 1, unit: word.text, times: 1 };
  if (word.text === "BTC") return { to: at + 1, unit: "XBT", times: 1 };
  const million = /^M[A-Z]{3}$/.test(word.text) && CURRENCY_BY_CODE.has(word.text.slice(1));
  return million ? { to: at + 1, unit: word.text.slice(1), times: 1e6 } : null;
}

/** "and forty-five cents", "50 cents" after a whole amount. */
function minorAfter(
  all: readonly Lexeme[],
  at: number,
): { readonly to: number; readonly value: number } | null {
  const from = all[at]?.lower === "and" ? at + 1 : at;
  if (isArticle(all[from])) return null;
  const cents = readCardinal(all, from);
  if (cents === null || cents.value >= 100 || !MINOR_NOUNS.has(all[cents.to]?.lower ?? "")) return null;
  return { to: cents.to + 1, value: cents.value / 100 };
}

/** Symbols of one letter mean a unit only when glued to the digits. */
const looseSymbol = (lexeme: Lexeme): boolean =>
  lexeme.text.length > 1 && !/^(?:in|st|min|nm|sec|cal|pp|mi|db)$/.test(lexeme.lower);

function unitAfter(all: readonly Lexeme[], numeral: Numeral): Measured | null {
  const hyphened = isHyphen(all[numeral.to]) && all[numeral.to]!.glued;
  const at = hyphened ? numeral.to + 1 : numeral.to;
  const first = all[at];
  if (first === undefined) return null;
  const degree = first.text === "°" || first.text === "º";
  if (degree)
    return asUnit(
      all,
      numeral,
      at,
      at + (/^[cf]$/i.test(all[at + 1]?.text ?? "") ? 2 : 1),
      UNIT_SYMBOLS.get("°")!,
      hyphened,
    );
  if (first.kind !== "word") return null;
  for (let words = 3; words >= 1; words--) {
    if (at + words > all.length) continue;
    const unit = UNIT_FORMS.get(words === 1 ? first.lower : phrase(all, at, words));
    if (unit !== undefined && unit.dimension !== "container")
      return asUnit(all, numeral, at, at + words, unit, hyphened);
  }
  if (!first.glued && !looseSymbol(first)) return null;
  if (numeral.spelled || hyphened) return null;
  const symbol =
    UNIT_SYMBOLS.get(first.text) ?? (first.text.length > 1 ? UNIT_SYMBOLS.get(first.lower) : undefined);
  if (symbol === undefined || (first.lower === "in" && !first.glued)) return null;
  const squared = all[at + 1]?.glued === true && /^[²³2]$/.test(all[at + 1]!.text) ? 1 : 0;
  return asUnit(all, numeral, at, at + 1 + squared, symbol, hyphened);
}

/** "square kilometres", "light-year": words joined by one space, hyphens kept. */
function phrase(all: readonly Lexeme[], at: number, words: number): string {
  let text = "";
  for (let i = at; i < at + words; i++) text += (i > at && !all[i]!.glued ? " " : "") + all[i]!.lower;
  return text;
}

/** The words as written, with one space where any stood. */
function worded(all: readonly Lexeme[], from: number, to: number): string {
  let text = "";
  for (let i = from; i < to; i++) text += (i > from && !all[i]!.glued ? " " : "") + all[i]!.text;
  return text;
}

function asUnit(
  all: readonly Lexeme[],
  numeral: Numeral,
  from: number,
  to: number,
  unit: Unit,
  hyphened: boolean,
): Measured {
  return Object.assign(bare(numeral), {
    to,
    bare: false,
    dimension: unit.dimension === "duration" ? "duration" : "measure",
    unit: worded(all, from, to),
    unitFrom: from,
    unitTo: to,
    partitive: unit.partitive,
    hyphened,
  });
}
