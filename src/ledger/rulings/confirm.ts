/**
 * What a person confirmed: it says so wherever it is shown, and stays though linking should find it no more, as long as
 * the figures that it stands between are there.
 */
import {
  type Conflict,
  type DriftKind,
  type FigureRef,
  figureKey,
  type Ruling,
  type RulingTarget,
  type Thread,
} from "../../model/index.ts";
import type { Links } from "../links.ts";

type Between = Extract<RulingTarget, { noun: "drift" | "conflict" }>;

/** @param threadNamed the thread that has the figure by which an id was made */
export function confirm(
  links: Links,
  target: RulingTarget,
  { by }: Ruling,
  threadNamed: (threads: readonly Thread[], id: Thread["id"]) => Thread | null,
): Links {
  const confirmed = (why: string): string => `${why}; confirmed by ${by}`;
  switch (target.noun) {
    case "thread": {
      const thread = threadNamed(links.threads, target.id);
      return withMembers(links, (one, index, of) => (of === thread && index === 0 ? confirmed(one) : one));
    }
    case "claim":
      return withMembers(links, (one, _, __, { claim }) => (claim === target.id ? confirmed(one) : one));
    case "origin":
      return {
        ...links,
        origins: links.origins.map((origin) =>
          origin.id === target.id
            ? { ...origin, edges: origin.edges.map((edge) => ({ ...edge, why: confirmed(edge.why) })) }
            : origin,
        ),
      };
    case "drift":
      return confirmDrift(links, target, by, confirmed);
    case "conflict":
      return confirmConflict(links, target, by, confirmed);
    case "document":
    case "voice":
      return links;
    default:
      return target satisfies never;
  }
}

function withMembers(
  links: Links,
  why: (before: string, index: number, thread: Thread, figure: FigureRef) => string,
): Links {
  const threads = links.threads.map((thread) => ({
    ...thread,
    members: thread.members.map((member, index) => ({
      ...member,
      why: why(member.why, index, thread, member.figure),
    })),
  }));
  return { ...links, threads };
}

type Told = (why: string) => string;

function confirmDrift(links: Links, { kind, a, b }: Between, by: string, confirmed: Told): Links {
  const isIt = (drift: Links["drifts"][number]): boolean =>
    drift.kind === kind && same(drift.from, a) && same(drift.to, b);
  if (links.drifts.some(isIt))
    return {
      ...links,
      drifts: links.drifts.map((drift) => (isIt(drift) ? { ...drift, why: confirmed(drift.why) } : drift)),
    };
  const [before, after] = [toldValue(links, a), toldValue(links, b)];
  if (before === null || after === null) return links;
  const kept = { kind: kind as DriftKind, from: a, to: b, before, after, why: keptBy(by) };
  return { ...links, drifts: [...links.drifts, kept] };
}

function confirmConflict(links: Links, { kind, a, b }: Between, by: string, confirmed: Told): Links {
  const isIt = (conflict: Conflict): boolean =>
    conflict.kind === kind && same(conflict.a, a) && same(conflict.b, b);
  if (links.conflicts.some(isIt))
    return {
      ...links,
      conflicts: links.conflicts.map((one) => (isIt(one) ? { ...one, why: confirmed(one.why) } : one)),
    };
  if (toldValue(links, a) === null || toldValue(links, b) === null) return links;
  const kept = { kind: kind as Conflict["kind"], a, b, why: keptBy(by) };
  return { ...links, conflicts: [...links.conflicts, kept] };
}

const keptBy = (by: string): string => `confirmed by ${by}; linking does not find it by itself`;

/** null: the figure is not there any more, or answers nothing that others do */
function toldValue({ threads }: Links, figure: FigureRef): string | null {
  const key = figureKey(figure);
  for (const { timeline } of threads)
    for (const entry of timeline) if (figureKey(entry.figure) === key) return entry.value;
  return null;
}

const same = (a: FigureRef, b: FigureRef): boolean => figureKey(a) === figureKey(b);
