/**
 * Whether a sentence without a source goes on with what somebody was made to say in the one before: "The agency said
 * 600 have died. It is possible that more …", "Around 1,000 engineers have already arrived". Writers set their own
 * background in the past, in another place, or as a comment; a report goes on in the tense of the report.
 */
import type { Span } from "../../../model/index.ts";
import type { Sentence } from "../../layers.ts";
import { resolveSpan } from "../../voice/index.ts";
import { tokenAt } from "../token-index.ts";
import type { View } from "./view.ts";

/** What sums up a statement is the writer's comment on it: "That would triple", "The move follows". */
const COMMENT =
  /^(?:that|this|these|such|if|but|however|meanwhile|the (?:move|step|claim|news|announcement|report|statement|development|decision|figure|plan|warning|incident|revelation))\b/iu;
const LOCATIVE = /^(?:in|at|near|around|across|outside|inside)$/;
const NOW: ReadonlySet<string> = new Set(["may", "might", "could", "can", "will"]);
const POSSIBLY = /^(?:potentially|possibly|probably|likely|reportedly)$/;

export function stillReports(view: View, sentence: Sentence, before: Sentence, source: Span): boolean {
  const { layers } = view;
  const { text } = layers.document;
  if (sentence.block.kind !== "paragraph") return false;
  if (COMMENT.test(text.slice(sentence.start, sentence.end)) || !mayGoOn(view, source)) return false;
  if (!isOfNow(view, sentence) || namesOtherPlace(view, sentence, before)) return false;
  if (!hasFigure(view, sentence) || contrasts(view, sentence)) return false;
  return hasFigure(view, before) || isHedged(view, sentence);
}

/** Outlets are cited sentence by sentence; people and bodies are reported. */
function mayGoOn({ layers }: View, source: Span): boolean {
  const speaker = resolveSpan(layers, source);
  return speaker !== null && layers.speakers[speaker]!.kind !== "outlet";
}

/** The main verb: present, perfect or ahead; of the past only what is hedged. */
function isOfNow({ layers: { syntax, tokens } }: View, { first, last }: Sentence): boolean {
  let root = first;
  while (root < last && syntax.heads[root] !== -1) root++;
  if (root === last) return false;
  const helpers: number[] = [];
  for (let token = first; token < last; token++)
    if (syntax.heads[token] === root && /^(?:aux|auxpass|cop)$/.test(syntax.relations[token]!))
      helpers.push(token);
  if (helpers.some((token) => tokens[token]!.lower === "would" || tokens[token]!.lower === "had"))
    return false;
  if (helpers.some((token) => NOW.has(syntax.lemmas[token]!))) return true;
  const finite = [...helpers, root].find((token) => /^VB[DPZ]$/.test(syntax.tags[token]!));
  if (finite === undefined) return false;
  if (syntax.tags[finite] !== "VBD") return true;
  return tokens[root - 1] !== undefined && root > first && POSSIBLY.test(tokens[root - 1]!.lower);
}

function namesOtherPlace(view: View, sentence: Sentence, before: Sentence): boolean {
  const { layers, index } = view;
  const said = layers.document.text.slice(before.start, before.end);
  // "Thailand's toll is 20", after what was said of another land
  const first = layers.voiceMentions[view.voiceEnds[sentence.first]!];
  const owns = first?.form === "metonym" && layers.syntax.tags[sentence.first + 1] === "POS";
  if (owns && !said.includes(layers.document.text.slice(first.start, first.end))) return true;
  return layers.places.some(({ start, end }) => {
    if (start < sentence.start || end > sentence.end) return false;
    let at = tokenAt(index, start) - 1;
    if (layers.tokens[at]?.lower === "the") at--;
    return (
      LOCATIVE.test(layers.tokens[at]?.lower ?? "") && !said.includes(layers.document.text.slice(start, end))
    );
  });
}

/** A number, not "many". */
const hasFigure = ({ layers: { quantities } }: View, { start, end }: Sentence): boolean =>
  quantities.some(
    (quantity) =>
      quantity.start >= start && quantity.end <= end && (quantity.low !== null || quantity.high !== null),
  );

/** "It is possible that", "is estimated at": somebody weighs it, and nobody else is named. */
const isHedged = ({ layers: { hedges } }: View, { start, end }: Sentence): boolean =>
  hedges.some(
    (hedge) =>
      hedge.start >= start &&
      hedge.end <= end &&
      /^(?:modal|adverb|adjective|verb)$/.test(hedge.kind) &&
      hedge.value !== "certain",
  );

/** "however", "meanwhile": the writer sets something against what was said. */
function contrasts({ layers: { tokens } }: View, { first, last }: Sentence): boolean {
  for (let token = first; token < last; token++) if (CONTRASTING.test(tokens[token]!.lower)) return true;
  return false;
}

const CONTRASTING = /^(?:however|meanwhile|though|although|but|while|still|instead|nevertheless|yet)$/;
