/** The brief in Markdown: footnotes that all lead somewhere, and article text that marks nothing up. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderBrief } from "../../src/export/brief/brief.ts";
import { escapeMarkdown, linkTo } from "../../src/export/brief/escape.ts";
import { indexTracing } from "../../src/export/tracing/index.ts";
import { handMadeTracing } from "../support/hand-made-tracing.ts";

const HOSTILE =
  "[x](javascript:1) ![p](https://e.example/p) <script>1</script> | `a` *b* _c_ [^9]: @name www.e.example";
const briefOf = (spice: string): string => {
  const index = indexTracing(handMadeTracing(spice).tracing);
  return renderBrief(index, index.tracing.threads);
};

describe("a brief", () => {
  const brief = briefOf("");

  it("opens with the question and its answer", () =>
    expect(brief).toMatch(
      /^# How many people hurt in the harbour fire\?\n\n- \*\*who said it\*\*:\n {2}- police, first told 6 May 2025: “12”\[\^\d+\]/,
    ));

  it("has a footnote for every mark, and a mark for every footnote", () => {
    const defined = [...brief.matchAll(/^\[\^(\d+)\]: /gm)].map(([, number]) => number);
    const used = new Set([...brief.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number));
    expect(defined.length).toBeGreaterThanOrEqual(5);
    expect(new Set(defined)).toEqual(used);
    expect(new Set(defined).size).toBe(defined.length);
  });

  it("leads from a footnote to the article and its words", () =>
    expect(brief).toContain(
      "Harbour Post, “Fire in the harbour”, 6 May 2025, <https://harbour-post.example/fire?q=%3Ca%3E|b>: “At least 12” in “At least 12 people were hurt when a fire broke out in the harbour on Monday” (Harbour Post ← police)",
    ));

  it("tells drifts, conflicts and what was not read", () => {
    expect(brief).toContain("**bound lost**: “At least 12”");
    expect(brief).toContain("became nothing (Echo). Echo names nobody");
    expect(brief).toContain("denies: “12 people were hurt in the harbour fire”");
    expect(brief).toContain("incendie .txt: the text is in another language (fr)");
  });

  it("lets hostile text make no link, picture, markup, table cell or footnote", () => {
    const hostile = briefOf(HOSTILE);
    for (const mark of ["[x](", "![p](", " `a`", " *b*", " _c_", "[^9]", " @name", "www.e"])
      expect(hostile).not.toContain(mark);
    expect(hostile).not.toMatch(/(?<!\\)<(?!https:)/);
    const unescapedPipes = (line: string): number => line.replace(/\\[|]/g, "").split("|").length;
    for (const table of hostile.split("\n\n").filter((part) => part.startsWith("| ")))
      expect(
        new Set(
          table
            .split("\n")
            .filter((line) => line.startsWith("|"))
            .map(unescapedPipes),
        ).size,
      ).toBe(1);
  });
});

describe("escaping", () => {
  it.each<[string, string]>([
    ["a *b* _c_", "a \\*b\\* \\_c\\_"],
    ["# no heading", "\\# no heading"],
    ["1. no list", "\\1. no list"],
    ["- no list", "\\- no list"],
    ["two\nlines", "two lines"],
    ["\u001b[31mred\u202e", "\uFFFD\\[31mred\uFFFD"],
    ["https://e.example", "https\\://e.example"],
    ["12,000 to 15,000", "12,000 to 15,000"],
  ])("%j", (text, expected) => expect(escapeMarkdown(text)).toBe(expected));

  it("leaves no character of markup unescaped, for any text", () =>
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(escapeMarkdown(text).replace(/\\./g, "")).not.toMatch(/[`*_[\]<>|~$&^{}\n]/);
      }),
    ));

  it.each<[string | null, string | null]>([
    ["https://e.example/a b", "<https://e.example/a%20b>"],
    ["javascript:alert(1)", null],
    ["https://e.example/>x", "<https://e.example/%3Ex>"],
    ["no address", null],
    [null, null],
  ])("the address %s", (url, expected) => expect(linkTo(url)).toBe(expected));
});
