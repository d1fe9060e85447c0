/** A line fitted to named features: a weight for each, its sum cut to the scale from -3 to 3. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { PROJECT_ROOT } from "../data.ts";

export const WEIGHTS_FILE = join(PROJECT_ROOT, "bench", "certainty", "weights.json");
export const SCALE = 3;

export const Weights = z.strictObject({
  about: z.string(),
  sets: z.record(
    z.string(),
    z.strictObject({
      cuts: z
        .tuple([z.number(), z.number()])
        .describe("below the first: did not happen; from the second on: happened"),
      weights: z.record(z.string(), z.number()),
    }),
  ),
});
export type Weights = z.infer<typeof Weights>;

export const readWeights = (): Weights => Weights.parse(JSON.parse(readFileSync(WEIGHTS_FILE, "utf8")));

export function predict(weights: Readonly<Record<string, number>>, features: readonly string[]): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return Math.max(-SCALE, Math.min(SCALE, sum));
}

export interface Example {
  readonly features: readonly string[];
  readonly label: number;
}

/**
 * Ridge regression by coordinate descent. `penalty` draws each weight but the bias towards nought; features seen less
 * often than `seen` in train are left out: a weight on a handful of cases says nothing.
 */

export function fitLine(
  examples: readonly Example[],
  { penalty, seen, rounds }: { readonly penalty: number; readonly seen: number; readonly rounds: number },
): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .filter(([, count]) => count >= seen)
    .map(([name]) => name)
    .sort();
  const index = new Map(names.map((name, at) => [name, at]));
  const rows: number[][] = names.map(() => []);
  examples.forEach(({ features }, example) => {
    for (const name of features) {
      const at = index.get(name);
      if (at !== undefined) rows[at]!.push(example);
    }
  });
  const residuals = Float64Array.from(examples, ({ label }) => label);
  const weights = new Float64Array(names.length);
  for (let round = 0; round < rounds; round++) {
    for (let at = 0; at < names.length; at++)
      descend(rows[at]!, residuals, weights, at, names[at] === "bias" ? 0 : penalty);
  }
  return Object.fromEntries(names.map((name, at) => [name, Math.round(weights[at]! * 1000) / 1000]));
}

/** Sets one weight to its best value, all others standing, and takes its part out of the residuals. */
function descend(
  row: readonly number[],
  residuals: Float64Array,
  weights: Float64Array,
  at: number,
  penalty: number,
): void {
  let sum = 0;
  for (const example of row) sum += residuals[example]!;
  const old = weights[at]!;
  const next = (sum + row.length * old) / (row.length + penalty);
  weights[at] = next;
  for (const example of row) residuals[example]! -= next - old;
}

/** Width of a band of predicted factuality. */
const BAND = 0.5;

/** One line's prediction as a feature for another: which band it falls in. */
export const bandOf = (value: number): string => `band ${Math.round(value / BAND) * BAND}`;
