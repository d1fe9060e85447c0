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
];

describe("text as it really is", () => {
  it.each(READ)("%s", (_kind, text, found) => {
    expect(printed(analyse(text))).toEqual(expect.arrayContaining([...found]));
  });

  it.each(NOTHING)("without attribution: %s", (text) => {
    expect(printed(analyse(text))).toEqual([]);
  });
});
