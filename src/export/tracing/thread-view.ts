/** One thread as every face shows it: values, origins with their trees, drifts, conflicts, timeline, near misses. */
import {
  type Conflict,
  type DocumentId,
  type Origin,
  type Ruling,
  type Thread,
  type TraceDrift,
  threadIdOf,
} from "../../model/index.ts";
import { type FigureView, keyOf, type TracingIndex } from "./figures.ts";
import { type CarrierNode, carriersOf, originTree } from "./origin-tree.ts";
import { dateWords, groupBy } from "./words.ts";

export interface MemberView extends FigureView {
  readonly why: string;
}

/** Figures that give one value, with the origins behind them. */
export interface ValueView {
  readonly value: string;
  readonly figures: readonly FigureView[];
  /** articles that carry it */
  readonly articles: number;
  readonly origins: readonly OriginView[];
}

export interface OriginView {
  readonly origin: Origin;
  /** the voice's name, or what the tracing calls the origin where nobody is named */
  readonly name: string;
  /** voice and when an article first told it for this question: "Ukrainian intelligence, first told 27 Jun 2025" */
  readonly told: string;
  /** figures of this thread that rest on it */
  readonly figures: readonly FigureView[];
  readonly articles: number;
  readonly tree: readonly CarrierNode[];
}

export interface DriftView {
  readonly drift: TraceDrift;
  readonly from: FigureView;
  readonly to: FigureView;
}

export interface ConflictView {
  readonly conflict: Conflict;
  readonly a: FigureView;
  readonly b: FigureView;
}

/** What one origin's carriers said on one day: one row of the timeline. */
export interface TimelineRow {
  /** the day, or as much of the date as is known; null: undated */
  readonly date: string | null;
  readonly value: string;
  readonly figures: readonly FigureView[];
  readonly origin: OriginView | null;
}

export interface ThreadView {
  /** its place among all threads of the tracing, from 1 */
  readonly number: number;
  readonly thread: Thread;
  /** the title as a question or a statement */
  readonly title: string;
  readonly members: readonly MemberView[];
  readonly articles: number;
  readonly values: readonly ValueView[];
  /** the most carried first */
  readonly origins: readonly OriginView[];
  /** members that rest on no origin that could be traced */
  readonly untraced: readonly MemberView[];
  readonly drifts: readonly DriftView[];
  readonly conflicts: readonly ConflictView[];
  readonly timeline: readonly TimelineRow[];
  readonly nearMisses: readonly MemberView[];
  /** what people decided about it and its claims, in the order in which they did; of a ledger only */
  readonly decisions: readonly DecisionView[];
}

export interface DecisionView {
  readonly ruling: Ruling;
  /** a member that it is about; null: the thread as a whole, or what binds several */
  readonly figure: FigureView | null;
}

export const articlesOf = (figures: readonly FigureView[]): number =>
  new Set(figures.map(({ document }) => document.id)).size;

export const questionOf = ({ title }: Thread): string =>
  /^How (?:many|much)\b/.test(title) ? `${title}?` : title;

export function viewThreads(index: TracingIndex, threads: readonly Thread[]): readonly ThreadView[] {
  const order = new Map(index.tracing.readings.map(({ document }, place) => [document.id, place]));
  const numbers = new Map(index.tracing.threads.map((thread, place) => [thread.id, place + 1]));
  const drifts = bySide(index.tracing.drifts, ({ from, to }) => [keyOf(to), keyOf(from)]);
  const conflicts = bySide(index.tracing.conflicts, ({ a, b }) => [keyOf(a), keyOf(b)]);
  return threads.map((thread) =>
    viewThread(index, thread, numbers.get(thread.id) ?? 0, order, drifts, conflicts),
  );
}

type BySide<Item> = ReadonlyMap<string, readonly Item[]>;

function bySide<Item>(items: readonly Item[], sides: (item: Item) => readonly string[]): BySide<Item> {
  const pairs = items.flatMap((item) => sides(item).map((side) => ({ side, item })));
  return new Map(
    [...groupBy(pairs, ({ side }) => side)].map(([side, all]) => [side, all.map(({ item }) => item)]),
  );
}

