/** What the rules of refinement look at: layers with quick ways from spans to tokens. */
import type { Span } from "../../../model/index.ts";
import type { AttributionMention, Layers, Sentence, VoiceMention } from "../../layers.ts";
import { contentOwners, indexTokens, type TokenIndex, tokenAt, tokensOf } from "../token-index.ts";

export interface View {
  readonly layers: Layers;
  readonly index: TokenIndex;
  /** for each token the innermost attribution of the model whose content holds it; -1 none */
  readonly owners: Int32Array;
  /** what the owners are */
  readonly owning: readonly AttributionMention[];
  /** for each token the index of the voice mention that ends with it; -1 none */
  readonly voiceEnds: Int32Array;
  /** see cueTokens */
  readonly cues: Map<readonly Span[], readonly number[]>;
}

export function viewOf(layers: Layers): View {
  const index = indexTokens(layers.tokens);
  const voiceEnds = new Int32Array(layers.tokens.length).fill(-1);
  layers.voiceMentions.forEach(({ start, end }, position) => {
    const last = tokenAt(index, end - 1);
    const known = voiceEnds[last] ?? -1;
    // the longest mention that ends here: "Ukraine's president", not "president"
    if (known < 0 || layers.voiceMentions[known]!.start > start) voiceEnds[last] = position;
  });
  const owning = layers.attributions;
  return { layers, index, owners: contentOwners(owning, index), owning, voiceEnds, cues: new Map() };
}

/** The same text, in which other attributions own what they hold. */
export function viewWith(
  { layers, index, voiceEnds, cues }: View,
  owning: readonly AttributionMention[],
): View {
  return { layers, index, owners: contentOwners(owning, index), owning, voiceEnds, cues };
}

/** The voice that stands right before a verb, adverbs between them: "the mayor recently said"; null: none does. */
export function voiceBefore(view: View, sentence: Sentence, verb: number): Span | null {
  const { tags, lemmas } = view.layers.syntax;
  let last = verb - 1;
  // "the mayor has recently put", but not "what they have said"
  while (last >= sentence.first && (tags[last] === "RB" || (lemmas[last] === "have" && tags[verb] === "VBN")))
    last--;
  if (last < sentence.first) return null;
  const mention = view.layers.voiceMentions[view.voiceEnds[last]!];
  if (mention === undefined) return null;
  return { start: citingBefore(view, sentence, mention.start) ?? mention.start, end: mention.end };
}

/** The voice that a sentence opens with, an article before it or not; null: it opens with none. */
export function openingVoice(
  { layers, voiceEnds }: View,
  { first, last, start }: Sentence,
): VoiceMention | null {
  for (let token = first; token < Math.min(last, first + LONGEST_VOICE); token++) {
    const mention = layers.voiceMentions[voiceEnds[token]!];
    if (mention !== undefined) return mention.start <= start + LONGEST_ARTICLE ? mention : null;
  }
  return null;
}

/** In tokens. */
const LONGEST_VOICE = 12;
/** "The ", in characters */
const LONGEST_ARTICLE = 4;

/** "a senator citing police said": where whoever cites begins; null: nobody does. */
function citingBefore(view: View, sentence: Sentence, start: number): number | null {
  let at = tokenAt(view.index, start) - 1;
  if (view.layers.tokens[at]?.lower === "the") at--;
  if (at <= sentence.first || !/^(?:citing|quoting)$/.test(view.layers.tokens[at]!.lower)) return null;
  return view.layers.voiceMentions[view.voiceEnds[at - 1]!]?.start ?? null;
}

/** A rule that changes one attribution, drops it (null), or leaves it as it is. */
export interface Refinement {
  readonly rule: string;
  readonly because: string;
  readonly apply: (view: View, attribution: AttributionMention) => AttributionMention | null;
}

/** The tokens of an attribution's cue. Many rules ask for them, of spans that seldom change: they are kept. */
export function cueTokens(view: View, { cue }: AttributionMention): readonly number[] {
  let tokens = view.cues.get(cue);
  if (tokens === undefined) {
    tokens = tokensOf(view.index, cue);
    view.cues.set(cue, tokens);
  }
  return tokens;
}

/** The token of a cue of one word; undefined: it has more, or none. */
export function onlyCueToken(view: View, attribution: AttributionMention): number | undefined {
  const tokens = cueTokens(view, attribution);
  return tokens.length === 1 ? tokens[0] : undefined;
}

export function spanOfTokens(view: View, first: number, last: number): Span {
  return { start: view.layers.tokens[first]!.start, end: view.layers.tokens[last]!.end };
}

/** Spans in order, those that touch or are parted by white space and marks alone made one. */
export function joinSpans(text: string, spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const joined: { start: number; end: number }[] = [];
  for (const span of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && /^[\s\p{P}]*$/u.test(text.slice(last.end, span.start)))
      last.end = Math.max(last.end, span.end);
    else joined.push({ start: span.start, end: span.end });
  }
  return joined;
}
