/** How many: every quantity of a document with its bounds, what it counts, its role, its relation and its parts. */
import { listOf } from "../../lexicon/list-of.ts";
import { WordMemo } from "../language/word-memo.ts";
import { definePass, type QuantityMention, type Token } from "../layers.ts";
import { continueUnits } from "./continued.ts";
import { digitValue } from "./digits.ts";
import { assumeCurrency, countOutcomes, repeatFigures, shareLevels } from "./elided.ts";
import { type Draft, readSentence } from "./mentions.ts";
import { relateParts } from "./parts.ts";
import { startsQuantity } from "./triggers.ts";

export { type AgeMention, ageMentions } from "./ages.ts";
export { type FoundNumber, parseNumbers } from "./numerals.ts";
export { type FoundQuantity, parseQuantities } from "./stated.ts";
export { type VagueRange, vagueRange } from "./vague.ts";

/** Could a quantity start in this token? */
const mayCount = new WordMemo(
  ({ text, lower }: Token) => digitValue(text.charCodeAt(0)) >= 0 || startsQuantity(lower),
);

function finished(draft: Draft): QuantityMention {
  const {
    start,
    end,
    low,
    high,
    strict,
    approximate,
    vague,
    unit,
    unitSpan,
    unitHead,
    relation,
    role,
    partOf,
    sum,
    why,
  } = draft;
  return {
    start,
    end,
    low,
    high,
    strict,
    approximate,
    vague,
    unit,
    unitSpan,
    unitHead,
    relation,
    role,
    partOf,
    sum,
    why,
  };
}

export const quantityPass = definePass({
  name: "quantity",
  reads: ["tokens", "sentences", "syntax"],
  adds: ["quantities"],
  because: "the tree says what a number counts; claims and their differences need quantities",
  run: ({ document, tokens, sentences, syntax }) => {
    const drafts: Draft[] = [];
    for (const sentence of sentences) {
      if (sentence.block.kind === "furniture") continue;
      let counts = false;
      for (let at = sentence.first; at < sentence.last && !counts; at++) counts = mayCount.of(tokens[at]!);
      if (counts) drafts.push(...readSentence(document.text, tokens, syntax, sentence));
    }
    relateParts(drafts, document.text);
    continueUnits(drafts, tokens, syntax);
    shareLevels(drafts, document.text);
    repeatFigures(drafts);
    assumeCurrency(drafts);
    countOutcomes(drafts, tokens);
    return { quantities: listOf(drafts, finished) };
  },
});
