/** The publication date that relative times are counted from, as exactly as it is known. */
import { dayNumber, isDay } from "./calendar.ts";

export interface Anchor {
  readonly year: number;
  /** 1-12; null: only the year is known */
  readonly month: number | null;
  /** day number; null: the day is not known */
  readonly day: number | null;
  /** minutes since midnight where it was published; null: not known */
  readonly minute: number | null;
}

/** EDTF level 0 or 1: a year, a month, a day, or a day and time with or without an offset; "?", "~" and "%" are passed over. */
const MOMENT =
  /^(-?\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?[?~%]?$/;
const LAST_MONTH = 12;

/**
 * The anchor of a document's `published`, null where it is unknown or no plain date. A date with an offset is taken
 * as written: it is the day where the document was published.
 */
export function anchorOf(published: string | null): Anchor | null {
  const parts = published === null ? null : MOMENT.exec(published.trim());
  if (parts === null) return null;
  const year = Number(parts[1]);
  if (parts[2] === undefined) return { year, month: null, day: null, minute: null };
  const month = Number(parts[2]);
  if (month < 1 || month > LAST_MONTH) return null;
  if (parts[3] === undefined) return { year, month, day: null, minute: null };
  const day = Number(parts[3]);
  if (!isDay(year, month, day)) return null;
  const minute = parts[4] === undefined ? null : Number(parts[4]) * 60 + Number(parts[5]);
  return { year, month, day: dayNumber(year, month, day), minute };
}
