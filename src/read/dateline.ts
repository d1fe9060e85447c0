/** Datelines of news agencies: "KYIV, July 2 (Reuters) - ", "WASHINGTON (AP) — ", "Dec 29 (Reuters) - ", "BRUSSELS - ". */
import { isPlaceName } from "../lexicon/gazetteer.ts";
import type { Span } from "../model/index.ts";

/** Where the dateline stands in the string given (its dash and white space included), and what it says. */
export interface Dateline extends Span {
  /** null: the dateline names no place */
  readonly place: string | null;
  /** span of the place's words; null where there is none */
  readonly placeSpan: Span | null;
  readonly agency: string | null;
  /** the date's words as they stand ("July 2"); null: none */
  readonly date: string | null;
}

const DATE =
  "(?:\\d{1,2}(?:st|nd|rd|th)?\\s)?(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?(?:\\s\\d{1,2}(?:st|nd|rd|th)?)?(?:,?\\s\\d{4})?";
const PLACE = "\\p{Lu}[\\p{L}\\p{M}.'’/-]*(?:,?\\s\\p{Lu}[\\p{L}\\p{M}.'’/-]*){0,5}";
const CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M}.'’/-]+(?:,?\\s\\p{Lu}[\\p{L}\\p{M}.'’/-]*){0,4}";
const DASH = "\\s{0,2}(?:[-–—―]{1,2}|:)\\s{1,2}";

/** With an agency in brackets any capitalised place will do; its sign is what makes it a dateline. */
const WITH_AGENCY = new RegExp(
  `^(?:(${PLACE}?)(?:,\\s|\\s(?=\\()|\\s(?=${DATE}\\s?\\()))?(${DATE})?,?\\s?\\(([\\p{L}][\\p{L}\\p{M}.&/ -]{1,40})\\)(?:${DASH}|\\s{1,2}(?=["“‘'\\p{Lu}]))`,
  "u",
);
/** Words in capitals before a dash that name a kind of article. */
const NO_PLACE =
  "(?!(?:EXCLUSIVE|BREAKING|UPDATED?|WATCH|VIDEO|PHOTOS?|LIVE|OPINION|ANALYSIS|EXPLAINER|REVIEW|REPORT|POLL|FACT CHECK|NEWS|CORRECTION|EDITORIAL|INTERVIEW|TRANSCRIPT)\\b)";
/** Without one the place must be in capitals, and a dash must follow. */
const WITHOUT_AGENCY = new RegExp(
  `^${NO_PLACE}(${CAPITALS}?)(?:,\\s(${DATE}))?\\s{0,2}[-–—―]{1,2}\\s{1,2}(?=["“‘'\\p{Lu}\\d])`,
  "u",
);
/** "Geneva, 3 March 2022 – ", "GENEVA (3 March 2022) - ": the date is its sign; the place must be one that the gazetteer knows. */
const WITH_DATE = new RegExp(
  `^(${PLACE}?)(?:,\\s(${DATE})|,?\\s\\((${DATE})\\))\\s{0,2}[-–—―]{1,2}\\s{1,2}(?=["“‘'\\p{Lu}\\d])`,
  "u",
);
/** A dateline is the first thing in its paragraph and no longer than this. */
const MAX_DATELINE_CHARS = 120;

/** The dateline that opens `text` (a paragraph); null: none. Offsets are into `text`. */
export function datelineOf(text: string): Dateline | null {
  const head = text.slice(0, MAX_DATELINE_CHARS);
  const agency = WITH_AGENCY.exec(head);
  if (agency !== null) return datelineFrom(agency[0], agency[1], agency[2], agency[3] ?? null);
  const bare = WITHOUT_AGENCY.exec(head);
  if (bare !== null) return datelineFrom(bare[0], bare[1], bare[2], null);
  const dated = WITH_DATE.exec(head);
  if (dated === null || !namesTown(dated[1]!)) return null;
  return datelineFrom(dated[0], dated[1], dated[2] ?? dated[3], null);
}

/** true: the words, or what stands before their first comma or stroke, are a place that the gazetteer knows */
export function namesTown(place: string): boolean {
  return isPlaceName(place) || isPlaceName(place.split(/[,/]/u)[0]!.trim());
}

function datelineFrom(
  whole: string,
  place: string | undefined,
  date: string | undefined,
  agency: string | null,
): Dateline | null {
  const name = place === undefined || place === "" ? null : place.replace(/,$/u, "");
  if (name === null && date === undefined) return null;
  return {
    start: 0,
    end: whole.length,
    place: name,
    placeSpan: name === null ? null : { start: 0, end: name.length },
    agency: agency?.trim() ?? null,
    date: date ?? null,
  };
}
