/** What runs in the thread of the database: it answers one question after another. */
import { parentPort, workerData } from "node:worker_threads";
import type { PGlite } from "@electric-sql/pglite";
import type { Answer } from "./connection.ts";
import { startPglite } from "./pglite.ts";

export interface Asked {
  readonly number: number;
  readonly what:
    | { readonly kind: "start" }
    | { readonly kind: "query"; readonly sql: string; readonly parameters: readonly unknown[] }
    | { readonly kind: "close" };
}

export type Answered = { readonly number: number } & (
  | { readonly answer: Answer }
  | { readonly failed: Readonly<Record<string, unknown>> }
);

const NOTHING: Answer = { rows: [] };

const port = parentPort;
if (port === null) throw new Error("this file is run as a thread");
let pglite: PGlite | null = null;

port.on("message", async ({ number, what }: Asked) => {
  try {
    const answer = await answerTo(what);
    port.postMessage({ number, answer } satisfies Answered, buffersOf(answer));
  } catch (error) {
    port.postMessage({ number, failed: toldOf(error) } satisfies Answered);
  }
});

async function answerTo(what: Asked["what"]): Promise<Answer> {
  if (what.kind === "start") {
    pglite = await startPglite(String(workerData));
    return NOTHING;
  }
  if (pglite === null) throw new Error("the database is not started");
  if (what.kind === "close") {
    await pglite.close();
    return NOTHING;
  }
  const { rows, affectedRows } = await pglite.query<Record<string, unknown>>(what.sql, [...what.parameters]);
  return { rows, affectedRows };
}

/** Bytes are handed over, not copied. */
const buffersOf = ({ rows }: Answer): ArrayBuffer[] =>
  rows.flatMap((row) =>
    Object.values(row).flatMap((value) => (value instanceof Uint8Array ? [value.buffer as ArrayBuffer] : [])),
  );

/** What of an error can be handed over: its texts and numbers. */
function toldOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { message: String(error) };
  const told = Object.entries(error).filter(
    ([, value]) => typeof value === "string" || typeof value === "number",
  );
  return { ...Object.fromEntries(told), name: error.name, message: error.message, stack: error.stack };
}
