/**
 * Runs a program of bench/program/ as what ships runs: bundled, with its worker threads beside it, in a process of its
 * own. Through the loader that runs these scripts code is a third slower and holds more memory.
 */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { PROJECT_ROOT, SHARED } from "./data.ts";

/** @returns what the program told on file descriptor 3 @throws Error where it fails */
export async function runProgram<Task, Result>(name: string, task: Task): Promise<Result> {
  const cache = join(PROJECT_ROOT, ".cache"); // in the project, where packages are found
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "bench-"));
  try {
    await build({
      entryPoints: {
        program: join(PROJECT_ROOT, "bench", "program", `${name}.ts`),
        worker: join(PROJECT_ROOT, "src", "pipeline", "ingest", "worker.ts"),
      },
      outdir: folder,
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
      packages: "external",
      target: "es2023",
      logLevel: "warning",
    });
    return JSON.parse(await output(join(folder, "program.js"), JSON.stringify(task))) as Result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function output(program: string, task: string): Promise<string> {
  const child = spawn(process.execPath, ["--expose-gc", program, task], {
    stdio: ["ignore", "inherit", "inherit", "pipe"],
    env: { ...process.env, HEARSAY_SHARED: SHARED },
  });
  const told: Buffer[] = [];
  child.stdio[3]!.on("data", (chunk: Buffer) => told.push(chunk));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`it ended with ${code}`);
  return Buffer.concat(told).toString("utf8");
}
