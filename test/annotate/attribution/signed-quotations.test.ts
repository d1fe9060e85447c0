import { describe, expect, it } from "vitest";
import { analyse, printed } from "./analyse.ts";

describe("signed quotations", () => {
  it.each([
    [
      "“The harbour has never been as quiet as this.” — Maria Olsen",
      "Maria Olsen | — | “The harbour has never been as quiet as this.”",
    ],
    [
      '"We waited two hours for the bus. Nobody came." -- Tom Reyes, 34, nurse',
      'Tom Reyes, 34, nurse | -- | "We waited two hours for the bus. Nobody came."',
    ],
    [
      "“I will vote again, as I always did.” ― Ana Ruiz",
      "Ana Ruiz | ― | “I will vote again, as I always did.”",
    ],
  ])("%s", (text, found) => {
    expect(printed(analyse(text))).toContain(found);
  });

  it("stand one to a block, each with its own source", () => {
    const text =
      "“The harbour has never been as quiet as this.” — Maria Olsen\n\n“We waited two hours for the bus.” — Tom Reyes";
    const dashes = printed(analyse(text)).filter((line) => line.includes("| — |"));
    expect(dashes.map((line) => line.split(" | ")[0])).toEqual(["Maria Olsen", "Tom Reyes"]);
  });

  it.each([
    [
      "We shall win. Thank you all. — Ann Lee (@annlee) May 4, 2020",
      "Ann Lee (@annlee) | — | We shall win. Thank you all.",
    ],
    [
      "Roads are closed pic.twitter.com/abc — Town Hall (@townhall) 4 May 2020",
      "Town Hall (@townhall) | — | Roads are closed pic.twitter.com/abc",
    ],
  ])("a post set into the page: %s", (text, found) => {
    const analysed = analyse(`The mayor wrote to voters.\n\n${text}\n\nIt rained.`);
    expect(printed(analysed)).toContain(found);
    const post = analysed.mentions.find(({ why }) => why.rule === "signed-post");
    expect(post?.quote).toBe("direct");
  });

  it.each([
    "The fair opens — as it did (it rained) May 4, 2020",
    "The fair opens — Ann Lee (left) at noon",
    "The fair — the third of its kind (the last was in Oslo) — opens May 4, 2020",
  ])("no post: %s", (text) => {
    expect(analyse(text).mentions.filter(({ why }) => why.rule === "signed-post")).toEqual([]);
  });

  it.each([
    "“Hamlet” — Shakespeare",
    "“The harbour has never been as quiet as this” — and it was cold.",
    "“The harbour has never been as quiet as this” — Maria Olsen left early.",
    "The day was long — Maria Olsen",
  ])("not: %s", (text) => {
    expect(printed(analyse(text)).filter((line) => line.includes("| — |"))).toEqual([]);
  });
});
