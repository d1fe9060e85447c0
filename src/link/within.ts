/**
 * The headline against the body: what a claim in the headline says other than the claim in the body it stands for.
 * Only the fuller claim of the body is compared, and only in ways a reader would call a change: a bound lost, a hedge
 * dropped, a source lost.
 */
import type { Claim, Difference, Document, Quantity } from "../model/index.ts";
import { boundChange, isMiddle } from "./compare/bounds.ts";
import { type HedgeChange, hedgeChange, hedgesOf } from "./compare/hedges.ts";
import { countriesIn } from "./countries.ts";
import { contentWords, similarity } from "./words.ts";

/**
 * Share of the headline's content words that the body claim must have too. Lower finds more pairs and more false
 * ones; a shared figure counts as agreement too, because figures are rarer than words.
 */
const SHARED_WORDS = 0.25;
/**
 * What has happened is told in many sentences of a body that share words with the headline; only one that says nearly the
 * same can have been hedged where the headline is not. What lies ahead is told in few, and is known by less.
 */
const SHARED_WORDS_OF_THE_PAST = 0.5;
/** A body claim that shares the headline's figure is its match from this share of words on. */
const SHARED_WORDS_WITH_FIGURE = 0.15;

/** Differences between each headline claim and the body claims that answer the same question. */
export function compareWithin(document: Document, claims: readonly Claim[]): readonly Difference[] {
  const heads = claims.filter((claim) => claim.where === "headline");
  if (heads.length === 0) return [];
  const body = claims
    .filter((claim) => claim.where === "body" || claim.where === "standfirst")
    .map((claim) => toldOf(document, claim));
  return heads.flatMap((head) => {
    const asked = toldOf(document, head);
    return [...boundDifferences(asked, body), ...hedgeDifferences(asked, body)];
  });
}

/** A claim with what it is about, worked out once for all headlines and only where it could differ from one. */
interface Told {
  readonly claim: Claim;
  readonly words: () => ReadonlySet<string>;
}

function toldOf(document: Document, claim: Claim): Told {
  let words: ReadonlySet<string> | null = null;
  return {
    claim,
    words: () => {
      words ??= matter(document, claim);
      return words;
    },
  };
}

interface Match {
  readonly claim: Claim;
  /** share of the headline's words, 0 to 1 */
  readonly shared: number;
}

/** The body claims that answer the headline's question, the most alike first. */
function matchesOf(head: Told, body: readonly Told[]): readonly Match[] {
  const matches: Match[] = [];
  for (const { claim, words } of body) {
    const shared = similarity(head.words(), words());
    const least = sharedFigure(head.claim, claim) === null ? SHARED_WORDS : SHARED_WORDS_WITH_FIGURE;
    if (shared >= least) matches.push({ claim, shared });
  }
  return matches.sort((a, b) => b.shared - a.shared);
}

/** Content words, with the countries named or meant, so that "North Korean" meets "North Korea". */
function matter(document: Document, claim: Claim): ReadonlySet<string> {
  const said = text(document, claim);
  const words = new Set(contentWords(said));
  for (const code of countriesIn(said)) words.add(`country ${code}`);
  return words;
}

function text(document: Document, claim: Claim): string {
  return claim.content.map((part) => document.text.slice(part.start, part.end)).join(" ");
}

/** The pair of quantities of two claims that name the same figure at either bound, or the middle of b's range; null: none. */
function sharedFigure(a: Claim, b: Claim): readonly [Quantity, Quantity] | null {
  for (const one of a.quantities) {
    for (const other of b.quantities) {
      const figures = [other.low, other.high].filter((figure) => figure !== null);
      if ([one.low, one.high].some((figure) => figure !== null && figures.includes(figure)))
        return [one, other];
      if (one.role === other.role && isMiddle(other, one)) return [one, other];
    }
  }
  return null;
}

function boundDifferences(asked: Told, body: readonly Told[]): readonly Difference[] {
  const head = asked.claim;
  const changed = body.filter(({ claim }) => {
    const pair = sharedFigure(head, claim);
    return pair !== null && boundChange(pair[1], pair[0]) !== null;
  });
  for (const { claim } of matchesOf(asked, changed)) {
    const pair = sharedFigure(head, claim);
    if (pair === null) continue;
    const kind = boundChange(pair[1], pair[0]);
    if (kind === null) continue;
    const why = `The body says “${pair[1].words.exact}”, the headline “${pair[0].words.exact}”.`;
    return [{ kind, from: claim.id, to: head.id, why }];
  }
  return [];
}

/** A headline rests on what says the same: where a body claim as near to it is hedged as it is, nothing was dropped. */
function hedgeDifferences(asked: Told, body: readonly Told[]): readonly Difference[] {
  const head = asked.claim;
  const alike = body.filter(({ claim }) => claim.forecast === head.forecast);
  const nearOf = (some: readonly Told[]): readonly Match[] =>
    matchesOf(asked, some).filter(({ shared }) => head.forecast || shared >= SHARED_WORDS_OF_THE_PAST);
  const changed = nearOf(alike.filter(({ claim }) => hedgedElse(claim, head) !== null));
  if (changed.length === 0) return [];
  const near = nearOf(alike);
  return changed.flatMap(({ claim, shared }): readonly Difference[] => {
    const kind = hedgedElse(claim, head);
    if (kind === null) return [];
    const kept = near.some((other) => other.shared >= shared && hedgeChange(other.claim, head) === null);
    if (kept && !head.forecast) return [];
    const why = `The body is ${claim.certainty.value} (${hedgesOf(claim)}), the headline ${head.certainty.value} (${hedgesOf(head)}).`;
    return [{ kind, from: claim.id, to: head.id, why }];
  });
}

/** How the hedge changed on the way to the headline; null: it did not, or neither has a word for it. */
const hedgedElse = (claim: Claim, head: Claim): HedgeChange | null =>
  claim.certainty.words.length === 0 && head.certainty.words.length === 0 ? null : hedgeChange(claim, head);
