/**
 * Reports with nobody named: adverbs ("reportedly") and passives ("is said to", "are believed to"). What they report
 * comes from somebody, so the chain gets an unnamed voice; "appears to" is the writer's own impression and gets none.
 */
import { cueNoun } from "../../lexicon/cue-nouns.ts";
import { cueVerb } from "../../lexicon/cue-verbs.ts";
import type { Span } from "../../model/index.ts";
import type { AttributionMention, HedgeMention, Layers } from "../layers.ts";
import type { Hearsay } from "./chain.ts";
import type { Proposition } from "./propositions.ts";
import { spanTokens, type TokenIndex, tokensOf } from "./token-index.ts";

/** Classes of verbs whose passive makes somebody unnamed the one who says or thinks it. */
const TELLING_CLASSES: ReadonlySet<string> = new Set([
  "say",
  "report",
  "claim",
  "think",
  "learn",
  "know",
  "expect",
  "estimate",
  "fear",
]);

/** The first such report among a proposition's hedges; null: none. */
export function hearsayOf(
  layers: Layers,
  index: TokenIndex,
  proposition: Proposition,
  hedges: readonly HedgeMention[],
): Hearsay | null {
  for (const hedge of hedges) {
    const adverb = hedge.kind === "reportive" && covers(hedge.scope, layers.tokens[proposition.head]!);
    if (!adverb && !isTellingPassive(layers, index, hedge)) continue;
    const cue = { start: hedge.start, end: hedge.end };
    const words = layers.document.text.slice(cue.start, cue.end);
    return {
      cue,
      value: hedge.value,
      reason: {
        rule: "nobody-named",
        reason: () => `“${words}” reports what somebody says or thinks without naming anyone`,
      },
    };
  }
  return null;
}

const covers = (scope: Span, token: Span): boolean => scope.start <= token.start && token.end <= scope.end;

/** "are believed to have": a past participle of a telling verb with an auxiliary before it. */
function isTellingPassive(layers: Layers, index: TokenIndex, hedge: HedgeMention): boolean {
  const { tags, lemmas, heads, relations } = layers.syntax;
  for (const token of spanTokens(index, hedge)) {
    if (tags[token] !== "VBN") continue;
    const verb = cueVerb(lemmas[token]!);
    if (verb === null || !TELLING_CLASSES.has(verb.class)) continue;
    const sentence = layers.sentences[layers.tokens[token]!.sentence]!;
    for (let at = Math.max(sentence.first, token - PASSIVE_REACH); at < token; at++) {
      if (heads[at] === token && relations[at] === "auxpass") return !hasAgent(layers, token, sentence.last);
    }
    if (layers.tokens[token + 1]?.lower === "to") return true; // "now said to be providing"
  }
  return false;
}

/** How far before its participle a passive's auxiliary may stand: "is now widely thought". */
const PASSIVE_REACH = 5;

function hasAgent(layers: Layers, token: number, last: number): boolean {
  const next = layers.tokens[token + 1];
  return token + 1 < last && next?.lower === "by";
}

/** The reporting word of an attribution, its lemma and class: its verb, else its noun, else its first word; null: no cue. */
export function reportedBy(
  layers: Layers,
  index: TokenIndex,
  attribution: AttributionMention | null,
): { readonly lemma: string; readonly class: string } | null {
  const tokens = attribution === null ? [] : tokensOf(index, attribution.cue);
  const tagged = (prefix: string): number | undefined =>
    tokens.findLast((token) => layers.syntax.tags[token]!.startsWith(prefix));
  const reporting = tokens.findLast((token) => cueVerb(layers.syntax.lemmas[token]!) !== null);
  const token = reporting ?? tagged("VB") ?? tagged("NN") ?? tokens[0];
  if (token === undefined) return null;
  const lemma = layers.syntax.lemmas[token]!;
  return { lemma, class: cueVerb(lemma)?.class ?? cueNoun(lemma)?.class ?? "say" };
}
