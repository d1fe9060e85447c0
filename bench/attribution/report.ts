/** The evaluation as tables for a terminal. */
import type { ClassScores } from "./breakdown.ts";
import type { ErrorKind } from "./errors.ts";
import type { AttributionScores } from "./metric.ts";
import type { SegmentScores } from "./segments.ts";
import type { Score } from "./tally.ts";

const NAME_WIDTH = 30;
const CELL_WIDTH = 25;

const cell = ({ precision, recall, f1 }: Score): string =>
  `${two(f1)}  (${two(precision)} ${two(recall)})`.padEnd(CELL_WIDTH);
const row = (name: string, cells: readonly string[]): string =>
  `${name.padEnd(NAME_WIDTH)}${cells.join("").trimEnd()}`;
const head = (name: string, columns: readonly string[]): string =>
  row(
    name,
    columns.map((column) => column.padEnd(CELL_WIDTH)),
  );
const two = (number: number): string => number.toFixed(2).padStart(5);

export function scoreLines(scores: AttributionScores): readonly string[] {
  return [
    head("F1 (precision recall), %", ["exact", "overlapping", "tokens"]),
    ...(["source", "cue", "content"] as const).map((role) =>
      row(role, [cell(scores[role].exact), cell(scores[role].overlap), cell(scores[role].token)]),
    ),
    row("complete attribution", [cell(scores.complete.exact), cell(scores.complete.overlap)]),
  ];
}

export function segmentLines(segments: SegmentScores): readonly string[] {
  return [
    head("cut at sentence ends, exact", ["source", "cue", "content"]),
    row("F1 (precision recall), %", [cell(segments.source), cell(segments.cue), cell(segments.content)]),
  ];
}

export function classLines(title: string, classes: readonly ClassScores[]): readonly string[] {
  return [
    head(title, ["content, exact", "content, overlapping", "complete, overlapping"]),
    ...classes.map(({ name, gold, exact, overlap, complete }) =>
      row(`${name} [${Math.round(gold)}]`, [cell(exact), cell(overlap), cell(complete.overlap)]),
    ),
  ];
}

export function errorLines(kinds: readonly ErrorKind[], shown: number): readonly string[] {
  const total = kinds.reduce((sum, { count }) => sum + count, 0);
  const lines = [
    `${Math.round(total)} errors of ${kinds.length} kinds; the most frequent, gold and found as source ¦ cue ¦ content:`,
  ];
  for (const [index, { kind, count, words, examples }] of kinds.slice(0, shown).entries()) {
    const often = words.map(([word, times]) => `${word} ${Math.round(times * 10) / 10}`).join(", ");
    lines.push(
      "",
      `${index + 1}. ${kind}: ${Math.round(count)} (${two((100 * count) / total).trim()}%)${often === "" ? "" : `  ${often}`}`,
    );
    for (const { article, gold, found, context } of examples) {
      lines.push(`   ${article}: …${context}…`, `      gold   ${gold}`, `      found  ${found}`);
    }
  }
  return lines;
}
