/** Attributions made ready for claims: mended one by one, joined by those that rules supply, nested anew. */
import { type AttributionMention, amended, type Layers, withLayers } from "../../layers.ts";
import { carried } from "./carried.ts";
import { isDoubtful } from "./doubtful.ts";
import { MENDINGS } from "./mend.ts";
import { nobodyWithin } from "./nobody-within.ts";
import { pointedBack } from "./points-back.ts";
import { relay } from "./relay.ts";
import { stretched } from "./stretch.ts";
import { supplied } from "./supply.ts";
import { cueTokens, type View, viewOf, viewWith } from "./view.ts";

/** The layers with their attributions refined; everything else is as it was. */
export function refine(layers: Layers): Layers {
  const raw = viewOf(layers);
  const sure: AttributionMention[] = [];
  const mended: AttributionMention[] = [];
  for (const attribution of layers.attributions) {
    if (isDoubtful(raw, attribution)) continue;
    sure.push(attribution);
    const made = mend(raw, attribution);
    if (made !== null) mended.push(made);
  }
  const view = viewWith(raw, mended);
  const taken = new Uint8Array(layers.tokens.length);
  // a cue that was mended away is settled; one that was only doubted may be read anew by a rule
  for (const attribution of sure) for (const token of cueTokens(raw, attribution)) taken[token] = 1;
  const found = pointedBack(view, stretched(view, [...mended, ...supplied(view, taken)]));
  return withLayers(layers, { attributions: relay(view, nobodyWithin(view, carried(view, found))) });
}

function mend(view: View, attribution: AttributionMention): AttributionMention | null {
  let result: AttributionMention | null = attribution;
  for (const { apply, rule, because } of MENDINGS) {
    const before: AttributionMention = result;
    result = apply(view, before);
    if (result === null) return null;
    if (result === before) continue;
    const { why } = before;
    result = amended(result, {
      why: { rule: `${why.rule}+${rule}`, reason: () => `${why.reason()}; ${because}` },
    });
  }
  return result;
}
