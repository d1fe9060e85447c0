/**
 * Dates as pages and agencies write them, as EDTF (ISO 8601-2 level 0): a date, or a date and time where the offset
 * from UTC is stated. A time without an offset is left out rather than guessed. "3/4/2020" is not read: nothing says
 * which number is the month.
 */

/** A date found in a text: half-open UTF-16 range, and its EDTF value. */
export interface FoundMoment {
  readonly start: number;
  readonly end: number;
  readonly edtf: string;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const WEEKDAY = "(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,? {1,2})?";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const CLOCK =
  "\\d{1,2}(?:[:.]\\d{2})?(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?(?: ?\\(?[A-Z]{2,4}(?:[+-]\\d{1,2})?\\)?)?";
/** A clock time beside a date: read over, as its zone is seldom stated. */
const CLOCK_AFTER = `(?:(?:,| at| -| –| —| \\||)\\s{1,2}(?:at )?(?=\\d{1,2}(?:[:.]\\d{2}| ?[ap]\\.?m))${CLOCK})?`;
const CLOCK_BEFORE = `(?:(?=\\d{1,2}[:.]\\d{2})${CLOCK}(?:,| on|)\\s)?`;

const ISO =
  /(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?: ?(Z|UTC|GMT|[+-]\d{2}:?\d{2}))?)?(?![\d-])/;
const DAY_FIRST = new RegExp(
  `${CLOCK_BEFORE}${WEEKDAY}(?<!\\d)${DAY} (?:of )?${MONTH},? (\\d{4})(?!\\d)${CLOCK_AFTER}`,
  "i",
);
const MONTH_FIRST = new RegExp(
  `${CLOCK_BEFORE}${WEEKDAY}\\b${MONTH} ${DAY},? (\\d{4})(?!\\d)${CLOCK_AFTER}`,
  "i",
);
const DOTTED = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\d.])/;
const YEAR_FIRST = /(?<!\d)(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/;

/** How much of a string is looked at: a date line is short, and a bound keeps hostile lines cheap. */
const MAX_DATE_CHARS = 200;

/** The first date in the first 200 characters of `text`; null: none that can be read for sure. */
export function findMoment(text: string): FoundMoment | null {
  const head = text.slice(0, MAX_DATE_CHARS);
  const readings = [isoMoment(head), dayFirst(head), monthFirst(head), dotted(head), yearFirst(head)];
  let first: FoundMoment | null = null;
  for (const found of readings)
    if (found !== null && (first === null || found.start < first.start)) first = found;
  return first;
}

/** A metadata field that should be a date ("2020-05-03T14:02:00.000Z", "May 3, 2020") as EDTF; null: not read. */
export function readMoment(value: string): string | null {
  const compact = /^\s*(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?\s*$/.exec(value);
  if (compact !== null) return calendarDate(compact[1]!, compact[2]!, compact[3]!);
  return findMoment(value)?.edtf ?? null;
}

function isoMoment(text: string): FoundMoment | null {
  const m = ISO.exec(text);
  if (m === null) return null;
  const date = calendarDate(m[1]!, m[2]!, m[3]!);
  if (date === null) return null;
  const [hour, minute, second, zone] = [m[4], m[5], m[6] ?? "00", m[7]];
  const timed =
    hour !== undefined &&
    zone !== undefined &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) < 60;
  return found(m, timed ? `${date}T${hour}:${minute}:${second}${offsetOf(zone)}` : date);
}

function offsetOf(zone: string): string {
  if (/^[+-]/.test(zone)) return `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  return "Z";
}

function dayFirst(text: string): FoundMoment | null {
  const m = DAY_FIRST.exec(text);
  return m === null ? null : found(m, calendarDate(m[3]!, monthNumber(m[2]!), m[1]!));
}

function monthFirst(text: string): FoundMoment | null {
  const m = MONTH_FIRST.exec(text);
  return m === null ? null : found(m, calendarDate(m[3]!, monthNumber(m[1]!), m[2]!));
}

function dotted(text: string): FoundMoment | null {
  const m = DOTTED.exec(text);
  return m === null ? null : found(m, calendarDate(m[3]!, m[2]!, m[1]!));
}

function yearFirst(text: string): FoundMoment | null {
  const m = YEAR_FIRST.exec(text);
  return m === null ? null : found(m, calendarDate(m[1]!, m[2]!, m[3]!));
}

function found(match: RegExpExecArray, edtf: string | null): FoundMoment | null {
  return edtf === null ? null : { start: match.index, end: match.index + match[0].length, edtf };
}

const monthNumber = (name: string): string => String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);

/** Years in which a news page can have been published; outside them a number is something else. */
const FIRST_YEAR = 1800;
const LAST_YEAR = 2199;

function calendarDate(year: string, month: string, day: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const date = new Date(Date.UTC(y, m - 1, d));
  const real = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return real && y >= FIRST_YEAR && y <= LAST_YEAR ? date.toISOString().slice(0, 10) : null;
}
