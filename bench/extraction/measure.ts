/** Runs a candidate over the pages: what it scores on each half, and how many pages it reads in a second of one core. */
import type { Candidate } from "./candidates.ts";
import type { GoldPage } from "./corpus.ts";
import { average, type PageScore, type Score, scorePage } from "./shingles.ts";

export interface Measured {
  readonly name: string;
  readonly all: Score;
  readonly a: Score;
  readonly b: Score;
  /** by processor time, so that other work on the machine does not count */
  readonly pagesPerSecond: number;
  readonly pages: readonly (PageScore & Pick<GoldPage, "id" | "url" | "half">)[];
}

/** So many pages are read before the clock starts: code is compiled while it warms up. */
const WARM_UP = 60;

export async function measure(candidate: Candidate, pages: readonly GoldPage[]): Promise<Measured> {
  for (const page of pages.slice(0, WARM_UP)) await quietly(() => candidate.extract(page));
  const scored: Measured["pages"][number][] = [];
  let microseconds = 0;
  for (const page of pages) {
    const before = process.cpuUsage();
    const text = await quietly(() => candidate.extract(page));
    const used = process.cpuUsage(before);
    microseconds += used.user + used.system;
    scored.push({ ...scorePage(page.articleBody, text), id: page.id, url: page.url, half: page.half });
  }
  const half = (name: GoldPage["half"]): Score => average(scored.filter((page) => page.half === name));
  return {
    name: candidate.name,
    all: average(scored),
    a: half("A"),
    b: half("B"),
    pagesPerSecond: (pages.length * 1e6) / microseconds,
    pages: scored,
  };
}

/** Libraries complain of pages on the console; a page they fail on counts as not extracted. */
async function quietly(work: () => string | Promise<string>): Promise<string> {
  const { log, warn, error } = console;
  Object.assign(console, { log: () => {}, warn: () => {}, error: () => {} });
  try {
    return await work();
  } catch {
    return ""; // scored as an empty extraction
  } finally {
    Object.assign(console, { log, warn, error });
  }
}
