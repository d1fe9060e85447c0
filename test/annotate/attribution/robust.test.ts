import { describe, expect, it } from "vitest";
import { analyse, printed } from "./analyse.ts";

const SAID = "The minister | said | that the talks had failed";
const GOVERNOR = "the governor | said | ";

/** What news pages hold besides prose, and what must be among what is found there. */
const READ: readonly (readonly [kind: string, text: string, found: readonly string[]])[] = [
  [
    "capitals",
    "THE MAYOR SAID THE BRIDGE WOULD REOPEN ON FRIDAY.",
    ["THE MAYOR | SAID | THE BRIDGE WOULD REOPEN ON FRIDAY"],
  ],
  [
    "a headline in capitals",
    "MAYOR SAYS BRIDGE WILL REOPEN ON FRIDAY\n\nThe minister said that the talks had failed.",
    [SAID, "MAYOR | SAYS | BRIDGE WILL REOPEN ON FRIDAY"],
  ],
  [
    "a list",
    "The report found:\n\n- The minister said that the talks had failed.\n- The union said the strike would go on.",
    [SAID, "The union | said | the strike would go on"],
  ],
  [
    "a closing mark that is missing",
    '"We will rebuild the school, the governor said.\n\nThe minister said that the talks had failed.',
    [SAID],
  ],
  [
    "no marks at all",
    "We will rebuild the school, the governor said.",
    [`${GOVERNOR}We will rebuild the school`],
  ],
  [
    "marks of two kinds",
    '“We will rebuild the school," the governor said.',
    [`${GOVERNOR}“We will rebuild the school,"`],
  ],
  [
    "marks typed as two apostrophes",
    "''We will rebuild the school,'' the governor said.",
    [`${GOVERNOR}''We will rebuild the school,''`],
  ],
  [
    "dashes cut apart",
    "The minister said that the talks - - long awaited - - had failed.",
    ["The minister | said | that the talks - - long awaited - - had failed"],
  ],
  [
    "a transcript",
    "ANNA BERG: We will rebuild the school. It will open in May.\n\nJOHN POE: Who pays for it?",
    ["ANNA BERG | : | We will rebuild the school. It will open in May", "JOHN POE | : | Who pays for it?"],
  ],
  [
    "questions and answers",
    "Q. Will the school be rebuilt?\nA. The governor said it would open in May.",
    ["The governor | said | it would open in May"],
  ],
  [
    "a tweet",
    "The minister tweeted: “The talks have failed.”",
    ["The minister | tweeted: | “The talks have failed.”"],
  ],
  [
    "closed captions",
    ">> JOHN POE: GOOD EVENING. THE MAYOR SAYS THE BRIDGE IS CLOSED.\n>> ANN LEE: WHO SAID THAT?",
    [
      "JOHN POE | : | GOOD EVENING. THE MAYOR SAYS THE BRIDGE IS CLOSED",
      "THE MAYOR | SAYS | THE BRIDGE IS CLOSED",
      "ANN LEE | : | WHO SAID THAT?",
    ],
  ],
  [
    "reporters and whoever answers them",
    "Reporter: Will you resign?\nThe President: No. I told you that I am staying.\nReporter: Thank you.",
    [
      "Reporter | : | Will you resign?",
      "The President | : | No. I told you that I am staying",
      "I | told | that I am staying",
    ],
  ],
  [
    "a list of statements under a heading",
    'What they said:\n\n• Mayor Ann Lee: "We will rebuild the school."\n• Union leader Bo Ek said the plan was too slow.',
    [
      'Mayor Ann Lee | : | "We will rebuild the school."',
      "Union leader Bo Ek | said | the plan was too slow",
    ],
  ],
  [
    "labels with a trade",
    "- Ann Lee, mayor: “We will rebuild the school.”\n- John Poe, governor: “It will cost $40 million.”",
    [
      "Ann Lee, mayor | : | “We will rebuild the school.”",
      "John Poe, governor | : | “It will cost $40 million.”",
    ],
  ],
  [
    "a post set into the page",
    "The minister resigned on Monday.\n\nI have resigned today. Thank you all. — Ann Lee (@AnnLee) May 4, 2020\n\nHer party said it was shocked.",
    ["Ann Lee (@AnnLee) | — | I have resigned today. Thank you all.", "Her party | said | it was shocked"],
  ],
  [
    "a name that begins with @",
    'Minutes later @AnnLee tweeted: "He will not. #vote" and the party said it stood by her.',
    ['@AnnLee | tweeted: | "He will not. #vote"', "the party | said | it stood by her"],
  ],
  [
    "a quotation that goes on in capitals",
    'THE GOVERNOR SAID THE BRIDGE WOULD OPEN. "WE ARE READY," HE ADDED.',
    ["THE GOVERNOR | SAID | THE BRIDGE WOULD OPEN", 'HE | ADDED | "WE ARE READY,"'],
  ],
  [
    "marks left open at the end of a paragraph that goes on",
    "The governor said: “We will rebuild the school.\n\n“It will take years,” he added.",
    ["he | added | “It will take years,”"],
  ],
  [
    "single marks with apostrophes",
    "'We will rebuild the school,' the governor said. 'It's the people's school.'",
    [`${GOVERNOR}'We will rebuild the school,' … 'It's the people's school.'`],
  ],
  [
    "spaces around marks and within words, as from a scan",
    "“ We will rebuild the school , ” the gov- ernor said .",
    ["the gov- ernor | said | “ We will rebuild the school , ”"],
  ],
  [
    "dashes of a scan around a clause",
    "The minister -- who took office in May -- said that the talks had failed.",
    ["The minister | said | that the talks had failed"],
  ],
  [
    "two that hold each other",
    "The governor said the road was closed, according to Reuters.",
    ["The governor | said | the road was closed"],
  ],
];

const NOTHING: readonly string[] = [
  "TEAM A 3, TEAM B 1\nAttendance: 12,402",
  "Ingredients:\n- 2 eggs\n- 1 cup of flour\n\nStir until smooth. Bake for 20 minutes.",
  "Monday: rain. Tuesday: sun. Wednesday: wind from the north.",
  "The house has three rooms, a garden and a view of the sea. It was built in 1912.",
  "Picture: Ann Poe",
  "What they said:",
  "Follow us on Twitter. Subscribe now. All rights reserved. Photo: Getty Images",
  "Dow 17,000 +1.2%. Gold $1,200. Oil $40.",
  "LEE: 40, 12, 3\nPOE: 11, 2, 9",
  "Doors open at 7 — music from 8 (free) May 4, 2020",
];

describe("text as it really is", () => {
  it.each(READ)("%s", (_kind, text, found) => {
    expect(printed(analyse(text))).toEqual(expect.arrayContaining([...found]));
  });

  it.each(NOTHING)("without attribution: %s", (text) => {
    expect(printed(analyse(text))).toEqual([]);
  });
});
