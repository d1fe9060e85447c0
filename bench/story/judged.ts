/** Hand judgements of predicted drifts (bench/gold/drifts-judged.json), and samples to be judged. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { DriftKind, type TraceDrift, type Tracing } from "../../src/model/index.ts";
import { PROJECT_ROOT } from "../data.ts";
import type { Story } from "./gold.ts";
import { EMPTY, type Tally, tallyOf } from "./tally.ts";

const Judged = z
  .strictObject({
    story: z.string(),
    kind: DriftKind,
    from: z.string().describe("id of the article retold"),
    to: z.string().describe("id of the article that retells"),
    before: z.string(),
    after: z.string(),
    right: z.boolean().nullable().describe("null: not judged yet"),
    why: z.string().describe("one clause of the judge's"),
  })
  .readonly();
export type Judged = z.infer<typeof Judged>;

const JUDGED = join(PROJECT_ROOT, "bench", "gold", "drifts-judged.json");

export function readJudged(path: string = JUDGED): readonly Judged[] {
  if (!existsSync(path)) return [];
  return z
    .array(Judged)
    .readonly()
    .parse(JSON.parse(readFileSync(path, "utf8")));
}

export interface DriftPrecision {
  readonly all: Tally;
  readonly byKind: ReadonlyMap<DriftKind, Tally>;
}

export const NOTHING_JUDGED: DriftPrecision = { all: EMPTY, byKind: new Map() };

/** Of the drifts predicted now, those a judge has seen. A judgement holds as long as kind, articles and words do. */
export function driftPrecision(
  story: Story,
  tracing: Tracing,
  articleOf: ReadonlyMap<string, string>,
  judged: readonly Judged[],
): DriftPrecision {
  const verdicts = new Map(judged.map((one) => [keyOf(one), one.right]));
  const seen = describeDrifts(story, tracing, articleOf).flatMap((drift) => {
    const right = verdicts.get(keyOf(drift));
    return right === undefined || right === null ? [] : [{ kind: drift.kind, right }];
  });
  const kinds = [...new Set(seen.map(({ kind }) => kind))].sort();
  return {
    all: tallyOf(seen.map(({ right }) => right)),
    byKind: new Map(
      kinds.map((kind) => [kind, tallyOf(seen.filter((one) => one.kind === kind).map(({ right }) => right))]),
    ),
  };
}

/** A sample to judge, the same each time: the drifts whose hashes come first. */
export function sampleDrifts(
  story: Story,
  tracing: Tracing,
  articleOf: ReadonlyMap<string, string>,
  size: number,
): readonly Judged[] {
  const hash = (drift: Judged): string => createHash("sha256").update(keyOf(drift)).digest("hex");
  return describeDrifts(story, tracing, articleOf)
    .map((drift) => ({ drift, order: hash(drift) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .slice(0, size)
    .map(({ drift }) => drift);
}

function describeDrifts(
  story: Story,
  tracing: Tracing,
  articleOf: ReadonlyMap<string, string>,
): readonly Judged[] {
  return tracing.drifts.map((drift: TraceDrift) => ({
    story: story.name,
    kind: drift.kind,
    from: articleOf.get(drift.from.claim) ?? "",
    to: articleOf.get(drift.to.claim) ?? "",
    before: drift.before,
    after: drift.after,
    right: null,
    why: drift.why,
  }));
}

const keyOf = ({ story, kind, from, to, before, after }: Judged): string =>
  JSON.stringify([story, kind, from, to, before, after]);
