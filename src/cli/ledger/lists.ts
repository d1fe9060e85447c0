/** `hearsay threads` and `hearsay voices`: lists of a ledger, in pages. */
import { Command, Option } from "commander";
import type { LedgerReader, Page, ThreadQuery, VoiceQuery } from "../../ledger/index.ts";
import { VoiceKind } from "../../model/index.ts";
import { count, isoDate } from "../values.ts";
import { threadLines, voiceLines } from "./render.ts";
import { addLedgerOption, type LedgerOptions } from "./with-ledger.ts";
import { withReader } from "./with-reader.ts";

interface PageOptions extends LedgerOptions {
  readonly limit?: number;
  readonly cursor?: string;
  readonly json?: boolean;
}

const addPageOptions = (command: Command): Command =>
  addLedgerOption(command)
    .option("--limit <count>", "entries on a page, 1 to 500", count)
    .option("--cursor <cursor>", "what follows the page that named it")
    .option("--json", "print one JSON object");

export function threadsCommand(): Command {
  const command = new Command("threads")
    .description("list the threads of a ledger: questions, who answers them, how many independent origins")
    .argument("[words...]", "words of the question")
    .option("--from <date>", "carried on or after", isoDate)
    .option("--until <date>", "carried on or before", isoDate)
    .addOption(
      new Option("--order <by>", "the most carried or the latest first").choices(["carried", "recent"]),
    );
  return addPageOptions(command).action(
    (words: readonly string[], { from, until, order, ...options }: PageOptions & ThreadQuery) =>
      printPage(options, threadLines, (reader, page) =>
        reader.listThreads(given({ words: wordsOf(words), from, until, order }), page),
      ),
  );
}

export function voicesCommand(): Command {
  const command = new Command("voices")
    .description("list the voices of a ledger: who is said to have said things")
    .argument("[words...]", "a part of a name or alias")
    .addOption(new Option("--kind <kind>", "what it is").choices(VoiceKind.options))
    .option("--country <code>", "its country, as two letters")
    .option("--named", "only those whose name is given");
  return addPageOptions(command).action(
    (words: readonly string[], { kind, country, named, ...options }: PageOptions & VoiceQuery) =>
      printPage(options, voiceLines, (reader, page) =>
        reader.listVoices(given({ words: wordsOf(words), kind, country, named }), page),
      ),
  );
}

const wordsOf = (words: readonly string[]): string | undefined =>
  words.length === 0 ? undefined : words.join(" ");

/** Without what was not given: a cursor holds for the same query only. */
const given = <Query extends object>(query: Query): Query =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as Query;

async function printPage<Item>(
  options: PageOptions,
  lines: (item: Item) => string,
  list: (
    reader: LedgerReader,
    page: { limit?: number | undefined; cursor?: string | undefined },
  ) => Promise<Page<Item>>,
): Promise<void> {
  const page = await withReader(options, (reader) =>
    list(reader, { limit: options.limit, cursor: options.cursor }),
  );
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify(page, null, 2)}\n`);
    return;
  }
  const more = page.next === null ? "" : `\nmore: the same with --cursor ${page.next}\n`;
  process.stdout.write(
    page.items.length === 0 ? "there are none\n" : `${page.items.map(lines).join("\n")}${more}`,
  );
}
