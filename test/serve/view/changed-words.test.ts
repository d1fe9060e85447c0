/** Two wordings side by side: what is marked in each, in brackets. */
import { expect, test } from "vitest";
import type { TextRun } from "../../../src/serve/schema/shared.ts";
import { changedWords } from "../../../src/serve/view/changed-words.ts";

const printed = (runs: readonly TextRun[]): string =>
  runs.map(({ text, changed }) => (changed ? `[${text}]` : text)).join("");

test.for<[before: string, after: string, why: string, expected: string]>([
  ["25,000 to 30,000 troops", "30,000 troops", "", "[25,000 to ]30,000 troops | 30,000 troops"],
  ["over 6,000 troops", "nearly 6,000", "", "[over] 6,000[ troops] | [nearly] 6,000"],
  ["could send them", "will send them", "", "[could] send them | [will] send them"],
  [
    "Yonhap recalls some 13,000 sent since last October, and that the North itself said it lost about 350 soldiers",
    "North Korea has claimed only 350 casualties in earlier phases",
    "Those counted were lost before, and are casualties now.",
    "Yonhap recalls some 13,000 sent since last October, and that the North itself said it [lost] about 350 soldiers | North Korea has claimed only 350 [casualties] in earlier phases",
  ],
  [
    "Western officials say around 4,000 of those were killed or injured",
    "The first deployment, which Putin confirmed in April, saw some dead or hurt",
    "Western officials said it before; nobody is named now.",
    "[Western] [officials] say around 4,000 of those were killed or injured | The first deployment, which Putin confirmed in April, saw some dead or hurt",
  ],
  [
    "they said that of the estimated 11,000 sent, 4,000 were battle casualties",
    "According to the ministry around 4,000 people have already died",
    "Those counted were casualties before, and are killed now.",
    "they said that of the estimated 11,000 sent, 4,000 were battle [casualties] | According to the ministry around 4,000 people have already died",
  ],
  ["the same words", "the same words", "", "the same words | the same words"],
  ["", "", "", " | "],
  ["", "An inquiry will begin.", "", " | [An inquiry will begin.]"],
  ["An inquiry will begin.", "", "", "[An inquiry will begin.] | "],
])("%s / %s", ([before, after, why, expected]) => {
  const marked = changedWords(before, after, why);
  expect(`${printed(marked.before)} | ${printed(marked.after)}`).toBe(expected);
});
