/**
 * The proleptic Gregorian calendar as arithmetic on day numbers (days since 1970-01-01, no clock, no zone).
 * Years are astronomical: 0 is 1 BC. Method: Howard Hinnant, "chrono-compatible low-level date algorithms".
 */

export interface CivilDay {
  readonly year: number;
  /** 1-12 */
  readonly month: number;
  /** 1-31 */
  readonly day: number;
}

const DAYS_IN_ERA = 146_097;
const YEARS_IN_ERA = 400;
/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH_SHIFT = 719_468;
const MONTHS = 12;
const WEEK = 7;

export const isLeap = (year: number): boolean =>
  (year % 4 === 0 && year % 100 !== 0) || year % YEARS_IN_ERA === 0;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= MONTHS && day >= 1 && day <= daysInMonth(year, month);

export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / YEARS_IN_ERA);
  const yearOfEra = shifted - era * YEARS_IN_ERA;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - EPOCH_SHIFT;
}

export function civil(number: number): CivilDay {
  const shifted = number + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  const year = yearOfEra + era * YEARS_IN_ERA + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

/** ISO weekday of a day number: 1 Monday to 7 Sunday. */
export function weekdayOf(number: number): number {
  const fromMonday = (number + 3) % WEEK;
  return (fromMonday < 0 ? fromMonday + WEEK : fromMonday) + 1;
}

/** The Monday on or before a day. */
export const mondayOf = (number: number): number => number - weekdayOf(number) + 1;

/** Year and month moved by whole months. */
export function shiftMonth(
  year: number,
  month: number,
  by: number,
): { readonly year: number; readonly month: number } {
  const count = year * MONTHS + (month - 1) + by;
  const shiftedYear = Math.floor(count / MONTHS);
  return { year: shiftedYear, month: count - shiftedYear * MONTHS + 1 };
}

/** A day moved by whole months, held to the last day of a shorter month. */
export function addMonths(number: number, by: number): number {
  const from = civil(number);
  const to = shiftMonth(from.year, from.month, by);
  return dayNumber(to.year, to.month, Math.min(from.day, daysInMonth(to.year, to.month)));
}

/** The Monday of ISO week `week` of `year`: week 1 holds 4 January. */
export const mondayOfWeek = (year: number, week: number): number =>
  mondayOf(dayNumber(year, 1, 4)) + (week - 1) * WEEK;

export const weeksInYear = (year: number): number =>
  (mondayOfWeek(year + 1, 1) - mondayOfWeek(year, 1)) / WEEK;

/** Easter Sunday of the Western churches (Gregorian computus; Meeus, Jones and Butcher). */
export function easter(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const skipped = Math.floor(century / 4);
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - skipped - correction + 15) % 30;
  const rest = year % 100;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1);
}
