/**
 * Article text as Hearsay reads it (NFC, newlines as \n, no NUL, no byte order mark), with the way from offsets in
 * the file to offsets in that text. Standoff annotation points into the file, Documents have the normal form.
 */

import { normaliseText } from "../../src/read/normalise.ts";

/** brat counts Unicode code points; some other tools count UTF-16 units. The two differ only past U+FFFF. */
export type OffsetUnit = "code point" | "UTF-16";

export interface ArticleText {
  /** NFC, \n, no NUL: what a Document of the same file holds */
  readonly text: string;
  /** the file's text as it stood, in UTF-16 */
  readonly raw: string;
  /** UTF-16 offset in `raw` of an offset counted in `unit`; null where it lies past the end */
  readonly toRaw: (offset: number, unit: OffsetUnit) => number | null;
  /** UTF-16 offset in `text` of a UTF-16 offset in `raw` */
  readonly toText: (rawOffset: number) => number;
  /** false: code points and UTF-16 units are the same thing in this text */
  readonly unitsDiffer: boolean;
}

/** A line break, or a character with the marks and Jamo that may compose with it; nothing composes across its edges. */
const CLUSTER = /\r\n?|[^\p{M}\u1160-\u11ff][\p{M}\u1160-\u11ff]*|[\s\S]/gu;

/** @throws Error where the text cannot be mapped: a bug, or combining marks by the dozen */
export function articleText(raw: string): ArticleText {
  const text = normaliseText(raw);
  const { find: toRaw, differ: unitsDiffer } = rawOffsets(raw);
  if (text === raw) return { text, raw, toRaw, toText: (offset) => offset, unitsDiffer };
  const map = new Int32Array(raw.length + 1);
  let length = 0;
  for (const { 0: cluster, index } of raw.matchAll(CLUSTER)) {
    // A byte order mark is one at the text's start only: elsewhere the cluster must not look like a start.
    const size = index === 0 ? normaliseText(cluster).length : normaliseText(`\n${cluster}`).length - 1;
    for (let at = 0; at < cluster.length; at++) map[index + at] = length + Math.min(at, size);
    length += size;
  }
  map[raw.length] = length;
  if (length !== text.length) throw new Error("text cannot be brought to NFC cluster by cluster");
  return { text, raw, toRaw, toText: (offset) => map[offset]!, unitsDiffer };
}

function rawOffsets(raw: string): { find: ArticleText["toRaw"]; differ: boolean } {
  const differ = /[\u{10000}-\u{10ffff}]/u.test(raw);
  const direct = (offset: number): number | null => (offset <= raw.length ? offset : null);
  if (!differ) return { find: direct, differ };
  const starts: number[] = [];
  let at = 0;
  for (const character of raw) {
    starts.push(at);
    at += character.length;
  }
  starts.push(raw.length);
  return { find: (offset, unit) => (unit === "UTF-16" ? direct(offset) : (starts[offset] ?? null)), differ };
}
