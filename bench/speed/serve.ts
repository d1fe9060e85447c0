/**
 * `npm run bench -- serve [--claims N] [--seconds S] [--clients C] [--different N] [--ledger PLACE]`: a desk on a generated ledger, asked by
 * 20 clients at once as people ask: threads, lists of threads, searches of claims, articles. The ledger is made as
 * `npm run bench -- ledger` makes it. The server is a process of its own; the clients share the machine with it.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Agent, request } from "undici";
import { createClient, everyPage } from "../../src/client/index.ts";
import { countAll, openLedger, tidy } from "../../src/ledger/index.ts";
import { ingest } from "../../src/pipeline/ingest/ingest.ts";
import { readRaw } from "../../src/pipeline/ingest/read-raw.ts";
import { addressIn } from "../address-in.ts";
import { PROJECT_ROOT } from "../data.ts";
import { baseReadings, items } from "../ledger/corpus.ts";
import { fillWithStories } from "../ledger/fill-linked.ts";
import { chance } from "../ledger/generate.ts";

export const about = "the desk's routes with 20 clients at a million claims";

const LINKED = 600;
/**
 * Different questions: few enough that they come again, as they do where 20 people follow the same news. What one costs
 * that was not asked before is told besides; --different makes them so many times as many.
 */
const SEARCHES = 600;
const THREADS = 300;
const ARTICLES = 300;

export async function run(args: readonly string[]): Promise<void> {
  const option = (name: string, usual: number): number => Number(args[args.indexOf(name) + 1]) || usual;
  const claims = option("--claims", 1_000_000);
  const seconds = option("--seconds", 60);
  const clients = option("--clients", 20);
  const given = args.includes("--ledger") ? args[args.indexOf("--ledger") + 1]! : null;
  const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
  const at = given ?? join(folder, "ledger");
  try {
    await makeLedger(at, claims);
    await measure(at, seconds, clients, option("--different", 1));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A ledger that is there already is filled up to the number of claims. */
async function makeLedger(at: string, claims: number): Promise<void> {
  const began = performance.now();
  const ledger = await openLedger({ at, create: true });
  const have = (await countAll(ledger)).claims;
  if (have < claims) {
    await ingest(ledger, items(1, LINKED), { threads: 2 });
    await fillWithStories(ledger, await baseReadings(async (raws) => raws.map(readRaw)), claims);
    await tidy(ledger);
  }
  await ledger.close();
  if (have >= claims) return;
  console.log(
    `made a ledger of ${claims.toLocaleString("en")} claims in ${Math.round((performance.now() - began) / 1000)} s`,
  );
}

async function measure(at: string, seconds: number, clients: number, different: number): Promise<void> {
  const main = join(PROJECT_ROOT, "dist", "cli", "main.js");
  if (!existsSync(main)) throw new Error("run npm run build first");
  const args = [main, "serve", "--ledger", at, "--port", "0", "--reads", "10000000"];
  const server = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const url = await addressIn(server.stdout);
    const counts = (await createClient({ base: url }).countAll()).data;
    console.log(`the desk holds ${JSON.stringify(counts)}`);
    const addresses = await addressesOf(url, different);
    const before = processorSeconds(server.pid);
    const asked = await askAll(url, addresses, seconds, clients);
    report(asked, seconds, clients);
    const spent = processorSeconds(server.pid) - before;
    if (spent > 0)
      console.log(
        `  the desk took ${((spent / asked.length) * 1000).toFixed(2)} ms of processor time an answer, ${Math.round((spent / seconds) * 100)} % of a core: what is left of the waiting is other work on this machine`,
      );
  } finally {
    server.kill("SIGINT");
    await new Promise((resolve) => server.once("exit", resolve));
  }
}

/** Of a process so far, on Linux; 0 where it cannot be told. */
function processorSeconds(pid: number | undefined): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return 0; // no such file on this system
  }
}

/** Clock ticks a second, the same on every Linux that Node runs on. */
const TICKS = 100;

