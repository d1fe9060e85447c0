/** Further on in a text: who was said to rest on somebody goes on resting on him. */
import type { Span } from "../../../model/index.ts";
import { type AttributionMention, amended, type Sentence } from "../../layers.ts";
import { resolveSpan } from "../../voice/index.ts";
import { spanOfTokens, type View } from "./view.ts";

/** Who was briefed tells of it further on in the paragraph more often than of anything else. */
const BRIEFED_CONFIDENCE = 0.6;

/** Attributions on their way: those found, in the order of the text, and behind them those that cited sources added. */
export interface Relayed {
  readonly attributions: AttributionMention[];
  /** how many were found */
  readonly found: number;
  readonly dropped: ReadonlySet<number>;
  /** from an attribution to the one of whom it rests on */
  readonly innermost: Map<number, number>;
}

/** Who was briefed, in which paragraph, from where on, and by whom. */
export interface Briefing {
  /** index of the attribution that tells of it */
  readonly position: number;
  /** whether this speaker is one of those who were briefed */
  readonly may: (speaker: number) => boolean;
  readonly block: Sentence["block"];
  readonly from: number;
  readonly source: Span;
}

export function briefingOf(
  view: View,
  { source }: AttributionMention,
  position: number,
  { from, to }: { readonly from: number; readonly to: number },
  { block, end }: Sentence,
): readonly Briefing[] {
  const speaker = source[0] === undefined ? null : resolveSpan(view.layers, source[0]);
  return speaker === null
    ? []
    : [
        {
          position,
          may: (other: number) => other === speaker,
          block,
          from: end,
          source: spanOfTokens(view, from, to),
        },
      ];
}

/** "A lawmaker said after a briefing by the agency … He said they have been moving": he goes on with what he was told. */
export function goOn(view: View, relayed: Relayed, briefing: Briefing): void {
  const { attributions, found, dropped, innermost } = relayed;
  const { may, block, from, source } = briefing;
  for (let position = briefing.position + 1; position < found; position++) {
    const outer = attributions[position]!;
    const start = outer.cue[0]?.start ?? 0;
    if (start >= block.end) return;
    if (start < from || outer.quote !== "indirect" || outer.source[0] === undefined) continue;
    if (dropped.has(position) || innermost.has(position)) continue;
    const speaker = resolveSpan(view.layers, outer.source[0]);
    if (speaker === null || !may(speaker)) continue;
    restOn(view, relayed, position, source);
  }
}

/** What an attribution tells rests on whoever stands at `source`: one more attribution, within it, with the same content. */
export function restOn(
  view: View,
  { attributions, innermost }: Relayed,
  position: number,
  source: Span,
): void {
  const outer = attributions[position]!;
  innermost.set(position, attributions.length);
  attributions.push(
    amended(outer, {
      source: [],
      carriedFrom: [source],
      within: position,
      confidence: Math.min(outer.confidence, BRIEFED_CONFIDENCE),
      why: {
        rule: `${outer.why.rule}+briefed`,
        reason: () =>
          `${outer.why.reason()}; who says it was briefed by “${view.layers.document.text.slice(source.start, source.end)}”`,
      },
    }),
  );
}

/** What goes on with a source goes on with whom that source rested on: "Lee told reporters the agency said A. B." */
export function carryOn(view: View, relayed: Relayed): void {
  const { attributions, found, dropped, innermost } = relayed;
  const carried = attributions.flatMap(({ carriedFrom, why }, position) =>
    position < found && carriedFrom !== null && why.rule.startsWith("carried") && !dropped.has(position)
      ? [position]
      : [],
  );
  if (carried.length === 0) return;
  const origins = new Map<number, number>();
  const within = new Map<number, Span[]>();
  for (let position = found - 1; position >= 0; position--) {
    const { source, within: outer } = attributions[position]!;
    if (source[0] === undefined || dropped.has(position)) continue;
    origins.set(source[0].start, position);
    if (outer !== null) within.set(outer, [...(within.get(outer) ?? []).slice(-MOST_INNER), source[0]]);
  }
  for (const position of carried) {
    const attribution = attributions[position]!;
    const origin = origins.get(attribution.carriedFrom![0]!.start);
    if (origin === undefined) continue;
    const cited = innermost.get(origin);
    const source =
      cited === undefined
        ? onlyVoice(view, within.get(origin) ?? [])
        : (attributions[cited]!.source[0] ?? attributions[cited]!.carriedFrom?.[0] ?? null);
    if (source === null) continue;
    innermost.set(position, attributions.length);
    attributions.push(amended(attribution, { carriedFrom: [source], within: position }));
  }
}

/** More sources inside one statement than this are never one voice. */
const MOST_INNER = 8;

/** The source that all of them mean; null: none, or several voices. */
function onlyVoice(view: View, sources: readonly Span[]): Span | null {
  const speakers = new Set(sources.map((source) => resolveSpan(view.layers, source)));
  return speakers.size === 1 && !speakers.has(null) ? sources[0]! : null;
}
