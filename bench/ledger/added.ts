/** How fast articles come into a ledger, and which threads have how much work with it. */
import { readdirSync, readFileSync } from "node:fs";
import type { Ledger } from "../../src/ledger/index.ts";
import { type IngestOptions, ingest } from "../../src/pipeline/ingest/ingest.ts";
import type { RawItem } from "../../src/pipeline/ingest/raw-item.ts";
import { calibrationScore } from "../calibrate.ts";

export interface Added {
  readonly articles: number;
  readonly claims: number;
  /** articles that were linked, neighbours that were linked again included */
  readonly linked: number;
  readonly failed: number;
  readonly seconds: number;
  readonly processorSeconds: number;
  /** articles for the processor time of a round of the calibration workload: compares between machines */
  readonly perRound: number;
  /** milliseconds of processor time an article; null where the system does not tell threads apart */
  readonly threads: ThreadTimes | null;
}

export interface ThreadTimes {
  readonly main: number;
  readonly workers: number;
  /** those of the engine that compile code and collect garbage */
  readonly engine: number;
}

export async function addMeasured(
  ledger: Ledger,
  items: AsyncIterable<RawItem>,
  options: IngestOptions,
): Promise<Added> {
  calibrationScore(); // warm
  const before = calibrationScore();
  const times = taskTimes();
  const cpu = process.cpuUsage();
  const done = await ingest(ledger, items, options);
  const { user, system } = process.cpuUsage(cpu);
  const processorSeconds = (user + system) / 1e6;
  const articles = done.added + done.known;
  const threads = times === null ? null : threadTimes(times, articles);
  const rounds = (before + calibrationScore()) / 2;
  return {
    articles,
    claims: done.claims,
    linked: done.linked,
    failed: done.failed,
    seconds: done.seconds,
    processorSeconds,
    perRound: articles / processorSeconds / rounds,
    threads,
  };
}

type TaskTimes = ReadonlyMap<string, number>;

/** Milliseconds of processor time by thread, on Linux. */
function taskTimes(): TaskTimes | null {
  try {
    return new Map(
      readdirSync("/proc/self/task").map((task) => {
        const stat = readFileSync(`/proc/self/task/${task}/stat`, "utf8");
        const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
        return [task, ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS];
      }),
    );
  } catch {
    return null; // no such files on this system
  }
}

/** Clock ticks a second, the same on every Linux that Node runs on. */
const TICKS = 100;
/** What ran before any of our code did: the main thread and the engine's. */
const FIRST = new Set(taskTimes()?.keys());

function threadTimes(before: TaskTimes, articles: number): ThreadTimes {
  const times = { main: 0, workers: 0, engine: 0 };
  for (const [task, time] of taskTimes() ?? []) {
    const kind = task === String(process.pid) ? "main" : FIRST.has(task) ? "engine" : "workers";
    times[kind] += (time - (before.get(task) ?? 0)) / articles;
  }
  return times;
}

/** Both cores that the numbers are promised for. */
const CORES = 2;

export function report(what: string, added: Added, tokens: number | null): void {
  const { articles, claims, linked, seconds, processorSeconds, threads } = added;
  const rate = (count: number): string => Math.round(count / seconds).toLocaleString("en");
  console.log(
    `${what}: ${articles} articles, ${claims} claims, ${linked} linked: ${rate(articles)} a second, ${rate(claims)} claims/s${tokens === null ? "" : `, ${rate(tokens)} tokens/s`}`,
  );
  const each = (processorSeconds / articles) * 1000;
  const parts =
    threads === null
      ? ""
      : `: ${threads.workers.toFixed(1)} of the worker threads, ${threads.main.toFixed(1)} of the main thread, ${threads.engine.toFixed(1)} of compiling and collecting`;
  console.log(
    `  ${each.toFixed(1)} ms of processor time an article${parts}; on ${CORES} cores with nothing else to do no more than ${Math.round((CORES * 1000) / each)} a second`,
  );
}
