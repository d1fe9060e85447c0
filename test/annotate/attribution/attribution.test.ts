import { describe, expect, it } from "vitest";
import { analyse, printed } from "./analyse.ts";

/** Plain forms of news prose that any version of the model must read right. */
const CASES: readonly (readonly [text: string, found: string])[] = [
  [
    "The mayor said the bridge would reopen on Friday.",
    "The mayor | said | the bridge would reopen on Friday",
  ],
  ["The minister said that the talks had failed.", "The minister | said | that the talks had failed"],
  ["“We will rebuild the school,” the governor said.", "the governor | said | “We will rebuild the school,”"],
  ['"We will rebuild the school," she said.', 'she | said | "We will rebuild the school,"'],
  [
    "According to the ministry, 40 people were rescued.",
    "the ministry | According to | 40 people were rescued",
  ],
  [
    "“It is late,” said Anna Berg, the head of the union.",
    "Anna Berg, the head of the union | said | “It is late,”",
  ],
];

describe("attribution of plain news prose", () => {
  it.each(CASES)("%s", (text, found) => {
    expect(printed(analyse(text))).toContain(found);
  });
});

describe("what is no attribution", () => {
  it.each([
    "",
    "\n\n",
    "The train left at noon and reached the coast by evening.",
    "Rain fell across the north on Monday. Roads were closed.",
    "Add two eggs and stir until smooth.",
  ])("%s", (text) => {
    expect(printed(analyse(text))).toEqual([]);
  });
});

describe("every attribution", () => {
  it("says why in words, and how sure it is", () => {
    const [mention] = analyse("The mayor said the bridge would reopen on Friday.").mentions;
    expect(mention?.why.reason()).toContain("“said” is read as a reporting verb; “The mayor” is its subject");
    expect(mention?.confidence).toBeGreaterThan(0.8);
    expect(mention?.confidence).toBeLessThanOrEqual(1);
  });

  it("is told apart by how its content is quoted", () => {
    const kinds = (text: string) => analyse(text).mentions.map(({ quote }) => quote);
    expect(kinds("“We will rebuild the school,” the governor said.")).toEqual(["direct"]);
    expect(kinds("The governor said the school would be rebuilt.")).toEqual(["indirect"]);
    expect(
      kinds("The governor said the school “will be rebuilt within a year of today” by the town."),
    ).toEqual(["mixed"]);
  });
});
