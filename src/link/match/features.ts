/** What tells whether two sentences say the same: one row of numbers for each candidate pair. */
import { type Candidate, candidatesOf, cosine, lengthOf, type Rarity, rarityOf } from "./pairs.ts";
import { type SentenceView, type Term, viewSentence } from "./sentence.ts";
import { WordVectors } from "./vectors.ts";

/** Names of the columns, in order; the model keeps its weights by them. */
export const FEATURES = [
  "words", // cosine of folded words, rare ones weighing more
  "runs", // cosine of runs of characters
  "coverage of a", // share of a's words, by weight, that b has
  "coverage of b",
  "better coverage",
  "figure shared",
  "figures differ",
  "names of a in b", // share of a's names, by rarity
  "names of b in a",
  "names shared", // their summed rarity
  "meaning of a in b", // as coverage, with near meanings for words not shared
  "meaning of b in a",
  "distance", // between the places in the texts, 0 to 1
  "weight shared",
  "both first",
  "length of a",
  "length of b",
] as const;

/** Of these, how far a pair is above the best other pair of its sentence, in a and in b: mutual best. */
const COMPARED: readonly (typeof FEATURES)[number][] = [
  "words",
  "runs",
  "meaning of a in b",
  "meaning of b in a",
];

export const ALL_FEATURES: readonly string[] = [
  ...FEATURES,
  ...COMPARED.flatMap((name) => [`${name}, above others of a`, `${name}, above others of b`]),
];

export interface PairRow extends Candidate {
  readonly features: readonly number[];
}

/** Summed rarity and weight from here on say no more. */
const MOST_NAMES = 12;
const MOST_WEIGHT = 20;
const LONG_SENTENCE = 50;
/** Likeness of words that are not about the same at all; likeness above it counts, as a share of what is left. */
const UNLIKE = 0.3;

export function pairRows(textsA: readonly string[], textsB: readonly string[]): readonly PairRow[] {
  const vectors = WordVectors.load();
  const a = textsA.map((text) => viewSentence(text, vectors));
  const b = textsB.map((text) => viewSentence(text, vectors));
  const context = new Context(a, b, vectors);
  const rows = candidatesOf(a, b).map((pair) => ({ ...pair, features: context.features(pair) }));
  return addComparisons(rows);
}

interface Weighed {
  readonly view: SentenceView;
  /** of each term: how rare in these texts times how rare in the language */
  readonly weights: readonly number[];
  readonly weight: number;
  readonly wordLength: number;
  readonly runLength: number;
}

class Context {
  private readonly words: Rarity;
  private readonly runs: Rarity;
  private readonly a: readonly Weighed[];
  private readonly b: readonly Weighed[];
  private readonly vectors: WordVectors;

  constructor(a: readonly SentenceView[], b: readonly SentenceView[], vectors: WordVectors) {
    this.words = rarityOf([...a, ...b].map(({ counts }) => counts));
    this.runs = rarityOf([...a, ...b].map(({ runs }) => runs));
    this.vectors = vectors;
    this.a = a.map((view) => this.weigh(view));
    this.b = b.map((view) => this.weigh(view));
  }

  private weigh(view: SentenceView): Weighed {
    const weights = view.terms.map(({ stem, rank }) => this.words(stem) * this.rarityInLanguage(rank));
    return {
      view,
      weights,
      weight: weights.reduce((sum, weight) => sum + weight, 0),
      wordLength: lengthOf(view.counts, this.words),
      runLength: lengthOf(view.runs, this.runs),
    };
  }

  /** 0 to 1, by Zipf's law. */
  private rarityInLanguage(rank: number): number {
    return rank < 0 ? 1 : Math.log(rank + 2) / Math.log(this.vectors.size + 2);
  }

