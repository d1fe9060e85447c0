/** What statements rest on: things, people, sightings, and the page's pictures and links, each with its words. */
import { treeOf } from "../certainty/tree.ts";
import { definePass, type EvidenceMention, type Layers } from "../layers.ts";
import { captionEvidence, linkEvidence } from "./page.ts";
import { personAt } from "./people.ts";
import { sightingAt } from "./sightings.ts";
import { thingAt } from "./things.ts";

export const evidencePass = definePass({
  name: "evidence",
  reads: ["tokens", "sentences", "syntax"],
  adds: ["evidence"],
  because: "who speaks and what was seen by whom are read from the tree",
  run: (layers) => ({ evidence: evidenceOf(layers) }),
});

/** First letters of the tags that evidence begins with: N, J and V. */
const NOUN = 78;
const ADJECTIVE = 74;
const VERB = 86;

/** Evidence in the order of the text. */
function evidenceOf(layers: Pick<Layers, "document" | "tokens" | "syntax">): readonly EvidenceMention[] {
  const tree = treeOf(layers);
  const found: EvidenceMention[] = [];
  found.push(...captionEvidence(layers.document), ...linkEvidence(layers.document));
  for (let token = 0; token < tree.tokens.length; token++) {
    const letter = tree.tags[token]!.charCodeAt(0);
    if (letter !== NOUN && letter !== ADJECTIVE && letter !== VERB) continue;
    const thing = thingAt(tree, token);
    if (thing !== null) {
      found.push(thing.mention);
      token = thing.last;
      continue;
    }
    const other = letter === NOUN ? personAt(tree, token) : letter === VERB ? sightingAt(tree, token) : null;
    if (other !== null) found.push(other);
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
