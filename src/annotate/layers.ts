/**
 * What the passes of `annotate` add to a Document, layer by layer. A Document has words; Layers know their tags,
 * their tree, who is named, what is quoted, how many and when. No layer is edited once made: a pass reads layers
 * and adds new ones. Every item carries a span into the text and why it was kept.
 */
import type {
  Block,
  Certainty,
  Document,
  Evidence,
  Place,
  QuoteType,
  Relation,
  Span,
  Stance,
  Time,
  VoiceKind,
} from "../model/index.ts";

/** Why a rule kept something; the words are made only when somebody asks. */
export interface Why {
  /** kebab-case name of the rule */
  readonly rule: string;
  readonly reason: () => string;
}

/** One token, by the Penn Treebank's conventions (don't = do + n't; hyphenated words stay whole). */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  /** number of its word, by which passes find what they know of it (language/word-store.ts) */
  readonly word: number;
  /** index into `sentences` */
  readonly sentence: number;
}

/** A sentence never crosses a block. `first` and `last` are token indices, `last` exclusive. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
  readonly block: Block;
}

/** Tags and tree, one entry a token, indexed as `tokens`. */
export interface Syntax {
  /** Penn Treebank tags */
  readonly tags: readonly string[];
  readonly lemmas: readonly string[];
  /** index in `tokens` of the head; -1 for a sentence's root. Always within the same sentence, never a cycle. */
  readonly heads: Int32Array;
  /** basic Stanford/Universal dependency v1 labels as CoreNLP 3.x gives them: nsubj, dobj, ccomp, nmod, case … */
  readonly relations: readonly string[];
}

/** A quotation; `inner` leaves the marks out. Closed by its block's end where the closing mark is missing. */
export interface Quotation extends Span {
  readonly inner: Span;
  /** 0 outermost */
  readonly depth: number;
  readonly closed: boolean;
  /** true: "scare quotes" or a title: short, no clause of its own */
  readonly short: boolean;
  /** index of the quotation it continues, where paragraphs open again without having closed */
  readonly continues: number | null;
}

/** One mention of somebody or something that could say a thing. */
export interface VoiceMention extends Span {
  /** token index of the head word */
  readonly head: number;
  /** index into `speakers`: mentions of one voice share it (also "he", "the agency") */
  readonly speaker: number;
  readonly form: "name" | "description" | "pronoun" | "metonym";
  readonly why: Why;
}

/** A voice as this document knows it, before it gets its id. */
export interface Speaker {
  readonly name: string;
  readonly kind: VoiceKind;
  readonly named: boolean;
  readonly aliases: readonly string[];
  readonly country: string | null;
  /** canonical name of the body it belongs to */
  readonly parent: string | null;
  readonly role: string | null;
}

/** Source, cue and content spans that belong together, as PolNeAR marks them. Parts may be discontinuous. */
export interface AttributionMention {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly quote: QuoteType;
  /** index into `attributions` of the one whose content this one stands in */
  readonly within: number | null;
  /** the source was said in an earlier sentence and holds on: its span; null where the source is here or unknown */
  readonly carriedFrom: readonly Span[] | null;
  /** 0..1, share of such attributions that are right */
  readonly confidence: number;
  readonly why: Why;
}

/**
 * A copy of an attribution with some fields changed. Rules change them in many places, and a copy by `...` has a shape of
 * its own in each, for which the engine compiles anew whatever reads it.
 */
export function amended(
  { source, cue, content, quote, within, carriedFrom, confidence, why }: AttributionMention,
  changes: Partial<AttributionMention>,
): AttributionMention {
  return Object.assign({ source, cue, content, quote, within, carriedFrom, confidence, why }, changes);
}

/** A number or vague count with its bounds, unit and role; the model's Quantity with spans in place of anchors. */
export interface QuantityMention extends Span {
  readonly low: number | null;
  readonly high: number | null;
  readonly strict: boolean;
  readonly approximate: boolean;
  readonly vague: string | null;
  readonly unit: string;
  /** the span of the unit's words; null: no unit in the text */
  readonly unitSpan: Span | null;
  /** token index of the unit's head noun; -1 none */
  readonly unitHead: number;
  readonly relation: Relation | null;
  readonly role: string | null;
  /** index into `quantities` of the whole that this one is a part of */
  readonly partOf: number | null;
  readonly sum: "consistent" | "inconsistent" | null;
  readonly why: Why;
}

export interface TimeMention extends Span {
  readonly role: Time["role"];
  readonly edtf: string | null;
  readonly anchored: boolean;
  readonly why: Why;
}

export interface PlaceMention extends Span {
  readonly name: string;
  readonly country: string | null;
  readonly point: Place["point"];
  readonly alternatives: readonly string[];
  readonly role: Place["role"];
  readonly why: Why;
}

export interface EvidenceMention extends Span {
  readonly kind: Evidence["kind"];
  readonly credit: string | null;
  readonly url: string | null;
  readonly why: Why;
}

/** A word or phrase that says how sure, with what it bears on. */
export interface HedgeMention extends Span {
  readonly kind:
    | "modal"
    | "adverb"
    | "adjective"
    | "noun"
    | "verb"
    | "negation"
    | "conditional"
    | "question"
    | "reportive";
  readonly value: Certainty["value"];
  readonly polarity: Certainty["polarity"];
  readonly probability: Certainty["probability"];
  readonly scale: string | null;
  /** the stretch of text whose certainty it bears on */
  readonly scope: Span;
  readonly why: Why;
}

/** All layers, in the order in which the passes of `passes.ts` add them. */
export interface Layers {
  readonly document: Document;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly syntax: Syntax;
  readonly quotations: readonly Quotation[];
  readonly speakers: readonly Speaker[];
  readonly voiceMentions: readonly VoiceMention[];
  readonly attributions: readonly AttributionMention[];
  readonly quantities: readonly QuantityMention[];
  readonly times: readonly TimeMention[];
  readonly places: readonly PlaceMention[];
  readonly hedges: readonly HedgeMention[];
  readonly evidence: readonly EvidenceMention[];
}
export type LayerName = Exclude<keyof Layers, "document">;

/**
 * Layers with some of them added or changed. Those to come are fields already: else the layers had a shape of their own
 * after each pass, for which the engine compiles anew whatever reads them.
 */
export function withLayers(layers: Pick<Layers, "document">, changes: Partial<Layers>): Layers {
  const { document, tokens, sentences, syntax, quotations, speakers, voiceMentions } = layers as Layers;
  const { attributions, quantities, times, places, hedges, evidence } = layers as Layers;
  return Object.assign(
    {
      document,
      tokens,
      sentences,
      syntax,
      quotations,
      speakers,
      voiceMentions,
      attributions,
      quantities,
      times,
      places,
      hedges,
      evidence,
    },
    changes,
  );
}

/** One pass: which layers it reads, which it adds, and the pure function that makes them. */
export interface Pass<Reads extends LayerName = LayerName, Adds extends LayerName = LayerName> {
  readonly name: string;
  readonly reads: readonly Reads[];
  readonly adds: readonly Adds[];
  /** why it stands where it stands in the list */
  readonly because: string;
  readonly run: (layers: Pick<Layers, Reads | "document">) => Pick<Layers, Adds>;
}

export function definePass<Reads extends LayerName, Adds extends LayerName>(
  pass: Pass<Reads, Adds>,
): Pass<Reads, Adds> {
  return pass;
}

/** The stance of a cue, as the lexicon has it. */
export type { Stance };