  features(pair: Candidate): readonly number[] {
    const a = this.a[pair.a]!;
    const b = this.b[pair.b]!;
    const ofA = this.covered(a, b);
    const ofB = this.covered(b, a);
    const coverageA = share(ofA.shared, a.weight);
    const coverageB = share(ofB.shared, b.weight);
    const figures = [...a.view.figures].some((figure) => b.view.figures.has(figure));
    const bothHaveFigures = a.view.figures.size > 0 && b.view.figures.size > 0;
    const namesA = this.namesIn(a.view, b.view);
    const namesB = this.namesIn(b.view, a.view);
    const place = (index: number, all: number): number => (all > 1 ? index / (all - 1) : 0.5);
    return [
      cosine(a.view.counts, b.view.counts, a.wordLength, b.wordLength, this.words),
      cosine(a.view.runs, b.view.runs, a.runLength, b.runLength, this.runs),
      coverageA,
      coverageB,
      Math.max(coverageA, coverageB),
      figures ? 1 : 0,
      bothHaveFigures && !figures ? 1 : 0,
      namesA.share,
      namesB.share,
      Math.min(namesA.sum, MOST_NAMES) / MOST_NAMES,
      share(ofA.meaning, a.weight),
      share(ofB.meaning, b.weight),
      Math.abs(place(pair.a, this.a.length) - place(pair.b, this.b.length)),
      Math.min(ofA.shared, MOST_WEIGHT) / MOST_WEIGHT,
      pair.a === 0 && pair.b === 0 ? 1 : 0,
      Math.log(1 + a.view.terms.length) / Math.log(LONG_SENTENCE),
      Math.log(1 + b.view.terms.length) / Math.log(LONG_SENTENCE),
    ];
  }

  /** The weight of one sentence's words that the other has, and with words of near meaning counted in part. */
  private covered(one: Weighed, other: Weighed): { readonly shared: number; readonly meaning: number } {
    let shared = 0;
    let near = 0;
    one.view.terms.forEach((term, index) => {
      const weight = one.weights[index]!;
      if (other.view.counts.has(term.stem)) shared += weight;
      else near += weight * this.nearest(term, other.view.terms);
    });
    return { shared, meaning: shared + near };
  }

  private nearest({ rank }: Term, others: readonly Term[]): number {
    if (rank < 0) return 0;
    let best = 0;
    for (const other of others) {
      if (other.rank >= 0) best = Math.max(best, this.vectors.likeness(rank, other.rank));
    }
    return Math.max(0, (best - UNLIKE) / (1 - UNLIKE));
  }

  private namesIn(one: SentenceView, other: SentenceView): { readonly share: number; readonly sum: number } {
    let sum = 0;
    let all = 0;
    for (const name of one.names) {
      const rarity = this.words(name);
      all += rarity;
      if (other.counts.has(name)) sum += rarity;
    }
    return { share: share(sum, all), sum };
  }
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function addComparisons(rows: readonly PairRow[]): readonly PairRow[] {
  const added: number[][] = rows.map(() => []);
  for (const name of COMPARED) {
    const column = FEATURES.indexOf(name);
    const values = rows.map(({ features }) => features[column]!);
    const othersA = bestOfOthers(
      rows.map(({ a }) => a),
      values,
    );
    const othersB = bestOfOthers(
      rows.map(({ b }) => b),
      values,
    );
    values.forEach((value, index) => added[index]!.push(value - othersA[index]!, value - othersB[index]!));
  }
  return rows.map((row, index) => ({ ...row, features: [...row.features, ...added[index]!] }));
}

/** For each item, the highest value among the other items of its group; 0 where it is alone. */
export function bestOfOthers(groups: readonly number[], values: readonly number[]): readonly number[] {
  const best = new Map<number, { first: number; second: number }>();
  groups.forEach((group, index) => {
    const value = values[index]!;
    const known = best.get(group) ?? { first: 0, second: 0 };
    if (value > known.first) best.set(group, { first: value, second: known.first });
    else best.set(group, { first: known.first, second: Math.max(known.second, value) });
  });
  return groups.map((group, index) => {
    const { first, second } = best.get(group)!;
    return values[index] === first ? second : first;
  });
}
