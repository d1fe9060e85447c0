/** `hearsay trace`: several articles, the questions they answer, and how many independent origins stand behind each. */
import { Command, InvalidArgumentError } from "commander";
import { renderBrief } from "../export/brief/brief.ts";
import { renderTracingPage } from "../export/html/tracing/page.ts";
import { indexTracing, type TracingIndex, threadNamed, threadsAbout } from "../export/tracing/index.ts";
import { tracingJson } from "../export/tracing/json.ts";
import type { Thread, Tracing } from "../model/index.ts";
import type { TraceOutcome } from "../pipeline/trace-inputs.ts";
import { CommandError, EXIT } from "./exit.ts";
import { isThreadId, type TracedThread, tracedInLedger } from "./ledger/traced.ts";
import { type LedgerOptions, ledgerOption } from "./ledger/with-ledger.ts";
import { columns, loadVoices, type TerminalOptions, terminalOf, writeOutput } from "./options.ts";
import { progressOn } from "./progress.ts";
import { printable } from "./render/printable.ts";
import { screenOf } from "./render/screen.ts";
import { renderReport } from "./render/tracing/report.ts";

interface Options extends TerminalOptions, LedgerOptions {
  readonly about?: string;
  readonly thread?: readonly string[];
  readonly top?: number;
  readonly all?: boolean;
  readonly full?: boolean;
  readonly explain?: boolean;
  readonly json?: boolean;
  readonly html?: string;
  readonly md?: boolean | string;
  readonly voices?: string;
  readonly allowPrivate?: boolean;
}

const EXAMPLES = `
An article is a text, a page, a JSON object or one of a JSON list or JSON Lines file: {"text": "…"} and, where known,
id, title, outlet, published, url, authors, lang, carries. Folders are read with all that is in them.

Examples:
  $ hearsay trace articles/
  $ hearsay trace articles/ --about "more troops"
  $ hearsay trace articles.jsonl --thread 3 --explain
  $ hearsay trace https://example.org/a.html https://example.net/b.html --html story.html
  $ hearsay trace articles/ --md > brief.md
  $ cat articles.jsonl | hearsay trace - --json | jq '.threads[0].independent'
  $ hearsay trace --about "how many killed"        what the ledger holds of it; a thread's id does too
  $ hearsay trace thr_8b02ae77847818daa1ae --ledger news --html story.html

Exit codes: 0 done, 2 wrong options, 3 no article could be read, 4 the output could not be written, 5 the ledger could not
be used, 70 a defect.`;

export function traceCommand(): Command {
  const command = new Command("trace").description(
    "compare several articles: which claims answer one question, who stands behind them, how they changed on the way",
  );
  return command
    .argument(
      "[inputs...]",
      "files, folders, urls, - for standard input; left out, or a thread's id: from the ledger",
    )
    .addOption(ledgerOption())
    .option("--about <words>", "the questions with these words, the best match first")
    .option("--thread <number>", "this question, by its number or id; may be repeated", collect)
    .option("--top <number>", "the first so many questions in full (1)", wholeNumber)
    .option("--all", "every question in full")
    .option("--full", "cut no list short")
    .option("--explain", "show why: why each claim is here, near misses, what each chain rests on")
    .option("--json", "print one JSON object (docs/schema/tracing.schema.json), with every question")
    .option("--html <file>", "write one self-contained page, with every question")
    .option("--md [file]", "print a brief in Markdown with footnotes, or write it to a file")
    .option("--voices <file>", "a JSON file with voices of your own")
    .option("--width <columns>", "fit to this many columns", columns)
    .option("--color", "colour even when piped")
    .option("--no-color", "no colour")
    .option("--allow-private", "let urls lead to private and loopback addresses")
    .option("--debug", "show the stack of a defect")
    .addHelpText("after", EXAMPLES)
    .action(run);
}

