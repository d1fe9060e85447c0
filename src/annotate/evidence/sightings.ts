/** Sightings: "was spotted again in a port", "have been seen heading north", with nobody said who saw. */
import { childBy, type Tree } from "../certainty/tree.ts";
import type { EvidenceMention } from "../layers.ts";

const SEEING: ReadonlySet<string> = new Set([
  "spot",
  "see",
  "sight",
  "observe",
  "photograph",
  "film",
  "glimpse",
  "video",
  "videotape",
]);
const PASSIVE: ReadonlySet<string> = new Set(["auxpass"]);
/** "is seen as a threat" is an opinion, "was seen by CNN" the handling of a document. */
const NO_SIGHTING_BEFORE: ReadonlySet<string> = new Set(["as", "by"]);
const NEGATION: ReadonlySet<string> = new Set(["neg"]);

export function sightingAt(tree: Tree, token: number): EvidenceMention | null {
  if (tree.tags[token] !== "VBN" && tree.tags[token] !== "VBD") return null;
  if (!SEEING.has(tree.lemmas[token]!) || NO_SIGHTING_BEFORE.has(tree.tokens[token + 1]?.lower ?? ""))
    return null;
  const auxiliary = childBy(tree, token, PASSIVE);
  if (auxiliary < 0 || tree.tokens[auxiliary]!.lower === "being" || childBy(tree, token, NEGATION) >= 0)
    return null;
  const { start } = tree.tokens[auxiliary]!;
  const { end, text } = tree.tokens[token]!;
  return {
    start,
    end,
    kind: "sighting",
    credit: null,
    url: null,
    why: { rule: "sighting", reason: () => `“${text}” in the passive: somebody saw it, nobody says who` },
  };
}
