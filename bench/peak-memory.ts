/** Peak memory of a process of its own: what this process has loaded beside it does not count. */
import { spawnSync } from "node:child_process";

/** Writes the peak of the resident set, in kilobytes, to file descriptor 3 as the process ends. */
const REPORT =
  "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));";

/** @returns megabytes of the resident set at its largest, over the life of `node ARGS`; throws Error where it fails */
export function peakMemory(args: readonly string[]): number {
  const hook = `data:text/javascript,${encodeURIComponent(REPORT)}`;
  const child = spawnSync(process.execPath, ["--import", hook, ...args], {
    stdio: ["ignore", "ignore", "pipe", "pipe"],
    encoding: "utf8",
  });
  if (child.status !== 0) throw new Error(`node ${args.join(" ")} failed: ${child.stderr}`);
  return (Number(child.output[3]) * 1024) / 1e6;
}

/** A module that annotates the files of a folder one by one, holding no more than one text at a time. */
export const annotateFolder = (bundle: string, folder: string): string =>
  `import { annotate } from ${JSON.stringify(bundle)};
   import { readFileSync, readdirSync } from "node:fs";
   for (const file of readdirSync(${JSON.stringify(folder)}))
     annotate({ text: readFileSync(${JSON.stringify(`${folder}/`)} + file, "utf8") });`;
