/** The subject of a verb as a span; null: none before it, or only a word that stands for none ("there", "which"). */
import type { Span } from "../../../model/index.ts";
import { treeOf } from "../../language/index.ts";
import type { Sentence } from "../../layers.ts";
import { spanOfTokens, type View } from "./view.ts";

export const subjectOf = (view: View, sentence: Sentence, verb: number): Span | null =>
  subject(view, sentence, verb, "nsubj");

/** Of a passive: what is done something to. */
export const subjectOfPassive = (view: View, sentence: Sentence, verb: number): Span | null =>
  subject(view, sentence, verb, "nsubjpass") ?? subject(view, sentence, verb, "nsubj");

/** Of a group told of before, not "this" or "that". */
const PART = /^(?:another|both|all|some)$/;

function subject(view: View, sentence: Sentence, verb: number, relation: string): Span | null {
  const { syntax } = view.layers;
  const { firsts, lasts } = treeOf(syntax);
  for (let token = verb - 1; token >= sentence.first; token--) {
    if (syntax.heads[token] !== verb || syntax.relations[token] !== relation) continue;
    const part = syntax.tags[token] === "DT" && PART.test(view.layers.tokens[token]!.lower);
    if (/^(?:EX|WDT|WP|DT)$/.test(syntax.tags[token]!) && !part) return null;
    const last = lasts[token]!;
    return last < verb ? spanOfTokens(view, firsts[token]!, last) : spanOfTokens(view, token, token);
  }
  return null;
}
