/** Small invented stories of topics that no weight was made on: what must be told of them, and what must not. */
import { describe, expect, it } from "vitest";
import { traceArticles } from "../drift/story.ts";
import { BANK } from "./bank.ts";
import { FLOOD } from "./flood.ts";
import { STRIKE } from "./strike.ts";
import type { Topic } from "./topic.ts";

interface Lines {
  readonly drifts: readonly string[];
  readonly conflicts: readonly string[];
}

/** "bound lost: Herald -> Courier: 40 men"; "denial: Herald, Courier: “…” denies “…”" */
function linesOf({ articles }: Topic): Lines {
  const { drifts, conflicts, readings } = traceArticles(articles);
  const outletOf = (claim: string): string =>
    readings.find(({ claims }) => claims.some(({ id }) => id === claim))!.document.outlet!;
  return {
    drifts: drifts.map(
      ({ kind, from, to, after }) => `${kind}: ${outletOf(from.claim)} -> ${outletOf(to.claim)}: ${after}`,
    ),
    conflicts: conflicts.map(
      ({ kind, a, b, why }) => `${kind}: ${outletOf(a.claim)}, ${outletOf(b.claim)}: ${why}`,
    ),
  };
}

/** true: of one kind and between these outlets, and it holds the words */
const isTold = (lines: readonly string[], wanted: string): boolean => {
  const [kind, outlets, words] = wanted.split(": ") as [string, string, string];
  return lines.some((line) => line.startsWith(`${kind}: ${outlets}: `) && line.includes(words));
};

describe.each([
  ["a flood", FLOOD],
  ["a strike", STRIKE],
  ["a bank that fails", BANK],
] as const)("%s", (_, topic) => {
  const { drifts, conflicts } = linesOf(topic);

  it.each(topic.drifts)("tells %s", (wanted) => expect(isTold(drifts, wanted), drifts.join("\n")).toBe(true));

  it.each(topic.conflicts)("tells %s", (wanted) =>
    expect(isTold(conflicts, wanted), conflicts.join("\n")).toBe(true),
  );

  it.each(topic.noDrifts)("does not tell %s", (wrong) =>
    expect(drifts.filter((line) => line.startsWith(wrong))).toEqual([]),
  );

  it.each(topic.noConflicts)("does not tell %s", (wrong) =>
    expect(conflicts.filter((line) => line.includes(wrong))).toEqual([]),
  );
});
