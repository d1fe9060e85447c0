/**
 * One process to a folder. The lock is a file beside the data that names its holder: process id with its start time, so
 * that a lock left by a killed process is told from one that is held, even where the system has given its id away again.
 */
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { LedgerError } from "../error.ts";

const Holder = z.strictObject({
  pid: z.int().positive(),
  /** when the process started, as the system says it; null: the system does not say */
  started: z.string().nullable(),
  host: z.string(),
  since: z.string(),
  /** where the holder answers over HTTP; null: it does not */
  serving: z.string().nullable(),
});
export type Holder = z.infer<typeof Holder>;

export interface Lock {
  /** Writes where the holder answers over HTTP, for other commands to find. */
  readonly announce: (serving: string | null) => void;
  readonly release: () => void;
}

const LOCK = "lock";
/** Guards the moment in which a stale lock is replaced. Left behind by a kill in that moment, it is void after this long. */
const TAKEOVER = "lock.takeover";
const TAKEOVER_MS = 5_000;
/** Two that come at once may each find the other in the moment of taking over: try again this often, this far apart. */
const TRIES = 100;
const PAUSE_MS = 50;

/** @throws LedgerError "held" that says by whom */
export function takeLock(folder: string, serving: string | null = null): Lock {
  const path = join(folder, LOCK);
  const mine = { ...myself(), serving };
  for (let attempt = 0; attempt < TRIES; attempt++) {
    if (place(path, mine)) return held(folder, mine);
    const holder = holderOf(folder);
    if (holder !== null) throw new LedgerError("held", heldBy(folder, holder));
    if (!removeStale(folder)) pause(PAUSE_MS);
  }
  throw new LedgerError("held", `${folder} is being taken by another process; try again`);
}

/** Who holds the folder; null: nobody, or a process that is no more. */
export function holderOf(folder: string): Holder | null {
  const holder = readHolder(join(folder, LOCK));
  return holder !== null && isAlive(holder) ? holder : null;
}

function heldBy(folder: string, { pid, host, since, serving }: Holder): string {
  if (host !== hostname())
    return `${folder} is held by process ${pid} on ${host} since ${since}; stop it there, or remove ${join(folder, LOCK)} if that machine is gone`;
  const how =
    serving === null
      ? "wait until it is done, or stop it"
      : `it serves ${serving}: ask there, or stop it first`;
  return `${folder} is held by process ${pid} since ${since}; ${how}`;
}

function held(folder: string, mine: Holder): Lock {
  const path = join(folder, LOCK);
  return {
    announce(serving) {
      const next = `${path}.${randomBytes(6).toString("hex")}`;
      writeFileSync(next, JSON.stringify({ ...mine, serving }));
      renameSync(next, path);
    },
    release() {
      const now = readHolder(path);
      if (now?.pid === mine.pid && now.started === mine.started) rmSync(path, { force: true });
    },
  };
}

/** The lock appears with its content or not at all: it is written aside and linked. */
function place(path: string, holder: Holder): boolean {
  const aside = `${path}.${randomBytes(6).toString("hex")}`;
  writeFileSync(aside, JSON.stringify(holder));
  try {
    linkSync(aside, path);
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** false: another process is at it */
function removeStale(folder: string): boolean {
  const guard = join(folder, TAKEOVER);
  try {
    mkdirSync(guard);
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
    if (ageOf(guard) > TAKEOVER_MS) rmSync(guard, { recursive: true, force: true });
    return false;
  }
  try {
    if (holderOf(folder) === null) rmSync(join(folder, LOCK), { force: true });
    return true;
  } finally {
    rmdirSync(guard);
  }
}

function ageOf(path: string): number {
  const status = statSync(path, { throwIfNoEntry: false });
  return status === undefined ? 0 : Date.now() - status.mtimeMs;
}

function readHolder(path: string): Holder | null {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (isCode(error, "ENOENT")) return null;
    throw error;
  }
  try {
    return Holder.parse(JSON.parse(text));
  } catch {
    return null; // not written by us, or cut off by a full disk: nobody can be asked whether it holds
  }
}

function isAlive({ pid, started, host }: Holder): boolean {
  if (host !== hostname()) return true; // cannot be known from here
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (isCode(error, "ESRCH")) return false;
  }
  const now = startOf(pid);
  return started === null || now === null || now === started;
}

const myself = (): Omit<Holder, "serving"> => ({
  pid: process.pid,
  started: startOf(process.pid),
  host: hostname(),
  since: new Date().toISOString(),
});

/** When a process started: clock ticks since boot on Linux, else what ps says; null: cannot be told. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in parentheses may hold spaces; the start time is the 20th field after it.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return startByPs(pid);
  }
}

function startByPs(pid: number): string | null {
  if (process.platform === "win32" || process.platform === "linux") return null;
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || null;
  } catch {
    return null; // no such process, or no ps
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
