/**
 * `npm run train -- attribution --corpus DIR [--split train] [--out DIR]`: trains the attribution model on a corpus in
 * brat standoff (PolNeAR, or a newsroom's own folder of NAME.txt with NAME.ann) and writes its weights and card.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { calibrationPlot } from "../bench/attribution/calibration-plot.ts";
import { PROJECT_ROOT } from "../bench/data.ts";
import { decodeModel } from "../src/annotate/attribution/model.ts";
import { cardText } from "./attribution/card.ts";
import { readAnalysed } from "./attribution/corpus.ts";
import { evaluate } from "./attribution/evaluate.ts";
import { FINGERPRINT, fingerprintOf } from "./attribution/fingerprint.ts";
import { fitModel } from "./attribution/fit.ts";
import { SETTINGS } from "./attribution/settings.ts";
import { encodeModel, weightsModule } from "./attribution/weights-file.ts";

/** Fewer show the later stages next to nothing. */
const ARTICLES_PER_FOLD = 2;

/** Written beside the card. */
const PLOT = "attribution-calibration.svg";

export const about = "who says what: cues, sources, contents; --corpus DIR in brat standoff";

/** @throws Error with one line where --corpus is missing or cannot be read */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: "string" },
      split: { type: "string" },
      out: { type: "string", default: join(PROJECT_ROOT, "models") },
      debug: { type: "boolean", default: false },
    },
  });
  if (values.corpus === undefined) throw new Error("say where the corpus is: --corpus DIR");
  // before the long work, so that none of it is lost
  mkdirSync(values.out, { recursive: true });
  const split = values.split ?? (existsSync(join(values.corpus, "train")) ? "train" : undefined);
  const started = performance.now();
  const report = (line: string): void =>
    console.log(`${Math.round((performance.now() - started) / 1000)} s  ${line}`);
  const corpus = readAnalysed(values.corpus, split);
  report(`${corpus.articles.length} articles read`);
  const least = ARTICLES_PER_FOLD * SETTINGS.folds;
  if (corpus.articles.length < least)
    throw new Error(
      `${corpus.articles.length} annotated articles are too few to learn from and to hold some out: give ${least} at least`,
    );
  const bytes = encodeModel(fitModel(corpus.articles, { ...SETTINGS, report }));
  const model = decodeModel(bytes);
  const fingerprint = fingerprintOf(bytes, model);
  const digest = fingerprint.weights;
  writeFileSync(join(values.out, "attribution.weights.js"), weightsModule(bytes));
  writeFileSync(join(values.out, FINGERPRINT), `${JSON.stringify(fingerprint, null, 2)}\n`);
  const held = existsSync(join(values.corpus, "dev")) ? readAnalysed(values.corpus, "dev").articles : null;
  const evaluation = held === null ? null : evaluate(held, model);
  if (evaluation !== null)
    writeFileSync(
      join(values.out, PLOT),
      calibrationPlot(evaluation.bins, "Confidence of attributions on dev"),
    );
  writeFileSync(
    join(values.out, "attribution.md"),
    cardText({
      articles: corpus.articles.length,
      corpusDigest: corpus.digest,
      digest,
      bytes: bytes.length,
      evaluation,
      plot: PLOT,
    }),
  );
  report(`${bytes.length} bytes, SHA-256 ${digest}`);
  for (const line of evaluation?.lines ?? []) report(line);
}
