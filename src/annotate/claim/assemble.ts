/**
 * The last step of annotate: propositions with their chains and fields become claims. Each claim keeps the reasons of
 * everything that went into it.
 */

import { cueVerb } from "../../lexicon/cue-verbs.ts";
import { listOf } from "../../lexicon/list-of.ts";
import {
  type Anchor,
  anchor,
  type BlockKind,
  type Claim,
  type ClaimId,
  claimId,
  type QuoteType,
  type Span,
  type Voice,
} from "../../model/index.ts";
import { assess } from "../certainty/index.ts";
import {
  type AttributionMention,
  type HedgeMention,
  type Layers,
  type TimeMention,
  type Why,
  withLayers,
} from "../layers.ts";
import { attributionPath, type Chain, chainOf } from "./chain.ts";
import { type CoSource, coSources } from "./co-sources.ts";
import {
  distribute,
  type Fields,
  modelEvidence,
  modelPlaces,
  modelQuantities,
  modelTimes,
  propositionAt,
} from "./fields.ts";
import { type Hearing, hearingOf } from "./heard.ts";
import { hearsayOf, reportedBy } from "./hearsay.ts";
import { type Proposition, propositionsOf } from "./propositions.ts";
import { publisherOf } from "./publisher.ts";
import { outermostQuotations, quoteTypeOf, withoutMarks } from "./quote-type.ts";
import { refine } from "./refine/index.ts";
import { Roster } from "./roster.ts";
import { salienceOf } from "./salience.ts";
import { byHearsay, withoutSource } from "./sourceless.ts";
import { VERBS_AFTER_THAT } from "./that-itself.ts";
import { countTokens, indexTokens, spanTokens, type TokenIndex, tokenAt } from "./token-index.ts";

export interface Reason extends Span {
  readonly stage: string;
  readonly rule: string;
  readonly reason: () => string;
}

export interface Assembly {
  readonly claims: readonly Claim[];
  readonly voices: readonly Voice[];
  /** made only when somebody asks */
  readonly reasons: ReadonlyMap<ClaimId, () => readonly Reason[]>;
}

/** The publisher's own statements need no attribution to be found; what can go wrong is where they end. */
const OWN_VOICE_CONFIDENCE = 0.9;

export function assemble(read: Layers): Assembly {
  const layers = refine(read);
  const index = indexTokens(layers.tokens);
  const roster = new Roster(layers.document.id);
  const publisher = publisherOf(layers.document);
  roster.enter(publisher);
  const propositions = propositionsOf(layers, index);
  const fields = distribute(layers, propositions, index);
  const quotations = outermostQuotations(layers.quotations);
  const maker: Maker = {
    layers,
    index,
    roster,
    publisher,
    hearing: hearingOf({ layers, index }),
    quotations,
    times: timesBySentence(layers, index),
    hedges: hedgesByProposition(layers, propositions, index),
    shares: tally(propositions.map(({ attribution }) => attribution)),
  };
  const claims: Claim[] = [];
  const reasons = new Map<ClaimId, () => readonly Reason[]>();
  for (let position = 0; position < propositions.length; position++) {
    const proposition = propositions[position]!;
    const innermost = layers.attributions[proposition.attribution];
    const others = innermost === undefined ? [] : coSources(maker, innermost.source[0], innermost.cue);
    for (const beside of [null, ...others]) {
      const made = makeClaim(maker, proposition, fields[position]!, position, beside);
      if (reasons.has(made.claim.id)) continue;
      claims.push(made.claim);
      reasons.set(made.claim.id, made.reasons);
    }
  }
  return { claims, voices: roster.voices(), reasons };
}

interface Maker {
  readonly layers: Layers;
  readonly index: TokenIndex;
  readonly roster: Roster;
  readonly publisher: ReturnType<typeof publisherOf>;
  readonly hearing: Hearing;
  readonly quotations: Layers["quotations"];
  /** a part's time can stand outside its proposition: "…, and 4,000 earlier this year" */
  readonly times: ReadonlyMap<number, readonly TimeMention[]>;
  readonly hedges: readonly (readonly HedgeMention[])[];
  /** of each attribution, how many propositions its content holds */
  readonly shares: ReadonlyMap<number, number>;
}

