/** Values of single phrases, published Wednesday 2 July 2025 unless the row says otherwise. */
import { describe, expect, test } from "vitest";
import { dayNumber } from "../../../src/annotate/time/calendar.ts";
import { type NormalizeOptions, normalizeTime } from "../../../src/annotate/time/index.ts";
import { dayStretch, monthStretch, quarterStretch } from "../../../src/annotate/time/stretch.ts";

const PUBLISHED = "2025-07-02";
const value = (
  phrase: string,
  published: string | null = PUBLISHED,
  options: NormalizeOptions = {},
): string => {
  const found = normalizeTime(phrase, published, options);
  return found === null ? "nothing" : String(found.edtf ?? found.every ?? found.duration ?? found.reference);
};

describe("dates", () => {
  test.each([
    ["4 July", "2025-07-04"],
    ["July 4th", "2025-07-04"],
    ["the 4th of July 2024", "2024-07-04"],
    ["Dec. 31, 1994", "1994-12-31"],
    ["Sept 5", "2025-09-05"],
    ["twenty-first of May 2020", "2020-05-21"],
    ["31 August", "2025-08-31"],
    ["February 29, 2024", "2024-02-29"],
    ["12 of June", "2025-06-12"],
    ["June the 3rd", "2025-06-03"],
    ["1st August 1914", "1914-08-01"],
    ["05-Aug-2016", "2016-08-05"],
    ["22/Jan/2019", "2019-01-22"],
    ["January 2024", "2024-01"],
    ["Jan. 2024", "2024-01"],
    ["June of 1992", "1992-06"],
    ["April of '87", "1987-04"],
    ["March this year", "2025-03"],
    ["November last year", "2024-11"],
    ["December 22, last year", "2024-12-22"],
    ["nineteen eighty-four", "1984"],
    ["in the year 1066", "1066"],
    ["AD 79", "0079"],
    ["500 BCE", "-0499"],
    ["fiscal 2024", "2024"],
    ["2024-25", "2024/2025"],
    ["1999-00", "1999/2000"],
    ["2000s", "200X"],
    ["the 1930s", "193X"],
    ["the mid-1990s", "1994/1996"],
    ["the early 2000s", "2000/2003"],
    ["the 20th century", "19XX"],
    ["early 20th century", "1900/1932"],
    ["18th-century", "17XX"],
  ])("%s is %s", (phrase, expected) => expect(value(phrase)).toBe(expected));
});

describe("relative to publication", () => {
  test.each([
    ["today", "2025-07-02"],
    ["the day after tomorrow", "2025-07-04"],
    ["last night", "2025-07-01"],
    ["tomorrow morning", "2025-07-03"],
    ["this week", "2025-06-30/2025-07-06"],
    ["last week", "2025-06-23/2025-06-29"],
    ["late last week", "2025-06-27/2025-06-29"],
    ["earlier this week", "2025-06-30/2025-07-02"],
    ["later this week", "2025-07-02/2025-07-06"],
    ["next month", "2025-08"],
    ["earlier this month", "2025-07-01/2025-07-02"],
    ["later this year", "2025-07/2025-12"],
    ["so far this year", "2025-01/2025-07"],
    ["the rest of the year", "2025-07/2025-12"],
    ["the end of the month", "2025-07-21/2025-07-31"],
    ["the beginning of the year", "2025-01"],
    ["next year", "2026"],
    ["early next year", "2026-01/2026-04"],
    ["the previous decade", "P10Y"],
    ["last decade", "201X"],
    ["this century", "20XX"],
    ["last weekend", "2025-06-28/2025-06-29"],
    ["this weekend", "2025-07-05/2025-07-06"],
    ["next weekend", "2025-07-12/2025-07-13"],
    ["Wednesday", "2025-07-02"],
    ["Thursday", "2025-06-26"],
    ["last Friday", "2025-06-27"],
    ["next Monday", "2025-07-07"],
    ["this Friday", "2025-07-04"],
    ["this past Monday", "2025-06-30"],
    ["Monday of last week", "2025-06-23"],
    ["Tuesday next week", "2025-07-08"],
    ["next week on Tuesday", "2025-07-08"],
    ["Friday evening", "2025-06-27"],
    ["late Tuesday", "2025-07-01"],
    ["the early hours of Monday", "2025-06-30"],
    ["last fall", "2024-23"],
    ["last summer", "2024-22"],
    ["last winter", "2024-24"],
    ["last spring", "2025-21"],
    ["this past spring", "2025-21"],
    ["this summer", "2025-22"],
    ["this autumn", "2025-23"],
    ["next winter", "2025-24"],
    ["late summer", "2025-08"],
    ["the summer of 2022", "2022-22"],
    ["the first half of this year", "2025-40"],
    ["the second half of 2024", "2024-41"],
    ["this quarter", "2025-35"],
    ["last quarter", "2025-34"],
    ["the second quarter", "2025-34"],
    ["the final quarter of 2024", "2024-36"],
    ["first week of July", "2025-07-01/2025-07-07"],
    ["the last day of the month", "2025-07-31"],
    ["the first two quarters of 1990", "1990-40"],
    ["last Christmas", "2024-12-25"],
    ["Easter 2025", "2025-04-20"],
    ["Labor Day weekend 2024", "nothing"],
    ["Labor Day 2024 weekend", "2024-08-31/2024-09-02"],
  ])("%s is %s", (phrase, expected) => expect(value(phrase)).toBe(expected));
});

