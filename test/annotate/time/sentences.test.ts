/** Times in sentences of news, on tokens alone and with tags and tree; published Wednesday 2 July 2025. */
import { describe, expect, test } from "vitest";
import { times } from "./find.ts";

const BOTH: readonly (readonly [string, string])[] = [
  ["The minister said Monday's attack killed 12.", "Monday = 2025-06-30"],
  ["He told reporters in Monday’s briefing that 12 died.", "Monday = 2025-06-30"],
  ["He said on Monday that 12 died.", "Monday = 2025-06-30 said"],
  ["Officials say forces could be deployed as part of Russia’s summer offensive.", "summer = 2025-22"],
  [
    "They sent 11,000 men last year and a further 4,000 earlier this year.",
    "last year = 2024; earlier this year = 2025-01/2025-07",
  ],
  ["It will send 1,000 experts, potentially as early as this month.", "as early as this month = 2025-07/.."],
  ["Troops may arrive as early as July or August.", "as early as July or August = 2025-07/.."],
  ["More soldiers are expected in the coming months.", "the coming months = 2025-07/.."],
  ["The engineers will be sent in stages by November.", "by November = ../2025-11 deadline"],
  ["Rules will cut it by 2030 to 32 percent below 2005 levels.", "by 2030 = ../2030 deadline; 2005 = 2005"],
  ["They sold 12 in June, the second-highest figure of the year.", "June = 2025-06"],
  ["They sold 12 in June, the third such rise.", "June = 2025-06"],
  ["They met on June the 3rd.", "June the 3rd = 2025-06-03"],
  ["It is still down from the September high of 21.", "September = 2024-09"],
  ["It killed a third of the people in the 1300s.", "1300s = 13XX"],
  ["It began in the 1920s.", "1920s = 192X"],
  ["They closed the road following Monday's quake.", "Monday = 2025-06-30"],
  ["The Halloween-themed event failed.", ""],
  ["The bridge was attacked overnight.", "overnight = 2025-07-01/2025-07-02"],
  ["The plant was hit on Monday.", "Monday = 2025-06-30"],
  ["The leaders will meet on Friday.", "Friday = 2025-07-04"],
  ["The leaders are expected to meet on Friday.", "Friday = 2025-07-04"],
  ["The two agreed to meet again on Friday.", "Friday = 2025-07-04"],
  [
    "The war began in February 2022 and has gone on since September.",
    "February 2022 = 2022-02; since September = 2024-09/..",
  ],
  [
    "The quake struck on 28 March 2025. Two days later rescuers gave up.",
    "28 March 2025 = 2025-03-28; Two days later = 2025-03-30",
  ],
  [
    "He was arrested on June 3, 2024, and released the same day.",
    "June 3, 2024 = 2024-06-03; the same day = 2024-06-03",
  ],
  ["Exports fell in the first half of 2025.", "the first half of 2025 = 2025-40"],
  ["The missile struck at 14:30 local time on Tuesday.", "14:30 local time on Tuesday = 2025-07-01T14:30:00"],
  ["He was born in the 1990s.", "1990s = 199X"],
  ["The army has lost ground in recent weeks.", "recent weeks = ../2025-07-02"],
  ["The firm gave notice of layoffs effective March 23.", "effective March 23 = 2025-03-23/.."],
  ["Staff fell to 5 percent fewer than in 2024.", "2024 = 2024"],
  ["The firm reported a loss in the first quarter of 2025.", "the first quarter of 2025 = 2025-33"],
  ["Sales fell 4% in the three months ended June 30.", "the three months ended June 30 = 2025-04/2025-06"],
  ["Profit rose in the year to March 2025.", "the year to March 2025 = 2024-04/2025-03"],
  ["The jet took off at 10 in the morning on Monday.", "10 in the morning on Monday = 2025-06-30T10:00:00"],
  ["The raid killed 10 in the morning rush.", ""],
  ["The visit was cut by three months to June.", "June = 2025-06"],
  ["The talks lasted for three days.", ""],
  ["Sales rose in two weeks.", ""],
  ["The vote was the first in more than two decades.", ""],
  ["The deal must be signed within 24 hours.", "within 24 hours = 2025-07-02/2025-07-03 deadline"],
  ["They must leave before 15 August.", "before 15 August = ../2025-08-14 deadline"],
  ["Payment is due no later than Friday.", "no later than Friday = ../2025-07-04 deadline"],
  ["He ruled until 2011.", "until 2011 = ../2011"],
  ["By November 2024 the town had fallen.", "By November 2024 = ../2024-11"],
  ["Fans waited for the 2012 Olympics and the 2016 election.", "2012 = 2012; 2016 = 2016"],
  ["Profit rose in the third quarter, the company said.", "the third quarter = 2024-35"],
  ["The lockdown started on December 22, last year.", "December 22, last year = 2024-12-22"],
  ["A curfew was in force from Friday to Sunday.", "from Friday to Sunday = 2025-06-27/2025-06-29"],
  ["About 500 people died between March and May 2020.", "between March and May 2020 = 2020-03/2020-05"],
  [
    "Fighting resumed in late June after a truce in mid-May.",
    "late June = 2025-06-21/2025-06-30; mid-May = 2025-05-11/2025-05-20",
  ],
  ["In August last year the rouble fell.", "August last year = 2024-08"],
  ["The fire broke out at around 3 a.m. on Sunday.", "around 3 a.m. on Sunday = 2025-06-29T03:00:00"],
  ["The summit is planned for the fall of 2026.", "the fall of 2026 = 2026-23"],
  ["Australia’s government fell last summer.", "last summer = 2024-30"],
  ["The firm was founded in 1998; its owner left in 2003.", "1998 = 1998; 2003 = 2003"],
  ["He died aged 72 on New Year's Eve.", "New Year's Eve = 2024-12-31"],
  ["The debate came 15 days before the vote on July 17.", "July 17 = 2025-07-17"],
];

