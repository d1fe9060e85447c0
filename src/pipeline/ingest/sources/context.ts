/** What all sources of one run share. */
import type { Ledger } from "../../../ledger/index.ts";
import type { ArticleMeta } from "../../../read/meta.ts";
import type { ReadFailed } from "../../../read/result.ts";
import type { WebOptions, WebReader } from "../../../read/web/web-reader.ts";
import type { RawFailure, RawItem } from "../raw-item.ts";
import type { FieldMap } from "./field-map.ts";

export type RawItems = AsyncGenerator<RawItem, void, undefined>;

export interface SourceOptions extends WebOptions {
  /** goes before what the articles tell of themselves */
  readonly meta?: ArticleMeta | undefined;
  /** how the fields of JSON articles are called */
  readonly map?: FieldMap | undefined;
  /** false: feeds are read for the text they hold themselves, and no page of theirs is fetched */
  readonly pages?: boolean | undefined;
  /** true: sites are asked for everything, also for what has not changed since the last time */
  readonly retry?: boolean | undefined;
  /** what the person gave of all this, as it is to be given again when what fails is tried again */
  readonly given?: Readonly<Record<string, unknown>> | undefined;
  /** stands in for the process's standard input */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  readonly onSource?: ((progress: SourceProgress) => void) | undefined;
}

/** How far the source that is being read is; told often. */
export interface SourceProgress {
  readonly source: string;
  /** which of the sources that were named it is, from 1, and how many those are */
  readonly number: number;
  readonly of: number;
  /** 0..1; null: it cannot be told */
  readonly share: number | null;
}

export interface SourceContext {
  readonly ledger: Ledger;
  readonly options: SourceOptions;
  /** loaded when the first address is read: it takes a while */
  readonly web: () => Promise<WebReader>;
  readonly stopped: () => boolean;
  /** tells how far the present source is, 0..1 */
  readonly tell: (share: number | null) => void;
}

export const failure = (
  source: RawItem["source"],
  item: string,
  { error }: ReadFailed,
  about?: RawFailure["about"],
): RawFailure => ({
  kind: "failed",
  source,
  item,
  error: error.message,
  reason: error.kind,
  ...(about === undefined ? {} : { about }),
});
