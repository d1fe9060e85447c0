/** `hearsay search`: claims of a ledger by words, voice, outlet, thread, quantity, certainty, date and place. */
import { Command, Option } from "commander";
import type { ClaimHit, ClaimQuery, Page } from "../../ledger/index.ts";
import { CertaintyValue, type DocumentId, Realis, type ThreadId } from "../../model/index.ts";
import { count, isoDate, number } from "../values.ts";
import { claimLines } from "./render.ts";
import { addLedgerOption, type LedgerOptions } from "./with-ledger.ts";
import { withReader } from "./with-reader.ts";

interface Options extends LedgerOptions, Omit<ClaimQuery, "words" | "document" | "thread"> {
  readonly document?: string;
  readonly thread?: string;
  readonly limit?: number;
  readonly cursor?: string;
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  $ hearsay search "troops Kursk" --from 2025-06 --certainty probable
  $ hearsay search --voice "Dana Reuss" --place Kelva
  $ hearsay search earthquake --least 100 --most 500 --role killed --json
  $ hearsay search '"combat roles" or deployment -exercise'

The newest come first. What follows a page is shown with the --cursor that it names at its end.`;

export function searchCommand(): Command {
  const command = new Command("search")
    .description("find claims in a ledger")
    .argument("[words...]", 'words, "a phrase", -not, or')
    .option("--voice <name>", "somebody in the chain: a name, an alias or an id")
    .option("--innermost", "only where that voice said it itself")
    .option("--outlet <name>", "who published it")
    .option("--thread <id>", "the claims of one thread")
    .option("--document <id>", "the claims of one document")
    .option("--least <number>", "some figure of it is at least this", number)
    .option("--most <number>", "some figure of it is at most this", number)
    .option("--unit <word>", "what that figure counts")
    .option("--role <role>", "what became of what it counts: killed, injured, missing …")
    .addOption(new Option("--certainty <value>", "how sure its words are").choices(CertaintyValue.options))
    .addOption(new Option("--polarity <value>", "affirmed or denied").choices(["affirmed", "denied"]))
    .addOption(new Option("--realis <value>", "what time it is about").choices(Realis.options))
    .option("--forecast", "only forecasts")
    .option("--from <date>", "published on or after: 2025-07-02, 2025-07 or 2025", isoDate)
    .option("--until <date>", "published on or before", isoDate)
    .option("--place <name>", "a place by its name, or a country as two letters")
    .option("--minimum-salience <0 to 1>", "leave out what is minor", number)
    .option("--limit <count>", "claims on a page, 1 to 500", count)
    .option("--cursor <cursor>", "what follows the page that named it")
    .option("--json", "print one JSON object");
  return addLedgerOption(command)
    .addHelpText("after", EXAMPLES)
    .action((words: readonly string[], options: Options) => run(words, options));
}

async function run(words: readonly string[], options: Options): Promise<void> {
  const page = await withReader(options, (reader) =>
    reader.searchClaims(queryOf(words, options), { limit: options.limit, cursor: options.cursor }),
  );
  process.stdout.write(options.json === true ? `${JSON.stringify(page, null, 2)}\n` : shown(page));
}

function queryOf(words: readonly string[], options: Options): ClaimQuery {
  const { ledger: _, limit: __, cursor: ___, json: ____, document, thread, ...query } = options;
  return {
    ...(words.length === 0 ? {} : { words: words.join(" ") }),
    ...query,
    ...(document === undefined ? {} : { document: document as DocumentId }),
    ...(thread === undefined ? {} : { thread: thread as ThreadId }),
  };
}

function shown({ items, next }: Page<ClaimHit>): string {
  if (items.length === 0) return "no claim meets all of this\n";
  const more = next === null ? "" : `\nmore: the same with --cursor ${next}\n`;
  return `${items.map((hit) => claimLines(hit)).join("\n")}${more}`;
}
