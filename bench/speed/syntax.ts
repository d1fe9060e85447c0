/** Measures how fast text becomes tokens, and tokens become tags and trees, on one core. */
import { syntaxPass, tokenizeText } from "../../src/annotate/language/index.ts";
import { syntaxModel } from "../../src/annotate/language/syntax-model.ts";
import type { Document } from "../../src/model/index.ts";
import { readArticles } from "../../train/syntax/corpus.ts";
import { requireShared } from "../data.ts";

export const about =
  "tokens a second: tokenizer, and tagger with parser and lemmas; milliseconds to load the weights";

const ROUNDS = 5;

/** Best of several rounds, in tokens a second. */
function rate(tokens: number, work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    work();
    best = Math.min(best, performance.now() - started);
  }
  return Math.round((1000 * tokens) / best);
}

export async function run(args: readonly string[]): Promise<void> {
  const started = performance.now();
  syntaxModel();
  const load = performance.now() - started;
  const texts = readArticles(requireShared("polnear"), "dev").map((article) => article.text);
  const cut = texts.map(tokenizeText);
  const tokens = cut.reduce((sum, one) => sum + one.tokens.length, 0);
  const document = {} as Document;
  const result = {
    "weights, ms": Math.round(load),
    "tokenizer, tokens/s": rate(tokens, () => texts.forEach((text) => void tokenizeText(text))),
    "syntax pass, tokens/s": rate(tokens, () =>
      cut.forEach((one) => void syntaxPass.run({ document, ...one })),
    ),
  };
  if (args.includes("--json")) console.log(JSON.stringify(result));
  else
    for (const [name, value] of Object.entries(result))
      console.log(`${name.padEnd(24)}${String(value).padStart(10)}`);
}
