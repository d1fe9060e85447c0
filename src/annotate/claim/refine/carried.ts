/**
 * Sources said once that hold on: "…, says the report. They may arrive in the coming months." A sentence with no
 * source of its own that goes on, by a pronoun or "also", with what the sentence before was made to say, and is no
 * plain fact, is carried from there.
 */
import type { AttributionMention, Sentence } from "../../layers.ts";
import { contentOwners, countTokens, spanTokens, tokenAt } from "../token-index.ts";
import { isClockLine, LINE_SPEAKER } from "./line-speaker.ts";
import { make } from "./make.ts";
import { isPartOfFigure, whoGaveFigure } from "./part-of.ts";
import { isAsPlanned, stillReports } from "./still-reports.ts";
import { spanOfTokens, type View } from "./view.ts";

/** Half of such readings or a little more are right: writers go on in their own voice as well. */
const CONFIDENCE = 0.6;
/** Lists of figures parted by semicolons are nearly always from one hand. */
const IN_SENTENCE_CONFIDENCE = 0.7;
/** A sentence this much filled by one content and its source is attributed as a whole. */
const WHOLE_SHARE = 0.6;
/** Less will do where the sentence begins with its source: "The agency told lawmakers that A; B". */
const OPENING_SHARE = 0.4;
const GOING_ON = /^(?:it|they|he|she|also|these|those|this|its|their)$/;
const AHEAD: ReadonlySet<string> = new Set([
  "may",
  "might",
  "could",
  "will",
  "plan",
  "expect",
  "intend",
  "prepare",
]);
/** How many tokens from its start a sentence's modal is looked for. */
const MODAL_REACH = 10;

/** The attributions, joined by those that are carried. */
export function carried(
  view: View,
  attributions: readonly AttributionMention[],
): readonly AttributionMention[] {
  const spent = new Set<AttributionMention>();
  const found = carriedOn(view, attributions, spent);
  return [...attributions.filter((one) => !spent.has(one)), ...found];
}

/** @param spent takes passives with nobody named: whoever is carried believes what "is believed" */
function carriedOn(
  view: View,
  attributions: readonly AttributionMention[],
  spent: Set<AttributionMention>,
): readonly AttributionMention[] {
  const { sentences, tokens } = view.layers;
  const bySentence = new Map<number, AttributionMention[]>();
  for (const attribution of attributions) {
    for (const span of attribution.cue.length > 0 ? attribution.cue : attribution.content) {
      const sentence = tokens[tokenAt(view.index, span.start)]?.sentence;
      if (sentence === undefined) continue;
      const list = bySentence.get(sentence);
      if (list === undefined) bySentence.set(sentence, [attribution]);
      else list.push(attribution);
    }
  }
  const found: AttributionMention[] = [...afterSemicolons(view, attributions)];
  let source: AttributionMention["source"] | null = null;
  /** who gave the figure of the sentence before */
  let given: AttributionMention["source"] | null = null;
  for (let position = 0; position < sentences.length; position++) {
    const sentence = sentences[position]!;
    const own = bySentence.get(position) ?? [];
    const part: boolean = given !== null && isPartOfFigure(view, sentence);
    if (part) source = given;
    given = own.length > 0 ? whoGaveFigure(view, own) : part ? given : null;
    // "Both sides would pull back under the deal" goes on from the paragraph before
    const goesFurther = part || isAsPlanned(view, sentence);
    if (!goesFurther && position > 0 && sentences[position - 1]!.block !== sentence.block) source = null;
    if (own.length > 0 && !(part && own.every(nobodyNamed))) {
      source = onlyWhole(view, sentence, own);
    } else if (
      source !== null &&
      source.length > 0 &&
      (part ||
        isClockLine(view, sentence) ||
        goesOn(view, sentence) ||
        stillReports(view, sentence, sentences[position - 1]!, source[0]!))
    ) {
      for (const one of own) spent.add(one);
      found.push(
        make(view, {
          source: source[0]!,
          cue: null,
          content: wholeOf(view, sentence),
          rule: "carried",
          confidence: CONFIDENCE,
          carried: true,
        }),
      );
    } else source = null;
  }
  return found;
}

/** "are believed to have died": whoever gave the figure before believes it. */
const nobodyNamed = ({ source, carriedFrom, quote }: AttributionMention): boolean =>
  source.length === 0 && carriedFrom === null && quote === "indirect";

/** "The ministry said A; 40 were missing": the rest of the sentence, where it has a figure and no source of its own. */
function afterSemicolons(
  view: View,
  attributions: readonly AttributionMention[],
): readonly AttributionMention[] {
  const { sentences, tokens, quantities } = view.layers;
  const owners = contentOwners(attributions, view.index);
  const cues = new Int32Array(tokens.length).fill(-1);
  attributions.forEach(({ cue }, position) => {
    for (const span of cue) for (const token of spanTokens(view.index, span)) cues[token] = position;
  });
  const figures = new Uint8Array(tokens.length);
  for (const { start } of quantities) figures[tokenAt(view.index, start)] = 1;
  const found: AttributionMention[] = [];
  for (const sentence of sentences) {
    let speaking = -1;
    for (const part of partsOf(view, sentence)) {
      const said = saidIn(part, owners, cues, attributions);
      if (said === null) speaking = -1;
      else if (said >= 0) speaking = said;
      else if (speaking >= 0 && hasFigure(part, figures)) {
        const source = attributions[speaking]!.source[0];
        // "47% say yes; 37% disagree": each share of those asked speaks for itself
        if (
          source === undefined ||
          !statesSomething(view, attributions[speaking]!) ||
          /^\d/.test(view.layers.document.text.slice(source.start, source.end))
        )
          continue;
        found.push(
          make(view, {
            source,
            cue: null,
            content: spanOfTokens(view, part.first, part.last),
            rule: "carried-in-sentence",
            confidence: IN_SENTENCE_CONFIDENCE,
            carried: true,
          }),
        );
      }
    }
  }
  return found;
}

