/** "The general informed reporters that 14 were found": to whom it is said was taken for what is said. */
import { amended } from "../../layers.ts";
import { tokenAt, tokensOf } from "../token-index.ts";
import { cueTokens, type Refinement, spanOfTokens, type View } from "./view.ts";

const TELLS = /^(?:inform|tell|brief|notify|assure|remind|warn|advise)$/;
/** In tokens: "reporters", "the members of the council". */
const LONGEST_HEARER = 6;

export const toldThat: Refinement = {
  rule: "told-that",
  because: "the statement opens with “that”, behind whoever is told",
  apply: (view: View, attribution) => {
    const [said] = attribution.content;
    const verb = cueTokens(view, attribution).at(-1);
    if (said === undefined || verb === undefined || attribution.content.length > 1) return attribution;
    if (attribution.quote !== "indirect") return attribution;
    const { tokens, syntax, sentences } = view.layers;
    const words = tokensOf(view.index, attribution.content);
    const last = words.at(-1);
    if (last === undefined || words.length > LONGEST_HEARER || tokenAt(view.index, said.start) !== verb + 1)
      return attribution;
    if (!TELLS.test(syntax.lemmas[verb]!) || tokens[last + 1]?.lower !== "that") return attribution;
    if (words.some((token) => /^(?:VB|MD)/.test(syntax.tags[token]!))) return attribution;
    const sentence = sentences[tokens[verb]!.sentence]!;
    const end = /^[.!?]$/.test(tokens[sentence.last - 1]!.text) ? sentence.last - 2 : sentence.last - 1;
    if (end <= last + 2 || last + 1 >= sentence.last) return attribution;
    return amended(attribution, { content: [spanOfTokens(view, last + 2, end)] });
  },
};
