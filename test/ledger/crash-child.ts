/** What the crash test kills: adds articles to a ledger in small batches, and says after each what is stored. */
import { openLedger } from "../../src/ledger/index.ts";
import { ingest } from "../../src/pipeline/ingest/ingest.ts";
import { sourceItems } from "../../src/pipeline/ingest/sources/source-items.ts";

const [at, articles] = process.argv.slice(2);
const ledger = await openLedger({ at: at!, create: true });
process.stdout.write("0\n");
await ingest(ledger, sourceItems([articles!], ledger), {
  threads: 0,
  batch: 8,
  onProgress: ({ skipped, added }) => process.stdout.write(`${skipped + added}\n`),
});
await ledger.close();
