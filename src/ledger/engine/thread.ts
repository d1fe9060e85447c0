/**
 * The embedded engine in a thread of its own. A query of PGlite holds its thread until it is answered: apart from the one
 * that answers people, nobody waits for the question of another whose answer is known already.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Answer, Connection } from "./connection.ts";
import type { Answered, Asked } from "./pglite-thread.ts";

/** @param data the folder of the database */
export async function startThread(data: string): Promise<Connection> {
  const worker = makeWorker(data);
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let over: Error | null = null;
  const end = (error: Error): void => {
    over ??= error;
    for (const { reject } of waiting.values()) reject(over);
    waiting.clear();
  };
  worker.once("error", end);
  worker.once("exit", (code) => end(new Error(`the thread of the database ended with ${code}`)));
  worker.on("message", ({ number, ...told }: Answered) => {
    const one = waiting.get(number);
    waiting.delete(number);
    if (waiting.size === 0) worker.unref(); // the process may end while nothing is asked
    if ("failed" in told) one?.reject(errorOf(told.failed));
    else one?.resolve(told.answer);
  });
  const ask = (what: Asked["what"]): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (over !== null) return reject(over);
      const number = ++last;
      waiting.set(number, { resolve, reject });
      worker.ref();
      worker.postMessage({ number, what } satisfies Asked);
    });
  try {
    await ask({ kind: "start" });
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return {
    query: (sql, parameters) => ask({ kind: "query", sql, parameters }),
    close: async () => {
      await ask({ kind: "close" });
      await worker.terminate();
    },
  };
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** With what an error of the database tells besides its message, by which what to do is found. */
const errorOf = ({ message, ...told }: Readonly<Record<string, unknown>>): Error =>
  Object.assign(new Error(String(message)), told);

/** The built file lies in dist/; run from its source it is TypeScript, for which a loader is registered first. */
function makeWorker(data: string): Worker {
  if (import.meta.url.endsWith(".ts")) {
    const source = JSON.stringify(new URL("./pglite-thread.ts", import.meta.url).href);
    const code = `import("tsx/esm/api").then(({ register }) => { register(); return import(${source}); })`;
    return new Worker(code, { workerData: data, eval: true });
  }
  const beside = new URL("./database.js", import.meta.url);
  const above = new URL("../database.js", import.meta.url);
  return new Worker(existsSync(fileURLToPath(beside)) ? beside : above, { workerData: data });
}
