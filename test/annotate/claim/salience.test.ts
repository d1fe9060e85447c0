/** Which claims a reader is shown without asking for all. */
import { expect, test } from "vitest";
import { annotate } from "../../../src/index.ts";

const SHOWN = 0.5;

const shown = (text: string): string =>
  annotate({ text, outlet: "Post" })
    .claims.filter(({ salience }) => salience >= SHOWN)
    .map(({ content }) => content.map(({ exact }) => exact).join(" … "))
    .join("; ");

test.each([
  ["The Northern Front claimed responsibility for the bombing.", "responsibility for the bombing"],
  ["The ministry denied the charge.", "the charge"],
  ["The mayor confirmed the deaths.", "the deaths"],
  ["The minister attacked the plan.", ""],
  ["The minister described the plan.", ""],
])("%j", (text, expected) => {
  expect(shown(text)).toBe(expected);
});
