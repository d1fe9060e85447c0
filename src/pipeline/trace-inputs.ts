/** From files, folders, urls and standard input to a tracing: every article read, then all of them linked. Runs in Node. */
import type { DocumentId, Reading, Tracing } from "../model/index.ts";
import { type ArticlesOptions, readArticles } from "../read/articles.ts";
import { type AnnotateOptions, annotate } from "./annotate.ts";
import { type TraceInput, traceReadings } from "./trace.ts";

export interface TraceInputsOptions extends ArticlesOptions, Omit<AnnotateOptions, "notes"> {
  /** told before each article that comes, and once before linking */
  readonly onProgress?: (progress: TraceProgress) => void;
}

export interface TraceProgress {
  readonly stage: "reading" | "linking";
  readonly read: number;
  readonly notRead: number;
}

export interface TraceOutcome {
  readonly tracing: Tracing;
  /** articles that came more than once, word for word with one outlet, date and url: each is read once */
  readonly repeats: number;
}

/** Never throws for bad input: what could not be read is in the tracing's `notRead`, with the reason. */
export async function traceInputs(
  inputs: readonly string[],
  options: TraceInputsOptions = {},
): Promise<TraceOutcome> {
  const readings = new Map<DocumentId, TraceInput[]>();
  const notRead: { readonly input: string; readonly reason: string }[] = [];
  let repeats = 0;
  const tell = (stage: TraceProgress["stage"]): void =>
    options.onProgress?.({ stage, read: readings.size, notRead: notRead.length });
  for await (const { name, result } of readArticles(inputs, options)) {
    tell("reading");
    if (result.kind === "error") {
      notRead.push({ input: name, reason: result.error.message });
      continue;
    }
    const known = readings.get(result.document.id);
    if (known !== undefined) {
      repeats++;
      known.push({ reading: known[0]!.reading, carries: result.carries });
      continue;
    }
    const reading = annotate(result.document, { ...options, notes: result.notes });
    const reason = whyNotRead(reading);
    if (reason === null) readings.set(result.document.id, [{ reading, carries: result.carries }]);
    else notRead.push({ input: name, reason });
  }
  tell("linking");
  notRead.sort((a, b) => (a.input < b.input ? -1 : a.input > b.input ? 1 : 0));
  return { tracing: traceReadings([...readings.values()].flat(), { notRead }), repeats };
}

/** A text without a claim was read; one in another language, or a page without text, was not. */
function whyNotRead({ notes }: Reading): string | null {
  const note = notes.find(({ kind }) => kind === "other language" || kind === "no text");
  return note?.message ?? null;
}
