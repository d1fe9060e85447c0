import { describe, expect, it } from "vitest";
import { analyse, printed } from "./analyse.ts";

const contents = (text: string): string[] => printed(analyse(text)).map((line) => line.split(" | ")[2]!);

describe("content of a quoted sentence", () => {
  it.each([
    ["As the phone rang, she said, “Who would call us at this hour of the night?”"],
    ["As for the price, the minister said, “Nobody has to pay more than before.”"],
  ])("holds no scene beside it: %s", (text) => {
    expect(contents(text)).toContain(text.slice(text.indexOf("“")));
  });

  it("keeps both halves of a quotation that the cue breaks", () => {
    const text = "“The talks have failed,” the minister said, “and we will not go back.”";
    expect(contents(text)).toEqual(["“The talks have failed,” … “and we will not go back.”"]);
  });
});
