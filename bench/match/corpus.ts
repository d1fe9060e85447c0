/** ABCD-LINK's news_synth: pairs of an article and its rewrite, with links between sentences that say the same. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { requireShared } from "../data.ts";

export interface LinkedPair {
  readonly key: string;
  readonly a: readonly string[];
  readonly b: readonly string[];
  /** index in a, index in b */
  readonly links: readonly (readonly [number, number])[];
  /** the half on which everything is learned and chosen, or the half that only is measured */
  readonly half: "tuned" | "held out";
}

const Documents = z.record(z.string(), z.record(z.string(), z.string()));
const Links = z.record(
  z.string(),
  z.object({ doc1: z.string(), doc2: z.string(), links: z.record(z.string(), z.array(z.string())) }),
);

/** @throws Error in one line where the corpus is not on this machine */
export function readLinkedPairs(): { readonly pairs: readonly LinkedPair[]; readonly digest: string } {
  const folder = requireShared("abcd-link", "news_synth");
  const hash = createHash("sha256");
  const load = (name: string): unknown => {
    const text = readFileSync(join(folder, name), "utf8");
    hash.update(text);
    return JSON.parse(text) as unknown;
  };
  const documents = Documents.parse(load("docs.json"));
  const linked = Links.parse(load("news_synth_links.json"));
  const pairs = Object.entries(linked).map(([key, { doc1, doc2, links }]): LinkedPair => {
    const [a, b] = [documents[doc1], documents[doc2]];
    if (a === undefined || b === undefined) throw new Error(`the corpus has no text for ${key}`);
    const idsA = Object.keys(a);
    const idsB = Object.keys(b);
    return {
      key,
      a: Object.values(a),
      b: Object.values(b),
      links: Object.entries(links).flatMap(([from, tos]) =>
        tos.map((to) => [idsA.indexOf(from), idsB.indexOf(to)] as const),
      ),
      half: halfOf(key),
    };
  });
  return { pairs, digest: hash.digest("hex") };
}

/** By the parity of a hash of the title, so that the halves stay as they are whatever is added. */
function halfOf(key: string): LinkedPair["half"] {
  return createHash("sha256").update(key).digest()[0]! % 2 === 0 ? "tuned" : "held out";
}
