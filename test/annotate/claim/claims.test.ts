/** Claims of single sentences in a compact form: chain | content | certainty polarity realis forecast | figures. */
import { describe, expect, it } from "vitest";
import { annotate } from "../../../src/index.ts";
import { claimsOf, print } from "./read.ts";

const CASES: readonly (readonly [string, string])[] = [
  [
    "40 - the soldiers killed in May",
    "Post | 40 - the soldiers killed in May | certain present | 40 soldiers (killed)",
  ],
  [
    "1,200. The jobs that the bank says it will cut this year.",
    "Post ← bank | 1,200. The jobs … it will cut this year | certain future forecast | 1,200 jobs",
  ],
  [
    "€1.3 billion. What customers withdrew, according to Reuters, before the bank was shut down.",
    "Post ← Reuters | €1.3 billion. What customers withdrew … before the bank was shut down",
  ],
  ["The mayor said the bridge had collapsed.", "Post ← mayor | the bridge had collapsed | certain past"],
  ["“The bridge has collapsed,” the mayor said.", "Post ← mayor | The bridge has collapsed | certain past"],
  [
    '"It was a great deal," said Ann Poe. "This company has rid itself of every debt it ever had, old and new."',
    "Post ← Ann Poe | This company has rid itself",
  ],
  [
    "The army said in a statement that 40 soldiers were killed; at least 12 were missing.",
    "Post ← army | 40 soldiers were killed",
  ],
  ["The ministry itself said 40 soldiers were killed.", "Post ← ministry | 40 soldiers were killed"],
  [
    "The army will send 4,000 engineers to the border, as deputy minister Lind said earlier.",
    "Post ← Lind | The army will send 4,000 engineers",
  ],
  ["The first week saw around 40 soldiers killed.", "Post | The first week saw around 40 soldiers killed"],
  [
    "Poe said there was a “great risk” of a collapse.",
    "Post ← Poe | there was a “great risk” of a collapse |",
  ],
  [
    "According to police, 12 people were killed.",
    "Post ← police | 12 people were killed | certain past | 12 people (killed)",
  ],
  [
    "Only 52 percent of voters agreed that the mayor was honest.",
    "Post ← voters | the mayor was honest | certain past | 52% (share)",
  ],
  ["Two officials said the mayor was honest.", "Post ← officials | the mayor was honest | certain past"],
  [
    "The minister pushed back on claims that 12 soldiers had been captured.",
    "Post ← minister | 12 soldiers had been captured | denied certain past",
  ],
  [
    "The mayor pushed back against reports that the dam had failed.",
    "Post ← mayor | the dam had failed | denied certain past",
  ],
  [
    "Neither the ministry nor the police confirmed that 30 soldiers had died.",
    "Post ← police | 30 soldiers had died | unconfirmed past",
  ],
  [
    "The head of the rescue service, General Ann Poe, informed reporters that 14 bodies were found.",
    "Post ← Ann Poe | 14 bodies were found | certain past",
  ],
  ["FILE PHOTO: Soldiers walk past a tank in Kelso.", "Post | Soldiers walk past a tank in Kelso"],
  ["Ann Poe: Possession of a gun, held on $7,000 bond.", "Post | "],
  ["UPDATE: The toll has risen to 12, police said.", "Post ← police | The toll has risen to 12 |"],
  [
    "Phil Smith, a spokesman for the union, said the union expected output to improve at the mine when the market recovered.",
    "Post ← Phil Smith | the union expected output to improve",
  ],
  [
    "The firm agreed to clean up the mines and reclaim the land that had been ravaged.",
    "Post ← firm | to clean up the mines and reclaim the land that had been ravaged |",
  ],
  [
    "“We cannot avoid the conclusion that the dam failed,” Ann Poe said.",
    "Post ← Ann Poe | We cannot avoid the conclusion that the dam failed |",
  ],
  [
    "A judge ruled the council's practice of fining men but not women for parking, or standing, is unlawful.",
    "Post ← judge | the council's practice of fining men but not women for parking, or standing, is unlawful |",
  ],
  [
    'Ann Poe told reporters his heart was restarted by doctors "and there is hope, but his condition is difficult."',
    "Post ← Ann Poe | his heart was restarted by doctors … there is hope |",
  ],
  [
    "State senator Ada Brink who sponsored the bill remarked the bill was dead.",
    "Post ← Ada Brink | the bill was dead |",
  ],
  ["The man who shot the mayor said he was sorry.", "Post ← man | he was sorry |"],
  [
    "On Monday, Director Ann Poe of the National Institute of Allergy (NIA), announced a trial of four drugs was stopped early.",
    "Post ← Ann Poe | a trial of four drugs was stopped early |",
  ],
  ["Ann Poe told the press the drugs were good.", "Post ← Ann Poe | the drugs were good |"],
  [
    "Qaboos bin Said, the long-serving Sultan of Oman, died.",
    "Post | Qaboos bin Said, the long-serving Sultan of Oman, died |",
  ],
  ["Sultan Said bin Taimur left the city.", "Post | Sultan Said bin Taimur left the city |"],
  ["Ann Poe told the BBC nine men were dead.", "Post ← BBC ← Ann Poe | nine men were dead |"],
  [
    "The study found that voters were removed. Lind was worried. A 2014 study by Justin Poe found little fraud.",
    "Post ← study | voters were removed |",
  ],
  ["The dam has burst. The mayor said so again on Monday.", "Post ← mayor | The dam has burst |"],
  ["BREAKING: Two men have been arrested.", "Post | Two men have been arrested |"],
  ["Dozens feared dead after dam bursts", "Post ← unnamed | Dozens … dead after dam bursts | possible"],
  [
    "Police said the toll could rise to 30.",
    "Post ← police | the toll could rise to 30 | possible future forecast",
  ],
  ["The dam is believed to have been damaged.", "Post ← unnamed | The dam … damaged | probable past"],
  ["The dam was reportedly damaged.", "Post ← unnamed | The dam was reportedly damaged | unconfirmed past"],
  [
    "Reports that 40 soldiers were captured are wrong, the army said.",
    "Post ← army | Reports that 40 soldiers were captured are wrong | denied certain present",
  ],
  [
    "The move follows reports that 40 soldiers were captured.",
    "Post ← unnamed reports | 40 soldiers were captured",
  ],
  [
    "According to Reuters, the ministry said the road was closed.",
    "Post ← Reuters ← ministry | the road was closed",
  ],
  ["The governor told Reuters the road was closed.", "Post ← Reuters ← governor | the road was closed"],
  [
    "The president reportedly agreed to resign.",
    "Post ← unnamed | The president reportedly agreed to resign | unconfirmed past",
  ],
];

