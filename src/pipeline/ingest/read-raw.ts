/** One raw article to the rows that keep it: what worker threads do. Pure. */
import { type PreparedReading, prepareReading } from "../../ledger/write/prepare.ts";
import { readBytes } from "../../read/bytes.ts";
import { annotate } from "../annotate.ts";
import { profileOfReading } from "../link.ts";
import type { RawArticle } from "./raw-item.ts";

export type RawRead =
  | { readonly kind: "reading"; readonly reading: PreparedReading }
  | { readonly kind: "failed"; readonly error: string };

/** Never throws: a defect met on one article is that article's error, and the rest goes on. */
export function readRaw(raw: RawArticle): RawRead {
  try {
    const { format, contentType, address, meta } = raw;
    const result = readBytes(raw.bytes, { format, contentType, address, meta });
    if (result.kind === "error") return { kind: "failed", error: result.error.message };
    const reading = annotate(result.document, { notes: result.notes });
    const profile = JSON.stringify(profileOfReading(reading));
    return { kind: "reading", reading: prepareReading(reading, raw.carries ?? result.carries, profile) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kind: "failed", error: `a defect, please report it: ${why.split("\n")[0]}` };
  }
}
