/** What a reader sees of a story's scores: a table, and the list of what was missed. */
import { describeFigure } from "./figures.ts";
import type { GoldClaim } from "./gold.ts";
import type { StoryResult, StoryScores } from "./score.ts";
import { flatScores, scoresOf } from "./score.ts";
import type { Tally } from "./tally.ts";

export interface Column {
  readonly name: string;
  readonly scores: StoryScores;
}

const NAME_WIDTH = 20;
const VALUE_WIDTH = 10;

export function tableLines(columns: readonly Column[]): readonly string[] {
  const names = Object.entries(columns[0]?.scores ?? {}).flatMap(([group, values]) =>
    Object.keys(values as object).map((name) => `${group}.${name}`),
  );
  const flat = columns.map(({ scores }) => flatScores(scores));
  const head = "".padEnd(NAME_WIDTH) + columns.map(({ name }) => name.padStart(VALUE_WIDTH)).join("");
  const rows = names.map((name) => {
    const values = flat.map((scores) => scores[name]?.toFixed(3) ?? "–");
    return name.padEnd(NAME_WIDTH) + values.map((value) => value.padStart(VALUE_WIDTH)).join("");
  });
  return [head, ...rows];
}

export const columnOf = (result: StoryResult): Column => ({
  name: result.story.name,
  scores: scoresOf(result.counts),
});

export function countLines(result: StoryResult): readonly string[] {
  const { story, counts, notRead, precision } = result;
  const of = ({ right, total }: Tally): string => `${right} of ${total}`;
  const kinds = [...precision.byKind].map(([kind, tally]) => `${kind} ${of(tally)}`);
  return [
    `${story.name}: ${of(counts.claims)} gold claims found; ${notRead} more stand in other languages, not read`,
    `  drifts ${of(counts.drifts)}, conflicts ${of(counts.conflicts)}, intervals ${of(counts.interval)}`,
    ...(kinds.length === 0 ? [] : [`  drifts judged right: ${kinds.join(", ")}`]),
  ];
}

export function missLines(result: StoryResult): readonly string[] {
  const lines: string[] = [`\n=== ${result.story.name}: gold claims not found`];
  for (const { article, gold, closest } of result.unaligned) {
    lines.push(`${gold.id} (${article.outlet}) ${describeGold(gold)}`);
    for (const figure of closest) lines.push(`    near: ${describeFigure(figure)}`);
    if (closest.length === 0) lines.push("    near: nothing");
  }
  const fields = [...new Set(result.wrong.map(({ field }) => field))];
  for (const field of fields) {
    const own = result.wrong.filter((verdict) => verdict.field === field);
    lines.push(`\n=== ${result.story.name}: ${field}, ${own.length} wrong`);
    for (const { pair, wanted, found } of own) {
      lines.push(`${pair.gold.id} ${pair.gold.about}: wanted ${wanted}; found ${found}`);
      lines.push(`    ${describeFigure(pair.figure)}`);
    }
  }
  if (result.missed.length > 0) lines.push(`\n=== ${result.story.name}: threads, drifts, conflicts`);
  for (const { what, why } of result.missed) lines.push(`${what}: ${why}`);
  return lines;
}

function describeGold({ about, quantity, certainty, chain, hedges }: GoldClaim): string {
  const number =
    quantity === null
      ? ""
      : ` [${quantity.vague ?? `${quantity.low}..${quantity.high}`} ${quantity.unit}, ${quantity.relation}]`;
  return `${about}${number} | ${chain.join(" > ")} | ${certainty} ${hedges.join(", ")}`;
}
