/** `hearsay add`: articles into a ledger. */
import { Command } from "commander";
import type { IngestProgress } from "../../pipeline/ingest/ingest.ts";
import type { RawItem } from "../../pipeline/ingest/raw-item.ts";
import { CommandError, EXIT } from "../exit.ts";
import { count, isoDate } from "../values.ts";
import { addLedgerOption, type LedgerOptions, withLedger } from "./with-ledger.ts";

interface Options extends LedgerOptions {
  readonly outlet?: string;
  readonly published?: string;
  readonly threads?: number;
  readonly retry?: boolean;
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  $ hearsay add articles/                    every article in a folder
  $ hearsay add news.jsonl --ledger news     one article a line: {"text": "…", "outlet": "…", "published": "…"}
  $ cat story.txt | hearsay add - --outlet LBC
  $ hearsay add --retry                      what failed before, again

What was added is kept for good: to stop with Ctrl-C finishes what is in hand, and the same command goes on from there.

Exit codes: 0 done, 2 wrong options, 3 an input could not be read (the rest is added), 5 the ledger could not be used.`;

export function addCommand(): Command {
  const command = new Command("add")
    .description("read articles into a ledger that lasts, and link them with what is there")
    .argument("[sources...]", "files, folders, JSON lines, or - for standard input")
    .option("--outlet <name>", "who published them, where they do not say")
    .option("--published <date>", "when they were published, as an ISO date", isoDate)
    .option("--threads <count>", "worker threads; 0: none", count)
    .option("--retry", "read again what failed before; without sources: all that failed")
    .option("--json", "print progress and the result as JSON, one object a line");
  return addLedgerOption(command)
    .addHelpText("after", EXAMPLES)
    .action((sources: readonly string[], options: Options) => run(sources, options));
}

async function run(sources: readonly string[], options: Options): Promise<void> {
  if (sources.length === 0 && options.retry !== true)
    throw new CommandError(EXIT.usage, "name what to add: a file, a folder, or - for standard input");
  const stop = new AbortController();
  const interrupted = (): void => {
    if (stop.signal.aborted) process.exit(EXIT.interrupted);
    stop.abort();
    process.stderr.write(
      "finishing what is in hand; the same command goes on from there (again: stop at once)\n",
    );
  };
  process.on("SIGINT", interrupted);
  try {
    const done = await withLedger(options, (ledger) => addAll(ledger, sources, options, stop.signal), true);
    report(done, options);
  } finally {
    process.off("SIGINT", interrupted);
  }
}

async function addAll(
  ledger: Parameters<Parameters<typeof withLedger>[1]>[0],
  sources: readonly string[],
  options: Options,
  signal: AbortSignal,
): Promise<IngestProgress> {
  const { ingest } = await import("../../pipeline/ingest/ingest.ts");
  const { failedSources } = await import("../../ledger/index.ts");
  const named = sources.length > 0 ? sources : (await failedSources(ledger)).map(({ name }) => name);
  return await ingest(ledger, itemsOf(named, options), {
    threads: options.threads,
    retry: options.retry,
    signal,
    onProgress: options.json === true ? (progress) => print({ kind: "progress", ...progress }) : undefined,
    onFailure: (failure) => {
      if (options.json === true) print({ kind: "failed", ...failure });
      else
        process.stderr.write(
          `${failure.source}${failure.item === "" ? "" : ` ${failure.item}`}: ${failure.error}\n`,
        );
    },
  });
}

async function* itemsOf(sources: readonly string[], options: Options): AsyncGenerator<RawItem> {
  const { localItems } = await import("../../pipeline/ingest/local-sources.ts");
  const meta = {
    ...(options.outlet === undefined ? {} : { outlet: options.outlet }),
    ...(options.published === undefined ? {} : { published: options.published }),
  };
  for (const source of sources) yield* localItems(source, { meta });
}

function report(done: IngestProgress, { json }: Options): void {
  if (json === true) print({ kind: "done", ...done });
  else process.stdout.write(`${summary(done)}\n`);
  if (done.stopped) process.exitCode = EXIT.interrupted;
  else if (done.failed > 0) process.exitCode = EXIT.input;
}

function summary({
  added,
  newVersions,
  known,
  skipped,
  failed,
  claims,
  seconds,
  stopped,
}: IngestProgress): string {
  const parts = [
    `${added} article${added === 1 ? "" : "s"} added with ${claims} claims`,
    ...(newVersions > 0 ? [`${newVersions} of them changed`] : []),
    ...(known > 0 ? [`${known} known from elsewhere`] : []),
    ...(skipped > 0 ? [`${skipped} there already`] : []),
    ...(failed > 0 ? [`${failed} failed (hearsay add --retry)`] : []),
    `${seconds.toFixed(1)} s`,
  ];
  return `${parts.join(", ")}${stopped ? "; stopped: the same command goes on from here" : ""}`;
}

const print = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`);
};
