/**
 * A Claim is one proposition as one Document reports it, with the chain of voices it came through. What the text
 * states, what it implies and what is unknown differ in the type: `via` of a Link, `null`, and the "unknown" values.
 * Learned from PARC3 and PolNeAR (attribution), FactBank (source nesting), PLOVER (realis).
 */
import { z } from "zod";
import { ClaimId, DocumentId, VoiceId } from "./ids.ts";
import { Quantity } from "./quantity.ts";
import { Anchor } from "./span.ts";

export const QuoteType = z.enum(["direct", "indirect", "mixed", "none"]);
export type QuoteType = z.infer<typeof QuoteType>;

export const Link = z
  .strictObject({
    voice: VoiceId,
    mention: Anchor.nullable().describe(
      "the words that name the voice; null: nowhere named in this document",
    ),
    via: z
      .enum(["stated", "implied", "carried"])
      .describe(
        "stated here; implied by the form (the publisher; 'reportedly'); carried from an earlier sentence",
      ),
  })
  .readonly();
export type Link = z.infer<typeof Link>;

export const CertaintyValue = z.enum(["certain", "probable", "possible", "unconfirmed", "unknown"]);
export type CertaintyValue = z.infer<typeof CertaintyValue>;

export const Certainty = z
  .strictObject({
    value: CertaintyValue,
    polarity: z.enum(["affirmed", "denied"]),
    probability: z
      .tuple([z.number().min(0).max(1), z.number().min(0).max(1)])
      .readonly()
      .nullable()
      .describe("range from a published table of probability words; null: no such word speaks"),
    scale: z
      .string()
      .nullable()
      .describe("which table the range is from: 'US NIC', 'PHIA', 'NATO', 'survey'"),
    words: z.array(Anchor).readonly().describe("the hedge and probability words the value rests on"),
  })
  .readonly();
export type Certainty = z.infer<typeof Certainty>;

export const Realis = z.enum(["past", "present", "future", "hypothetical"]);
export type Realis = z.infer<typeof Realis>;

/** How the reporting words stand to what is reported; kept apart from certainty. */
export const Stance = z.enum(["neutral", "doubting", "endorsing"]);
export type Stance = z.infer<typeof Stance>;

export const Time = z
  .strictObject({
    role: z.enum(["event", "deadline", "said"]).describe("when it happens; by when; when it was said"),
    edtf: z.string().nullable().describe("ISO 8601-2; null: relative, and the publication date is unknown"),
    anchored: z.boolean().describe("true: worked out from the publication date, not stated whole"),
    words: Anchor,
  })
  .readonly();
export type Time = z.infer<typeof Time>;

export const Place = z
  .strictObject({
    name: z.string(),
    country: z.string().length(2).nullable().describe("ISO 3166-1 alpha-2; null: none or ambiguous"),
    point: z
      .tuple([z.number(), z.number()])
      .readonly()
      .nullable()
      .describe("latitude, longitude in degrees; null: not sure"),
    alternatives: z.array(z.string()).readonly().describe("countries it could be in where it is ambiguous"),
    role: z.enum(["event", "saying"]).describe("where the thing happens; where it was said (dateline)"),
    words: Anchor,
  })
  .readonly();
export type Place = z.infer<typeof Place>;

export const EvidenceKind = z.enum([
  "satellite imagery",
  "document",
  "video",
  "photograph",
  "audio", // intercepted call, recording
  "sighting", // "was spotted", "was seen"
  "witness",
  "named official",
  "unnamed official",
  "statistic",
  "link",
]);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

export const Evidence = z
  .strictObject({
    kind: EvidenceKind,
    credit: z.string().nullable().describe("who made, supplied or saw it: a picture's credit, 'seen by CNN'"),
    url: z.string().nullable().describe("where a link leads; null: not a link"),
    words: Anchor,
  })
  .readonly();
export type Evidence = z.infer<typeof Evidence>;

export const Claim = z
  .strictObject({
    id: ClaimId,
    document: DocumentId,
    where: z.enum(["headline", "standfirst", "body", "caption"]),
    content: z
      .array(Anchor)
      .min(1)
      .readonly()
      .describe("where the proposition stands; several where the cue breaks it"),
    quote: QuoteType,
    cue: z
      .array(Anchor)
      .readonly()
      .describe("'warns', 'according to', 'reportedly'; empty: the publisher's own voice"),
    stance: Stance,
    chain: z
      .array(Link)
      .min(1)
      .readonly()
      .describe("from the publisher outward; the last is the innermost voice"),
    certainty: Certainty.describe("as the article words the innermost proposition"),
    realis: Realis,
    forecast: z.boolean().describe("true: about what had not happened yet when it was said"),
    quantities: z.array(Quantity).readonly(),
    times: z.array(Time).readonly(),
    places: z.array(Place).readonly(),
    evidence: z.array(Evidence).readonly(),
    salience: z.number().min(0).max(1).describe("how much a reader would want it as a claim of its own"),
    confidence: z
      .number()
      .min(0)
      .max(1)
      .describe("how sure the extractor is of who says what; never a likelihood of the claim"),
  })
  .readonly();
export type Claim = z.infer<typeof Claim>;