describe("offsets and runs", () => {
  test.each([
    ["three days ago", "2025-06-29"],
    ["a week ago", "2025-06-25~"],
    ["nearly two weeks ago", "2025-06-18~"],
    ["more than two weeks ago", "../2025-06-18"],
    ["less than a month ago", "2025-06/2025-07"],
    ["eight months ago", "2024-11"],
    ["a year ago", "2024"],
    ["a year and a half ago", "2024-01"],
    ["two decades ago", "2005~"],
    ["300 years ago", "1725~"],
    ["years ago", "../2025"],
    ["years past", "../2025"],
    ["two weeks ago on Tuesday", "2025-06-17"],
    ["a month ago today", "2025-06-02"],
    ["three Fridays ago", "2025-06-13"],
    ["the past year and a half", "2024-01/2025-07"],
    ["the last week or so", "2025-06-25/2025-07-02"],
    ["the next day or two", "2025-07-03"],
    ["the year ahead", "2025-07/2026-07"],
    ["the 1998 fiscal year", "1998"],
    ["fiscal '98", "1998"],
    ["fiscal 2024's first quarter", "2024-33"],
    ["mid-year", "2025-05/2025-08"],
    ["earlier in the day", "2025-07-02"],
    ["all of 2024", "2024"],
    ["the coming year", "2026"],
    ["the entire year", "2025"],
    ["several weeks ago", "../2025-07-02"],
    ["24 hours ago", "2025-07-01"],
    ["in three days", "2025-07-05"],
    ["in six months", "2026-01"],
    ["in two years' time", "2027"],
    ["two years from now", "2027"],
    ["within 48 hours", "2025-07-02/2025-07-04"],
    ["within two months", "2025-07/2025-09"],
    ["within days", "2025-07-02/.."],
    ["within the week", "../2025-07-06"],
    ["within the next year", "2025-07/2026-07"],
    ["in the coming weeks", "2025-07-02/.."],
    ["the coming months", "2025-07/.."],
    ["the next few days", "2025-07-02/.."],
    ["the next three days", "2025-07-03/2025-07-05"],
    ["the past 24 hours", "2025-07-01/2025-07-02"],
    ["the past year", "2024-07/2025-07"],
    ["the last five years", "2020/2025"],
    ["the past decade", "2015/2025"],
    ["in recent days", "../2025-07-02"],
    ["recent years", "../2025"],
    ["two days before Christmas 2024", "2024-12-23"],
    ["a week after 1 June 2025", "2025-06-08"],
    ["the year before last", "2023"],
    ["the week after next", "2025-07-14/2025-07-20"],
  ])("%s is %s", (phrase, expected) => expect(value(phrase)).toBe(expected));
});

