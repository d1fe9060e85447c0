/**
 * Who stands behind a whole sentence from its end: "The state has confirmed that A, in the north, the agency reported",
 * "A and 2,700 injured, the agency told lawmakers". What was found to be said begins too late.
 */
import { cueVerb } from "../../../lexicon/cue-verbs.ts";
import { type AttributionMention, amended } from "../../layers.ts";
import { resolveSpan } from "../../voice/index.ts";
import { spanTokens, tokenAt } from "../token-index.ts";
import { cueTokens, spanOfTokens, type View } from "./view.ts";

const FINITE = /^(?:VB[DPZ]|MD)$/;
/** In tokens, from the comma before the source to the verb. */
const LONGEST_SOURCE = 14;

/** The content with all that stands before it in its sentence, where nothing else can be meant. */
export function withWholeBefore(
  view: View,
  attribution: AttributionMention,
  all: readonly AttributionMention[],
): AttributionMention {
  const place = behind(view, attribution);
  if (place === null) return attribution;
  const { comma, first, opening } = place;
  if (first <= opening) return attribution;
  const inner = all.find(
    (other) => opens(view, other, attribution, first) || isBeforeSemicolon(view, other, first),
  );
  const goesOn = inner !== undefined || isElliptic(view, attribution, first, all);
  if (!goesOn) return attribution;
  const { why } = attribution;
  return amended(attribution, {
    content: [spanOfTokens(view, opening, comma - 1)],
    why: {
      rule: `${why.rule}+whole-before`,
      reason: () => `${why.reason()}; who is named at the end stands behind all that comes before`,
    },
  });
}

interface Place {
  /** token of the comma before the source */
  readonly comma: number;
  /** first token of what was found to be said, and of its sentence */
  readonly first: number;
  readonly opening: number;
}

/** "CONTENT, SOURCE CUE": the places of its parts; null: it stands otherwise. */
function behind(view: View, { source, cue, content, quote }: AttributionMention): Place | null {
  const [who] = source;
  const [said] = content;
  const [words] = cue;
  if (who === undefined || said === undefined || words === undefined || quote === "direct") return null;
  if (source.length > 1 || content.length > 1 || said.end > who.start || who.end > words.start) return null;
  const { tokens, sentences } = view.layers;
  const verb = tokenAt(view.index, words.start);
  const sentence = sentences[tokens[verb]!.sentence]!;
  const start = tokenAt(view.index, who.start);
  const first = tokenAt(view.index, said.start);
  if (tokens[start - 1]?.text !== "," || verb - start > LONGEST_SOURCE || first < sentence.first) return null;
  for (let token = first; token < start; token++) if (tokens[token]!.text === ";") return null;
  return { comma: start - 1, first, opening: sentence.first };
}

/** "The state has confirmed that" right before what was found: somebody's statement, told by whoever stands at the end. */
function opens(view: View, other: AttributionMention, outer: AttributionMention, first: number): boolean {
  if (other === outer || other.source.length !== 1) return false;
  const { tokens } = view.layers;
  const at = tokens[first]!.start;
  const cue = cueTokens(view, other);
  const last = cue.at(-1);
  if (last === undefined || other.source[0]!.start >= at || !states(view, cue)) return false;
  const sentence = view.layers.sentences[tokens[first]!.sentence]!;
  if (other.source[0]!.start > tokens[sentence.first]!.start + LONGEST_OPENING) return false;
  const between = first - last - 1;
  return between === 0 || (between === 1 && tokens[last + 1]!.lower === "that");
}

/** "The agency had said A; it now says B, the senator told reporters": what it says now shows that both are passed on. */
function isBeforeSemicolon(view: View, other: AttributionMention, first: number): boolean {
  const { tokens, voiceMentions } = view.layers;
  const said = other.content.at(-1);
  const who = other.source[0];
  if (said === undefined || who === undefined || other.source.length !== 1) return false;
  const mark = tokens[first - 1];
  if (mark?.text !== ";" || said.end > mark.start || tokenAt(view.index, said.end - 1) !== first - 2)
    return false;
  const next = voiceMentions[view.voiceEnds[first]!];
  return next?.form === "pronoun" && resolveSpan(view.layers, next) === resolveSpan(view.layers, who);
}

const states = (view: View, cue: readonly number[]): boolean =>
  cue.some((token) => cueVerb(view.layers.syntax.lemmas[token]!)?.takes.includes("that") === true);

/** An article and a rank before the first source, in characters. */
const LONGEST_OPENING = 4;

/** "… and 2,700 injured": what has no verb of its own goes on with the clause before it. */
function isElliptic(
  view: View,
  attribution: AttributionMention,
  first: number,
  all: readonly AttributionMention[],
): boolean {
  const { tokens, syntax } = view.layers;
  if (!/^(?:and|,)$/.test(tokens[first - 1]!.lower)) return false;
  const said = spanTokens(view.index, attribution.content[0]!);
  if (!said.some((token) => syntax.tags[token] === "CD")) return false;
  if (said.some((token) => FINITE.test(syntax.tags[token]!))) return false;
  const before = tokens[first - 1]!.start;
  const start = view.layers.sentences[tokens[first]!.sentence]!.start;
  return all.every(({ cue }) => cue.every((span) => span.start < start || span.start >= before));
}
