/** Reads the documents of a ledger again with the extractor of today, and tells what came out otherwise. */
import { type Ledger, type PackedDocument, readByOthers, storeRereadings } from "../../ledger/index.ts";
import type { Claim, DocumentId } from "../../model/index.ts";
import { now } from "../clock.ts";
import { EXTRACTOR } from "../version.ts";
import { Linker } from "./linker.ts";
import { startWorkers } from "./workers.ts";

export interface RereadOptions {
  readonly threads?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** told of each document of which something came out otherwise */
  readonly onChange?: ((change: DocumentChange) => void) | undefined;
}

/** What a newer extractor makes of one document, against the one before. A claim is the same where its id is. */
export interface DocumentChange {
  readonly document: DocumentId;
  /** the extractor before */
  readonly from: string;
  readonly gained: readonly Claim[];
  readonly lost: readonly Claim[];
  /** fields that differ, by the claim */
  readonly changed: readonly { readonly claim: Claim; readonly fields: readonly string[] }[];
}

export interface RereadDone {
  readonly extractor: string;
  readonly documents: number;
  readonly changed: number;
  readonly claimsGained: number;
  readonly claimsLost: number;
  readonly claimsChanged: number;
  readonly linked: number;
  readonly stopped: boolean;
}

const BATCH = 48;

export async function reread(ledger: Ledger, options: RereadOptions = {}): Promise<RereadDone> {
  const workers = await startWorkers(options.threads ?? 0);
  const stopped = (): boolean => options.signal?.aborted === true;
  const counts = { documents: 0, changed: 0, claimsGained: 0, claimsLost: 0, claimsChanged: 0 };
  try {
    let last = 0;
    while (!stopped()) {
      const documents = await readByOthers(ledger, EXTRACTOR, last, BATCH);
      if (documents.length === 0) break;
      const again = (await Promise.all(shares(documents, workers.threads).map(workers.reread))).flat();
      await storeRereadings(
        ledger,
        again.map(({ key, reading }) => ({ key, reading })),
        now(),
      );
      counts.documents += again.length;
      for (const { change } of again) {
        if (change === null) continue;
        counts.changed++;
        counts.claimsGained += change.gained.length;
        counts.claimsLost += change.lost.length;
        counts.claimsChanged += change.changed.length;
        options.onChange?.(change);
      }
      last = documents.at(-1)!.key;
    }
    const linked = await new Linker(ledger, workers).link(stopped);
    return { extractor: EXTRACTOR, ...counts, linked, stopped: stopped() };
  } finally {
    await workers.close();
  }
}

function shares(documents: readonly PackedDocument[], count: number): readonly (readonly PackedDocument[])[] {
  const size = Math.ceil(documents.length / count);
  return Array.from({ length: Math.ceil(documents.length / size) }, (_, index) =>
    documents.slice(index * size, (index + 1) * size),
  );
}
