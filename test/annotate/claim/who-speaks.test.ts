/** Who is heard where the words that tell it stand in an unusual place, or name him by something else. Invented people. */
import { describe, expect, it } from "vitest";
import { claimsOf } from "./read.ts";

/** Each claim must be among those read of the text. */
const HEARD: Readonly<Record<string, readonly (readonly [text: string, claims: readonly string[]])[]>> = {
  "who is called by rank, people or age": [
    [
      "Brigadier Ada Brink told reporters that nine men fell. The losses are considerable, the Brigadier said.",
      ["Post ← Ada Brink | The losses are considerable"],
    ],
    [
      "Lt. Gen. Bo Lind said nine men fell. The general said more would come.",
      ["Post ← Bo Lind | more would come"],
    ],
    [
      "Coach Antoine Legrand watched from the stands. The Frenchman said the team was tired.",
      ["Post ← Antoine Legrand | the team was tired"],
    ],
    [
      "Governor Ada Brink flew over the valley. “The dam is holding,” the 61-year-old told the Holm Herald.",
      ["Post ← Holm Herald ← Ada Brink | The dam is holding"],
    ],
  ],
  "who holds an office": [
    [
      "The head of the flood agency, Ada Brink, said nine died. She said more would come.",
      ["Post ← Ada Brink | nine died", "Post ← Ada Brink | more would come"],
    ],
    [
      "The minister of finance, Ada Brink, spoke on Monday. The minister said that nobody knew.",
      ["Post ← Ada Brink | nobody knew"],
    ],
    ["The carrier, Holm Air, said nine died.", ["Post ← Holm Air | nine died"]],
  ],
  "figures and what is said of them": [
    ["Tajikistan counts 10 dead and says Uzbekistan lost 40.", ["Post ← Tajikistan | 10 dead"]],
    ["The ministry stood by the figure of 20 dead.", ["Post ← ministry | the figure of 20 dead"]],
    ["The bank has not denied the figures.", ["Post | The bank has not denied the figures"]],
    ["The minister repeated that the army has two dead.", ["Post ← minister | the army has two dead"]],
    ["The minister furthermore reported that nine men died.", ["Post ← minister | nine men died"]],
  ],
  "papers and recordings": [
    [
      "About 380 people will be let go, Ada Brink told employees on Thursday, according to a recording.",
      ["Post ← recording ← Ada Brink | About 380 people will be let go"],
    ],
    [
      "According to minutes of a January meeting that Kontor was able to read, the board kept a plan for 3,900 jobs.",
      ["Post ← minutes of a January meeting | the board kept a plan for 3,900 jobs"],
    ],
  ],
  "words headed by a noun of saying": [
    [
      "Mayor Ada Brink flew home on Monday. Her verdict: the dam is safe for now.",
      ["Post ← Ada Brink | the dam is safe for now"],
    ],
    ["The message from the mayor: the dam is safe for now.", ["Post ← mayor | the dam is safe for now"]],
    ["The ministry's answer: nine men died.", ["Post ← ministry | nine men died"]],
    ["The message from history: empires fall.", ["Post | The message from history: empires fall"]],
    ["The chief has told staff there are nine cuts to come.", ["Post ← chief | there are nine cuts to come"]],
  ],
  "no voice of its own within a statement": [
    [
      "A foreman said that managers had joked about the report.",
      ["Post ← foreman | managers had joked about the report"],
    ],
    [
      "A leaked email shows managers discussed the alarms in January.",
      ["Post ← leaked email | managers discussed the alarms in January"],
    ],
    [
      "Survivors complain that nobody has told them when they can go home.",
      ["Post ← survivors | nobody has told them when they can go home"],
    ],
    [
      "Bank records shown to the jury put his debts at 176,400 pounds.",
      ["Post ← bank records | his debts at 176,400 pounds"],
    ],
  ],
  "names behind an article are no person's": [
    [
      "According to the Evening Clarion, the chief was paid 612,000 pounds. The paper says that the sum includes a bonus.",
      ["Post ← Evening Clarion | the sum includes a bonus"],
    ],
    [
      "The Bright Star said nine men had died. It would hold a day of mourning, it said.",
      ["Post ← Bright Star | It would hold a day of mourning"],
    ],
  ],
  "outlets that no table knows": [
    [
      "Ada Brink told the broadcaster NTV on Monday that nine men had died.",
      ["Post ← NTV ← Ada Brink | nine men had died"],
    ],
    [
      "Ada Brink told the newspaper Dagens that nine men had died.",
      ["Post ← Dagens ← Ada Brink | nine men had died"],
    ],
    [
      "Ada Brink told Radio Four Rivers that nine men had died.",
      ["Post ← Radio Four Rivers ← Ada Brink | nine men had died"],
    ],
    ["“It is out,” Ada Brink told Channel Six on Monday.", ["Post ← Channel Six ← Ada Brink | It is out"]],
    [
      "The Ledger reports that nine mines will close. The paper says it has seen a list.",
      ["Post ← Ledger | nine mines will close", "Post ← Ledger | it has seen a list"],
    ],
    ["The Holm Courier reported a fire. The Courier said nine died.", ["Post ← Holm Courier | nine died"]],
    ["Ada Brink told the Post that nine died.", ["Post ← Ada Brink | nine died"]],
  ],
  "who is called by a trade": [
    [
      "One father, Bo Lind, said his son was ill. “He was blue,” the plumber recalled.",
      ["Post ← Bo Lind | He was blue"],
    ],
    ["Bo Lind said his son was ill. The minister said nobody knew.", ["Post ← minister | nobody knew"]],
    ["Bo Lind said his son was ill. A plumber said nobody knew.", ["Post ← plumber | nobody knew"]],
  ],
  "one more of a group": [
    [
      "“It is out,” one senior official told Reuters. A second said that nobody had told the president.",
      ["Post ← another official | nobody had told the president"],
    ],
    [
      "Three officials said the warning came in June. Another said it came in May.",
      ["Post ← officials | it came in May"],
    ],
  ],
  "unknown nouns that only people can be": [
    [
      "At the forum one questioner claimed that the plan was a fraud.",
      ["Post ← questioner | the plan was a fraud"],
    ],
    ["The gap suggests that the plan was a fraud.", ["Post | the plan was a fraud"]],
    ["Twelve percent claimed that the plan was a fraud.", ["Post | the plan was a fraud"]],
  ],
  "lines that begin with who speaks": [
    [
      "9.20 Interim chief Ada Brink on our morning programme: withdrawals have peaked. There will be no limit.",
      ["Post ← Ada Brink | withdrawals have peaked", "Post ← Ada Brink | There will be no limit"],
    ],
    [
      "Union leader Ada Brink on our lunchtime programme: “They put the same paper on the table. We were insulted.”",
      ["Post ← Ada Brink | They put the same paper on the table", "Post ← Ada Brink | We were insulted."],
    ],
    [
      "16.10 Economist Ada Brink: whoever buys it will want a guarantee.",
      ["Post ← Ada Brink | whoever buys it will want a guarantee"],
    ],
    [
      "The company's operations chief, Bo Lind: “Two in five trains will run on Friday.”",
      ["Post ← Bo Lind | Two in five trains will run on Friday."],
    ],
    ["17.30 Shares were suspended at noon.", ["Post | 17.30 Shares were suspended at noon"]],
    ["Ways to help in Leeds: call the office.", ["Post | Ways to help in Leeds: call the office"]],
  ],
  "a speaker with a description between commas": [
    [
      "The risk of war is no more than 10%, Ada Brink, an analyst at Holm Risk, wrote on Friday.",
      ["Post ← Ada Brink | The risk of war is no more than 10%"],
    ],
    [
      "Banks face losses of 2 billion euros, Ada Brink, chief economist at Holm Bank, estimates.",
      ["Post ← Ada Brink | Banks face losses of 2 billion euros"],
    ],
  ],
  "who told, behind “by”": [
    [
      "Reuters was told by two officials that nine men had died.",
      ["Post ← Reuters ← officials | nine men had died"],
    ],
    [
      "The BBC said it had been told by two officials that nine men had died.",
      ["Post ← BBC ← officials | nine men had died"],
    ],
  ],
  "phrases that let something out": [
    [
      "The chairman let slip that the bank had been asked in June.",
      ["Post ← chairman | the bank had been asked in June"],
    ],
    ["The chairman let the matter slip.", ["Post | The chairman let the matter slip"]],
  ],
  "plural subjects before what looks like a noun": [
    [
      "Analysts at Holm Bank estimate the strike will cost the company 3 million a day.",
      ["Post ← analysts of Holm Bank | the strike will cost the company 3 million a day"],
    ],
    [
      "Two people in the building whisper to our reporter that the buyers arrived last night.",
      ["Post ← people | the buyers arrived last night"],
    ],
  ],
  "who rests on whom at the end": [
    [
      "The paper Le Monde claimed that a bid of 48 million would follow, citing two officials.",
      ["Post ← Le Monde ← officials | a bid of 48 million would follow"],
    ],
  ],
  "figures placed near another": [
    [
      "The union says 9,000 will walk out. The transport ministry puts the number nearer 7,000.",
      ["Post ← transport ministry | the number nearer 7,000"],
    ],
  ],
  "who is told, and who speaks": [
    [
      "But a worker at the plant told the Holm Herald: “We have had three alarms since May.”",
      ["Post ← Holm Herald ← worker | We have had three alarms since May."],
    ],
    [
      "But a worker at the plant told the Post: “We have had three alarms.”",
      ["Post ← worker | We have had three alarms."],
    ],
    ["“It is a shambles,” the tycoon fumed.", ["Post ← tycoon | It is a shambles"]],
    ["“Our work shows that it is a shambles,” Ada Brink said.", ["Post ← Ada Brink | it is a shambles"]],
    [
      "The owners, reached by telephone, denied ever having seen the survey.",
      ["Post ← owners | ever having seen the survey"],
    ],
    [
      "His neighbour told the same story: she had jumped from a window.",
      ["Post ← neighbour | she had jumped from a window"],
    ],
    [
      "Two researchers said the files were real. One of them, Ada Brink, put the number at 4 million.",
      ["Post ← Ada Brink | the number at 4 million"],
    ],
    [
      "The club has agreed terms with Bo Lind, sources close to the striker claim.",
      ["Post ← sources | The club has agreed terms with Bo Lind"],
    ],
    [
      "The agency put the number of missing at 61 but its director warned that the figure would climb.",
      ["Post ← director | the figure would climb"],
    ],
  ],
  "what goes on in the next sentence": [
    [
      "Up to 48 branches could be closed, according to a document read by two people. The plan provides for 400 workers to leave.",
      ["Post ← document | The plan provides for 400 workers to leave"],
    ],
    [
      "Up to 48 branches could be closed, according to a report. The report comes days after a strike.",
      ["Post | The report comes days after a strike"],
    ],
    ["Nine men died, a report says. It gives no reason.", ["Post ← report | It gives no reason"]],
    [
      "Nine men died, according to a filing. The filing does not name the mine.",
      ["Post ← filing | The filing does not name the mine"],
    ],
    ["Nine men died, a report says. It was a cold night.", ["Post | It was a cold night"]],
    [
      "A vote could come on Thursday, the people said, asking not to be named because the talks are private. The price is likely to be low.",
      ["Post ← people | The price is likely to be low"],
    ],
    ["A vote will come on Thursday, the union said. The street was quiet.", ["Post | The street was quiet"]],
    [
      "Two states agreed to a truce, the bloc said on Wednesday.\n\nBoth sides would pull back five miles under the deal.",
      ["Post ← bloc | Both sides would pull back five miles under the deal"],
    ],
  ],
  "questions and offers are no statements": [
    [
      "Asked whether the strike could be called off, Ada Brink said the union was ready.",
      ["Post ← Ada Brink | the union was ready"],
    ],
    [
      "Talks failed, the company said. It claims that the union rejected an offer worth 6.5% over two years.",
      ["Post ← company | the union rejected an offer worth 6.5% over two years"],
    ],
  ],
};

for (const [name, cases] of Object.entries(HEARD)) {
  describe(name, () => {
    for (const [text, claims] of cases)
      it(text, () => {
        const read = claimsOf(text).map((line) => line.split(" | ").slice(0, 2).join(" | "));
        for (const claim of claims) expect(read).toContain(claim);
      });
  });
}
