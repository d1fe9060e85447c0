/**
 * Makes lexicon/probability-words.json: official ranges of probability words as published, and what people take
 * the words to mean, as median and quartiles of two surveys. Run: `npx tsx scripts/probability-words.ts`.
 *
 * Survey answers further than four standard deviations from their term's mean are left out, as the authors of
 * the larger survey prescribe: they guard against misreadings ("highly unlikely" read as "highly likely").
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT, requireShared } from "../bench/data.ts";

const OUTLIER_DEVIATIONS = 4;
const PERCENT = 100;

interface Row {
  readonly term: string;
  readonly scale: string;
  readonly low: number;
  readonly high: number;
  readonly median?: number;
  readonly people?: number;
}

const YARDSTICKS = [
  ["US NIC", "yardstick_us_nic.csv"],
  ["PHIA", "yardstick_uk.csv"],
  ["NATO", "yardstick_nato.csv"],
  ["IPCC", "yardstick_ipcc.csv"],
  ["EFSA", "yardstick_efsa.csv"],
] as const;

/** Cells of a CSV file without quoted cells; throws on a quote, so that a change of format cannot pass unseen. */
function cells(...path: readonly string[]): readonly (readonly string[])[] {
  const text = readFileSync(requireShared("perceptions", ...path), "utf8");
  if (text.includes('"')) throw new Error(`${path.join("/")}: quoted cells are not read`);
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => line.split(","));
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

function yardstick(scale: string, file: string): readonly Row[] {
  return cells("capphrase", file)
    .slice(1)
    .map(([term, low, high]) => ({
      term: term!.toLowerCase(),
      scale,
      low: round(Number(low) / PERCENT),
      high: round(Number(high) / PERCENT),
    }));
}

function withoutOutliers(values: readonly number[]): readonly number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1),
  );
  return values.filter((value) => Math.abs(value - mean) <= OUTLIER_DEVIATIONS * deviation);
}

/** Quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan, the default of R). */
function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const lower = sorted[below]!;
  const upper = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return lower + (upper - lower) * (position - below);
}

function surveyed(answers: ReadonlyMap<string, readonly number[]>, scale: string): readonly Row[] {
  return [...answers].map(([term, values]) => {
    const sorted = [...withoutOutliers(values)].sort((a, b) => a - b);
    const at = (share: number): number => round(quantile(sorted, share) / PERCENT);
    return { term, scale, low: at(0.25), high: at(0.75), median: at(0.5), people: sorted.length };
  });
}

function judgements(): ReadonlyMap<string, readonly number[]> {
  const answers = new Map<string, number[]>();
  for (const [, term, value] of cells("capphrase", "absolute_judgements.csv").slice(1)) {
    const name = term!.toLowerCase().replace(/ happen$/, "");
    const list = answers.get(name) ?? [];
    list.push(Number(value));
    answers.set(name, list);
  }
  return answers;
}

function probly(): ReadonlyMap<string, readonly number[]> {
  const [head, ...rows] = cells("probly.csv");
  return new Map(head!.map((term, column) => [term.toLowerCase(), rows.map((row) => Number(row[column]))]));
}

/** The larger survey speaks where both asked for a term. */
function rows(): readonly Row[] {
  const large = surveyed(judgements(), "survey");
  const known = new Set(large.map((row) => row.term));
  const small = surveyed(probly(), "survey").filter((row) => !known.has(row.term));
  return [...YARDSTICKS.flatMap(([scale, file]) => yardstick(scale, file)), ...large, ...small];
}

const HEAD = {
  table: "probability-words",
  about:
    "What probability words mean, as shares of one. scale 'US NIC', 'PHIA' (UK), 'NATO', 'IPCC', 'EFSA': the range the body prescribes. scale 'survey': what people take the word to mean, low and high being the quartiles, with the median and how many people answered.",
  source:
    "Official ranges: US National Intelligence Council / ICD 203, UK Professional Head of Intelligence Assessment, NATO AJP-2.1, IPCC AR5 guidance note, EFSA uncertainty guidance, as collected in CAPphrase. Survey: Kucharski (2026), CAPphrase, doi:10.5281/zenodo.18750055 (5,174 people); terms it did not ask for: zonination/perceptions (46 people). Made by scripts/probability-words.ts",
  licence: "CC BY 4.0 (CAPphrase); MIT (zonination/perceptions)",
};

const lines = rows().map((row) => `    ${JSON.stringify(row)}`);
const head = Object.entries(HEAD).map(
  ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`,
);
writeFileSync(
  join(PROJECT_ROOT, "lexicon", "probability-words.json"),
  `{\n${head.join("")}  "rows": [\n${lines.join(",\n")}\n  ]\n}\n`,
);
console.log(`probability-words: ${lines.length} rows`);
