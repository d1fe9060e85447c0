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
  const threadOf = new Map(
    links.threads.flatMap(({ id, members }) => members.map(({ figure }) => [figureKey(figure), id] as const)),
  );
  const drifts = countByThread(
    threadOf,
    links.drifts.map(({ from, to }) => [from, to]),
  );
  const conflicts = countByThread(
    threadOf,
    links.conflicts.map(({ a, b }) => [a, b]),
  );
  return {
    threads: links.threads.map((thread) => ({
      id: thread.id,
      title: thread.title,
      members: thread.members.length,
      documents: carriersOf(thread).length,
      low: thread.independent.low,
      high: thread.independent.high,
      ...daysOf(thread),
      drifts: drifts.get(thread.id) ?? 0,
      conflicts: conflicts.get(thread.id) ?? 0,
    })),
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

/** How many stand, with one end at least, in each thread: as many as its page shows. */
function countByThread(
  threadOf: ReadonlyMap<string, ThreadId>,
  findings: readonly (readonly Parameters<typeof figureKey>[0][])[],
): ReadonlyMap<ThreadId, number> {
  const counts = new Map<ThreadId, number>();
  for (const ends of findings)
    for (const thread of new Set(ends.map((end) => threadOf.get(figureKey(end)))))
      if (thread !== undefined) counts.set(thread, (counts.get(thread) ?? 0) + 1);
  return counts;
}
