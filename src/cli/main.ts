#!/usr/bin/env node
/** The command line's entry: one line for every expected failure, an exit code from exit.ts, no stack unless asked. */
import { CommanderError } from "commander";
import { CommandError, EXIT } from "./exit.ts";
import { createProgram } from "./program.ts";

/** A reader that goes away (`| head`) is no failure. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.ok);
  throw error;
});

async function main(args: readonly string[]): Promise<number> {
  try {
    await createProgram().parseAsync([...args], { from: "user" });
    return EXIT.ok;
  } catch (error) {
    return report(error, args.includes("--debug"));
  }
}

function report(error: unknown, debug: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof CommandError) {
    process.stderr.write(`hearsay: ${error.message}\n`);
    return error.code;
  }
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `hearsay: a defect, please report it: ${message.split("\n")[0]} (--debug shows where)\n`,
  );
  if (debug && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return EXIT.defect;
}

const code = await main(process.argv.slice(2));
// A command that did its work may have set a code of its own: some inputs could not be read, or it was stopped.
process.exitCode = code === EXIT.ok ? (process.exitCode ?? EXIT.ok) : code;
