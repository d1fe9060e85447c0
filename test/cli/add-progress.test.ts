/** What a person sees of a run: how far, how fast, how long still, and what failed and why. */
import { PassThrough } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { barLine, barProgress, paceOf } from "../../src/cli/ledger/add-progress.ts";
import type { IngestProgress } from "../../src/pipeline/ingest/ingest.ts";
import type { SourceProgress } from "../../src/pipeline/ingest/sources/context.ts";

const NOTHING: IngestProgress = {
  stage: "reading",
  inputs: 0,
  added: 0,
  newVersions: 0,
  implausible: 0,
  known: 0,
  skipped: 0,
  failed: 0,
  reasons: {},
  claims: 0,
  linked: 0,
  toLink: 0,
  stopped: false,
  seconds: 0,
};
const counts = (some: Partial<IngestProgress>): IngestProgress => ({ ...NOTHING, ...some });
const at = (share: number | null, number = 1, of = 1): SourceProgress => ({ source: "a", share, number, of });

const PACES: readonly (readonly [string, Partial<IngestProgress>, SourceProgress | null, string])[] = [
  ["nothing yet", {}, at(null), "0/s, share null, left null"],
  [
    "a source whose end is not known",
    { added: 50, inputs: 50, seconds: 5 },
    at(null),
    "10/s, share null, left null",
  ],
  ["half of it", { added: 50, inputs: 50, seconds: 5 }, at(0.5), "10/s, share 0.5, left 5"],
  [
    "all read, half stored",
    { added: 40, known: 10, inputs: 100, seconds: 5 },
    at(1),
    "10/s, share 0.5, left 5",
  ],
  [
    "failed and skipped count as done",
    { failed: 5, skipped: 5, inputs: 10, seconds: 1 },
    at(0.5),
    "0/s, share 0.5, left 1",
  ],
  ["the second of two", { added: 10, inputs: 10, seconds: 1 }, at(0.5, 2, 2), "10/s, share 0.75, left 0.33"],
  ["too early to tell", { added: 1, inputs: 1, seconds: 1 }, at(0.001), "1/s, share 0.001, left null"],
  [
    "linking: what is left is not told in time",
    { stage: "linking", added: 9, inputs: 9, seconds: 3 },
    at(1),
    "3/s, share 1, left null",
  ],
];

it.each(PACES)("tells the pace: %s", (_, some, source, expected) => {
  const { rate, share, secondsLeft } = paceOf(counts(some), source);
  const left = secondsLeft === null ? null : Math.round(secondsLeft * 100) / 100;
  expect(`${rate}/s, share ${share}, left ${left}`).toBe(expected);
});

const LINES: readonly (readonly [Partial<IngestProgress>, SourceProgress | null, number, string])[] = [
  [{ added: 30, inputs: 30, seconds: 60 }, at(null), 80, "30 read · 0.5/s"],
  [
    { added: 500, inputs: 500, seconds: 5 },
    at(0.25),
    120,
    "██████░░░░░░░░░░░░░░░░░░  25% 500 read · 100/s · 15 s left",
  ],
  [{ added: 50, inputs: 50, seconds: 5 }, at(0.5), 30, "█████░░░░░  50% 50 read · 10/"],
  [
    {
      added: 4,
      skipped: 3,
      known: 2,
      failed: 3,
      reasons: { timeout: 1, "not found": 2 },
      inputs: 12,
      seconds: 2,
    },
    at(null),
    100,
    "4 read · 3.0/s · 5 there already · 3 failed (2 not found, 1 timeout)",
  ],
  [
    { stage: "linking", added: 4000, inputs: 4000, toLink: 1200, seconds: 40 },
    at(null),
    100,
    "linking 1,200 more · 4,000 read · 100/s",
  ],
];

it.each(LINES)("draws %j", (some, source, columns, expected) => {
  expect(barLine(counts(some), source, columns)).toBe(expected);
});

const terminal = (isTTY: boolean): { stream: NodeJS.WriteStream; shown: () => string } => {
  const through = new PassThrough();
  const parts: string[] = [];
  through.on("data", (chunk: Buffer) => parts.push(chunk.toString()));
  const stream = Object.assign(through, { isTTY, columns: 80 }) as unknown as NodeJS.WriteStream;
  return { stream, shown: () => parts.join("") };
};
const FAILURE = { source: "news.jsonl", item: "7", error: "no text\u001b[2J in it" };
/** Longer than the bar takes from one drawing to the next. */
const DRAWN_MS = 400;

it("writes failures above the bar, which stays, and takes the bar away at the end", async () => {
  const { stream, shown } = terminal(true);
  const progress = barProgress(stream);
  progress.source(at(0.5));
  progress.progress(counts({ added: 50, inputs: 50, seconds: 5 }));
  await setTimeout(DRAWN_MS);
  progress.failure(FAILURE);
  const before = shown();
  expect(before).toContain("50 read · 10/s · 5 s left");
  // Nothing of what failed commands the terminal.
  expect(before).toMatch(/\r\u001b\[2Knews\.jsonl 7: no text[^\u001b]*in it\n\u001b7$/);
  await setTimeout(DRAWN_MS);
  expect(shown().slice(before.length)).toContain("50 read · 10/s");
  progress.end();
  progress.end();
  expect(shown()).toMatch(/\u001b\[2K$/);
});

it("writes no more than what failed where nobody looks", () => {
  const { stream, shown } = terminal(false);
  const progress = barProgress(stream);
  progress.progress(counts({ added: 50, inputs: 50, seconds: 5 }));
  progress.failure({ source: "news.jsonl", item: "", error: "it is empty" });
  progress.say("finishing");
  progress.end();
  expect(shown()).toBe("news.jsonl: it is empty\nfinishing\n");
});
