/**
 * Sorts what is wrong into kinds: which part of an attribution, what happened to it, and by which words. An
 * attribution that was found is compared with the gold one it shares most with; the rest is missed or made up.
 */
import type { Span } from "../../src/model/index.ts";
import { type BratAttribution, ROLES, type Role } from "./brat-parse.ts";
import { quoteTypes } from "./breakdown.ts";
import { type MarkedSpan, sharedLength, spanKey, touches, wordsOf } from "./marked-span.ts";
import type { Comparison } from "./metric.ts";

export interface AttributionError {
  /** "content ends late, by a sentence or more" */
  readonly kind: string;
  /** the words it turns on, in lower case */
  readonly words: string;
  readonly gold: string;
  readonly found: string;
  readonly context: string;
  readonly article: string;
  readonly weight: number;
}

export interface ErrorKind {
  readonly kind: string;
  /** how many, weighted by annotators */
  readonly count: number;
  /** the words that it most often turns on, with how many */
  readonly words: readonly (readonly [string, number])[];
  readonly examples: readonly AttributionError[];
}

/** The kinds of error, most frequent first. Examples are taken from different articles as far as there are. */
export function errorKinds(errors: readonly AttributionError[], examples: number): readonly ErrorKind[] {
  const kinds = new Map<string, AttributionError[]>();
  for (const error of errors) {
    const own = kinds.get(error.kind) ?? [];
    own.push(error);
    kinds.set(error.kind, own);
  }
  return [...kinds]
    .map(([kind, own]) => ({ kind, count: sum(own), words: topWords(own), examples: spread(own, examples) }))
    .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
}

/** @param article name, for the examples */
export function errorsOf(
  { text, predicted, gold, weight }: Comparison,
  article: string,
): readonly AttributionError[] {
  const typeOf = quoteTypes(text);
  const { pairs, missed, invented } = pair(predicted, gold);
  const make = (
    kind: string,
    words: string,
    one: BratAttribution | null,
    other: BratAttribution | null,
  ): AttributionError => ({
    kind,
    words: words.toLowerCase(),
    gold: describe(text, one),
    found: describe(text, other),
    context: context(text, one ?? other!),
    article,
    weight,
  });
  const kindOf = ({ content, cue }: BratAttribution): string => typeOf(content[0] ?? cue[0] ?? []);
  const cueOf = ({ cue }: BratAttribution): string =>
    cue.map((span) => wordsOf(text, span)).join(" ") || "(no cue)";
  return [
    ...missed.map((one) => make(`missed, ${kindOf(one)}`, cueOf(one), one, null)),
    ...invented.map((one) => make(`made up, ${kindOf(one)}`, cueOf(one), null, one)),
    ...pairs.flatMap(([found, wanted]) =>
      ROLES.flatMap((role) => roleErrors(text, role, found, wanted)).map(([kind, words]) =>
        make(kind, words, wanted, found),
      ),
    ),
  ];
}

type Pair = readonly [found: BratAttribution, gold: BratAttribution];

/** Pairs attributions that share cue or content, those that share most first, each once. */
function pair(predicted: readonly BratAttribution[], gold: readonly BratAttribution[]) {
  const shared = (a: BratAttribution, b: BratAttribution, role: Role): number =>
    Math.max(0, ...a[role].flatMap((span) => b[role].map((other) => sharedLength(span, other))));
  const candidates = predicted.flatMap((found, foundAt) =>
    gold.flatMap((wanted, goldAt) => {
      const [source, cue, content] = ROLES.map((role) => shared(found, wanted, role)) as [
        number,
        number,
        number,
      ];
      if (cue === 0 && content === 0) return [];
      const roles = Number(cue > 0) + Number(content > 0) + Number(source > 0);
      return [{ foundAt, goldAt, roles, length: source + cue + content }];
    }),
  );
  candidates.sort(
    (a, b) => b.roles - a.roles || b.length - a.length || a.foundAt - b.foundAt || a.goldAt - b.goldAt,
  );
  const usedFound = new Set<number>();
  const usedGold = new Set<number>();
  const pairs: Pair[] = [];
  for (const { foundAt, goldAt } of candidates) {
    if (usedFound.has(foundAt) || usedGold.has(goldAt)) continue;
    usedFound.add(foundAt);
    usedGold.add(goldAt);
    pairs.push([predicted[foundAt]!, gold[goldAt]!]);
  }
  const missed = gold.filter((_, index) => !usedGold.has(index));
  const invented = predicted.filter((_, index) => !usedFound.has(index));
  return { pairs, missed, invented };
}

