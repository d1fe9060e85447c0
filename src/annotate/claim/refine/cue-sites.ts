/** Where the cues of attributions stand, by sentence. */
import type { AttributionMention } from "../../layers.ts";
import { tokenAt } from "../token-index.ts";
import type { View } from "./view.ts";

export interface CueSite {
  /** index of the attribution */
  readonly position: number;
  /** first token of its cue */
  readonly first: number;
}

export function cueSites(
  view: View,
  attributions: readonly AttributionMention[],
): ReadonlyMap<number, readonly CueSite[]> {
  const sites = new Map<number, CueSite[]>();
  attributions.forEach(({ cue }, position) => {
    const span = cue[0];
    if (span === undefined) return;
    const first = tokenAt(view.index, span.start);
    const sentence = view.layers.tokens[first]?.sentence;
    if (sentence === undefined) return;
    const list = sites.get(sentence);
    if (list === undefined) sites.set(sentence, [{ position, first }]);
    else list.push({ position, first });
  });
  return sites;
}
