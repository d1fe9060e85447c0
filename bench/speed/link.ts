/**
 * `npm run bench -- link [--most N]`: what linking costs as the number of articles grows, on a made-up world of news
 * (bench/link/world.ts): all of 1,000, 10,000 and 100,000 articles of 8 claims, and one more article after them, as a
 * ledger takes it. Readings are made again when they are needed, as a ledger would read them; only the time of linking
 * counts. --most leaves larger numbers out, and then no floor is checked.
 */
import { parseArgs } from "node:util";
import type { DocumentId, Reading } from "../../src/model/index.ts";
import { linkNeighbourhood, Neighbourhoods, profileOfReading } from "../../src/pipeline/link.ts";
import { calibrationScore } from "../calibrate.ts";
import { checkFloors } from "../floor.ts";
import { readingOf } from "../link/world.ts";

export const about = "time of linking an article among 1,000, 10,000 and 100,000, and peak memory";

const SIZES = [1_000, 10_000, 100_000] as const;
/** Articles that are added one at a time after each number, to take the mean. */
const ONE_MORE = 40;
/** Time for an article may grow so much from the first number to the last. */
const MOST_GROWTH = 1.3;
/** All of the largest number must be linked within so many seconds of processor time … */
const MOST_SECONDS = 600;
/** … and megabytes. */
const MOST_MEMORY = 6_000;
/** The world's seed and shape, as floors hold for one world. */
const WORLD = "link-world-2";
const RATIO_FLOOR_SHARE = 0.7;

interface Measured {
  readonly articles: number;
  readonly neighbourhoods: number;
  readonly largest: number;
  /** milliseconds of processor time for one article, all together */
  readonly batch: number;
  /** milliseconds for one more */
  readonly oneMore: number;
}

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { most: { type: "string" }, pin: { type: "boolean" }, debug: { type: "boolean" } },
  });
  const most = values.most === undefined ? SIZES.at(-1)! : Number(values.most);
  if (!(most >= SIZES[0])) throw new Error(`--most takes a number from ${SIZES[0]} on`);
  measure(SIZES[0]); // warm up: code compiled
  const rounds = calibrationScore();
  const measured: Measured[] = [];
  for (const size of SIZES.filter((one) => one <= most)) {
    const one = measure(size);
    measured.push(one);
    console.log(
      `${size.toLocaleString("en")} articles: ${one.batch.toFixed(2)} ms an article, one more ${one.oneMore.toFixed(2)} ms; ` +
        `${one.neighbourhoods.toLocaleString("en")} neighbourhoods, the largest of ${one.largest}`,
    );
  }
  const memory = (process.resourceUsage().maxRSS * 1024) / 1e6;
  console.log(`memory ${Math.round(memory)} MB at its peak`);
  if (measured.length < SIZES.length) return;
  check(measured[0]!, measured.at(-1)!, memory);
  const kept = args.includes("--pin") ? RATIO_FLOOR_SHARE : 1;
  checkFloors("link", WORLD, { "articles/round": (kept * 1000) / measured.at(-1)!.batch / rounds }, args);
}

/** @throws Error in one line where time, growth or memory is beyond what is promised */
function check(first: Measured, last: Measured, memory: number): void {
  for (const kind of ["batch", "oneMore"] as const) {
    const growth = last[kind] / first[kind];
    console.log(`growth of time, ${kind === "batch" ? "all" : "one more"}: ${growth.toFixed(2)}`);
    if (growth > MOST_GROWTH)
      throw new Error(`time for an article grew ${growth.toFixed(2)} times, more than ${MOST_GROWTH}`);
  }
  const seconds = (last.batch * last.articles) / 1000;
  if (seconds > MOST_SECONDS) throw new Error(`${Math.round(seconds)} s, more than ${MOST_SECONDS}`);
  if (memory > MOST_MEMORY) throw new Error(`${Math.round(memory)} MB, more than ${MOST_MEMORY}`);
}

function measure(articles: number): Measured {
  const world = new World();
  let time = 0;
  for (let index = 0; index < articles; index++) time += world.add(index).time;
  const all = world.neighbourhoods.all();
  for (const { documents } of all) time += world.link(documents);
  let more = 0;
  for (let index = articles; index < articles + ONE_MORE; index++) {
    const { time: own, touched } = world.add(index);
    more += own;
    for (const { documents } of touched) more += world.link(documents);
  }
  return {
    articles,
    neighbourhoods: all.length,
    largest: Math.max(...all.map(({ documents }) => documents.length)),
    batch: time / articles,
    oneMore: more / ONE_MORE,
  };
}

class World {
  readonly neighbourhoods = new Neighbourhoods();
  private readonly numbers = new Map<DocumentId, number>();

  add(index: number): { readonly time: number; readonly touched: ReturnType<Neighbourhoods["add"]> } {
    const reading = readingOf(index);
    this.numbers.set(reading.document.id, index);
    const before = milliseconds();
    const touched = this.neighbourhoods.add(profileOfReading(reading));
    return { time: milliseconds() - before, touched };
  }

  link(documents: readonly DocumentId[]): number {
    const inputs = documents.map((id): { reading: Reading; carries: null } => ({
      reading: readingOf(this.numbers.get(id)!),
      carries: null,
    }));
    const before = milliseconds();
    linkNeighbourhood(inputs);
    return milliseconds() - before;
  }
}

/** Of processor time. */
function milliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