type Addresses = Readonly<Record<"thread" | "threads" | "search" | "article", readonly string[]>>;

async function addressesOf(url: string, different: number): Promise<Addresses> {
  const client = createClient({ base: url });
  const threads = await first(everyPage(client.listThreads, { limit: 500 }), THREADS * different);
  const documents = await first(everyPage(client.listDocuments, { limit: 500 }), ARTICLES * different);
  const random = chance(11);
  const words = [...new Set(threads.flatMap(({ title }) => title.match(/[a-z]{4,}/gi) ?? []))];
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  const plain = [
    "killed",
    "injured",
    "police",
    "survivors",
    "rescue",
    "minister",
    "damage",
    "train",
    "ferry",
    "fire",
  ];
  const searches = Array.from({ length: SEARCHES * different }, (_, index) => {
    const query = new URLSearchParams({ words: `${pick(plain)}${index % 2 === 0 ? "" : ` ${pick(words)}`}` });
    if (index % 3 === 0) query.set("least", String(Math.floor(random() * 50)));
    if (index % 5 === 0) query.set("certainty", pick(["probable", "possible", "certain"]));
    if (index % 7 === 0) query.set("from", "2018-03");
    query.set("limit", "25");
    return `/claims?${query}`;
  });
  return {
    thread: threads.map(({ id }) => `/threads/${id}`),
    threads: words.map((word) => `/threads?${new URLSearchParams({ words: word })}`),
    search: searches,
    article: documents.map(({ id }) => `/documents/${id}`),
  };
}

async function first<T>(all: AsyncIterable<T>, count: number): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const item of all) {
    found.push(item);
    if (found.length === count) break;
  }
  return found;
}

interface Asked {
  readonly route: keyof Addresses;
  /** true: nobody asked it before */
  readonly fresh: boolean;
  readonly ms: number;
  readonly status: number;
}

/** Of ten questions: a thread three times, a search four, a list of threads twice, an article once. */
const MIX: readonly (keyof Addresses)[] = [
  "thread",
  "search",
  "threads",
  "search",
  "thread",
  "search",
  "article",
  "threads",
  "search",
  "thread",
];

async function askAll(
  url: string,
  addresses: Addresses,
  seconds: number,
  clients: number,
): Promise<readonly Asked[]> {
  const agent = new Agent({ connections: clients, pipelining: 1 });
  const until = performance.now() + seconds * 1000;
  const asked: Asked[] = [];
  const before = new Set<string>();
  const one = async (seed: number): Promise<void> => {
    const random = chance(seed);
    for (let turn = seed; performance.now() < until; turn++) {
      const route = MIX[turn % MIX.length]!;
      const all = addresses[route];
      const path = all[Math.floor(random() * all.length)]!;
      const fresh = !before.has(path);
      before.add(path);
      const began = performance.now();
      const { statusCode, body } = await request(`${url}/api/v1${path}`, { dispatcher: agent });
      await body.arrayBuffer();
      asked.push({ route, fresh, ms: performance.now() - began, status: statusCode });
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, index) => one(index + 1)));
  await agent.close();
  return asked;
}

function report(asked: readonly Asked[], seconds: number, clients: number): void {
  const errors = asked.filter(({ status }) => status !== 200).length;
  console.log(
    `${clients} clients for ${seconds} s: ${asked.length} answers, ${Math.round(asked.length / seconds)} a second, ${errors} errors`,
  );
  for (const route of ["thread", "threads", "search", "article"] as const)
    line(
      route,
      asked.filter((one) => one.route === route),
    );
  line(
    "asked for the first time",
    asked.filter(({ fresh }) => fresh),
  );
}

function line(what: string, asked: readonly Asked[]): void {
  const times = asked.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number): string =>
    (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  console.log(
    `  ${what.padEnd(8)} ${times.length} answers: ${at(0.5)} ms median, ${at(0.99)} ms at the 99th percentile, ${at(1)} ms at most`,
  );
}