function makeClaim(
  maker: Maker,
  proposition: Proposition,
  fields: Fields,
  position: number,
  beside: CoSource | null,
): { readonly claim: Claim; readonly reasons: () => readonly Reason[] } {
  const { layers, index } = maker;
  const { text, id: document } = layers.document;
  const hedges = maker.hedges[position]!;
  const path = attributionPath(layers.attributions, proposition.attribution);
  const hearsay = hearsayOf(layers, index, proposition, hedges);
  const chain = chainOf(maker, path, hearsay, beside);
  const attribution = path.length === 0 ? null : layers.attributions[path.at(-1)!]!;
  const alone = maker.shares.get(proposition.attribution) === 1;
  const content = withoutMarks(
    text,
    maker.quotations,
    withoutLead(text, contentOf(proposition, attribution, alone)),
  );
  const block = layers.sentences[proposition.sentence]!.block.kind;
  const cue: Span[] = attribution === null ? [] : [...attribution.cue];
  if (hearsay !== null) cue.push(hearsay.cue);
  cue.sort((a, b) => a.start - b.start);
  const reporting = reportedBy(layers, index, attribution);
  const placed = withoutSource(
    text,
    attribution,
    reporting,
    assess(bearingOn(layers, proposition), {
      content,
      head: proposition.head,
      cue: reporting,
      unnamed: !chain.innermost.named,
    }),
  );
  const assessed = byHearsay(hearsay, placed);
  const { value, polarity, probability, scale } = assessed.certainty;
  const words = hedgeWords(assessed.certainty.words, hedges);
  const quantities = modelQuantities(layers, fields.quantities, maker.times.get(proposition.sentence) ?? []);
  const quote: QuoteType =
    attribution === null && hearsay === null ? "none" : quoteTypeOf(maker.quotations, content);
  const claim: Claim = {
    id: claimId(document, edgesOf(content), chain.innermost.name),
    document,
    where: whereOf(block),
    content: anchorsOf(text, content),
    quote,
    cue: anchorsOf(text, cue),
    stance: assessed.stance,
    chain: chain.links,
    certainty: { value, polarity, probability, scale, words: anchorsOf(text, words) },
    realis: assessed.realis,
    forecast: assessed.forecast,
    quantities,
    times: modelTimes(layers, fields.times, attribution === null || holdsCue(attribution) ? [] : content),
    places: modelPlaces(layers, fields.places),
    evidence: modelEvidence(layers, fields.evidence),
    salience: salienceOf({
      attributed: attribution !== null || hearsay !== null,
      block,
      figures: quantities.length,
      hedged: words.length > 0,
      evidence: fields.evidence.length > 0,
      forecast: assessed.forecast,
      places: fields.places.length,
      length: countTokens(index, content),
      stated: proposition.clause.subject >= 0,
      bare:
        attribution !== null && !proposition.tokens.some((token) => STATES.test(layers.syntax.tags[token]!)),
      reporting: reporting === null ? null : (cueVerb(reporting.lemma)?.class ?? null),
    }),
    confidence: confidenceOf(layers.attributions, path),
  };
  return { claim, reasons: () => reasonsOf(chain, hedges, fields, assessed.why, content) };
}

function anchorsOf(text: string, spans: readonly Span[]): readonly Anchor[] {
  const anchors: Anchor[] = [];
  for (const span of spans) anchors.push(anchor(text, span));
  return anchors;
}

/** The layers, of whose hedges only its own bear on background: "could join the 40 sent last year" leaves it certain. */
function bearingOn(layers: Layers, { background, spans }: Proposition): Layers {
  if (!background) return layers;
  const own = ({ start, end }: HedgeMention): boolean =>
    spans.some((span) => span.start <= start && end <= span.end);
  return withLayers(layers, { hedges: layers.hedges.filter(own) });
}

/** The words of saying stand inside what is said: "A, he said on Monday, B". */
const holdsCue = ({ cue, content }: AttributionMention): boolean => {
  const [first, last] = [content[0]?.start ?? 0, content.at(-1)?.end ?? 0];
  return cue.length === 0 || cue.some(({ start, end }) => start >= first && end <= last);
};

/** Tags of words that state: verbs, modals, figures. */
const STATES = /^(?:VB|MD|CD)/;

/** The whole content as it was attributed where the proposition is alone in it and most of it; else its own stretch. */
function contentOf(
  proposition: Proposition,
  attribution: AttributionMention | null,
  alone: boolean,
): readonly Span[] {
  if (attribution === null || proposition.led) return proposition.spans;
  const cut: Span[] = [];
  for (const outer of attribution.content)
    for (const span of proposition.spans) {
      const start = Math.max(outer.start, span.start);
      const end = Math.min(outer.end, span.end);
      if (start < end) cut.push({ start, end });
    }
  const length = (spans: readonly Span[]): number =>
    spans.reduce((sum, span) => sum + span.end - span.start, 0);
  const whole = alone && length(cut) >= length(attribution.content) * WHOLE_SHARE;
  return whole || cut.length === 0 ? attribution.content : cut;
}

