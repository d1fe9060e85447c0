/**
 * Commands on a ledger that another process holds: what only asks is answered by the desk that holds it, just as from the
 * folder itself; what writes says who holds it.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Ledger, listThreads, openLedger } from "../../src/ledger/index.ts";
import { ingest } from "../../src/pipeline/ingest/ingest.ts";
import type { Access } from "../../src/serve/security/sessions.ts";
import type { Started } from "../../src/serve/start.ts";
import { hearsay } from "../support/command.ts";
import { deskOn, storyItems } from "../support/desk.ts";

const PATIENCE_MS = 300_000;
const TOKEN = "0123456789abcdef";

let folder: string;
let at: string;
let ledger: Ledger;
let desk: Started;
let asks: readonly (readonly string[])[];
/** what each command prints while nobody holds the folder */
let alone: readonly string[];

async function hold(access: Access): Promise<void> {
  ledger = await openLedger({ at });
  desk = await deskOn(ledger, { access });
  ledger.announce(desk.url);
}

async function letGo(): Promise<void> {
  await desk.close();
  await ledger.close();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "hearsay-held-"));
  at = join(folder, "ledger");
  ledger = await openLedger({ at, create: true });
  await ingest(ledger, storyItems([1, 2, 3, 4]), { threads: 0 });
  const thread = (await listThreads(ledger)).items[0]!;
  await ledger.close();
  asks = [
    ["search", "troops", "--least", "20000", "--json"],
    ["threads", "--json"],
    ["show", thread.id, "--json"],
    ["dump"],
    ["trace", thread.id],
    ["search", "--cursor", "zzz"],
  ];
  alone = [];
  for (const args of asks) alone = [...alone, await printed(args)];
}, PATIENCE_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** With its code, so that what is refused is refused alike. */
async function printed(args: readonly string[]): Promise<string> {
  const { code, out, err } = await hearsay([...args, "--ledger", at]);
  return `${code}\n${out}${err}`;
}

describe("a ledger that a desk holds", () => {
  it("is asked through the desk, with the same answers", { timeout: PATIENCE_MS }, async () => {
    await hold({ kind: "open", name: "Ana" });
    try {
      for (const [index, args] of asks.entries())
        expect(await printed(args), args.join(" ")).toBe(alone[index]);
      expect(alone[0]).toMatch(/^0\n.*troops/s);
      expect(await printed(["trace", "--about", "how many troops"])).toMatch(/^0\n.*independent/s);
    } finally {
      await letGo();
    }
  });

  it("is told to be held where a command writes", { timeout: PATIENCE_MS }, async () => {
    await hold({ kind: "open", name: "Ana" });
    try {
      for (const args of [["add", "x.txt"], ["reread"], ["restore", "x"]])
        expect(await printed(args), args[0]).toMatch(
          new RegExp(`^5\nhearsay: .* is held by process ${process.pid} since .*; it serves ${desk.url}`),
        );
    } finally {
      await letGo();
    }
  });

  it("asks for the token of the desk", { timeout: PATIENCE_MS }, async () => {
    await hold({ kind: "token", token: TOKEN });
    try {
      expect(await printed(["threads"])).toMatch(/^5\nhearsay: .* set HEARSAY_TOKEN to its token/);
      process.env["HEARSAY_TOKEN"] = TOKEN;
      expect(await printed(["threads", "--json"])).toBe(alone[1]);
    } finally {
      delete process.env["HEARSAY_TOKEN"];
      await letGo();
    }
  });

  it("is told to be held by one that does not answer", { timeout: PATIENCE_MS }, async () => {
    await hold({ kind: "open", name: "Ana" });
    await desk.close();
    expect(await printed(["threads"])).toMatch(/^5\nhearsay: .* does not answer \(.*\): stop it, or wait\n$/);
    await ledger.close();
  });

  it("is told to be held by one that serves nothing", { timeout: PATIENCE_MS }, async () => {
    ledger = await openLedger({ at });
    expect(await printed(["threads"])).toMatch(
      /^5\nhearsay: .* is held by process \d+ .*; wait until it is done/,
    );
    await ledger.close();
  });
});
