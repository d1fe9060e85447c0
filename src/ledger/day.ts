/** Publication days as whole numbers, by which the newest come first. */
import { UNDATED_DAY } from "./schema.ts";

const DAY_MS = 86_400_000;

/** Whole days since 1970 of an EDTF date's first day; UNDATED_DAY where there is none. */
export function dayOf(moment: string | null): number {
  const match = moment === null ? null : /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(moment);
  if (!match) return UNDATED_DAY;
  const month = Number(match[2] ?? "1");
  const day = Number(match[3] ?? "1");
  if (month < 1 || month > 12 || day < 1 || day > 31) return UNDATED_DAY;
  return Math.floor(Date.UTC(Number(match[1]), month - 1, day) / DAY_MS);
}

/** The last day of what an ISO date or the start of one names: "2025-07" -> 31 July 2025. */
export function lastDayOf(moment: string): number {
  const [year, month, day] = moment.slice(0, 10).split("-").map(Number);
  if (day !== undefined) return dayOf(moment);
  const next = month === undefined ? Date.UTC(year! + 1, 0, 1) : Date.UTC(year!, month, 1);
  return Math.floor(next / DAY_MS) - 1;
}

/** The date of a day; null: undated */
export const dateOf = (day: number): string | null =>
  day === UNDATED_DAY ? null : new Date(day * DAY_MS).toISOString().slice(0, 10);
