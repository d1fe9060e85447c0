/** Scores tokens, sentences, tags and trees on PolNeAR dev, and tags and arcs on UD English GUM. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { analyse } from "../../src/annotate/language/analyse.ts";
import { syntaxModel } from "../../src/annotate/language/syntax-model.ts";
import { tokenizeText } from "../../src/annotate/language/tokens.ts";
import { type GoldArticle, readArticles } from "../../train/syntax/corpus.ts";
import { requireShared, shared } from "../data.ts";
import { checkFloors } from "../floor.ts";
import { readConllu } from "../syntax/conllu.ts";
import { scoreArticles } from "../syntax/score.ts";
import { scoreGum } from "../syntax/score-gum.ts";

export const about = "tokens, sentences, tags and trees against PolNeAR dev's CoreNLP analysis and GUM";

const GUM_FILES = ["en_gum-ud-dev.conllu.gz", "en_gum-ud-test.conllu.gz"];

function digestOf(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("hex");
}

/** Throws where the corpus is not there, or a score is below its pinned floor. */
export async function run(args: readonly string[]): Promise<void> {
  const corpus = requireShared("polnear");
  const gum = GUM_FILES.map((file) => shared("syntax", file)).filter((path) => path !== null);
  const model = syntaxModel();
  const articles = readArticles(corpus, "dev");
  const scores: Record<string, number> = {};
  for (const [name, share] of Object.entries(scoreArticles(model, articles))) scores[name] = 100 * share;
  if (gum.length < GUM_FILES.length)
    console.warn("syntax: GUM is not on this machine: its scores are left out");
  else {
    const sentences = gum.flatMap(readConllu);
    const parts = [
      ["gum", sentences],
      ["gum news", sentences.filter((one) => one.genre === "news")],
    ] as const;
    for (const [name, part] of parts) {
      for (const [score, share] of Object.entries(scoreGum(model, part)))
        scores[`${name} ${score}`] = 100 * share;
    }
  }
  const speed = tokensPerSecond(articles);
  if (args.includes("--json")) console.log(JSON.stringify({ ...scores, tokensPerSecond: speed }));
  else {
    for (const [name, score] of Object.entries(scores))
      console.log(`${name.padEnd(24)}${score.toFixed(2).padStart(8)}`);
    console.log(`${"tags and trees, tokens/s".padEnd(24)}${String(speed).padStart(8)}`);
  }
  checkFloors("syntax", digestOf([`${corpus}/dev/syntax.tsv.gz`, ...gum]), scores, args);
}

/** Tagger, parser and labeller together, on one thread, after a warm-up. */
function tokensPerSecond(articles: readonly GoldArticle[]): number {
  const texts = articles.map((article) => tokenizeText(article.text));
  const once = (): number => {
    const started = performance.now();
    for (const { tokens, sentences } of texts) analyse(syntaxModel(), tokens, sentences);
    return performance.now() - started;
  };
  const best = Math.min(once(), once(), once());
  return Math.round((1000 * texts.reduce((sum, { tokens }) => sum + tokens.length, 0)) / best);
}
