import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AttributionMention } from "../../../src/annotate/layers.ts";
import { withSpeakers } from "../../../src/annotate/speaking/pass.ts";
import { voicesIn } from "../voice/print.ts";

/** An attribution as the pass before would give it, by its words. */
function attribution(text: string, source: string, cue: string, content: string): AttributionMention {
  const span = (words: string) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`no “${words}” in the text`);
    return { start, end: start + words.length };
  };
  return {
    source: [span(source)],
    cue: [span(cue)],
    content: [span(content)],
    quote: "direct",
    within: null,
    carriedFrom: null,
    confidence: 1,
    why: { rule: "given", reason: () => "given" },
  };
}

/** Each added attribution as "rule: source | first words of the content", a carried source with an arrow before it. */
function added(text: string, given: readonly AttributionMention[] = []): readonly string[] {
  const layers = { ...voicesIn(text), attributions: given };
  return withSpeakers(layers)
    .slice(given.length)
    .map(({ why, source, carriedFrom, content }) => {
      const [from, arrow] = source.length > 0 ? [source, ""] : [carriedFrom ?? [], "→"];
      const words = from.map(({ start, end }) => text.slice(start, end)).join(" … ");
      return `${why.rule}: ${arrow}${words} | ${text.slice(content[0]!.start, content[0]!.end).slice(0, 12)}`;
    });
}

/** The content of each given attribution as it comes out, its parts set apart, and how it is quoted. */
function lengthened(text: string, given: readonly AttributionMention[]): readonly string[] {
  return withSpeakers({ ...voicesIn(text), attributions: given })
    .slice(0, given.length)
    .map(
      ({ content, quote }) =>
        `${quote}: ${content.map((part) => text.slice(part.start, part.end)).join(" … ")}`,
    );
}

const SIGNED = [
  ["“We have waited far too long for this.” — Ada Example", "Ada Example"],
  ["“We have waited far too long for this.” ― Oscar P. Example.", "Oscar P. Example"],
  ["“We have waited far too long for this.”— Ana de la Cruz, Springfield", "Ana de la Cruz"],
  ["“We have waited far too long for this.”\n-- Ada Example (teacher)", "Ada Example"],
] as const;

const UNSIGNED = [
  "“We have waited far too long for this.” — and nobody answered.",
  "“We have waited far too long for this.” — Ada Example thinks otherwise.",
  "“We have waited far too long for this.”\nAda Example",
  "It read “we have waited far too long for this” — Springfield, 1912.",
] as const;

describe("speakers beside a quotation", () => {
  it.each(SIGNED)("%s", (text, name) => {
    expect(added(text)).toEqual([`signed-quotation: ${name} | “We have wai`]);
  });
  it.each(UNSIGNED)("nobody signs: %s", (text) => expect(added(text)).toEqual([]));
  it("a transcript's label", () =>
    expect(added('"EXAMPLE: Well, I have always said that we would do it."')).toEqual([
      "labelled-quotation: EXAMPLE | Well, I have",
    ]));
  it("no label in small letters", () =>
    expect(added('"Example: well, I have always said that we would do it."')).toEqual([]));
});

const REPORTED = "Ada Example said on Friday that it was late. “We have waited far too long for this.”";
const given = (text: string) => [attribution(text, "Ada Example", "said", "it was late")];

describe("speakers of the sentence before", () => {
  it("who reported goes on: one content of two parts", () => {
    expect(added(REPORTED, given(REPORTED))).toEqual([]);
    expect(lengthened(REPORTED, [{ ...given(REPORTED)[0]!, quote: "indirect" }])).toEqual([
      "mixed: it was late … “We have waited far too long for this.”",
    ]);
  });
  it("an attribution within another's content ends there: the quotation is one of its own", () => {
    const outer = attribution(REPORTED, "on Friday", "that", "Ada Example said");
    expect(added(REPORTED, [{ ...given(REPORTED)[0]!, within: 1 }, outer])).not.toContain(
      "speaker-of-the-sentence-before: →Ada Example | “We have wai",
    );
    expect(lengthened(REPORTED, [{ ...given(REPORTED)[0]!, within: 1 }, outer])[0]).toBe(
      "direct: it was late",
    );
  });
  it("the subject, where nobody reported", () =>
    expect(added("Ada Example opposed the plan. “We have waited far too long for this.”")).toEqual([
      "subject-of-the-sentence-before: →Ada Example | “We have wai",
    ]));
  it("not a thing", () =>
    expect(added("The plan failed again. “We have waited far too long for this.”")).toEqual([]));
  it("not over a paragraph", () => {
    const text = REPORTED.replace(". “", ".\n“");
    expect(added(text, given(text))).toEqual([]);
  });
  it("not where the quotation has a speaker", () => {
    const text = "“We have waited far too long,” Ada Example said.";
    expect(added(text, [attribution(text, "Ada Example", "said", "“We have waited far too long,”")])).toEqual(
      [],
    );
  });
});

describe("quotations over paragraphs", () => {
  const text = "Ada Example said: “We have waited far too long for this.\n“And we will not wait any more.”";
  it("go on with their speaker", () => {
    const given = [attribution(text, "Ada Example", "said", "“We have waited far too long for this.")];
    expect(added(text, given)).toEqual([]);
    expect(lengthened(text, given)).toEqual([
      "direct: “We have waited far too long for this. … “And we will not wait any more.”",
    ]);
  });
});

describe("nesting", () => {
  it("puts a report inside a signed quotation within it", () => {
    const text = "“The mayor said we would have to wait for years.” — Ada Example";
    const inner = attribution(text, "The mayor", "said", "we would have to wait");
    expect(added(text, [inner])).toEqual(["signed-quotation: Ada Example | “The mayor s"]);
    expect(withSpeakers({ ...voicesIn(text), attributions: [inner] })[0]!.within).toBe(1);
  });
});

describe("any input", () => {
  it("gives spans inside the text and changes no attribution's place", () => {
    const pieces = fc.constantFrom(
      "“",
      "”",
      '"',
      "—",
      " Ada Example ",
      "\n",
      " said. ",
      "We wait. ",
      "A: ",
      "(",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join("");
        for (const { source, cue, content } of withSpeakers({ ...voicesIn(text), attributions: [] }))
          for (const { start, end } of [...source, ...cue, ...content]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
      }),
      { numRuns: 100 },
    );
  });
});
