import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PROJECT_ROOT } from "../../../bench/data.ts";
import { readStory, type Story } from "../../../bench/story/gold.ts";
import { readPredicted } from "../../../bench/story/predict.ts";
import { type StoryScores, scoreStory, scoresOf } from "../../../bench/story/score.ts";
import type { OriginId, Reading, ThreadId, Tracing } from "../../../src/model/index.ts";
import { makeReading, makeTracing, refTo } from "./make.ts";

/** Three outlets: two retell one statement of the ministry (the second without its bound), a third denies. */
const TEXTS = [
  "At least 500 workers lost their jobs, the ministry says.",
  "The ministry says 500 workers lost their jobs.",
  "No 500 workers lost their jobs, the union says.",
];

const gold = (id: string, low: number | null, voice: string, extra: object): object => ({
  id,
  about: "workers who lost their jobs",
  quantity: { low, high: low === null ? 500 : 500, unit: "workers", relation: "laid off", ...extra },
  certainty: voice === "union" ? "denied" : "asserted",
  hedges: voice === "union" ? [] : [],
  chain: ["Outlet", voice],
  cited_outlet: null,
  date: null,
  is_forecast: false,
  origin: voice,
  thread: "how many lost their jobs",
});

const GOLD = {
  story: "made",
  articles: [
    { id: "1", outlet: "A", claims: [gold("1.1", 500, "ministry", { high: null })] },
    { id: "2", outlet: "B", claims: [gold("2.1", 500, "ministry", {})] },
    { id: "3", outlet: "C", claims: [gold("3.1", 500, "union", {})] },
    { id: "4", outlet: "D", lang: "fr", claims: [gold("4.1", 900, "ministry", {})] },
  ],
  origins: [
    { id: "ministry", independent: true, claims: ["1.1", "2.1", "4.1"] },
    { id: "union", independent: true, claims: ["3.1"] },
  ],
  drifts: [
    { id: "D1", kind: "bounds lost", from: "1.1", to: "2.1" },
    { id: "D2", kind: "bounds lost", from: "1.1", to: "4.1" },
  ],
  contradictions: [{ id: "K1", a: ["1.1"], b: ["3.1"] }],
};

function makeStory(): Story {
  const folder = mkdtempSync(join(tmpdir(), "story-"));
  mkdirSync(join(folder, "articles"));
  writeFileSync(join(folder, "gold.json"), JSON.stringify(GOLD));
  [...TEXTS, "Neuf cents."].forEach((text, index) => {
    const article = { id: `${index + 1}`, text, lang: index === 3 ? "fr" : "en", outlet: "A" };
    writeFileSync(join(folder, "articles", `${index + 1}.json`), JSON.stringify(article));
  });
  return readStory(folder);
}

const READINGS: readonly Reading[] = TEXTS.map((text, index) =>
  makeReading(text, [
    {
      content: text,
      chain: ["Outlet", index === 2 ? "union" : "ministry"],
      polarity: index === 2 ? "denied" : "affirmed",
      quantities: [
        { words: "500", low: 500, high: index === 0 ? null : 500, unit: "workers", role: "laid off" },
      ],
    },
  ]),
);

const [first, second, third] = READINGS.map((reading) => refTo(reading, 0, 0));
const THREAD = `thr_${"0".repeat(20)}` as ThreadId;
const origin = (digit: string): OriginId => `org_${digit.repeat(20)}` as OriginId;

const RIGHT: Partial<Tracing> = {
  threads: [
    {
      id: THREAD,
      title: "t",
      members: [first!, second!, third!].map((figure) => ({ figure, why: "w" })),
      nearMisses: [],
      origins: [],
      independent: { low: 2, high: 2 },
      timeline: [],
    },
  ],
  origins: (
    [
      ["1", [first!, second!]],
      ["2", [third!]],
    ] as const
  ).map(([digit, figures]) => ({
    id: origin(digit),
    voice: null,
    title: "o",
    from: null,
    firstCarrier: null,
    edges: figures.map((figure) => ({ figure, from: null, basis: "stated" as const, why: "w" })),
  })),
  drifts: [{ kind: "bound lost", from: first!, to: second!, before: "at least 500", after: "500", why: "w" }],
  conflicts: [{ kind: "contradiction", a: third!, b: first!, why: "w" }],
};

function scored(found: Partial<Tracing>, readings: readonly Reading[] = READINGS): StoryScores {
  const story = makeStory();
  const byId = new Map(readings.map((reading, index) => [`${index + 1}`, reading]));
  return scoresOf(scoreStory(story, { readings: byId, tracing: makeTracing(readings, found) }, []).counts);
}

