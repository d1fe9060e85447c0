/** How long searches take, of every kind: words, a voice, an outlet, figures, how sure, dates, places; common and rare. */
import { type ClaimQuery, type Ledger, searchClaims } from "../../src/ledger/index.ts";

export interface Searched {
  /** milliseconds */
  readonly median: number;
  readonly p99: number;
}

const SEARCHES = 320;

const QUERIES: readonly ClaimQuery[] = [
  { words: "killed" },
  { words: "survivors coming days" },
  { words: '"an investigation"' },
  { words: "derailed", least: 20, most: 40 },
  { certainty: "probable" },
  { polarity: "denied", from: "2018-03", until: "2018-05" },
  { voice: "police", words: "injured" },
  { voice: "residents" },
  { least: 17, most: 18, role: "killed" },
  { words: "ferry sank", from: "2020" },
  { words: "nothing like this anywhere" },
  { outlet: "Kelva Post" },
  { where: "headline", words: "mine" },
  { forecast: true, words: "survivors" },
  { place: "us", words: "minister" },
  {},
];

export async function searches(ledger: Ledger): Promise<Searched> {
  const times: number[] = [];
  const processor: number[] = [];
  const slow = new Map<string, number>();
  for (let index = 0; index < SEARCHES; index++) {
    const query = QUERIES[index % QUERIES.length]!;
    const cpu = process.cpuUsage();
    const began = performance.now();
    await searchClaims(ledger, query);
    const took = performance.now() - began;
    const { user, system } = process.cpuUsage(cpu);
    processor.push((user + system) / 1000);
    times.push(took);
    const name = JSON.stringify(query);
    slow.set(name, Math.max(slow.get(name) ?? 0, took));
  }
  const searched = { median: at(times, 0.5), p99: at(times, 0.99) };
  console.log(
    `search: ${searched.median.toFixed(0)} ms median, ${searched.p99.toFixed(0)} ms at the 99th percentile, of ${SEARCHES}; of processor time ${at(processor, 0.5).toFixed(0)} and ${at(processor, 0.99).toFixed(0)} ms`,
  );
  for (const [name, took] of [...slow].sort((a, b) => b[1] - a[1]).slice(0, 5))
    console.log(`  slowest ${took.toFixed(0)} ms: ${name}`);
  return searched;
}

function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}
