/** "Poe Hammers Bank Chief: ‘You Should Resign’": capitals hide the verb, and who speaks stands before it. */
import { amended } from "../../layers.ts";
import { tokensOf } from "../token-index.ts";
import { type Refinement, spanOfTokens, type View } from "./view.ts";

/** How headlines tell that somebody speaks to or of somebody. */
const SPEAKS =
  /^(?:hammers|slams|blasts|rips|grills|mocks|taunts|scolds|lashes|hits|attacks|accuses|urges|warns|tells|praises|defends|thanks|rebukes|condemns|dismisses|challenges|vows|reacts|responds|admits|reveals|insists|answers|addresses|confronts|torches|trolls|calls)$/;

export const headlineVerb: Refinement = {
  rule: "headline-verb",
  because: "a verb in capitals parts who speaks from whom it is about",
  apply: (view: View, attribution) => {
    const [source] = attribution.source;
    const [cue] = attribution.cue;
    if (source === undefined || cue === undefined || attribution.source.length > 1) return attribution;
    const { document, tokens, sentences } = view.layers;
    if (document.text.slice(cue.start, cue.end) !== ":" || source.end > cue.start) return attribution;
    const words = tokensOf(view.index, [source]);
    const first = words[0];
    if (first === undefined || sentences[tokens[first]!.sentence]!.block.kind !== "headline")
      return attribution;
    const verb = words.find((token) => token > first && SPEAKS.test(tokens[token]!.lower));
    return verb === undefined
      ? attribution
      : amended(attribution, { source: [spanOfTokens(view, first, verb - 1)] });
  },
};