interface Part {
  readonly first: number;
  readonly last: number;
}

/** A sentence between its semicolons; nothing where there are none. */
function partsOf(view: View, sentence: Sentence): readonly Part[] {
  const { tokens } = view.layers;
  const parts: Part[] = [];
  let first = sentence.first;
  for (let token = sentence.first; token < sentence.last; token++) {
    if (tokens[token]!.text !== ";") continue;
    if (token > first) parts.push({ first, last: token - 1 });
    first = token + 1;
  }
  if (parts.length === 0) return parts;
  const end = /^[.!?]$/.test(tokens[sentence.last - 1]!.text) ? sentence.last - 2 : sentence.last - 1;
  return end >= first ? [...parts, { first, last: end }] : parts;
}

/** The outermost attribution of a part; -1: none; null: several side by side, or one that reaches in from elsewhere. */
function saidIn(
  { first, last }: Part,
  owners: Int32Array,
  cues: Int32Array,
  attributions: readonly AttributionMention[],
): number | null {
  let said = -1;
  let owned = false;
  for (let token = first; token <= last; token++) {
    owned ||= owners[token]! >= 0;
    const cue = cues[token]!;
    if (cue < 0 || cue === said) continue;
    const outer = said < 0 ? cue : outerOf(attributions, said, cue);
    if (outer === null) return null;
    said = outer;
  }
  return said < 0 && owned ? null : said;
}

/** "announced a ceasefire; the toll rose to 40": an act is no statement that goes on. */
const statesSomething = (view: View, { content }: AttributionMention): boolean =>
  content.some((span) =>
    spanTokens(view.index, span).some((token) => /^(?:VB|MD|CD)/.test(view.layers.syntax.tags[token]!)),
  );

/** Which of two attributions holds the other's cue; null: neither. */
function outerOf(attributions: readonly AttributionMention[], a: number, b: number): number | null {
  const holds = (outer: AttributionMention, inner: AttributionMention): boolean =>
    outer.content.some((span) => inner.cue.some((cue) => span.start <= cue.start && cue.end <= span.end));
  const [one, other] = [attributions[a]!, attributions[b]!];
  if (holds(one, other) && !holds(other, one)) return a;
  return holds(other, one) && !holds(one, other) ? b : null;
}

function hasFigure({ first, last }: Part, figures: Uint8Array): boolean {
  for (let token = first; token <= last; token++) if (figures[token] === 1) return true;
  return false;
}

function isWhole(
  view: View,
  sentence: Sentence,
  { content, source, cue, quote, why }: AttributionMention,
): boolean {
  if (quote === "direct" || source.length === 0) return false;
  if (why.rule === LINE_SPEAKER) return true;
  const covered =
    countTokens(view.index, content) + countTokens(view.index, source) + countTokens(view.index, cue);
  // "A, the people said, asking not to be named": what stands behind the cue tells how it was said
  const behind = cue[0] !== undefined && content.every(({ end }) => end <= cue[0]!.start);
  const last = behind ? tokenAt(view.index, cue.at(-1)!.end - 1) + 1 : sentence.last;
  const length = Math.max(last, tokenAt(view.index, source[0]!.end - 1) + 1) - sentence.first;
  const opens = source[0]!.start === sentence.start;
  return covered >= length * (opens ? OPENING_SHARE : WHOLE_SHARE);
}

/** The source of the one attribution that fills a sentence; null: none does, or several. */
function onlyWhole(
  view: View,
  sentence: Sentence,
  own: readonly AttributionMention[],
): AttributionMention["source"] | null {
  const whole = own.filter((attribution) => isWhole(view, sentence, attribution));
  return whole.length === 1 ? whole[0]!.source : null;
}

function goesOn(view: View, sentence: Sentence): boolean {
  const { tokens, syntax } = view.layers;
  const first = tokens[sentence.first]!.lower;
  if (sentence.block.kind !== "paragraph" || !GOING_ON.test(first)) return false;
  if (first === "also") return true;
  const end = Math.min(sentence.last, sentence.first + MODAL_REACH);
  for (let token = sentence.first; token < end; token++) if (AHEAD.has(syntax.lemmas[token]!)) return true;
  return false;
}

function wholeOf(view: View, sentence: Sentence) {
  const closed = /^[.!?]$/.test(view.layers.tokens[sentence.last - 1]!.text);
  return spanOfTokens(view, sentence.first, Math.max(sentence.first, sentence.last - (closed ? 2 : 1)));
}
