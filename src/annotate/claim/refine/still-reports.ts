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
  if (sentence.block.kind !== "paragraph" || text[sentence.end - 1] === "?") return false;
  if (!mayGoOn(view, source)) return false;
  if (contrasts(view, sentence) || namesOtherPlace(view, sentence, before)) return false;
  if (isFurtherIn(view, sentence, source) || isAsPlanned(view, sentence)) return true;
  if (COMMENT.test(text.slice(sentence.start, sentence.end))) return false;
  if (!isOfNow(view, sentence)) return false;
  if (!hasFigure(view, sentence)) return isUnsure(view, sentence) && isFromInside(view, source);
  return hasFigure(view, before) || hasNumber(view, before) || isHedged(view, sentence);
}

/** "according to a filing. It gives no reason", "The plan provides for 400 to go": what a paper goes on to say. */
function isFurtherIn({ layers, voiceEnds }: View, { first, last }: Sentence, source: Span): boolean {
  const speaker = resolveSpan(layers, source);
  if (speaker === null || layers.speakers[speaker]!.kind !== "document") return false;
  const { tokens, syntax } = layers;
  const opening = tokens[first]!.lower;
  // "It was a cold night", but "It is dated 20 February"
  if (opening === "it")
    return (
      layers.voiceMentions[voiceEnds[first]!]?.speaker === speaker &&
      (syntax.lemmas[first + 1] !== "be" || syntax.tags[first + 2] === "VBN")
    );
  if (opening !== "the" || first + 2 >= last) return false;
  return (
    PAPER.test(tokens[first + 1]!.lower) &&
    /^(?:VB[DPZ]|MD)$/.test(syntax.tags[first + 2]!) &&
    !ABOUT.test(syntax.lemmas[first + 2]!)
  );
}

/** What writers tell of a paper themselves: "The report comes days after". */
const ABOUT = /^(?:follow|come|mark|be|have|draw|cause|spark|prompt|will|would|may|could)$/;

const PAPER =
  /^(?:plan|report|document|memo|filing|draft|letter|email|notice|study|paper|bill|order|agreement|deal|statement|note|dossier|proposal)$/;

/** "Both sides would pull back under the deal": what a plan that was told of provides for. */
export function isAsPlanned(
  { layers: { document, tokens, syntax } }: View,
  { first, last, start, end }: Sentence,
): boolean {
  const would = tokens.slice(first, last).some(({ lower }) => lower === "would");
  return (
    would &&
    !/^if\b/i.test(document.text.slice(start, end)) &&
    syntax.tags[first] !== "EX" &&
    UNDER_PLAN.test(document.text.slice(start, end))
  );
}

const UNDER_PLAN =
  /\bunder the (?:\p{L}+ ){0,2}(?:plan|deal|agreement|accord|proposal|proposals|scheme|draft|order|truce|terms|settlement|bill)\b/iu;

/** "Branches could be closed too", "The price is likely to be nominal": with no figure, nobody else can know. */
const isUnsure = (view: View, { first, last, start, end }: Sentence): boolean =>
  view.layers.hedges.some(
    (hedge) =>
      hedge.start >= start &&
      hedge.end <= end &&
      /^(?:modal|adjective)$/.test(hedge.kind) &&
      /^(?:possible|probable)$/.test(hedge.value),
  ) && last - first >= SHORTEST_STATEMENT;

/** In tokens, with the full stop. */
const SHORTEST_STATEMENT = 5;

/** People without a name who know of something, and papers: what they tell is not the writer's to know. */
function isFromInside({ layers }: View, source: Span): boolean {
  const speaker = resolveSpan(layers, source);
  if (speaker === null) return false;
  const { kind, named } = layers.speakers[speaker]!;
  return (
    kind === "document" ||
    (kind === "group" && !named && INSIDERS.test(layers.document.text.slice(source.start, source.end)))
  );
}

const INSIDERS =
  /\b(?:people|persons?|sources?|officials?|diplomats?|executives?|insiders?|bankers?|lawmakers?)\b/i;

/** Also one that counts nothing known. */
const hasNumber = ({ layers: { syntax } }: View, { first, last }: Sentence): boolean =>
  syntax.tags.slice(first, last).includes("CD");

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
