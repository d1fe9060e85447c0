/**
 * Gold claims against predicted figures, one to one within each article, by the assignment of the highest total score
 * (Jonker and Volgenant's algorithm). docs/story-metric.md gives the rules that make a pair, and why.
 */
import { linearSumAssignment } from "linear-sum-assignment";
import { type Figure, figureKey } from "./figures.ts";
import type { GoldArticle, GoldClaim } from "./gold.ts";
import { hasNumber, matchNumbers, type NumberMatch, sameRole } from "./quantities.ts";
import { innermostMatches } from "./voices.ts";
import { contentWords } from "./words.ts";

export interface Aligned {
  readonly article: GoldArticle;
  readonly gold: GoldClaim;
  readonly figure: Figure;
  readonly score: number;
}

export interface Unaligned {
  readonly article: GoldArticle;
  readonly gold: GoldClaim;
  /** the predictions that come nearest by words and number, best first, taken ones too */
  readonly closest: readonly Figure[];
}

export interface Alignment {
  readonly aligned: readonly Aligned[];
  readonly unaligned: readonly Unaligned[];
}

/** What a number that agrees is worth: more than words, voice and role together only where it is the same. */
const NUMBER_SCORES: Readonly<Record<NumberMatch, number>> = { same: 4, "same numbers": 3, "one end": 2 };
/** Shared content words, as a share of those of the gold claim which the article has at all. */
const CONTENT_SCORE = 3;
const VOICE_SCORE = 1;
const ROLE_SCORE = 1;

/**
 * A gold claim without a number needs this share of its words, weighted by how rare they are among the article's
 * claims: lower pairs claims of one matter that say different things; higher loses those worded otherwise.
 */
const FEWEST_CONTENT = 0.4;
/** … and this many of them, so that one shared word is not a pair; fewer only where the gold has no more. */
const FEWEST_WORDS = 2;

const CLOSEST_SHOWN = 2;

export function alignArticle(
  article: GoldArticle,
  figures: readonly Figure[],
  aliases: Readonly<Record<string, readonly string[]>>,
): Alignment {
  const weigh = wordWeights(figures);
  const inText = contentWords(article.text);
  const scores = article.claims.map((gold) => {
    const words = goldWords(gold, inText);
    return figures.map((figure) => pairScore(gold, words, figure, weigh, aliases));
  });
  const chosen = assign(scores.map((row) => row.map(({ pair }) => pair)));
  const aligned: Aligned[] = [];
  const unaligned: Unaligned[] = [];
  article.claims.forEach((gold, row) => {
    const column = chosen[row]!;
    if (column >= 0) {
      aligned.push({ article, gold, figure: figures[column]!, score: scores[row]![column]!.pair! });
    } else {
      unaligned.push({ article, gold, closest: closestOf(figures, scores[row]!) });
    }
  });
  return { aligned, unaligned };
}

function closestOf(figures: readonly Figure[], row: readonly PairScore[]): readonly Figure[] {
  const order = figures.map((_, column) => column).sort((a, b) => row[b]!.near - row[a]!.near || a - b);
  const best = order.filter((column) => row[column]!.near > 0).slice(0, CLOSEST_SHOWN);
  return [...new Map(best.map((column) => [figureKey(figures[column]!.ref), figures[column]!])).values()];
}

/** The gold's words that stand in the article; its annotators' own words ("size", "role of") can match nothing. */
function goldWords(gold: GoldClaim, inText: ReadonlySet<string>): ReadonlySet<string> {
  const vague = gold.quantity?.vague ?? "";
  const text = [gold.about, gold.quantity?.unit ?? "", vague, ...gold.hedges, gold.date ?? ""].join(" ");
  return new Set([...contentWords(text)].filter((word) => inText.has(word)));
}

/** The rarer among the article's claims, the more a word tells which claim is meant. */
function wordWeights(figures: readonly Figure[]): (word: string) => number {
  const claims = new Map(figures.map((figure) => [figure.ref.claim, figure.words]));
  const counts = new Map<string, number>();
  for (const words of claims.values())
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log((claims.size + 1) / ((counts.get(word) ?? 0) + 0.5));
}

interface PairScore {
  /** null: these two may not be paired */
  readonly pair: number | null;
  readonly near: number;
}

function pairScore(
  gold: GoldClaim,
  words: ReadonlySet<string>,
  figure: Figure,
  weigh: (word: string) => number,
  aliases: Readonly<Record<string, readonly string[]>>,
): PairScore {
  const shared = [...words].filter((word) => figure.words.has(word));
  const sum = (list: Iterable<string>): number =>
    [...list].reduce((total, word) => total + Math.max(0, weigh(word)), 0);
  const all = sum(words);
  const content = all === 0 ? 0 : sum(shared) / all;
  const voice = innermostMatches(gold.chain, figure.claim.chain, figure.reading, aliases) ? VOICE_SCORE : 0;
  const rest = CONTENT_SCORE * content + voice;
  if (gold.quantity !== null && hasNumber(gold.quantity)) {
    const match = figure.quantity === null ? null : matchNumbers(gold.quantity, figure.quantity);
    if (match === null || figure.quantity === null) return { pair: null, near: rest };
    const role = sameRole(gold.quantity, figure.quantity, figure.claim.forecast) === true ? ROLE_SCORE : 0;
    const pair = NUMBER_SCORES[match] + rest + role;
    return { pair, near: pair };
  }
  const enough =
    content >= FEWEST_CONTENT && shared.length >= Math.min(FEWEST_WORDS, words.size) && words.size > 0;
  const fits = figure.quantity === null || (gold.quantity !== null && !hasNumber(figure.quantity));
  const vague = figure.quantity !== null && fits ? ROLE_SCORE : 0;
  return { pair: enough && fits ? rest + vague : null, near: rest };
}

/** The column chosen for each row, or -1, for the highest total score; null is a pair that may not be. */
export function assign(scores: readonly (readonly (number | null)[])[]): readonly number[] {
  const columns = scores[0]?.length ?? 0;
  if (scores.length === 0 || columns === 0) return scores.map(() => -1);
  const matrix = scores.map((row) => row.map((score) => score ?? 0));
  const { rowAssignments } = linearSumAssignment(matrix, { maximaze: true });
  return scores.map((row, index) => {
    const column = rowAssignments[index] ?? -1;
    return column >= 0 && row[column] !== null && row[column] !== undefined ? column : -1;
  });
}
