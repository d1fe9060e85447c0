/** What is found between several articles: threads, the origins behind them, drifts, conflicts, copies. */
import { z } from "zod";
import { address, ClaimId, DocumentId, VoiceId } from "./ids.ts";

export const ThreadId = z
  .string()
  .regex(/^thr_[0-9a-f]{20}$/)
  .brand<"ThreadId">();
export type ThreadId = z.infer<typeof ThreadId>;
export const OriginId = z
  .string()
  .regex(/^org_[0-9a-f]{20}$/)
  .brand<"OriginId">();
export type OriginId = z.infer<typeof OriginId>;

/** A claim as the answer to one question; a claim with several figures answers several, so the figure is named. */
export const FigureRef = z
  .strictObject({
    claim: ClaimId,
    quantity: z
      .int()
      .nonnegative()
      .nullable()
      .describe("index in the claim's quantities; null: the claim as a whole"),
    part: z
      .int()
      .nonnegative()
      .nullable()
      .describe("index in that quantity's parts; null: the whole quantity"),
  })
  .readonly();
export type FigureRef = z.infer<typeof FigureRef>;

/** A figure as one text: what ids of threads and origins are addresses of. */
export const figureKey = ({ claim, quantity, part }: FigureRef): string =>
  `${claim}/${quantity ?? ""}/${part ?? ""}`;

/** The id of a thread whose first figure this is. So every id that a thread ever had names one of its figures. */
export const threadIdOf = (first: FigureRef): ThreadId => address("thr", [figureKey(first)]) as ThreadId;
/** The id of an origin whose first figure this is. */
export const originIdOf = (first: FigureRef): OriginId => address("org", [figureKey(first)]) as OriginId;

/** Whether a join is said in the text or worked out; each has its reason in words. */
export const Basis = z.enum(["stated", "inferred"]);
export type Basis = z.infer<typeof Basis>;

export const ThreadMember = z
  .strictObject({
    figure: FigureRef,
    why: z.string().describe("why it is here"),
  })
  .readonly();
export type ThreadMember = z.infer<typeof ThreadMember>;

export const NearMiss = z
  .strictObject({
    figure: FigureRef,
    why: z.string().describe("why it is not here though it looks alike"),
  })
  .readonly();
export type NearMiss = z.infer<typeof NearMiss>;

/** From at least `low` (proven separate) to at most `high` (not proven the same). */
export const OriginInterval = z
  .strictObject({ low: z.int().nonnegative(), high: z.int().nonnegative() })
  .readonly();
export type OriginInterval = z.infer<typeof OriginInterval>;

export const TimelineEntry = z
  .strictObject({
    figure: FigureRef,
    document: DocumentId,
    published: z.string().nullable(),
    origin: OriginId.nullable(),
    value: z.string().describe("the value in words: '25,000 to 30,000 troops'"),
  })
  .readonly();
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const Thread = z
  .strictObject({
    id: ThreadId,
    title: z.string().describe("the question, made from its claims"),
    members: z.array(ThreadMember).min(1).readonly(),
    nearMisses: z.array(NearMiss).readonly(),
    origins: z.array(OriginId).readonly(),
    independent: OriginInterval,
    timeline: z.array(TimelineEntry).readonly().describe("by date, undated last"),
  })
  .readonly();
export type Thread = z.infer<typeof Thread>;

/** How one claim came to rest on an origin. */
export const OriginEdge = z
  .strictObject({
    figure: FigureRef,
    from: DocumentId.nullable().describe("the document it was taken from; null: from the voice itself"),
    basis: Basis,
    why: z.string(),
  })
  .readonly();
export type OriginEdge = z.infer<typeof OriginEdge>;

export const Origin = z
  .strictObject({
    id: OriginId,
    voice: VoiceId.nullable().describe("who said it; null: nobody is named"),
    title: z.string().describe("voice and occasion: 'NIS, about 26 June 2025'"),
    from: z.string().nullable().describe("EDTF of the earliest saying known"),
    firstCarrier: DocumentId.nullable(),
    edges: z.array(OriginEdge).readonly(),
  })
  .readonly();
export type Origin = z.infer<typeof Origin>;

export const DriftKind = z.enum([
  "bound lost",
  "bound added",
  "bound flipped",
  "range narrowed",
  "number garbled",
  "number rounded",
  "number derived",
  "unit changed",
  "role changed",
  "scope changed",
  "relation changed",
  "hedge dropped",
  "hedge weakened",
  "hedge strengthened",
  "plan turned fact",
  "tense changed",
  "source lost",
  "source swapped",
  "source promoted",
  "source demoted",
  "intermediary lost",
  "evidence upgraded",
  "date shifted",
  "date invented",
  "stale figure",
  "headline against body",
]);
export type DriftKind = z.infer<typeof DriftKind>;

export const TraceDrift = z
  .strictObject({
    kind: DriftKind,
    from: FigureRef.describe("what is retold"),
    to: FigureRef.describe("the retelling"),
    before: z.string().describe("the words before"),
    after: z.string().describe("the words after"),
    why: z.string(),
  })
  .readonly();
export type TraceDrift = z.infer<typeof TraceDrift>;

export const Conflict = z
  .strictObject({
    kind: z.enum(["contradiction", "revision", "different scope", "denial"]),
    a: FigureRef,
    b: FigureRef,
    why: z.string(),
  })
  .readonly();
export type Conflict = z.infer<typeof Conflict>;

/** Text that one document carries from another or from an agency. */
export const Copy = z
  .strictObject({
    document: DocumentId.describe("the carrier"),
    of: DocumentId.nullable().describe("the document it copies; null: the agency's own text is not here"),
    agency: z.string().nullable().describe("whose copy, where said"),
    sentences: z.int().nonnegative().describe("sentences in common"),
    share: z.number().min(0).max(1).describe("of the carrier's sentences"),
    basis: Basis,
    why: z.string(),
  })
  .readonly();
export type Copy = z.infer<typeof Copy>;
