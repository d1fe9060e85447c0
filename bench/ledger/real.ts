/** Real news to mix into what is made: PolNeAR's articles, each with its own publisher and date. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { shared } from "../data.ts";

export interface RealArticle {
  readonly text: string;
  readonly outlet: string;
  readonly published: string;
}

/** Dev and then train, as speed is not fitted to; each in an order that puts no publisher's articles side by side. */
export function realArticles(): readonly RealArticle[] {
  const found = ["dev", "train"].flatMap((split) => {
    const folder = shared("polnear", split, "text");
    return folder === null ? [] : mixed(readdirSync(folder)).map((file) => ({ folder, file }));
  });
  if (found.length === 0)
    console.warn("polnear is not on this machine (HEARSAY_SHARED): measuring on generated articles alone");
  return found.map(({ folder, file }) => {
    const [outlet = "", published = ""] = file.split("_");
    return { text: readFileSync(join(folder, file), "utf8"), outlet, published };
  });
}

/** Names are publisher, date and title: by the title. */
const mixed = (files: readonly string[]): readonly string[] =>
  files
    .map((file) => ({ file, title: file.split("_")[2] ?? file }))
    .sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0))
    .map(({ file }) => file);
