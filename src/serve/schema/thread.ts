/** A thread as the desk shows it: every telling of its figure, who has it from whom, what changed, what clashes. */
import { z } from "@hono/zod-openapi";
import {
  Basis,
  CertaintyValue,
  Conflict,
  Copy,
  DocumentId,
  DriftKind,
  OriginId,
  Realis,
  Relation,
  ThreadId,
  VoiceId,
} from "../../model/index.ts";
import { ChainLink, FigurePlace, orNull, RulingView, TextRun, ThreadSummary } from "./shared.ts";

/** One figure of one claim as one answer to the thread's question. */
export const Telling = z
  .strictObject({
    ...FigurePlace.shape,
    origin: OriginId.nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    unit: z.string(),
    relation: Relation.nullable().describe("what the figure is to another; null: it stands for itself"),
    certainty: CertaintyValue,
    polarity: z.enum(["affirmed", "denied"]),
    realis: Realis,
    chain: z.array(ChainLink),
    from: DocumentId.nullable().describe("the article it was taken from; null: from the voice, or not known"),
    basis: Basis.nullable().describe("whether that is said in the text or worked out; null: no origin found"),
    whyFrom: z.string().nullable(),
    why: z.string().describe("why it is in this thread"),
  })
  .openapi("Telling");
export type Telling = z.infer<typeof Telling>;

export const OriginView = z
  .strictObject({
    id: OriginId,
    title: z.string(),
    voice: VoiceId.nullable(),
    voiceName: z.string().nullable(),
    from: z.string().nullable().describe("EDTF of the earliest saying known"),
    firstCarrier: DocumentId.nullable(),
    documents: z.int().describe("articles of this thread that rest on it"),
  })
  .openapi("OriginView");
export type OriginView = z.infer<typeof OriginView>;

export const DriftView = z
  .strictObject({
    kind: DriftKind,
    from: orNull(FigurePlace).describe("what is retold; null: no longer in the ledger"),
    to: orNull(FigurePlace).describe("the retelling"),
    before: z.array(TextRun),
    after: z.array(TextRun),
    why: z.string(),
  })
  .openapi("DriftView");
export type DriftView = z.infer<typeof DriftView>;

export const ConflictView = z
  .strictObject({
    kind: Conflict.unwrap().shape.kind,
    a: orNull(FigurePlace),
    b: orNull(FigurePlace),
    why: z.string(),
  })
  .openapi("ConflictView");
export type ConflictView = z.infer<typeof ConflictView>;

export const NearMissView = z
  .strictObject({ place: orNull(FigurePlace), why: z.string() })
  .openapi("NearMissView");

export const ThreadView = z
  .strictObject({
    summary: ThreadSummary,
    redirectedFrom: ThreadId.nullable().describe(
      "the id that was asked for, where the thread has another now",
    ),
    glance: z.array(z.string()).describe("the answer at a glance, part by part"),
    tellings: z.array(Telling).describe("by date, undated last"),
    origins: z.array(OriginView),
    drifts: z.array(DriftView),
    conflicts: z.array(ConflictView),
    nearMisses: z.array(NearMissView),
    copies: z.array(Copy),
    documents: z
      .record(
        DocumentId,
        z.strictObject({
          outlet: z.string().nullable(),
          title: z.string().nullable(),
          published: z.string().nullable(),
        }),
      )
      .describe("the articles that are named above"),
    rulings: z.array(RulingView),
  })
  .openapi("ThreadView");
export type ThreadView = z.infer<typeof ThreadView>;

export const ChangeKind = z.enum([
  "new thread",
  "new origin",
  "number revised",
  "drift found",
  "denial",
  "deadline near",
]);

export const Change = z
  .strictObject({
    thread: ThreadId,
    kind: ChangeKind,
    day: z.string().describe("ISO date on which it came"),
    words: z.string(),
    place: orNull(FigurePlace),
  })
  .openapi("Change");
export type Change = z.infer<typeof Change>;

export const Changes = z
  .strictObject({
    since: z.string().nullable().describe("ISO date; null: the ledger holds nothing dated"),
    changes: z.array(Change),
  })
  .openapi("Changes");
export type Changes = z.infer<typeof Changes>;
