/** Denials that no attribution has taken: "…; the army denied losing aircraft", "the ministry rejected the accusation", "…, which denies it". */

import { cueNoun } from "../../../lexicon/cue-nouns.ts";
import type { Span } from "../../../model/index.ts";
import { treeOf } from "../../language/index.ts";
import type { AttributionMention, Sentence } from "../../layers.ts";
import { resolveSpan } from "../../voice/index.ts";
import { spanTokens } from "../token-index.ts";
import { isFiniteVerb } from "../verb-tags.ts";
import { make } from "./make.ts";
import { subjectOf } from "./subject.ts";
import { cueTokens, type Refinement, spanOfTokens, type View } from "./view.ts";

const CONFIDENCE = 0.8;
/** To deny is to speak; what else can be rejected or dismissed must be something said. */
const REJECTING: ReadonlySet<string> = new Set(["reject", "dismiss", "refute", "repudiate", "disavow"]);
const SAID =
  /^(?:accusation|allegation|assertion|charge|claim|criticism|figure|finding|idea|number|report|rumou?r|speculation|statement|story|suggestion|toll|version|notion|account|it|this|that|them)$/;
const OBJECT = /^(?:dobj|xcomp|ccomp)$/;

export function denied(view: View, sentence: Sentence, taken: Uint8Array): readonly AttributionMention[] {
  const { lemmas, tags } = view.layers.syntax;
  const found: AttributionMention[] = [];
  for (let verb = sentence.first + 1; verb < sentence.last - 1; verb++) {
    const lemma = lemmas[verb]!;
    if (taken[verb] === 1 || !isFiniteVerb(tags[verb])) continue;
    if (lemma !== "deny" && !REJECTING.has(lemma)) continue;
    const made = denial(view, sentence, verb);
    if (made === null) continue;
    taken[verb] = 1;
    found.push(made);
  }
  return found;
}

/** "The company dismissed 40 workers", "the army rejected the offer": an act, of which nothing is said to be untrue. */
export const rejecting: Refinement = {
  rule: "rejecting",
  because: "to reject what nobody has stated is an act, not a statement",
  apply: (view, attribution) => {
    const cue = cueTokens(view, attribution);
    const verb = cue.at(-1);
    const [said] = attribution.content;
    if (verb === undefined || said === undefined || attribution.content.length > 1) return attribution;
    const { lemmas, tags } = view.layers.syntax;
    // "will dismiss", "has dismissed"
    const helped = cue.slice(0, -1).every((token) => tags[token] === "MD" || lemmas[token] === "have");
    const finite = cue.length > 1 ? helped : isFiniteVerb(tags[verb]);
    if (!ACTING.test(lemmas[verb]!) || !finite || attribution.quote !== "indirect") return attribution;
    const words = spanTokens(view.index, said);
    if (
      words[0] !== verb + 1 ||
      words.some((token) => /^(?:VB|MD)/.test(tags[token]!) || AS.test(lemmas[token]!))
    )
      return attribution;
    return namesStatement(view, words) ? attribution : null;
  },
};

/** "The bank has not denied the figures": who does not deny a thing says nothing of it. */
export const notDenied: Refinement = {
  rule: "not-denied",
  because: "not to deny a thing is to say nothing of it",
  apply: (view, attribution) => {
    if (attribution.quote !== "indirect") return attribution;
    const { lemmas, tags } = view.layers.syntax;
    const cue = cueTokens(view, attribution);
    const negated = cue.some((token) => /^(?:not|n[’']t|never)$/.test(view.layers.tokens[token]!.lower));
    if (!negated || !cue.some((token) => /^(?:deny|dispute|contest)$/.test(lemmas[token]!)))
      return attribution;
    const said = attribution.content.flatMap((span) => spanTokens(view.index, span));
    return said.some((token) => /^(?:VB[DPZ]|MD)$/.test(tags[token]!)) ? attribution : null;
  },
};

/** "an offer", "workers": nothing that somebody stated is what is rejected. */
export const rejectsNothingStated = (view: View, verb: number, words: readonly number[]): boolean =>
  ACTING.test(view.layers.syntax.lemmas[verb]!) && !namesStatement(view, words);

function namesStatement({ layers: { syntax } }: View, words: readonly number[]): boolean {
  const nouns = words.filter((token) => /^(?:NN|PRP$|DT$)/.test(syntax.tags[token]!));
  return nouns.some((token) => SAID.test(syntax.lemmas[token]!) || isStatement(syntax.lemmas[token]!));
}

/** A plan, an offer or an appeal is refused, not denied. */
const isStatement = (lemma: string): boolean =>
  cueNoun(lemma) !== null && !/^(?:promise|plan|ask|order|wish)$/.test(cueNoun(lemma)!.class);

const ACTING = /^(?:reject|dismiss)$/;
/** "dismissed the report as false", "rejected that": these speak. */
const AS = /^(?:as|suggestion)$/;

function denial(view: View, sentence: Sentence, verb: number): AttributionMention | null {
  const { heads, relations, lemmas, tags } = view.layers.syntax;
  const source = subjectOf(view, sentence, verb) ?? relativeBefore(view, sentence, verb);
  if (source === null || resolveSpan(view.layers, source) === null) return null;
  let object = -1;
  for (let token = verb + 1; token < sentence.last && object < 0; token++)
    if (heads[token] === verb && OBJECT.test(relations[token]!)) object = token;
  if (object < 0) return null;
  if (REJECTING.has(lemmas[verb]!) && !tags[object]!.startsWith("VB") && !SAID.test(lemmas[object]!))
    return null;
  const last = Math.max(verb + 1, lastWord(view, treeOf(view.layers.syntax).lasts[object]!));
  return make(view, {
    source,
    cue: spanOfTokens(view, verb, verb),
    content: spanOfTokens(view, verb + 1, last),
    rule: "denial",
    confidence: CONFIDENCE,
  });
}

/** "the airline, which denies it": the pronoun stands for whoever it hangs on. */
function relativeBefore(view: View, sentence: Sentence, verb: number): Span | null {
  const { tags } = view.layers.syntax;
  for (let token = verb - 1; token >= Math.max(sentence.first, verb - 2); token--) {
    if (/^(?:WDT|WP)$/.test(tags[token]!)) return spanOfTokens(view, token, token);
    if (tags[token] !== "RB") return null;
  }
  return null;
}

function lastWord(view: View, token: number): number {
  return /^[.,;:!?]$/.test(view.layers.tokens[token]!.text) ? token - 1 : token;
}
