/** The command line as a process of its own: exit code, standard output, standard error. */
import { execFile } from "node:child_process";

const MAIN = new URL("../../src/cli/main.ts", import.meta.url).pathname;

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export function hearsay(args: readonly string[], stdin?: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ["--import", "tsx", MAIN, ...args],
      { maxBuffer: 1 << 28 },
      (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
    child.stdin?.end(stdin ?? "");
  });
}
