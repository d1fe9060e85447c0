/** What failed is tried again as it was named: with the fields, the outlet and the date that were given then. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { failedBefore, type Given, optionsOf } from "../../src/cli/ledger/add-again.ts";
import { type Ledger, listDocuments, listFailures, openLedger } from "../../src/ledger/index.ts";
import { ingest } from "../../src/pipeline/ingest/ingest.ts";
import { sourceItems } from "../../src/pipeline/ingest/sources/source-items.ts";

let folder: string;
let ledger: Ledger;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "hearsay-again-"));
  ledger = await openLedger({ at: join(folder, "ledger"), create: true });
});
afterAll(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

const add = (sources: readonly string[], given: Given, retry = false) =>
  ingest(ledger, sourceItems(sources, ledger, { ...optionsOf(given), given, retry }), { threads: 0, retry });

const GOOD = JSON.stringify({ body: "Officials said 20 people died in Kelva.", when: "2025-03-01" });
const MENDED = JSON.stringify({ body: "Police said 30 people died in Tarvo.", when: "2025-03-02" });

it("is named as it was, and nothing of it is read twice", { timeout: 60_000 }, async () => {
  const [named, plain] = [join(folder, "named.jsonl"), join(folder, "plain.txt")];
  writeFileSync(named, `${GOOD}\n{"body": 5}\n`);
  writeFileSync(plain, "%PDF-1.4");
  const given: Given = { outlet: "Northern Post", map: { text: "body", published: "when" } };
  expect(await add([named], given)).toMatchObject({ added: 1, failed: 1 });
  expect(await add([plain], {})).toMatchObject({ added: 0, failed: 1 });
  const again = await failedBefore(ledger, {});
  expect(again).toEqual([
    { sources: [named], given },
    { sources: [plain], given: {} },
  ]);
  expect((await failedBefore(ledger, { outlet: "Other" }))[1]!.given).toEqual({ outlet: "Other" });
  writeFileSync(named, `${GOOD}\n${MENDED}\n`);
  for (const { sources, given: then } of again) await add(sources, then, true);
  const { items } = await listDocuments(ledger, {});
  expect(items.map(({ outlet, published, version }) => [outlet, published, version])).toEqual([
    ["Northern Post", "2025-03-02", 1],
    ["Northern Post", "2025-03-01", 1],
  ]);
  expect((await listFailures(ledger)).items.map(({ source }) => source)).toEqual([plain]);
});
