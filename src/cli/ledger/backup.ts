/** `hearsay dump` and `hearsay restore`: a whole ledger as lines of JSON, and back. */
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { PassThrough, type Readable, type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { Command } from "commander";
import { counted } from "../../export/tracing/words.ts";
import { CommandError, EXIT } from "../exit.ts";
import { addLedgerOption, type LedgerOptions, withLedger } from "./with-ledger.ts";
import { withReader } from "./with-reader.ts";

interface DumpOptions extends LedgerOptions {
  readonly gzip?: boolean;
}

export function dumpCommand(): Command {
  const command = new Command("dump")
    .description("print a whole ledger as lines of JSON, each an object with a kind (docs/ledger.md)")
    .option("--gzip", "compress it");
  return addLedgerOption(command)
    .addHelpText("after", "\nExample:\n  $ hearsay dump --gzip > ledger.jsonl.gz")
    .action(runDump);
}

export function restoreCommand(): Command {
  const command = new Command("restore")
    .description("make a ledger of a dump")
    .argument("<dump>", "a file, compressed or not, or - for standard input");
  return addLedgerOption(command)
    .addHelpText("after", "\nExample:\n  $ hearsay restore ledger.jsonl.gz --ledger restored")
    .action(runRestore);
}

async function runDump(options: DumpOptions): Promise<void> {
  await withReader(options, async (reader) => {
    const out: Transform = options.gzip === true ? createGzip() : new PassThrough();
    const written = pipeline(out, process.stdout, { end: false });
    for await (const line of reader.dump()) if (!out.write(`${line}\n`)) await once(out, "drain");
    out.end();
    await written;
  });
}

async function runRestore(input: string, options: LedgerOptions): Promise<void> {
  const counts = await withLedger(
    options,
    async (ledger) => {
      const { restore } = await import("../../ledger/index.ts");
      return await restore(ledger, linesOf(input));
    },
    true,
  );
  process.stdout.write(
    `${counted(counts.documents, "article")} with ${counted(counts.claims, "claim")} restored\n`,
  );
}

const GZIP = [0x1f, 0x8b] as const;

async function* linesOf(input: string): AsyncGenerator<string> {
  const bytes: Readable = input === "-" ? process.stdin : createReadStream(input);
  try {
    const first: unknown = await once(bytes, "readable").then(() => bytes.read());
    if (!Buffer.isBuffer(first)) return;
    bytes.unshift(first);
    const zipped = first[0] === GZIP[0] && first[1] === GZIP[1];
    const text = zipped ? bytes.pipe(createGunzip()) : bytes;
    const failed = once(text, "error").then(([error]) => Promise.reject(error));
    failed.catch(() => undefined); // told where the lines are read
    const lines = createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY });
    for await (const line of lines) yield line;
    if (zipped && (text as ReturnType<typeof createGunzip>).errored !== null) await failed;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      EXIT.input,
      `${input} cannot be read: ${why}; give a dump as hearsay dump writes it`,
    );
  }
}
