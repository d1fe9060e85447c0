/**
 * PGlite behind the face of a pg pool with one connection, so that one dialect serves both engines: who asks for the
 * connection while another has it waits for its turn.
 */
import type { PostgresPool, PostgresPoolClient } from "kysely";
import type { Connection } from "./connection.ts";

interface PoolAnswer {
  readonly command: string;
  readonly rowCount: number;
  readonly rows: Record<string, unknown>[];
}

export function pgliteAsPool(pglite: Connection): PostgresPool {
  const waiting: (() => void)[] = [];
  let taken = false;
  const release = (): void => {
    const next = waiting.shift();
    if (next === undefined) taken = false;
    else next();
  };
  const client = {
    async query(sql: string, parameters: readonly unknown[]): Promise<PoolAnswer> {
      const result = await pglite.query(sql, [...parameters]);
      return {
        command: /^\s*([a-z]+)/i.exec(sql)?.[1]?.toUpperCase() ?? "",
        rowCount: result.affectedRows ?? 0,
        rows: result.rows,
      };
    },
    release,
  };
  return {
    async connect() {
      if (taken) await new Promise<void>((resolve) => waiting.push(resolve));
      taken = true;
      return client as unknown as PostgresPoolClient;
    },
    async end() {
      await pglite.close();
    },
  };
}
