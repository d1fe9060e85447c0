/**
 * Attributions that the model, trained on whole articles, is not made to find: the terse syntax of headlines, a
 * statement inside a statement, nouns that carry what was said, and phrases that cannot well mean anything else.
 */
import type { BlockKind } from "../../../model/index.ts";
import type { AttributionMention, QuantityMention, Sentence } from "../../layers.ts";
import { tokenAt } from "../token-index.ts";
import { according } from "./according.ts";
import { clausal } from "./clausal.ts";
import { colonHeadline } from "./colon-headline.ts";
import { dashHeadline } from "./dash-headline.ts";
import { denied } from "./denied.ts";
import { given } from "./given.ts";
import { headedWords } from "./headed-words.ts";
import { learned } from "./learned.ts";
import { letsSlip } from "./lets-slip.ts";
import { lineSpeaker } from "./line-speaker.ts";
import { madeToSay } from "./made-to-speak.ts";
import { parenthetical } from "./parenthetical.ts";
import { placedBy } from "./placed-by.ts";
import { pluralVerb } from "./plural-verb.ts";
import { setBeside } from "./set-beside.ts";
import { shown } from "./shown.ts";
import { toldBy } from "./told-by.ts";
import { trailing } from "./trailing.ts";
import type { View } from "./view.ts";

/** New attributions; `taken` marks tokens that are a cue already, and is filled on. */
export function supplied(view: View, taken: Uint8Array): readonly AttributionMention[] {
  const figures = figuresBySentence(view);
  const found: AttributionMention[] = [];
  const { sentences } = view.layers;
  for (let position = 0; position < sentences.length; position++) {
    const sentence = sentences[position]!;
    if (SILENT.has(sentence.block.kind)) continue;
    const after = trailing(view, sentence, taken);
    const told = learned(view, sentence, taken);
    const between = parenthetical(view, sentence, taken);
    const cueless = after.length === 0 && isCueless(sentence, taken);
    const colon = cueless
      ? (headedWords(view, sentence) ??
        colonHeadline(view, sentence) ??
        lineSpeaker(view, sentence) ??
        dashHeadline(view, sentence))
      : null;
    const whole = colon ?? according(view, sentence, taken);
    const own = figures.get(position) ?? NO_FIGURES;
    const lists = [
      after,
      told,
      between,
      shown(view, sentence, taken),
      setBeside(view, sentence, taken),
      whole === null ? NOBODY : [whole],
      placedBy(view, sentence, taken, own),
      given(view, sentence, taken, own),
      madeToSay(view, sentence, taken),
      toldBy(view, sentence, taken),
      letsSlip(view, sentence, taken),
      pluralVerb(view, sentence, taken),
      denied(view, sentence, taken),
      clausal(view, sentence, taken),
    ];
    for (const list of lists) for (const attribution of list) found.push(attribution);
  }
  return found;
}

/** Blocks in which nobody is heard. */
const SILENT: ReadonlySet<BlockKind> = new Set(["metadata", "byline", "furniture"]);

const NOBODY: readonly AttributionMention[] = [];
const NO_FIGURES: readonly QuantityMention[] = [];

function isCueless(sentence: Sentence, taken: Uint8Array): boolean {
  for (let token = sentence.first; token < sentence.last; token++) if (taken[token] === 1) return false;
  return true;
}

function figuresBySentence(view: View): ReadonlyMap<number, readonly QuantityMention[]> {
  const figures = new Map<number, QuantityMention[]>();
  for (const quantity of view.layers.quantities) {
    const sentence = view.layers.tokens[tokenAt(view.index, quantity.start)]?.sentence ?? -1;
    const list = figures.get(sentence);
    if (list === undefined) figures.set(sentence, [quantity]);
    else list.push(quantity);
  }
  return figures;
}
