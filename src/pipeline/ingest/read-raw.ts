/** One raw article to the rows that keep it: what worker threads do. */
import { type PreparedReading, prepareReading } from "../../ledger/write/prepare.ts";
import { readBytes } from "../../read/bytes.ts";
import type { ReadResult } from "../../read/result.ts";
import { annotate } from "../annotate.ts";
import { now } from "../clock.ts";
import { profileOfReading } from "../link.ts";
import { implausibleDate } from "./implausible-date.ts";
import type { RawArticle } from "./raw-item.ts";

export type RawRead =
  | {
      readonly kind: "reading";
      readonly reading: PreparedReading;
      /** true: its publication date cannot be true */
      readonly implausible: boolean;
    }
  | { readonly kind: "failed"; readonly error: string; readonly reason: string };

/** Never throws: a defect met on one article is that article's error, and the rest goes on. */
export function readRaw(raw: RawArticle): RawRead {
  try {
    const result = readWithHints(raw);
    if (result.kind === "error")
      return { kind: "failed", error: result.error.message, reason: result.error.kind };
    const doubt = implausibleDate(result.document, now());
    const reading = annotate(result.document, {
      notes: doubt === null ? result.notes : [...result.notes, doubt],
    });
    const profile = JSON.stringify(profileOfReading(reading));
    const prepared = prepareReading(reading, raw.carries ?? result.carries, profile);
    return { kind: "reading", reading: prepared, implausible: doubt !== null };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kind: "failed", error: `a defect, please report it: ${why.split("\n")[0]}`, reason: "defect" };
  }
}

/** What the source knows holds where the article itself is silent: then it is read again with that. */
function readWithHints({
  bytes,
  format,
  contentType,
  address,
  meta = {},
  hints = {},
}: RawArticle): ReadResult {
  const result = readBytes(bytes, { format, contentType, address, meta });
  if (result.kind === "error") return result;
  const { published, outlet } = result.document;
  const missing = {
    ...(published === null && hints.published !== undefined ? { published: hints.published } : {}),
    ...(outlet === null && hints.outlet !== undefined ? { outlet: hints.outlet } : {}),
  };
  if (Object.keys(missing).length === 0) return result;
  return readBytes(bytes, { format, contentType, address, meta: { ...meta, ...missing } });
}
