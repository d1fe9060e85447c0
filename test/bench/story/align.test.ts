import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignArticle, assign } from "../../../bench/story/align.ts";
import { describeFigure, figuresOf } from "../../../bench/story/figures.ts";
import type { GoldArticle, GoldClaim } from "../../../bench/story/gold.ts";
import { type MadeClaim, makeReading } from "./make.ts";

const goldClaim = (id: string, about: string, given: Partial<GoldClaim> = {}): GoldClaim => ({
  id,
  about,
  quantity: null,
  certainty: "asserted",
  hedges: [],
  chain: ["LBC"],
  cited_outlet: null,
  date: null,
  is_forecast: false,
  origin: null,
  ...given,
});

const number = (low: number | null, high: number | null, relation = "total"): GoldClaim["quantity"] => ({
  low,
  high,
  approx: false,
  strict: false,
  unit: "troops",
  relation,
  vague: null,
});

/** One line a gold claim: its id and what it is aligned with. */
function aligned(text: string, gold: readonly GoldClaim[], claims: readonly MadeClaim[]): readonly string[] {
  const article: GoldArticle = { id: "1", path: null, text, outlet: "LBC", english: true, claims: gold };
  const { aligned, unaligned } = alignArticle(article, figuresOf(makeReading(text, claims)), {});
  return [
    ...aligned.map((pair) => `${pair.gold.id}: ${describeFigure(pair.figure)}`),
    ...unaligned.map((miss) => `${miss.gold.id}: -`),
  ].sort();
}

const TEXT =
  "Up to 30,000 troops may go, HUR says. About 11,000 went last year. They may reach Russia in the coming months. Planes are being refitted.";

const CLAIMS: readonly MadeClaim[] = [
  {
    content: "Up to 30,000 troops may go",
    chain: ["LBC", "HUR"],
    quantities: [{ words: "Up to 30,000", high: 30000 }],
  },
  {
    content: "About 11,000 went last year",
    chain: ["LBC"],
    quantities: [{ words: "About 11,000", low: 11000, high: 11000 }],
  },
  { content: "They may reach Russia in the coming months", chain: ["LBC"], hedges: ["may"] },
  { content: "Planes are being refitted", chain: ["LBC"] },
];

describe("alignment", () => {
  test("pairs numbers with the same number, the rest by words", () => {
    const gold = [
      goldClaim("a", "more troops to be sent", { quantity: number(null, 30000), chain: ["LBC", "HUR"] }),
      goldClaim("b", "size of first deployment", { quantity: number(11000, 11000) }),
      goldClaim("c", "when the new troops reach Russia", { date: "coming months", hedges: ["may"] }),
      goldClaim("d", "aircraft (planes) refitted"),
    ];
    expect(aligned(TEXT, gold, CLAIMS)).toEqual([
      "a: LBC > HUR | certain [Up to 30,000] | “Up to 30,000 troops may go”",
      "b: LBC | certain [About 11,000] | “About 11,000 went last year”",
      "c: LBC | certain | “They may reach Russia in the coming months”",
      "d: LBC | certain | “Planes are being refitted”",
    ]);
  });

  test.each([
    ["another number", goldClaim("a", "more troops", { quantity: number(null, 40000) })],
    ["no word in common", goldClaim("a", "casualties of the second wave")],
    ["one word of several", goldClaim("a", "last planes seen in Russia in autumn")],
  ])("does not pair %s", (_, gold) => {
    expect(aligned(TEXT, [gold], CLAIMS)).toEqual(["a: -"]);
  });

  test("gives one figure to one gold claim only", () => {
    const quantity = number(11000, 11000);
    const gold = [
      goldClaim("a", "sent last year", { quantity }),
      goldClaim("b", "sent last year", { quantity }),
    ];
    expect(aligned(TEXT, gold, CLAIMS)).toContain("b: -");
  });

  test("prefers the figure of the gold's voice among equal numbers", () => {
    const text = "There are 500 dead, police say. There are 500 dead, rebels say.";
    const claim = (voice: string): MadeClaim => ({
      content: "There are 500 dead",
      chain: ["LBC", voice],
      quantities: [{ words: "500", low: 500, high: 500 }],
    });
    const gold = [goldClaim("a", "dead", { quantity: number(500, 500), chain: ["LBC", "rebels"] })];
    expect(aligned(text, gold, [claim("police"), claim("rebels")])).toEqual([
      "a: LBC > rebels | certain [500] | “There are 500 dead”",
    ]);
  });

  test("aligns each part of a quantity", () => {
    const text = "15,000 went, 11,000 of them last year.";
    const [reading] = [
      makeReading(text, [
        {
          content: "15,000 went",
          chain: ["LBC"],
          quantities: [{ words: "15,000", low: 15000, high: 15000 }],
        },
      ]),
    ];
    const whole = reading.claims[0]!.quantities[0]!;
    const part = { ...whole, low: 11000, high: 11000, time: null };
    const claims = [{ ...reading.claims[0]!, quantities: [{ ...whole, parts: [part] }] }];
    const article: GoldArticle = {
      id: "1",
      path: null,
      text,
      outlet: null,
      english: true,
      claims: [goldClaim("a", "sent last year", { quantity: number(11000, 11000) })],
    };
    const { aligned: pairs } = alignArticle(article, figuresOf({ ...reading, claims }), {});
    expect(pairs[0]!.figure.ref).toMatchObject({ quantity: 0, part: 0 });
  });

  test("is the best of all assignments", () => {
    const score = fc.option(fc.double({ min: 0.1, max: 9, noNaN: true }), { nil: null });
    const matrix = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(score, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(matrix, (scores) => {
        const chosen = assign(scores);
        const used = chosen.filter((column) => column >= 0);
        expect(new Set(used).size).toBe(used.length);
        const total = chosen.reduce((sum, column, row) => sum + (column < 0 ? 0 : scores[row]![column]!), 0);
        expect(total).toBeCloseTo(bestTotal(scores, 0, new Set()));
      }),
    );
  });
});

function bestTotal(
  scores: readonly (readonly (number | null)[])[],
  row: number,
  used: ReadonlySet<number>,
): number {
  if (row === scores.length) return 0;
  let best = bestTotal(scores, row + 1, used);
  scores[row]!.forEach((score, column) => {
    if (score === null || used.has(column)) return;
    best = Math.max(best, score + bestTotal(scores, row + 1, new Set([...used, column])));
  });
  return best;
}
