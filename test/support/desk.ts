/** A desk as its users meet it: a real ledger with a few articles of the shipped story, behind a real port. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Ledger, openLedger } from "../../src/ledger/index.ts";
import { ingest } from "../../src/pipeline/ingest/ingest.ts";
import type { RawItem } from "../../src/pipeline/ingest/raw-item.ts";
import { helpIn } from "../../src/serve/help-pages.ts";
import { ledgerStore } from "../../src/serve/ledger-store.ts";
import { type Limits, USUAL_LIMITS } from "../../src/serve/security/limits.ts";
import type { Access } from "../../src/serve/security/sessions.ts";
import { settingsShown } from "../../src/serve/settings.ts";
import { type Started, startDesk } from "../../src/serve/start.ts";
import { loadWebFiles } from "../../src/serve/web-files.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Generous, so that only the test of limits meets one. */
const NO_LIMITS: Limits = { ...USUAL_LIMITS, reads: 1_000_000, writes: 1_000_000, signIns: 1_000_000 };

export interface DeskOptions {
  readonly access?: Access;
  readonly limits?: Partial<Limits>;
  readonly allowedHosts?: readonly string[];
  /** folder of the built pages; left out: the API alone */
  readonly web?: string;
}

/** Articles of the shipped story, by number. */
export async function* storyItems(numbers: readonly number[]): AsyncGenerator<RawItem> {
  for (const number of numbers) {
    const path = join(ROOT, `stories/dprk/articles/${String(number).padStart(2, "0")}.json`);
    yield {
      kind: "article",
      source: { name: path, kind: "file" },
      item: "",
      bytes: readFileSync(path),
      format: "json",
    };
  }
}

export interface TestLedger {
  readonly ledger: Ledger;
  readonly close: () => Promise<void>;
}

export async function ledgerOf(items: AsyncIterable<RawItem>): Promise<TestLedger> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-desk-"));
  const ledger = await openLedger({ at: join(folder, "ledger"), create: true });
  await ingest(ledger, items, { threads: 0 });
  return {
    ledger,
    close: async () => {
      await ledger.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function deskOn(ledger: Ledger, options: DeskOptions = {}): Promise<Started> {
  const { access = { kind: "open", name: "tester" }, limits, allowedHosts = [], web } = options;
  return await startDesk({
    store: ledgerStore(ledger, { allowPrivate: false }),
    access,
    allowedHosts,
    limits: { ...NO_LIMITS, ...limits },
    settings: settingsShown({
      ledger: "a test",
      host: "127.0.0.1",
      port: "0",
      access: access.kind,
      "allowed names": "none",
      "private addresses": "no",
      reads: "any",
      name: "tester",
    }),
    help: helpIn(join(ROOT, "docs")),
    web: web === undefined ? null : await loadWebFiles(web),
    host: "127.0.0.1",
    port: 0,
  });
}
