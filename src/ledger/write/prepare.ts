/**
 * A reading as the rows that keep it: done by worker threads, so that the thread that holds the database has only to pass
 * them on. Bytes are base64, as rows travel as one JSON text a table.
 */
import { createHash } from "node:crypto";
import type {
  Claim,
  DocumentId,
  PartQuantity,
  Quantity,
  Reading,
  Voice,
  VoiceId,
} from "../../model/index.ts";
import { dayOf } from "../day.ts";
import { facetsIn } from "../facets.ts";
import { packDocument, packReading } from "../pack.ts";

export interface PreparedDocument {
  readonly id: DocumentId;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly day: number;
  readonly language: string | null;
  readonly carries: string | null;
  readonly digest: string;
  /** when its publisher last touched it: of two versions the later stands */
  readonly touched: string;
  readonly body: string;
}

export interface PreparedClaim {
  readonly id: string;
  readonly ordinal: number;
  readonly content: string;
  readonly quantities: readonly (readonly [number | null, number | null, string, string | null])[] | null;
  readonly facets: readonly string[];
}

export interface PreparedReading {
  readonly document: PreparedDocument;
  readonly extractor: string;
  readonly body: string;
  readonly profile: string;
  readonly claims: readonly PreparedClaim[];
  readonly voices: readonly PreparedVoice[];
}

export interface PreparedVoice extends Voice {
  /** claims of the reading whose chain it is in */
  readonly claims: number;
}

/** A claim's words beyond this are not searched: a claim is a sentence or two. */
const CONTENT_CHARS = 2000;

/** @param profile what decides with which articles it is linked, as JSON */
export function prepareReading(reading: Reading, carries: string | null, profile: string): PreparedReading {
  const { document, claims, voices, extractor } = reading;
  const facetsOf = facetsIn(reading);
  const counts = claimsByVoice(claims);
  const prepared: PreparedClaim[] = [];
  for (const claim of claims)
    prepared.push({
      id: claim.id,
      ordinal: prepared.length,
      content: contentOf(claim),
      quantities: quantitiesOf(claim),
      facets: facetsOf(claim),
    });
  return {
    document: {
      id: document.id,
      url: document.url,
      outlet: document.outlet,
      title: document.title,
      published: document.published,
      day: dayOf(document.published),
      language: document.language,
      carries,
      digest: createHash("sha256").update(document.text).digest("hex"),
      touched: document.modified ?? document.published ?? "",
      body: base64(packDocument(document)),
    },
    extractor,
    body: base64(packReading(reading)),
    profile,
    claims: prepared,
    voices: voices.map(({ id, name, kind, named, aliases, country, parent, role }) => {
      const claims = counts.get(id) ?? 0;
      return { id, name, kind, named, aliases, country, parent, role, claims };
    }),
  };
}

function claimsByVoice(claims: readonly Claim[]): ReadonlyMap<VoiceId, number> {
  const counts = new Map<VoiceId, number>();
  for (const { chain } of claims)
    for (const voice of new Set(chain.map((link) => link.voice)))
      counts.set(voice, (counts.get(voice) ?? 0) + 1);
  return counts;
}

const base64 = ({ buffer, byteOffset, length }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, length).toString("base64");

const contentOf = (claim: Claim): string => {
  const words = claim.content.map(({ exact }) => exact).join(" … ");
  return (UNEVEN_SPACE.test(words) ? words.replace(/\s+/g, " ") : words).slice(0, CONTENT_CHARS);
};

/** White space other than single blanks: few claims have any. */
const UNEVEN_SPACE = /[^\S ]| {2}/;

function quantitiesOf(claim: Claim): PreparedClaim["quantities"] {
  const all = claim.quantities.flatMap((quantity): readonly (Quantity | PartQuantity)[] => [
    quantity,
    ...quantity.parts,
  ]);
  if (all.length === 0) return null;
  return all.map(({ low, high, unit, role }) => [low, high, unit.toLowerCase(), role] as const);
}
