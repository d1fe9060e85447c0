import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreementComparisons } from "../../../bench/attribution/agreement.ts";
import { type BratAttribution, readBratCorpus } from "../../../bench/attribution/brat.ts";
import { byLength, byQuoteType, quoteTypes } from "../../../bench/attribution/breakdown.ts";
import { errorKinds, errorsOf } from "../../../bench/attribution/errors.ts";
import { countedMentions, fromMentions } from "../../../bench/attribution/from-layers.ts";
import { markedSpan, touches } from "../../../bench/attribution/marked-span.ts";
import { maximumMatching } from "../../../bench/attribution/matching.ts";
import { type AttributionScores, scoreAttributions, spansOf } from "../../../bench/attribution/metric.ts";
import { scoreSegments } from "../../../bench/attribution/segments.ts";
import type { Score } from "../../../bench/attribution/tally.ts";
import { shared } from "../../../bench/data.ts";
import type { AttributionMention } from "../../../src/annotate/layers.ts";
import { attributions, comparison } from "./support.ts";

const brief = ({ precision, recall }: Score): string => `${precision}/${recall}`;
const score = (predicted: string, gold: string): AttributionScores =>
  scoreAttributions([comparison(predicted, gold)]);

describe("spans", () => {
  const GOLD = "[s Ann] [c said] [t it is so], [s1 Bob] [c1 denied] [t1 it was].";
  test.each([
    ["the same", GOLD, "100/100", "100/100", "100/100"],
    ["nothing", "Ann said it is so, Bob denied it was.", "0/0", "0/0", "0/0"],
    ["one of two", "[s Ann] [c said] [t it is so], Bob denied it was.", "100/50", "100/50", "100/60"],
    [
      "too long",
      "[s Ann] [c said] [t it is so], [s1 Bob] [c1 denied] [t it was].",
      "0/0",
      "100/100",
      "100/100",
    ],
    [
      "too short",
      "[s Ann] [c said] [t it is] so, [s1 Bob] [c1 denied] [t1 it was].",
      "50/50",
      "100/100",
      "100/80",
    ],
    [
      "two in one",
      "[s Ann] [c said] [t it] is [t2 so], [s1 Bob] [c1 denied] [t1 it was].",
      "33.33/50",
      "100/100",
      "100/80",
    ],
  ])("%s", (_name, predicted, exact, overlap, token) => {
    const { content } = score(predicted, GOLD);
    expect([content.exact, content.overlap, content.token].map(brief)).toEqual([exact, overlap, token]);
  });

  test("a broken span is exact only if all its parts are", () => {
    const gold = "[t It is], [s she] [c said], [t so].";
    expect(brief(score(gold, gold).content.exact)).toBe("100/100");
    expect(brief(score("[t It is], [s she] [c said], so.", gold).content.exact)).toBe("0/0");
    expect(brief(score("[t It is], [s she] [c said], so.", gold).content.overlap)).toBe("100/100");
  });

  test("a source that two attributions share counts once", () => {
    const one = attributions("[s Ann] [c said] [t yes] and [c1 denied] [t1 no]");
    const source = one.attributions[0]!.source;
    const both = one.attributions.map((attribution) => ({ ...attribution, source }));
    const { source: found } = scoreAttributions([
      { text: one.text, predicted: both, gold: one.attributions, weight: 1 },
    ]);
    expect(brief(found.exact)).toBe("100/100");
  });
});

