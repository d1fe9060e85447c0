/** From a path, a url or standard input to a reading: `read` followed by `annotate`. Runs in Node. */
import type { Reading } from "../model/index.ts";
import { type InputOptions, type ReadError, readInput } from "../read/input.ts";
import { type AnnotateOptions, annotate } from "./annotate.ts";

export type ReadOptions = InputOptions & AnnotateOptions;

export type ReadOutcome =
  | { readonly kind: "reading"; readonly reading: Reading; readonly carries: string | null }
  | { readonly kind: "error"; readonly error: ReadError };

/** Never throws for bad input: what went wrong is the `error`, in one line that says what to do. */
export async function read(input: string, options: ReadOptions = {}): Promise<ReadOutcome> {
  const result = await readInput(input, options);
  if (result.kind === "error") return result;
  return {
    kind: "reading",
    reading: annotate(result.document, { ...options, notes: result.notes }),
    carries: result.carries,
  };
}
