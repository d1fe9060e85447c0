/** Trains the tagger, the parser and the labeller on PolNeAR and writes models/syntax.weights.js with its card. */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { PROJECT_ROOT } from "../bench/data.ts";
import { scoreArticles } from "../bench/syntax/score.ts";
import { readModel, type SyntaxModel } from "../src/annotate/language/syntax-format.ts";
import { cardText } from "./syntax/card.ts";
import { type GoldArticle, readArticles } from "./syntax/corpus.ts";
import { packRows, quantise } from "./syntax/quantise.ts";
import { seeded } from "./syntax/random.ts";
import { withRecased } from "./syntax/recase.ts";
import { SETTINGS } from "./syntax/settings.ts";
import { trainArcs } from "./syntax/train-arcs.ts";
import { trainDictionary } from "./syntax/train-dictionary.ts";
import { trainRelations } from "./syntax/train-relations.ts";
import { tagAll, trainTagger } from "./syntax/train-tagger.ts";
import { alignArticle, layOut, type Treebank } from "./syntax/treebank.ts";
import { writeModel } from "./syntax/write-model.ts";

export const about = "tagger and dependency parser; --corpus DIR is the folder of PolNeAR";

const percent = (share: number): string => (100 * share).toFixed(2);
const log = (text: string): void => console.log(text);

/** Tags every sentence by a tagger that has not seen it, as the parser will meet them. */
function jackknife(bank: Treebank, sentences: readonly number[]): Uint8Array {
  const tags = new Uint8Array(bank.tags.length);
  for (let fold = 0; fold < SETTINGS.folds; fold += 1) {
    const rest = sentences.filter((sentence) => sentence % SETTINGS.folds !== fold);
    const held = sentences.filter((sentence) => sentence % SETTINGS.folds === fold);
    const model = trainTagger(bank, rest, trainDictionary(bank, rest), {
      ...SETTINGS.tagger,
      epochs: SETTINGS.foldEpochs,
    });
    tagAll(model, bank, held, tags);
  }
  const right = tags.reduce((sum, tag, at) => sum + (tag === bank.tags[at] ? 1 : 0), 0);
  log(`tags by jack-knife in ${SETTINGS.folds} parts: ${percent(right / tags.length)} % right`);
  return tags;
}

function train(articles: readonly GoldArticle[]): SyntaxModel {
  const trees = articles.flatMap(alignArticle);
  const bank = layOut(withRecased(trees, SETTINGS.recasedShare, seeded(SETTINGS.seed)));
  const sentences = Array.from({ length: bank.bounds.length - 1 }, (_, sentence) => sentence);
  log(
    `${articles.length} articles, ${trees.length} sentences, with recased copies ${sentences.length} of ${bank.tags.length} tokens`,
  );
  const report = (what: string) => (epoch: number, right: number) =>
    log(`${what}, pass ${epoch}: ${percent(right)} % right in training`);
  const dictionary = trainDictionary(bank, sentences);
  const tagger = trainTagger(bank, sentences, dictionary, { ...SETTINGS.tagger, report: report("tagger") });
  const tags = jackknife(bank, sentences);
  const arcs = trainArcs(bank, tags, sentences, { ...SETTINGS.arcs, report: report("parser") });
  const relations = trainRelations(bank, tags, sentences, {
    ...SETTINGS.relations,
    report: report("labeller"),
  });
  return {
    tagger: { dictionary, weights: quantise(tagger.weights as Float32Array) },
    arcs: packRows(quantise(arcs)),
    relations: { allowed: relations.allowed, weights: quantise(relations.weights as Float32Array) },
  };
}

/** Throws where --corpus is missing or holds no such files. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { corpus: { type: "string" }, out: { type: "string" } },
  });
  if (values.corpus === undefined) throw new Error("say where PolNeAR is: --corpus DIR");
  const started = performance.now();
  const bytes = writeModel(train(readArticles(values.corpus, "train")));
  const digest = createHash("sha256").update(bytes).digest("hex");
  const scores = scoreArticles(readModel(bytes), readArticles(values.corpus, "dev"));
  const seconds = Math.round((performance.now() - started) / 1000);
  const models = values.out ?? join(PROJECT_ROOT, "models");
  writeFileSync(
    join(models, "syntax.weights.js"),
    `export default "${Buffer.from(bytes).toString("base64")}";\n`,
  );
  writeFileSync(join(models, "syntax.md"), cardText({ bytes: bytes.length, digest, scores }));
  log(`${bytes.length} bytes, sha256 ${digest}, ${seconds} s`);
  log(JSON.stringify(scores));
}
