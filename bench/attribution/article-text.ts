/**
 * Article text as Hearsay reads it (NFC, newlines as \n, no NUL, no byte order mark), with the way from offsets in
 * the file to offsets in that text. Standoff annotation points into the file, Documents have the normal form.
 */

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

/** Characters that never compose with what follows or precedes them across a cluster's edge. */
const CLUSTER = /\r\n?|[^\p{M}\u1160-\u11ff][\p{M}\u1160-\u11ff]*|[\s\S]/gu;

export function articleText(raw: string): ArticleText {
  const toRaw = rawOffsets(raw);
  const needsMap = raw.normalize("NFC") !== raw || /[\r\0\ufeff]/.test(raw);
  if (!needsMap) {
    return { text: raw, raw, toRaw: toRaw.find, toText: (offset) => offset, unitsDiffer: toRaw.differ };
  }
  const map = new Int32Array(raw.length + 1);
  const pieces: string[] = [];
  let length = 0;
  for (const match of raw.matchAll(CLUSTER)) {
    const piece = normalCluster(match[0]);
    const end = match.index + match[0].length;
    for (let at = match.index; at < end; at++) map[at] = length + Math.min(at - match.index, piece.length);
    pieces.push(piece);
    length += piece.length;
  }
  map[raw.length] = length;
  return {
    text: pieces.join(""),
    raw,
    toRaw: toRaw.find,
    toText: (offset) => map[offset]!,
    unitsDiffer: toRaw.differ,
  };
}

function normalCluster(cluster: string): string {
  if (cluster.startsWith("\r")) return "\n";
  return cluster.normalize("NFC").replace(/[\0\ufeff]/g, "");
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
