/** Whether a value agrees with a TimeML value: EDTF and ISO durations written as TIMEX3 writes them. For scoring only. */

import { dayNumber, mondayOf } from "../../src/annotate/time/calendar.ts";
import type { TimeValue } from "../../src/annotate/time/normalize.ts";
import { dayText } from "../../src/annotate/time/stretch.ts";
import { TimeClass, timeWord } from "../../src/lexicon/time-words.ts";

const SEASONS: Readonly<Record<string, string>> = { "21": "SP", "22": "SU", "23": "FA", "24": "WI" };
const PARTS: Readonly<Record<string, string>> = {
  morning: "MO",
  noon: "MI",
  afternoon: "AF",
  evening: "EV",
  night: "NI",
  day: "DT",
};
const CODED = /^(\d{4})-(2[1-4]|3[3-6]|4[01])$/;
const WEEK = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})/;

/** One EDTF date as TIMEX3 values. */
function fromDate(edtf: string): string[] {
  const coded = CODED.exec(edtf);
  if (coded) {
    const code = Number(coded[2]);
    if (code <= 24) return [`${coded[1]}-${SEASONS[coded[2]!]}`];
    return [code <= 36 ? `${coded[1]}-Q${code - 32}` : `${coded[1]}-H${code - 39}`];
  }
  if (/^\d+X+$/.test(edtf)) return [edtf.replace(/X+$/, ""), edtf];
  const moment = /^(\d{4}-\d{2}-\d{2}T\d{2}):(\d{2})/.exec(edtf);
  if (moment)
    return [
      `${moment[1]}:${moment[2]}`,
      `${moment[1]}:${moment[2]}:00`,
      ...(moment[2] === "00" ? [moment[1]!] : []),
    ];
  return [edtf];
}

