/** `hearsay serve` and `hearsay account` as processes: what they print, what they refuse, how they end. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createClient } from "../../src/client/index.ts";
import { holderOf } from "../../src/ledger/index.ts";
import { hearsay } from "../support/command.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PATIENCE_MS = 120_000;
/** The pages are built by `npm run build`. */
const notBuilt = !existsSync(`${ROOT}dist/web/index.html`);
if (notBuilt) {
  const message = "the desk's pages are not built: npm run build";
  if (process.env["HEARSAY_CI"] !== undefined) throw new Error(message);
  console.warn(`SKIPPED: ${message}`);
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hearsay-serve-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.concurrent("hearsay serve refuses", () => {
  test.for<[what: string, args: readonly string[], code: number, message: RegExp]>([
    ["to let everybody in", ["--host", "0.0.0.0"], 2, /give --token TEXT or --accounts FILE/],
    ["a short token", ["--token", "short"], 2, /16 characters or more/],
    ["a token and accounts", ["--token", "0123456789abcdef", "--accounts", "x"], 2, /exclude each other/],
    ["accounts that are not there", ["--accounts", "/nowhere/x.json"], 2, /hearsay account add/],
    ["a port that is none", ["--port", "70000"], 2, /0 to 65535/],
    ["a ledger that is not there", ["--ledger", "/nowhere/ledger"], 5, /there is no ledger at/],
  ])("%s", { timeout: PATIENCE_MS }, async ([, args, code, message], { expect }) => {
    const outcome = await hearsay(["serve", ...args]);
    expect(outcome.err).toMatch(message);
    expect([outcome.code, outcome.err.trim().split("\n").length <= 3]).toEqual([code, true]);
  });
});

describe.skipIf(notBuilt)("hearsay serve", () => {
  test("adds, serves, is known to hold the ledger, and ends when it is asked to", {
    timeout: PATIENCE_MS,
  }, async () => {
    const ledger = join(folder, "ledger");
    const article = `${ROOT}stories/dprk/articles/01.json`;
    const args = [
      "--import",
      "tsx",
      `${ROOT}src/cli/main.ts`,
      "serve",
      "--add",
      article,
      "--ledger",
      ledger,
      "--port",
      "0",
    ];
    const server = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    const url = await addressOf(server);
    const client = createClient({ base: url });
    expect((await client.countAll()).data.documents).toBe(1);
    expect(holderOf(ledger)?.serving).toBe(url);
    expect((await (await fetch(url)).text()).startsWith("<!doctype html>")).toBe(true);
    server.kill("SIGTERM");
    expect(await new Promise((resolve) => server.once("exit", resolve))).toBe(0);
    expect(holderOf(ledger)).toBeNull();
  });
});

async function addressOf(server: ChildProcess): Promise<string> {
  let text = "";
  for await (const chunk of server.stdout!) {
    text += String(chunk);
    const url = /http:\/\/\S+/.exec(text)?.[0];
    if (url !== undefined) return url;
  }
  throw new Error(`no address in ${text}`);
}

describe("hearsay account", () => {
  test("keeps no password, for its owner only, and removes", { timeout: PATIENCE_MS }, async () => {
    const accounts = join(folder, "desk.json");
    const made = await hearsay(
      ["account", "add", "ana", "--role", "read", "--accounts", accounts],
      "correct horse\n",
    );
    expect([made.code, made.err]).toEqual([0, ""]);
    const text = readFileSync(accounts, "utf8");
    expect(text).not.toContain("horse");
    expect(JSON.parse(text)).toMatchObject([{ name: "ana", role: "read" }]);
    expect(statSync(accounts).mode & 0o077).toBe(0);
    const short = await hearsay(["account", "add", "ben", "--accounts", accounts], "short\n");
    expect([short.code, short.err]).toEqual([
      2,
      "hearsay: the password is too short; use 10 characters or more\n",
    ]);
    expect((await hearsay(["account", "remove", "ana", "--accounts", accounts])).code).toBe(0);
    expect(readFileSync(accounts, "utf8").trim()).toBe("[]");
    writeFileSync(accounts, "{");
    expect((await hearsay(["account", "remove", "ana", "--accounts", accounts])).err).toMatch(
      /no file of accounts/,
    );
  });
});