describe("bounds, ranges and edges", () => {
  test.each([
    ["since September", "2024-09/.."],
    ["since last fall", "2024-09/.."],
    ["since 2022", "2022/.."],
    ["since Monday", "2025-06-30/.."],
    ["since mid-June", "2025-06-11/.."],
    ["by November", "../2025-11"],
    ["by Friday", "../2025-07-04"],
    ["by the end of the year", "../2025-12"],
    ["by the end of 2026", "../2026-12"],
    ["by year-end", "../2025-12"],
    ["by summer", "../2025-08"],
    ["no later than 15 August", "../2025-08-15"],
    ["before 2030", "../2029"],
    ["until 2030", "../2030"],
    ["prior to 24 February 2022", "../2022-02-23"],
    ["after June 2024", "2024-07/.."],
    ["as early as this month", "2025-07/.."],
    ["as early as July or August", "2025-07/.."],
    ["as early as between July and August", "2025-07/.."],
    ["as soon as next week", "2025-07-07/.."],
    ["not before September", "2025-09/.."],
    ["starting in August", "2025-08/.."],
    ["from Monday onwards", "2025-07-07/.."],
    ["Monday onwards", "2025-07-07/.."],
    ["August at the earliest", "2025-08/.."],
    ["2027 or later", "2027/.."],
    ["from 2014 to 2018", "2014/2018"],
    ["between June 2012 and April 2014", "2012-06/2014-04"],
    ["2014-2018", "2014/2018"],
    ["2014–2018", "2014/2018"],
    ["March to May", "2025-03/2025-05"],
    ["November to February 2017", "2016-11/2017-02"],
    ["March 30-April 4", "2025-03-30/2025-04-04"],
    ["March 1-8", "2025-03-01/2025-03-08"],
    ["5 to 9 June", "2025-06-05/2025-06-09"],
    ["June 5 and 9", "{2025-06-05,2025-06-09}"],
    ["2 and 3 June", "2025-06-02/2025-06-03"],
    ["Monday through Wednesday", "2025-06-30/2025-07-02"],
    ["July or August", "2025-07/2025-08"],
    ["March or June", "[2025-03,2025-06]"],
    ["around 15 June", "2025-06-15~"],
    ["circa 1850", "1850~"],
    ["mid-July", "2025-07-11/2025-07-20"],
    ["early May", "2025-05-01/2025-05-10"],
    ["late 2024", "2024-09/2024-12"],
    ["mid-2025", "2025-05/2025-08"],
  ])("%s is %s", (phrase, expected) => expect(value(phrase)).toBe(expected));
});

describe("clock", () => {
  test.each([
    ["eight p.m. Monday", "2025-06-30T20:00:00"],
    ["nine o'clock tonight", "2025-07-02T21:00:00"],
    ["2:00 this afternoon", "2025-07-02T14:00:00"],
    ["2:00 this morning", "2025-07-02T02:00:00"],
    ["10 o'clock last night", "2025-07-01T22:00:00"],
    ["at 10 in the morning", "2025-07-02T10:00:00"],
    ["about three in the afternoon", "2025-07-02T15:00:00"],
    ["eight o'clock in the evening", "2025-07-02T20:00:00"],
    ["2:43 a.m. eastern time Friday", "2025-06-27T02:43:00"],
    ["5 p.m. Pacific Standard Time Friday", "2025-06-27T17:00:00"],
    ["at 14:30 local time", "2025-07-02T14:30:00"],
    ["5 p.m.", "2025-07-02T17:00:00"],
    ["12 a.m.", "2025-07-02T00:00:00"],
    ["12:15 p.m. EST", "2025-07-02T12:15:00-05:00"],
    ["0630 GMT", "2025-07-02T06:30:00Z"],
    ["8.30pm on Monday", "2025-06-30T20:30:00"],
    ["noon Tuesday", "2025-07-01T12:00:00"],
    ["July 4, 2024, at 9 a.m.", "2024-07-04T09:00:00"],
    ["midnight Friday", "2025-06-27"],
  ])("%s is %s", (phrase, expected) => expect(value(phrase)).toBe(expected));
});

