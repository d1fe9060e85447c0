import { describe, expect, test } from "vitest";
import { layersOf, printHedges } from "./print.ts";

describe("hedges with what they bear on", () => {
  test.each([
    ["Forces could be deployed, and aid was sent.", "could", "Forces could be deployed"],
    ["Officials say they could go to the front.", "could", "they could go to the front"],
    [
      "There are signs that planes are being refitted.",
      "signs",
      "There are signs that planes are being refitted.",
    ],
    ["He denied that the town fell.", "denied", "that the town fell"],
    ["Police believe that he fled.", "believe", "that he fled"],
    ["If the dam bursts, thousands will flee.", "If", "If the dam bursts"],
    ["Will he go?", "?", "Will he go?"],
    ["The alleged thief fled.", "alleged", "The alleged thief"],
  ])("%s", (text, words, scope) => {
    const hedge = layersOf(text).hedges.find(({ start, end }) => text.slice(start, end) === words);
    expect(hedge === undefined ? null : text.slice(hedge.scope.start, hedge.scope.end)).toBe(scope);
  });
});

describe("what each says by itself", () => {
  test.each([
    ["He may go.", ["may: possible"]],
    ["He will go.", []],
    ["He did not go.", ["not: not certain"]],
    ["The ministry did not comment.", ["not: not certain", "did not comment: not certain"]],
    ["The ministry declined to comment.", ["declined to comment: not certain"]],
    ["They did not confirm that he fled.", ["did not confirm: unconfirmed", "not: not certain"]],
    ["Moscow denied that he fled.", ["denied: not certain"]],
    ["The toll stands at 144.", []],
    ["On 4 May 2020 he resigned.", []],
    ["Not least, he left.", []],
  ])("%s", (text, hedges) => expect([...printHedges(text)].sort()).toEqual([...hedges].sort()));
});

test("denial, silence and declined comment are told apart", () => {
  const rule = (text: string): string | undefined =>
    layersOf(text).hedges.find(({ kind, why }) => kind === "negation" && why.rule !== "negation")?.why.rule;
  expect(rule("Moscow denied the report.")).toBe("denial");
  expect(rule("Moscow did not comment on the report.")).toBe("silence");
  expect(rule("Moscow declined to comment on the report.")).toBe("declined-comment");
  expect(rule("Moscow did not confirm the report.")).toBe("withheld");
});
