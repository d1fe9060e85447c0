/** Chains over several sentences, and statements with their source between commas. Invented people and places. */
import { describe, expect, it } from "vitest";
import { claimsOf } from "./read.ts";

const CHAINS: Readonly<Record<string, readonly (readonly [text: string, claim: string])[]>> = {
  "who says it between commas": [
    [
      "The storm will cost up to 50 million euros, Brink Re said, with premiums in the region likely to climb when policies renew.",
      "Post ← Brink Re | The storm will cost up to 50 million euros",
    ],
    [
      "Nine soldiers died in the battle, the ministry acknowledged on Wednesday, and four are missing.",
      "Post ← ministry | Nine soldiers died in the battle",
    ],
    ["About 1,300 employees have left, the report shows.", "Post ← report | About 1,300 employees have left"],
    ["The minister has told our paper, an aide said, that nine miners died.", "Post ← aide"],
  ],
  "who reports all of a sentence": [
    [
      "The ministry said nine miners were trapped, according to senator Ada Brink.",
      "Post ← Ada Brink ← ministry | nine miners were trapped",
    ],
    [
      "In May the agency had said at least 60 were dead; it now estimates around 90, Ada Brink told reporters.",
      "Post ← Ada Brink ← agency | at least 60",
    ],
    ["Nine miners were trapped, per CNN.", "Post ← CNN | Nine miners were trapped"],
    [
      "As Reuters reported on Monday, nine miners were trapped in the shaft.",
      "Post ← Reuters | nine miners were trapped",
    ],
    [
      "As the paper learned from the interior ministry, nine miners were trapped.",
      "Post ← paper ← interior ministry | nine miners were trapped",
    ],
    [
      "The flood killed 40 people, by new figures that state media published on Friday.",
      "Post ← state media | The flood killed 40 people",
    ],
  ],
  "whose report a noun carries": [
    [
      "The plan mirrors last week's French warning that the dam was leaking.",
      "Post ← France | the dam was leaking",
    ],
  ],
  "what the government gives": [
    ["Earlier the French government estimated about 2,000 more.", "Post ← France | "],
    ["The company said about 2,600, then 2,850.", "Post ← company | about 2,600"],
    ["By noon, officials had put the toll at 44.", "Post ← officials | the toll at 44"],
    [
      "Customers of Hallmere Bank withdrew 1.1 billion euros on Monday, two people with knowledge of it said, after messages claiming that the bank was failing spread.",
      "Post ← people | Customers of Hallmere Bank withdrew 1.1 billion euros on Monday",
    ],
    ["The toll was put at 44 by rescuers.", "Post ← rescuers | The toll … at 44"],
    ["The toll was put at 44 by Friday.", "Post | The toll was put at 44 by Friday"],
    ["The minister was quoted as saying that 2,600 was a ceiling.", "Post ← minister | 2,600 was a ceiling"],
  ],
  "who goes on reporting": [
    [
      "The ministry said 600 people have died. Around 1,000 engineers have already arrived.",
      "Post ← ministry | Around 1,000 engineers",
    ],
    [
      "The ministry told journalists that 40 had left. It is possible that another 30 will go.",
      "Post ← ministry | It is possible",
    ],
    [
      "A senator said on Monday after a briefing by the interior ministry that 40 engineers arrived. The senator said another 30 have come.",
      "Post ← senator ← interior ministry | another 30 have come",
    ],
  ],
  "through whom a source goes on being heard": [
    [
      "The institute told Reuters that the dam was leaking. Nine villages were in danger, the institute said.",
      "Post ← Reuters ← institute | Nine villages were in danger",
    ],
    [
      "Ada Brink said 40 engineers will go. Source: Interfax. She spoke of 30 engineers for the north and ten for the south.",
      "Post ← Interfax ← Ada Brink | 30 engineers",
    ],
  ],
  "who looked at pictures": [
    [
      "Satellite imagery reviewed by the interior ministry suggests that the dam is leaking.",
      "Post ← interior ministry | the dam is leaking",
    ],
    [
      "Reuters, on its own sources, said nine miners were trapped.",
      "Post ← Reuters ← sources | nine miners were trapped",
    ],
  ],
};

/** Text, and how no claim of it may start. */
const NEVER: readonly (readonly [string, string])[] = [
  [
    "The ministry said 600 people have died. That would be the highest toll in years, nearly 700.",
    "Post ← ministry | That",
  ],
  [
    "The ministry said 600 people have died. In Bergen at least six have died.",
    "Post ← ministry | at least six",
  ],
  [
    "The ministry said 600 people have died. The country had sent 40 engineers last year.",
    "Post ← ministry | The country",
  ],
  [
    "The ministry said 600 people have died. However, 40 parties have left the talks.",
    "Post ← ministry | 40 parties",
  ],
  ["Reuters said 600 people have died. Around 40 engineers have arrived.", "Post ← Reuters | Around 40"],
  ["The council announced a ceasefire; the toll rose to 40.", "Post ← council | the toll"],
  ["The toll may reach 40 by estimates in the city.", "Post ← estimates"],
  ["The fund may lose 40 million on our estimate.", "Post ← estimate"],
  ["“You said the dam would hold,” he told the mayor.", "Post ← You"],
];

describe("chains over sentences", () => {
  for (const [name, cases] of Object.entries(CHAINS))
    it.each(cases)(`${name}: %s`, (text, expected) => {
      const claims = claimsOf(text);
      expect(
        claims.some((claim) => claim.startsWith(expected)),
        claims.join("\n"),
      ).toBe(true);
    });

  it.each(NEVER)("%s makes no “%s…”", (text, start) => {
    expect(claimsOf(text).filter((claim) => claim.startsWith(start))).toEqual([]);
  });
});
