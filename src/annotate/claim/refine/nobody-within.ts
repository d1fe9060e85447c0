/**
 * "A person close to the board said a decision was expected on Wednesday and that …": inside somebody's statement a
 * passive with nobody named is a part of what is said, and cuts nothing out of it.
 */
import type { AttributionMention } from "../../layers.ts";
import { nest } from "./nest.ts";
import { cueTokens, type View } from "./view.ts";

/** Nested anew, without such passives. */
export function nobodyWithin(
  view: View,
  attributions: readonly AttributionMention[],
): readonly AttributionMention[] {
  const nested = nest(attributions);
  const kept = nested.filter(({ within }, at) => {
    const outer = within === null ? undefined : nested[within];
    return outer === undefined || outer.quote !== "indirect" || !isSourceless(view, nested[at]!);
  });
  return kept.length === nested.length ? nested : nest(kept);
}

function isSourceless(view: View, attribution: AttributionMention): boolean {
  if (attribution.source.length > 0 || attribution.carriedFrom !== null) return false;
  const cue = cueTokens(view, attribution);
  const { tags, lemmas } = view.layers.syntax;
  // "with another 50 expected to follow" is set beside what is said, and no clause of it
  return (
    cue.some(
      (token) => tags[token] === "VBN" && (lemmas[token - 1] === "be" || lemmas[token - 2] === "be"),
    ) && !cue.some((token) => /^NN/.test(tags[token]!))
  );
}
