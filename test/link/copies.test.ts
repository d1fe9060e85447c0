/** One text in many articles: each is told of, all count as one, and the cost stays in bounds. */
import { describe, expect, it } from "vitest";
import type { Reading } from "../../src/model/index.ts";
import { annotate } from "../../src/pipeline/annotate.ts";
import { linkNeighbourhood } from "../../src/pipeline/link.ts";
import { traceReadings } from "../../src/pipeline/trace.ts";

const BODY =
  "The Civil Aviation Board said 43 people were killed when a plane crashed near Tarvo on Tuesday. Both engines had failed, the board said. Rescuers reached the wreck in the evening.";

const article = (
  outlet: string,
  title: string,
  published: string | null = "2021-03-02",
  text = BODY,
): Reading =>
  annotate({
    url: `https://${outlet.replace(/\W/g, "")}.example/plane`,
    title,
    outlet,
    published,
    text,
  } as Parameters<typeof annotate>[0]);

const ONE = article("Herald", "Plane down near Tarvo");
/** The same reading, as another outlet's article: made without annotating two thousand times. */
const copyOf = (reading: Reading, number: number): Reading =>
  JSON.parse(
    JSON.stringify(reading)
      .replaceAll(reading.document.id, `doc_${number.toString(16).padStart(20, "0")}`)
      .replaceAll(
        /clm_([0-9a-f]{14})[0-9a-f]{6}/g,
        (_, start: string) => `clm_${start}${number.toString(16).padStart(6, "0")}`,
      )
      .replaceAll('"outlet":"Herald"', `"outlet":"Paper ${number}"`),
  ) as Reading;

const inputs = (readings: readonly Reading[]) => readings.map((reading) => ({ reading, carries: null }));
const toll = (tracing: ReturnType<typeof linkNeighbourhood>) =>
  tracing.threads.find(({ title }) => /killed/.test(title))!;

describe("copies", () => {
  it("of one text by two thousand outlets are one thread, one origin and two thousand members", () => {
    const all = [ONE, ...Array.from({ length: 2000 }, (_, index) => copyOf(ONE, index + 1))];
    const before = process.cpuUsage().user;
    const tracing = traceReadings(inputs(all));
    const seconds = (process.cpuUsage().user - before) / 1e6;
    const thread = toll(tracing);
    expect(thread.members).toHaveLength(2001);
    expect(thread.timeline).toHaveLength(2001);
    expect(thread.origins).toHaveLength(1);
    expect(thread.independent).toEqual({ low: 1, high: 1 });
    expect(tracing.copies).toHaveLength(2000);
    expect(tracing.threads).toEqual(traceReadings(inputs([...all].reverse())).threads);
    expect(seconds).toBeLessThan(60);
  }, 120_000);

  it("under another headline and another url are told of, and count once", () => {
    const other = article("Courier", "Many dead in crash at Tarvo", "2021-03-03");
    const tracing = linkNeighbourhood(inputs([ONE, other]));
    expect(tracing.copies.map(({ document, of }) => [document, of])).toEqual([
      [other.document.id, ONE.document.id],
    ]);
    expect(toll(tracing).independent).toEqual({ low: 1, high: 1 });
    expect(new Set(toll(tracing).timeline.map(({ document }) => document)).size).toBe(2);
  });

  it("loses no claim of any article", () => {
    const other = article(
      "Courier",
      "Plane of Tarvo Air with 43 people killed",
      "2021-03-03",
      `${BODY} Police closed two roads.`,
    );
    const all = [ONE, copyOf(ONE, 7), other];
    const placed = new Set(
      linkNeighbourhood(inputs(all)).threads.flatMap(({ members }) =>
        members.map(({ figure }) => figure.claim),
      ),
    );
    for (const { claims } of all) for (const { id } of claims) expect(placed).toContain(id);
  });
});
