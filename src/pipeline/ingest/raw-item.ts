/** What a source gives to be read: the bytes of one article with what is known of it, or why there are none. */
import { createHash } from "node:crypto";
import type { SourceName } from "../../ledger/index.ts";
import type { InputFormat } from "../../read/bytes.ts";
import type { ArticleMeta } from "../../read/meta.ts";

interface RawName {
  readonly source: SourceName;
  /** tells it from the source's others: a line, a path in a folder, a guid, an offset; "" where the source is one article */
  readonly item: string;
  /** what the source tells of it beside the article (guid, updated, source element): kept with the carrier */
  readonly about?: Readonly<Record<string, unknown>>;
  /** what the person gave with the source's name; kept with what fails, by which it is tried again */
  readonly given?: Readonly<Record<string, unknown>>;
}

export interface RawArticle extends RawName {
  readonly kind: "article";
  readonly bytes: Uint8Array;
  /** told from the bytes where it is left out */
  readonly format?: InputFormat;
  readonly contentType?: string | null;
  /** where the bytes came from, if from the web */
  readonly address?: string | null;
  /** goes before what the bytes tell */
  readonly meta?: ArticleMeta;
  /** holds where neither the bytes nor `meta` say it */
  readonly hints?: Pick<ArticleMeta, "published" | "outlet">;
  /** whose copy the outlet carries, where the source says so */
  readonly carries?: string | null;
}

/** An input that could not be had: kept in the ledger with its error, for `--retry`. */
export interface RawFailure extends RawName {
  readonly kind: "failed";
  readonly error: string;
  /** the kind of error, by which they are counted: "timeout", "not found" */
  readonly reason?: string;
}

/** What was read before and has not changed since, as the source says. */
export interface RawUnchanged extends RawName {
  readonly kind: "unchanged";
}

/** What the source has to remember for its next reading: stored once all that came before it is. */
export interface RawState extends RawName {
  readonly kind: "state";
  readonly state: Readonly<Record<string, unknown>>;
  /** true: the source was read, so that it has failed no more */
  readonly well: boolean;
}

export type RawItem = RawArticle | RawFailure | RawUnchanged | RawState;

/** Names the bytes with all that bears on how they are read: what comes again with one digest need not be read again. */
export function digestOf(raw: RawArticle): string {
  const { format, contentType, address, meta, hints, carries } = raw;
  return createHash("sha256")
    .update(JSON.stringify([format, contentType, address, meta, carries, ...(hints ? [hints] : [])]))
    .update(raw.bytes)
    .digest("hex");
}
