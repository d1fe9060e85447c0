/**
 * What the ledger's speed is measured on: generated stories with real news among them. The real articles are long (870
 * words and signs, 50 claims) and the generated ones short (112, 11 claims); with three real ones of ten an article has
 * 340 words and signs and 23 claims on average. The median of all real news at hand (Wikinews, PolNeAR, and the rewrites
 * of abcd-link) has 390 and about as many claims; articles of a usual feed are shorter.
 */
import { createHash } from "node:crypto";
import type { PreparedReading } from "../../src/ledger/index.ts";
import type { RawArticle, RawItem } from "../../src/pipeline/ingest/raw-item.ts";
import type { RawRead } from "../../src/pipeline/ingest/read-raw.ts";
import { generate } from "./generate.ts";
import { realArticles } from "./real.ts";

/** Of ten articles so many are real news, where there is some. */
const REAL_OF_TEN = 3;
/** Readings that a ledger is filled with, under other names. */
const BASE = 400;

interface BenchArticle {
  readonly text: string;
  readonly outlet: string;
  readonly published: string;
  readonly url: string;
}

/** The same for the same numbers. Real articles come once before any comes again, as another edition. */
export function* articles(seed: number, count: number): Generator<BenchArticle> {
  const real = realArticles();
  const made = generate(seed);
  const before = seed * Math.ceil((count * REAL_OF_TEN) / 10);
  let taken = 0;
  for (let index = 0; index < count; index++) {
    if (real.length === 0 || index % 10 >= REAL_OF_TEN) {
      yield made.next().value as BenchArticle;
      continue;
    }
    const place = before + taken++;
    const article = real[place % real.length]!;
    const edition = Math.floor(place / real.length);
    const text = edition === 0 ? article.text : `${article.text}\n\nEdition ${edition}.`;
    yield { ...article, text, url: `https://${article.outlet}.example/${place}` };
  }
}

export async function* items(seed: number, count: number): AsyncGenerator<RawItem> {
  let index = 0;
  for (const article of articles(seed, count))
    yield {
      kind: "article",
      source: { name: `bench-${seed}.jsonl`, kind: "jsonl" },
      item: String(index++),
      bytes: Buffer.from(JSON.stringify(article)),
      format: "json",
    };
}

/** Names the texts, as floors hold for one corpus. */
export function corpusDigest(seed: number, count: number): string {
  const hash = createHash("sha256");
  for (const article of articles(seed, count)) hash.update(JSON.stringify(article));
  return hash.digest("hex").slice(0, 16);
}

/** @param read in this thread or in others: it loads all of annotate, which is in the memory of whoever measures that */
export async function baseReadings(
  read: (raws: readonly RawArticle[]) => Promise<readonly RawRead[]>,
): Promise<readonly PreparedReading[]> {
  const made = generate(0);
  const raws = Array.from(
    { length: BASE },
    (_, index): RawArticle => ({
      kind: "article",
      source: { name: "base", kind: "jsonl" },
      item: String(index),
      bytes: Buffer.from(JSON.stringify(made.next().value)),
      format: "json",
    }),
  );
  return (await read(raws)).map((one) => {
    if (one.kind === "failed") throw new Error(one.error);
    return one.reading;
  });
}
