/** How sure the article words it: the words that say so (hedgePass), and what they make of a proposition (assess). */
import { definePass, type HedgeMention, type Layers } from "../layers.ts";
import { type Finding, mention } from "./finding.ts";
import { verbFinding } from "./rules-verbs.ts";
import { hedgeAt, wordFinding } from "./rules-words.ts";
import { type Tree, treeOf } from "./tree.ts";

export { type Assessment, assess, type Proposed } from "./assess.ts";

export const hedgePass = definePass({
  name: "hedges",
  reads: ["tokens", "sentences", "syntax"],
  adds: ["hedges"],
  because: "what a hedge bears on is read from the tree; claims are assessed by the hedges that bear on them",
  run: (layers) => ({ hedges: hedgesOf(layers) }),
});

/** First letters of the tags a hedge can begin with: nouns, verbs, modals, adjectives, adverbs, determiners, joining words. */
const WORTH: Uint8Array = firstLetters("NVMJRDICWP");

function firstLetters(letters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const letter of letters) table[letter.charCodeAt(0)] = 1;
  return table;
}

/** Hedges in the order of the text. */
function hedgesOf(layers: Pick<Layers, "tokens" | "sentences" | "syntax">): readonly HedgeMention[] {
  const tree = treeOf(layers);
  const hedges: HedgeMention[] = [];
  for (let token = 0; token < tree.tokens.length; token++) {
    const tag = tree.tags[token]!;
    if (WORTH[tag.charCodeAt(0)] !== 1 || tag.startsWith("NNP")) {
      if (tree.tokens[token]!.text === "?") hedges.push(mention(tree, question(layers, tree, token)));
      continue;
    }
    const row = hedgeAt(tree, token);
    const finding = row === null ? null : wordFinding(tree, token, row);
    if (finding !== null) {
      hedges.push(mention(tree, finding));
      token = Math.max(token, finding.words.first + row!.words.length - 1);
      continue;
    }
    const verb = verbFinding(tree, token);
    if (verb !== null) hedges.push(mention(tree, verb));
  }
  return hedges.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A question asserts nothing up to its mark. */
function question(layers: Pick<Layers, "sentences">, tree: Tree, mark: number): Finding {
  const words = { first: mark, last: mark };
  const { first } = layers.sentences[tree.tokens[mark]!.sentence]!;
  const scope = { first, last: mark };
  return {
    words,
    kind: "question",
    value: "unknown",
    polarity: "affirmed",
    term: null,
    inverted: false,
    scope,
    rule: "question",
  };
}
