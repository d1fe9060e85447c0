/** Options that several commands share: widths, colours, voices of the user's own, files to write. */
import { readFile, writeFile } from "node:fs/promises";
import { InvalidArgumentError } from "commander";
import pc from "picocolors";
import type { Colors } from "picocolors/types";
import { parseUserVoices, type UserVoice } from "../pipeline/user-voices.ts";
import { CommandError, EXIT } from "./exit.ts";

const WIDTH_WHEN_PIPED = 100;
const LEAST_COLUMNS = 20;

export interface TerminalOptions {
  readonly width?: number;
  readonly color?: boolean;
}

/** As asked for, else as the terminal is; plain and of a fixed width when piped. */
export function terminalOf({ width, color }: TerminalOptions): {
  readonly width: number;
  readonly colors: Colors;
} {
  const terminal = process.stdout.isTTY === true;
  return {
    width: width ?? (terminal ? process.stdout.columns : WIDTH_WHEN_PIPED),
    colors: pc.createColors(color ?? (terminal && process.env["NO_COLOR"] === undefined)),
  };
}

/** @throws InvalidArgumentError, which commander tells with the option's name */
export function columns(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < LEAST_COLUMNS)
    throw new InvalidArgumentError(`give a whole number of columns, ${LEAST_COLUMNS} or more.`);
  return count;
}

/** @throws CommandError in one line where the file is not there or holds no voices */
export async function loadVoices(path: string): Promise<readonly UserVoice[]> {
  try {
    return parseUserVoices(await readFile(path, "utf8"));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new CommandError(EXIT.input, `--voices ${path}: ${UNREAD[code] ?? messageOf(error)}`);
  }
}

/** Why a file cannot be read, and what to do, by the system's code. */
const UNREAD: Readonly<Record<string, string>> = {
  ENOENT: "no such file; check the path",
  EISDIR: "a folder; name the JSON file in it",
  EACCES: "may not be read; check its permissions",
};

/** @throws CommandError in one line where the file cannot be written */
export async function writeOutput(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    throw new CommandError(
      EXIT.output,
      `could not write ${path}: ${messageOf(error)}; choose a folder that exists and is yours`,
    );
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
