/**
 * Lines that begin with who speaks: "9.20 Interim chief Ada Example on our morning programme: withdrawals have peaked",
 * "13:58 GMT: The company's operations chief, Bo Example: “Two in five trains will run.”" A clock time may stand before
 * the speaker, and where or to whom he spoke behind. On a line with a clock time all sentences are his.
 */
import type { Span } from "../../../model/index.ts";
import type { AttributionMention, Sentence, VoiceMention } from "../../layers.ts";
import { mentionsBetween } from "../recipient.ts";
import { tokenAt } from "../token-index.ts";
import { isFiniteOrModal } from "../verb-tags.ts";
import { make } from "./make.ts";
import { spanOfTokens, type View } from "./view.ts";

export const LINE_SPEAKER = "line-speaker";
const CONFIDENCE = 0.8;
/** In tokens, without the clock time: "The company's operations chief, Bo Example, on our lunchtime programme". */
const LONGEST_LABEL = 14;
/** "13:58 GMT:" */
const CLOCK =
  /^\s*(?:\d{1,2}[.:]\d{2}(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?)(?:\s(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|PT|local time))?\s?[-–—:]?\s+(?=\S)/iu;
const WHERE = /^(?:on|in|to|at|from|during|after|via|of|for|with)$/;
const SPEAKS: ReadonlySet<string> = new Set(["person", "agency", "organisation", "government", "group"]);

export function lineSpeaker(view: View, sentence: Sentence): AttributionMention | null {
  if (sentence.block.kind !== "paragraph" || sentence.start > firstWord(view, sentence)) return null;
  const clock = clockLength(view, sentence);
  const first = clock === 0 ? sentence.first : tokenAt(view.index, sentence.start + clock);
  const colon = colonAfter(view, sentence, first);
  if (colon < 0) return null;
  const speaker = speakerOf(view, first, colon);
  if (speaker === null) return null;
  const { tokens } = view.layers;
  // a bare name and a plain statement is a heading as often: the clock time, the place or a quotation shows a speaker
  const behind = tokenAt(view.index, speaker.end - 1) + 1;
  const quotation = quotationFrom(view, colon + 1);
  if (!isClockLine(view, sentence) && behind === colon && quotation === null) return null;
  const end = lastWord(view, sentence);
  if (quotation === null && !states(view, colon + 1, end)) return null;
  return make(view, {
    source: { start: tokens[first]!.start, end: speaker.end },
    cue: spanOfTokens(view, colon, colon),
    content: quotation ?? spanOfTokens(view, colon + 1, end),
    rule: LINE_SPEAKER,
    confidence: CONFIDENCE,
  });
}

/** True where the line of a paragraph opens with a clock time: what is said on it goes on to its end. */
export function isClockLine({ layers: { document } }: View, { block }: Sentence): boolean {
  // the time may have been set apart as a block of its own
  const start = document.text.lastIndexOf("\n", block.start - 1) + 1;
  return (
    block.start - start <= LONGEST_CLOCK && CLOCK.test(document.text.slice(start, start + LONGEST_CLOCK))
  );
}

/** In characters. */
const LONGEST_CLOCK = 24;

const firstWord = ({ layers: { document } }: View, { block }: Sentence): number =>
  block.start + (/^\s*/u.exec(document.text.slice(block.start, block.end))?.[0].length ?? 0);

function clockLength({ layers: { document } }: View, { start }: Sentence): number {
  return CLOCK.exec(document.text.slice(start, start + LONGEST_CLOCK))?.[0].length ?? 0;
}

function colonAfter({ layers: { tokens, syntax } }: View, { last }: Sentence, first: number): number {
  for (let at = first; at < Math.min(last - 1, first + LONGEST_LABEL); at++) {
    if (tokens[at]!.text === ":") return at > first ? at : -1;
    if (isFiniteOrModal(syntax.tags[at]) || /^["“;.!?(]$/.test(tokens[at]!.text)) return -1;
  }
  return -1;
}

/** Who stands between the line's start and the colon, with no more than where he spoke behind him; null: nobody. */
function speakerOf({ layers, index }: View, first: number, colon: number): VoiceMention | null {
  const { tokens, voiceMentions, speakers } = layers;
  const [from, to] = [tokens[first]!.start, tokens[colon]!.start];
  const named = [...mentionsBetween(voiceMentions, from - LONGEST_CLOCK, to)].filter(
    ({ end }) => end > from && end <= to,
  );
  const [opening] = named;
  if (opening === undefined || opening.form === "metonym" || opening.form === "pronoun") return null;
  if (opening.start > from + LONGEST_ARTICLE || !SPEAKS.has(speakers[opening.speaker]!.kind)) return null;
  // "The company's operations chief, Bo Example": one voice, told twice
  const whole = named.findLast(({ speaker }) => speaker === opening.speaker)!;
  const behind = tokenAt(index, whole.end - 1) + 1;
  if (behind >= colon) return whole;
  const after = tokens[behind]!.text === "," ? tokens[behind + 1] : tokens[behind];
  return after !== undefined && (WHERE.test(after.lower) || after.start >= to) ? whole : null;
}

/** "The ", in characters */
const LONGEST_ARTICLE = 4;

/** The quotation that opens with a token, by binary search: they are in the order of the text; null: none, or scare quotes. */
export function quotationFrom({ layers: { tokens, quotations } }: View, token: number): Span | null {
  const start = tokens[token]?.start ?? -1;
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (quotations[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found = quotations[low];
  return found === undefined || found.start !== start || found.short
    ? null
    : { start: found.start, end: found.end };
}

const states = ({ layers: { syntax } }: View, first: number, last: number): boolean =>
  syntax.tags.slice(first, last + 1).some((tag) => /^(?:VB|MD|CD)/.test(tag));

const lastWord = ({ layers: { tokens } }: View, { last }: Sentence): number =>
  /^[.!?]$/.test(tokens[last - 1]!.text) ? last - 2 : last - 1;
