/**
 * Documents and readings as they are kept: JSON without what the text tells again (the words of an Anchor and those
 * around it), deflated. A reading takes about a twentieth of its JSON so.
 */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { type Anchor, anchor, type Document, type Reading } from "../model/index.ts";

/** Key of a packed Anchor: no noun has a field of this name. */
const PACKED = "@";
/** Higher packs a twentieth more in twice the time. */
const LEVEL = 4;

export const packDocument = (document: Document): Uint8Array => deflate(JSON.stringify(document));
export const unpackDocument = (body: Uint8Array): Document => JSON.parse(inflate(body)) as Document;

/** The reading without its document and its trace of rules. */
export function packReading({ document, trace: _, ...rest }: Reading): Uint8Array {
  return deflate(JSON.stringify(withoutTold(rest, document.text)));
}

/** A copy, which takes half of the time that a function given to JSON.stringify does. */
function withoutTold(value: unknown, text: string): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => withoutTold(item, text));
  if (isAnchor(value) && isTold(value, text)) return { [PACKED]: [value.start, value.end] };
  const made: Record<string, unknown> = {};
  for (const key in value) made[key] = withoutTold((value as Record<string, unknown>)[key], text);
  return made;
}

export function unpackReading(body: Uint8Array, document: Document): Reading {
  const rest = restore(JSON.parse(inflate(body)), document.text) as Omit<Reading, "document">;
  const { schema, extractor, ...found } = rest;
  return { schema, extractor, document, ...found };
}

/** Only some claims of a reading, with all its voices: most of the work is in the words of Anchors. */
export function unpackClaims(
  body: Uint8Array,
  { text }: Document,
  wanted: ReadonlySet<string>,
): Pick<Reading, "claims" | "voices"> {
  const packed = JSON.parse(inflate(body)) as {
    readonly claims: readonly { readonly id: string }[];
    readonly voices: Reading["voices"];
  };
  return {
    claims: packed.claims
      .filter(({ id }) => wanted.has(id))
      .map((claim) => restore(claim, text)) as unknown as Reading["claims"],
    voices: packed.voices,
  };
}

/** JSON of any shape, deflated: the findings of a story. */
export const packJson = (value: unknown): Uint8Array => deflate(JSON.stringify(value));
export const unpackJson = (body: Uint8Array): unknown => JSON.parse(inflate(body));

const deflate = (json: string): Uint8Array => deflateRawSync(json, { level: LEVEL });
const inflate = (body: Uint8Array): string => inflateRawSync(body).toString("utf8");

const isAnchor = (value: object): value is Anchor =>
  "exact" in value && "prefix" in value && "suffix" in value && Object.keys(value).length === ANCHOR_FIELDS;
const ANCHOR_FIELDS = 5;

/** true: the text gives the same Anchor again */
function isTold(value: Anchor, text: string): boolean {
  const again = anchor(text, value);
  return again.exact === value.exact && again.prefix === value.prefix && again.suffix === value.suffix;
}

function restore(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return value.map((item) => restore(item, text));
  if (typeof value !== "object" || value === null) return value;
  const packed = (value as Record<string, unknown>)[PACKED];
  if (Array.isArray(packed)) return anchor(text, { start: packed[0] as number, end: packed[1] as number });
  const made: Record<string, unknown> = {};
  for (const key in value) made[key] = restore((value as Record<string, unknown>)[key], text);
  return made;
}
