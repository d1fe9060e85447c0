/** A sentence as the matcher sees it: folded words, figures, names and runs of characters. */
import { fold, isFunctionWord } from "../words.ts";
import type { WordVectors } from "./vectors.ts";

export interface Term {
  readonly stem: string;
  /** place in the table of word vectors; -1: not in it */
  readonly rank: number;
}

export interface SentenceView {
  /** content words in order, each as often as it stands */
  readonly terms: readonly Term[];
  readonly counts: ReadonlyMap<string, number>;
  /** figures in digits, without thousands separators; small numbers in words too */
  readonly figures: ReadonlySet<string>;
  /** stems of words with a capital, the first word apart */
  readonly names: ReadonlySet<string>;
  /** runs of characters within words, for misspellings and forms that folding misses */
  readonly runs: ReadonlyMap<string, number>;
}

/** A "sentence" longer than this is none; what follows is left out, so that cost stays bounded. */
const MOST_WORDS = 120;
const RUN_LENGTH = 4;

const SMALL_NUMBERS: ReadonlyMap<string, string> = new Map(
  "two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map((word, index) => [word, `${index + 2}`]),
);

const WORD = /[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu;
/** Enough characters for that many words of a usual length. */
const MOST_CHARACTERS = 16 * MOST_WORDS;

export function viewSentence(text: string, vectors: WordVectors): SentenceView {
  const words = (text.slice(0, MOST_CHARACTERS).match(WORD) ?? []).slice(0, MOST_WORDS);
  const terms: Term[] = [];
  const figures = new Set<string>();
  const names = new Set<string>();
  const runs = new Map<string, number>();
  words.forEach((word, index) => {
    const lower = word.toLowerCase();
    const figure = SMALL_NUMBERS.get(lower) ?? (/^\p{N}/u.test(word) ? lower.replace(/,/g, "") : null);
    if (figure !== null) figures.add(figure);
    if (isFunctionWord(lower) || (lower.length === 1 && figure === null)) return;
    const stem = figure ?? fold(lower);
    terms.push({ stem, rank: vectors.rank(lower) });
    if (index > 0 && /^\p{Lu}/u.test(word)) names.add(stem);
    for (const run of runsOf(lower)) count(runs, run);
  });
  const counts = new Map<string, number>();
  for (const { stem } of terms) count(counts, stem);
  return { terms, counts, figures, names, runs };
}

function runsOf(word: string): readonly string[] {
  const marked = `^${word}$`;
  return Array.from({ length: Math.max(0, marked.length - RUN_LENGTH + 1) }, (_, at) =>
    marked.slice(at, at + RUN_LENGTH),
  );
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
