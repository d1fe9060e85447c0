/** The pages of the article extraction benchmark (scrapinghub/article-extraction-benchmark, MIT) with their article text. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { requireShared } from "../data.ts";

export interface GoldPage {
  /** SHA-256 that names the page's file */
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly articleBody: string;
  /** rules were chosen by looking at half A only; half B confirms them. By the parity of the id's first byte. */
  readonly half: "A" | "B";
}

const GroundTruth = z.record(z.string(), z.object({ articleBody: z.string(), url: z.string() }));

export function loadPages(): { readonly pages: readonly GoldPage[]; readonly digest: string } {
  const folder = requireShared("article-extraction");
  const source = readFileSync(join(folder, "ground-truth.json"), "utf8");
  const pages = Object.entries(GroundTruth.parse(JSON.parse(source))).map(([id, { articleBody, url }]) => ({
    id,
    url,
    articleBody,
    html: gunzipSync(readFileSync(join(folder, "html", `${id}.html.gz`))).toString("utf8"),
    half: Number.parseInt(id.slice(0, 2), 16) % 2 === 0 ? ("A" as const) : ("B" as const),
  }));
  return { pages, digest: createHash("sha256").update(source).digest("hex").slice(0, 16) };
}
