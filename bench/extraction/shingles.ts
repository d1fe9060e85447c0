/**
 * The benchmark's own metric (its evaluate.py): runs of four tokens, counted with multiplicity; precision and recall
 * for each page, averaged; F1 is the harmonic mean of the two averages.
 */

/** Overlap of one page's text with its gold text. */
export interface PageScore {
  /** null: nothing was extracted, and the page is left out of the average, as the benchmark does */
  readonly precision: number | null;
  readonly recall: number;
  readonly f1: number;
}

export interface Score {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  /** the average of the pages' own F1: lower, as one bad page counts in full */
  readonly pageF1: number;
}

const SHINGLE = 4;

export function scorePage(gold: string, extracted: string): PageScore {
  const truth = shingles(gold);
  const found = shingles(extracted);
  let hits = 0;
  for (const [shingle, count] of found) hits += Math.min(count, truth.get(shingle) ?? 0);
  const foundCount = sum(found.values());
  const truthCount = sum(truth.values());
  return {
    precision: foundCount === 0 ? null : hits / foundCount,
    recall: truthCount === 0 ? 1 : hits / truthCount,
    f1: foundCount + truthCount === 0 ? 1 : (2 * hits) / (foundCount + truthCount),
  };
}

export function average(scores: readonly PageScore[]): Score {
  const precision = mean(scores.flatMap((score) => (score.precision === null ? [] : [score.precision])));
  const recall = mean(scores.map((score) => score.recall));
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { f1, precision, recall, pageF1: mean(scores.map((score) => score.f1)) };
}

function shingles(text: string): ReadonlyMap<string, number> {
  const tokens = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, tokens.length - SHINGLE + 1); i++) {
    const shingle = tokens.slice(i, i + SHINGLE).join(" ");
    if (shingle !== "") counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : sum(values) / values.length);

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
