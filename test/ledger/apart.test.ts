/** The embedded engine in a thread of its own: the same answers, the same errors, and this thread goes on meanwhile. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Ledger, openLedger } from "../../src/ledger/index.ts";

let folder: string;
let ledger: Ledger;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "hearsay-apart-"));
  ledger = await openLedger({ at: folder, create: true, apart: true });
});
afterAll(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

const values = async (at: Ledger): Promise<unknown> =>
  (
    await sql`select 7::bigint as whole, 1.5::float8 as real, true as yes, null as none, 'é\n' as text,
      '{"a": [1]}'::jsonb as json, array['x', 'y'] as list, decode('00ff10', 'hex') as bytes`.execute(at.db)
  ).rows[0];

it.each([true, false])("says of a damaged database what to do (apart: %s)", async (apart) => {
  const damaged = mkdtempSync(join(tmpdir(), "hearsay-damaged-"));
  try {
    mkdirSync(join(damaged, "data"));
    writeFileSync(join(damaged, "data", "PG_VERSION"), "18\n");
    await expect(openLedger({ at: damaged, apart })).rejects.toMatchObject({
      kind: "damaged",
      message: expect.stringMatching(/does not open .*hearsay restore FILE/),
    });
    expect(existsSync(join(damaged, "lock"))).toBe(false);
  } finally {
    rmSync(damaged, { recursive: true, force: true });
  }
});

it("answers as it does in this thread", async () => {
  const apart = await values(ledger);
  const other = mkdtempSync(join(tmpdir(), "hearsay-within-"));
  const within = await openLedger({ at: other, create: true });
  try {
    const same = await values(within);
    const plain = (row: unknown): string =>
      JSON.stringify(row, (_, value: unknown) =>
        typeof value === "object" && value !== null && "type" in value && "data" in value
          ? value.data
          : value,
      );
    expect(apart).toMatchObject({ whole: 7, real: 1.5, yes: true, none: null, list: ["x", "y"] });
    expect(Buffer.from((apart as { bytes: Uint8Array }).bytes)).toEqual(
      Buffer.from((same as { bytes: Uint8Array }).bytes),
    );
    expect(Object.keys(apart as object)).toEqual(Object.keys(same as object));
    expect(plain({ ...(apart as object), bytes: 0 })).toBe(plain({ ...(same as object), bytes: 0 }));
  } finally {
    await within.close();
    rmSync(other, { recursive: true, force: true });
  }
});

it("takes bytes, and gives them back as they were", async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
  const { rows } = await sql<{ back: Uint8Array }>`select ${bytes}::bytea as back`.execute(ledger.db);
  expect(Buffer.compare(Buffer.from(rows[0]!.back), Buffer.from(bytes))).toBe(0);
});

it("tells an error with its code, and goes on", async () => {
  await expect(sql`select * from nothing_here`.execute(ledger.db)).rejects.toMatchObject({
    code: "42P01",
    message: expect.stringContaining("nothing_here"),
  });
  expect(await values(ledger)).toMatchObject({ whole: 7 });
});

it("keeps a transaction whole", async () => {
  await expect(
    ledger.db.transaction().execute(async (transaction) => {
      await sql`insert into ledger (key, value) values ('apart', '1')`.execute(transaction);
      throw new Error("no");
    }),
  ).rejects.toThrow("no");
  const { rows } = await sql`select 1 from ledger where key = 'apart'`.execute(ledger.db);
  expect(rows).toEqual([]);
});

it("leaves this thread free while it looks something up", async () => {
  let answered = false;
  const query = sql`select count(*) from generate_series(1, 3000000)`.execute(ledger.db).then(() => {
    answered = true;
  });
  await setTimeout(1);
  expect(answered).toBe(false);
  await query;
});

it("cannot be asked any more once it is closed, and opens again with what was kept", async () => {
  await sql`insert into ledger (key, value) values ('kept', 'yes')`.execute(ledger.db);
  const { db } = ledger;
  await ledger.close();
  await expect(sql`select 1`.execute(db)).rejects.toThrow();
  ledger = await openLedger({ at: folder, apart: true });
  const { rows } = await sql`select value from ledger where key = 'kept'`.execute(ledger.db);
  expect(rows).toEqual([{ value: "yes" }]);
});
