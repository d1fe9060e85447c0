/** Gold threads, origins, drifts and conflicts against a Tracing, over the claims that are aligned. */
import type { FigureRef, OriginInterval, Tracing } from "../../src/model/index.ts";
import type { Aligned } from "./align.ts";
import { type BCubed, bCubed } from "./clusters.ts";
import { acceptedKinds } from "./drift-kinds.ts";
import { figureKey } from "./figures.ts";
import type { GoldClaim, GoldConflict, GoldDrift, Story } from "./gold.ts";
import { type Tally, tallyOf } from "./tally.ts";

export interface Missed {
  readonly what: string;
  readonly why: string;
}

export interface TraceScores {
  readonly threads: BCubed | null;
  readonly origins: BCubed;
  readonly drifts: Tally;
  readonly conflicts: Tally;
  readonly interval: Tally | null;
  readonly missed: readonly Missed[];
}

/** Threads with fewer gold claims say little about counting origins. */
const FEWEST_IN_THREAD = 3;

export function scoreTrace(story: Story, aligned: readonly Aligned[], tracing: Tracing): TraceScores {
  const gold = new GoldIndex(story, aligned);
  const threadOf = placer(
    tracing.threads.flatMap(({ id, members }) => members.map(({ figure }) => [figure, id] as const)),
  );
  const originOf = placer(
    tracing.origins.flatMap(({ id, edges }) => edges.map(({ figure }) => [figure, id] as const)),
  );
  const { threads } = story;
  const drifts = story.drifts.filter(({ from, to }) => gold.read(from) && gold.read(to));
  const driftVerdicts = drifts.map((drift) => driftVerdict(drift, gold, tracing));
  const conflicts = story.conflicts.filter(({ a, b }) => a.some(gold.read) && b.some(gold.read));
  const conflictVerdicts = conflicts.map((conflict) => conflictFound(conflict, gold, tracing));
  const intervals = threads === null ? null : judgeIntervals(story, threads, gold, tracing, threadOf);
  return {
    threads:
      threads === null
        ? null
        : bCubed(
            aligned.flatMap(({ gold: { id }, figure }) => {
              const label = threads.get(id);
              return label === undefined ? [] : [{ gold: label, predicted: threadOf(figure.ref) }];
            }),
          ),
    origins: bCubed(
      aligned.flatMap(({ gold: { origin }, figure }) =>
        origin === null ? [] : [{ gold: origin, predicted: originOf(figure.ref) }],
      ),
    ),
    drifts: tallyOf(driftVerdicts.map((why) => why === null)),
    conflicts: tallyOf(conflictVerdicts),
    interval: intervals === null ? null : tallyOf(intervals.map(({ why }) => why === null)),
    missed: [
      ...drifts.flatMap(({ id, kind }, index) => missedAs(`drift ${id} (${kind})`, driftVerdicts[index]!)),
      ...conflicts.flatMap(({ id, what }, index) =>
        missedAs(
          `conflict ${id} (${what})`,
          conflictVerdicts[index]! ? null : "no conflict between its claims",
        ),
      ),
      ...(intervals ?? []).flatMap(({ label, why }) => missedAs(`interval of “${label}”`, why)),
    ],
  };
}

const missedAs = (what: string, why: string | null): readonly Missed[] =>
  why === null ? [] : [{ what, why }];

/** Which gold claims a predicted figure stands for. */
class GoldIndex {
  private readonly claims: ReadonlyMap<string, GoldClaim>;
  private readonly readable: ReadonlySet<string>;
  private readonly threads: ReadonlyMap<string, string> | null;
  private readonly byFigure = new Map<string, GoldClaim[]>();
  private readonly byClaim = new Map<string, GoldClaim[]>();
  readonly aligned: ReadonlyMap<string, Aligned>;

  constructor(story: Story, aligned: readonly Aligned[]) {
    const all = story.articles.flatMap(({ claims, english }) => claims.map((claim) => ({ claim, english })));
    this.claims = new Map(all.map(({ claim }) => [claim.id, claim]));
    this.readable = new Set(all.filter(({ english }) => english).map(({ claim }) => claim.id));
    this.threads = story.threads;
    this.aligned = new Map(aligned.map((pair) => [pair.gold.id, pair]));
    for (const { gold, figure } of aligned) {
      push(this.byFigure, figureKey(figure.ref), gold);
      push(this.byClaim, figure.ref.claim, gold);
    }
  }

  /** true: a claim of an article that is read */
  readonly read = (id: string): boolean => this.readable.has(id);

  /** A figure with a quantity stands for its own gold claim; a claim as a whole for any of that claim's. */
  standsFor(ref: FigureRef): readonly GoldClaim[] {
    const exact = this.byFigure.get(figureKey(ref));
    if (exact !== undefined) return exact;
    const all = this.byClaim.get(ref.claim) ?? [];
    return ref.quantity === null ? all : all.filter(({ quantity }) => quantity === null);
  }

