/** Attributions made ready for claims: mended one by one, joined by those that rules supply, nested anew. */
import type { AttributionMention, Layers } from "../../layers.ts";
import { contentOwners, indexTokens } from "../token-index.ts";
import { carried } from "./carried.ts";
import { LEAST_CONFIDENCE, MENDINGS } from "./mend.ts";
import { nest } from "./nest.ts";
import { supplied } from "./supply.ts";
import { cueTokens, type View } from "./view.ts";

/** The layers with their attributions refined; everything else is as it was. */
export function refine(layers: Layers): Layers {
  const index = indexTokens(layers.tokens);
  const view: View = { layers, index, owners: contentOwners(layers.attributions, index) };
  const mended = layers.attributions.flatMap((attribution) => mend(view, attribution) ?? []);
  const taken = new Uint8Array(layers.tokens.length);
  for (const attribution of layers.attributions) {
    // a cue that was mended away is settled; one that was only doubted may be read anew by a rule
    if (attribution.confidence < LEAST_CONFIDENCE) continue;
    for (const token of cueTokens(view, attribution)) taken[token] = 1;
  }
  const found = [...mended, ...supplied(view, taken)];
  return { ...layers, attributions: nest([...found, ...carried(view, found)]) };
}

function mend(view: View, attribution: AttributionMention): AttributionMention | null {
  let result: AttributionMention | null = attribution;
  for (const { apply, rule, because } of MENDINGS) {
    const before: AttributionMention = result;
    result = apply(view, before);
    if (result === null) return null;
    if (result === before) continue;
    const { why } = before;
    result = { ...result, why: { rule: `${why.rule}+${rule}`, reason: () => `${why.reason()}; ${because}` } };
  }
  return result;
}
