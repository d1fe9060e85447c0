/** Whom pronouns and nouns take up, and to whom a statement is made. Invented people and places. */
import { describe, expect, it } from "vitest";
import { annotate } from "../../../src/index.ts";
import { claimsOf, print } from "./read.ts";

const CHAINS: readonly (readonly [string, string])[] = [
  // the pronoun at the end is not whoever is named inside what is said
  [
    "The insurer said profits fell. Cuts could start in May if the board approves 40 closures, it said.",
    "Post ← insurer | Cuts could start in May",
  ],
  [
    "The bureau will publish 40 pages next week, it said.",
    "Post ← bureau | The bureau will publish 40 pages",
  ],
  // an unknown name that spoke and is called "it"
  [
    "Velmark said it stood by its targets. It denied that 40 jobs were at risk.",
    "Post ← Velmark | 40 jobs were at risk",
  ],
  ["Ada Velmark said she was well. It rained for 40 days.", "Post | It rained for 40 days"],
  [
    "Velmark said the mine was closed. “It’s not something that worries them, it’s only like when the media gets a video of 40 men getting hurt,” she said.",
    "Post ← Velmark | It’s not something",
  ],
  // "her" behind "according to"
  [
    "“We are hiring,” plant director Ewa Moss said on Tuesday. There are 65 vacancies, according to her.",
    "Post ← Ewa Moss | There are 65 vacancies",
  ],
  // a company by what it does, whatever country its maker's noun tells
  [
    "Velmark expects to cut about 5,900 jobs, the appliance maker said on Tuesday.",
    "Post ← Velmark | Velmark expects to cut about 5,900 jobs",
  ],
  // what is said in writing is the writer's, and a report without more is the outlet's that reported
  [
    "Insurer Velmark said in a regulatory filing on Tuesday that it cut 40 jobs. The change reflects 12 closures, according to the filing.",
    "Post ← Velmark | The change reflects 12 closures",
  ],
  [
    "The bank plans to close, Reuters reported on Monday, citing a memo. Its branches employ 2,070 people, according to the report.",
    "Post ← Reuters | Its branches employ 2,070 people",
  ],
  [
    "The police said 40 people were held. The preliminary report says 12 were freed.",
    "Post ← preliminary report | 12 were freed",
  ],
  // to whom a statement is made
  [
    "Insurers face a loss of 85 million dollars, analyst Conor Vale estimated in a note to clients.",
    "Post ← Conor Vale | Insurers face a loss of 85 million dollars",
  ],
  [
    "The minister pushed back on a report that the mine is losing 40 workers.",
    "Post ← minister | the mine is losing 40 workers",
  ],
];

describe("who is taken up", () => {
  it.each(CHAINS)("%s", (body, expected) => {
    expect(claimsOf(body).filter((claim) => claim.startsWith(expected))).toHaveLength(1);
  });

  it("an outlet known by its short name is not “the agency” of its own article", () => {
    const text = "News in brief\n\nThe emergency agency put the number of dead at 41.";
    const claims = print(annotate({ text, outlet: "AP", published: "2025-05-06" }));
    expect(claims.some((claim) => claim.startsWith("Associated Press ← emergency agency |"))).toBe(true);
  });
});
