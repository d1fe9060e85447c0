/** "The losses are now put at 1.05 billion euros by a valuer": who places a figure, told behind it. */
import { type AttributionMention, amended, type QuantityMention, type Sentence } from "../../layers.ts";
import { tokenAt } from "../token-index.ts";
import { agentFrom } from "./amend-source.ts";
import { make } from "./make.ts";
import { subjectOfPassive } from "./subject.ts";
import { spanOfTokens, type View } from "./view.ts";

const CONFIDENCE = 0.85;
const PLACED: ReadonlySet<string> = new Set(["put", "peg", "value", "reckon", "assess", "calculate"]);
/** Tokens between "are" and "put", and between the figure and "by". */
const BETWEEN = 2;
const BEHIND = 6;

/** `figures`: the quantities that start in this sentence. */
export function placedBy(
  view: View,
  sentence: Sentence,
  taken: Uint8Array,
  figures: readonly QuantityMention[],
): readonly AttributionMention[] {
  const { tokens, syntax } = view.layers;
  return figures.flatMap((figure): readonly AttributionMention[] => {
    const at = tokenAt(view.index, figure.start) - 1;
    const verb = at - 1;
    if (verb <= sentence.first || tokens[at]!.lower !== "at" || taken[verb] === 1) return [];
    if (!PLACED.has(syntax.lemmas[verb]!) || !isPassive(view, sentence, verb)) return [];
    const last = tokenAt(view.index, figure.end - 1);
    const by = tokens.slice(last + 1, Math.min(sentence.last, last + 1 + BEHIND)).findIndex(isBy) + last + 1;
    const agent = by > last ? agentFrom(view, by + 1) : null;
    const subject = subjectOfPassive(view, sentence, verb);
    if (agent === null || subject === null || subject.end > tokens[verb]!.start) return [];
    taken[verb] = 1;
    const cue = spanOfTokens(view, verb, verb);
    const made = make(view, {
      source: agent,
      cue,
      content: subject,
      rule: "figure-placed-by",
      confidence: CONFIDENCE,
    });
    return [amended(made, { content: [subject, spanOfTokens(view, at, by - 1)] })];
  });
}

const isBy = ({ lower }: { readonly lower: string }): boolean => lower === "by";

/** "are put", "is now put", "has been put" */
function isPassive(view: View, sentence: Sentence, verb: number): boolean {
  const { syntax } = view.layers;
  for (let token = verb - 1; token >= Math.max(sentence.first, verb - 1 - BETWEEN); token--) {
    if (syntax.lemmas[token] === "be") return true;
    if (!syntax.tags[token]!.startsWith("RB")) return false;
  }
  return false;
}
