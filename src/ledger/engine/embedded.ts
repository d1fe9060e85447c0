/**
 * The embedded engine: PGlite in a folder of its own. A new folder is copied from one that was made before, as the first
 * creation of a database takes seconds.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { z } from "zod";
import { LedgerError } from "../error.ts";
import type { Connection } from "./connection.ts";
import { startPglite } from "./pglite.ts";
import { startThread } from "./thread.ts";

const DATA = "data";
/** What makes a database just made ready for use, and a name for what it makes. */
export interface Prepare {
  readonly name: string;
  readonly run: (pglite: PGlite) => Promise<void>;
}

/** true: a ledger stands in the folder */
export const isEmbeddedLedger = (folder: string): boolean => existsSync(join(folder, DATA, "PG_VERSION"));

/**
 * Opens the database in the folder, which must exist and be locked by the caller.
 * @param apart true: in a thread of its own
 */
export async function openPglite(folder: string, prepare: Prepare, apart: boolean): Promise<Connection> {
  const data = join(folder, DATA);
  if (!isEmbeddedLedger(folder)) await make(data, prepare);
  return apart ? await startThread(data) : await startPglite(data);
}

/** The folder appears whole or not at all: it is made aside and renamed. */
async function make(data: string, prepare: Prepare): Promise<void> {
  const aside = `${data}.new`;
  rmSync(aside, { recursive: true, force: true });
  const template = templateFolder(prepare.name);
  if (template !== null && existsSync(template)) cpSync(template, aside, { recursive: true });
  else {
    const pglite = await startPglite(aside);
    await prepare.run(pglite);
    await pglite.close();
    if (template !== null) keepTemplate(aside, template);
  }
  renameSync(aside, data);
}

/** Where an initialised database is kept between ledgers; null: there is no place for it. */
function templateFolder(prepared: string): string | null {
  const cache = process.env["XDG_CACHE_HOME"] ?? (homedir() === "/" ? null : join(homedir(), ".cache"));
  const entry = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  const manifest: unknown = JSON.parse(readFileSync(join(dirname(entry), "..", "package.json"), "utf8"));
  const version = z.object({ version: z.string() }).safeParse(manifest).data?.version;
  return cache === null || version === undefined
    ? null
    : join(cache, "hearsay", `pglite-${version}-${prepared}`);
}

function keepTemplate(from: string, template: string): void {
  const aside = `${template}.${process.pid}`;
  try {
    mkdirSync(join(template, ".."), { recursive: true });
    cpSync(from, aside, { recursive: true });
    renameSync(aside, template);
  } catch {
    rmSync(aside, { recursive: true, force: true }); // no cache: the next one is made anew
  }
}

/** @throws LedgerError where the folder holds something else */
export function checkFolder(folder: string): void {
  if (isEmbeddedLedger(folder) || !existsSync(folder)) return;
  if (!statSync(folder).isDirectory())
    throw new LedgerError("not a ledger", `${folder} is a file; name a new or empty folder`);
  const strangers = readdirSync(folder).filter((name) => !name.startsWith("lock") && !name.startsWith(DATA));
  if (strangers.length > 0)
    throw new LedgerError(
      "not a ledger",
      `${folder} is no ledger and holds other things (${strangers[0]}); name a new or empty folder`,
    );
}
