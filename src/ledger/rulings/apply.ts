/**
 * Rulings over findings: what people decided about threads, figures, drifts and conflicts, applied to what linking found.
 * Pure, and a function of both, so that findings of a newer extractor fall under the same rulings. A ruling names a thread
 * by an id that the thread may have had once: an id is the address of one of its figures, wherever that is now.
 */
import {
  type DocumentId,
  type FigureRef,
  figureKey,
  type OriginId,
  type Ruling,
  type RulingAct,
  type Thread,
  type ThreadId,
  threadIdOf,
} from "../../model/index.ts";
import { isEmpty, type Links } from "../links.ts";
import { confirm } from "./confirm.ts";

type Act<Kind extends RulingAct["kind"]> = Extract<RulingAct, { kind: Kind }>;

/** @param rulings that hold, in their order */
export function applyRulings(links: Links, rulings: readonly Ruling[]): Links {
  if (rulings.length === 0 || isEmpty(links)) return links;
  return rulings.reduce(applyOne, links);
}

function applyOne(links: Links, ruling: Ruling): Links {
  const { act } = ruling;
  switch (act.kind) {
    case "merge":
      return "threads" in act ? { ...links, threads: mergeThreads(links.threads, act.threads) } : links;
    case "split":
      return { ...links, threads: splitThread(links.threads, act) };
    case "reject":
      return reject(links, act);
    case "rename":
      return { ...links, threads: renameThread(links.threads, act) };
    case "confirm":
      return confirm(links, act.target, ruling, threadNamed);
    // What became of a claim is told beside it: outcomes.ts.
    case "resolve":
    case "undo":
      return links;
    default:
      return act satisfies never;
  }
}

/** The thread that has the figure by which an id was made; null: it is not among these. */
const threadNamed = (threads: readonly Thread[], id: ThreadId): Thread | null =>
  threads.find((thread) => thread.id === id) ??
  threads.find(({ members }) => members.some(({ figure }) => threadIdOf(figure) === id)) ??
  null;

function mergeThreads(threads: readonly Thread[], ids: readonly ThreadId[]): readonly Thread[] {
  const found = [...new Set(ids.flatMap((id) => threadNamed(threads, id) ?? []))];
  const [into, ...others] = found;
  if (into === undefined || others.length === 0) return threads;
  const merged = others.reduce(joinThreads, into);
  return threads.flatMap((thread) => (thread === into ? [merged] : others.includes(thread) ? [] : [thread]));
}

function joinThreads(into: Thread, other: Thread): Thread {
  const origins = [...new Set([...into.origins, ...other.origins])];
  const timeline = [...into.timeline, ...other.timeline].sort(
    (a, b) =>
      compare(a.published ?? "9", b.published ?? "9") || compare(figureKey(a.figure), figureKey(b.figure)),
  );
  return {
    ...into,
    members: [...into.members, ...other.members.map(({ figure }) => ({ figure, why: "merged by a person" }))],
    nearMisses: [...into.nearMisses, ...other.nearMisses],
    origins,
    // Proven of either is proven of both together; no more can be behind them than there are in all.
    independent: {
      low: Math.max(into.independent.low, other.independent.low),
      high: Math.min(origins.length, into.independent.high + other.independent.high),
    },
    timeline,
  };
}

function splitThread(threads: readonly Thread[], { thread: id, figures }: Act<"split">): readonly Thread[] {
  const whole = threadNamed(threads, id);
  if (whole === null) return threads;
  const leaving = new Set(figures.map(figureKey));
  const left = part(whole, (figure) => leaving.has(figureKey(figure)));
  const stays = part(whole, (figure) => !leaving.has(figureKey(figure)));
  if (left === null || stays === null) return threads;
  const own: Thread = { ...left, id: threadIdOf(left.members[0]!.figure) };
  const rest: Thread = leaving.has(figureKey(whole.members[0]!.figure))
    ? { ...stays, id: threadIdOf(stays.members[0]!.figure) }
    : stays;
  return threads.flatMap((thread) => (thread === whole ? [rest, own] : [thread]));
}

/** The thread with some of its figures only; null: with none. */
function part(thread: Thread, keep: (figure: FigureRef) => boolean): Thread | null {
  const members = thread.members.filter(({ figure }) => keep(figure));
  if (members.length === 0) return null;
  const timeline = thread.timeline.filter(({ figure }) => keep(figure));
  const origins = [...new Set(timeline.flatMap(({ origin }) => (origin === null ? [] : [origin])))];
  const { low, high } = thread.independent;
  return {
    ...thread,
    members,
    timeline,
    origins,
    independent: { low: Math.min(low, origins.length), high: Math.min(high, origins.length) },
  };
}

function reject(links: Links, { target }: Act<"reject">): Links {
  switch (target.noun) {
    case "thread": {
      const rejected = threadNamed(links.threads, target.id);
      return { ...links, threads: links.threads.filter((thread) => thread !== rejected) };
    }
    case "claim":
      return withoutFigures(links, ({ claim }) => claim === target.id);
    case "drift":
      return {
        ...links,
        drifts: links.drifts.filter(
          ({ kind, from, to }) => !(kind === target.kind && same(from, target.a) && same(to, target.b)),
        ),
      };
    case "conflict":
      return {
        ...links,
        conflicts: links.conflicts.filter(
          ({ kind, a, b }) => !(kind === target.kind && same(a, target.a) && same(b, target.b)),
        ),
      };
    case "document":
      return withoutDocument(links, target.id);
    case "origin":
      return withoutOrigin(links, target.id);
    case "voice":
      return links;
    default:
      return target satisfies never;
  }
}

function withoutFigures(links: Links, rejected: (figure: FigureRef) => boolean): Links {
  return {
    ...links,
    threads: links.threads.flatMap((thread) => part(thread, (figure) => !rejected(figure)) ?? []),
    drifts: links.drifts.filter(({ from, to }) => !rejected(from) && !rejected(to)),
    conflicts: links.conflicts.filter(({ a, b }) => !rejected(a) && !rejected(b)),
  };
}

function withoutDocument(links: Links, document: DocumentId): Links {
  const figures = new Set(
    links.threads.flatMap(({ timeline }) =>
      timeline.flatMap((entry) => (entry.document === document ? [figureKey(entry.figure)] : [])),
    ),
  );
  const rest = withoutFigures(links, (figure) => figures.has(figureKey(figure)));
  return {
    ...rest,
    copies: rest.copies.filter((copy) => copy.document !== document && copy.of !== document),
  };
}

/** What rested on it rests on nothing that is known. */
function withoutOrigin(links: Links, id: OriginId): Links {
  const threads = links.threads.map((thread): Thread => {
    if (!thread.origins.includes(id)) return thread;
    const { low, high } = thread.independent;
    return {
      ...thread,
      origins: thread.origins.filter((origin) => origin !== id),
      timeline: thread.timeline.map((entry) => (entry.origin === id ? { ...entry, origin: null } : entry)),
      independent: { low: Math.max(0, low - 1), high: Math.max(0, high - 1) },
    };
  });
  return { ...links, threads, origins: links.origins.filter((origin) => origin.id !== id) };
}

function renameThread(threads: readonly Thread[], { target, name }: Act<"rename">): readonly Thread[] {
  if (target.noun !== "thread") return threads;
  const renamed = threadNamed(threads, target.id);
  return threads.map((thread) => (thread === renamed ? { ...thread, title: name } : thread));
}

const same = (a: FigureRef, b: FigureRef): boolean => figureKey(a) === figureKey(b);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
