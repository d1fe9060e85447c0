/** Short articles on invented events of many kinds, with the chains that a reader would draw. */
import { describe, expect, it } from "vitest";
import { claimsOf } from "./read.ts";

interface Article {
  readonly text: string;
  readonly expected: readonly string[];
  readonly never: readonly string[];
}

const ARTICLES: Readonly<Record<string, Article>> = {
  "an air crash": {
    text: `A Norvik Air turboprop with 46 people on board crashed on approach to Tarn airport on Monday, the transport ministry said. At least 31 people were killed, Reuters reported, citing hospital officials. "The left engine was on fire before it came down," farmer Ilse Maden told the Tarn Herald. Investigators said the flight recorder had been found; a preliminary report may follow. According to a maintenance log seen by Reuters, the engine had been repaired twice since March. The airline declined to comment. Transport Minister Pavo Lind said he had ordered an inquiry.`,
    expected: [
      "Post ← transport ministry | A Norvik Air turboprop",
      "Post ← Reuters ← hospital officials | At least 31 people were killed",
      "Post ← Tarn Herald ← Ilse Maden | The left engine",
      "Post ← investigators | the flight recorder had been found",
      "Post ← Reuters ← maintenance log | the engine had been repaired",
      "Post ← Pavo Lind | he had ordered an inquiry",
    ],
    never: ["Post ← board"],
  },
  "a border clash": {
    text: `Arkania's army said on Friday it had killed 60 Belmari soldiers near the Sorn river. Belmar denied the claim and said it had lost only four men; its defence ministry put Arkanian losses at 35. Neither figure could be verified. "We will not be the first to fire," Belmar's foreign minister, Tomas Reyl, said, according to state television. Arkania plans a second brigade, the Associated Press reported on Saturday, quoting two officials. Residents are believed to have fled to Kell.`,
    expected: [
      "Post ← Belmar | it had lost only four men",
      "Post ← defence ministry | Arkanian losses at 35",
      "Post ← state television ← Tomas Reyl | We will not be the first to fire |",
      "Post ← Associated Press ← officials | Arkania plans a second brigade",
      "Post ← unnamed | Residents … fled",
    ],
    never: ["Post ← unnamed | Neither", "Post ← Associated Press ← Arkania"],
  },
  "a company's layoffs": {
    text: `Brightwave plans to cut 1,200 jobs, or 8 percent of its staff, the company said in a statement on Tuesday. The cuts will begin in June, Chief Executive Dana Ruiz told employees in a memo obtained by Bloomberg. Analysts at Corbel Partners estimate the move will save $90 million a year. Ruiz said the firm would close its Leeds office and that no further cuts were planned. Shares fell 4 percent.`,
    expected: [
      "Post ← company | Brightwave plans to cut 1,200 jobs",
      "Post ← Bloomberg ← Dana Ruiz | The cuts will begin in June",
      "Post ← analysts of Corbel Partners | the move will save",
      "Post ← Dana Ruiz | no further cuts were planned",
      "Post | Shares fell 4 percent",
    ],
    never: ["Post | obtained by", "Post ← Brightwave"],
  },
  "a ferry that sank": {
    text: `A ferry sank off Lomar island overnight, leaving 18 people missing. The coast guard said so on Thursday. By the first count of the harbour police 70 people were on board. Officials: 52 rescued. The Lomar Times quoted the captain as saying that the cargo had shifted. Nine people were killed, the governor said; 11 were in hospital.`,
    expected: [
      "Post ← coast guard | A ferry sank off Lomar island",
      "Post ← harbour police | 70 people were on board",
      "Post ← officials | 52 rescued",
      "Post ← Lomar Times ← captain | the cargo had shifted",
      "Post ← governor | Nine people were killed",
      "Post ← governor | 11 were in hospital",
    ],
    never: ["Post ← coast guard | so", "Post | A ferry sank"],
  },
};

describe("articles", () => {
  for (const [name, { text, expected, never }] of Object.entries(ARTICLES)) {
    const claims = claimsOf(text);
    it.each(expected)(`${name}: %s`, (start) => {
      expect(
        claims.some((claim) => claim.startsWith(start)),
        claims.join("\n"),
      ).toBe(true);
    });
    it.each(never)(`${name} has no “%s…”`, (start) => {
      expect(claims.filter((claim) => claim.startsWith(start))).toEqual([]);
    });
  }
});
