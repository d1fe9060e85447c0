/** Drifts and conflicts hold whatever order articles come in, and stay few however many copies there are. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExampleArticle } from "../../../src/link/drift/rule.ts";
import { asArticles, driftLines, traceArticles } from "./story.ts";

const STORY: readonly ExampleArticle[] = [
  {
    outlet: "Herald",
    published: "2021-03-02",
    text: "The aviation board said at least 143 people were killed when a ferry sank near Tarvo.",
  },
  {
    outlet: "Courier",
    published: "2021-03-03",
    text: "A ferry sank near Tarvo. The aviation board said 143 people were killed.",
  },
  {
    outlet: "Gazette",
    published: "2021-03-03",
    text: "The aviation board confirmed that about 143 people were killed, the Herald reported.",
  },
  {
    outlet: "Tribune",
    published: "2021-03-09",
    text: "The aviation board said 151 people were killed when a ferry sank near Tarvo. The owner denied that 143 people were killed.",
  },
];

describe("drifts and conflicts", () => {
  it("do not depend on the order of the articles", () => {
    const { drifts, conflicts } = traceArticles(STORY);
    expect(drifts.length).toBeGreaterThan(0);
    expect(conflicts.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.shuffledSubarray([...STORY], { minLength: STORY.length }), (shuffled) => {
        const traced = traceArticles(shuffled);
        expect(traced.drifts).toEqual(drifts);
        expect(traced.conflicts).toEqual(conflicts);
      }),
      { numRuns: 12 },
    );
  });

  it("find nothing among many copies of one text", () => {
    const copies = Array.from(
      { length: 300 },
      (_, index): ExampleArticle => ({
        ...STORY[0]!,
        outlet: `Paper ${index}`,
      }),
    );
    const { drifts, conflicts } = traceArticles(copies);
    expect(drifts).toEqual([]);
    expect(conflicts).toEqual([]);
  });

  it("tell a change once, not for each article that repeats it", () => {
    const [first, changed] = asArticles({ before: STORY[0]!.text, after: STORY[1]!.text });
    const repeated = Array.from(
      { length: 12 },
      (_, index): ExampleArticle => ({
        ...changed!,
        outlet: `Paper ${index}`,
        published: `2021-04-${String(index + 3).padStart(2, "0")}`,
      }),
    );
    const lines = driftLines(traceArticles([first!, ...repeated])).filter((line) =>
      line.startsWith("bound lost"),
    );
    expect(lines).toHaveLength(1);
  });

  it("say that an article dated before its source retells it only where the text says so", () => {
    const [source, retelling] = asArticles({
      before: "Reuters reported that at least 412 villagers were killed.",
      after: "The Courier says 412 villagers were killed.",
    });
    const early = { ...retelling!, published: "2021-01-01" };
    expect(
      driftLines(traceArticles([source!, early])).filter((line) => line.startsWith("bound lost")),
    ).toEqual([]);
  });
});
