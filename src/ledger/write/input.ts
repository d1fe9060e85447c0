/** What came in, and what became of it: the entries by which adding is resumed and nothing is read twice. */
import { createHash } from "node:crypto";
import { storable } from "../rows.ts";
import type { PreparedReading } from "./prepare.ts";

export interface SourceName {
  readonly name: string;
  /** "file", "jsonl", "stdin", "feed", "warc", "urls" … */
  readonly kind: string;
}

/** One thing that a source gave. `item` tells it from the source's others: a line, a guid, an offset; "" for a whole file. */
export interface InputName {
  readonly source: SourceName;
  readonly item: string;
  /** SHA-256 of its bytes, hexadecimal: what comes again unchanged is not read again */
  readonly digest: string;
  /** what the source tells of it beside the article: guid, updated, source element */
  readonly about: Readonly<Record<string, unknown>>;
}

export type StoredInput =
  | { readonly input: InputName; readonly kind: "reading"; readonly reading: PreparedReading }
  | { readonly input: InputName; readonly kind: "failed"; readonly error: string }
  /** what the input's source has to remember; its items before this one are stored with it or were before */
  | {
      readonly input: InputName;
      readonly kind: "state";
      readonly state: Readonly<Record<string, unknown>>;
      /** true: the source was read, so that it has failed no more */
      readonly well: boolean;
    };

/** What storing an input came to, in the order of the inputs. */
export type Stored =
  | { readonly kind: "new"; readonly document: string; readonly claims: number }
  | {
      readonly kind: "new version";
      readonly document: string;
      readonly claims: number;
      readonly version: number;
    }
  /** the document was there: the input is one more carrier of it */
  | { readonly kind: "known"; readonly document: string }
  | { readonly kind: "failed"; readonly error: string }
  | { readonly kind: "state" };

/** Names are looked up by an ordered index, whose entries must fit into a page. */
const LONGEST_NAME = 500;

/** The name as the ledger keeps it: a longer one is cut, and told from others that begin alike by its digest. */
export function nameOf(name: string): string {
  const kept = storable(name);
  if (kept.length <= LONGEST_NAME) return kept;
  return `${kept.slice(0, LONGEST_NAME)}… ${createHash("sha256").update(kept).digest("hex").slice(0, 20)}`;
}
