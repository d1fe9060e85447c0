/** `hearsay serve`: the desk, in a browser and as an API. What it needs is loaded here and not before: it is large. */
import { existsSync, readFileSync } from "node:fs";
import { userInfo } from "node:os";
import { fileURLToPath } from "node:url";
import { Command, InvalidArgumentError, Option } from "commander";
import { counted } from "../export/tracing/words.ts";
import type { Ledger } from "../ledger/index.ts";
import type { Access } from "../serve/security/sessions.ts";
import type { Started } from "../serve/start.ts";
import { CommandError, EXIT } from "./exit.ts";
import { ledgerOption } from "./ledger/with-ledger.ts";
import { progressOn } from "./progress.ts";
import { count } from "./values.ts";

interface Options {
  readonly ledger: string;
  readonly add?: readonly string[];
  readonly host: string;
  readonly port: number;
  readonly token?: string;
  readonly accounts?: string;
  readonly allowHost: readonly string[];
  readonly allowPrivate?: boolean;
  readonly reads: number;
  readonly by?: string;
}

const EXAMPLES = `
Examples:
  $ hearsay serve                              the desk on ./hearsay-ledger, for this machine only
  $ hearsay serve --add articles/              adds a folder first, and makes the ledger where there is none
  $ hearsay serve --ledger postgres://user@host/news --port 8080
  $ HEARSAY_TOKEN=… hearsay serve --host 0.0.0.0 --allow-host desk.example.org
  $ hearsay account add ana --accounts desk.json && hearsay serve --host 0.0.0.0 --accounts desk.json

Exit codes: 0 done, 2 wrong options, 5 the ledger could not be used.`;

export function serveCommand(): Command {
  return new Command("serve")
    .description("open the desk: the ledger in a browser, and as an API at /api/v1")
    .addOption(ledgerOption())
    .option("--add <sources...>", "files and folders to add first; makes the ledger where there is none")
    .option("--host <address>", "the address to listen at", "127.0.0.1")
    .option("--port <number>", "the port to listen at; 0 takes a free one", port, 4417)
    .addOption(new Option("--token <text>", "whoever gives it may look and change").env("HEARSAY_TOKEN"))
    .option("--accounts <file>", "names, roles and hashes made by `hearsay account`")
    .option("--allow-host <name...>", "names besides localhost by which it answers", [])
    .option("--allow-private", "let articles be fetched from private and loopback addresses")
    .option("--reads <count>", "requests that read, which one address may make in ten seconds", count, 2000)
    .option("--by <name>", "who rulings are by, while no accounts are used; left out: your user name")
    .addHelpText("after", EXAMPLES)
    .action(run);
}

async function run(options: Options): Promise<void> {
  const access = await accessOf(options);
  const { LedgerError, openLedger } = await import("../ledger/index.ts");
  const { checkAccess } = await import("../serve/start.ts");
  const { StartError } = await import("../serve/start-error.ts");
  try {
    checkAccess(options.host, access);
    const ledger = await openLedger({ at: options.ledger, create: options.add !== undefined, apart: true });
    try {
      if (options.add !== undefined) await addFirst(ledger, options.add);
      await serveUntilStopped(ledger, access, options);
    } finally {
      await ledger.close();
    }
  } catch (error) {
    if (error instanceof LedgerError) throw new CommandError(EXIT.ledger, error.message);
    if (error instanceof StartError) throw new CommandError(EXIT.usage, error.message);
    throw error;
  }
}

async function addFirst(ledger: Ledger, sources: readonly string[]): Promise<void> {
  const { ingest } = await import("../pipeline/ingest/ingest.ts");
  const { sourceItems } = await import("../pipeline/ingest/sources/source-items.ts");
  const progress = progressOn(process.stderr);
  const done = await ingest(ledger, sourceItems(sources, ledger), {
    onProgress: ({ stage, inputs, claims }) =>
      progress.tell(`${stage}: ${counted(inputs, "article")}, ${counted(claims, "claim")}`),
    onFailure: ({ source, item, error }) => process.stderr.write(`${source} ${item}: ${error}\n`),
  });
  progress.end();
  if (done.added > 0)
    process.stderr.write(
      `added ${counted(done.added, "article")} with ${counted(done.claims, "claim")} in ${done.seconds.toFixed(1)} s\n`,
    );
}

async function serveUntilStopped(ledger: Ledger, access: Access, options: Options): Promise<void> {
  const started = await start(ledger, access, options);
  try {
    ledger.announce(started.url);
    process.stdout.write(`The desk is at ${started.url} (Ctrl-C stops it)\n`);
    await new Promise<void>((resolve) => {
      process.once("SIGINT", () => resolve());
      process.once("SIGTERM", () => resolve());
    });
  } finally {
    await started.close();
  }
}

async function start(ledger: Ledger, access: Access, options: Options): Promise<Started> {
  const [{ startDesk }, { ledgerStore }, { helpIn }, { loadWebFiles }, { USUAL_LIMITS }, { settingsShown }] =
    await Promise.all([
      import("../serve/start.ts"),
      import("../serve/ledger-store.ts"),
      import("../serve/help-pages.ts"),
      import("../serve/web-files.ts"),
      import("../serve/security/limits.ts"),
      import("../serve/settings.ts"),
    ]);
  const { host, allowHost, allowPrivate = false, by = usualName() } = options;
  return await startDesk({
    store: ledgerStore(ledger, { allowPrivate }),
    access,
    allowedHosts: allowHost,
    limits: { ...USUAL_LIMITS, reads: options.reads },
    settings: settingsShown({
      ledger: ledger.at,
      host,
      port: String(options.port),
      access: access.kind === "open" ? "open, for this machine only" : access.kind,
      "allowed names": allowHost.length === 0 ? "none" : allowHost.join(", "),
      "private addresses": allowPrivate ? "yes" : "no",
      reads: String(options.reads),
      name: by,
    }),
    help: helpIn(folderWith(["../docs", "../../docs"], "claim-spec.md")),
    web: await loadWebFiles(folderWith(["./web", "../web", "../../dist/web"], "index.html")),
    host,
    port: options.port,
  });
}

/** Built, this file lies in dist/ or below; run from its source, in src/cli/. */
function folderWith(candidates: readonly string[], file: string): string {
  const folders = candidates.map((candidate) => fileURLToPath(new URL(candidate, import.meta.url)));
  return folders.find((folder) => existsSync(`${folder}/${file}`)) ?? folders.at(-1)!;
}

async function accessOf({ token, accounts, by = usualName() }: Options): Promise<Access> {
  if (token !== undefined && accounts !== undefined)
    throw new CommandError(EXIT.usage, "--token and --accounts exclude each other; give one of them");
  if (token !== undefined) return { kind: "token", token };
  if (accounts === undefined) return { kind: "open", name: by };
  const { parseAccounts } = await import("../serve/security/accounts.ts");
  try {
    return { kind: "accounts", accounts: parseAccounts(readFileSync(accounts, "utf8")) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(EXIT.usage, `--accounts ${accounts}: ${why}; hearsay account add makes one`);
  }
}

function port(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new InvalidArgumentError("give a whole number from 0 to 65535.");
  return number;
}

function usualName(): string {
  try {
    return userInfo().username;
  } catch {
    return "desk"; // a user without an entry, as in some containers
  }
}
