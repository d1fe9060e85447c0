/** Parts of groups that spoke, reports that are denied, records behind a report, labels over figures. Invented people and places. */
import { describe, expect, it } from "vitest";
import { claimsOf } from "./read.ts";

const SALE = "Two people familiar with the sale said the bank would close.";

const CHAINS: readonly (readonly [string, string])[] = [
  [`${SALE} The price was 40 million, one of them said.`, "Post ← people | The price was 40 million"],
  [`${SALE} Both said 30 jobs were safe.`, "Post ← people | 30 jobs were safe"],
  [`${SALE} The price was 40 million, one of the people said.`, "Post ← people | The price was 40 million"],
  ["It was burning, said one, named locally as Ann Poe.", "Post ← Ann Poe | It was burning"],
  [
    "The ministry denied reports that 40 soldiers were captured.",
    "Post ← ministry | 40 soldiers were captured",
  ],
  [
    "Reports that 40 soldiers were captured are false, the army said.",
    "Post ← army | Reports that 40 soldiers were captured are false | denied certain",
  ],
  [
    "The report says records of the pump show that 40 litres were used.",
    "Post ← report | 40 litres were used",
  ],
  [
    "The company said it will close the plant in Kelso. Its mine in Moss Vale will be sold.",
    "Post ← company | Its mine in Moss Vale will be sold",
  ],
  ['"That was a mistake," said Ann Poe.', "Post ← Ann Poe | That was a mistake"],
  ["Ann Poe said that was a lie.", "Post ← Ann Poe | that was a lie"],
  ["Ann Poe said that the dam broke.", "Post ← Ann Poe | the dam broke"],
  ["Ballyrow, Ireland: 900 hired.", "Post | Ballyrow, Ireland: 900 hired"],
  ["Total announced: 7,000 jobs.", "Post | Total announced: 7,000 jobs"],
  ["Cost to the company: $350 million.", "Post | Cost to the company: $350 million"],
  // what the rules leave alone
  ["Health officials: 20 dead.", "Post ← health officials | 20 dead"],
  [
    "Officials said there were reports that 40 soldiers were captured.",
    "Post ← officials ← unnamed reports | 40 soldiers were captured",
  ],
  ["Records show that 40 litres were used.", "Post ← records | 40 litres were used"],
  [
    "Ann Poe said the bank would close. The price was 40 million, one of them said.",
    "Post ← unnamed | The price",
  ],
  [
    "The company closed the plant in Kelso. Its mine in Moss Vale will be sold.",
    "Post | Its mine in Moss Vale",
  ],
];

describe("parts of what was told before", () => {
  it.each(CHAINS)("%s", (body, expected) => {
    expect(claimsOf(body).filter((claim) => claim.startsWith(expected))).toHaveLength(1);
  });
});
