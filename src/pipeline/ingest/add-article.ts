/** One article that a person hands over, into a ledger: its text, the bytes of a file, or an address that is fetched. */
import { createHash } from "node:crypto";
import { documentOfInput, type Ledger, type StoredDocument } from "../../ledger/index.ts";
import { readBytes } from "../../read/bytes.ts";
import type { ArticleMeta } from "../../read/meta.ts";
import { ingest } from "./ingest.ts";
import { Linker } from "./linker.ts";
import type { RawArticle, RawItem } from "./raw-item.ts";
import { startWorkers } from "./workers.ts";

export type HandedArticle =
  | { readonly kind: "text"; readonly text: string; readonly meta: ArticleMeta }
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "url"; readonly url: string };

export interface HandedOptions {
  /** true: private and loopback addresses are fetched too */
  readonly allowPrivate?: boolean;
  /** one that lasts, as who hands over one article may hand over more */
  readonly linker?: Linker | undefined;
  readonly onStage?: ((stage: "reading" | "linking") => void) | undefined;
}

/** Links in this thread, and stays: the neighbourhoods of a large ledger take seconds to learn. */
export const lastingLinker = async (ledger: Ledger): Promise<Linker> =>
  new Linker(ledger, await startWorkers(0));

export type AddedArticle =
  | (StoredDocument & {
      readonly kind: "added";
      /** false: the ledger had it already */
      readonly isNew: boolean;
    })
  | { readonly kind: "failed"; readonly error: string };

/** What cannot be read is told, and leaves no entry: the person who handed it over is there to hear it. */
export async function addArticle(
  ledger: Ledger,
  article: HandedArticle,
  options: HandedOptions = {},
): Promise<AddedArticle> {
  options.onStage?.("reading");
  const raw = await rawOf(article, options);
  if ("error" in raw) return { kind: "failed", error: raw.error };
  const { format, contentType, address, meta } = raw;
  const read = readBytes(raw.bytes, { format, contentType, address, meta });
  if (read.kind === "error") return { kind: "failed", error: read.error.message };
  const failures: string[] = [];
  const { added } = await ingest(ledger, only(raw), {
    threads: 0,
    retry: true,
    linker: options.linker,
    onProgress: ({ stage }) => {
      if (stage === "linking") options.onStage?.(stage);
    },
    onFailure: ({ error }) => failures.push(error),
  });
  const error = failures[0];
  if (error !== undefined) return { kind: "failed", error };
  const stored = await documentOfInput(ledger, { source: raw.source.name, item: raw.item });
  if (stored === null) throw new Error("an article that was stored is not in the ledger");
  return { kind: "added", ...stored, isNew: added > 0 };
}

async function* only(raw: RawItem): AsyncGenerator<RawItem> {
  yield raw;
}

async function rawOf(
  article: HandedArticle,
  { allowPrivate = false }: HandedOptions,
): Promise<RawArticle | { readonly error: string }> {
  switch (article.kind) {
    case "text": {
      const bytes = new TextEncoder().encode(article.text);
      const item = digestOf([bytes, JSON.stringify(article.meta)]);
      return { kind: "article", source: { name: "desk", kind: "pasted" }, item, bytes, meta: article.meta };
    }
    case "file": {
      const item = `${article.name} ${digestOf([article.bytes])}`;
      return { kind: "article", source: { name: "desk", kind: "pasted" }, item, bytes: article.bytes };
    }
    case "url": {
      const { fetchUrl } = await import("../../read/url.ts");
      const fetched = await fetchUrl(article.url, { allowPrivate });
      if (fetched.kind === "error") return { error: fetched.error.message };
      const { bytes, contentType, address } = fetched;
      return {
        kind: "article",
        source: { name: article.url, kind: "url" },
        item: "",
        bytes,
        contentType,
        address,
      };
    }
    default:
      return article satisfies never;
  }
}

/** Names what was handed over, so that the same again is known. */
function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex").slice(0, 20);
}
