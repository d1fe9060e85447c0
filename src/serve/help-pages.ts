/** The pages of help are the project's own docs: one telling, on the disk and in the desk. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Help, HelpPage } from "./routes/kit.ts";

/** In the order in which a newcomer wants them. */
const PAGES = [
  "desk",
  "api",
  "trace",
  "tracing",
  "drift",
  "sources",
  "claim-spec",
  "certainty",
  "quantities",
  "times",
  "places",
  "voices",
  "evidence",
  "ledger",
  "cli",
] as const;

export function helpIn(folder: string): Help {
  let pages: Promise<readonly HelpPage[]> | null = null;
  return {
    pages: () => {
      pages ??= readPages(folder);
      return pages;
    },
  };
}

async function readPages(folder: string): Promise<readonly HelpPage[]> {
  const found = await Promise.all(PAGES.map((slug) => readPage(folder, slug)));
  return found.filter((page) => page !== null);
}

/** null: there is no such page in this version */
async function readPage(folder: string, slug: string): Promise<HelpPage | null> {
  let text: string;
  try {
    text = await readFile(join(folder, `${slug}.md`), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  return { slug, title: /^#\s+(.+)$/m.exec(text)?.[1] ?? slug, text };
}
