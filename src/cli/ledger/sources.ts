/** `hearsay sources`: where a ledger's articles came from, and how feeds have been. */
import { Command } from "commander";
import type { SourceHealth } from "../../ledger/index.ts";
import { printable } from "../render/printable.ts";
import { count } from "../values.ts";
import { addLedgerOption, type LedgerOptions, withLedger } from "./with-ledger.ts";

interface Options extends LedgerOptions {
  readonly limit?: number;
  readonly cursor?: string;
  readonly json?: boolean;
}

export function sourcesCommand(): Command {
  const command = new Command("sources")
    .description(
      "list where a ledger's articles came from: files, feeds and addresses, and how each has been",
    )
    .option("--limit <count>", "entries on a page, 1 to 500", count)
    .option("--cursor <cursor>", "what follows the page that named it")
    .option("--json", "print one JSON object");
  return addLedgerOption(command).action(run);
}

async function run(options: Options): Promise<void> {
  const page = await withLedger(options, async (ledger) => {
    const { listSources } = await import("../../ledger/index.ts");
    return await listSources(ledger, { limit: options.limit, cursor: options.cursor });
  });
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify(page, null, 2)}\n`);
    return;
  }
  const more = page.next === null ? "" : `\nmore: the same with --cursor ${page.next}\n`;
  process.stdout.write(
    page.items.length === 0 ? "nothing was added yet\n" : `${page.items.map(sourceLines).join("\n")}${more}`,
  );
}

/** A line of what it is and gave, for a feed one of its readings, and the last error. */
export function sourceLines({ source, kind, documents, failed, last, error, feed }: SourceHealth): string {
  const facts = [
    kind,
    `${documents} article${documents === 1 ? "" : "s"}`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(last === null ? [] : [`last ${moment(last)}`]),
  ];
  const read =
    feed === null
      ? []
      : [
          ...(feed.checked === null ? [] : [`asked ${moment(feed.checked)}`]),
          ...(feed.well === null ? ["never read well"] : [`well ${moment(feed.well)}`]),
          ...(feed.failures > 0 ? [`${feed.failures} failures in a row`] : []),
          `${feed.items} items`,
          ...(feed.next === null ? [] : [`next from ${moment(feed.next)}`]),
          ...(feed.etag === null && feed.lastModified === null ? ["no ETag"] : [feed.etag ?? "by date"]),
        ];
  const why = feed?.error ?? error;
  const lines = [
    `${source}: ${facts.join(", ")}`,
    ...(read.length === 0 ? [] : [`  ${read.join(", ")}`]),
    ...(why === null ? [] : [`  ${why}`]),
  ];
  return lines.map((text) => `${printable(text.replace(/\s+$/, ""))}\n`).join("");
}

const moment = (iso: string): string => iso.slice(0, 16).replace("T", " ");
