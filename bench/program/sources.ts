/** The measurements of `npm run bench -- sources`, as a program of its own: see bench/program.ts. */
import { createWriteStream, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { WARCRecord, WARCSerializer } from "warcio";
import { openLedger } from "../../src/ledger/index.ts";
import { sourceItems } from "../../src/pipeline/ingest/sources/source-items.ts";
import { startWorkers, type Workers } from "../../src/pipeline/ingest/workers.ts";
import { type Added, addMeasured, report } from "../ledger/added.ts";
import { pages } from "../ledger/pages.ts";

export interface SourcesTask {
  /** for what is made, which the caller takes away */
  readonly folder: string;
  readonly warm: number;
  readonly measured: number;
}

export interface SourcesMeasured {
  readonly perRound: number;
  readonly perSecond: number;
  readonly failed: number;
  /** megabytes of the resident set at its largest */
  readonly memory: number;
}

async function run({ folder, warm, measured }: SourcesTask): Promise<SourcesMeasured> {
  const workers = await startWorkers(2);
  try {
    const first = await addPages(folder, "warm", workers, 7, 0, warm);
    report("the first of a process, its code being compiled", first, null);
    const added = await addPages(folder, "measured", workers, 8, warm, measured);
    report("WARC of pages", added, null);
    const memory = process.resourceUsage().maxRSS / 1e3;
    console.log(`memory ${Math.round(memory)} MB at most`);
    const { perRound, articles, seconds, failed } = added;
    return { perRound, perSecond: articles / seconds, failed, memory };
  } finally {
    await workers.close();
  }
}

async function addPages(
  folder: string,
  name: string,
  workers: Workers,
  seed: number,
  from: number,
  count: number,
): Promise<Added> {
  const path = join(folder, `${name}.warc.gz`);
  const bytes = await writePages(path, seed, from, count);
  const size = (statSync(path).size / 1e6).toFixed(1);
  console.log(`${count} pages of ${(bytes / count / 1000).toFixed(0)} kB, ${size} MB compressed`);
  const ledger = await openLedger({ at: join(folder, name), create: true });
  const added = await addMeasured(ledger, sourceItems([path], ledger), { workers });
  await ledger.close();
  return added;
}

/** @returns bytes of HTML written */
async function writePages(path: string, seed: number, from: number, count: number): Promise<number> {
  const file = createWriteStream(path);
  let bytes = 0;
  let index = from;
  for (const html of pages(seed, from, count)) {
    async function* content(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(html);
    }
    bytes += html.length;
    const record = WARCRecord.create(
      {
        url: `https://site${index % 40}.example/${index}`,
        date: "2025-05-03T10:00:00Z",
        type: "response",
        warcVersion: "WARC/1.1",
        httpHeaders: { "Content-Type": "text/html; charset=utf-8" },
        statusline: "HTTP/1.1 200 OK",
      },
      content(),
    );
    file.write(await WARCSerializer.serialize(record, { gzip: true }));
    index++;
  }
  file.end();
  await finished(file);
  return bytes;
}

const measured = await run(JSON.parse(process.argv[2]!) as SourcesTask);
writeSync(3, JSON.stringify(measured));