async function run(inputs: readonly string[], options: Options): Promise<void> {
  if (options.json === true && options.md === true)
    throw new CommandError(EXIT.usage, "--json and --md both print; give --md a file, or one of them");
  const fromLedger = inputs.length === 0 || inputs.every(isThreadId);
  const asked = inputs[0] ?? options.thread?.find(isThreadId) ?? options.about ?? null;
  const outcome = fromLedger ? await traceLedger(asked, options) : await traceAll(inputs, options);
  const { tracing } = outcome;
  if (tracing.readings.length === 0) throw new CommandError(EXIT.input, nothingRead(inputs, tracing));
  const index = indexTracing(tracing);
  const choice =
    "thread" in outcome && options.thread === undefined && options.all !== true
      ? { chosen: [named(index, outcome.thread as string)], left: 0 }
      : choose(index, options);
  if (options.html !== undefined)
    await writeOutput(options.html, renderTracingPage(index, choice.chosen[0] ?? null));
  if (typeof options.md === "string") await writeOutput(options.md, renderBrief(index, choice.chosen));
  for (const text of printed(outcome, index, choice, options)) process.stdout.write(text);
}

/** From the ledger the thread that was asked for comes first, as its question was chosen there. */
async function traceLedger(asked: string | null, options: Options): Promise<TracedThread> {
  if (options.voices !== undefined || options.allowPrivate === true)
    throw new CommandError(
      EXIT.usage,
      "--voices and --allow-private are for reading articles: what a ledger holds was read before",
    );
  return await tracedInLedger(options, asked);
}

async function traceAll(inputs: readonly string[], options: Options): Promise<TraceOutcome> {
  const voices = options.voices === undefined ? undefined : await loadVoices(options.voices);
  const progress = progressOn(process.stderr);
  // linking is large: only who traces loads it, `hearsay read` starts without
  const { traceInputs } = await import("../pipeline/trace-inputs.ts");
  try {
    return await traceInputs(inputs, {
      ...(voices === undefined ? {} : { voices }),
      allowPrivate: options.allowPrivate ?? false,
      explain: options.explain ?? false,
      onProgress: ({ stage, read, notRead }) =>
        progress.tell(
          `${stage === "reading" ? "reading" : "comparing"} ${read.toLocaleString("en-US")} articles${notRead > 0 ? `, ${notRead} not read` : ""} …`,
        ),
    });
  } finally {
    progress.end();
  }
}

interface Choice {
  readonly chosen: readonly Thread[];
  /** threads that match too, beyond the number to show */
  readonly left: number;
}

function choose(index: TracingIndex, options: Options): Choice {
  const most = options.all === true ? Number.POSITIVE_INFINITY : (options.top ?? 1);
  if (options.thread !== undefined)
    return { chosen: options.thread.map((name) => named(index, name)), left: 0 };
  const all = options.about === undefined ? index.tracing.threads : threadsAbout(index, options.about);
  if (options.about !== undefined && all.length === 0)
    throw new CommandError(
      EXIT.usage,
      `no question is about “${options.about}”: give fewer words, or leave --about out to see the questions there are`,
    );
  return {
    chosen: all.slice(0, most),
    left: options.about === undefined ? 0 : Math.max(0, all.length - most),
  };
}

function named(index: TracingIndex, name: string): Thread {
  const thread = threadNamed(index, name);
  if (thread !== null) return thread;
  const { length } = index.tracing.threads;
  const range = length === 0 ? "there are none" : `they are numbered 1 to ${length}`;
  throw new CommandError(EXIT.usage, `there is no question ${name}: ${range}`);
}

/** What goes to standard output, in pieces: a large tracing does not fit into one string. */
function printed(
  { tracing, repeats }: TraceOutcome,
  index: TracingIndex,
  { chosen, left }: Choice,
  options: Options,
): Iterable<string> {
  if (options.json === true) return tracingJson(tracing);
  if (options.md === true) return [renderBrief(index, chosen)];
  if (options.html !== undefined || typeof options.md === "string") return [];
  const { width, colors } = terminalOf(options);
  const report = renderReport(indexTracing(printable(tracing)), {
    screen: screenOf(width, colors),
    chosen,
    left,
    full: options.full ?? false,
    explain: options.explain ?? false,
    repeats,
  });
  return [report];
}

/** One line: what was wrong with the first input, and how many more. */
function nothingRead(inputs: readonly string[], { notRead }: Tracing): string {
  const first = notRead[0];
  if (first === undefined) return `no article in ${inputs.join(", ")}`;
  const rest = notRead.length - 1;
  const more = rest === 0 ? "" : `; and ${rest} more that could not be read`;
  return `no article could be read: ${first.input}: ${first.reason}${more}`;
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

function wholeNumber(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1)
    throw new InvalidArgumentError("give a whole number, 1 or more.");
  return count;
}
