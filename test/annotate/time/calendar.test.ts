/** Calendar arithmetic against the platform's own. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addMonths,
  civil,
  dayNumber,
  daysInMonth,
  easter,
  isDay,
  mondayOf,
  mondayOfWeek,
  weekdayOf,
  weeksInYear,
} from "../../../src/annotate/time/calendar.ts";

const DAY = 86_400_000;
const day = fc.integer({ min: -3_000_000, max: 2_900_000 });

describe("days", () => {
  test("there and back", () => {
    fc.assert(
      fc.property(day, (number) => {
        const { year, month, day: of } = civil(number);
        expect(dayNumber(year, month, of)).toBe(number);
        const date = new Date(number * DAY);
        expect([year, month, of]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
        expect(weekdayOf(number) % 7).toBe(date.getUTCDay());
      }),
    );
  });
  test("months are held to their last day", () => {
    expect(civil(addMonths(dayNumber(2024, 1, 31), 1))).toEqual({ year: 2024, month: 2, day: 29 });
    expect(civil(addMonths(dayNumber(2024, 3, 31), -13))).toEqual({ year: 2023, month: 2, day: 28 });
  });
  test("days that are none", () => {
    expect(isDay(2023, 2, 29)).toBe(false);
    expect(isDay(2024, 2, 29)).toBe(true);
    expect(isDay(2024, 13, 1)).toBe(false);
    expect(daysInMonth(1900, 2)).toBe(28);
  });
});

describe("weeks and Easter", () => {
  test.each([
    [2020, 53],
    [2021, 52],
    [2026, 53],
  ])("%i has %i weeks", (year, weeks) => expect(weeksInYear(year)).toBe(weeks));
  test("week 1 holds 4 January", () => {
    expect(mondayOfWeek(2021, 1)).toBe(dayNumber(2021, 1, 4));
    expect(mondayOf(dayNumber(2025, 7, 2))).toBe(dayNumber(2025, 6, 30));
  });
  test.each([
    [1818, 3, 22],
    [1943, 4, 25],
    [2000, 4, 23],
    [2024, 3, 31],
    [2025, 4, 20],
    [2038, 4, 25],
  ])("Easter %i", (year, month, of) => expect(easter(year)).toBe(dayNumber(year, month, of)));
});
