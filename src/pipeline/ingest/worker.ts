/** What a worker thread does: reads several articles at once, as each message costs, or links one neighbourhood. */
import type { PackedDocument } from "../../ledger/index.ts";
import { type Links, withoutSingle } from "../../ledger/links.ts";
import { unpackDocument, unpackReading } from "../../ledger/pack.ts";
import { linkNeighbourhood } from "../link.ts";
import type { RawArticle } from "./raw-item.ts";
import { type ReadAgain, readAgain } from "./read-again.ts";
import { type RawRead, readRaw } from "./read-raw.ts";

export type WorkerTask =
  | { readonly kind: "read"; readonly raws: readonly RawArticle[] }
  | { readonly kind: "reread"; readonly documents: readonly PackedDocument[] }
  | { readonly kind: "link"; readonly documents: readonly PackedDocument[] };

export default function work(task: WorkerTask): readonly RawRead[] | readonly ReadAgain[] | Links {
  switch (task.kind) {
    case "read":
      return task.raws.map(readRaw);
    case "reread":
      return task.documents.map(readAgain);
    case "link":
      return linkPacked(task.documents);
    default:
      return task satisfies never;
  }
}

function linkPacked(documents: readonly PackedDocument[]): Links {
  return withoutSingle(
    linkNeighbourhood(
      documents.map(({ carries, document, reading }) => ({
        reading: unpackReading(reading, unpackDocument(document)),
        carries,
      })),
    ),
  );
}
