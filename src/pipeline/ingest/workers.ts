/** Worker threads that read, annotate and link, beside the thread that holds the ledger. */
import { existsSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import type { PackedDocument, PreparedLinks } from "../../ledger/index.ts";
import type { RawArticle } from "./raw-item.ts";
import type { ReadAgain } from "./read-again.ts";
import type { RawRead } from "./read-raw.ts";
import type { WorkerTask } from "./worker.ts";

export interface Workers {
  /** how many tasks can run at once */
  readonly threads: number;
  readonly read: (raws: readonly RawArticle[]) => Promise<readonly RawRead[]>;
  readonly reread: (documents: readonly PackedDocument[]) => Promise<readonly ReadAgain[]>;
  /** what is found in each of the neighbourhoods */
  readonly link: (
    neighbourhoods: readonly (readonly PackedDocument[])[],
  ) => Promise<readonly PreparedLinks[]>;
  readonly close: () => Promise<void>;
}

/**
 * @param threads 0: all in this thread, which spares the second that each thread takes to load
 * @param megabytes of a thread's lasting memory; one that needs more ends, and what it was at fails
 */
export async function startWorkers(threads: number, megabytes: number = OLD_MB): Promise<Workers> {
  if (threads === 0) {
    const { default: work } = await import("./worker.ts");
    return workersOf(
      1,
      async (task) => {
        // Else nothing but work is ever done: neither Ctrl-C nor a request to a desk would be heard.
        await setImmediate();
        return work(task);
      },
      async () => undefined,
    );
  }
  const { Piscina } = await import("piscina");
  compileLater();
  const pool = new Piscina({
    ...workerFile(),
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB, maxOldGenerationSizeMb: megabytes },
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: 1,
  });
  return workersOf(
    threads,
    (task) => pool.run(task),
    () => pool.destroy(),
  );
}

/**
 * Every thread compiles all of annotate and link for itself, which for the first thousand articles takes as long as reading
 * them. Code that has run four times as long as usual before it is compiled is compiled less often: a quarter of the time
 * of a run of a thousand articles is saved so, a twentieth of one of four thousand.
 */
function compileLater(): void {
  // The name and the unit are of the engine of Node 20; others settle it otherwise.
  if (process.versions.v8.startsWith("11.")) setFlagsFromString(`--interrupt-budget=${COMPILE_AFTER}`);
}

/** The usual is 135,168: bytes of code that were run, loops counted. */
const COMPILE_AFTER = 540_000;
/** Most of what is made for one article is garbage after it. Usually 48; more is collected less often and holds more memory. */
const YOUNG_MB = 96;
/**
 * The engine collects the old generation when it has grown by a share of this: by default a thread that needs 120 MB holds
 * 470. Less is collected more often, and an article of the largest size that is read must fit.
 */
const OLD_MB = 1024;

function workersOf(
  threads: number,
  run: (task: WorkerTask) => Promise<unknown>,
  close: () => Promise<void>,
): Workers {
  return {
    threads,
    read: async (raws) => (await run({ kind: "read", raws })) as readonly RawRead[],
    reread: async (documents) => (await run({ kind: "reread", documents })) as readonly ReadAgain[],
    link: async (neighbourhoods) => (await run({ kind: "link", neighbourhoods })) as readonly PreparedLinks[],
    close,
  };
}

/** The built worker lies in dist/; run from its source it is TypeScript, which needs its loader. */
function workerFile(): { readonly filename: string; readonly execArgv: string[] } {
  if (import.meta.url.endsWith(".ts"))
    return { filename: new URL("./worker.ts", import.meta.url).href, execArgv: ["--import", "tsx"] };
  const beside = new URL("./worker.js", import.meta.url);
  const above = new URL("../worker.js", import.meta.url);
  return { filename: existsSync(fileURLToPath(beside)) ? beside.href : above.href, execArgv: [] };
}
