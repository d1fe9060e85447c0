/** Linking holds whatever order articles come in, and whatever is given twice, alone, undated or without a voice. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reading } from "../../src/model/index.ts";
import { annotate } from "../../src/pipeline/annotate.ts";
import { traceReadings } from "../../src/pipeline/trace.ts";

const article = (name: string, published: string | null, text: string): Reading =>
  annotate({
    url: `https://${name}.example/plane`,
    title: `Plane down near Tarvo: ${name}`,
    outlet: name,
    published,
    text,
  } as Parameters<typeof annotate>[0]);

const CRASH = [
  article(
    "herald",
    "2021-03-02",
    "The Civil Aviation Board said 43 people were killed when a plane crashed near Tarvo on Tuesday.",
  ),
  article(
    "courier",
    "2021-03-03",
    "A plane crashed near Tarvo on Tuesday. The Civil Aviation Board said that 43 people were killed in the crash.",
  ),
  article(
    "gazette",
    "2021-03-03",
    "Rescue workers said 43 people were killed in the plane crash near Tarvo, the Herald reported.",
  ),
  article("bulletin", null, "At least 43 people were killed when a plane crashed near Tarvo."),
];

const trace = (readings: readonly Reading[]) =>
  traceReadings(readings.map((reading) => ({ reading, carries: null })));

describe("linking", () => {
  it("puts one count told by several articles into one thread", () => {
    const most = Math.max(
      ...trace(CRASH).threads.map(({ timeline }) => new Set(timeline.map(({ document }) => document)).size),
    );
    expect(most).toBeGreaterThanOrEqual(3);
  });

  it("does not depend on the order of its inputs", () => {
    const expected = trace(CRASH);
    fc.assert(
      fc.property(fc.shuffledSubarray(CRASH, { minLength: CRASH.length }), (shuffled) => {
        expect(trace(shuffled)).toEqual(expected);
      }),
    );
  });

  it("reads one document given twice once", () => {
    expect(trace([...CRASH, ...CRASH])).toEqual(trace(CRASH));
  });

  it("keeps the ends of every interval in order and within the claims, for any choice of articles", () => {
    fc.assert(
      fc.property(fc.subarray(CRASH), (some) => {
        for (const { independent, members } of trace(some).threads) {
          expect(independent.low).toBeLessThanOrEqual(independent.high);
          expect(independent.high).toBeLessThanOrEqual(members.length);
        }
      }),
    );
  });

  it("raises no lower end by a claim without a voice", () => {
    const widest = (readings: readonly Reading[]) =>
      trace(readings).threads.reduce((a, b) => (b.members.length > a.members.length ? b : a));
    expect(widest(CRASH).members.length).toBeGreaterThan(1);
    expect(widest(CRASH).independent.low).toBe(widest(CRASH.slice(0, 3)).independent.low);
  });
});
