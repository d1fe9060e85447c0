/** A figure that leads its line belongs to what the line states first; a line without a verb states what it counts. */
import { behindLeadingFigure } from "../language/leading-figure.ts";
import type { Clause } from "./clauses.ts";
import type { Proposition, PropositionLayers } from "./propositions.ts";
import { spansOf } from "./spans-of.ts";

/** @param attributing by token: 0 none of it, 1 of a source, 2 of a cue */
export function withLeadingFigures(
  propositions: readonly Proposition[],
  clauses: readonly Clause[],
  { document, tokens, sentences }: PropositionLayers,
  attributing: Uint8Array,
): Proposition[] {
  const found = [...propositions];
  sentences.forEach((sentence, index) => {
    const led = behindLeadingFigure(document.text, tokens, sentence);
    if (led < 0) return;
    const own = found.filter((one) => one.sentence === index);
    const first = own.reduce<Proposition | null>(
      (best, one) => (best === null || one.tokens[0]! < best.tokens[0]! ? one : best),
      null,
    );
    const end = first?.tokens.find((token) => token >= led) ?? sentence.last;
    const joined = first?.tokens.filter((token) => token >= led) ?? [];
    for (let token = end - 1; token >= sentence.first; token--)
      if (attributing[token] === 0) joined.unshift(token);
    const clause = first?.clause ?? clauses.find((one) => one.sentence === index);
    const spans = spansOf(joined, tokens, sentence);
    if (clause === undefined || spans.length === 0) return;
    const made: Proposition = {
      head: first?.head ?? clause.head,
      tokens: joined,
      spans,
      attribution: first?.attribution ?? -1,
      sentence: index,
      clause,
      background: first?.background ?? false,
      led: true,
    };
    if (first === null) found.push(made);
    else found[found.indexOf(first)] = made;
  });
  return found;
}
