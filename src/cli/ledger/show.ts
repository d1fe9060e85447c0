/** `hearsay show`: one thing of a ledger by its id: a document, claim, thread, origin or voice. */
import { Command } from "commander";
import pc from "picocolors";
import type { DocumentShown, LedgerReader } from "../../ledger/index.ts";
import type { ClaimId, DocumentId, OriginId, ThreadId, VoiceId } from "../../model/index.ts";
import { CommandError, EXIT } from "../exit.ts";
import { renderCards } from "../render/cards.ts";
import { claimLines, originLines, rulingLines, threadLines, threadShown, voiceLines } from "./render.ts";
import { addLedgerOption, type LedgerOptions } from "./with-ledger.ts";
import { withReader } from "./with-reader.ts";

interface Options extends LedgerOptions {
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  $ hearsay show doc_36fd08cef603c774e67f          the article, its claims, its versions, who carried it
  $ hearsay show thr_8b02ae77847818daa1ae --json   the thread, its origins, drifts and conflicts

Ids are those that hearsay search, threads and voices print. An id that a thread had before leads to what it is now.`;

export function showCommand(): Command {
  const command = new Command("show")
    .description("show one thing of a ledger: a document, claim, thread, origin or voice")
    .argument("<id>", "doc_…, clm_…, thr_…, org_… or voi_…")
    .option("--json", "print one JSON object");
  return addLedgerOption(command)
    .addHelpText("after", EXAMPLES)
    .action((id: string, options: Options) => run(id, options));
}

interface Found {
  readonly value: unknown;
  readonly text: string;
}

async function run(id: string, options: Options): Promise<void> {
  if (!/^(?:doc|clm|thr|org|voi)_[0-9a-f]{20}$/.test(id))
    throw new CommandError(
      EXIT.usage,
      `'${id}' is no id; give one that search, threads or voices print (thr_…)`,
    );
  const found = await withReader(options, (reader) => find(reader, id));
  if (found === null) throw new CommandError(EXIT.input, `the ledger has no ${id}`);
  process.stdout.write(options.json === true ? `${JSON.stringify(found.value, null, 2)}\n` : found.text);
}

async function find(reader: LedgerReader, id: string): Promise<Found | null> {
  switch (id.slice(0, 3)) {
    case "doc":
      return told(await reader.showDocument(id as DocumentId), documentText);
    case "clm":
      return told(
        await reader.showClaim(id as ClaimId),
        (hit) => `${claimLines(hit)}${rulingLines(hit.rulings)}`,
      );
    case "thr":
      return told(await reader.showThread(id as ThreadId), threadShown);
    case "org":
      return told(await reader.showOrigin(id as OriginId), originLines);
    default:
      return told(await reader.showVoice(id as VoiceId), voiceLines);
  }
}

const told = <T>(value: T | null, text: (value: T) => string): Found | null =>
  value === null ? null : { value, text: text(value) };

function documentText({ reading, carriers, versions, threads, rulings }: DocumentShown): string {
  const cards = renderCards(reading, {
    width: process.stdout.columns ?? 100,
    colors: pc.createColors(process.stdout.isTTY === true && process.env["NO_COLOR"] === undefined),
    minimumSalience: 0,
    explain: false,
  });
  const from = carriers
    .map(({ source, item }) => `  from ${source}${item === "" ? "" : ` ${item}`}\n`)
    .join("");
  const changed = versions
    .flatMap(({ version, difference, document }) => [
      `  version ${version} ${document}\n`,
      ...difference.flatMap(({ before, after }) => [
        ...before.map((line) => `    - ${line}\n`),
        ...after.map((line) => `    + ${line}\n`),
      ]),
    ])
    .join("");
  return `${cards}\n${from}${versions.length > 1 ? changed : ""}${rulingLines(rulings)}${threads.map(threadLines).join("")}`;
}
