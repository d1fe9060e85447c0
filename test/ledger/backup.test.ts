/** A dump restored is the ledger again, from either engine to either. */
import { expect, it } from "vitest";
import {
  addRuling,
  countAll,
  dump,
  type Ledger,
  listThreads,
  openLedger,
  restore,
  searchClaims,
} from "../../src/ledger/index.ts";
import { ingest } from "../../src/pipeline/ingest/ingest.ts";
import { NEWS, rawItems } from "./articles.ts";
import { onEachEngine } from "./each-engine.ts";

async function linesOf(ledger: Ledger): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of dump(ledger)) lines.push(line);
  return lines;
}

async function* given(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

/** With a version, a failure, another carrier, a ruling and one taken back. */
async function fill(ledger: Ledger): Promise<void> {
  await ingest(ledger, rawItems(NEWS), { threads: 0 });
  await ingest(ledger, rawItems([{ ...NEWS[0]!, text: NEWS[0]!.text.replace("43", "44") }], "later.jsonl"), {
    threads: 0,
  });
  await ingest(ledger, rawItems([{ text: "" }, NEWS[3]!], "other.jsonl"), { threads: 0 });
  const [one, two] = (await listThreads(ledger)).items;
  const act = { kind: "rename", target: { noun: "thread", id: one!.id }, name: "A question" } as const;
  const first = await addRuling(ledger, { by: "Ana", act });
  await addRuling(ledger, { by: "Ana", act: { kind: "undo", ruling: first.id } });
  await addRuling(ledger, { by: "Ana", act: { ...act, target: { noun: "thread", id: two!.id } } });
}

onEachEngine("a dump", (bench) => {
  it("is one object with a kind a line, and restores to the same", async ({ skip }) => {
    if (!bench.there()) return skip();
    const ledger = await bench.open();
    await fill(ledger);
    const lines = await linesOf(ledger);
    const kinds = new Set(lines.map((line) => (JSON.parse(line) as { kind: string }).kind));
    for (const kind of ["document", "version", "reading", "claim", "thread", "origin", "input", "ruling"])
      expect(kinds).toContain(kind);
    const again = await bench.open();
    expect(await restore(again, given(lines))).toEqual(await countAll(ledger));
    expect(await linesOf(again)).toEqual(lines);
    expect((await listThreads(again)).items).toEqual((await listThreads(ledger)).items);
    expect((await searchClaims(again, { words: "engines" }, { limit: 500 })).items).toHaveLength(
      (await searchClaims(ledger, { words: "engines" }, { limit: 500 })).items.length,
    );
    // What was restored goes on like what it is of.
    expect(await ingest(again, rawItems(NEWS), { threads: 0 })).toMatchObject({ skipped: NEWS.length });
  });

  it("goes from one engine to the other", async ({ skip }) => {
    if (!bench.there()) return skip();
    const ledger = await bench.open();
    await fill(ledger);
    const { embeddedEngine } = await import("./engines.ts");
    const engine = embeddedEngine();
    const other = await openLedger({ at: await engine.place(), create: true });
    await restore(other, given(await linesOf(ledger)));
    expect(await linesOf(other)).toEqual(await linesOf(ledger));
    await other.close();
    await engine.stop();
  });

  it("is refused where it is damaged, and leaves the ledger empty", async ({ skip }) => {
    if (!bench.there()) return skip();
    const ledger = await bench.open();
    await ingest(ledger, rawItems(NEWS.slice(0, 2)), { threads: 0 });
    const lines = await linesOf(ledger);
    const empty = await bench.open();
    const spoiled: readonly (readonly [readonly string[], RegExp])[] = [
      [lines.slice(0, -1), /end is missing/],
      [[...lines.slice(0, 3), lines[3]!.slice(0, 50)], /line 4 .*not JSON/],
      [lines.filter((_, index) => index !== lines.length - 2), /lines should be/],
      [['{"kind":"document"}'], /line 1/],
      [['{"kind":"ledger","format":"hearsay.ledger/9"}'], /knows/],
      [[], /end is missing/],
    ];
    for (const [given_, message] of spoiled) {
      await expect(restore(empty, given(given_))).rejects.toThrow(message);
      expect((await countAll(empty)).documents).toBe(0);
    }
  });

  it("is not restored over what is there", async ({ skip }) => {
    if (!bench.there()) return skip();
    const ledger = await bench.open();
    await ingest(ledger, rawItems(NEWS.slice(0, 1)), { threads: 0 });
    await expect(restore(ledger, given(await linesOf(ledger)))).rejects.toThrow(/already/);
  });
});
