/** What looks like a time and is none. */
import { describe, expect, test } from "vitest";
import { times } from "./find.ts";

const NONE: readonly string[] = [
  "Talks may resume and may not.",
  "May I ask why?",
  "Theresa May resigned.",
  "Mrs. May said no.",
  "May said the deal was dead.",
  "A second wave of strikes followed the first.",
  "He finished second in the race.",
  "Thousands march against the government.",
  "Protesters planned to march on the capital.",
  "The Spring Offensive was a failure.",
  "The Prague Spring and the Arab Spring failed.",
  "Water sprang from a spring.",
  "Prices fall and shares spring back.",
  "The Sun reported the affair.",
  "The sun sat low.",
  "They sat and wed.",
  "An august body of scholars met.",
  "June Carter sang with April Ryan.",
  "About 1/2 of them left, and 2/3 stayed.",
  "They won 3-2 and lost 1-0.",
  "The final score was 24-17.",
  "Version 3.2.1 and version 10.15 are out.",
  "Call 555-1212 or 206-555-0100.",
  "Tel: +44 20 7946 0958",
  "The 2020 Democrats gathered.",
  "Some 2000 troops and 1500 tanks crossed.",
  "More than 2024 people signed.",
  "The army has 2025 tanks.",
  "The Su-30, the F-16 and the Boeing 747 flew.",
  "The Il-76 and the Type 1990 landed.",
  "Covid-19 and the G7 were discussed.",
  "It runs a 24-hour service.",
  "It is open 24/7.",
  "UN Resolution 1973 was cited.",
  "He paid $2015 for it.",
  "It cost 1999 euros.",
  "Flight 2025 landed.",
  "Chapter 1984 of the code applies.",
  "The ratio was 4:3.",
  "A 27-year-old man was held.",
  "She is 30 years old.",
  "They are on Easter Island.",
  "He hosts the ''Today'' show.",
  "She spoke on ABC's This Week With Jane Doe.",
  "It works at 2 km a second.",
  "The Winter Palace and Summer Olympics were mentioned.",
  "The course will last three weekends.",
  "Person of the Year was named.",
  "Day after day, they waited.",
  "We need to get to the end of the line.",
  "Route 1950 was closed.",
  "No. 2004 on the list is missing.",
  "Numbers fell from 1500 to 1200.",
  "Between 1800 to 2000 soldiers died.",
  "See https://example.com/2024/05/06/story and file-2024-05-06.html.",
  "The mercury was in the 60s.",
  "He is in his 60s.",
  "Jan Doe spoke first, and Dec was second.",
  "The company sold 5 million units.",
  "Take the second left.",
  "Fall in line.",
  "A quarter of the homes are gone.",
  "They scored in the third quarter.",
  "He was second in command for years.",
  "Minutes of the council were lost.",
  "The first half was goalless.",
  "They work 40 hours a week and two nights a month.",
  "It took between two and three weeks.",
  "Lawrence Summers spoke, and mornings are quiet.",
];

describe("no times", () => {
  test.each(NONE)("%s", (text) => expect(times(text)).toBe(""));
});
describe("no times, with tags and tree", () => {
  test.each(NONE)("%s", (text) => expect(times(text, "2025-07-02", true)).toBe(""));
});

describe("the time beside it is still found", () => {
  test.each([
    ["May said in May that she may go.", "May = 2025-05 said"],
    ["In March thousands march.", "March = 2025-03"],
    ["The second time was in 2014, with 2014 troops.", "2014 = 2014"],
    ["The 2023 Spring Offensive failed.", "2023 = 2023"],
    ["The Sun said on Sunday that it was so.", "Sunday = 2025-06-29 said"],
    ["In 2020 Democrats won.", "2020 = 2020"],
    ["On 1 May, 1/2 of them left.", "1 May = 2025-05-01"],
  ])("%s", (text, expected) => expect(times(text)).toBe(expected));
});
