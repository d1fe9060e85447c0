/** What linking finds between the articles of one neighbourhood, and how much of it is kept. */
import type { Thread, Tracing } from "../model/index.ts";

export type Links = Pick<Tracing, "threads" | "origins" | "drifts" | "conflicts" | "copies">;

/**
 * A claim that nobody else answers is found by itself: no thread is kept for it, nor the origin of it alone. That leaves
 * out nine tenths of all threads, and nothing that the claim does not tell.
 */
export function withoutSingle(links: Links): Links {
  const threads = links.threads.filter(({ members }) => members.length > 1);
  const behind = new Set(threads.flatMap(({ origins }) => origins));
  return { ...links, threads, origins: links.origins.filter(({ id }) => behind.has(id)) };
}

export const isEmpty = ({ threads, origins, drifts, conflicts, copies }: Links): boolean =>
  [threads, origins, drifts, conflicts, copies].every((found) => found.length === 0);

/** The documents that carry a thread, each once. */
export const carriersOf = (thread: Thread): readonly string[] => [
  ...new Set(thread.timeline.map(({ document }) => document)),
];
