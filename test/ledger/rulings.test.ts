/** What people confirm and resolve: it wins over what linking finds, and is shown where its claims are. */

import pc from "picocolors";
import { beforeAll, describe, expect, it } from "vitest";
import { screenOf } from "../../src/cli/render/screen.ts";
import { renderReport } from "../../src/cli/render/tracing/report.ts";
import { indexTracing } from "../../src/export/tracing/index.ts";
import {
  addRuling,
  type Ledger,
  listThreads,
  searchClaims,
  showClaim,
  showThread,
  showTracing,
} from "../../src/ledger/index.ts";
import { applyRulings } from "../../src/ledger/rulings/apply.ts";
import { standing } from "../../src/ledger/rulings/load.ts";
import {
  type Conflict,
  type Ruling,
  type RulingAct,
  type RulingId,
  threadIdOf,
} from "../../src/model/index.ts";
import { ingest } from "../../src/pipeline/ingest/ingest.ts";
import { traceReadings } from "../../src/pipeline/trace.ts";
import { NEWS, rawItems, readingsOf } from "./articles.ts";
import { onEachEngine } from "./each-engine.ts";

const TRACING = traceReadings(readingsOf(NEWS).map((reading) => ({ reading, carries: null })));
const THREADS = TRACING.threads.filter(({ members }) => members.length > 1);
const [FIRST] = THREADS;
const [A, B] = FIRST!.members.map(({ figure }) => figure);
const CONFLICT = TRACING.conflicts[0]!;

const ruled = (...acts: readonly RulingAct[]): readonly Ruling[] =>
  acts.map((act, index) => ({
    id: `rul_${String(index).padStart(20, "0")}` as RulingId,
    at: `2025-01-0${index + 1}T00:00:00.000Z`,
    by: "Ana",
    why: null,
    act,
  }));
const apply = (...acts: readonly RulingAct[]) => applyRulings(TRACING, standing(ruled(...acts)));
const conflict = ({ kind, a, b }: Conflict) => ({ noun: "conflict", kind, a, b }) as const;

describe("a confirmation", () => {
  it("is told beside what was found", () => {
    const { conflicts } = apply({ kind: "confirm", target: conflict(CONFLICT) });
    expect(conflicts).toHaveLength(TRACING.conflicts.length);
    expect(conflicts[0]!.why).toBe(`${CONFLICT.why}; confirmed by Ana`);
    const { threads } = apply({ kind: "confirm", target: { noun: "claim", id: A!.claim } });
    const told = threads.flatMap(({ members }) =>
      members.filter(({ why }) => why.endsWith("; confirmed by Ana")),
    );
    expect(new Set(told.map(({ figure }) => figure.claim))).toEqual(new Set([A!.claim]));
    const thread = apply({ kind: "confirm", target: { noun: "thread", id: threadIdOf(B!) } }).threads;
    expect(thread.find(({ id }) => id === FIRST!.id)!.members[0]!.why).toMatch(/; confirmed by Ana$/);
    const { origins } = apply({ kind: "confirm", target: { noun: "origin", id: FIRST!.origins[0]! } });
    expect(origins.find(({ id }) => id === FIRST!.origins[0])!.edges[0]!.why).toMatch(/; confirmed by Ana$/);
  });

  it("keeps what linking does not find any more, as long as its figures are there", () => {
    const found = { ...TRACING, conflicts: [], drifts: [] };
    const acts: readonly RulingAct[] = [
      { kind: "confirm", target: conflict(CONFLICT) },
      { kind: "confirm", target: { noun: "drift", kind: "number garbled", a: A!, b: B! } },
    ];
    const { conflicts, drifts } = applyRulings(found, ruled(...acts));
    const why = "confirmed by Ana; linking does not find it by itself";
    expect(conflicts).toEqual([{ ...conflictOf(CONFLICT), why }]);
    const value = (figure: typeof A) =>
      FIRST!.timeline.find((entry) => entry.figure.claim === figure!.claim)!.value;
    expect(drifts).toEqual([
      { kind: "number garbled", from: A, to: B, before: value(A), after: value(B), why },
    ]);
    expect(applyRulings({ ...found, threads: [] }, ruled(...acts)).conflicts).toEqual([]);
  });

  it("and a rejection of one thing: the later holds", () => {
    const target = conflict(CONFLICT);
    const confirmed: RulingAct = { kind: "confirm", target };
    const rejected: RulingAct = { kind: "reject", target };
    expect(apply(rejected).conflicts).toHaveLength(TRACING.conflicts.length - 1);
    expect(apply(rejected, confirmed).conflicts).toHaveLength(TRACING.conflicts.length);
    expect(apply(confirmed, rejected).conflicts).toHaveLength(TRACING.conflicts.length - 1);
  });
});

const conflictOf = ({ kind, a, b }: Conflict) => ({ kind, a, b });

onEachEngine("rulings", (bench) => {
  let ledger: Ledger;
  beforeAll(async () => {
    if (!bench.there()) return;
    ledger = await bench.open();
    await ingest(ledger, rawItems(NEWS), { threads: 0 });
  });
  const rule = (act: RulingAct) =>
    addRuling(ledger, { by: "Ana", why: "the board's report", at: "2025-01-01T00:00:00.000Z", act });

  it("resolve what became of a claim, the last word on it", async ({ skip }) => {
    if (!bench.there()) return skip();
    const claim = A!.claim;
    expect((await showClaim(ledger, claim))?.outcome).toBeNull();
    await rule({ kind: "resolve", claim, outcome: "cannot be told", on: null, source: null });
    const last = await rule({
      kind: "resolve",
      claim,
      outcome: "did not happen",
      on: "2021-03",
      source: null,
    });
    const outcome = { outcome: "did not happen", on: "2021-03", by: "Ana", why: "the board's report" };
    expect((await showClaim(ledger, claim))?.outcome).toMatchObject(outcome);
    const { items } = await searchClaims(ledger, {}, { limit: 500 });
    expect(items.filter((hit) => hit.outcome !== null).map((hit) => hit.claim.id)).toEqual([claim]);
    expect((await showThread(ledger, FIRST!.id))?.rulings.map(({ id }) => id)).toContain(last.id);
    const tracing = (await showTracing(ledger, FIRST!.id))!;
    expect(tracing.rulings?.map(({ id }) => id)).toEqual([last.id]);
    const index = indexTracing(tracing);
    const chosen = tracing.threads.filter(({ id }) => id === FIRST!.id);
    const screen = screenOf(100, pc.createColors(false));
    const report = renderReport(index, { screen, chosen, left: 0, full: false, explain: false, repeats: 0 });
    expect(report).toMatch(/since then\s+Ana, 1 Jan 2025: outcome: did not happen on 2021-03, of “/);
    expect(report).toContain("Decided by people");
  });

  it("refuse to merge threads of articles that are never compared", async ({ skip }) => {
    if (!bench.there()) return skip();
    const apart = ["200", "300"].map((jobs) => ({
      outlet: `Courier ${jobs}`,
      published: "2024-05-11",
      text: `Orlin Motors will cut ${jobs} jobs at its plant in Lisbon, chief executive Petra Vance said.`,
    }));
    await ingest(ledger, rawItems(apart, "apart.jsonl"), { threads: 0 });
    const other = (await listThreads(ledger, { words: "jobs" })).items[0]!;
    expect((await showTracing(ledger, FIRST!.id))!.threads.map(({ id }) => id)).not.toContain(other.id);
    await expect(rule({ kind: "merge", threads: [FIRST!.id, other.id] })).rejects.toThrow(
      /cannot be merged: their articles share too little/,
    );
  });
});
