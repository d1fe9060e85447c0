/** Opens a ledger: a folder with an embedded database, or a PostgreSQL server by address. */
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { Kysely, PostgresDialect, type PostgresPool } from "kysely";
import type { Connection } from "./engine/connection.ts";
import { checkFolder, isEmbeddedLedger, openPglite, type Prepare } from "./engine/embedded.ts";
import { type Lock, takeLock } from "./engine/lock.ts";
import { pgliteAsPool } from "./engine/pglite-pool.ts";
import { isServerAddress, openServer, publicAddress } from "./engine/server.ts";
import { LedgerError } from "./error.ts";
import { migrate, SCHEMA_NAME } from "./migrations/migrate.ts";
import type { Database } from "./schema.ts";

export interface OpenOptions {
  /** a folder, or postgres://… */
  readonly at: string;
  /** true: make it where there is none yet; left out: say that there is none */
  readonly create?: boolean | undefined;
  /** true: an embedded database runs in a thread of its own, so that this one can go on while it looks something up */
  readonly apart?: boolean | undefined;
  /** where this process answers over HTTP: others that find the folder held are told */
  readonly serving?: string | undefined;
}

export interface Ledger {
  /** the folder, or the address without its password */
  readonly at: string;
  readonly engine: "embedded" | "server";
  readonly db: Kysely<Database>;
  /** Writes where this process answers over HTTP; a server ledger needs none. */
  readonly announce: (serving: string | null) => void;
  readonly close: () => Promise<void>;
}

/** Where the ledger is unless it is said. */
export const USUAL_LEDGER = "./hearsay-ledger";

/** @throws LedgerError that says in one line what to do */
export async function openLedger(options: OpenOptions): Promise<Ledger> {
  return isServerAddress(options.at) ? await openOnServer(options) : await openInFolder(options);
}

async function openOnServer({ at, create }: OpenOptions): Promise<Ledger> {
  const pool = await openServer(at);
  const db = kysely(pool);
  try {
    await checkServer(db, at, create ?? false);
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    at: publicAddress(at),
    engine: "server",
    db,
    announce: () => undefined,
    close: () => db.destroy(),
  };
}

async function checkServer(db: Kysely<Database>, at: string, create: boolean): Promise<void> {
  const tables = await db.introspection.getTables();
  if (create || tables.some(({ name }) => name === "ledger")) return;
  throw new LedgerError(
    "not a ledger",
    `there is no ledger at ${publicAddress(at)} yet; add articles first: hearsay add … --ledger ${publicAddress(at)}`,
  );
}

async function openInFolder({ at, create, apart, serving }: OpenOptions): Promise<Ledger> {
  const folder = resolve(at);
  checkFolder(folder);
  if (!isEmbeddedLedger(folder)) {
    if (create !== true)
      throw new LedgerError(
        "not a ledger",
        `there is no ledger at ${at} yet; add articles first: hearsay add …`,
      );
    makeFolder(folder, at);
  }
  const lock = takeLock(folder, serving ?? null);
  try {
    return await openLocked(folder, lock, apart ?? false);
  } catch (error) {
    lock.release();
    throw error;
  }
}

function makeFolder(folder: string, at: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new LedgerError("unwritable", `${at} cannot be made: ${why}; name a folder that is yours`, {
      cause: error,
    });
  }
}

const PREPARE: Prepare = {
  name: SCHEMA_NAME,
  run: (pglite) => migrate(kysely(pgliteAsPool(pglite))),
};

async function openLocked(folder: string, lock: Lock, apart: boolean): Promise<Ledger> {
  const db = kysely(pgliteAsPool(await openDatabase(folder, apart)));
  await migrate(db);
  return {
    at: folder,
    engine: "embedded",
    db,
    announce: lock.announce,
    close: async () => {
      await db.destroy();
      lock.release();
    },
  };
}

async function openDatabase(folder: string, apart: boolean): Promise<Connection> {
  const there = isEmbeddedLedger(folder);
  try {
    return await openPglite(folder, PREPARE, apart);
  } catch (error) {
    if (!there) throw error;
    const why = error instanceof Error ? error.message.split(/\.? /)[0] : String(error);
    throw new LedgerError(
      "damaged",
      `the database in ${folder} does not open (${why}); where the disk is full make room, else it is damaged: restore a dump into a new folder (hearsay restore FILE --ledger NEW)`,
      { cause: error },
    );
  }
}

const kysely = (pool: PostgresPool): Kysely<Database> =>
  new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