describe("durations and recurrences are no dates", () => {
  test.each([
    ["every few years", "PXY"],
    ["every weekend", "P1W"],
    ["semi-annual", "P6M"],
    ["bi-weekly", "P2W"],
    ["month-to-month", "P1M"],
    ["20-odd years", "P20Y"],
    ["20 or so years", "P20Y"],
    ["two or more days", "P2D"],
    ["two dozen years", "P24Y"],
    ["half a dozen years", "P6Y"],
    ["a half-dozen years", "P6Y"],
    ["a week to 10 days", "P1W"],
    ["between two and three weeks", "P2W"],
    ["between three and two weeks", "nothing"],
    ["three years running", "P3Y"],
    ["the third year in a row", "P3Y"],
    ["40 hours a week", "P1W"],
    ["two nights a week", "P1W"],
    ["mornings", "P1D"],
    ["the time being", "present"],
    ["that point", "past"],
    ["some point", "future"],
    ["1/2 hour", "PT0.5H"],
    ["2-1/2 years", "P2.5Y"],
    ["two- to three-year", "P2Y"],
    ["5-to-10-year", "P5Y"],
    ["a few hundred years", "PXY"],
    ["three-quarters of an hour", "PT0.75H"],
    ["an extended period", "PXX"],
    ["a third straight month", "P3M"],
    ["the year-earlier nine months", "P9M"],
    ["three days", "P3D"],
    ["for three days", "P3D"],
    ["two to three weeks", "P2W"],
    ["a couple of years", "P2Y"],
    ["half an hour", "PT0.5H"],
    ["two-and-a-half years", "P2.5Y"],
    ["3 hours 30 minutes", "PT3H30M"],
    ["decades", "PXY"],
    ["a 12-month period", "P12M"],
    ["13.7 billion years", "P13700000000Y"],
    ["a while", "PXX"],
    ["every two weeks", "P2W"],
    ["every other Friday", "P2W"],
    ["twice a year", "P1Y"],
    ["every third year", "P3Y"],
    ["every second Friday", "P2W"],
    ["every summer", "P1Y"],
    ["Sunday mornings", "P1W"],
    ["year after year", "P1Y"],
    ["day by day", "P1D"],
    ["a quarter century", "P25Y"],
    ["monthly", "P1M"],
    ["now", "present"],
    ["recently", "past"],
    ["a long time ago", "past"],
    ["as soon as possible", "future"],
  ])("%s is %s", (phrase, expected) => expect(value(phrase)).toBe(expected));
});

describe("tense chooses the side of publication", () => {
  test.each([
    ["Friday", "past", "2025-06-27"],
    ["Friday", "future", "2025-07-04"],
    ["Wednesday", "past", "2025-07-02"],
    ["September", "past", "2024-09"],
    ["September", "future", "2025-09"],
    ["Dec. 20", "past", "2024-12-20"],
    ["June 20", "future", "2025-06-20"],
    ["winter", "past", "2024-24"],
    ["winter", "future", "2025-24"],
    ["in two weeks", "past", "P2W"],
    ["the weekend", "past", "2025-06-28/2025-06-29"],
    ["the weekend", "future", "2025-07-05/2025-07-06"],
    ["the third quarter", "future", "2025-35"],
    ["the third quarter", "past", "2024-35"],
  ] as const)("%s in the %s is %s", (phrase, tense, expected) =>
    expect(value(phrase, PUBLISHED, { tense })).toBe(expected),
  );
});

describe("a year's accounts", () => {
  test.each([
    ["the three months to June", "2025-04/2025-06"],
    ["the six months ended June 30", "2025-01/2025-06"],
    ["the year ended 31 March 2025", "2024-04/2025-03"],
    ["the fiscal year ended Sept. 30, 2024", "2023-10/2024-09"],
    ["the 12 months through May 2025", "2024-06/2025-05"],
    ["the four weeks ending 28 June 2025", "2025-06-01/2025-06-28"],
    ["this year's first three months", "2025-01/2025-03"],
    ["the 30 days ended June 29, 2025", "2025-05-31/2025-06-29"],
    ["the most recent quarter", "2025-34"],
    ["the just-ended quarter", "2025-34"],
    ["the first nine months of the fiscal year", "2025-01/2025-09"],
    ["the year's first nine months", "2025-01/2025-09"],
    ["the same quarter a year ago", "2024-34"],
    ["the same quarter", "2025-34"],
    ["three months to June", "nothing"],
    ["the three days to June", "nothing"],
  ])("%s is %s", (phrase, expected) => expect(value(phrase)).toBe(expected));
});

