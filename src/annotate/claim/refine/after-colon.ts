/** "She told the same story: her house had fallen": what is told stands behind the colon, not before it. */
import { amended } from "../../layers.ts";
import { tokenAt } from "../token-index.ts";
import { isFiniteOrModal } from "../verb-tags.ts";
import { cueTokens, type Refinement, spanOfTokens, type View } from "./view.ts";

const ACCOUNT =
  /\b(?:story|account|version|tale|point|picture|explanation|answer|reply|message|warning|prediction|verdict|assessment|appeal|plea|promise|question|argument|confession|admission|news)$/i;

export const afterColon: Refinement = {
  rule: "after-colon",
  because: "what is told stands behind the colon",
  apply: (view: View, attribution) => {
    const [said] = attribution.content;
    const verb = cueTokens(view, attribution).at(-1);
    if (said === undefined || verb === undefined || attribution.content.length > 1) return attribution;
    if (attribution.quote !== "indirect" || attribution.source.length === 0) return attribution;
    const { tokens, syntax, sentences, document } = view.layers;
    const last = tokenAt(view.index, said.end - 1);
    const colon = tokens[last]!.text === ":" ? last : last + 1;
    const { last: end } = sentences[tokens[verb]!.sentence]!;
    if (tokens[colon]?.text !== ":" || colon + 3 >= end || said.start < tokens[verb]!.end) return attribution;
    const named = document.text.slice(said.start, tokens[colon - 1]!.end);
    if (
      !ACCOUNT.test(named) ||
      syntax.tags.slice(tokenAt(view.index, said.start), colon).some(isFiniteOrModal)
    )
      return attribution;
    if (!syntax.tags.slice(colon + 1, end).some(isFiniteOrModal)) return attribution;
    const closed = /^[.!?]$/.test(tokens[end - 1]!.text);
    return amended(attribution, { content: [spanOfTokens(view, colon + 1, end - (closed ? 2 : 1))] });
  },
};
