/**
 * Figures that are a part of one given before: "Around 1,800 of them would fall on the head office", "Of the total,
 * 1,100 will go in the north", "Of the 4,000 around 1,000 are believed dead". Whoever gave the whole gives the part,
 * in whatever tense and also in the next paragraph.
 */
import type { Span } from "../../../model/index.ts";
import type { AttributionMention, Sentence } from "../../layers.ts";
import type { View } from "./view.ts";

/** What takes up a figure or those counted. */
const TAKES_UP = /^(?:them|these|those|whom|which|total|number|sum|rest)$/;

/** How far from its start a sentence takes up what was given before: "Around 1,800 of them", in tokens. */
const REACH = 6;

export function isPartOfFigure(view: View, { first, last, block, start, end }: Sentence): boolean {
  const { tokens, syntax, quantities } = view.layers;
  if (block.kind !== "paragraph") return false;
  if (!quantities.some((one) => one.start >= start && one.end <= end && (one.low ?? one.high) !== null))
    return false;
  for (let at = first; at + 1 < Math.min(last, first + REACH); at++) {
    const { lower } = tokens[at]!;
    if (lower !== "of" && lower !== "among") continue;
    const opens = at === first;
    const counted =
      !opens && (syntax.tags[at - 1] === "CD" || /^(?:some|many|most|half|all)$/.test(tokens[at - 1]!.lower));
    if (!opens && !counted) continue;
    const article = tokens[at + 1]!.lower === "the" ? 1 : 0;
    const noun = tokens[at + 1 + article];
    if (noun === undefined) continue;
    if (TAKES_UP.test(noun.lower)) return true;
    if (opens && article === 1 && isFigureAlone(view, at + 2, last)) return true;
  }
  return false;
}

/** "Of the 4,000 around …": a figure with no noun of its own, or one said to be those of before. */
function isFigureAlone({ layers: { syntax } }: View, at: number, last: number): boolean {
  return syntax.tags[at] === "CD" && at + 1 < last && !/^(?:NN|JJ)/.test(syntax.tags[at + 1]!);
}

/** The source of the one statement with a figure in a sentence; null: none, or several. */
export function whoGaveFigure(view: View, own: readonly AttributionMention[]): readonly Span[] | null {
  const outermost = own.filter(
    ({ content, cue }) => !own.some((other) => other.cue !== cue && holds(other, cue[0] ?? content[0])),
  );
  const giving = outermost.filter(({ content }) =>
    view.layers.quantities.some(
      (one) =>
        (one.low ?? one.high) !== null &&
        content.some((span) => span.start <= one.start && one.end <= span.end),
    ),
  );
  return giving.length === 1 && giving[0]!.quote !== "direct" && giving[0]!.source.length > 0
    ? giving[0]!.source
    : null;
}

const holds = ({ content }: AttributionMention, span: Span | undefined): boolean =>
  span !== undefined && content.some(({ start, end }) => start <= span.start && span.end <= end);