describe("complete attributions", () => {
  const GOLD =
    "[s Ann] [c said] [t it is so], [s1 Bob] [c1 denied] [t1 it was], it [c2 reportedly] [t2 was].";
  test.each([
    ["the same", GOLD, "100/100", "100/100"],
    ["one content short", GOLD.replace("[t it is so]", "[t it is] so"), "66.67/66.67", "100/100"],
    ["a source missing", GOLD.replace("[s Ann]", "Ann"), "66.67/66.67", "66.67/66.67"],
    ["a source where none is", GOLD.replace(", it ", ", [s2 it] "), "66.67/66.67", "66.67/66.67"],
    [
      "one missing",
      GOLD.replace("it [c2 reportedly] [t2 was]", "it reportedly was"),
      "100/66.67",
      "100/66.67",
    ],
    [
      "sources swapped",
      GOLD.replace("[s Ann]", "[s1 Ann]").replace("[s1 Bob]", "[s Bob]"),
      "33.33/33.33",
      "33.33/33.33",
    ],
  ])("%s", (_name, predicted, exact, overlap) => {
    const { complete } = score(predicted, GOLD);
    expect([brief(complete.exact), brief(complete.overlap)]).toEqual([exact, overlap]);
  });

  test("one that covers everything matches once only", () => {
    const { text, attributions: gold } = attributions(GOLD);
    const all = [[{ start: 0, end: text.length }]];
    const { complete, content } = scoreAttributions([
      { text, predicted: [{ id: "E1", source: all, cue: all, content: all }], gold, weight: 1 },
    ]);
    expect([content.overlap, content.exact, complete.overlap].map(brief)).toEqual([
      "100/100",
      "0/0",
      "100/33.33",
    ]);
  });
});

describe("any two sets of attributions", () => {
  const TEXT = "aa bb cc dd ee ff gg hh ii jj kk ll mm nn oo pp qq rr ss tt";
  const span = fc
    .array(fc.tuple(fc.nat(TEXT.length), fc.nat(TEXT.length)), { maxLength: 3 })
    .map((parts) =>
      markedSpan(
        TEXT,
        parts.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
      ),
    )
    .map((parts) => (parts.length > 0 ? [parts] : []));
  const set = fc.array(fc.record({ id: fc.constant("E"), source: span, cue: span, content: span }), {
    maxLength: 5,
  });
  const scored = (
    predicted: readonly BratAttribution[],
    gold: readonly BratAttribution[],
  ): AttributionScores => scoreAttributions([{ text: TEXT, predicted, gold, weight: 1 }]);
  const all = ({ source, cue, content, complete }: AttributionScores): readonly Score[] =>
    [source, cue, content, complete].flatMap((scores) => Object.values(scores) as Score[]);

  test("precision one way is recall the other way, and no score leaves 0 to 100", () => {
    fc.assert(
      fc.property(set, set, (one, other) => {
        const there = all(scored(one, other));
        const back = all(scored(other, one));
        for (const [index, { precision, recall, f1 }] of there.entries()) {
          expect([recall, precision, f1]).toEqual([
            back[index]!.precision,
            back[index]!.recall,
            back[index]!.f1,
          ]);
          for (const value of [precision, recall, f1]) expect(value >= 0 && value <= 100).toBe(true);
        }
      }),
    );
  });

  test("what is exact also overlaps, and overlap is what it says", () => {
    fc.assert(
      fc.property(set, set, (one, other) => {
        const { content, complete } = scored(one, other);
        expect(content.exact.f1).toBeLessThanOrEqual(content.overlap.f1);
        expect(complete.exact.f1).toBeLessThanOrEqual(complete.overlap.f1);
        const found = spansOf(one, "content");
        const right = found.filter((mine) =>
          spansOf(other, "content").some((theirs) => touches(mine, theirs)),
        ).length;
        if (found.length > 0) expect(content.overlap.precision).toBeCloseTo((100 * right) / found.length, 1);
      }),
    );
  });

  test("the same against itself is perfect", () => {
    fc.assert(
      fc.property(set, (one) => {
        for (const { f1 } of all(scored(one, one))) expect(f1).toBe(100);
      }),
    );
  });
});

describe("several annotators", () => {
  test("an article counts once, however many annotated it", () => {
    const found = "[s Ann] [c said] [t so].";
    const scores = scoreAttributions([
      comparison(found, found, 0.5),
      comparison(found, "Ann said so.", 0.5),
      comparison("Bob said no.", "[s Bob] [c said] [t no].", 1),
    ]);
    // Precision: half of the one that was found is right; recall: half an article's of one and a half.
    expect(scores.content.exact).toEqual({ precision: 50, recall: 33.33, f1: 40 });
  });
});

