/** A change is told where it was made: by whom only an earlier telling of the same form could have spared it. */
import { describe, expect, it } from "vitest";
import type { ExampleArticle } from "../../../src/link/drift/rule.ts";
import { driftLines, traceArticles } from "./story.ts";

const FIRST: ExampleArticle = {
  outlet: "Herald",
  published: "2021-04-03",
  title: "Carmaker to cut about 5,400 jobs and close a plant",
  text: "The carmaker Orvo said on Friday it will cut about 5,400 jobs. It will close its plant in Fenwick.",
};

const later = (text: string, title?: string): ExampleArticle => ({
  outlet: "Courier",
  published: "2021-04-04",
  ...(title === undefined ? {} : { title }),
  text,
});

const lost = (articles: readonly ExampleArticle[], outlet: string): readonly string[] => {
  const tracing = traceArticles(articles);
  const inOutlet = new Set(
    tracing.readings
      .filter(({ document }) => document.outlet === outlet)
      .flatMap(({ claims }) => claims.map(({ id }) => id)),
  );
  const drifts = tracing.drifts.filter(({ to }) => inOutlet.has(to.claim));
  return driftLines({ ...tracing, drifts }).filter((line) => line.startsWith("bound lost"));
};

describe("a headline over what is retold", () => {
  it.each<[string, ExampleArticle, number]>([
    [
      "has the bound too, and spares nobody",
      later("Investors cheered the prospect of 7,000 job losses. They got 5,400."),
      1,
    ],
    [
      "is retold with its bound",
      later("Investors cheered the prospect of 7,000 job losses. They got about 5,400."),
      0,
    ],
    ["counts something else", later("The union said 5,400 people marched in Fenwick on Saturday."), 0],
  ])("%s", (_, article, count) => expect(lost([FIRST, article], "Courier")).toHaveLength(count));
});

describe("money and percentages that are lost", () => {
  it.each([
    [
      "The insurer Orvo said it faces a loss of $4,350,000.",
      "The insurer Orvo said the casualties cost $4,350,000.",
    ],
    [
      "The operator Orvo said the casualties made up 43.5% of the crew.",
      "The operator Orvo said the engine lost 43.5% of its thrust.",
    ],
  ])("have met no fate: %s", (before, after) => {
    const lines = driftLines(
      traceArticles([
        { outlet: "Herald", published: "2021-04-03", text: before },
        { outlet: "Courier", published: "2021-04-04", text: after },
      ]),
    );
    expect(lines.filter((line) => line.startsWith("role changed"))).toEqual([]);
  });
});
