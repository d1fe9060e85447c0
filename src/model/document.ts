/**
 * A Document is one article as read. Its text is never cut: what is not article prose (a crawler's date line, a
 * by-line, a picture credit) stays where it stood and is told apart by the kind of its Block, so that an offset
 * into the text is an offset into what the reader gave, after NFC and newline normalisation.
 * Learned from IPTC ninjs.
 */
import { z } from "zod";
import { DocumentId } from "./ids.ts";

/** What a stretch of the text is for. Claims are looked for in all kinds but metadata, byline and furniture. */
export const BlockKind = z.enum([
  "headline",
  "standfirst", // the summary under a headline
  "subheading",
  "paragraph",
  "list item",
  "quote block",
  "caption", // words under a picture, its credit included
  "byline",
  "metadata", // a date line, a location stamp, "Read more", "Updated 14:02"
  "furniture", // sharing buttons, related links, sign-up forms
]);
export type BlockKind = z.infer<typeof BlockKind>;

export const Block = z
  .strictObject({
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    kind: BlockKind,
  })
  .readonly();
export type Block = z.infer<typeof Block>;

export const Caption = z
  .strictObject({
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    credit: z.string().nullable().describe("who made or supplied the picture; null: not stated"),
    medium: z.enum(["photograph", "video", "graphic"]).describe("photograph where the page does not say"),
  })
  .readonly();
export type Caption = z.infer<typeof Caption>;

export const Hyperlink = z
  .strictObject({
    start: z.int().nonnegative().describe("start of the anchor text in the document's text"),
    end: z.int().nonnegative(),
    url: z.string().describe("absolute where the document's url is known"),
  })
  .readonly();
export type Hyperlink = z.infer<typeof Hyperlink>;

/** EDTF level 0 or 1 (ISO 8601-2): a date, or a date and time with offset. */
export const Moment = z.string().describe("EDTF date, or date and time with offset");

export const Document = z
  .strictObject({
    id: DocumentId,
    text: z.string().describe("NFC, newlines as \\n, no NUL; all offsets are UTF-16 code units into it"),
    blocks: z.array(Block).readonly().describe("in text order, not overlapping"),
    title: z.string().nullable(),
    outlet: z.string().nullable().describe("the publisher's name; null: not known"),
    published: Moment.nullable(),
    modified: Moment.nullable(),
    url: z.string().nullable().describe("canonical url"),
    authors: z.array(z.string()).readonly(),
    captions: z.array(Caption).readonly(),
    links: z.array(Hyperlink).readonly(),
    language: z.string().nullable().describe("ISO 639-1 of the text; null: too short to tell"),
  })
  .readonly();
export type Document = z.infer<typeof Document>;