/** What an editor sets before a line: "UPDATE: The toll has risen", "EXCLUSIVE: …". */
const EDITORS_LABEL =
  "(?:(?:UPDATED?|BREAKING(?: NEWS)?|EXCLUSIVE|JUST IN|DEVELOPING|LIVE|VIDEO|WATCH|Update|Updated|Breaking|Exclusive)(?: \\d{1,2})?\\s?[:|]\\s+)?";
const LEAD = new RegExp(`^${EDITORS_LABEL}[\\s,;]*(?:that\\s+(?!${VERBS_AFTER_THAT}\\b)(?=\\S))?`);

/** A comma or "that" joins what is said to who says it; annotators count it to the content, readers do not. */
function withoutLead(text: string, content: readonly Span[]): readonly Span[] {
  const [first, ...rest] = content;
  if (first === undefined) return content;
  const lead = LEAD.exec(text.slice(first.start, Math.min(first.end, first.start + LONGEST_LEAD)));
  const start = first.start + (lead?.[0].length ?? 0);
  return start === first.start || start >= first.end ? content : [{ start, end: first.end }, ...rest];
}

/** An editor's label, the joining words, the white space after them and the longest word that says that "that" is none, with its end. */
const LONGEST_LEAD = 36;

/** A proposition that fills this much of a content is the whole of it: the rest is "that", marks and connecting words. */
const WHOLE_SHARE = 0.8;

function tally(values: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function timesBySentence(layers: Layers, index: TokenIndex): ReadonlyMap<number, readonly TimeMention[]> {
  const times = new Map<number, TimeMention[]>();
  for (const time of layers.times) {
    const sentence = layers.tokens[tokenAt(index, time.start)]?.sentence ?? -1;
    const list = times.get(sentence);
    if (list === undefined) times.set(sentence, [time]);
    else list.push(time);
  }
  return times;
}

function hedgesByProposition(
  layers: Layers,
  propositions: readonly Proposition[],
  index: TokenIndex,
): readonly (readonly HedgeMention[])[] {
  const owner = propositionAt(propositions, layers.tokens.length);
  const lists: HedgeMention[][] = listOf(propositions, () => []);
  for (const hedge of layers.hedges) {
    const held = spanTokens(index, hedge).find((token) => owner[token]! >= 0);
    if (held !== undefined) lists[owner[held]!]!.push(hedge);
  }
  return lists;
}

function edgesOf(spans: readonly Span[]): readonly number[] {
  const edges: number[] = [];
  for (const { start, end } of spans) edges.push(start, end);
  return edges;
}

function whereOf(block: BlockKind): Claim["where"] {
  if (block === "headline" || block === "standfirst" || block === "caption") return block;
  return "body";
}

const spanAround = (spans: readonly Span[]): Span => ({ start: spans[0]!.start, end: spans.at(-1)!.end });

/** Adverbs of a proposition are hedge words of it even where they bear on a part: "potentially as early as May". */
function hedgeWords(deciding: readonly Span[], hedges: readonly HedgeMention[]): readonly Span[] {
  const words: Span[] = [];
  for (const span of deciding) words.push(span);
  for (const { kind, start, end } of hedges)
    if (kind === "adverb" && deciding.every((span) => span.end <= start || end <= span.start))
      words.push({ start, end });
  return words.sort((a, b) => a.start - b.start);
}

/** As sure as the least sure link. */
function confidenceOf(attributions: readonly AttributionMention[], path: readonly number[]): number {
  return path.reduce(
    (least, position) => Math.min(least, attributions[position]!.confidence),
    OWN_VOICE_CONFIDENCE,
  );
}

function reasonsOf(
  chain: Chain,
  hedges: readonly HedgeMention[],
  fields: Fields,
  assessed: readonly Why[],
  content: readonly Span[],
): readonly Reason[] {
  const of = (stage: string, items: readonly (Span & { readonly why: Why })[]): readonly Reason[] =>
    items.map(({ start, end, why }) => ({ stage, rule: why.rule, start, end, reason: why.reason }));
  const bare = (stage: string, items: readonly (Why & Span)[]): readonly Reason[] =>
    items.map(({ start, end, rule, reason }) => ({ stage, rule, start, end, reason }));
  return [
    ...bare("attribution", chain.reasons),
    ...of("hedge", hedges),
    ...bare(
      "certainty",
      assessed.map((why) => ({ ...why, ...spanAround(content) })),
    ),
    ...of("quantity", fields.quantities),
    ...of("time", fields.times),
    ...of("place", fields.places),
    ...of("evidence", fields.evidence),
  ];
}
