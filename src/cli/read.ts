/** `hearsay read`: one article and its claims. */
import { Command } from "commander";
import { renderPage } from "../export/html/page.ts";
import type { Reading } from "../model/index.ts";
import { type ReadOptions, read } from "../pipeline/read.ts";
import { CommandError, EXIT } from "./exit.ts";
import { columns, loadVoices, terminalOf, writeOutput } from "./options.ts";
import { renderCards } from "./render/cards.ts";
import { printable } from "./render/printable.ts";
import { isoDate } from "./values.ts";

interface Options {
  readonly outlet?: string;
  readonly published?: string;
  readonly title?: string;
  readonly url?: string;
  readonly voices?: string;
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly html?: string;
  readonly explain?: boolean;
  readonly all?: boolean;
  readonly width?: number;
  readonly color?: boolean;
  readonly allowPrivate?: boolean;
  readonly debug?: boolean;
}

/** Claims below this are background of the publisher's own; `--all` shows them too. */
const SHOWN_SALIENCE = 0.5;

const EXAMPLES = `
Examples:
  $ hearsay read article.txt --outlet LBC
  $ hearsay read https://example.org/news/story.html --html story.html
  $ curl -s https://example.org/story.html | hearsay read - --url https://example.org/story.html
  $ hearsay read article.txt --json | jq '.claims[] | {content, chain, certainty}'
  $ hearsay read article.txt --explain

Exit codes: 0 done, 2 wrong options, 3 the input could not be read, 4 the output could not be written, 70 a defect.`;

export function readCommand(): Command {
  return new Command("read")
    .description(
      "show the claims of one article: who says what, through whom, how sure, how many, when, where",
    )
    .argument("<input>", "a file, a url, or - for standard input; text, HTML or JSON")
    .option("--outlet <name>", "who published it, where the text does not say")
    .option("--published <date>", "when it was published, as an ISO date", isoDate)
    .option("--title <headline>", "its headline, where the text does not say")
    .option("--url <url>", "where it stands, where the text does not say")
    .option("--voices <file>", "a JSON file with voices of your own")
    .option("--json", "print one JSON object (docs/claim-spec.md)")
    .option("--jsonl", "print one claim a line as JSON")
    .option("--html <file>", "write one self-contained page")
    .option("--explain", "show why: the trace of rules for each claim")
    .option("--all", "show minor statements too")
    .option("--width <columns>", "fit to this many columns", columns)
    .option("--color", "colour even when piped")
    .option("--no-color", "no colour")
    .option("--allow-private", "let urls lead to private and loopback addresses")
    .option("--debug", "show the stack of a defect")
    .addHelpText("after", EXAMPLES)
    .action(run);
}

async function run(input: string, options: Options): Promise<void> {
  if (options.json === true && options.jsonl === true) {
    throw new CommandError(EXIT.usage, "--json and --jsonl exclude each other; give one of them");
  }
  const outcome = await read(input, await readOptions(options));
  if (outcome.kind === "error") throw new CommandError(EXIT.input, outcome.error.message);
  const { reading } = outcome;
  if (options.html !== undefined) await writeOutput(options.html, renderPage(reading));
  const text = render(reading, options);
  if (text !== null) process.stdout.write(text);
}

async function readOptions(options: Options): Promise<ReadOptions> {
  const voices = options.voices === undefined ? undefined : await loadVoices(options.voices);
  return {
    ...(options.outlet === undefined ? {} : { outlet: options.outlet }),
    ...(options.published === undefined ? {} : { published: options.published }),
    ...(options.title === undefined ? {} : { title: options.title }),
    ...(options.url === undefined ? {} : { url: options.url }),
    ...(voices === undefined ? {} : { voices }),
    allowPrivate: options.allowPrivate ?? false,
    explain: options.explain ?? false,
  };
}

/** What goes to standard output; null where only a page was asked for. */
function render(reading: Reading, options: Options): string | null {
  if (options.json === true) return `${JSON.stringify(reading, null, 2)}\n`;
  if (options.jsonl === true) return reading.claims.map((claim) => `${JSON.stringify(claim)}\n`).join("");
  if (options.html !== undefined) return null;
  return renderCards(printable(reading), {
    ...terminalOf(options),
    minimumSalience: options.all === true ? 0 : SHOWN_SALIENCE,
    explain: options.explain ?? false,
  });
}