function viewThread(
  index: TracingIndex,
  thread: Thread,
  number: number,
  order: ReadonlyMap<DocumentId, number>,
  drifts: BySide<TraceDrift>,
  conflicts: BySide<Conflict>,
): ThreadView {
  const members = thread.members.map(({ figure, why }) => ({ ...index.figure(figure), why }));
  const keys = new Set(members.map(({ key }) => key));
  const origins = thread.origins
    .map((id) => viewOrigin(index, index.origin(id), keys, order))
    .sort((a, b) => b.articles - a.articles || b.figures.length - a.figures.length);
  const byFigure = new Map(origins.flatMap((view) => view.figures.map(({ key }) => [key, view] as const)));
  const touching = <Item>(sides: BySide<Item>): readonly Item[] => [
    ...new Set(members.flatMap(({ key }) => sides.get(key) ?? [])),
  ];
  return {
    number,
    thread,
    title: questionOf(thread),
    members,
    articles: articlesOf(members),
    values: valuesOf(members, byFigure),
    origins,
    untraced: members.filter(({ key }) => !byFigure.has(key)),
    drifts: touching(drifts).map((drift) => ({
      drift,
      from: index.figure(drift.from),
      to: index.figure(drift.to),
    })),
    conflicts: touching(conflicts).map((conflict) => ({
      conflict,
      a: index.figure(conflict.a),
      b: index.figure(conflict.b),
    })),
    timeline: timelineOf(index, thread, origins),
    nearMisses: thread.nearMisses.map(({ figure, why }) => ({ ...index.figure(figure), why })),
    decisions: decisionsOf(index, thread, members),
  };
}

function decisionsOf(
  { tracing }: TracingIndex,
  { id, members: refs, origins }: Thread,
  members: readonly FigureView[],
): readonly DecisionView[] {
  const whole = new Set<string>([id, ...origins, ...refs.map(({ figure }) => threadIdOf(figure))]);
  return (tracing.rulings ?? []).flatMap((ruling): readonly DecisionView[] => {
    const named: readonly string[] = JSON.stringify(ruling.act).match(/\b[a-z]{3}_[0-9a-f]{20}\b/g) ?? [];
    if (named.some((one) => whole.has(one))) return [{ ruling, figure: null }];
    const figure = members.find(({ claim }) => named.includes(claim.id));
    return figure === undefined ? [] : [{ ruling, figure }];
  });
}

function viewOrigin(
  index: TracingIndex,
  origin: Origin,
  keys: ReadonlySet<string>,
  order: ReadonlyMap<DocumentId, number>,
): OriginView {
  const tree = originTree(index, origin, keys, order, ({ figure }) => keyOf(figure));
  const figures = carriersOf(tree).flatMap((node) => node.figures);
  const voice = origin.voice === null ? null : index.voice(origin.voice);
  const days = figures.flatMap(({ document }) => document.published ?? []).sort();
  const when = days[0] === undefined ? "undated" : `first told ${dateWords(days[0])}`;
  const told = voice === null ? origin.title : `${voice.name}, ${when}`;
  return { origin, name: voice?.name ?? origin.title, told, figures, articles: articlesOf(figures), tree };
}

function valuesOf(
  members: readonly FigureView[],
  byFigure: ReadonlyMap<string, OriginView>,
): readonly ValueView[] {
  return [...groupBy(members, ({ value }) => value)]
    .map(([value, figures]) => ({
      value,
      figures,
      articles: articlesOf(figures),
      origins: [...new Set(figures.flatMap(({ key }) => byFigure.get(key) ?? []))],
    }))
    .sort((a, b) => b.articles - a.articles);
}

function timelineOf(
  index: TracingIndex,
  thread: Thread,
  origins: readonly OriginView[],
): readonly TimelineRow[] {
  const byId = new Map(origins.map((view) => [view.origin.id, view]));
  const entries = thread.timeline.map((entry) => ({
    entry,
    figure: index.figure(entry.figure),
    date: entry.published?.slice(0, 10) ?? null,
  }));
  const rows = groupBy(entries, ({ entry, figure, date }) =>
    JSON.stringify([date, figure.value, entry.origin]),
  );
  return [...rows.values()].map((row) => ({
    date: row[0]!.date,
    value: row[0]!.figure.value,
    figures: row.map(({ figure }) => figure),
    origin: row[0]!.entry.origin === null ? null : (byId.get(row[0]!.entry.origin) ?? null),
  }));
}
