/**
 * For each telling the one it retells: the best of the earlier tellings of other articles that share a key with it (a
 * figure, a rare word, its act of saying, its question). Each key holds a bounded number of tellings, so that one more
 * article costs the same however many there are.
 */
import { sameAffair } from "../figure/affairs.ts";
import { endsOf } from "../figure/value.ts";
import { type Likeness, likeness, type Ties } from "./likeness.ts";
import type { Precedence } from "./precedence.ts";
import type { Telling } from "./telling.ts";

export interface Retelling {
  readonly before: Telling;
  readonly after: Telling;
  readonly likeness: Likeness;
  /** other earlier tellings that it could be a retelling of, the likeliest first */
  readonly others: readonly Telling[];
}

/** Tellings kept under one key: the first, which the others retell, and the latest. */
const FIRST = 10;
const LATEST = 14;
/** Candidates of which the keys agree most are weighed in full. */
const CANDIDATES = 24;
/** Rare words by which a claim without figures is looked up. */
const KEY_WORDS = 6;
/** Sayings further apart are not retold but said anew; without a figure to know them by, sooner. */
const RETOLD_DAYS = { figure: 400, whole: 60 } as const;

/** `tellings` in the order of precedence. */
export function findParents(
  tellings: readonly Telling[],
  precedence: Precedence,
  ties: Ties,
): readonly Retelling[] {
  const postings = new Map<string, Telling[]>();
  const found: Retelling[] = [];
  for (const after of tellings) {
    const keys = keysOf(after, ties);
    const likely: Likely[] = [];
    for (const before of candidates(after, keys, postings)) {
      const days = daysBetween(before, after, precedence);
      if (days > RETOLD_DAYS[after.figure.quantity === null ? "whole" : "figure"]) continue;
      const found = likeness(before, after, days, ties);
      if (found.why !== null && (found.stated || sameAffair(before.figure, after.figure)))
        likely.push({ before, likeness: found });
    }
    likely.sort(likeliestFirst);
    const best = likely[0];
    if (best !== undefined)
      found.push({
        before: best.before,
        after,
        likeness: best.likeness,
        others: likely.slice(1).map(({ before }) => before),
      });
    for (const key of keys) post(postings, key, after);
    for (const key of keys) post(postings, `${after.outlet}|${key}`, after);
  }
  return found;
}

type Likely = Pick<Retelling, "before" | "likeness">;
const likeliestFirst = (a: Likely, b: Likely): number => b.likeness.score - a.likeness.score;

function daysBetween(before: Telling, after: Telling, { day }: Precedence): number {
  const from = day(before.figure.article);
  const to = day(after.figure.article);
  return from === null || to === null ? 0 : Math.abs(to - from);
}

/** Figures are looked up among figures, claims without among their like; those of a cited outlet under its own name too. */
function keysOf(telling: Telling, ties: Ties): readonly string[] {
  const { figure, origin, thread } = telling;
  const kind = figure.quantity === null ? "w" : "q";
  const words = [...figure.words]
    .sort((a, b) => ties.rarity(b) - ties.rarity(a) || (a < b ? -1 : 1))
    .slice(0, KEY_WORDS)
    .map((word) => `${kind}w ${word}`);
  const placed = [
    ...(origin === null ? [] : [`${kind}o ${origin}`]),
    ...(thread === null ? [] : [`${kind}t ${thread}`]),
  ];
  return [...endsOf(figure.quantity).map((end) => `${FIGURE_KEY}${end}`), ...words, ...placed];
}

function candidates(
  after: Telling,
  keys: readonly string[],
  postings: ReadonlyMap<string, readonly Telling[]>,
): readonly Telling[] {
  const tally = new Map<Telling, number>();
  for (const key of keys)
    count(tally, after, postings.get(key), key.startsWith(FIGURE_KEY) ? FIGURE_COUNTS : 1);
  for (const outlet of after.cites)
    for (const key of keys) count(tally, after, postings.get(`${outlet}|${key}`), 1);
  return [...tally]
    .sort((a, b) => b[1] - a[1])
    .slice(0, CANDIDATES)
    .map(([telling]) => telling);
}

function count(
  tally: Map<Telling, number>,
  after: Telling,
  posted: readonly Telling[] | undefined,
  counts: number,
): void {
  if (posted === undefined) return;
  for (const telling of posted)
    if (telling.figure.article !== after.figure.article)
      tally.set(telling, (tally.get(telling) ?? 0) + counts);
}

/** A figure in common tells more than a word in common. */
const FIGURE_KEY = "n ";
const FIGURE_COUNTS = 2;

function post(postings: Map<string, Telling[]>, key: string, telling: Telling): void {
  const list = postings.get(key);
  if (list === undefined) {
    postings.set(key, [telling]);
    return;
  }
  list.push(telling);
  if (list.length > FIRST + LATEST) list.splice(FIRST, 1);
}
