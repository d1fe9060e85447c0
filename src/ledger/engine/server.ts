/** The server engine: PostgreSQL 15 or newer by address. */
import type { PostgresPool } from "kysely";
import { LedgerError } from "../error.ts";

/** Reads beside one writer; more would only queue at the server. */
const CONNECTIONS = 6;
const CONNECT_MS = 10_000;
const INT8 = 20;
const OLDEST = 150_000;

/** true: the place is an address of a server, not a folder */
export const isServerAddress = (at: string): boolean => /^postgres(?:ql)?:\/\//i.test(at);

/** The address as it may be shown: without the password. */
export function publicAddress(address: string): string {
  if (!URL.canParse(address)) return "the server's address";
  const url = new URL(address);
  if (url.password !== "") url.password = "***";
  return url.href;
}

/** @throws LedgerError "unreachable" */
export async function openServer(address: string): Promise<PostgresPool> {
  if (!URL.canParse(address))
    throw new LedgerError(
      "unreachable",
      "this is no address of a server; write postgres://user@host:5432/database",
    );
  const { default: pg } = await import("pg");
  const types = new pg.TypeOverrides();
  types.setTypeParser(INT8, Number); // keys and counts stay far below 2^53, and PGlite gives numbers too
  const pool = new pg.Pool({
    connectionString: address,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    types,
  });
  // A connection that breaks while nobody uses it is replaced by the pool: whoever uses one gets the error itself.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  try {
    const { rows } = await pool.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    );
    const version = rows[0]?.version ?? 0;
    if (version < OLDEST)
      throw new LedgerError(
        "unreachable",
        `${publicAddress(address)} is PostgreSQL ${Math.floor(version / 10_000)}; 15 or newer is needed`,
      );
  } catch (error) {
    await pool.end();
    if (error instanceof LedgerError) throw error;
    const why = error instanceof Error ? error.message || error.name : String(error);
    throw new LedgerError(
      "unreachable",
      `${publicAddress(address)} cannot be reached: ${why}; check the address and that the server runs`,
      { cause: error },
    );
  }
  return pool as unknown as PostgresPool;
}
