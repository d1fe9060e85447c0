/** What a worker thread does: reads or links several articles at once, as each message costs. */
import type { PackedDocument } from "../../ledger/index.ts";
import { withoutSingle } from "../../ledger/links.ts";
import { unpackDocument, unpackReading } from "../../ledger/pack.ts";
import { type PreparedLinks, prepareLinks } from "../../ledger/write/prepare-links.ts";
import { linkNeighbourhood } from "../link.ts";
import type { RawArticle } from "./raw-item.ts";
import { type ReadAgain, readAgain } from "./read-again.ts";
import { type RawRead, readRaw } from "./read-raw.ts";

export type WorkerTask =
  | { readonly kind: "read"; readonly raws: readonly RawArticle[] }
  | { readonly kind: "reread"; readonly documents: readonly PackedDocument[] }
  /** each by itself */
  | { readonly kind: "link"; readonly neighbourhoods: readonly (readonly PackedDocument[])[] };

export default function work(
  task: WorkerTask,
): readonly RawRead[] | readonly ReadAgain[] | readonly PreparedLinks[] {
  switch (task.kind) {
    case "read":
      return task.raws.map(readRaw);
    case "reread":
      return task.documents.map(readAgain);
    case "link":
      return task.neighbourhoods.map(linkPacked);
    default:
      return task satisfies never;
  }
}

function linkPacked(documents: readonly PackedDocument[]): PreparedLinks {
  const inputs = documents.map(({ carries, document, reading }) => ({
    reading: unpackReading(reading, unpackDocument(document)),
    carries,
  }));
  return prepareLinks(withoutSingle(linkNeighbourhood(inputs)));
}
