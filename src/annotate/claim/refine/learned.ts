/** "As Reuters reported, A", "As the paper learned from the ministry, A": what follows is theirs, and whom they had it from. */
import { cueVerb } from "../../../lexicon/cue-verbs.ts";
import type { AttributionMention, Sentence } from "../../layers.ts";
import { resolveSpan } from "../../voice/index.ts";
import { isFiniteVerb } from "../verb-tags.ts";
import { make } from "./make.ts";
import { spanOfTokens, type View, voiceBefore } from "./view.ts";

const CONFIDENCE = 0.85;
/** In tokens, "as" to the comma. */
const LONGEST_PHRASE = 14;
const SHORTEST_CONTENT = 3;
/** Verbs that tell of nothing here: "as he said this, the lights went out". */
const REPORTING: ReadonlySet<string> = new Set([
  "say",
  "report",
  "learn",
  "announce",
  "note",
  "reveal",
  "write",
  "state",
]);

export function learned(view: View, sentence: Sentence, taken: Uint8Array): readonly AttributionMention[] {
  const { tokens, syntax } = view.layers;
  const { first, last } = sentence;
  if (tokens[first]!.lower !== "as") return saidBehind(view, sentence, taken);
  const comma = commaAfter(view, sentence);
  if (comma < 0 || last - comma < SHORTEST_CONTENT + 1) return [];
  for (let verb = first + 2; verb < comma; verb++) {
    if (!REPORTING.has(syntax.lemmas[verb]!) || !/^VB[DPZN]$/.test(syntax.tags[verb]!)) continue;
    const source = taken[verb] === 1 ? null : voiceBefore(view, sentence, verb);
    if (source === null || cueVerb(syntax.lemmas[verb]!) === null) return [];
    const from = sourceFrom(view, verb + 1, comma);
    if (from === null && verb + 1 !== comma && !/^(?:IN|RB|NN|JJ)/.test(syntax.tags[verb + 1]!)) return [];
    taken[verb] = 1;
    const end = /^[.!?]$/.test(tokens[last - 1]!.text) ? last - 2 : last - 1;
    const outer = make(view, {
      source,
      cue: spanOfTokens(view, verb, verb),
      content: spanOfTokens(view, from === null ? comma + 1 : verb + 1, end),
      rule: "as-reported",
      confidence: CONFIDENCE,
    });
    if (from === null) return [outer];
    const inner = make(view, {
      source: from,
      cue: spanOfTokens(view, verb + 1, verb + 1),
      content: spanOfTokens(view, comma + 1, end),
      rule: "as-learned-from",
      confidence: CONFIDENCE,
    });
    return [outer, inner];
  }
  return [];
}

/** "A, as the minister said earlier." */
function saidBehind(view: View, sentence: Sentence, taken: Uint8Array): readonly AttributionMention[] {
  const { tokens, syntax } = view.layers;
  const { first, last } = sentence;
  const end = /^[.!?]$/.test(tokens[last - 1]!.text) ? last - 2 : last - 1;
  let verb = end;
  while (verb > first && /^RB/.test(syntax.tags[verb]!)) verb--;
  if (taken[verb] === 1 || !REPORTING.has(syntax.lemmas[verb]!) || !isFiniteVerb(syntax.tags[verb]))
    return [];
  const source = voiceBefore(view, sentence, verb);
  if (source === null) return [];
  let as = verb - 1;
  while (as > first && tokens[as]!.start >= source.start) as--;
  if (tokens[as]!.lower !== "as" || tokens[as - 1]?.text !== "," || as - 1 - first < SHORTEST_CONTENT)
    return [];
  taken[verb] = 1;
  const content = spanOfTokens(view, first, as - 2);
  return [
    make(view, {
      source,
      cue: spanOfTokens(view, verb, verb),
      content,
      rule: "as-said",
      confidence: CONFIDENCE,
    }),
  ];
}

function commaAfter({ layers: { tokens } }: View, { first, last }: Sentence): number {
  for (let at = first + 2; at < Math.min(last, first + LONGEST_PHRASE); at++)
    if (tokens[at]!.text === ",") return at;
  return -1;
}

/** "from the ministry" up to the comma; null: nobody is named so. */
function sourceFrom(view: View, at: number, comma: number) {
  if (view.layers.tokens[at]!.lower !== "from" || at + 1 >= comma) return null;
  const span = spanOfTokens(view, at + 1, comma - 1);
  return resolveSpan(view.layers, span) === null ? null : span;
}
