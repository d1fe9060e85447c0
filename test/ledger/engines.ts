/**
 * The two real engines for the contract suite: PGlite in a temporary folder, PostgreSQL started on 127.0.0.1 from what is
 * installed here. Where there is no PostgreSQL the suite says so loudly, and fails in CI.
 */
import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Engine {
  readonly name: "embedded" | "server";
  /** the place of a new, empty ledger */
  readonly place: () => Promise<string>;
  readonly stop: () => Promise<void>;
  /** null: the engine runs in this process */
  readonly restart: (() => Promise<void>) | null;
}

export function embeddedEngine(): Engine {
  const folders: string[] = [];
  return {
    name: "embedded",
    restart: null,
    place: async () => {
      const folder = mkdtempSync(join(tmpdir(), "hearsay-ledger-"));
      folders.push(folder);
      return folder;
    },
    stop: async () => {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** null: no PostgreSQL is installed */
export async function serverEngine(): Promise<Engine | null> {
  const programs = findPrograms();
  if (programs === null) {
    const message = "NO POSTGRESQL HERE (apt-get install postgresql): the ledger is not tested on it";
    if (process.env["HEARSAY_CI"] !== undefined) throw new Error(message);
    console.warn(`SKIPPED: ${message}`);
    return null;
  }
  const server = await startPostgres(programs);
  let made = 0;
  return {
    name: "server",
    place: async () => {
      const name = `ledger_${++made}`;
      const { default: pg } = await import("pg");
      const client = new pg.Client({ connectionString: server.address("postgres") });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return server.address(name);
    },
    stop: server.stop,
    restart: server.restart,
  };
}

export interface Postgres {
  readonly address: (database: string) => string;
  readonly stop: () => Promise<void>;
  /** stops at once, as a crash would, and starts again on the same data */
  readonly restart: () => Promise<void>;
}

function findPrograms(): string | null {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).map(Number) : [];
  const newest = Math.max(0, ...versions.filter((version) => version >= 15));
  return newest === 0 ? null : join(root, String(newest), "bin");
}

/** PostgreSQL refuses to run as root: there it runs as the user that its package made. */
async function startPostgres(programs: string): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-postgres-"));
  const user = process.getuid?.() === 0 ? postgresUser() : null;
  if (user !== null) chownSync(folder, user.uid, user.gid);
  const as = user === null ? {} : { uid: user.uid, gid: user.gid };
  const data = join(folder, "data");
  execFileSync(
    join(programs, "initdb"),
    ["-D", data, "-U", "hearsay", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"],
    { ...as, stdio: "ignore", cwd: folder },
  );
  const port = await freePort();
  const start = async () => {
    const child = spawn(
      join(programs, "postgres"),
      ["-D", data, "-h", "127.0.0.1", "-p", String(port), "-k", folder, "-c", "fsync=off"],
      { ...as, stdio: "ignore", cwd: folder },
    );
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    await answering(address("postgres"));
    return { child, ended };
  };
  const address = (database: string): string => `postgres://hearsay@127.0.0.1:${port}/${database}`;
  let running = await start();
  return {
    address,
    async stop() {
      running.child.kill("SIGQUIT");
      await running.ended;
      rmSync(folder, { recursive: true, force: true });
    },
    async restart() {
      running.child.kill("SIGQUIT");
      await running.ended;
      running = await start();
    },
  };
}

function postgresUser(): { readonly uid: number; readonly gid: number } {
  const id = (flag: string): number => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const found = server.address();
      server.close(() => resolve(typeof found === "object" && found !== null ? found.port : 0));
    });
  });
}

const START_MS = 30_000;

async function answering(address: string): Promise<void> {
  const { default: pg } = await import("pg");
  const until = Date.now() + START_MS;
  for (;;) {
    const client = new pg.Client({ connectionString: address });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