const polnear = shared("polnear");
if (polnear === null) console.warn("SKIPPED: the polnear corpus is not on this machine");
describe.skipIf(polnear === null)("a whole corpus", () => {
  test("gold against itself is right throughout", () => {
    const { articles } = readBratCorpus(polnear!, "dev");
    const scores = scoreAttributions(
      articles.flatMap(({ text, annotations }) =>
        annotations.map(({ attributions: own }) => ({ text, predicted: own, gold: own, weight: 1 })),
      ),
    );
    const perfect = { precision: 100, recall: 100, f1: 100 };
    const spans = { exact: perfect, overlap: perfect, token: perfect };
    const complete = { exact: perfect, overlap: perfect };
    expect(scores).toEqual({ source: spans, cue: spans, content: spans, complete });
  });

  test("people against each other agree as published for the 16 articles that several annotated", () => {
    const scores = scoreAttributions(agreementComparisons(readBratCorpus(polnear!, "train").articles));
    const published = { source: [77.7, 84.1], cue: [70.4, 81.5], content: [67.8, 88.2] } as const;
    for (const [role, [exact, overlap]] of Object.entries(published)) {
      const found = scores[role as keyof typeof published];
      expect(Math.abs(found.exact.f1 - exact), `${role} exact ${found.exact.f1}`).toBeLessThan(0.5);
      expect(Math.abs(found.overlap.f1 - overlap), `${role} overlap ${found.overlap.f1}`).toBeLessThan(0.2);
    }
  });
});

describe("segments", () => {
  const SENTENCES = [
    { start: 0, end: 14 },
    { start: 15, end: 40 },
  ];
  const segments = (predicted: string): string => {
    const gold = "[s Ann] [c said]: [t Yes. It is so].";
    return brief(scoreSegments([comparison(predicted, gold)], () => SENTENCES).content);
  };
  test("a span over two sentences counts as two", () => {
    expect(segments("[s Ann] [c said]: [t Yes. It is so].")).toBe("100/100");
    expect(segments("[s Ann] [c said]: [t Yes.] It is so.")).toBe("100/50");
    expect(segments("[s Ann] [c said]: [t Yes. It] is so.")).toBe("50/50");
  });
});

describe("breakdown", () => {
  test.each([
    ["“[t It is so],” she said.", "direct"],
    ["[t “It is so,”] she said.", "direct"],
    ["She said [t it is “so”].", "mixed"],
    ["She said [t it is so].", "indirect"],
    ["'[t The soldiers' camp is gone],' she said.", "direct"],
    ["She met [t the soldiers' families].", "indirect"],
  ])("%s is %s", (marked, type) => {
    const { text, attributions: found } = attributions(marked);
    expect(quoteTypes(text)(found[0]!.content[0]!)).toBe(type);
  });

  test("a found span counts under its own type, a gold span under its own", () => {
    const classes = byQuoteType([
      comparison(
        "She [c said] [t it is] “so”. [c1 He]: “[t1 No].”",
        "She [c said] [t it is “so”]. He: “No.”",
      ),
    ]);
    const printed = Object.fromEntries(
      classes.map(({ name, exact, overlap }) => [name, `${brief(exact)} ${brief(overlap)}`]),
    );
    expect(printed).toEqual({ direct: "0/0 0/0", mixed: "0/0 0/100", indirect: "0/0 100/0" });
  });

  test("lengths", () => {
    const gold = "[c said] [t it is so] and [c1 said] [t1 that it has never been so before].";
    const classes = byLength([comparison(gold.replace("[t it is so]", "it is so"), gold)]);
    expect(
      classes.map(({ name, gold: count, exact }) => `${name}: ${count} ${brief(exact)}`).slice(0, 2),
    ).toEqual(["1–5 tokens: 1 0/0", "6–10: 1 100/100"]);
  });
});

