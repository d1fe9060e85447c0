/**
 * Whose words they are where a sentence is easily read the wrong way round, or its source stands in another sentence.
 * Invented people and places.
 */
import { describe, expect, it } from "vitest";
import { claimsOf } from "./read.ts";

const CHAINS: Readonly<Record<string, readonly (readonly [text: string, claim: string])[]>> = {
  "source and statement not changed": [
    [
      "They may come by ship in March, large engines included, said a ministry document Reuters had seen.",
      "Post ← Reuters ← ministry document | They may come by ship",
    ],
    [
      'The town has lost 400 jobs, councillor "Ada Brink" announced on Friday.',
      "Post ← Ada Brink | The town has lost 400 jobs",
    ],
    ["In May a senator citing police said about 60 had been killed.", "Post ← senator ← police | about 60"],
    [
      "Per the ministry assessment seen by Reuters they could come in March.",
      "Post ← Reuters ← ministry assessment | they could",
    ],
  ],
  "all that stands before who tells it": [
    [
      "Nine miners were killed and 14 injured, the ministry told lawmakers on Monday, Senator Ada Brink said.",
      "Post ← Ada Brink ← ministry | ",
    ],
  ],
  "who passed it on, a sentence later": [
    [
      "The ministry expects the dam to hold. It told a committee on Thursday, say members.",
      "Post ← members ← ministry | ",
    ],
    [
      "The ministry warned that the dam was leaking. It said so on the 26th, according to Senator Ada Brink.",
      "Post ← Ada Brink ← ministry | the dam was leaking",
    ],
    [
      "The ministry says 60 miners have died. Senator Ada Brink told reporters on Wednesday.",
      "Post ← Ada Brink ← ministry | 60 miners have died",
    ],
    [
      "Dozens are dead. That is from a police officer at the roadblock.",
      "Post ← police officer | Dozens are dead",
    ],
  ],
  "who speaks where no subject stands": [
    [
      "In an interview published on Friday by the Example Herald, Ada Brink, the finance chief, was quoted as saying that 2,600 was a ceiling.",
      "Post ← Example Herald ← Ada Brink | 2,600 was a ceiling",
    ],
    ["“They needed 5,000,” said one, whose fund holds 2 per cent.", "Post ← unnamed | They needed 5,000"],
    ["A doctor who treated them says he saw 20 bodies at the post.", "Post ← doctor | he saw 20 bodies"],
    [
      "The memo published by Reuters had spoken of 280 million euros.",
      "Post ← Reuters ← memo | of 280 million",
    ],
    [
      "Rescuers have now recovered 60 bodies, the ministry said; one passenger remains missing.",
      "Post ← ministry | Rescuers have now recovered 60 bodies",
    ],
  ],
  "nobody named, behind the statement": [
    [
      "The maker is to cut 4,000 jobs, it was reported yesterday.",
      "Post ← unnamed | The maker is to cut 4,000 jobs",
    ],
  ],
  "who was briefed goes on with it": [
    [
      "The ministry expects the dam to hold. It told a committee on Thursday, say lawmakers. Senator Ada Brink said the forecast rests on new figures.",
      "Post ← Ada Brink ← ministry | the forecast rests",
    ],
    [
      "The ministry said on Monday that rain was coming. According to Senator Ada Brink, who was briefed, it could come in May.",
      "Post ← Ada Brink ← ministry | it could come in May",
    ],
  ],
  "a part of a figure given before": [
    [
      "The cuts would cost 4,000 jobs, the union said. Around 1,800 of them would fall on the head office.",
      "Post ← union | Around 1,800 of them",
    ],
    [
      "The firm will cut 2,600 jobs, its director said.\n\nOf the total, 1,100 will go in the north.",
      "Post ← director | Of the total, 1,100",
    ],
    [
      "Of the 9,000 sent, 4,000 were wounded, officials said. Of the 4,000 around 1,000 are believed to have died.",
      "Post ← officials | Of the 4,000",
    ],
  ],
  "an officer speaks for his body": [
    [
      "The company expects costs of 40 million euros, Chief Financial Officer Ada Brink said.",
      "Post ← Ada Brink | costs of 40",
    ],
  ],
  "background is the writer's": [
    [
      "Experts say the troops could come soon, joining the 11,000 sent last November.",
      "Post | the 11,000 sent last November | certain past",
    ],
    [
      "After sending 12,000 men last year, France plans to send more, Reuters reported.",
      "Post | sending 12,000 men last year",
    ],
  ],
  "what pictures show, and whose they are": [
    [
      "Satellite imagery obtained by Reuters showed signs of a build-up: lorries stood in the yard and tents along the road.",
      "Post ← Reuters | signs of a build-up",
    ],
  ],
  "a statement behind a colon": [
    [
      "The figures match what the minister had said: 5,000 builders and 1,000 engineers for the north.",
      "Post ← minister | : 5,000 builders",
    ],
  ],
  "the whole of who tells it, and all that is told": [
    [
      "A person close to the supervisory board told the Post that a decision was expected on Wednesday and that 40 jobs would go.",
      "Post ← person",
    ],
  ],
  "whoever rejects a claim says that it is not so": [
    [
      "The army spokesman rejected the French claim that a helicopter had been shot down.",
      "Post ← army spokesman | the French claim that a helicopter had been shot down | denied",
    ],
  ],
  "set beside a statement": [
    [
      "The ministry reported that the state has sent about 100 soldiers since May, with another 50 expected to follow.",
      "Post ← ministry | another 50 … to follow | probable future forecast",
    ],
    [
      "The ministry reported that the state has sent about 100 soldiers since May, with another 50 expected to follow.",
      "Post ← ministry | the state has sent about 100 soldiers since May | certain",
    ],
  ],
  "the report says it, not what came after": [
    [
      "The claim follows reports that around 150 engineers have already been sent.",
      "Post ← unnamed reports | around 150 engineers",
    ],
  ],
  "said in passing": [
    [
      "The two leaders grew closer, with Norway now said to be sending ships, fuel and food to the port.",
      "Post ← unnamed | Norway … sending ships, fuel and food to the port | unconfirmed",
    ],
  ],
  "said by whoever stands in the middle": [
    [
      "The 40 sailors said by the army to have been put out of action were counted twice.",
      "Post ← army | The 40 sailors … to have been put out of action",
    ],
  ],
  "understood, and nobody is named": [
    [
      "Unions are understood to be planning walkouts as early as this week.",
      "Post ← unnamed | Unions … planning walkouts as early as this week",
    ],
  ],
  "a denial in passing": [
    [
      "The union sent 15 warnings to the airline, which denies having been told.",
      "Post ← airline | having been told",
    ],
  ],
  "who did one thing and says another": [
    [
      "A field doctor who treated the wounded says he saw between 15 and 20 bodies at the post.",
      "Post ← field doctor | he saw between 15 and 20 bodies",
    ],
  ],
  "an outlet that carried a statement": [
    [
      "“It is too early,” director Ada Brink said in a statement carried by the national news agency.",
      "Post ← national news agency ← Ada Brink | It is too early",
    ],
    [
      "“It is too early,” director Ada Brink told Europapress.",
      "Post ← Europapress ← Ada Brink | It is too early",
    ],
  ],
};

