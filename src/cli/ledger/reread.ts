/** `hearsay reread`: the articles of a ledger again, with a newer extractor. */
import { Command } from "commander";
import { counted } from "../../export/tracing/words.ts";
import { count } from "../values.ts";
import { addLedgerOption, type LedgerOptions, withLedger } from "./with-ledger.ts";

interface Options extends LedgerOptions {
  readonly threads?: number;
  readonly json?: boolean;
}

const ABOUT = `
The readings before are kept; what is searched, shown and linked is the newer. People's rulings hold for the newer
findings too. Articles that this version of Hearsay has read are passed over, so the command can be stopped and begun again.`;

export function rereadCommand(): Command {
  const command = new Command("reread")
    .description("read the articles of a ledger again with this version of Hearsay, and tell what changed")
    .option("--threads <count>", "worker threads; 0: none", count)
    .option("--json", "print each change and the result as JSON, one object a line");
  return addLedgerOption(command).addHelpText("after", ABOUT).action(run);
}

async function run(options: Options): Promise<void> {
  const { reread } = await import("../../pipeline/ingest/reread.ts");
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  const done = await withLedger(options, (ledger) =>
    reread(ledger, {
      threads: options.threads,
      signal: stop.signal,
      onChange: (change) => {
        if (options.json === true)
          process.stdout.write(`${JSON.stringify({ kind: "changed", ...change })}\n`);
        else
          process.stdout.write(
            `${change.document}: ${counted(change.gained.length, "claim")} more, ${change.lost.length} fewer, ${change.changed.length} changed\n`,
          );
      },
    }),
  );
  if (options.json === true) process.stdout.write(`${JSON.stringify({ kind: "done", ...done })}\n`);
  else
    process.stdout.write(
      `${counted(done.documents, "article")} read again with ${done.extractor}: ${done.changed} changed; ${counted(done.claimsGained, "claim")} more, ${done.claimsLost} fewer, ${done.claimsChanged} changed\n`,
    );
}
