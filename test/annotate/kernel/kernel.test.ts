/** The kernel gives the very sums that plain code gives, and is the one that its source makes. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { kernelBytes } from "../../../scripts/kernel/assemble.ts";
import type { WeightTable } from "../../../src/annotate/attribution/chain.ts";
import type { Sink } from "../../../src/annotate/attribution/features.ts";
import { kernelScorer, plainScorer, ScorerOfOne } from "../../../src/annotate/attribution/row-scorer.ts";
import { plainSums, sumScorerOf } from "../../../src/annotate/attribution/sum-scorer.ts";
import { templatesOf } from "../../../src/annotate/attribution/templates.ts";
import { KERNEL } from "../../../src/annotate/kernel/bytes.ts";
import {
  type FixedScorer,
  kernelActions,
  kernelChoices,
  plainActions,
  plainChoices,
} from "../../../src/annotate/language/fixed-scorer.ts";
import type { Article, annotate } from "../../../src/pipeline/annotate.ts";

/** Bytes of every value, the lowest and the highest among them. */
function bytesOf(count: number): Int8Array {
  let state = 1;
  return Int8Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state >> 24;
  });
}

const number = fc.integer({ min: -0x80000000, max: 0x7fffffff });
/** A template, then one to three values. */
const feature = fc.tuple(fc.integer({ min: 1, max: 900 }), fc.array(number, { minLength: 1, maxLength: 3 }));

function note(sink: Sink, [template, values]: readonly [number, readonly number[]]): void {
  if (values.length === 1) sink.add(template, values[0]!);
  else if (values.length === 2) sink.pair(template, values[0]!, values[1]!);
  else sink.triple(template, values[0]!, values[1]!, values[2]!);
}

/** Groups with none to many features of each kind. */
const GROUPS = templatesOf(
  { a: 0, b: 1, c: 2, d: 3, e: 4 },
  "1 a",
  "2 a b\n3 b\n4 b c\n5 c d e\n6 e a b\n7 d\n8 e a\n9 a a a\n10 c c\n11 b e",
  "12 a b c\n13 b c d\n14 c d e\n15 d e a\n16 e a b",
  "17 a\n18 b\n19 c\n20 d\n21 a b\n22 b c\n23 c d\n24 d e",
);

describe("sums over noted features", () => {
  it.each([
    ["one column", 1, false],
    ["two columns, of which one is stored", 2, true],
    ["four columns", 4, false],
    ["sixteen columns", 16, false],
  ])("%s", (_name, columns, mirrored) => {
    const bits = 10;
    const table: WeightTable = {
      bits,
      columns,
      values: bytesOf(2 ** bits * (mirrored ? 1 : columns)),
      scale: 0.0173,
      mirrored,
    };
    const plain = plainScorer(table, GROUPS);
    const kernel = kernelScorer(table, GROUPS)!;
    const groups = fc.subarray([0, 1, 2, 3]);
    const values = fc.array(number, { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(feature, { maxLength: 200 }), groups, values, (features, among, frame) => {
        const [wanted, found] = [plain, kernel].map((scorer) => {
          const out = new Float64Array(columns + 1);
          for (const one of features) note(scorer.sink, one);
          scorer.sink.frame.set(frame);
          for (const group of among) scorer.sink.group(group);
          scorer.score(out, 1);
          return [...out];
        });
        expect(found).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it("are whole numbers where they are wanted before the scale", () => {
    const table: WeightTable = { bits: 10, columns: 1, values: bytesOf(1024), scale: 0.0173 };
    const [plain, kernel] = [plainSums(table), sumScorerOf(table)];
    expect(kernel).toBeInstanceOf(ScorerOfOne);
    fc.assert(
      fc.property(fc.array(feature, { maxLength: 200 }), (features) => {
        const [wanted, found] = [plain, kernel].map((scorer) => {
          for (const one of features) note(scorer.sink, one);
          return scorer.sum();
        });
        expect(found).toBe(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it("has no kernel for weights that are no bytes, nor for other widths", () => {
    expect(kernelScorer({ bits: 4, columns: 4, values: new Float32Array(64), scale: 1 }, GROUPS)).toBeNull();
    expect(kernelScorer({ bits: 4, columns: 3, values: new Int8Array(48), scale: 1 }, GROUPS)).toBeNull();
  });
});

const FEATURES = [35, 36, 72] as const;

function fill({ values: { one, two, three } }: FixedScorer, numbers: readonly number[]): void {
  for (let at = 0; at < one.length; at++) {
    one[at] = numbers[at % numbers.length]!;
    two[at] = at % 3 > 0 ? numbers[(at * 7) % numbers.length]! : 0;
    three[at] = at % 3 > 1 ? numbers[(at * 11) % numbers.length]! : 0;
  }
}

describe("sums over fixed features", () => {
  const templates = (count: number): Int32Array => Int32Array.from({ length: count }, (_, at) => at + 1);
  const numbers = fc.array(number, { minLength: 1, maxLength: 40 });
  const choices = fc
    .uniqueArray(fc.integer({ min: 0, max: 63 }), { minLength: 1, maxLength: 46 })
    .map((list) => Uint8Array.from(list));

  it.each(FEATURES)("picks the same of some choices, by %d features", (count) => {
    const weights = bytesOf(1 << 14);
    const plain = plainChoices(weights, templates(count));
    const kernel = kernelChoices(weights, templates(count))!;
    fc.assert(
      fc.property(numbers, choices, (values, among) => {
        fill(plain, values);
        fill(kernel, values);
        expect(kernel.best(among)).toBe(plain.best(among));
        expect([...kernel.hashes]).toEqual([...plain.hashes]);
      }),
      { numRuns: 100 },
    );
  });

  it("takes the first of choices that score alike", () => {
    const kernel = kernelChoices(new Int8Array(1 << 10), templates(35))!;
    expect(kernel.best(Uint8Array.of(9, 3, 7))).toBe(9);
  });

  it("sums rows of four actions alike", () => {
    const rows = new Int32Array(bytesOf(1 << 14).buffer);
    const plain = plainActions(rows, templates(72));
    const kernel = kernelActions(rows, templates(72))!;
    fc.assert(
      fc.property(numbers, (values) => {
        fill(plain, values);
        fill(kernel, values);
        expect([...kernel.sums()]).toEqual([...plain.sums()]);
      }),
      { numRuns: 100 },
    );
  });
});

describe("the kernel as it ships", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it("is the one that scripts/kernel.ts writes", async () => {
    expect(Buffer.from(await kernelBytes()).toString("base64")).toBe(KERNEL);
  });

  it("is small enough for a browser to compile at once", async () => {
    expect((await kernelBytes()).length).toBeLessThan(4096);
  });

  it("changes no claim: without WebAssembly the same is read", async () => {
    const lines = readFileSync(
      new URL("../../../stories/wikinews/articles.jsonl", import.meta.url),
      "utf8",
    ).split("\n");
    const articles = lines.slice(0, 12).map((line) => JSON.parse(line) as Article);
    const read = async (): Promise<string> => {
      vi.resetModules();
      const module = (await import("../../../src/pipeline/annotate.ts")) as { annotate: typeof annotate };
      return JSON.stringify(articles.map((article) => module.annotate(article).claims));
    };
    const withKernel = await read();
    vi.stubGlobal("WebAssembly", undefined);
    expect(await read()).toBe(withKernel);
  });
});
