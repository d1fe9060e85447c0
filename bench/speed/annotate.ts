/**
 * `npm run bench -- annotate`: tokens a second of the whole of annotate as it ships, on real news (the dev split where it
 * is, else the shipped Wikinews texts), the time to load the weights, the peak memory of annotate and of `hearsay read`
 * in processes of their own, and the time of `hearsay read` from a cold start.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { tokenizeText } from "../../src/annotate/language/index.ts";
import type { Article, annotate } from "../../src/pipeline/annotate.ts";
import { bundleAnnotate } from "../bundle.ts";
import { calibrationScore } from "../calibrate.ts";
import { PROJECT_ROOT, shared } from "../data.ts";
import { checkFloors } from "../floor.ts";
import { annotateFolder, peakMemory } from "../peak-memory.ts";

export const about = "tokens a second of annotate, peak memory, cold start of `hearsay read`";

type Annotate = typeof annotate;

/**
 * Below this share of the speed measured when the floor was pinned, something got slower than noise explains. The
 * floor is on tokens per round of a fixed workload, both by processor time and taken in turns: so it holds on a slower
 * machine, and on one with other work. Absolute speed is printed, and has a low floor only.
 */
const FLOOR_SHARE = 0.4;
const RATIO_FLOOR_SHARE = 0.7;
/** Machines are shared and noisy: the median of this many runs is quoted. */
const RUNS = 5;
/**
 * Runs before that: the engine goes on compiling for some hundred articles, on threads whose time counts too. What is
 * quoted is the speed of a process that has warmed up; the first run over all articles is told beside it.
 */
const WARM_UPS = 3;

export async function run(args: readonly string[]): Promise<void> {
  const { name, articles } = loadArticles();
  const tokens = articles.reduce((sum, article) => sum + tokenizeText(article.text).tokens.length, 0);
  const { seconds, perRound, first, cold, memory } = await measureBundle(articles, tokens);
  const rate = tokens / seconds;
  const start = coldStart();
  console.log(
    `annotate on ${name}: ${articles.length} articles, ${tokens} tokens, processor time, median of ${RUNS} runs`,
  );
  console.log(
    `  ${Math.round(rate).toLocaleString("en")} tokens/s, ${Math.round(articles.length / seconds)} articles/s`,
  );
  console.log(`  ${perRound.toFixed(1)} tokens per round of the calibration workload`);
  console.log(
    `  ${Math.round(tokens / cold).toLocaleString("en")} tokens/s in the first run, compiling counted, after which ${WARM_UPS - 1} more are not`,
  );
  console.log(
    `  first call ${Math.round(first * 1000)} ms: weights decoded, tables made, code not yet compiled`,
  );
  if (memory !== null)
    console.log(
      `  memory ${Math.round(memory)} MB at its peak (annotate in a process of its own, one text at a time)`,
    );
  if (start === null) console.log("  hearsay read: not measured, run npm run build first");
  else
    console.log(
      `  hearsay read: ${start.seconds.toFixed(3)} s from a cold start, ${Math.round(start.memory)} MB at its peak`,
    );
  const digest = createHash("sha256")
    .update(articles.map((article) => article.text).join("\0"))
    .digest("hex")
    .slice(0, 16);
  // Floors leave room for a noisy machine: what is pinned is a share of what was measured.
  const kept = args.includes("--pin") ? FLOOR_SHARE : 1;
  const keptRatio = args.includes("--pin") ? RATIO_FLOOR_SHARE : 1;
  const scores = {
    "tokens/s": rate * kept,
    "tokens/round": perRound * keptRatio,
    ...(start === null ? {} : { "starts/s": kept / start.seconds }),
  };
  checkFloors(`annotate-${name}`, digest, scores, args);
}

interface Measured {
  /** of processor time for all articles */
  readonly seconds: number;
  /** tokens per round of the calibration workload */
  readonly perRound: number;
  /** seconds of processor time of the very first call, on one short article, and of the first run over all */
  readonly first: number;
  readonly cold: number;
  /** megabytes; null where the corpus is no folder of texts */
  readonly memory: number | null;
}

async function measureBundle(articles: readonly Article[], tokens: number): Promise<Measured> {
  const bundle = await bundleAnnotate();
  try {
    const { annotate } = (await import(pathToFileURL(bundle.path).href)) as { annotate: Annotate };
    const first = cpuSeconds(() => annotate({ text: "The dam has burst, police said." }));
    const folder = shared("polnear", "dev", "text");
    const memory =
      folder === null
        ? null
        : peakMemory(["--input-type=module", "--eval", annotateFolder(bundle.path, folder)]);
    return { ...measure(annotate, articles, tokens), first, memory };
  } finally {
    bundle.remove();
  }
}

/** Medians of the seconds of processor time that all articles take, and of tokens per round of the workload. */
function measure(
  annotate: Annotate,
  articles: readonly Article[],
  tokens: number,
): Pick<Measured, "seconds" | "perRound" | "cold"> {
  const all = (): void => articles.forEach((article) => void annotate(article));
  const [cold] = Array.from({ length: WARM_UPS }, () => cpuSeconds(all));
  calibrationScore(); // the same for the workload
  const runs = Array.from({ length: RUNS }, () => {
    const rounds = calibrationScore();
    const seconds = cpuSeconds(all);
    return { seconds, perRound: tokens / seconds / rounds };
  });
  return {
    cold: cold!,
    seconds: median(runs.map((one) => one.seconds)),
    perRound: median(runs.map((one) => one.perRound)),
  };
}

function loadArticles(): { readonly name: string; readonly articles: readonly Article[] } {
  const folder = shared("polnear", "dev", "text");
  if (folder !== null) {
    const files = readdirSync(folder).sort();
    return {
      name: "polnear-dev",
      articles: files.map((file) => ({
        text: readFileSync(join(folder, file), "utf8"),
        outlet: file.split("_")[0]!,
      })),
    };
  }
  console.warn("polnear is not on this machine (HEARSAY_SHARED): measuring on the shipped Wikinews texts");
  const lines = readFileSync(join(PROJECT_ROOT, "stories", "wikinews", "articles.jsonl"), "utf8")
    .trim()
    .split("\n");
  return { name: "wikinews", articles: lines.map((line) => JSON.parse(line) as Article) };
}

function times(count: number, work: () => void): number[] {
  return Array.from({ length: count }, () => {
    const before = performance.now();
    work();
    return (performance.now() - before) / 1000;
  });
}

function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Seconds and megabytes of `hearsay read` on a shipped article; null: not built. */
function coldStart(): { readonly seconds: number; readonly memory: number } | null {
  const program = join(PROJECT_ROOT, "dist", "cli", "main.js");
  if (!existsSync(program)) return null;
  const article = join(PROJECT_ROOT, "stories", "dprk", "articles", "01.json");
  const seconds = median(
    times(RUNS, () => execFileSync(process.execPath, [program, "read", article], { stdio: "ignore" })),
  );
  return { seconds, memory: peakMemory([program, "read", article]) };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
