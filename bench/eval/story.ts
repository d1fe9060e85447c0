/**
 * `npm run eval -- story [DIR…] [--among] [--json] [--misses] [--tracing FILE] [--sample N]`: scores the reading and
 * tracing of a story against its gold, as docs/story-metric.md defines; without a DIR both shipped stories. A DIR holds
 * articles/*.json and gold.json. --among traces each story among all other news at hand, as a ledger that holds both
 * does. --tracing scores what another program found (a Tracing as JSON, for one DIR).
 */
import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { PROJECT_ROOT } from "../data.ts";
import { checkFloors } from "../floor.ts";
import { readStory } from "../story/gold.ts";
import { readJudged, sampleDrifts } from "../story/judged.ts";
import { otherNews } from "../story/other-news.ts";
import { type Predicted, predictStory, readPredicted } from "../story/predict.ts";
import { columnOf, countLines, missLines, tableLines } from "../story/report.ts";
import { addCounts, flatScores, type StoryResult, scoreStory, scoresOf } from "../story/score.ts";

export const about =
  "claims, fields, threads, origins, drifts and conflicts of a story (docs/story-metric.md)";

const SHIPPED = ["dprk", "myanmar"].map((name) => join(PROJECT_ROOT, "stories", name));

/** What a score on a folder's texts is a score on; null: not for us to say. */
function kindOfText(folder: string): string | null {
  const within = (parent: string): boolean => resolve(folder).startsWith(join(PROJECT_ROOT, parent));
  if (within("stories")) return "on rewrites: the texts are the project's own wording of real reporting";
  if (within("bench/invented")) return "on invented text: nothing in it happened (bench/invented/README.md)";
  return null;
}

const OPTIONS = {
  among: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  misses: { type: "boolean", default: false },
  tracing: { type: "string" },
  sample: { type: "string" },
  pin: { type: "boolean", default: false },
  debug: { type: "boolean", default: false },
} as const;

export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const folders = positionals.length > 0 ? positionals : SHIPPED;
  if (values.tracing !== undefined && folders.length !== 1) throw new Error("--tracing takes one DIR");
  if (values.among && values.tracing !== undefined)
    throw new Error("--among traces; --tracing takes a tracing as it is");
  const judged = readJudged();
  const among = values.among ? otherNews() : [];
  const results: StoryResult[] = [];
  for (const folder of folders) {
    const story = readStory(folder);
    const predicted =
      values.tracing === undefined ? await predictStory(story, among) : readPredicted(story, values.tracing);
    const result = scoreStory(story, predicted, judged);
    results.push(result);
    if (values.sample !== undefined) printSample(result, predicted, Number(values.sample));
  }
  if (values.sample !== undefined) return;
  const counts = results.map((result) => result.counts).reduce(addCounts);
  if (values.json) console.log(JSON.stringify(scoresOf(counts), null, 2));
  else print(results);
  if (positionals.length > 0 || values.tracing !== undefined) return;
  const digest = createHash("sha256")
    .update([...results.map(({ story }) => story.digest), ...among.map(({ document }) => document.id)].join())
    .digest("hex");
  if (values.among) console.log(`among ${among.length} other articles`);
  checkFloors(values.among ? "story-among" : "story", digest, flatScores(scoresOf(counts)), args);

  function print(all: readonly StoryResult[]): void {
    for (const kind of new Set(folders.map(kindOfText))) if (kind !== null) console.log(kind);
    for (const result of all) for (const line of countLines(result)) console.log(line);
    const columns = all.map(columnOf);
    const both = all.length > 1 ? [{ name: "together", scores: scoresOf(counts) }] : [];
    for (const line of tableLines([...columns, ...both])) console.log(line);
    if (values.misses) for (const result of all) for (const line of missLines(result)) console.log(line);
  }
}

/** Predicted drifts in the shape of bench/gold/drifts-judged.json, to be judged by hand. */
function printSample({ story }: StoryResult, { tracing, readings }: Predicted, size: number): void {
  if (!Number.isInteger(size) || size < 1) throw new Error(`--sample takes a whole number above 0`);
  if (tracing === null) throw new Error("there is nothing yet that traces");
  const articleOf = new Map(
    [...readings].flatMap(([id, { claims }]) => claims.map((claim) => [claim.id as string, id] as const)),
  );
  console.log(JSON.stringify(sampleDrifts(story, tracing, articleOf, size), null, 2));
}
