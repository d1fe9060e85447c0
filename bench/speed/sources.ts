/**
 * `npm run bench -- sources [--pages N] [--quick] [--pin]`: pages a second from a compressed WARC of HTML into a linked
 * ledger (bench/ledger/pages.ts). --quick measures fewer.
 */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { checkFloors } from "../floor.ts";
import { pages } from "../ledger/pages.ts";
import type { SourcesMeasured, SourcesTask } from "../program/sources.ts";
import { runProgram } from "../program.ts";

export const about = "pages a second from a WARC into a linked ledger";

const USUAL = { warm: 600, measured: 1200 };
const QUICK = { warm: 250, measured: 250 };
/** Promised on two cores with nothing else to do; told, as on a shared machine it varies. */
const LEAST_PER_SECOND = 80;
const MOST_MEMORY = 2000;
/** What is pinned is a share of what was measured: processor time varies with what else runs on the cores. */
const FLOOR_SHARE = 0.7;

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      pages: { type: "string" },
      quick: { type: "boolean" },
      pin: { type: "boolean" },
      debug: { type: "boolean" },
    },
  });
  const quick = values.quick === true;
  const { warm, measured } = quick ? QUICK : USUAL;
  const count = values.pages === undefined ? measured : Number(values.pages);
  if (!Number.isInteger(count) || count < 1) throw new Error(`${values.pages} is no number of pages`);
  const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
  try {
    const result = await runProgram<SourcesTask, SourcesMeasured>("sources", {
      folder,
      warm,
      measured: count,
    });
    const { perSecond, perRound, memory, failed } = result;
    console.log(
      `promised on two free cores: ${perSecond.toFixed(0)} of ${LEAST_PER_SECOND} pages/s (${perRound.toFixed(2)} for the time of a round of the calibration workload)`,
    );
    if (failed > 0) throw new Error(`${failed} pages were not read`);
    if (memory > MOST_MEMORY) throw new Error(`${Math.round(memory)} MB, more than ${MOST_MEMORY}`);
    if (count !== measured) return;
    const kept = values.pin === true ? FLOOR_SHARE : 1;
    const hash = createHash("sha256");
    for (const page of pages(8, warm, count)) hash.update(page);
    const digest = hash.digest("hex").slice(0, 16);
    checkFloors(quick ? "sources-quick" : "sources", digest, { "pages/round": perRound * kept }, args);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
