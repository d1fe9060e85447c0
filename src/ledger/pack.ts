/**
 * Documents and readings as they are kept: JSON without what the text tells again (the words of an Anchor and those
 * around it), deflated. A reading takes about a twentieth of its JSON so.
 */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { type Anchor, anchor, type Claim, type Document, type Reading } from "../model/index.ts";

/** Key of a packed Anchor: no noun has a field of this name. */
const PACKED = "@";
/** Higher packs a twentieth more in twice the time. */
const LEVEL = 4;

export const packDocument = (document: Document): Uint8Array => deflate(JSON.stringify(document));
export const unpackDocument = (body: Uint8Array): Document => JSON.parse(inflate(body)) as Document;

/** The reading without its document and its trace of rules. */
export function packReading({ document, trace: _, ...rest }: Reading): Uint8Array {
  const { text } = document;
  const claims: Claim[] = [];
  for (const claim of rest.claims) claims.push(withAnchors(claim, (one) => withoutTold(one, text)));
  return deflate(JSON.stringify({ ...rest, claims }));
}

export function unpackReading(body: Uint8Array, document: Document): Reading {
  const { schema, extractor, ...found } = JSON.parse(inflate(body)) as Omit<Reading, "document">;
  return {
    schema,
    extractor,
    document,
    ...found,
    claims: found.claims.map((claim) => restored(claim, document)),
  };
}

/** Only some claims of a reading, with all its voices: most of the work is in the words of Anchors. */
export function unpackClaims(
  body: Uint8Array,
  document: Document,
  wanted: ReadonlySet<string>,
): Pick<Reading, "claims" | "voices"> {
  const packed = JSON.parse(inflate(body)) as Pick<Reading, "claims" | "voices">;
  return {
    claims: packed.claims.filter(({ id }) => wanted.has(id)).map((claim) => restored(claim, document)),
    voices: packed.voices,
  };
}

/** JSON of any shape, deflated: the findings of a story. */
export const packJson = (value: unknown): Uint8Array => deflate(JSON.stringify(value));
export const unpackJson = (body: Uint8Array): unknown => JSON.parse(inflate(body));

const deflate = (json: string): Uint8Array => deflateRawSync(json, { level: LEVEL });
const inflate = (body: Uint8Array): string => inflateRawSync(body).toString("utf8");

/**
 * A claim with each of its Anchors made into something else. All fields that hold Anchors are named: a walk over whatever is
 * there takes more than twice as long, for every article that is written and every one that is linked.
 */
function withAnchors(claim: Claim, made: (anchor: Anchor) => Anchor): Claim {
  const { value, polarity, probability, scale, words } = claim.certainty;
  return {
    ...claim,
    content: claim.content.map(made),
    cue: claim.cue.map(made),
    chain: claim.chain.map((link) =>
      link.mention === null ? link : { ...link, mention: made(link.mention) },
    ),
    certainty: { value, polarity, probability, scale, words: words.map(made) },
    quantities: claim.quantities.map((quantity) => ({
      ...quantity,
      words: made(quantity.words),
      parts: quantity.parts.map((part) => ({ ...part, words: made(part.words) })),
    })),
    times: claim.times.map((time) => ({ ...time, words: made(time.words) })),
    places: claim.places.map((place) => ({ ...place, words: made(place.words) })),
    evidence: claim.evidence.map((evidence) => ({ ...evidence, words: made(evidence.words) })),
  };
}

/** An Anchor that the text gives again, packed; else the Anchor. */
function withoutTold(told: Anchor, text: string): Anchor {
  const again = anchor(text, told);
  const same = again.exact === told.exact && again.prefix === told.prefix && again.suffix === told.suffix;
  return same ? ({ [PACKED]: [told.start, told.end] } as unknown as Anchor) : told;
}

const restored = (claim: Claim, { text }: Document): Claim =>
  withAnchors(claim, (one) => {
    const packed = (one as unknown as Packed)[PACKED];
    return packed === undefined ? one : anchor(text, { start: packed[0], end: packed[1] });
  });

interface Packed {
  readonly [PACKED]?: readonly [start: number, end: number];
}