type Finding = readonly [kind: string, words: string];

function roleErrors(
  text: string,
  role: Role,
  found: BratAttribution,
  gold: BratAttribution,
): readonly Finding[] {
  const wanted = gold[role];
  const given = found[role];
  const words = (spans: readonly MarkedSpan[]): string =>
    spans.map((span) => wordsOf(text, span)).join(" | ");
  if (given.map(spanKey).sort().join() === wanted.map(spanKey).sort().join()) return [];
  if (wanted.length === 0) return [[`${role} given where none is`, words(given)]];
  if (given.length === 0) return [[`${role} not found`, words(wanted)]];
  if (!given.some((span) => wanted.some((other) => touches(span, other))))
    return [[`${role} is another`, words(given)]];
  return boundaryErrors(text, role, outer(given.flat()), outer(wanted.flat()));
}

function boundaryErrors(text: string, role: Role, found: Span, gold: Span): readonly Finding[] {
  const errors: Finding[] = [];
  const edge = (name: string, from: number, to: number): void => {
    const words = text.slice(from, to).trim();
    if (words !== "") errors.push([`${role} ${name}, by ${amount(words)}`, words]);
  };
  if (found.start < gold.start) edge("starts early", found.start, gold.start);
  if (found.start > gold.start) edge("starts late", gold.start, found.start);
  if (found.end > gold.end) edge("ends late", gold.end, found.end);
  if (found.end < gold.end) edge("ends early", found.end, gold.end);
  if (errors.length === 0) errors.push([`${role} is broken elsewhere`, ""]);
  return errors;
}

/** How much was left out or taken in. */
function amount(words: string): string {
  if (!/[\p{L}\p{N}]/u.test(words)) return "punctuation";
  if (/[.!?]["”’')]*\s+\S/u.test(words) || /\n/.test(words)) return "a sentence or more";
  const count = words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return count === 1 ? "a word" : count <= FEW_WORDS ? "a few words" : "a clause";
}

/** Up to so many words are a phrase; more are, as a rule, a clause. */
const FEW_WORDS = 4;
const CONTEXT = 60;
const LONGEST_DESCRIPTION = 70;
const TOP_WORDS = 6;
const LONGEST_WORDS = 30;

function outer(parts: readonly Span[]): Span {
  return {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
  };
}

function describe(text: string, attribution: BratAttribution | null): string {
  if (attribution === null) return "–";
  return ROLES.map(
    (role) => attribution[role].map((span) => shorten(wordsOf(text, span))).join(" | ") || "–",
  ).join("  ¦  ");
}

function context(text: string, { cue, content }: BratAttribution): string {
  const at = outer(cue[0] ?? content[0] ?? [{ start: 0, end: 0 }]);
  return text.slice(Math.max(0, at.start - CONTEXT), at.end + CONTEXT).replace(/\s+/g, " ");
}

function shorten(words: string): string {
  const line = words.replace(/\s+/g, " ");
  if (line.length <= LONGEST_DESCRIPTION) return line;
  return `${line.slice(0, LONGEST_DESCRIPTION / 2)} … ${line.slice(-LONGEST_DESCRIPTION / 2)}`;
}

const sum = (errors: readonly AttributionError[]): number =>
  errors.reduce((total, { weight }) => total + weight, 0);

function topWords(errors: readonly AttributionError[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { words, weight } of errors) {
    if (words !== "" && words.length <= LONGEST_WORDS) counts.set(words, (counts.get(words) ?? 0) + weight);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, TOP_WORDS);
}

/** Examples from different articles as far as there are, evenly over the corpus. */
function spread(errors: readonly AttributionError[], count: number): readonly AttributionError[] {
  const one = [...new Map(errors.map((error) => [error.article, error])).values()];
  const pool = one.length >= count ? one : errors;
  if (pool.length <= count) return pool;
  return Array.from(
    { length: count },
    (_, index) => pool[Math.floor(((index + 0.5) * pool.length) / count)]!,
  );
}
