/** `hearsay add`: articles into a ledger. */
import { Command, InvalidArgumentError } from "commander";
import type { Ledger } from "../../ledger/index.ts";
import type { IngestProgress } from "../../pipeline/ingest/ingest.ts";
import type { RawItem } from "../../pipeline/ingest/raw-item.ts";
import { type FieldMap, parseFieldMap } from "../../pipeline/ingest/sources/field-map.ts";
import { CommandError, EXIT } from "../exit.ts";
import { printable } from "../render/printable.ts";
import { count, isoDate, seconds } from "../values.ts";
import { failedBefore, type Given, optionsOf } from "./add-again.ts";
import { type AddProgress, barProgress, jsonProgress, reasonsOf } from "./add-progress.ts";
import { addLedgerOption, type LedgerOptions, withLedger } from "./with-ledger.ts";

interface Options extends LedgerOptions {
  readonly outlet?: string;
  readonly published?: string;
  readonly map?: FieldMap;
  readonly pages: boolean;
  readonly delay?: number;
  readonly timeout?: number;
  readonly allowPrivate?: boolean;
  readonly threads?: number;
  readonly retry?: boolean;
  readonly failed?: boolean;
  readonly json?: boolean;
}

const EXAMPLES = `
Sources are told from what they hold:
  files and folders   articles as text, HTML, Markdown or JSON
  JSON Lines          one article a line: {"text": "…", "outlet": "…", "published": "…"}
  feeds               RSS, Atom, JSON Feed: what they hold whole, and the pages they link to
  OPML, url lists     every feed and address in them
  WARC, WARC.gz       the pages of a crawl, read as a stream
  web addresses       a page, or any of these but a WARC

Examples:
  $ hearsay add articles/                    every article in a folder
  $ hearsay add news.jsonl --ledger news
  $ hearsay add dump.jsonl --map text=body,published=meta.date
  $ hearsay add https://example.org/feed.xml subscriptions.opml
  $ hearsay add crawl.warc.gz                pages of a crawl
  $ cat story.txt | hearsay add - --outlet LBC
  $ hearsay add --failed                     what failed, with the errors
  $ hearsay add --retry                      what failed before, again

Sites are read by their robots.txt, one request at a time with a pause; what has not changed is not fetched again.
What was added is kept for good: to stop with Ctrl-C finishes what is in hand, and the same command goes on from there.

Exit codes: 0 done, 2 wrong options, 3 an input could not be read (the rest is added), 5 the ledger could not be used,
130 stopped.`;

export function addCommand(): Command {
  const command = new Command("add")
    .description("read articles into a ledger that lasts, and link them with what is there")
    .argument("[sources...]", "files, folders, web addresses, feeds, lists, WARC, or - for standard input")
    .option("--outlet <name>", "who published them, where they do not say")
    .option("--published <date>", "when they were published, as an ISO date", isoDate)
    .option("--map <fields>", "what JSON calls its fields: text=body,published=meta.date", fieldMap)
    .option("--no-pages", "read of feeds what they hold themselves; fetch no page of theirs")
    .option("--delay <seconds>", "pause between two requests to one site (default: 1)", seconds)
    .option("--timeout <seconds>", "for one request (default: 20)", seconds)
    .option("--allow-private", "read from private and loopback addresses too")
    .option("--threads <count>", "worker threads; 0: none", count)
    .option("--retry", "read again what failed before; without sources: all that failed")
    .option("--failed", "list what failed before, with the errors, and add nothing")
    .option("--json", "print progress and the result as JSON, one object a line");
  return addLedgerOption(command)
    .addHelpText("after", EXAMPLES)
    .action((sources: readonly string[], options: Options) => run(sources, options));
}

function fieldMap(text: string): FieldMap {
  const map = parseFieldMap(text);
  if (typeof map === "string") throw new InvalidArgumentError(map);
  return map;
}

