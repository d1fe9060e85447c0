/**
 * Who was told by a body and passes it on: "The agency expects A. It told a committee, say members. Representative Brink
 * said B", "According to Senator Brink, who was briefed, A". What they tell further on rests on that body too.
 */
import type { AttributionMention } from "../../layers.ts";
import { speakerOfSpan } from "../../voice/index.ts";
import { spanTokens, tokenAt } from "../token-index.ts";
import type { Briefing } from "./going-on.ts";
import type { View } from "./view.ts";

/** Roles and nouns of those whom services brief. */
const LEGISLATOR =
  /\b(?:representatives?|lawmakers?|legislators?|senators?|congress\w+|deputies|mps?|members?(?: of parliament)?)\b/iu;

/** Those who are said to pass on what a body told a committee or reporters, for the rest of the paragraph. */
export function passersOn(view: View, attributions: readonly AttributionMention[]): readonly Briefing[] {
  const { tokens, sentences, document } = view.layers;
  return attributions.flatMap((inner, position) => {
    const outer = inner.within === null ? undefined : attributions[inner.within];
    const [source] = inner.source;
    if (outer === undefined || source === undefined || !outer.why.rule.startsWith("points-back")) return [];
    const who = outer.source[0];
    if (who === undefined || outer.cue[0] === undefined || !isBody(view, source)) return [];
    const words = document.text.slice(who.start, who.end);
    const sentence = sentences[tokens[tokenAt(view.index, outer.cue[0].start)]!.sentence]!;
    const members = LEGISLATOR.test(words);
    const speakers = new Set(
      view.layers.voiceMentions.flatMap(({ start, end, speaker }) =>
        start >= who.start && end <= who.end ? [speaker] : [],
      ),
    );
    const may = (speaker: number): boolean => {
      if (speakers.has(speaker)) return true;
      const { kind, role } = view.layers.speakers[speaker]!;
      return members && kind === "person" && LEGISLATOR.test(role ?? "");
    };
    return [{ position, may, block: sentence.block, from: sentence.end, source }];
  });
}

function isBody(view: View, source: { readonly start: number; readonly end: number }): boolean {
  return /^(?:agency|government|organisation)$/.test(speakerOfSpan(view.layers, source).kind);
}

/** "According to Senator Brink, who was briefed, A": by the body that spoke in the sentence before; index to its source. */
export function wasBriefed(
  view: View,
  attributions: readonly AttributionMention[],
): ReadonlyMap<number, AttributionMention> {
  const found = new Map<number, AttributionMention>();
  const { tokens } = view.layers;
  attributions.forEach((attribution, position) => {
    const [who] = attribution.source;
    if (who === undefined || !isTold(view, who)) return;
    const { sentence } = tokens[tokenAt(view.index, who.start)]!;
    const before = attributions.filter(
      (other) =>
        other.source[0] !== undefined &&
        other.cue[0] !== undefined &&
        tokens[tokenAt(view.index, other.cue[0].start)]!.sentence === sentence - 1,
    );
    const last = before.at(-1);
    if (last !== undefined && isBody(view, last.source[0]!)) found.set(position, last);
  });
  return found;
}

/** A relative clause of the source: "who was briefed", and by nobody who is named there. */
function isTold(view: View, who: { readonly start: number; readonly end: number }): boolean {
  const { tokens, syntax } = view.layers;
  const inside = spanTokens(view.index, who);
  const verb = inside.find((token) => tokens[token]!.lower === "briefed" && syntax.tags[token] === "VBN");
  if (verb === undefined || tokens[verb + 1]?.lower === "by") return false;
  return inside.some((token) => token < verb && /^(?:who|which)$/.test(tokens[token]!.lower));
}
