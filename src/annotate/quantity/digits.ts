/**
 * Reads a number written in digits, with whatever groups them: "30,000", "1,08,900", "1.234.567,89", "40 000",
 * "٣٠٬٠٠٠", "３０". Groups that fit no system (an IP address, a dotted date) are a code: no value, rather than a guess.
 */

/** integer: one run of digits; grouped: with separators of thousands; decimal; code: no number that can be read. */
export type DigitShape = "integer" | "grouped" | "decimal" | "fraction" | "code";

export interface DigitRun {
  readonly end: number;
  /** null: a code, or too large for a number */
  readonly value: number | null;
  readonly shape: DigitShape;
}

/** Zeros of the decimal digit blocks seen in news: Arabic-Indic, Persian, Devanagari, Bengali, Thai, full width. */
const FOREIGN_ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];
/** No number in news has more groups; longer runs are lists. Keeps the reading linear. */
const MOST_GROUPS = 12;
/** More digits without a separator are an account, a phone or a serial number. */
const MOST_PLAIN_DIGITS = 15;

/** 0 to 9, or -1: not a digit. */
export function digitValue(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 48;
  if (unit < 0x660) return -1;
  for (const zero of FOREIGN_ZEROS) if (unit >= zero && unit <= zero + 9) return unit - zero;
  return -1;
}

type Separator = "," | "." | "'" | " " | null;

function separator(unit: number, spacesGroup: boolean): Separator {
  switch (unit) {
    case 0x2c: // ,
    case 0xff0c: // full-width comma
    case 0x66c: // Arabic thousands separator
      return ",";
    case 0x2e: // .
    case 0xff0e: // full-width full stop
    case 0x66b: // Arabic decimal separator
      return ".";
    case 0x27: // '
    case 0x2019: // ’
      return "'";
    case 0x20:
      return spacesGroup ? " " : null;
    case 0xa0: // no-break space
    case 0x2009: // thin space
    case 0x202f: // narrow no-break space
      return " ";
    default:
      return null;
  }
}

/**
 * The run of digits that starts at `start` (a digit must stand there). `spacesGroup` false: an ordinary space never
 * groups thousands, as after a month ("May 12 100 people"). `most`: how many groups to read at most; one inside a
 * list ("22,24,26").
 */
export function readDigits(
  text: string,
  start: number,
  to: number,
  spacesGroup: boolean,
  most = MOST_GROUPS,
): DigitRun {
  const groups: string[] = [];
  const separators: string[] = [];
  const ends: number[] = [];
  let at = start;
  while (groups.length < most) {
    const end = digitsEnd(text, at, to);
    groups.push(plainDigits(text, at, end));
    ends.push(end);
    const mark = end + 1 < to ? separator(text.charCodeAt(end), spacesGroup) : null;
    if (mark === null || digitValue(text.charCodeAt(end + 1)) < 0) break;
    separators.push(mark);
    at = end + 1;
  }
  const more = groups.length === MOST_GROUPS && separators.length === MOST_GROUPS;
  const reading = more ? ENDLESS : chooseReading(groups, separators.slice(0, groups.length - 1));
  return { end: ends[reading.used - 1]!, value: finite(reading.digits), shape: reading.shape };
}

function digitsEnd(text: string, start: number, to: number): number {
  let end = start;
  while (end < to && digitValue(text.charCodeAt(end)) >= 0) end++;
  return end;
}

function plainDigits(text: string, start: number, end: number): string {
  if (text.charCodeAt(start) < 128) return text.slice(start, end);
  let plain = "";
  for (let i = start; i < end; i++) plain += digitValue(text.charCodeAt(i));
  return plain;
}

function finite(digits: string | null): number | null {
  const value = digits === null ? Number.NaN : Number(digits);
  return Number.isFinite(value) ? value : null;
}

/** More groups than any number has: whatever it is, it is none that can be read. */
const ENDLESS: Reading = { used: MOST_GROUPS, digits: null, shape: "code" };

interface Reading {
  readonly used: number;
  readonly digits: string | null;
  readonly shape: DigitShape;
}

function chooseReading(groups: readonly string[], separators: readonly string[]): Reading {
  const first = separators[0];
  if (first === undefined) {
    const tooLong = groups[0]!.length > MOST_PLAIN_DIGITS;
    return { used: 1, digits: tooLong ? null : groups[0]!, shape: tooLong ? "code" : "integer" };
  }
  let run = 1;
  while (run < groups.length && separators[run - 1] === first) run++;
  return first === "." ? dotted(groups, separators, run) : grouped(groups, separators, run, first);
}

const westernGroups = (groups: readonly string[]): boolean =>
  groups[0]!.length <= 3 && !/^0\d/.test(groups[0]!) && groups.slice(1).every((group) => group.length === 3);

/** "12,34,567" and "1,08,900": two digits a group but the last, as in South Asia. */
const indianGroups = (groups: readonly string[]): boolean =>
  groups.length >= 3 &&
  groups[0]!.length <= 2 &&
  groups.slice(1, -1).every((group) => group.length === 2) &&
  groups[groups.length - 1]!.length === 3;

function grouped(
  groups: readonly string[],
  separators: readonly string[],
  run: number,
  mark: string,
): Reading {
  const body = groups.slice(0, run);
  if (westernGroups(body) || (mark === "," && indianGroups(body))) {
    const point = separators[run - 1];
    const decimals = point === "." || (mark !== "," && point === ",") ? groups[run] : undefined;
    if (decimals === undefined) return { used: run, digits: body.join(""), shape: "grouped" };
    // "1,234.567,89" mixes two systems: whatever is meant, it is no number that can be read
    if (separators[run] === ",") return { used: groups.length, digits: null, shape: "code" };
    return { used: run + 1, digits: `${body.join("")}.${decimals}`, shape: "decimal" };
  }
  if (mark !== ",") return { used: 1, digits: groups[0]!, shape: "integer" };
  const [whole, next] = [groups[0]!, groups[1]!];
  if (run === 2 && next.length <= 2 && whole.length <= 4)
    return { used: 2, digits: `${whole}.${next}`, shape: "decimal" };
  // a list of numbers with no spaces after its commas ("22,24,26"), or a year and a number ("2019,300")
  const list =
    whole.length === 4 || next.length === 4 || body.every((group) => group.length === whole.length);
  if (list || body.every((group) => group.length <= 2)) return { used: 1, digits: whole, shape: "integer" };
  return { used: run, digits: null, shape: "code" };
}

function dotted(groups: readonly string[], separators: readonly string[], run: number): Reading {
  const [whole, next] = [groups[0]!, groups[1]!];
  const european = whole.length <= 3 && groups.slice(1, run).every((group) => group.length === 3);
  if (european && separators[run - 1] === "," && groups[run]!.length <= 2) {
    return { used: run + 1, digits: `${groups.slice(0, run).join("")}.${groups[run]!}`, shape: "decimal" };
  }
  if (run > 2) {
    if (european) return { used: run, digits: groups.slice(0, run).join(""), shape: "grouped" };
    return { used: run, digits: null, shape: "code" };
  }
  // nobody writes 25 as "25.000": it is the thousands point of another language
  if (next === "000" && whole.length > 1 && european)
    return { used: 2, digits: whole + next, shape: "grouped" };
  return { used: 2, digits: `${whole}.${next}`, shape: "decimal" };
}