async function run(sources: readonly string[], options: Options): Promise<void> {
  if (options.failed === true) return await withLedger(options, (ledger) => listFailed(ledger, options));
  if (sources.length === 0 && options.retry !== true)
    throw new CommandError(EXIT.usage, "name what to add: a file, a folder, or - for standard input");
  const stop = new AbortController();
  const shown = options.json === true ? jsonProgress() : barProgress();
  const interrupted = (): void => {
    if (stop.signal.aborted) process.exit(EXIT.interrupted);
    stop.abort();
    shown.say("finishing what is in hand; the same command goes on from there (again: stop at once)");
  };
  process.on("SIGINT", interrupted);
  try {
    const done = await withLedger(
      options,
      (ledger) => addAll(ledger, sources, options, stop.signal, shown),
      true,
    );
    shown.end();
    report(done, options);
  } finally {
    shown.end();
    process.off("SIGINT", interrupted);
  }
}

async function addAll(
  ledger: Ledger,
  sources: readonly string[],
  options: Options,
  signal: AbortSignal,
  shown: AddProgress,
): Promise<IngestProgress> {
  const [{ ingest }, { sourceItems }] = await Promise.all([
    import("../../pipeline/ingest/ingest.ts"),
    import("../../pipeline/ingest/sources/source-items.ts"),
  ]);
  const { allowPrivate, delay, timeout, retry } = options;
  const named =
    sources.length > 0
      ? [{ sources, given: givenOf(options) }]
      : await failedBefore(ledger, givenOf(options));
  const each = named.map(({ sources: of, given }) =>
    sourceItems(of, ledger, {
      ...optionsOf(given),
      given: Object.keys(given).length === 0 ? undefined : given,
      allowPrivate,
      retry,
      signal,
      delayMs: delay === undefined ? undefined : delay * 1000,
      timeoutMs: timeout === undefined ? undefined : timeout * 1000,
      onSource: shown.source,
    }),
  );
  return await ingest(ledger, oneAfterTheOther(each), {
    threads: options.threads,
    retry,
    signal,
    onProgress: shown.progress,
    onFailure: shown.failure,
  });
}

/** What bears on how articles are read; as JSON, as it is kept. */
function givenOf({ outlet, published, map, pages }: Options): Given {
  return {
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
    ...(map === undefined ? {} : { map }),
    ...(pages ? {} : { pages }),
  };
}

async function* oneAfterTheOther(all: readonly AsyncIterable<RawItem>[]): AsyncGenerator<RawItem> {
  for (const items of all) yield* items;
}

async function listFailed(ledger: Ledger, { json }: Options): Promise<void> {
  const { listFailures } = await import("../../ledger/index.ts");
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listFailures(ledger, { limit: 500, cursor });
    for (const failure of page.items) {
      const { source, item, error, attempts, last } = failure;
      if (json === true) print(failure);
      else {
        const times = attempts === 1 ? "once" : `${attempts} times`;
        process.stdout.write(
          printable(`${source}${item === "" ? "" : ` ${item}`}: ${error} (${times}, ${last})\n`),
        );
      }
    }
    cursor = page.next;
  }
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
  implausible,
  known,
  skipped,
  failed,
  reasons,
  claims,
  seconds,
  stopped,
}: IngestProgress): string {
  const parts = [
    `${added} article${added === 1 ? "" : "s"} added with ${claims} claim${claims === 1 ? "" : "s"}`,
    ...(implausible > 0 ? [`${implausible} of them with a date that cannot be true`] : []),
    ...(newVersions > 0 ? [`${newVersions} of them changed`] : []),
    ...(known > 0 ? [`${known} known from elsewhere`] : []),
    ...(skipped > 0 ? [`${skipped} there already`] : []),
    ...(failed > 0 ? [`${failed} failed${reasonsOf({ reasons })}: hearsay add --retry tries again`] : []),
    `${seconds.toFixed(1)} s`,
  ];
  return `${parts.join(", ")}${stopped ? "; stopped: the same command goes on from here" : ""}`;
}

const print = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`);
};
