/** "The leak forced the bank to admit that A", "was made to confess that A": who is forced speaks, not who forces him. */
import { cueVerb } from "../../../lexicon/cue-verbs.ts";
import type { Span } from "../../../model/index.ts";
import { type AttributionMention, amended, type Sentence } from "../../layers.ts";
import { resolveSpan } from "../../voice/index.ts";
import { make } from "./make.ts";
import { cueTokens, type Refinement, spanOfTokens, type View } from "./view.ts";

const FORCING =
  /^(?:force|compel|oblige|lead|prompt|push|drive|press|pressure|shame|get|cause|persuade|provoke)$/;
/** In tokens, of whoever is forced: "the head of the state bank". */
const LONGEST_OBJECT = 8;
const CONFIDENCE = 0.8;

export const madeToSpeak: Refinement = {
  rule: "made-to-speak",
  because: "who is forced to say it says it",
  apply: (view: View, attribution) => {
    const cue = cueTokens(view, attribution);
    const { syntax } = view.layers;
    const verb = cue.at(-1);
    if (verb === undefined || syntax.tags[verb] !== "VB" || syntax.tags[verb - 1] !== "TO")
      return attribution;
    const forced = forcedBefore(view, verb - 1);
    if (forced === null || !cue.includes(verb)) return attribution;
    return amended(attribution, { source: [forced], cue: [spanOfTokens(view, verb, verb)] });
  },
};

/** Where no attribution has taken it: "The leak forced the bank to admit that it had lost 40 million." */
export function madeToSay(view: View, sentence: Sentence, taken: Uint8Array): readonly AttributionMention[] {
  const { syntax, tokens } = view.layers;
  const found: AttributionMention[] = [];
  for (let verb = sentence.first + 3; verb + 3 < sentence.last; verb++) {
    if (taken[verb] === 1 || syntax.tags[verb] !== "VB" || syntax.tags[verb - 1] !== "TO") continue;
    const row = cueVerb(syntax.lemmas[verb]!);
    if (row === null || row.strength !== "strong" || !row.takes.includes("that")) continue;
    if (!/^(?:that|DT|PRP|EX)$/.test(tokens[verb + 1]!.lower === "that" ? "that" : syntax.tags[verb + 1]!))
      continue;
    const source = forcedBefore(view, verb - 1);
    if (source === null || !states(view, verb + 2, sentence.last)) continue;
    taken[verb] = 1;
    let end = sentence.last - 1;
    while (end > verb + 1 && /^[.!?;,]$/.test(tokens[end]!.text)) end--;
    while (end > verb + 1 && view.owners[end] !== view.owners[verb]) end--;
    const content = spanOfTokens(view, verb + 1, end);
    found.push(
      make(view, {
        source,
        cue: spanOfTokens(view, verb, verb),
        content,
        rule: "made-to-say",
        confidence: CONFIDENCE,
      }),
    );
  }
  return found;
}

/** The voice between a verb of forcing and this "to"; null: nobody is forced. */
function forcedBefore(view: View, to: number): Span | null {
  const { syntax, tokens } = view.layers;
  for (let at = to - 2; at >= Math.max(0, to - LONGEST_OBJECT - 1); at--) {
    if (tokens[at]!.sentence !== tokens[to]!.sentence || /^[,;:]$/.test(tokens[at]!.text)) return null;
    if (!syntax.tags[at]!.startsWith("VB")) continue;
    if (!FORCING.test(syntax.lemmas[at]!)) return null;
    const source = spanOfTokens(view, at + 1, to - 1);
    return resolveSpan(view.layers, source) === null ? null : source;
  }
  return null;
}

function states({ layers: { syntax } }: View, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (/^(?:VB[DPZ]|MD)$/.test(syntax.tags[token]!)) return true;
  return false;
}
