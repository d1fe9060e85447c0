/** What was found in a neighbourhood as the rows that keep it: done by worker threads, as for readings. */
import { figureKey, type OriginId, type Thread, type ThreadId, threadIdOf } from "../../model/index.ts";
import { dayOf } from "../day.ts";
import { carriersOf, type Links } from "../links.ts";
import { packJson } from "../pack.ts";
import { UNDATED_DAY } from "../schema.ts";

export interface PreparedLinks {
  /** the findings, packed, in base64 */
  readonly findings: string;
  /** by what they are found, as long as no ruling bears on them */
  readonly index: FindingsIndex;
}

/** Rows of the tables of threads, members and origins. */
export interface FindingsIndex {
  readonly threads: readonly {
    readonly id: ThreadId;
    readonly title: string;
    readonly members: number;
    readonly documents: number;
    readonly low: number;
    readonly high: number;
    readonly first: number;
    readonly last: number;
    readonly drifts: number;
    readonly conflicts: number;
  }[];
  readonly members: readonly {
    readonly named: ThreadId;
    readonly thread: ThreadId;
    readonly claim: string;
    readonly origin: OriginId | null;
  }[];
  readonly origins: readonly {
    readonly id: OriginId;
    readonly voice: string | null;
    readonly title: string;
  }[];
}

export const prepareLinks = (links: Links): PreparedLinks => ({
  findings: Buffer.from(packJson(links)).toString("base64"),
  index: indexOf(links),
});

export function indexOf(links: Links): FindingsIndex {
  const drifts = countByFigure(links.drifts.flatMap(({ from, to }) => [from, to]));
  const conflicts = countByFigure(links.conflicts.flatMap(({ a, b }) => [a, b]));
  return {
    threads: links.threads.map((thread) => {
      const figures = thread.members.map(({ figure }) => figureKey(figure));
      return {
        id: thread.id,
        title: thread.title,
        members: thread.members.length,
        documents: carriersOf(thread).length,
        low: thread.independent.low,
        high: thread.independent.high,
        ...daysOf(thread),
        // each stands between two figures of the thread
        drifts: Math.ceil(sum(figures.map((figure) => drifts.get(figure) ?? 0)) / 2),
        conflicts: Math.ceil(sum(figures.map((figure) => conflicts.get(figure) ?? 0)) / 2),
      };
    }),
    members: links.threads.flatMap(membersOf),
    origins: links.origins.map(({ id, voice, title }) => ({ id, voice, title })),
  };
}

function daysOf({ timeline }: Thread): { readonly first: number; readonly last: number } {
  const days = timeline.map(({ published }) => dayOf(published)).filter((day) => day !== UNDATED_DAY);
  if (days.length === 0) return { first: UNDATED_DAY, last: UNDATED_DAY };
  return { first: Math.min(...days), last: Math.max(...days) };
}

function membersOf(thread: Thread): FindingsIndex["members"] {
  const origins = new Map(thread.timeline.map(({ figure, origin }) => [figureKey(figure), origin]));
  return thread.members.map(({ figure }) => ({
    named: threadIdOf(figure),
    thread: thread.id,
    claim: figure.claim,
    origin: origins.get(figureKey(figure)) ?? null,
  }));
}

function countByFigure(figures: readonly Parameters<typeof figureKey>[0][]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const figure of figures) counts.set(figureKey(figure), (counts.get(figureKey(figure)) ?? 0) + 1);
  return counts;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
