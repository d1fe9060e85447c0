/**
 * The measurements of `npm run bench -- ledger`, as a program of its own: it is bundled with what ships, and its memory is
 * that of the process that adds articles. Tells what it measured as JSON on file descriptor 3.
 */
import { cpSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { countAll, type Ledger, openLedger } from "../../src/ledger/index.ts";
import { Linker } from "../../src/pipeline/ingest/linker.ts";
import { startWorkers, type Workers } from "../../src/pipeline/ingest/workers.ts";
import { type Added, addMeasured, report } from "../ledger/added.ts";
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
  /** the rate at the large size as a share of that at the small one, by time or processor time: the lower */
  readonly share: number | null;
  readonly search: Searched;
  /** seconds */
  readonly opens: number;
  /** megabytes of the resident set at its largest */
  readonly memory: number;
}

const number = (count: number): string => count.toLocaleString("en");

/**
 * The same articles are added at each size, each set to a copy that holds none of the others: so only what the ledger holds
 * differs. One of the sets comes to the small size after the large one, as what else the machine does changes.
 */
const SETS_BEFORE = [1, 2];
const SETS_AFTER = [3];

async function run(task: LedgerTask): Promise<LedgerMeasured> {
  const { folder, small, large } = task;
  const workers = await startWorkers(2);
  try {
    await warm(task, workers);
    const at = join(folder, "ledger");
    const ledger = await openLedger({ at, create: true });
    const base = await baseReadings(workers.read);
    await fillWith(ledger, base, small);
    await ledger.close();
    await forget();
    const smalls = new Map<number, Added>();
    const atSmall = async (seeds: readonly number[]): Promise<void> => {
      for (const seed of seeds) smalls.set(seed, await addToCopy(task, workers, seed, at, small));
    };
    if (large === null) {
      const seed = SETS_BEFORE[0]!;
      const only = await openLedger({ at });
      smalls.set(seed, await addTo(only, workers, seed, task, `at ${number(small)} claims`));
      await only.close();
      await forget();
      return { ...rates(smalls), share: null, ...(await closing(at)) };
    }
    await atSmall(SETS_BEFORE);
    const grown = await growTo(large, base, at, join(folder, "large"));
    const larges = new Map<number, Added>();
    for (const seed of [...SETS_BEFORE, ...SETS_AFTER])
      larges.set(seed, await addToCopy(task, workers, seed, grown, large.claims));
    await atSmall(SETS_AFTER);
    return { ...rates(smalls), share: shareOf(smalls, larges, small), ...(await closing(grown)) };
  } finally {
    await workers.close();
  }
}

/** Of the time and of the processor time that each set took: the medians over the sets, and of the two the lower. */
function shareOf(
  smalls: ReadonlyMap<number, Added>,
  larges: ReadonlyMap<number, Added>,
  small: number,
): number {
  const shares = (time: (added: Added) => number): number =>
    median([...larges].map(([seed, added]) => time(smalls.get(seed)!) / time(added)));
  const rate = shares(({ seconds }) => seconds);
  const processor = shares(({ processorSeconds }) => processorSeconds);
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  console.log(
    `the rate there is ${percent(rate)} of that at ${number(small)} claims, by processor time ${percent(processor)}: medians of ${larges.size} sets of the same articles`,
  );
  return Math.min(rate, processor);
}

const rates = (sets: ReadonlyMap<number, Added>): Pick<LedgerMeasured, "perRound" | "perSecond"> => ({
  perRound: median([...sets.values()].map(({ perRound }) => perRound)),
  perSecond: median([...sets.values()].map(({ articles: count, seconds }) => count / seconds)),
});

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)]!;

/** A thread takes a second to load, and longer until its code is compiled: soon over in a run of any length, and told. */
async function warm({ folder, warm: count }: LedgerTask, workers: Workers): Promise<void> {
  const at = join(folder, "warm");
  const ledger = await openLedger({ at, create: true });
  const added = await addMeasured(ledger, items(0, count), { workers });
  report("the first of a process, its code being compiled", added, countTokens(articles(0, count)));
  await ledger.close();
  rmSync(at, { recursive: true });
  await forget();
}

/**
 * A database that was closed keeps its memory until garbage is collected, which is when what it still had to do is over:
 * only the one that is measured should count, and nobody has two of them in one process.
 */
async function forget(): Promise<void> {
  for (let time = 0; time < FORGETTING; time++) {
    await setTimeout(FORGETTING_MS);
    globalThis.gc?.();
  }
}
const FORGETTING = 3;
const FORGETTING_MS = 50;

/** What filling took at its most is not what adding takes: where the system can, the peak is counted from here. */
function forgetPeak(): void {
  try {
    writeFileSync("/proc/self/clear_refs", "5");
  } catch {
    return; // another system: the peak of filling counts too
  }
}

async function addToCopy(
  task: LedgerTask,
  workers: Workers,
  seed: number,
  from: string,
  claims: number,
): Promise<Added> {
  const at = join(task.folder, "copy");
  cpSync(from, at, { recursive: true });
  const ledger = await openLedger({ at });
  const added = await addTo(ledger, workers, seed, task, `at ${number(claims)} claims`);
  await ledger.close();
  rmSync(at, { recursive: true });
  await forget();
  return added;
}

async function addTo(
  ledger: Ledger,
  workers: Workers,
  seed: number,
  { measured: count }: LedgerTask,
  what: string,
): Promise<Added> {
  const linker = new Linker(ledger, workers);
  const began = performance.now();
  await linker.link();
  console.log(`the linker learns of what is there in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const added = await addMeasured(ledger, items(seed, count), { workers, linker });
  report(what, added, countTokens(articles(seed, count)));
  tellMemory();
  return added;
}

/** The ledger filled up, or a copy of one that is there: that one stays as it is. @returns where it is */
async function growTo(
  { claims, ledger: there }: NonNullable<LedgerTask["large"]>,
  base: Awaited<ReturnType<typeof baseReadings>>,
  at: string,
  copy: string,
): Promise<string> {
  const began = performance.now();
  const took = (): string => ((performance.now() - began) / 1000).toFixed(0);
  cpSync(there ?? at, copy, { recursive: true, filter: (path) => !path.endsWith("/lock") });
  const copied = await openLedger({ at: copy });
  if (there === null) {
    await fillWith(copied, base, claims);
    console.log(`filled to ${number(claims)} claims in ${took()} s`);
  } else {
    console.log(`copied and opened ${there} in ${took()} s: ${JSON.stringify(await countAll(copied))}`);
  }
  await copied.close();
  await forget();
  forgetPeak();
  return copy;
}

async function closing(at: string): Promise<Pick<LedgerMeasured, "opens" | "search" | "memory">> {
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