const NEVER: readonly (readonly [text: string, start: string])[] = [
  ["“It rained,” she said.", "Post ← she"],
  ["The earlier figure referred to the group as it stood before the purchase.", "Post ← unnamed"],
  ["Ada Brink does not buy it. The company said that nine had gone.", "Post ← Ada Brink"],
  ["Ten more deaths were confirmed in Lagos.", "Post ← Nigeria"],
  [
    "The ministry says 60 have died and 20 are hurt, two of them badly. Six soldiers came home, two of them badly hurt.",
    "Post ← ministry | Six",
  ],
  [
    "The ministry says 40 miners died. The mayor told reporters that rain would come.",
    "Post ← mayor ← ministry",
  ],
  [
    "The army spokesman rejected as “a fantasy” the French claim that a helicopter had been shot down.",
    "Post ← army spokesman ← France",
  ],
  ["About 1,300 employees have so far accepted a voluntary package.", "Post ← employees"],
  ["The mayor met the miners, who rejected the offer.", "Post ← miners | the offer"],
  ["A doctor who said little and treated the wounded says he saw 20 bodies.", "Post ← wounded"],
  ["At least 40 of the invaders were put out of action.", "Post ← unnamed"],
  [
    "The army spokesman rejected the French claim that a helicopter had been shot down.",
    "Post ← army spokesman ← France",
  ],
  ["Satellite imagery obtained by Reuters showed up on Monday.", "Post ← Reuters"],
  ["He spoke with the mayor, with 40 officers expected to his left.", "Post ← unnamed | 40 officers"],
  ["Police told reporters of the plan on Monday. Rain fell.", "Post ← police | Rain"],
  ["The ministry said 40 died, its spokeswoman Ada Brink said.", "Post ← Ada Brink | 40 died"],
  ["Experts said the troops killed the 40 sent last year.", "Post | the 40"],
];

describe("whose words they are", () => {
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
