/** Metadata lines: "Published 3 May 2020", "Friday, January 4, 2019", "Source: Interfax", "7:05 p.m." */
import { type FoundMoment, findMoment } from "./moment.ts";
import { labelOf } from "./phrases.ts";

/** What a metadata line says. `edtf` is null for lines that are not dates or whose date cannot be read. */
export interface Stamp {
  readonly kind: "published" | "updated" | "note" | "clock";
  readonly edtf: string | null;
}

/** Longer is prose that opens with a label's word. */
const MAX_STAMP_CHARS = 140;
/** "Updated: a minute ago": a label with a colon and this much behind it is a date even where it cannot be read. */
const MAX_UNREAD_DATE_WORDS = 8;
/** "UPDATE: The toll has risen to 12." is news, "Updated: a minute ago." a date. */
const SENTENCE_END = /[.!?]["”’)]?$/u;
const TIME_WORD =
  /\b(?:ago|now|today|yesterday|\d{1,2}[:.]\d{2}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d)/iu;
const CLOCK_LINE = /^\d{1,2}(?::\d{2})?\s?(?:[ap]\.?m\.?|hrs?|GMT|UTC|[A-Z]{2,4})(?:\s[A-Z]{2,4})?[.:]?$/iu;
/** Words that may stand around a date on its line without making it prose. */
const AROUND_DATE =
  /^[\s,.|·•–—()[\]:-]*(?:(?:at|on|by|local time|min(?:ute)?s? read|\d{1,2} min|read|et|edt|est|gmt|utc|bst|ist|cet|pt)[\s,.|·•–—()[\]:-]*)*$/iu;

/** Reads a whole trimmed line as metadata; null: it is not. */
export function readStamp(line: string): Stamp | null {
  if (line.length > MAX_STAMP_CHARS) return null;
  if (CLOCK_LINE.test(line)) return { kind: "clock", edtf: null };
  const label = labelOf(line);
  const rest = label === null ? line : line.slice(label.end);
  const moment = findMoment(rest);
  if (label?.use === "published label" || label?.use === "updated label") {
    const short = label.colon && rest.split(/\s+/u).length <= MAX_UNREAD_DATE_WORDS;
    const bare = moment === null && short && (TIME_WORD.test(rest) || !SENTENCE_END.test(rest));
    if (!bare && (moment === null || !isAlone(rest, moment))) return null;
    return { kind: label.use === "updated label" ? "updated" : "published", edtf: moment?.edtf ?? null };
  }
  if (label?.use === "note label") return isNote(rest) ? { kind: "note", edtf: null } : null;
  if (moment === null) return null;
  return isAlone(rest, moment) ? { kind: "published", edtf: moment.edtf } : null;
}

/** true: nothing but separators, zones and the like stands beside the date */
function isAlone(line: string, moment: FoundMoment): boolean {
  return AROUND_DATE.test(`${line.slice(0, moment.start)} ${line.slice(moment.end)}`);
}

/** "Source: NATO." and "Tags: war, troops" are notes; "Source: an official said that …" is prose. */
function isNote(rest: string): boolean {
  return rest !== "" && rest.split(/\s+/u).length <= 12 && !/[.!?]\s+\p{Lu}/u.test(rest);
}
