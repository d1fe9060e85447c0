/**
 * `npm run eval -- extraction`: F1 of finding the article in 181 real pages. `--all` compares the other candidates too
 * and writes bench/extraction.md; `--worst` lists the pages that cost most (of half A: half B stays unread).
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../data.ts";
import { HEARSAY, OTHERS } from "../extraction/candidates.ts";
import { loadPages } from "../extraction/corpus.ts";
import { type Measured, measure } from "../extraction/measure.ts";
import { documentOf, tableOf } from "../extraction/table.ts";
import { checkFloors } from "../floor.ts";

export const about = "F1 of finding the article in a page, over 181 pages";

const WORST_SHOWN = 20;

export async function run(args: readonly string[]): Promise<void> {
  const { pages, digest } = loadPages();
  const rows: Measured[] = [];
  for (const candidate of args.includes("--all") ? [HEARSAY, ...OTHERS] : [HEARSAY])
    rows.push(await measure(candidate, pages));
  const hearsay = rows[0]!;
  if (args.includes("--json"))
    console.log(
      JSON.stringify(
        rows.map(({ pages: _, ...row }) => row),
        null,
        2,
      ),
    );
  else console.log(tableOf(rows));
  if (args.includes("--worst")) listWorst(hearsay);
  if (args.includes("--all")) {
    writeFileSync(join(PROJECT_ROOT, "bench", "extraction.md"), documentOf(rows, pages.length, digest));
  }
  const percent = { f1: hearsay.all.f1, "half A f1": hearsay.a.f1, "half B f1": hearsay.b.f1 };
  checkFloors(
    "extraction",
    digest,
    Object.fromEntries(Object.entries(percent).map(([key, value]) => [`${key}, %`, 100 * value])),
    args,
  );
}

function listWorst(measured: Measured): void {
  const worst = measured.pages.filter((page) => page.half === "A").sort((x, y) => x.f1 - y.f1);
  for (const { id, f1, precision, recall, url } of worst.slice(0, WORST_SHOWN)) {
    console.log(
      `${f1.toFixed(3)}  P ${(precision ?? 0).toFixed(2)}  R ${recall.toFixed(2)}  ${id.slice(0, 8)}  ${url}`,
    );
  }
}
