/**
 * Who carries whose text. Sentences are hashed whole and by shingles; two documents that share enough long sentences
 * nearly word for word, or whose by-line or carrier note says so, are carrier and copied. Similarity of matter is not
 * copying: only runs of the same words count. After winnowing (Schleimer, Wilkerson, Aiken, SIGMOD 2003).
 */
import type { Copy, Document, DocumentId } from "../model/index.ts";

/** Words in a shingle: five in a row are seldom shared by chance, even on one matter. */
const SHINGLE = 5;
/** In each window of this many shingles the smallest hash is kept: any shared run of 5+4-1 words is found. */
const WINDOW = 4;
/**
 * A fingerprint in more documents than this is looked up in the first of them only: of a text that all carry these are the
 * ones it was copied from, and boilerplate of the trade has too few fingerprints to make a copy.
 */
const COMMON = 40;
const FIRST = 3;
/** Shared fingerprints below this are chance: a quotation or a name with its title. */
const FEWEST_SHARED = 6;
/** Share of the smaller document's fingerprints from which on it is a copy: true copies in news go as low as 0.3. */
const COPY_SHARE = 0.3;

/** Each pair of documents that share text, the later one as the carrier. Candidates come from fingerprints, never from all pairs. */
export function findCopies(
  documents: readonly Document[],
  carries: ReadonlyMap<DocumentId, string>,
): readonly Copy[] {
  const prints = documents.map((document) => fingerprints(proseOf(document)));
  const holders = new Map<number, number[]>();
  prints.forEach((set, position) => {
    for (const print of set) {
      const list = holders.get(print);
      if (list === undefined) holders.set(print, [position]);
      else list.push(position);
    }
  });
  const shared = new Map<number, number>();
  for (const list of holders.values()) {
    const compared = list.length > COMMON ? FIRST : list.length;
    for (let one = 0; one < compared; one++) {
      for (let other = one + 1; other < list.length; other++) {
        const key = list[one]! * documents.length + list[other]!;
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
    }
  }
  const copies: Copy[] = [];
  for (const [key, count] of shared) {
    const one = Math.floor(key / documents.length);
    const other = key % documents.length;
    const share = count / Math.max(1, Math.min(prints[one]!.size, prints[other]!.size));
    if (count < FEWEST_SHARED || share < COPY_SHARE) continue;
    copies.push(copyOf(documents[one]!, documents[other]!, count, share, carries));
  }
  return [...copies, ...statedCopies(documents, carries, copies)].sort(byCarrier);
}

function byCarrier(a: Copy, b: Copy): number {
  return a.document < b.document ? -1 : a.document > b.document ? 1 : (a.of ?? "") < (b.of ?? "") ? -1 : 1;
}

function copyOf(
  a: Document,
  b: Document,
  count: number,
  share: number,
  carries: ReadonlyMap<DocumentId, string>,
): Copy {
  const aFirst =
    (a.published ?? "9999") < (b.published ?? "9999") || (a.published === b.published && a.id < b.id);
  const [source, carrier] = aFirst ? [a, b] : [b, a];
  const agency = carries.get(carrier.id) ?? carries.get(source.id) ?? null;
  const percent = Math.round(share * 100);
  return {
    document: carrier.id,
    of: source.id,
    agency,
    sentences: count,
    share: Math.min(1, share),
    basis: agency === null ? "inferred" : "stated",
    why: `${percent} % of the word runs of the shorter article stand in both${agency === null ? "" : `; carries ${agency} copy`}`,
  };
}

/** Carriers that say whose copy they carry, though the copied text is not among the documents. */
function statedCopies(
  documents: readonly Document[],
  carries: ReadonlyMap<DocumentId, string>,
  found: readonly Copy[],
): readonly Copy[] {
  const known = new Set(found.map((copy) => copy.document));
  return documents.flatMap((document): readonly Copy[] => {
    const agency = carries.get(document.id);
    if (agency === undefined || known.has(document.id) || agency === document.outlet) return [];
    return [
      {
        document: document.id,
        of: null,
        agency,
        sentences: 0,
        share: 0,
        basis: "stated",
        why: `carries ${agency} copy, as it says`,
      },
    ];
  });
}

/** The text without by-lines, date lines and furniture. */
function proseOf(document: Document): string {
  return document.blocks
    .filter((block) => block.kind !== "metadata" && block.kind !== "furniture" && block.kind !== "byline")
    .map((block) => document.text.slice(block.start, block.end))
    .join("\n");
}

/** The winnowed hashes of a text's shingles. */
export function fingerprints(text: string): ReadonlySet<number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = words.map(hashWord);
  const shingles: number[] = [];
  for (let at = 0; at + SHINGLE <= hashes.length; at++) {
    let hash = 0;
    for (let offset = 0; offset < SHINGLE; offset++)
      hash = Math.imul(hash ^ hashes[at + offset]!, 0x01000193);
    shingles.push(hash >>> 0);
  }
  const kept = new Set<number>();
  for (let at = 0; at + WINDOW <= shingles.length; at++) {
    let least = shingles[at]!;
    for (let offset = 1; offset < WINDOW; offset++) least = Math.min(least, shingles[at + offset]!);
    kept.add(least);
  }
  return kept;
}

/** FNV-1a over UTF-16 units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
