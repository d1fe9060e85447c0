/** PGlite as the ledger uses it. */
import type { PGlite } from "@electric-sql/pglite";

const BYTEA = 17;

/**
 * More of the tables and indexes in memory for steady speed as the ledger grows, larger than PGlite's 128 MB. Memory of
 * the process grows by what is set here.
 */
const SHARED_BUFFERS = "384MB";

/** @param data the folder of the database; a new one is made where there is none */
export async function startPglite(data: string): Promise<PGlite> {
  const { PGlite } = await import("@electric-sql/pglite");
  return await PGlite.create(data, {
    postgresqlconf: [`shared_buffers = ${SHARED_BUFFERS}`],
    // The ones that come with it go through a list of numbers: slow for texts of some length.
    parsers: { [BYTEA]: bytesOf },
    serializers: { [BYTEA]: (value: Uint8Array) => `\\x${Buffer.from(value).toString("hex")}` },
  });
}

/** In memory of its own, which can be handed to another thread as it is. */
function bytesOf(written: string): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow((written.length - 2) / 2);
  bytes.write(written.slice(2), "hex");
  return bytes;
}
