/**
 * `npm run eval -- match [--json] [--errors N]`: links between sentences that say the same, over the 346 pairs of
 * ABCD-LINK's news_synth, beside plain TF-IDF cosine. Both have what they learn or choose from the tuned half only.
 */
import { parseArgs } from "node:util";
import { matchSentences } from "../../src/link/match.ts";
import { checkFloors } from "../floor.ts";
import { tfidfLinks } from "../match/baseline.ts";
import { type LinkedPair, readLinkedPairs } from "../match/corpus.ts";
import { bestThreshold, type LinkScores, type Scored, scoreLinks } from "../match/score.ts";

export const about = "sentences that retell each other, against TF-IDF (abcd-link)";

const OPTIONS = {
  json: { type: "boolean", default: false },
  errors: { type: "string", default: "0" },
  pin: { type: "boolean", default: false },
  debug: { type: "boolean", default: false },
} as const;

const PARTS = ["tuned", "held out", "all"] as const;
type Part = (typeof PARTS)[number];

interface Row {
  readonly matcher: string;
  readonly part: Part;
  readonly scores: LinkScores;
}

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const { pairs, digest } = readLinkedPairs();
  const start = process.cpuUsage();
  const matched = pairs.map((pair): Scored => ({ pair, links: matchSentences(pair.a, pair.b) }));
  const seconds = process.cpuUsage(start).user / 1e6;
  const baseline = pairs.map((pair): Scored => ({ pair, links: tfidfLinks(pair.a, pair.b) }));
  const threshold = bestThreshold(partOf(baseline, "tuned"));
  const rows = PARTS.flatMap((part): readonly Row[] => [
    { matcher: "TF-IDF", part, scores: scoreLinks(partOf(baseline, part), threshold) },
    { matcher: "hearsay", part, scores: scoreLinks(partOf(matched, part)) },
  ]);
  if (values.json) console.log(JSON.stringify(rows, null, 2));
  else print(pairs, rows, seconds, threshold);
  for (const line of errorLines(partOf(matched, "tuned"), Number(values.errors))) console.log(line);
  const f1 = rows.filter(({ matcher, part }) => matcher === "hearsay" && part !== "tuned");
  checkFloors(
    "match",
    digest,
    Object.fromEntries(f1.map(({ part, scores }) => [`${part} f1`, scores.f1])),
    args,
  );
}

const partOf = (all: readonly Scored[], part: Part): readonly Scored[] =>
  all.filter(({ pair }) => part === "all" || pair.half === part);

function print(pairs: readonly LinkedPair[], rows: readonly Row[], seconds: number, threshold: number): void {
  const links = pairs.reduce((sum, pair) => sum + pair.links.length, 0);
  console.log(
    `${pairs.length} pairs of articles, ${links} links; TF-IDF links from a cosine of ${threshold.toFixed(2)} on`,
  );
  console.log(`${"".padEnd(20)}${["precision", "recall", "F1"].map((name) => name.padStart(10)).join("")}`);
  for (const { matcher, part, scores } of rows) {
    const cells = [scores.precision, scores.recall, scores.f1].map((value) => value.toFixed(3).padStart(10));
    console.log(`${`${part}, ${matcher}`.padEnd(20)}${cells.join("")}`);
  }
  console.log(`${((1000 * seconds) / pairs.length).toFixed(1)} ms a pair`);
}

/** The surest links that the gold has not, and gold links not given; only of the half that may be looked at. */
function errorLines(all: readonly Scored[], count: number): readonly string[] {
  if (count === 0) return [];
  const wrong = all
    .flatMap(({ pair, links }) => links.map((link) => ({ pair, link })))
    .filter(({ pair, link }) => pair.links.every(([a, b]) => a !== link[0] || b !== link[1]))
    .sort((one, other) => other.link[2] - one.link[2]);
  const missed = all.flatMap(({ pair, links }) =>
    pair.links
      .filter(([a, b]) => links.every((link) => link[0] !== a || link[1] !== b))
      .map((link) => ({ pair, link })),
  );
  const show = ({ pair, link }: { pair: LinkedPair; link: readonly number[] }): string =>
    `  ${pair.a[link[0]!]}\n  ${pair.b[link[1]!]}\n`;
  return [
    "\nlinks the gold has not:",
    ...wrong.slice(0, count).map(show),
    "\nlinks not found:",
    ...missed.slice(0, count).map(show),
  ];
}
