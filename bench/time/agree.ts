/**
 * Whether a reading agrees with a resolution of Recognizers-Text. Conventions of the peer that are honoured: it gives
 * every candidate (past and future) and any of them is right; the end of a range is exclusive, or, for "from A to B",
 * where B begins; "N months ago" is a day to the peer and its month to us, which is right if it holds that day; a part
 * of a day is right by its day; vague counts ("several") are 3 to the peer and open to us.
 */
import { dayNumber } from "../../src/annotate/time/calendar.ts";
import type { TimeValue } from "../../src/annotate/time/normalize.ts";
import type { Stretch } from "../../src/annotate/time/stretch.ts";

export interface Expected {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly values: readonly Readonly<Record<string, string>>[];
}
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly value: TimeValue;
}

const day = (text: string): number => {
  const [year, month, of] = text.slice(0, 10).split("-").map(Number);
  return dayNumber(year!, month!, of!);
};

export function agrees({ value }: Reading, { type, values }: Expected): boolean {
  if (type === "duration")
    return values.some((want) => sameDuration(value.duration, want.timex ?? "", value));
  return values.some((want) => sameTime(value, want));
}

const LETTERS: Readonly<Record<string, number>> = { Y: 31_536_000, M: 2_592_000, W: 604_800, D: 86_400 };
const CLOCK_LETTERS: Readonly<Record<string, number>> = { H: 3600, M: 60, S: 1 };

/** Seconds of an ISO 8601 duration, months as 30 days; "X" as 3, as the peer has it. */
function seconds(duration: string): number {
  const [date, clock] = duration.replace(/^P/, "").split("T");
  const sum = (text: string, of: Readonly<Record<string, number>>): number =>
    [...text.matchAll(/([\d.]+|X)([A-Z]+)/g)].reduce(
      (total, [, count, letter]) => total + (count === "X" ? 3 : Number(count)) * (of[letter!] ?? of.D ?? 0),
      0,
    );
  return sum(date ?? "", LETTERS) + sum(clock ?? "", CLOCK_LETTERS);
}

function sameDuration(ours: string | null, timex: string, value: TimeValue): boolean {
  if (ours === null || !timex.startsWith("P")) return false;
  return value.expression.kind !== "offset" && seconds(ours) === seconds(timex);
}

function sameTime(value: TimeValue, want: Readonly<Record<string, string>>): boolean {
  const { stretch } = value;
  if (want.value === "not resolved") return unresolved(value, want.timex ?? "");
  if (want.timex === "PRESENT_REF") return true;
  if (stretch === null) return false;
  if (want.value !== undefined) return sameDay(stretch, want.value, value);
  if (value.whole !== null) return inWhole(value.whole, want);
  const start = want.start;
  const end = want.end;
  return sameStart(stretch, start, value) && sameEnd(stretch, end, value);
}

function sameDay(stretch: Stretch, text: string, value: TimeValue): boolean {
  const wanted = day(text);
  const clock = /\d (\d\d:\d\d:\d\d)$/.exec(text)?.[1];
  if (clock !== undefined && stretch.unit === "moment")
    return stretch.edtf.startsWith(text.replace(" ", "T"));
  if (clock !== undefined && clock !== "00:00:00" && clock !== "23:59:59") return false;
  if (isCoarse(value)) return stretch.first <= wanted && wanted <= stretch.last;
  return stretch.first === wanted && stretch.last === wanted;
}

const SEASONS: Readonly<Record<string, string>> = { SP: "21", SU: "22", FA: "23", WI: "24" };

/** Days that do not exist have no value; seasons and fiscal years have none with the peer, and are right by their timex. */
function unresolved({ edtf }: TimeValue, timex: string): boolean {
  const season = /^(?:(\d{4})-)?(SP|SU|FA|WI)$/.exec(timex);
  const text = edtf ?? "";
  if (season) return text.endsWith(`-${SEASONS[season[2]!]}`) && text.startsWith(season[1] ?? "");
  const year = /^[FS]Y(\d{4})$/.exec(timex)?.[1];
  return year === undefined ? edtf === null : edtf === year;
}

/** "early", "mid", "end of": how long they are is each one's convention; right where all lies in the same whole. */
function inWhole(whole: string, want: Readonly<Record<string, string>>): boolean {
  const [from, to] = whole.split("/") as [string, string?];
  const first = startOf(from);
  const last = endOf(to ?? from);
  return [want.start, want.end].every(
    (text) => text === undefined || (day(text) >= first && day(text) <= last + 1),
  );
}

/** The last day of "2024", "2024-05", "2024-05-06". */
function endOf(text: string): number {
  const [year, month, of] = text.split("-").map(Number);
  if (of !== undefined) return dayNumber(year!, month!, of);
  return month === undefined
    ? dayNumber(year! + 1, 1, 1) - 1
    : dayNumber(year! + (month === 12 ? 1 : 0), (month % 12) + 1, 1) - 1;
}

/** An offset or a run counted in weeks, months or years: given no more exactly than it is said. */
function isCoarse({ expression }: TimeValue): boolean {
  const inner = expression.kind === "bound" ? expression.of : expression;
  return inner.kind === "offset" || inner.kind === "in" || inner.kind === "run" || inner.kind === "within";
}

function sameStart(stretch: Stretch, text: string | undefined, value: TimeValue): boolean {
  if (text === undefined) return stretch.from === "..";
  const wanted = day(text);
  if (stretch.first === wanted || (isAfter(value) && stretch.first === wanted + 1)) return true;
  if (!isCoarse(value) || stretch.from === "..") return false;
  return stretch.from.length < "2025-01-01".length
    ? text.startsWith(stretch.from)
    : Math.abs(stretch.first - wanted) <= 1;
}

/** Where the last unit of an interval begins, where it ends, or the day after. */
function sameEnd(stretch: Stretch, text: string | undefined, value: TimeValue): boolean {
  if (text === undefined) return stretch.to === "..";
  if (stretch.to === "..") return false;
  const wanted = day(text);
  if (stretch.last + 1 === wanted || stretch.last === wanted) return true;
  if (startOf(stretch.to) === wanted && stretch.from !== stretch.to) return true;
  const { expression } = value;
  if (
    expression.kind === "range" &&
    expression.to.kind === "quarter" &&
    stretch.last - wanted < 92 &&
    wanted < stretch.last
  )
    return true;
  if (!isCoarse(value)) return value.part !== null && stretch.last <= wanted && wanted <= stretch.last + 1;
  return stretch.to.length < "2025-01-01".length && text.startsWith(stretch.to);
}

/** "after 15 June": the peer lets it begin on that day, though "after 2018" begins in 2019 with it too. */
const isAfter = ({ expression }: TimeValue): boolean =>
  expression.kind === "bound" && expression.bound === "after";

function startOf(text: string): number {
  const [year, month, of] = text.replace(/^-/, "").split("-").map(Number);
  return dayNumber(year!, month ?? 1, of ?? 1);
}