describe("on tokens alone", () => {
  test.each(BOTH)("%s", (text, expected) => expect(times(text)).toBe(expected));
});
describe("with tags and tree", () => {
  test.each(BOTH)("%s", (text, expected) => expect(times(text, "2025-07-02", true)).toBe(expected));
});

describe("when it was said", () => {
  test.each([
    ["The minister said on Tuesday that troops had left.", "Tuesday = 2025-07-01 said"],
    ["Troops had left, the minister told reporters late Monday.", "late Monday = 2025-06-30 said"],
    ["The ministry announced on Wednesday it would close.", "Wednesday = 2025-07-02 said"],
    ["On Monday, the agency said the ship had sunk.", "Monday = 2025-06-30 said"],
    ["“We will stay,” Kim said Sunday.", "Sunday = 2025-06-29 said"],
    ["He said in a televised address on Friday that the war was over.", "Friday = 2025-06-27 said"],
    ["The minister said troops attacked on Tuesday.", "Tuesday = 2025-07-01"],
    ["The minister said troops will attack on Friday.", "Friday = 2025-07-04"],
    ["A drone hit five states on Tuesday.", "Tuesday = 2025-07-01"],
  ])("%s", (text, expected) => {
    expect(times(text)).toBe(expected);
    expect(times(text, "2025-07-02", true)).toBe(expected);
  });
});

describe("publication not known", () => {
  test.each([
    ["Troops left last week and will return on Friday.", "last week = null; Friday = null"],
    ["Troops left in May 2024.", "May 2024 = 2024-05"],
    [
      "The quake struck on 28 March. Two days later rescuers gave up.",
      "28 March = XXXX-03-28; Two days later = null",
    ],
    ["They will leave within weeks.", "within weeks = null deadline"],
  ])("%s", (text, expected) => expect(times(text, null)).toBe(expected));
});
