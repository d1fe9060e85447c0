/** Which voices make a claim's chain, and where a source's statement begins and ends. Invented people and places. */
import { describe, expect, it } from "vitest";
import { claimsOf } from "./read.ts";

const CHAINS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  "what is said and what is only about to be": [
    [
      "A person close to the board told Reuters that a vote was expected on Monday and that nine would lose.",
      "Post ← Reuters ← person | a vote was expected on Monday and that nine would lose",
    ],
    [
      "The firm's board is set to approve a plan to cut nine jobs, according to two people.",
      "Post ← people | The firm's board is set to approve a plan to cut nine jobs",
    ],
    ["The fund, which said it held 6 percent, wants three seats.", "Post ← fund | it held 6 percent"],
  ],
  "a part of a document": [
    [
      "The firm cut 900 posts, according to its annual report. Another 250 will go, a footnote says.",
      "Post ← annual report | Another 250 will go",
    ],
    ["A footnote says 250 will go.", "Post ← footnote | 250 will go"],
  ],
  "a body by its class": [
    [
      "The Harbour Safety Authority closed the port. The authority said nine died.",
      "Post ← Harbour Safety Authority | nine died",
    ],
    [
      "The Harbour Safety Authority closed the port. Nine died, according to the authority's latest notice.",
      "Post ← Harbour Safety Authority | Nine died",
    ],
    [
      "The Mine Accident Bureau sent a team. The bureau expects to publish a report within 30 days.",
      "Post ← Mine Accident Bureau | to publish a report within 30 days",
    ],
  ],
  "facts from nobody in particular": [
    ["Nine people are known to have lived.", "Post | Nine people … lived"],
    ["Nine people are confirmed dead.", "Post | Nine people … dead"],
    ["Nine people are feared dead.", "Post ← unnamed | Nine people … dead"],
  ],
  "a paper that nobody is told to have written": [
    [
      "According to the island's constitution, the speaker would succeed her.",
      "Post ← island's constitution | the speaker would succeed her",
    ],
    ["The move went according to plan, the ministry said.", "Post ← ministry | The move went"],
    ["According to al-Haddad, nine miners were trapped.", "Post ← al-Haddad | nine miners were trapped"],
  ],
  "whom a source cites": [
    [
      "Nine miners were trapped, Reuters reported on Monday, citing rescue officials.",
      "Post ← Reuters ← rescue officials | Nine miners were trapped",
    ],
    [
      "Quoting rescue officials, the BBC reported that nine miners were trapped.",
      "Post ← BBC ← rescue officials | nine miners were trapped",
    ],
    [
      "Nine miners were trapped, according to media reports that cite the interior ministry.",
      "Post ← media reports ← interior ministry | Nine miners were trapped",
    ],
    [
      "A senator citing a police report said nine miners were trapped.",
      "Post ← senator ← police report | nine miners were trapped",
    ],
    [
      "Reuters quoted the governor as saying that nine miners were trapped.",
      "Post ← Reuters ← governor | nine miners were trapped",
    ],
    [
      "Brink quoted the ministry: nine miners were trapped.",
      "Post ← Brink ← ministry | nine miners were trapped",
    ],
    [
      "Senators briefed by the interior ministry said nine miners were trapped.",
      "Post ← senators ← interior ministry | nine miners were trapped",
    ],
  ],
  "what cites nobody": [
    [
      "The airline cancelled the flight, citing safety concerns, the pilot said.",
      "Post ← pilot | The airline",
    ],
    ["Police said the driver was fined, citing high speed.", "Post ← police | the driver was fined"],
  ],
  "an outlet that saw a document": [
    ["The bridge was unsafe, according to a report seen by Reuters.", "Post ← Reuters ← "],
    ["The bridge was unsafe, said a report that Reuters had obtained.", "Post ← Reuters ← "],
  ],
  "an outlet that carried a statement": [
    ["The road was closed, the ministry said through the agency Reuters.", "Post ← Reuters ← ministry | "],
    ["The road was closed, the ministry said via Reuters.", "Post ← Reuters ← ministry | "],
  ],
  "one statement inside another": [
    [
      "The ministry told the committee that the dam would hold, Reuters reported on Thursday.",
      "Post ← Reuters ← ministry | the dam would hold",
    ],
    [
      "Nine miners were trapped, the ministry told lawmakers on Monday, Senator Ada Brink said.",
      "Post ← Ada Brink ← ministry | Nine miners were trapped",
    ],
    [
      "The governor said the road was closed and the bridge was open, according to Reuters.",
      "Post ← Reuters ← governor | the bridge was open",
    ],
  ],
  "two who say one thing": [
    [
      "The White House and the Pentagon said nine miners were trapped.",
      "Post ← White House | nine miners were trapped",
    ],
    [
      "The White House and the Pentagon said nine miners were trapped.",
      "Post ← US Department of Defense | nine miners were trapped",
    ],
    ["AP and Reuters reported that nine died.", "Post ← Associated Press | nine died"],
    ["AP and Reuters reported that nine died.", "Post ← Reuters | nine died"],
    [
      "The ministry, citing the police and the fire service, said nine died.",
      "Post ← ministry ← fire service | nine died",
    ],
    ["According to the army and residents, nine died.", "Post ← residents | nine died"],
    ["Ukraine, Poland and Romania said nine died.", "Post ← Romania | nine died"],
    ["Mayor Ada Brink and Police Chief Dan Cole said nine died.", "Post ← Dan Cole | nine died"],
  ],
  "one who has two offices": [
    ["Co-founder and chief executive Ada Brink said nine died.", "Post ← Ada Brink | nine died"],
    ["A spokesman for the rebels, Dan Cole, said nine died.", "Post ← Dan Cole | nine died"],
  ],
  "who is told, and who speaks twice": [
    ["The chairman told analysts that more cuts were possible.", "Post ← chairman | more cuts were possible"],
    [
      "The ministry confirmed that a ship was damaged, but denied that it sank.",
      "Post ← ministry | it sank | denied certain",
    ],
    [
      "The bank said it would cut 3,500 jobs, more than double the number announced in May.",
      "Post ← bank | it would cut 3,500 jobs",
    ],
    ["Twelve of the injured were children, the doctor said.", "Post ← doctor | Twelve of the injured"],
  ],
  "a hedge within a quotation": [
    [
      "Some of the missing “may be in the hands of the enemy”, the minister told reporters.",
      "Post ← minister | Some of the missing “may be in the hands of the enemy” | possible",
    ],
  ],
  "who denies": [
    [
      "The rebels said two jets fell; the army denied losing any aircraft.",
      "Post ← army | losing any aircraft | denied certain",
    ],
    [
      "The rebels said two jets fell; the army rejected the claim.",
      "Post ← army | the claim | denied certain",
    ],
    [
      "The union warned the airline, which denies having been told.",
      "Post ← airline | having been told | denied certain",
    ],
  ],
  "who speaks behind a description": [
    ["The union representing miners said nine died.", "Post ← union | nine died"],
    ["People living near the mine said nine died.", "Post ← people | nine died"],
    ["Both sides accused each other of lying.", "Post ← both sides | each other of lying"],
    ["Nine miners may be trapped, The Northern Courier reports.", "Post ← Northern Courier | Nine miners"],
    ["The River Monitor has 31 on both banks.", "Post ← River Monitor | 31 on both banks"],
    ["Al-Masirah TV in Yemen reported that nine died.", "Post ← Al-Masirah | nine died"],
    ["The doctor said he heard a blast.", "Post ← doctor | he heard a blast"],
  ],
  "who speaks of himself": [["“I think the dam will hold,” engineer Ada Brink said.", "Post ← Ada Brink | "]],
  "passives with nobody named": [
    ["Nine miners are believed to be trapped.", "Post ← unnamed | Nine miners"],
    ["Police said nine miners are believed to be trapped.", "Post ← police | nine miners"],
  ],
  "where a statement ends": [
    ["The dam is safe, the ministry says, possibly for years.", "Post ← ministry | The dam is safe"],
    [
      "The mayor said nine were killed; the union denied the bridge was weak.",
      "Post ← mayor | nine were killed",
    ],
    [
      "The mayor said nine people were killed; 14 others were injured.",
      "Post ← mayor | 14 others were injured",
    ],
    [
      "Police said nine people were killed, and that the driver had fled.",
      "Post ← police | the driver had fled",
    ],
  ],
  "a source named a sentence later": [
    [
      "Nine miners were trapped. The ministry said so on Monday.",
      "Post ← ministry | Nine miners were trapped",
    ],
    ["Nine miners were trapped. This was reported by Reuters.", "Post ← Reuters | Nine miners were trapped"],
    ["Nine miners were trapped. Source: Reuters.", "Post ← Reuters | Nine miners were trapped"],
  ],
  "figures without verbs": [
    [
      "Police said nine died in Arne, four in Beck and two in Corby.",
      "Post ← police | nine died in Arne, four",
    ],
    ["Killed: 14; missing: 139.", "Post | Killed: 14; missing: 139"],
    ["Health officials: 20 dead.", "Post ← health officials | 20 dead"],
  ],
  "figures that are given": [
    ["The governor spoke of 40 people killed.", "Post ← governor | "],
    ["By the first count of the ministry 40 people died.", "Post ← "],
  ],
};

