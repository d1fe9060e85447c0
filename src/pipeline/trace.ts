/**
 * Several readings in, one tracing out: threads, the origins behind them, copies, timelines. Pure: no file, clock or
 * network. The order of the inputs does not matter, as they are put into a fixed order first.
 */
import { findCopies } from "../link/copies.ts";
import { type Article, articleOf, dayOf } from "../link/figure/article.ts";
import { figuresOf } from "../link/figure/figure.ts";
import { Folder } from "../link/figure/matter.ts";
import { findStories } from "../link/figure/stories.ts";
import { type FoundOrigin, findOrigins, type Origins } from "../link/origin/find-origins.ts";
import { intervalOf } from "../link/origin/interval.ts";
import type { Cluster } from "../link/thread/cluster.ts";
import { findThreads } from "../link/thread/find-threads.ts";
import { titleOf } from "../link/thread/title.ts";
import { timelineOf } from "../link/timeline.ts";
import {
  address,
  type Copy,
  type DocumentId,
  type Reading,
  type Thread,
  type ThreadId,
  type Tracing,
} from "../model/index.ts";
import { EXTRACTOR } from "./version.ts";

export interface TraceInput {
  readonly reading: Reading;
  /** whose copy the article carries, where the input says so */
  readonly carries: string | null;
}

export interface TraceOptions {
  /** inputs that could not be read, for the record */
  readonly notRead?: Tracing["notRead"];
}

export function traceReadings(inputs: readonly TraceInput[], options: TraceOptions = {}): Tracing {
  const folder = new Folder();
  const articles = inOrder(inputs).map(({ reading, carries }, index) =>
    articleOf(reading, carries, index, folder),
  );
  const stories = findStories(articles);
  const figures = articles.flatMap((article, index) => figuresOf(article, stories[index]!, folder));
  const clusters = findThreads(figures);
  const copies = copiesOf(articles);
  const origins = findOrigins(clusters, copies);
  const threads = clusters.map((cluster) => threadOf(cluster, origins)).sort(mostCarriedFirst);
  return {
    schema: "hearsay.tracing/1",
    extractor: EXTRACTOR,
    readings: articles.map(({ reading }) => reading),
    notRead: options.notRead ?? [],
    threads,
    origins: origins.all.map(({ origin }) => origin),
    drifts: [],
    conflicts: [],
    copies,
  };
}

/** By date, undated last, then by id; one document given twice is read once. */
function inOrder(inputs: readonly TraceInput[]): readonly TraceInput[] {
  const byId = new Map<DocumentId, TraceInput>();
  for (const input of inputs) {
    const { id } = input.reading.document;
    const known = byId.get(id);
    if (known === undefined || (known.carries ?? "") < (input.carries ?? "")) byId.set(id, input);
  }
  const keyed = [...byId.values()].map((input) => {
    const { published } = input.reading.document;
    return { input, day: dayOf(published) ?? Number.POSITIVE_INFINITY, published: published ?? "" };
  });
  keyed.sort(
    (a, b) =>
      (a.day === b.day ? 0 : a.day - b.day) ||
      compareText(a.published, b.published) ||
      compareText(a.input.reading.document.id, b.input.reading.document.id),
  );
  return keyed.map(({ input }) => input);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function copiesOf(articles: readonly Article[]): readonly Copy[] {
  const carries = new Map(
    articles.flatMap(({ id, carries: agency }) => (agency === null ? [] : [[id, agency] as const])),
  );
  return findCopies(
    articles.map(({ reading }) => reading.document),
    carries,
  );
}

function threadOf(cluster: Cluster, origins: Origins): Thread {
  const behind = new Set<FoundOrigin>();
  for (const { figure } of cluster.members) {
    const found = origins.byFigure.get(figure.key);
    if (found !== undefined) behind.add(found);
  }
  return {
    id: address("thr", [cluster.first.key]) as ThreadId,
    title: titleOf(cluster),
    members: cluster.members.map(({ figure, why }) => ({ figure: figure.ref, why })),
    nearMisses: cluster.misses.map(({ figure, why }) => ({ figure: figure.ref, why })),
    origins: [...behind].map(({ origin }) => origin.id),
    independent: intervalOf([...behind]),
    timeline: timelineOf(cluster, origins),
  };
}

function mostCarriedFirst(a: Thread, b: Thread): number {
  const carriers = (thread: Thread): number => new Set(thread.timeline.map(({ document }) => document)).size;
  return carriers(b) - carriers(a) || b.members.length - a.members.length || compareText(a.id, b.id);
}