const NEVER: readonly (readonly [string, string])[] = [
  ["Though he has given 60 million to the fund, he established.", "Post ← "],
  ["If you are in that situation, please read the two guides I wrote.", "Post ← please"],
  ["The authors went through the files of 40 firms, combed the accounts and found.", "Post ← combed"],
  ["The council asked Judge Poe to delay his ruling until May, but he declined.", "Post ← Judge Poe"],
  ["A three-judge panel ruled on Monday.", "Post ← "],
  ["The mayor said the bridge had collapsed.", "Post | The mayor said"],
  ["Ann Poe: Possession of a gun, held on $7,000 bond.", "Post ← Ann Poe"],
  ["NEW DELHI: Nearly 150 people returned home on Wednesday.", "Post ← "],
  [
    "The minister pushed back the date of the vote.",
    "Post | The minister pushed back the date of the vote | denied",
  ],
  ["The move follows reports that 40 soldiers were captured.", "Post | The move"],
  ["According to Reuters, the ministry said the road was closed.", "Post ← Reuters | "],
];

describe("claims of a sentence", () => {
  it.each(CASES)("%s", (sentence, expected) => {
    expect(
      claimsOf(sentence).some((claim) => claim.startsWith(expected)),
      claimsOf(sentence).join("\n"),
    ).toBe(true);
  });

  it.each(NEVER)("%s makes no claim “%s…”", (sentence, start) => {
    expect(claimsOf(sentence).filter((claim) => claim.startsWith(start))).toEqual([]);
  });
});

describe("claims of headlines", () => {
  const headlines: readonly (readonly [string, string])[] = [
    [
      "Dam ‘could burst within days', engineers warn",
      "Post ← engineers | Dam ‘could burst within days' | possible future forecast",
    ],
    [
      "France: Troops to leave Chad by June",
      "Post ← France | Troops to leave Chad by June | certain future forecast",
    ],
  ];
  it.each(headlines)("%s", (headline, expected) => {
    const reading = annotate({
      text: `${headline}\n\nNothing more is known.`,
      outlet: "Post",
      published: "2025-05-06",
    });
    expect(
      print(reading).some((claim) => claim.startsWith(expected)),
      print(reading).join("\n"),
    ).toBe(true);
  });
});