const NEVER: readonly (readonly [string, string])[] = [
  [
    "Nine were trapped, the ministry told lawmakers on Monday, Ada Brink said.",
    "Post ← Ada Brink | the ministry",
  ],
  ["The flood claimed 40 lives.", "Post ← flood"],
  ["The first launch, which Brink confirmed in May, saw 40 soldiers injured.", "Post ← 40 soldiers"],
  ["“I think the dam will hold,” engineer Ada Brink said.", "Post ← Ada Brink ← "],
  ["The toll rose. The ministry said so far nine had died.", "Post ← ministry | The toll"],
  ["The mayor declined to comment.", "Post ← mayor"],
  ["The mayor said the water ran through the Herald building.", "Post ← Herald"],
  ["The figure could not be verified.", "Post ← unnamed"],
  ["The company plans another 40 stores.", "Post ← company"],
  ["There are signs that the dam is leaking.", "Post ← unnamed signs"],
  ["Police said 40 were feared dead.", "Post ← police ← unnamed"],
  ["The army rejected the offer.", "Post ← army"],
  ["The bank said it would cut 3,500 jobs, more than double the number announced in May.", "Post ← number"],
  ["The company dismissed 40 workers.", "Post ← company"],
  ["The company did not respond to a request for comment.", "Post ← company"],
  ["The team has 31 on both wings.", "Post ← team"],
  ["The expert said the pilots saw the birds.", "Post ← expert ← pilots"],
  ["The president and chief executive said nine died.", "Post ← chief executive"],
  ["The police or the army said nine died.", "Post ← army"],
  ["The governor and his wife said nine died.", "Post ← wife"],
  ["The company and its chairman said nine died.", "Post ← chairman"],
  ["The chairman of the army and the union says nine died.", "Post ← union"],
  ["Co-founder and chief executive Ada Brink said nine died.", "Post ← co-founder"],
  ["The chairman resigned, citing health reasons, the club said.", "Post ← club ← health"],
];

describe("chains", () => {
  for (const [name, cases] of Object.entries(CHAINS))
    it.each(cases)(`${name}: %s`, (sentence, expected) => {
      const claims = claimsOf(sentence);
      expect(
        claims.some((claim) => claim.startsWith(expected)),
        claims.join("\n"),
      ).toBe(true);
    });

  it.each(NEVER)("%s makes no “%s…”", (sentence, start) => {
    expect(claimsOf(sentence).filter((claim) => claim.startsWith(start))).toEqual([]);
  });
});
