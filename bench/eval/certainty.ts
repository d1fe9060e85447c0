/** Scores how certain events are on real text: UDS It-Happened v2 and MEANTIME, beside a constant and negation alone. */
import { digestOf, readTargets, SETS, type SetName, type Split, type Target } from "../certainty/corpus.ts";
import { featuresOf } from "../certainty/features.ts";
import { bandOf, predict, readWeights } from "../certainty/model.ts";
import { accuracy, type Cuts, GOLD_CUTS, meanAbsoluteError, pearson } from "../certainty/score.ts";
import { checkFloors } from "../floor.ts";

export const about =
  "event factuality from hedges, negation and realis: Pearson's r and class accuracy on two corpora";

interface Row {
  readonly name: string;
  readonly r: number;
  readonly accuracy: number;
  readonly error: number;
}

/** What is certain where no word speaks. */
const CERTAIN = 3;

function score(
  name: string,
  predicted: readonly number[],
  gold: readonly number[],
  cuts: Cuts = GOLD_CUTS,
): Row {
  return {
    name,
    r: pearson(predicted, gold),
    accuracy: 100 * accuracy(predicted, gold, cuts),
    error: meanAbsoluteError(predicted, gold),
  };
}

/** Factuality as the assessment words it: firm 3, probable 2, possible 1, open 0, in the negative turned round. */
const FIRMNESS: Readonly<Record<string, number>> = {
  certain: CERTAIN,
  probable: 2,
  possible: 1,
  unconfirmed: 1,
  unknown: 0,
};
const NOT_YET: readonly string[] = ["realis future", "realis hypothetical"];

/**
 * What the corpora asked of an event that lies ahead or is only supposed. UDS asked whether it happened: it did not, as far
 * as the text goes, at the mildest value that says so. MEANTIME asked how sure the text is of it, whenever it is, and
 * marks its time apart: null, its firmness stands. Read from the corpora's guidelines and checked on dev.
 */
const AHEAD: Readonly<Record<SetName, number | null>> = { "uds-ih2": -1, meantime: null };

/** A claim's certainty, polarity and realis, as the product gives them, on the corpus's scale. Nothing is fitted. */
function asAssessed(set: SetName, names: readonly string[]): number {
  const value = names.find((name) => name.startsWith("value "))?.split(" ")[1] ?? "certain";
  const ahead = names.some((name) => NOT_YET.some((realis) => name.startsWith(realis)));
  const unreal = AHEAD[set];
  if (ahead && unreal !== null) return unreal;
  return (names.includes("polarity denied") ? -1 : 1) * (FIRMNESS[value] ?? 0);
}

function rowsOf(set: SetName, targets: readonly Target[]): readonly Row[] {
  const gold = targets.map(({ label }) => label);
  const features = targets.map(featuresOf);
  const { sets } = readWeights();
  const { weights, cuts } = sets[set]!;
  const large = sets["uds-ih2"]!.weights;
  const predicted = features.map((names) => predict(weights, [...names, bandOf(predict(large, names))]));
  const negated = features.map((names) => (names.includes("polarity denied") ? -CERTAIN : CERTAIN));
  return [
    score(
      PRODUCT,
      features.map((names) => asAssessed(set, names)),
      gold,
    ),
    score(
      "constant",
      gold.map(() => CERTAIN),
      gold,
    ),
    score("negation only", negated, gold),
    score(FITTED, predicted, gold, cuts),
  ];
}

/** What `assess` gives a claim. */
const PRODUCT = "Hearsay, as it assesses claims";
/** How much more of a corpus's own scale the same features can tell; no claim is assessed by it. */
const FITTED = "a line fitted to its features";

/** `--dev` scores dev instead of test; floors hold for test. Throws where the corpora are missing or a floor is. */
export async function run(args: readonly string[]): Promise<void> {
  const split: Split = args.includes("--dev") ? "dev" : "test";
  const scores: Record<string, number> = {};
  const all: Record<string, readonly Row[]> = {};
  for (const set of SETS) {
    const targets = readTargets(set, split);
    const rows = rowsOf(set, targets);
    all[set] = rows;
    const named = (wanted: string): Row => rows.find(({ name }) => name === wanted)!;
    scores[`${set} r`] = named(FITTED).r;
    scores[`${set} accuracy`] = named(FITTED).accuracy;
    scores[`${set} assessed r`] = named(PRODUCT).r;
    scores[`${set} assessed accuracy`] = named(PRODUCT).accuracy;
    if (!args.includes("--json")) print(`${set} ${split}, ${targets.length} events`, rows);
  }
  if (args.includes("--json")) console.log(JSON.stringify(all));
  if (split === "test") checkFloors("certainty", digestOf("test"), scores, args);
}

function print(title: string, rows: readonly Row[]): void {
  console.log(`${title.padEnd(34)}${"r".padStart(8)}${"class %".padStart(10)}${"error".padStart(8)}`);
  for (const { name, r, accuracy: share, error } of rows) {
    console.log(
      `  ${name.padEnd(32)}${r.toFixed(3).padStart(8)}${share.toFixed(1).padStart(10)}${error.toFixed(3).padStart(8)}`,
    );
  }
}