  /** true: the figure is the gold claim, or rests on its origin and answers its question */
  isOrRestsWith(ref: FigureRef, id: string): boolean {
    return this.standsFor(ref).some((claim) => claim.id === id || this.alike(claim, id));
  }

  private alike(claim: GoldClaim, id: string): boolean {
    const other = this.claims.get(id);
    if (other === undefined) return false;
    const sameOrigin = claim.origin !== null && claim.origin === other.origin;
    return this.threads === null ? sameOrigin : sameOrigin || this.sameThread(claim.id, id);
  }

  sameThread(one: string, other: string): boolean {
    const label = this.threads?.get(one);
    return label !== undefined && label === this.threads?.get(other);
  }

  /** as `isOrRestsWith`, but both must hold */
  isOrRepeats(ref: FigureRef, id: string): boolean {
    const other = this.claims.get(id);
    return this.standsFor(ref).some(
      (claim) =>
        claim.id === id ||
        (claim.origin !== null &&
          claim.origin === other?.origin &&
          (this.threads === null || this.sameThread(claim.id, id))),
    );
  }
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Where a figure was placed; one that was not is looked for as its claim as a whole, or as its claim's only figure. */
function placer<Id extends string>(
  placed: readonly (readonly [FigureRef, Id])[],
): (ref: FigureRef) => Id | null {
  const exact = new Map<string, Id>();
  const ofClaim = new Map<string, Set<Id>>();
  for (const [ref, id] of placed) {
    const key = figureKey(ref);
    if (!exact.has(key)) exact.set(key, id);
    const ids = ofClaim.get(ref.claim) ?? new Set<Id>();
    ofClaim.set(ref.claim, ids.add(id));
  }
  return (ref) => {
    const whole = figureKey({ claim: ref.claim, quantity: null, part: null });
    const found = exact.get(figureKey(ref)) ?? exact.get(whole);
    if (found !== undefined) return found;
    const ids = [...(ofClaim.get(ref.claim) ?? [])];
    return ids.length === 1 ? ids[0]! : null;
  };
}

/** Null: found; else why not. */
function driftVerdict(drift: GoldDrift, gold: GoldIndex, tracing: Tracing): string | null {
  if (!gold.aligned.has(drift.to)) return `its retelling ${drift.to} is not aligned`;
  const kinds = acceptedKinds(drift.kind);
  if (kinds.size === 0) return "no row of the table of kinds knows its words";
  const reaching = tracing.drifts.filter(({ to }) => gold.standsFor(to).some(({ id }) => id === drift.to));
  const between = reaching.filter(({ from }) => gold.isOrRestsWith(from, drift.from));
  if (between.some(({ kind }) => kinds.has(kind))) return null;
  if (between.length > 0) return `found as: ${[...new Set(between.map(({ kind }) => kind))].join(", ")}`;
  return reaching.length > 0 ? "drifts of its retelling start elsewhere" : "no drift of its retelling";
}

function conflictFound(conflict: GoldConflict, gold: GoldIndex, tracing: Tracing): boolean {
  const on = (ref: FigureRef, side: readonly string[]): boolean =>
    side.some((id) => gold.isOrRepeats(ref, id));
  return tracing.conflicts.some(
    ({ a, b }) => (on(a, conflict.a) && on(b, conflict.b)) || (on(a, conflict.b) && on(b, conflict.a)),
  );
}

interface IntervalVerdict {
  readonly label: string;
  readonly why: string | null;
}

function judgeIntervals(
  story: Story,
  threads: ReadonlyMap<string, string>,
  gold: GoldIndex,
  tracing: Tracing,
  threadOf: (ref: FigureRef) => string | null,
): readonly IntervalVerdict[] {
  const independent = new Set(story.origins.filter((origin) => origin.independent).map(({ id }) => id));
  const claims = story.articles.filter(({ english }) => english).flatMap((article) => article.claims);
  return [...new Set(claims.map(({ id }) => threads.get(id)))].flatMap((label) => {
    const members = claims.filter(({ id }) => threads.get(id) === label);
    if (label === undefined || members.length < FEWEST_IN_THREAD) return [];
    const truth = new Set(
      members.flatMap(({ origin }) => (origin !== null && independent.has(origin) ? [origin] : [])),
    ).size;
    const placed = members.flatMap(({ id }) => {
      const pair = gold.aligned.get(id);
      const thread = pair === undefined ? null : threadOf(pair.figure.ref);
      return thread === null ? [] : [thread];
    });
    const thread = tracing.threads.find(({ id }) => id === mostCommon(placed));
    return [
      { label, why: thread === undefined ? "in no predicted thread" : outside(truth, thread.independent) },
    ];
  });
}

const outside = (truth: number, { low, high }: OriginInterval): string | null =>
  low <= truth && truth <= high ? null : `${truth} origins, predicted ${low} to ${high}`;

function mostCommon(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}
