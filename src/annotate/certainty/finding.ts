/**
 * A Finding is a hedge as the rules find it, in tokens; it becomes a HedgeMention, in characters, once it is kept.
 */
import { probabilityOf } from "../../lexicon/probability-words.ts";
import type { Certainty } from "../../model/index.ts";
import type { HedgeMention } from "../layers.ts";
import { rangeSpan, type TokenRange } from "./scope.ts";
import type { Tree } from "./tree.ts";

export interface Finding {
  readonly words: TokenRange;
  readonly kind: HedgeMention["kind"];
  readonly value: Certainty["value"];
  readonly polarity: Certainty["polarity"];
  /** row of probability-words; null: none */
  readonly term: string | null;
  /** the term is negated: its range is turned round, "not likely" */
  readonly inverted: boolean;
  readonly scope: TokenRange;
  readonly rule: string;
}

const WHAT: Readonly<Record<Certainty["value"], string>> = {
  certain: "flat",
  probable: "probable",
  possible: "possible",
  unconfirmed: "not confirmed",
  unknown: "open",
};

export function mention(tree: Tree, finding: Finding): HedgeMention {
  const { start, end } = rangeSpan(tree, finding.words);
  const word = finding.term === null ? null : probabilityOf(finding.term);
  return {
    start,
    end,
    kind: finding.kind,
    value: finding.value,
    polarity: finding.polarity,
    probability:
      word === null
        ? null
        : finding.inverted
          ? [complement(word.high), complement(word.low)]
          : [word.low, word.high],
    scale: word === null ? null : word.scale,
    scope: rangeSpan(tree, finding.scope),
    why: { rule: finding.rule, reason: () => reason(tree, finding) },
  };
}

/** One minus a share, without the noise of binary fractions. */
const complement = (share: number): number => Math.round((1 - share) * 1000) / 1000;

function reason(tree: Tree, { words, value, polarity }: Finding): string {
  const quote = tree.tokens
    .slice(words.first, words.last + 1)
    .map((token) => token.text)
    .join(" ");
  return `“${quote}” makes this ${WHAT[value]}${polarity === "denied" ? ", in the negative" : ""}`;
}