const ALL_RIGHT = { precision: 1, recall: 1, f1: 1 };

describe("a story's scores", () => {
  test("are 1 where all is found, null where the gold says nothing or nothing is judged", () => {
    expect(scored(RIGHT)).toEqual({
      claims: { recall: 1 },
      fields: {
        quantity: 1,
        bounds: 1,
        unit: 1,
        role: null,
        certainty: 1,
        hedges: null,
        forecast: 1,
        voice: 1,
        citedOutlet: null,
        chain: 1,
      },
      threads: ALL_RIGHT,
      origins: ALL_RIGHT,
      drifts: { precision: null, recall: 1 },
      conflicts: { recall: 1 },
      interval: { within: 1 },
    });
  });

  test("fall with nothing traced, to what claims alone give", () => {
    const scores = scored({});
    expect(scores.threads).toEqual({ precision: 1, recall: 0.3333, f1: 0.5 });
    expect([scores.drifts.recall, scores.conflicts.recall, scores.interval.within]).toEqual([0, 0, 0]);
  });

  test("want the kind of a drift, its direction, and the interval of the thread", () => {
    const [drift] = RIGHT.drifts!;
    const [thread] = RIGHT.threads!;
    expect(scored({ ...RIGHT, drifts: [{ ...drift!, kind: "unit changed" }] }).drifts.recall).toBe(0);
    expect(scored({ ...RIGHT, drifts: [{ ...drift!, from: second!, to: first! }] }).drifts.recall).toBe(0);
    expect(
      scored({ ...RIGHT, threads: [{ ...thread!, independent: { low: 0, high: 1 } }] }).interval.within,
    ).toBe(0);
    expect(
      scored({ ...RIGHT, threads: [{ ...thread!, independent: { low: 0, high: 9 } }] }).interval.within,
    ).toBe(1);
  });

  test("take a drift from another carrier of the same origin, and a conflict with one", () => {
    const [drift] = RIGHT.drifts!;
    expect(scored({ ...RIGHT, drifts: [{ ...drift!, from: third!, to: second! }] }).drifts.recall).toBe(1);
    expect(
      scored({ ...RIGHT, conflicts: [{ kind: "denial", a: second!, b: third!, why: "w" }] }).conflicts.recall,
    ).toBe(1);
    expect(
      scored({ ...RIGHT, conflicts: [{ kind: "denial", a: first!, b: second!, why: "w" }] }).conflicts.recall,
    ).toBe(0);
  });

  test("fall where a claim is not found, and in the fields that are wrong", () => {
    const without = READINGS.map((reading, index) => (index === 1 ? { ...reading, claims: [] } : reading));
    expect(scored(RIGHT, without).claims.recall).toBe(0.6667);
    const affirmed = READINGS.map((reading) => ({
      ...reading,
      claims: reading.claims.map((claim) => ({
        ...claim,
        certainty: { ...claim.certainty, polarity: "affirmed" as const },
      })),
    }));
    expect(scored(RIGHT, affirmed).fields.certainty).toBe(0.6667);
  });

  test("come from a tracing of another program too, known by the articles' texts", () => {
    const folder = mkdtempSync(join(tmpdir(), "tracing-"));
    const path = join(folder, "tracing.json");
    writeFileSync(path, JSON.stringify(makeTracing(READINGS, RIGHT)));
    const story = makeStory();
    expect(scoresOf(scoreStory(story, readPredicted(story, path), []).counts)).toEqual(scored(RIGHT));
    writeFileSync(path, JSON.stringify(makeTracing(READINGS.slice(1), {})));
    expect(() => readPredicted(story, path)).toThrow("no reading whose text is that of article 1");
    writeFileSync(path, "{}");
    expect(() => readPredicted(story, path)).toThrow("is no tracing");
  });
});

describe("the shipped stories", () => {
  test.each([
    ["dprk", 307],
    ["myanmar", 120],
  ])("%s has a thread label for each of its %d gold claims", (name, claims) => {
    const story = readStory(join(PROJECT_ROOT, "stories", name));
    const ids = story.articles.flatMap((article) => article.claims.map(({ id }) => id));
    expect(ids.length).toBe(claims);
    expect(ids.filter((id) => !story.threads!.has(id))).toEqual([]);
  });

  test("a folder without gold is told", () => {
    expect(() => readStory(tmpdir())).toThrow("is no story");
  });
});