function dayOf(text: string): number | null {
  const parts = DAY.exec(text);
  return parts === null ? null : dayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** ISO 8601 week of a day: "1989-W43". */
export function isoWeek(day: number): string {
  const monday = mondayOf(day);
  const year = yearOf(monday + 3);
  const week = Math.round((monday - mondayOf(dayNumber(year, 1, 4))) / 7) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}
const yearOf = (day: number): number => {
  let year = 1970 + Math.floor(day / 365.2425);
  while (dayNumber(year + 1, 1, 1) <= day) year += 1;
  while (dayNumber(year, 1, 1) > day) year -= 1;
  return year;
};

/** A week or a weekend written as an interval of days. */
function fromWeek(edtf: string): string[] {
  const ends = WEEK.exec(edtf);
  if (ends === null) return [];
  const [first, last] = [dayOf(ends[1]!)!, dayOf(ends[2]!)!];
  const week = isoWeek(first);
  if (last - first === 6 && mondayOf(first) === first) return [week, `${week.slice(0, 5)}WXX`];
  return last - first === 1 && mondayOf(first) === first - 5 ? [`${week}-WE`] : [];
}

const HOURS = 24;
/** What a share of a unit is counted in. */
const SMALLER = {
  Y: { count: 12, unit: "M" },
  H: { count: 60, unit: "M" },
  M: { count: 60, unit: "S" },
} as const;

/** TimeML writes decades DE (E in this corpus), centuries CE, millennia L: "P20Y" is also "P2E" and "P2DE"; a quarter "P1Q"; "PT1.5H" also "PT1H30M". */
function fromDuration(duration: string): string[] {
  const years = /^P(\d+|X)Y$/.exec(duration)?.[1];
  const list = [duration];
  if (years === "X") list.push("PXE", "PXC", "PXDE", "PXCE", "PXL");
  else if (years !== undefined && Number(years) % 10 === 0)
    list.push(`P${Number(years) / 10}E`, `P${Number(years) / 10}DE`);
  if (years !== undefined && Number(years) % 100 === 0)
    list.push(`P${Number(years) / 100}C`, `P${Number(years) / 100}CE`);
  if (years !== undefined && Number(years) % 1000 === 0) list.push(`P${Number(years) / 1000}L`);
  const months = /^P(\d+)M$/.exec(duration)?.[1];
  if (months !== undefined && Number(months) % 3 === 0) list.push(`P${Number(months) / 3}Q`);
  if (duration === "PXM") list.push("PXQ");
  const parts = /^P(T?)(\d*)\.(25|5|75)([YHM])$/.exec(duration);
  if (parts !== null) {
    const [, clock, whole, share, unit] = parts as unknown as readonly [
      string,
      string,
      string,
      string,
      keyof typeof SMALLER,
    ];
    const smaller = clock === "" && unit === "M" ? null : SMALLER[unit];
    if (smaller !== null)
      list.push(
        `P${clock}${whole === "0" ? "" : whole + unit}${Number(`0.${share}`) * smaller.count}${smaller.unit}`,
      );
  }
  const days = /^P(\d*\.5)D$/.exec(duration)?.[1];
  if (days !== undefined) list.push(`PT${Number(days) * HOURS}H`);
  if (duration === "PT24H") list.push("P1D");
  if (duration.startsWith("PTX")) list.push(duration.replace("T", ""));
  return list;
}

const SETS: Readonly<Record<string, string>> = {
  P1D: "XXXX-XX-XX",
  P1W: "XXXX-WXX",
  P1M: "XXXX-XX",
  P1Y: "XXXX",
};

/** TIMEX3 writes a set by its step or by what is left open: "every Thursday" is P1W or XXXX-WXX-4. */
function setValues(every: string, phrase: string): string[] {
  const list = [SETS[every] ?? every];
  const words = phrase
    .toLowerCase()
    .split(" ")
    .map((text) => timeWord(text.replace(/s$/, "")));
  for (const word of words) {
    if (word.weekday > 0) list.push(`XXXX-WXX-${word.weekday}`, `XXXX-WXX-${word.weekday}TNI`);
    if (word.month > 0) list.push(`XXXX-${String(word.month).padStart(2, "0")}`);
    if (word.season > 0) list.push(`XXXX-${SEASONS[String(SEASON_CODES + word.season)]}`);
    if (word.unit === "weekend") list.push("XXXX-WXX-WE");
    if ((word.classes & TimeClass.part) !== 0) list.push(...list.map((day) => `${day}T${PARTS[word.part]}`));
  }
  return list;
}

/** What EDTF adds to a season's number: 21 is spring. */
const SEASON_CODES = 20;

const dayAfter = (bare: string): string => {
  const day = dayOf(bare);
  return day === null ? "" : dayText(day + 1);
};

/** Months that make a quarter or a half, with the year taken out. */
const QUARTERS: Readonly<Record<string, string>> = {
  "-01/-03": "Q1",
  "-04/-06": "Q2",
  "-07/-09": "Q3",
  "-10/-12": "Q4",
  "-01/-06": "H1",
  "-07/-12": "H2",
};

/** All TIMEX3 values that say what the value says. */
export function timexValues(value: TimeValue, phrase: string): readonly string[] {
  const list: string[] = [];
  if (value.reference !== null) list.push(`${value.reference.toUpperCase()}_REF`);
  if (value.every !== null) list.push(...fromDuration(value.every), ...setValues(value.every, phrase));
  if (value.duration !== null) list.push(...fromDuration(value.duration));
  const edtf = (value.whole ?? value.edtf)?.replaceAll("~", "") ?? null;
  if (edtf === null) return list;
  if (edtf.startsWith("../")) list.push("PAST_REF");
  if (edtf.endsWith("/..")) list.push("FUTURE_REF");
  const bare = edtf.replace(/^\.\.\//, "").replace(/\/\.\.$/, "");
  for (const text of [bare, value.edtf ?? bare]) list.push(...fromDate(text), ...fromWeek(text));
  if (value.expression.kind === "clock" && value.expression.hour === 24)
    list.push(`${bare}T24`, `${bare}T24:00`, `${dayAfter(bare)}T00:00`);
  if (value.expression.kind === "clock" && /noon|midday/i.test(phrase))
    list.push(`${bare.slice(0, 10)}T${PARTS.noon}`);
  const span = QUARTERS[bare.slice(4).replace(bare.slice(0, 4), "")];
  if (span !== undefined) list.push(`${bare.slice(0, 4)}-${span}`);
  if (value.part !== null) list.push(`${bare.split("/")[0]}T${PARTS[value.part]}`);
  const byWeeks =
    value.expression.kind === "offset" && value.expression.measure.unit === "week" ? dayOf(bare) : null;
  if (byWeeks !== null) list.push(isoWeek(byWeeks), `${isoWeek(byWeeks).slice(0, 5)}WXX`);
  return list;
}
