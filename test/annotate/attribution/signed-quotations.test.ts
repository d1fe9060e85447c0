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
    "“Hamlet” — Shakespeare",
    "“The harbour has never been as quiet as this” — and it was cold.",
    "“The harbour has never been as quiet as this” — Maria Olsen left early.",
    "The day was long — Maria Olsen",
  ])("not: %s", (text) => {
    expect(printed(analyse(text)).filter((line) => line.includes("| — |"))).toEqual([]);
  });
});
