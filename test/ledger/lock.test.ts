/** One process to a folder: who comes second is told who holds it, and a lock whose holder is gone holds nothing. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { holderOf, takeLock } from "../../src/ledger/engine/lock.ts";
import { LedgerError, openLedger } from "../../src/ledger/index.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hearsay-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const holder = (about: object): string =>
  JSON.stringify({
    pid: process.pid,
    started: "1",
    host: hostname(),
    since: "2025-01-01T00:00:00Z",
    serving: null,
    ...about,
  });

describe("the lock of a folder", () => {
  it("is held by one, who is named to others, and is free again when it is released", () => {
    const lock = takeLock(folder);
    expect(() => takeLock(folder)).toThrow(new RegExp(`held by process ${process.pid} since .*; wait`));
    lock.announce("http://127.0.0.1:4000");
    expect(holderOf(folder)).toMatchObject({ pid: process.pid, serving: "http://127.0.0.1:4000" });
    expect(() => takeLock(folder)).toThrow(/it serves http:\/\/127.0.0.1:4000/);
    lock.release();
    expect(holderOf(folder)).toBeNull();
    takeLock(folder).release();
  });

  it("holds nothing once its holder was killed", async () => {
    const script = `
      const { takeLock } = await import(${JSON.stringify(new URL("../../src/ledger/engine/lock.ts", import.meta.url).href)});
      takeLock(${JSON.stringify(folder)});
      process.stdout.write("held");
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script]);
    await once(child.stdout, "data");
    expect(() => takeLock(folder)).toThrow(new RegExp(`process ${child.pid}`));
    child.kill("SIGKILL");
    await once(child, "exit");
    takeLock(folder).release();
  });

  it.each<[string, string]>([
    ["of a process whose id the system gave away again", holder({ started: "1" })],
    ["of a process that is no more", holder({ pid: 2 ** 22 + 1 })],
    ["that is cut off", '{"pid": 1'],
    ["that is empty", ""],
  ])("a lock %s holds nothing", (_what, text) => {
    writeFileSync(join(folder, "lock"), text);
    takeLock(folder).release();
  });

  it("of another machine holds: it cannot be asked from here", () => {
    writeFileSync(join(folder, "lock"), holder({ host: "elsewhere" }));
    expect(() => takeLock(folder)).toThrow(/on elsewhere .* remove/);
  });

  it("is not given away by who does not hold it any more", () => {
    const lock = takeLock(folder);
    writeFileSync(join(folder, "lock"), holder({ host: "elsewhere" }));
    lock.release();
    expect(readFileSync(join(folder, "lock"), "utf8")).toContain("elsewhere");
  });
});

describe("opening", () => {
  it("says in one line that there is no ledger, or something else", async () => {
    await expect(openLedger({ at: join(folder, "none") })).rejects.toThrow(/no ledger at .*hearsay add/);
    writeFileSync(join(folder, "thesis.txt"), "mine");
    await expect(openLedger({ at: folder, create: true })).rejects.toThrow(
      /holds other things \(thesis.txt\)/,
    );
    await expect(openLedger({ at: "postgres://127.0.0.1:1/none" })).rejects.toThrow(/cannot be reached/);
    await expect(openLedger({ at: "postgres://user:secret@127.0.0.1:1/none" })).rejects.not.toThrow(/secret/);
    await expect(openLedger({ at: join(folder, "thesis.txt"), create: true })).rejects.toThrow(LedgerError);
  });
});
