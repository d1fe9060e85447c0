/**
 * "A person close to the board said a decision was expected on Wednesday and that …": inside somebody's statement a
 * passive with nobody named is a part of what is said, and cuts nothing out of it.
 */
import type { AttributionMention } from "../../layers.ts";
import { spanTokens } from "../token-index.ts";
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
    if (outer === undefined) return true;
    if (isAnybody(view, nested[at]!) || isTalkAbout(view, nested[at]!)) return false;
    return outer.quote !== "indirect" || !isSourceless(view, nested[at]!);
  });
  return kept.length === nested.length ? nested : nest(kept);
}

/** "They complain that nobody has told them when they can go home": nobody says it. */
const isAnybody = (
  { layers: { document } }: View,
  { source: [source], quote }: AttributionMention,
): boolean =>
  source !== undefined &&
  quote === "indirect" &&
  /^(?:nobody|no one|no-one|anybody|anyone)$/i.test(document.text.slice(source.start, source.end));

/** "said that managers had joked about the report", "shows they discussed the alarms": of what they talked is all that is told. */
function isTalkAbout(view: View, attribution: AttributionMention): boolean {
  if (attribution.quote !== "indirect" || attribution.source.length === 0) return false;
  const { tags, lemmas } = view.layers.syntax;
  const { tokens } = view.layers;
  const cue = cueTokens(view, attribution);
  const last = cue.at(-1);
  if (last === undefined) return false;
  const about = /^(?:about|over)$/.test(tokens[last]!.lower);
  if (!about && !cue.some((token) => /^(?:discuss|debate)$/.test(lemmas[token]!))) return false;
  return attribution.content.every(({ start, end }) =>
    spanTokens(view.index, { start, end }).every((token) => !/^(?:VB|MD|CD|W)/.test(tags[token]!)),
  );
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