describe("after the time mentioned before", () => {
  const day = dayStretch(dayNumber(2024, 5, 30));
  const month = monthStretch(2024, 5);
  test.each([
    ["two days later", day, "2024-06-01"],
    ["the same day", day, "2024-05-30"],
    ["the next day", day, "2024-05-31"],
    ["the day before", day, "2024-05-29"],
    ["the following week", day, "2024-06-03/2024-06-09"],
    ["a month later", day, "2024-06"],
    ["a year earlier", month, "2023-05"],
    ["that year", day, "2024"],
    ["the following year", month, "2025"],
    ["the same day", month, "nothing told"],
    ["two days later", null, "nothing told"],
    ["year-earlier period", quarterStretch(2025, 1), "2024-33"],
    ["the year-ago quarter", quarterStretch(2025, 1), "2024-33"],
    ["the 2019 quarter", quarterStretch(2025, 1), "2019-33"],
    ["the same period last year", quarterStretch(2025, 1), "2024-33"],
    ["the same period last year", month, "2023-05"],
    ["the same period last year", day, "2024"],
    ["the corresponding period of 2022", month, "2022-05"],
  ] as const)("%s", (phrase, previous, expected) => {
    const found = normalizeTime(phrase, PUBLISHED, { previous });
    expect(found?.edtf ?? "nothing told").toBe(expected);
  });
});

describe("southern seasons", () => {
  test.each([
    ["last summer", "2024-30"],
    ["this winter", "2025-32"],
    ["last fall", "2025-31"],
    ["summer of 2019", "2019-30"],
  ])("%s is %s", (phrase, expected) => expect(value(phrase, PUBLISHED, { southern: true })).toBe(expected));
});

describe("publication less exactly known, or not at all", () => {
  test.each([
    ["last year", null, "null"],
    ["on Wednesday", null, "null"],
    ["two weeks ago", null, "null"],
    ["this summer", null, "null"],
    ["since September", null, "null"],
    ["in March", null, "XXXX-03"],
    ["5 March", null, "XXXX-03-05"],
    ["since 2022", null, "2022/.."],
    ["5 March 2024", null, "2024-03-05"],
    ["last year", "2025", "2024"],
    ["last month", "2025", "null"],
    ["last month", "2025-07", "2025-06"],
    ["yesterday", "2025-07", "null"],
    ["yesterday", "2025-07-02T00:30:00+09:00", "2025-07-01"],
    ["yesterday", "2025-07-02~", "2025-07-01"],
    ["yesterday", "2025-02-31", "null"],
    ["yesterday", "not a date", "null"],
    ["last year", "2025/2026", "null"],
  ] as const)("%s, published %s, is %s", (phrase, published, expected) => {
    expect(String(normalizeTime(phrase, published)?.edtf)).toBe(expected);
  });

  test("anchored says whether publication was used", () => {
    expect(normalizeTime("last year", PUBLISHED)?.anchored).toBe(true);
    expect(normalizeTime("2024", PUBLISHED)?.anchored).toBe(false);
    expect(normalizeTime("last year", null)?.anchored).toBe(false);
    expect(normalizeTime("around January", null)?.edtf).toBe("XXXX-01");
    expect(normalizeTime("4 July", PUBLISHED)?.anchored).toBe(true);
  });
});

describe("what cannot be has no value", () => {
  test.each([
    ["31 February 2024", "null"],
    ["February 30", "null"],
    ["29 February 2023", "null"],
    ["year 0", "0000"],
    ["in the year 9999", "9999"],
    ["the year 10000", "Y10000"],
    ["in 9999 years", "null"],
    ["the past 999999999 years", "null"],
    ["week 53 of 2025", "null"],
    ["the first 99 days of February 2024", "null"],
    ["from 2018 to 2014", "undefined"],
    ["30 to 5 March", "undefined"],
    ["32 March", "undefined"],
    ["25 p.m.", "undefined"],
    ["99:99", "undefined"],
    ["00/00/0000", "undefined"],
    ["last last last last year", "undefined"],
    ["10000 years ago", "-7975~"],
  ])("%s is %s", (phrase, expected) => expect(String(normalizeTime(phrase, PUBLISHED)?.edtf)).toBe(expected));
});

describe("what is a time and a length", () => {
  test.each([
    ["the coming year", "P1Y"],
    ["the next decade", "P10Y"],
    ["the entire year", "P1Y"],
    ["next year", "no length"],
    ["last decade", "no length"],
    ["the previous decade", "P10Y"],
  ])("%s is %s long", (phrase, expected) =>
    expect(normalizeTime(phrase, PUBLISHED)?.duration ?? "no length").toBe(expected),
  );
});
