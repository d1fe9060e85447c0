/** How sure the article words it: the words that say so (hedgePass), and what they make of a proposition (assess). */
import { definePass, type HedgeMention, type Layers, type Quotation } from "../layers.ts";
import { type Finding, mention } from "./finding.ts";
import { phrasalDenial } from "./phrasal-denial.ts";
import { verbFinding } from "./rules-verbs.ts";
import { hedgeAt, wordFinding } from "./rules-words.ts";
import { type Tree, treeOf } from "./tree.ts";

export { type Assessment, assess, type Proposed } from "./assess.ts";

export const hedgePass = definePass({
  name: "hedges",
  reads: ["tokens", "sentences", "syntax", "quotations"],
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

type Read = Pick<Layers, "tokens" | "sentences" | "syntax" | "quotations">;

/** Hedges in the order of the text. */
function hedgesOf(layers: Read): readonly HedgeMention[] {
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
    const verb = phrasalDenial(tree, token) ?? verbFinding(tree, token);
    if (verb !== null) hedges.push(mention(tree, verb));
  }
  return hedges.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A question asserts nothing up to its mark; one that is quoted begins where its quotation does. */
function question(layers: Read, tree: Tree, mark: number): Finding {
  const words = { first: mark, last: mark };
  const sentence = layers.sentences[tree.tokens[mark]!.sentence]!;
  const opening = quotedFrom(layers.quotations, tree.tokens[mark]!.start);
  let { first } = sentence;
  while (first < mark && tree.tokens[first]!.start < opening) first++;
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

/** How many quotations before an offset are asked whether they hold it: a text of nothing but marks stays linear. */
const MOST_NESTED = 16;

/** Where the innermost quotation around an offset opens, marks left out; 0: none. */
function quotedFrom(quotations: readonly Quotation[], offset: number): number {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (quotations[middle]!.inner.start <= offset) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= Math.max(0, low - MOST_NESTED); at--) {
    if (offset < quotations[at]!.inner.end) return quotations[at]!.inner.start;
  }
  return 0;
}
