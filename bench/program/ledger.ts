/**
 * The measurements of `npm run bench -- ledger`, as a program of its own: it is bundled with what ships, and its memory is
 * that of the process that adds articles. Tells what it measured as JSON on file descriptor 3.
 */
import { cpSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { countAll, type Ledger, openLedger } from "../../src/ledger/index.ts";
import { Linker } from "../../src/pipeline/ingest/linker.ts";
import { startWorkers, type Workers } from "../../src/pipeline/ingest/workers.ts";
import { addMeasured, report } from "../ledger/added.ts";
import { articles, baseReadings, items } from "../ledger/corpus.ts";
import { fillWith } from "../ledger/fill.ts";
import { type Searched, searches } from "../ledger/searches.ts";
import { countTokens } from "../ledger/tokens.ts";

export interface LedgerTask {
  /** for what is made, which the caller takes away */
  readonly folder: string;
  /** claims that the ledger holds before articles are added to it */
  readonly small: number;
  /** another size to measure at; null: at none */
  readonly large: { readonly claims: number; readonly ledger: string | null } | null;
  /** articles that are added to warm up, and at each size */
  readonly warm: number;
  readonly measured: number;
}

export interface LedgerMeasured {
  readonly perRound: number;
  readonly perSecond: number;
  /** of the processor time of an article at the small size, in that at the large one */
  readonly share: number | null;
  readonly search: Searched;
  /** seconds */
  readonly opens: number;
  /** megabytes of the resident set at its largest */
  readonly memory: number;
}

const number = (count: number): string => count.toLocaleString("en");

async function run(task: LedgerTask): Promise<LedgerMeasured> {
  const { folder, small, large, measured } = task;
  const workers = await startWorkers(2);
  try {
    await warm(task, workers);
    const at = join(folder, "ledger");
    const ledger = await openLedger({ at, create: true });
    await fillWith(ledger, baseReadings(), small);
    const first = await addTo(ledger, workers, 1, measured, `at ${number(small)} claims`);
    tellMemory();
    if (large === null) return { ...first, share: null, ...(await closing(ledger, at)) };
    const grown = await growTo(large, ledger, join(folder, "copy"));
    const last = await addTo(grown.ledger, workers, 2, measured, `at ${number(large.claims)} claims`);
    tellMemory();
    const share = last.perRound / first.perRound;
    console.log(`the rate there is ${Math.round(share * 100)} % of that at ${number(small)} claims`);
    return { ...first, share, ...(await closing(grown.ledger, grown.at)) };
  } finally {
    await workers.close();
  }
}

/** A thread takes a second to load, and longer until its code is compiled: soon over in a run of any length, and told. */
async function warm({ folder, warm: count }: LedgerTask, workers: Workers): Promise<void> {
  const at = join(folder, "warm");
  const ledger = await openLedger({ at, create: true });
  const added = await addMeasured(ledger, items(0, count), { workers });
  report("the first of a process, its code being compiled", added, countTokens(articles(0, count)));
  await ledger.close();
  rmSync(at, { recursive: true });
  forget();
}

/** A database that was closed keeps its memory until garbage is collected: only the one that is measured should count. */
const forget = (): void => globalThis.gc?.();

async function addTo(
  ledger: Ledger,
  workers: Workers,
  seed: number,
  count: number,
  what: string,
): Promise<{ readonly perRound: number; readonly perSecond: number }> {
  const linker = new Linker(ledger, workers);
  const began = performance.now();
  await linker.link();
  console.log(`the linker learns of what is there in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const added = await addMeasured(ledger, items(seed, count), { workers, linker });
  report(what, added, countTokens(articles(seed, count)));
  return { perRound: added.perRound, perSecond: added.articles / added.seconds };
}

interface Grown {
  readonly ledger: Ledger;
  readonly at: string;
}

/** The ledger filled up, or a copy of one that is there: that one stays as it is. */
async function growTo(
  { claims, ledger: there }: NonNullable<LedgerTask["large"]>,
  ledger: Ledger,
  copy: string,
): Promise<Grown> {
  const began = performance.now();
  const took = (): string => ((performance.now() - began) / 1000).toFixed(0);
  if (there === null) {
    await fillWith(ledger, baseReadings(), claims);
    console.log(`filled to ${number(claims)} claims in ${took()} s`);
    return { ledger, at: ledger.at };
  }
  await ledger.close();
  forget();
  cpSync(there, copy, { recursive: true, filter: (path) => !path.endsWith("/lock") });
  const copied = await openLedger({ at: copy });
  console.log(`copied and opened ${there} in ${took()} s: ${JSON.stringify(await countAll(copied))}`);
  return { ledger: copied, at: copy };
}

async function closing(
  ledger: Ledger,
  at: string,
): Promise<Pick<LedgerMeasured, "opens" | "search" | "memory">> {
  await ledger.close();
  forget();
  const began = performance.now();
  const again = await openLedger({ at });
  const opens = (performance.now() - began) / 1000;
  console.log(`opens in ${opens.toFixed(2)} s`);
  const search = await searches(again);
  console.log(`holds ${JSON.stringify(await countAll(again))}`);
  await again.close();
  return { opens, search, memory: tellMemory() };
}

function tellMemory(): number {
  const { rss, heapTotal, external } = process.memoryUsage();
  const most = process.resourceUsage().maxRSS / 1e3;
  const megabytes = (bytes: number): number => Math.round(bytes / 1e6);
  console.log(
    `memory ${megabytes(rss)} MB, ${Math.round(most)} MB at most; of the main thread ${megabytes(heapTotal)} MB of heap and ${megabytes(external)} MB of the database`,
  );
  return most;
}

const measured = await run(JSON.parse(process.argv[2]!) as LedgerTask);
writeSync(3, JSON.stringify(measured));
