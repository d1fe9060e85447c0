/** Runs one of the scripts in a folder by its name, or all of them where no name is given. */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What each script in bench/eval, bench/speed and train exports. */
export interface Script {
  /** one line for the listing */
  readonly about: string;
  /** Throws an Error with a one-line message on bad arguments or a missed floor. */
  readonly run: (args: readonly string[]) => Promise<void>;
}

/** A reader that goes away (`| head`) is no failure, and changes nothing about what is measured. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

export async function dispatch(folder: URL, args: readonly string[], verb: string): Promise<void> {
  const names = readdirSync(fileURLToPath(folder))
    .filter((file) => file.endsWith(".ts") && file !== "index.ts")
    .map((file) => file.replace(/\.ts$/, ""))
    .sort();
  const [first, ...rest] = args;
  const all = first === undefined || first.startsWith("-");
  if (!all && !names.includes(first)) {
    console.error(`${verb}: no such script '${first}'; there are: ${names.join(", ")}`);
    process.exitCode = 2;
    return;
  }
  if (all && verb === "train") {
    console.error(`train: say what to train: ${names.join(", ")}`);
    process.exitCode = 2;
    return;
  }
  for (const name of all ? names : [first]) {
    const script = (await import(new URL(`${name}.ts`, folder).href)) as Partial<Script>;
    if (script.run === undefined) continue;
    try {
      await script.run(all ? args : rest);
    } catch (error) {
      console.error(`${verb} ${name}: ${error instanceof Error ? error.message : String(error)}`);
      if (args.includes("--debug")) console.error(error);
      process.exitCode = 1;
    }
  }
}
