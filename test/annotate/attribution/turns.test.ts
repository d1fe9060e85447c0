import { describe, expect, it } from "vitest";
import { analyse, printed } from "./analyse.ts";

const lines = (...paragraphs: string[]): string => paragraphs.join("\n\n");

/** Conversations, and the turns that must be among what is found there. */
const TURNS: readonly (readonly [kind: string, text: string, turns: readonly string[]])[] = [
  [
    "questions and answers",
    lines(
      "We spoke to Maria Lopez.",
      "Q: How bad is it?",
      "A: It is the worst in years. Rivers are dry.",
      "Q: And now?",
    ),
    ["Q | : | How bad is it?", "A | : | It is the worst in years. Rivers are dry", "Q | : | And now?"],
  ],
  [
    "letters with a full stop",
    lines("Q. When will the school open?", "A. It will open in May."),
    ["Q | . | When will the school open?", "A | . | It will open in May"],
  ],
  [
    "a letter that looks like an initial",
    lines("Q. Will the school be rebuilt?", "A. It will open in May."),
    ["- | Q. | Will the school be rebuilt?", "A | . | It will open in May"],
  ],
  [
    "answers without a label",
    lines("Q. When will the trains run?", "On Tuesday.", "Q. Who pays?", "The company."),
    ["Q | . | When will the trains run?", "Q | . | Who pays?"],
  ],
  [
    "a hearing in capitals, with an aside and a reporter's paper",
    lines(
      "QUESTION: How many were on board?",
      "MINISTER DAVIES: We believe 312. That may change.",
      "(CROSSTALK)",
      "JONES (Daily Mail): Will you resign?",
      "MINISTER DAVIES: No.",
    ),
    [
      "QUESTION | : | How many were on board?",
      "MINISTER DAVIES | : | We believe 312. That may change",
      "JONES (Daily Mail) | : | Will you resign?",
      "MINISTER DAVIES | : | No",
    ],
  ],
  [
    "full names, short names, a paragraph that goes on",
    lines(
      "The Gazette: Is the worst over?",
      "Anna Berg: I think so.",
      "The bank will not cut rates before June.",
      "The Gazette: And wages?",
      "Berg: They are up.",
    ),
    [
      "Anna Berg | : | I think so. … The bank will not cut rates before June",
      "The Gazette | : | And wages?",
      "Berg | : | They are up",
    ],
  ],
  [
    "one question and its answer, with names in capitals",
    lines("ANNA BERG: Who pays for it?", "JOHN POE: The state does."),
    ["ANNA BERG | : | Who pays for it?", "JOHN POE | : | The state does"],
  ],
  [
    "a quotation mark before each label",
    lines(
      "Transcript as follows:",
      '"LEE: Will you go?',
      '"POE: I will. It is time.',
      '"There is nothing left to do.',
      '"LEE: Thank you.',
      'The hearing ended at noon."',
    ),
    [
      "LEE | : | Will you go?",
      "POE | : | I will. It is time. … There is nothing left to do.",
      "LEE | : | Thank you.",
    ],
  ],
];

const NO_TURNS: readonly (readonly [kind: string, text: string])[] = [
  ["results", lines("Reds: 3, 4, 2", "Blues: 1, 0, 2", "Reds: 5", "Blues: 2")],
  ["particulars", lines("WHERE: City Hall", "WHEN: Monday. We meet at nine.", "WHO: Ann Lee")],
  [
    "pros and cons",
    lines("Pros: You can fold it.", "Cons: It is heavy.", "Pros: It is cheap.", "Cons: You need two."),
  ],
  ["initials", lines("A. Lee said we would go.", "The hearing ended.", "A. Poe said you would not.")],
  ["choices", lines("A: Apples", "B: Pears", "C: Do you know?")],
  ["two results in capitals", lines("LEE: 40, 12, 3", "POE: 11, 2, 9")],
  ["names that are not set as in a transcript", lines("Ohio: Who wins?", "Iowa: We shall see.")],
  ["one label", lines("LEE: We will go.", "The hearing ended at noon.")],
  [
    "a headline's name again in the text",
    lines("Lee: We will go", "The hearing ended.", "LEE: We will go.", "It was noon."),
  ],
];

const turns = (text: string): string[] =>
  analyse(text)
    .mentions.filter(({ why }) => why.rule === "turn-in-conversation")
    .map(({ quote }) => quote);

describe("conversations", () => {
  it.each(TURNS)("%s", (_kind, text, found) => {
    expect(printed(analyse(text))).toEqual(expect.arrayContaining([...found]));
    expect(new Set(turns(text))).toEqual(new Set(["direct"]));
  });

  it.each(NO_TURNS)("none: %s", (_kind, text) => {
    expect(turns(text)).toEqual([]);
  });

  it("hold what is reported in them, and nothing that is not theirs", () => {
    const { text, mentions } = analyse(
      lines("LEE: What did he say?", "POE: The mayor said that the bridge was closed.", "LEE: Thank you."),
    );
    const inner = mentions.find(({ cue }) => text.slice(cue[0]!.start, cue[0]!.end) === "said");
    expect(inner?.within).not.toBeNull();
    const holder = mentions[inner!.within!]!;
    expect(text.slice(holder.source[0]!.start, holder.source[0]!.end)).toBe("POE");
  });
});