describe("kinds of error", () => {
  test.each([
    ["[s Ann] [c said] [t so].", "[s Ann] [c said] [t so].", []],
    ["Ann said so.", "[s Ann] [c said] [t so].", ["missed, indirect: said"]],
    ["[s Ann] [c said] [t so].", "Ann said so.", ["made up, indirect: said"]],
    ["Ann [c said] [t so].", "[s Ann] [c said] [t so].", ["source not found: ann"]],
    ["[s Ann] [c said] [t so].", "Ann [c said] [t so].", ["source given where none is: ann"]],
    ["[s Ann] and Bob [c said] [t so].", "Ann and [s Bob] [c said] [t so].", ["source is another: ann"]],
    ["Ann [c said] that [t so].", "Ann [c said] [t that so].", ["content starts late, by a word: that"]],
    ["Ann [c said] [t so].", "Ann [c said] [t so.]", ["content ends early, by punctuation: ."]],
    [
      "Ann [c said] [t so. He left.]",
      "Ann [c said] [t so]. He left.",
      ["content ends late, by a sentence or more: . he left."],
    ],
    ["Ann has [c said] [t so].", "Ann [c has said] [t so].", ["cue starts late, by a word: has"]],
    [
      "Ann [c said] [t so and] more [t so].",
      "Ann [c said] [t so and more so].",
      ["content is broken elsewhere: "],
    ],
  ])("%s", (predicted, gold, kinds) => {
    expect(errorsOf(comparison(predicted, gold), "a").map(({ kind, words }) => `${kind}: ${words}`)).toEqual(
      kinds,
    );
  });

  test("are counted, the most frequent first, with examples from several articles", () => {
    const one = comparison("Ann said so. [c Bob] left.", "Ann [c1 said] [t1 so]. Bob left.");
    const two = comparison("Ann said so.", "Ann [c1 said] [t1 so].");
    const kinds = errorKinds([...errorsOf(one, "a"), ...errorsOf(two, "b")], 2);
    expect(kinds.map(({ kind, count, words }) => `${kind} ${count} ${words.join()}`)).toEqual([
      "missed, indirect 2 said,2",
      "made up, indirect 1 bob,1",
    ]);
    expect(kinds[0]!.examples.map(({ article }) => article)).toEqual(["a", "b"]);
  });
});

describe("the pipeline's mentions", () => {
  const mention = (within: number | null): AttributionMention => ({
    source: [{ start: 0, end: 3 }],
    cue: [],
    content: [
      { start: 9, end: 11 },
      { start: 4, end: 8 },
    ],
    quote: "indirect",
    within,
    carriedFrom: null,
    confidence: 1,
    why: { rule: "test", reason: () => "" },
  });
  test("parts are one span; what stands within another is left out unless asked for", () => {
    const mentions = [mention(null), mention(0)];
    expect(countedMentions(mentions, { nested: false })).toEqual([mentions[0]]);
    expect(countedMentions(mentions, { nested: true })).toHaveLength(2);
    expect(fromMentions("Ann said so", [mentions[0]!])[0]).toEqual({
      id: "E1",
      source: [[{ start: 0, end: 3 }]],
      cue: [],
      content: [[{ start: 4, end: 11 }]],
    });
  });
});

describe("matching", () => {
  /** All ways to match, tried out. */
  const best = (edges: readonly (readonly boolean[])[], row = 0, used = 0): number => {
    if (row === edges.length) return 0;
    let size = best(edges, row + 1, used);
    for (const [column, edge] of edges[row]!.entries()) {
      if (edge && (used & (1 << column)) === 0)
        size = Math.max(size, 1 + best(edges, row + 1, used | (1 << column)));
    }
    return size;
  };
  test("is as large as can be, one to one, along edges", () => {
    const graphs = fc.array(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(graphs, (edges) => {
        const partners = [...maximumMatching(edges.length, 5, (a, b) => edges[a]![b]!)];
        const used = partners.filter((partner) => partner >= 0);
        expect(used).toHaveLength(best(edges));
        expect(new Set(used).size).toBe(used.length);
        for (const [a, b] of partners.entries()) if (b >= 0) expect(edges[a]![b]).toBe(true);
      }),
    );
  });
});
