/**
 * A tracing names claims and figures by id. This looks them up: a FigureView is one figure with the claim, the article
 * and the words it stands in.
 */
import type {
  Anchor,
  Claim,
  ClaimId,
  Copy,
  Document,
  DocumentId,
  FigureRef,
  Origin,
  OriginId,
  PartQuantity,
  Quantity,
  Reading,
  Tracing,
  Voice,
  VoiceId,
} from "../../model/index.ts";
import { contentText, describeAmount, describeChain } from "../describe.ts";
import { oneLine } from "./words.ts";

export interface FigureView {
  /** claim, quantity and part as one string */
  readonly key: string;
  readonly ref: FigureRef;
  readonly reading: Reading;
  readonly document: Document;
  readonly claim: Claim;
  /** null: the claim as a whole */
  readonly quantity: Quantity | PartQuantity | null;
  /** the exact words of the figure with what it counts; of a whole claim, its content */
  readonly words: string;
  /** where those words stand */
  readonly anchor: Anchor;
  /** the value as it is compared: "25,000 to 30,000"; of a whole claim "said" or "denied" */
  readonly value: string;
  /** the publisher's name, or what is known of it */
  readonly outlet: string;
  /** who said it, as far as the article tells */
  readonly voice: Voice;
  /** "LBC ← CNN ← Ukrainian intelligence" */
  readonly chain: string;
}

export interface TracingIndex {
  readonly tracing: Tracing;
  readonly figure: (ref: FigureRef) => FigureView;
  readonly origin: (id: OriginId) => Origin;
  readonly document: (id: DocumentId) => Document;
  readonly voice: (id: VoiceId) => Voice | null;
  readonly copyOf: (id: DocumentId) => Copy | null;
}

export const keyOf = ({ claim, quantity, part }: FigureRef): string =>
  `${claim} ${quantity ?? "-"} ${part ?? "-"}`;

export const outletOf = (document: Document): string =>
  oneLine(document.outlet ?? hostOf(document.url) ?? "publisher not known");

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : null;
}

/** @throws Error where the tracing names what it does not hold: a defect of whoever made it */
export function indexTracing(tracing: Tracing): TracingIndex {
  const claims = new Map<ClaimId, { readonly reading: Reading; readonly claim: Claim }>();
  const voices = new Map<VoiceId, Voice>();
  for (const reading of tracing.readings) {
    for (const claim of reading.claims) claims.set(claim.id, { reading, claim });
    for (const voice of reading.voices) if (!voices.has(voice.id)) voices.set(voice.id, voice);
  }
  const documents = new Map(tracing.readings.map(({ document }) => [document.id, document]));
  const origins = new Map(tracing.origins.map((origin) => [origin.id, origin]));
  const copies = new Map(tracing.copies.map((copy) => [copy.document, copy]));
  const views = new Map<string, FigureView>();
  const figure = (ref: FigureRef): FigureView => {
    const key = keyOf(ref);
    const known = views.get(key);
    if (known !== undefined) return known;
    const { reading, claim } = must(claims.get(ref.claim), ref.claim);
    const view = viewOf(ref, reading, claim);
    views.set(key, view);
    return view;
  };
  return {
    tracing,
    figure,
    origin: (id) => must(origins.get(id), id),
    document: (id) => must(documents.get(id), id),
    voice: (id) => voices.get(id) ?? null,
    copyOf: (id) => copies.get(id) ?? null,
  };
}

function must<Value>(value: Value | undefined, id: string): Value {
  if (value === undefined) throw new Error(`the tracing names ${id}, which it does not hold`);
  return value;
}

function viewOf(ref: FigureRef, reading: Reading, claim: Claim): FigureView {
  const { document } = reading;
  const whole = ref.quantity === null ? null : must(claim.quantities[ref.quantity], keyOf(ref));
  const quantity = ref.part === null ? whole : must(whole?.parts[ref.part], keyOf(ref));
  const innermost = claim.chain.at(-1)!.voice;
  return {
    key: keyOf(ref),
    ref,
    reading,
    document,
    claim,
    quantity,
    words: quantity === null ? contentText(claim) : quantityWords(quantity),
    anchor: quantity === null ? claim.content[0]! : quantity.words,
    value: valueWords(claim, quantity),
    outlet: outletOf(document),
    voice: must(
      reading.voices.find(({ id }) => id === innermost),
      innermost,
    ),
    chain: describeChain(reading, claim),
  };
}

/** The words of the number as they stand; the unit is named beside them, as it may stand elsewhere. */
const quantityWords = (quantity: Quantity | PartQuantity): string => oneLine(quantity.words.exact);

function valueWords(claim: Claim, quantity: Quantity | PartQuantity | null): string {
  const denied = claim.certainty.polarity === "denied";
  if (quantity === null) return denied ? "denied" : "said";
  const times = quantity.relation === "ratio" && quantity.low !== null ? " times" : "";
  const value = `${describeAmount(quantity)}${times}${quantity.unit === "%" ? " %" : ""}`;
  return denied ? `denied: ${value}` : value;
}
