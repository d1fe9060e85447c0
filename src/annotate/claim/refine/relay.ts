/**
 * Whoever a source itself rests on: "CNN reported, citing officials", "lawmakers briefed by the agency said", "media
 * reports that cite the ministry". What is said stands in both, so the one who is cited is one link further in.
 */
import { cueNoun } from "../../../lexicon/cue-nouns.ts";
import type { Span } from "../../../model/index.ts";
import { type AttributionMention, amended, type Sentence } from "../../layers.ts";
import { resolveSpan, speakerOfSpan } from "../../voice/index.ts";
import { tokenAt } from "../token-index.ts";
import { passersOn, wasBriefed } from "./briefed.ts";
import { type CueSite, cueSites } from "./cue-sites.ts";
import { type Briefing, briefingOf, carryOn, goOn, type Relayed, restOn } from "./going-on.ts";
import { spanOfTokens, type View } from "./view.ts";

/** A cited source that follows a source surely found is right about as often as "according to". */
const CONFIDENCE = 0.9;
/** What may be cited and has said something; reasons ("citing safety concerns", "citing costs") are none. */
const CITABLE_CLASSES: ReadonlySet<string> = new Set(["report", "say", "estimate"]);
const CITABLE: ReadonlySet<string> = new Set([
  "analysis",
  "assessment",
  "announcement",
  "release",
  "source",
  "table",
  "minutes",
  "notes",
  "files",
]);
const CITING: ReadonlySet<string> = new Set(["citing", "quoting", "cite", "cites", "cited", "quoted"]);
/** After "that" or "which" only: "officials cited by CNN" are cited themselves. */
const FINITE_CITING: ReadonlySet<string> = new Set(["cite", "cites", "cited", "quoted"]);
const LINKING = /^(?:that|which|who)$/;
/** In tokens: "a briefing", "a closed-door NIS briefing". */
const LONGEST_BRIEFING = 5;
const LONGEST_SOURCE = 16;

/** "X quoted the minister as saying": the words between are who said it. */
const QUOTED_AS = /^(?:quote|cite)$/;

interface Marker {
  /** the source that cites must end right before: "reports that cite …" */
  readonly close: boolean;
  /** whoever cites was briefed, and goes on telling of it: "lawmakers briefed by the agency" */
  readonly briefed: boolean;
  /** first and last token of the words that point to the cited source */
  readonly first: number;
  readonly last: number;
  /** first and last token of the cited source */
  readonly from: number;
  readonly to: number;
}

/** The attributions with those that rest on somebody joined by one more, whose content is theirs. */
export function relay(
  view: View,
  attributions: readonly AttributionMention[],
): readonly AttributionMention[] {
  const sites = cueSites(view, attributions);
  const result = [...attributions];
  const dropped = new Set<number>();
  const innermost = new Map<number, number>();
  const briefings: Briefing[] = [];
  const { sentences } = view.layers;
  for (let position = 0; position < sentences.length; position++) {
    const sentence = sentences[position]!;
    const local = sites.get(position);
    if (local === undefined) continue;
    for (let token = sentence.first; token < sentence.last; token++) {
      const marker = markerAt(view, sentence, token);
      if (marker === null) continue;
      const citing = citingOf(view, result, local, marker, dropped);
      if (citing === -1) continue;
      const outermost = withoutCited(view, result[citing]!, marker);
      if (isOwnIntelligence(view, outermost, marker)) continue;
      for (const site of local)
        if (site.first >= marker.first && site.first <= marker.last) dropped.add(site.position);
      result[citing] = outermost;
      const outer = innermost.get(citing) ?? citing;
      innermost.set(citing, result.length);
      result.push(cited(view, result[citing]!, marker, outer));
      if (marker.briefed) briefings.push(...briefingOf(view, result[citing]!, citing, marker, sentence));
      token = marker.last;
    }
  }
  const relayed: Relayed = { attributions: result, found: attributions.length, dropped, innermost };
  carryOn(view, relayed);
  for (const briefing of [...briefings, ...passersOn(view, attributions)]) goOn(view, relayed, briefing);
  for (const [position, { source }] of wasBriefed(view, attributions))
    if (!innermost.has(position) && !dropped.has(position)) restOn(view, relayed, position, source[0]!);
  return settle(result, attributions.length, dropped, innermost);
}

/** "The ministry said, citing intelligence": a state's own, nobody further in. */
function isOwnIntelligence(view: View, { source }: AttributionMention, { from, to }: Marker): boolean {
  if (from !== to || view.layers.tokens[from]!.lower !== "intelligence" || source[0] === undefined)
    return false;
  const speaker = resolveSpan(view.layers, source[0]);
  return speaker !== null && /^(?:agency|government)$/.test(view.layers.speakers[speaker]!.kind);
}

