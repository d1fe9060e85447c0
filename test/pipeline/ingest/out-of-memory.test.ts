/** An article that takes more memory than a thread has fails by itself: what was read with it is read again without it. */
import { expect, it } from "vitest";
import { inputOf, readBatch } from "../../../src/pipeline/ingest/batch.ts";
import type { RawArticle } from "../../../src/pipeline/ingest/raw-item.ts";
import { startWorkers } from "../../../src/pipeline/ingest/workers.ts";

/** Enough for the tables and weights and for short articles. */
const MEGABYTES = 200;
const PATIENCE_MS = 240_000;

const raw = (item: string, text: string): RawArticle => ({
  kind: "article",
  source: { name: "articles", kind: "folder" },
  item,
  bytes: Buffer.from(text),
  format: "text",
});
const sentences = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `Officials in Kelva said that ${index} people had died.\n`,
  ).join("");

it("names the one that is too much, and reads the rest", { timeout: PATIENCE_MS }, async () => {
  const workers = await startWorkers(1, MEGABYTES);
  try {
    const raws = [raw("first", sentences(2)), raw("huge", sentences(40_000)), raw("last", sentences(3))];
    const read = await readBatch(
      workers,
      raws.map((one) => ({ raw: one, input: inputOf(one) })),
    );
    expect(
      read.map((one) => [one.input.item, one.kind, one.kind === "failed" ? one.error : "", one.reason]),
    ).toEqual([
      ["first", "reading", "", "other"],
      [
        "huge",
        "failed",
        "it takes more memory to read than there is: split it into its articles",
        "too large",
      ],
      ["last", "reading", "", "other"],
    ]);
  } finally {
    await workers.close();
  }
});
