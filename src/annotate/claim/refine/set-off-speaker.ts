/**
 * "A, Ada Example, an analyst at the bank, wrote on Friday": the speaker and what describes her were taken for the end of
 * what is said.
 */
import type { Span } from "../../../model/index.ts";
import { amended, type VoiceMention } from "../../layers.ts";
import { tokenAt } from "../token-index.ts";
import { isFiniteOrModal, isFiniteVerb } from "../verb-tags.ts";
import { onlyCueToken, type Refinement, spanOfTokens, type View } from "./view.ts";

/** In tokens: "an analyst at the Example Bank in Leeds". */
const LONGEST_DESCRIPTION = 14;
const SHORTEST_CONTENT = 3;

export const setOffSpeaker: Refinement = {
  rule: "set-off-speaker",
  because: "a name between commas right before the verb of saying is who says it",
  apply: (view, attribution) => {
    if (attribution.source.length > 0 || attribution.carriedFrom !== null) return attribution;
    const verb = onlyCueToken(view, attribution);
    const said = attribution.content.at(-1);
    if (verb === undefined || said === undefined || !isFiniteVerb(view.layers.syntax.tags[verb]))
      return attribution;
    if (said.end > view.layers.tokens[verb]!.start || view.layers.tokens[verb - 1]!.text !== ",")
      return attribution;
    const name = nameBefore(view, said, verb - 2);
    if (name === null || name.end > said.end) return attribution;
    const first = tokenAt(view.index, name.start);
    const end = first - 2;
    if (end - tokenAt(view.index, said.start) + 1 < SHORTEST_CONTENT) return attribution;
    return amended(attribution, {
      source: [{ start: name.start, end: name.end }],
      content: [
        ...attribution.content.slice(0, -1),
        { start: said.start, end: spanOfTokens(view, end, end).end },
      ],
    });
  },
};

/** A person's name behind a comma, and behind it nothing but a description without a verb of its own; null: none. */
function nameBefore(view: View, said: Span, last: number): VoiceMention | null {
  const { first } = view.layers.sentences[view.layers.tokens[last]!.sentence]!;
  return setOffName(view, Math.max(first, tokenAt(view.index, said.start)) + 1, last);
}

/** The same between two tokens. */
export function setOffName(view: View, from: number, last: number): VoiceMention | null {
  const { tokens, syntax, voiceMentions, speakers } = view.layers;
  for (let at = last; at >= Math.max(from, last - LONGEST_DESCRIPTION); at--) {
    if (isFiniteOrModal(syntax.tags[at])) return null;
    const mention = voiceMentions[view.voiceEnds[at]!];
    if (mention === undefined || mention.form !== "name" || speakers[mention.speaker]!.kind !== "person")
      continue;
    const first = tokenAt(view.index, mention.start);
    if (tokens[first - 1]?.text === "," && (at === last || tokens[at + 1]!.text === ",")) return mention;
  }
  return null;
}