function markerAt(view: View, sentence: Sentence, token: number): Marker | null {
  const { tokens } = view.layers;
  const { lower } = tokens[token]!;
  let last = -1;
  const close = FINITE_CITING.has(lower);
  if (CITING.has(lower)) {
    const asSaying = quotedAs(view, sentence, token);
    if (asSaying !== null) return asSaying;
    if (close && !LINKING.test(tokens[token - 1]?.lower ?? "")) return null;
    last = token;
  } else if (
    lower === "with" &&
    tokens[token + 1]?.lower === "reference" &&
    tokens[token + 2]?.lower === "to"
  )
    last = token + 2;
  else if (
    lower === "on" &&
    tokens[token + 2]?.lower === "own" &&
    /^sources?$/.test(tokens[token + 3]?.lower ?? "")
  )
    return { first: token, last: token, from: token + 1, to: token + 3, close: false, briefed: false };
  else if (lower === "briefed" && tokens[token + 1]?.lower === "by") last = token + 1;
  else if (lower === "after" || lower === "following") return briefing(view, sentence, token);
  if (last === -1) return null;
  const to = nounPhraseEnd(view, sentence, last + 1);
  if (to < 0 || !speaks(view, last + 1, to)) return null;
  return { first: token, last, from: last + 1, to, close, briefed: lower === "briefed" };
}

/** "Interfax quoted the minister as saying that …" */
function quotedAs(view: View, sentence: Sentence, verb: number): Marker | null {
  const { tokens, syntax } = view.layers;
  if (!QUOTED_AS.test(syntax.lemmas[verb]!) || syntax.tags[verb] === "VBG") return null;
  for (let token = verb + 2; token < Math.min(sentence.last - 1, verb + LONGEST_SOURCE); token++) {
    // "quoted the agency: nine dead"
    if (tokens[token]!.text === ":")
      return speaks(view, verb + 1, token - 1)
        ? { first: verb + 1, last: token, from: verb + 1, to: token - 1, close: false, briefed: false }
        : null;
    if (tokens[token]!.lower !== "as") continue;
    return syntax.tags[token + 1] === "VBG" && speaks(view, verb + 1, token - 1)
      ? { first: verb + 1, last: token + 1, from: verb + 1, to: token - 1, close: false, briefed: false }
      : null;
  }
  return null;
}

/** "after an NIS briefing", "following a briefing by the agency". */
function briefing(view: View, sentence: Sentence, at: number): Marker | null {
  const { tokens, syntax } = view.layers;
  if (syntax.tags[at + 1] !== "DT") return null;
  for (let token = at + 2; token < Math.min(sentence.last, at + 2 + LONGEST_BRIEFING); token++) {
    if (tokens[token]!.lower !== "briefing") continue;
    const next = tokens[token + 1]?.lower;
    if (next === "by" || next === "from") {
      const to = nounPhraseEnd(view, sentence, token + 2);
      return to >= 0 && speaks(view, token + 2, to)
        ? { first: at, last: token + 1, from: token + 2, to, close: false, briefed: true }
        : null;
    }
    return token > at + 2 && speaks(view, at + 2, token - 1)
      ? { first: at, last: token, from: at + 2, to: token - 1, close: false, briefed: true }
      : null;
  }
  return null;
}

const NOUN = /^(?:NN|PRP$)/;
/** What ends a noun phrase once its noun is there. */
const AFTER_NOUN = /^(?:VB[DZPNG]|MD|PRP|WDT|WP|WRB|DT|TO)$/;

function nounPhraseEnd(view: View, sentence: Sentence, first: number): number {
  const { tokens, syntax } = view.layers;
  let end = -1;
  let complete = false;
  for (let token = first; token < Math.min(sentence.last, first + LONGEST_SOURCE); token++) {
    const tag = syntax.tags[token]!;
    if (/^[,;:.!?–—-]+$/.test(tokens[token]!.text) || tokens[token]!.lower === "that") break;
    if (complete && AFTER_NOUN.test(tag)) break;
    if (tag === "IN") complete = false;
    if (NOUN.test(tag)) {
      complete = true;
      end = token;
    }
  }
  return end;
}

/** Somebody, or something in which somebody said it. */
function speaks(view: View, first: number, last: number): boolean {
  const speaker = resolveSpan(view.layers, spanOfTokens(view, first, last));
  if (speaker !== null && view.layers.speakers[speaker]!.kind !== "unknown") return true;
  if (speaker === null && isBody(view, first, last)) return true;
  const { lemmas, tags } = view.layers.syntax;
  for (let token = first; token <= last; token++) {
    if (tags[token] === "IN") return false;
    const ends = token === last || !/^(?:NN|CD|JJ)/.test(tags[token + 1]!);
    const noun = cueNoun(lemmas[token]!);
    if (!ends) continue;
    if (CITABLE.has(lemmas[token]!) || (noun !== null && CITABLE_CLASSES.has(noun.class))) return true;
  }
  return false;
}

