/** Small readings and tracings for the tests of the scorer, written in a compact form. */
import {
  anchor,
  type Claim,
  claimId,
  type Document,
  documentId,
  type FigureRef,
  type Quantity,
  type Reading,
  type Tracing,
  type Voice,
  voiceId,
} from "../../../src/model/index.ts";

export interface MadeQuantity extends Partial<Omit<Quantity, "words">> {
  readonly words: string;
}

export interface MadeClaim {
  /** words of the text */
  readonly content: string;
  /** voices from the publisher outward; "unnamed" is nobody */
  readonly chain: readonly string[];
  readonly quantities?: readonly MadeQuantity[];
  readonly certainty?: Claim["certainty"]["value"];
  readonly polarity?: Claim["certainty"]["polarity"];
  /** hedge words of the text */
  readonly hedges?: readonly string[];
  readonly forecast?: boolean;
}

export const makeVoice = (name: string, voice: Partial<Voice> = {}): Voice => ({
  id: voiceId(name),
  name,
  kind: "organisation",
  named: !/^unnamed/.test(name),
  aliases: [],
  country: null,
  parent: null,
  role: null,
  ...voice,
});

export function makeReading(
  text: string,
  claims: readonly MadeClaim[],
  voices: readonly Voice[] = [],
): Reading {
  const document: Document = {
    id: documentId(text),
    text,
    blocks: [{ start: 0, end: text.length, kind: "paragraph" }],
    title: null,
    outlet: null,
    published: null,
    modified: null,
    url: null,
    authors: [],
    captions: [],
    links: [],
    language: "en",
  };
  const named = [...new Set(claims.flatMap(({ chain }) => chain))];
  const made = named.map((name) => voices.find((voice) => voice.name === name) ?? makeVoice(name));
  return {
    schema: "hearsay.reading/1",
    extractor: "test",
    document,
    voices: [...made, ...voices.filter(({ name }) => !named.includes(name))],
    claims: claims.map((claim, index) => makeClaim(document, claim, index)),
    differences: [],
    notes: [],
  };
}

function makeClaim({ id, text }: Document, claim: MadeClaim, index: number): Claim {
  const find = (words: string): ReturnType<typeof anchor> => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`“${words}” is not in “${text}”`);
    return anchor(text, { start, end: start + words.length });
  };
  const quantity = ({ words, ...rest }: MadeQuantity): Quantity => ({
    low: null,
    high: null,
    strict: false,
    approximate: false,
    vague: null,
    unit: "",
    relation: null,
    role: null,
    sum: null,
    parts: [],
    ...rest,
    words: find(words),
  });
  return {
    id: claimId(id, index, claim.content),
    document: id,
    where: "body",
    content: [find(claim.content)],
    quote: "none",
    cue: [],
    stance: "neutral",
    chain: claim.chain.map((name) => ({ voice: voiceId(name), mention: null, via: "stated" as const })),
    certainty: {
      value: claim.certainty ?? "certain",
      polarity: claim.polarity ?? "affirmed",
      probability: null,
      scale: null,
      words: (claim.hedges ?? []).map(find),
    },
    realis: "past",
    forecast: claim.forecast ?? false,
    quantities: (claim.quantities ?? []).map(quantity),
    times: [],
    places: [],
    evidence: [],
    salience: 1,
    confidence: 1,
  };
}

export const refTo = (reading: Reading, claim: number, quantity: number | null = null): FigureRef => ({
  claim: reading.claims[claim]!.id,
  quantity,
  part: null,
});

export const makeTracing = (readings: readonly Reading[], found: Partial<Tracing> = {}): Tracing => ({
  schema: "hearsay.tracing/1",
  extractor: "test",
  readings,
  notRead: [],
  threads: [],
  origins: [],
  drifts: [],
  conflicts: [],
  copies: [],
  ...found,
});