/** "NIS" in "an NIS briefing", where no mention has its head. */
function isBody(view: View, first: number, last: number): boolean {
  const { kind, named } = speakerOfSpan(view.layers, spanOfTokens(view, first, last));
  return named && (kind === "agency" || kind === "organisation" || kind === "government");
}

/** The attribution whose source cites: the one whose source holds the marker, else the nearest before, else after it. */
function citingOf(
  view: View,
  attributions: readonly AttributionMention[],
  local: readonly CueSite[],
  marker: Marker,
  dropped: ReadonlySet<number>,
): number {
  const at = view.layers.tokens[marker.first]!.start;
  let best = -1;
  let nearest = Number.POSITIVE_INFINITY;
  for (const { position, first } of local) {
    const { source, content } = attributions[position]!;
    if (dropped.has(position) || (first >= marker.first && first <= marker.last)) continue;
    if (source.some((span) => span.start < at && at < span.end)) return position;
    if (marker.close) {
      if (source.some((span) => span.end <= at && at - span.end <= LINK_LENGTH)) return position;
      continue;
    }
    const end = view.layers.tokens[marker.to]!.end;
    if (
      content.some(
        (span) => span.start < at - LINK_LENGTH && at < span.end && !isTail(view, marker, span, end),
      )
    )
      continue;
    const distance = first < marker.first ? marker.first - first : (first - marker.first) * AFTER_PENALTY;
    if (distance < nearest) [best, nearest] = [position, distance];
  }
  return best;
}

/** "It claimed that A, citing a member of the board": at the end of what is said, behind a comma, whoever says it cites. */
const isTail = ({ layers: { tokens } }: View, { first }: Marker, content: Span, end: number): boolean =>
  content.end <= end + 1 && tokens[first]!.lower === "citing" && tokens[first - 1]?.text === ",";

/** A content that begins at the marker itself ("which cite …") is the citation taken for a statement; in characters. */
const LINK_LENGTH = 7;
/** Who cites stands before far more often than after. */
const AFTER_PENALTY = 3;

/** The source without "citing …" and the content without "that cite …". */
function withoutCited(view: View, attribution: AttributionMention, marker: Marker): AttributionMention {
  const { tokens } = view.layers;
  const start = tokens[marker.first]!.start;
  const after = Math.max(marker.to, marker.last);
  const end = tokens[after]!.end;
  const source = attribution.source.map((span) => {
    if (span.start >= start || span.end <= start) return span;
    let last = tokenAt(view.index, start) - 1;
    while (tokens[last]!.start > span.start && /^(?:,|that|which|who)$/.test(tokens[last]!.lower)) last--;
    return { start: span.start, end: tokens[last]!.end };
  });
  const content = attribution.content
    .filter((span) => !(span.start >= start - LINK_LENGTH && span.start <= end && span.end <= end + 1))
    .map((span) => {
      if (span.start >= start && span.start < end && span.end > end + 1)
        return { start: tokens[after + 1]!.start, end: span.end };
      return span.start < start && isTail(view, marker, span, end)
        ? { start: span.start, end: tokens[marker.first - 2]!.end }
        : span;
    });
  return amended(attribution, { source, content: content.length === 0 ? attribution.content : content });
}

function cited(view: View, outer: AttributionMention, marker: Marker, within: number): AttributionMention {
  const source: Span = spanOfTokens(view, marker.from, marker.to);
  const words = spanOfTokens(view, marker.first, marker.last);
  const { text } = view.layers.document;
  return amended(outer, {
    source: [source],
    cue: [words, ...outer.cue],
    carriedFrom: null,
    within,
    confidence: Math.min(outer.confidence, CONFIDENCE),
    why: {
      rule: `${outer.why.rule}+cited-source`,
      reason: () =>
        `${outer.why.reason()}; “${text.slice(words.start, words.end)}” names whom that rests on, “${text.slice(source.start, source.end)}”`,
    },
  });
}

/** Drops what has become a link, and hangs what stood in the citing attribution under the cited one. */
function settle(
  attributions: readonly AttributionMention[],
  found: number,
  dropped: ReadonlySet<number>,
  innermost: ReadonlyMap<number, number>,
): readonly AttributionMention[] {
  const places = new Map<number, number>();
  attributions.forEach((_attribution, position) => {
    if (!dropped.has(position)) places.set(position, places.size);
  });
  const settled: AttributionMention[] = [];
  for (let position = 0; position < attributions.length; position++) {
    if (dropped.has(position)) continue;
    const attribution = attributions[position]!;
    let { within } = attribution;
    if (within !== null && position < found) within = innermost.get(within) ?? within;
    while (within !== null && dropped.has(within)) within = attributions[within]!.within;
    const outer = within === null ? null : (places.get(within) ?? null);
    settled.push(outer === attribution.within ? attribution : amended(attribution, { within: outer }));
  }
  return settled;
}
