/**
 * Two or more who say one thing in one phrase: "the ministry and the police said", "citing the army and the fire
 * service". Each is a voice of its own, and so makes a claim of its own; who says it with whom is not lost, as the
 * content is the same.
 */
import type { Span } from "../../model/index.ts";
import type { Layers, Speaker, VoiceMention } from "../layers.ts";
import { resolveSpan } from "../voice/index.ts";
import { spanTokens, type TokenIndex } from "./token-index.ts";

/** One of several sources, and the words that name it. */
export interface CoSource {
  readonly speaker: Speaker;
  readonly mention: Span;
}

/** A longer list is no source but an enumeration that the parser took for one. */
const MOST_SOURCES = 4;
const NONE: readonly CoSource[] = [];

/** Who stands beside the first of a source phrase, in the order of the text; `cue` is what reports. */
export function coSources(
  { layers, index }: { readonly layers: Layers; readonly index: TokenIndex },
  source: Span | undefined,
  cue: readonly Span[],
): readonly CoSource[] {
  if (source === undefined) return NONE;
  const { relations, heads, tags } = layers.syntax;
  const words = spanTokens(index, source);
  const top = words.find((token) => heads[token]! < words[0]! || heads[token]! > words.at(-1)!);
  if (top === undefined || !isJoined(layers, top)) return NONE;
  const first = mentionOf(layers, top);
  const known = resolveSpan(layers, source);
  if (first === null || known !== first.speaker || first.form === "pronoun") return NONE;
  // "the president and chief executive says": a verb in the singular has one subject
  if (cue.some((span) => spanTokens(index, span).some((token) => tags[token] === "VBZ"))) return NONE;
  const found: (CoSource & { readonly at: number })[] = [];
  for (let token = top + 1; token < layers.tokens.length && token - top < LONGEST_PHRASE; token += 1) {
    if (layers.tokens[token]!.sentence !== layers.tokens[top]!.sentence || FINITE.test(tags[token]!)) break;
    if (isNor(layers, token, top)) {
      // "neither the ministry nor the army", whose second is often hung on the first as if by a preposition
    } else if (
      relations[token] !== "conj" ||
      (heads[token] !== top && !found.some(({ at }) => at === heads[token]))
    )
      continue;
    const mention = mentionOf(layers, token);
    if (mention === null || mention.form === "pronoun" || mention.speaker === known) continue;
    // "the company and its chief executive": whoever belongs to the first says nothing of his own
    if (layers.syntax.tags[determinerOf(layers, mention)] === "PRP$") continue;
    if (found.some(({ at }) => mentionOf(layers, at)?.speaker === mention.speaker)) continue;
    if (isSamePerson(layers, first, mention)) return NONE;
    const { start, end } = mention;
    found.push({ at: token, speaker: layers.speakers[mention.speaker]!, mention: { start, end } });
  }
  return found.length < MOST_SOURCES ? found : NONE;
}

/** The noun behind "nor", of a phrase that begins with "neither". */
function isNor({ tokens, syntax }: Layers, token: number, top: number): boolean {
  if (!syntax.tags[token]!.startsWith("NN")) return false;
  let at = token - 1;
  while (at > top && /^(?:DT|PRP\$|JJ|NNP?|NNPS|POS)$/.test(syntax.tags[at]!)) at -= 1;
  return at > top && tokens[at]!.lower === "nor";
}

/** So many words may stand between the first head of a phrase and its last. */
const LONGEST_PHRASE = 30;
/** What ends a phrase: a verb that has a subject. */
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;

/** True where the phrase is joined by "and" or "nor": of "the police or the army" only one says it. */
function isJoined({ syntax, tokens }: Layers, top: number): boolean {
  for (let token = top + 1; token < tokens.length && token - top < LONGEST_PHRASE; token += 1) {
    if (FINITE.test(syntax.tags[token]!)) return false;
    if (tokens[token]!.lower === "nor") return true;
    if (syntax.tags[token] === "CC" && syntax.heads[token]! >= top) return JOINING.test(tokens[token]!.lower);
  }
  return false;
}
const JOINING = /^(?:and|nor|&)$/;

const mentionOf = ({ voiceMentions }: Layers, head: number): VoiceMention | null =>
  voiceMentions.find((mention) => mention.head === head) ?? null;

/** "The president and chief executive", "co-founder and chief Ada Example": two offices of one person, the second without an article. */
function isSamePerson(layers: Layers, first: VoiceMention, second: VoiceMention): boolean {
  const one = layers.speakers[first.speaker]!;
  const other = layers.speakers[second.speaker]!;
  if (first.form !== "description" || !isOnePerson(layers, first, one)) return false;
  return isPerson(other) && !hasDeterminer(layers, second);
}

const isPerson = ({ kind }: Speaker): boolean => kind === "person" || kind === "group";

const isOnePerson = ({ syntax }: Layers, { head }: VoiceMention, speaker: Speaker): boolean =>
  isPerson(speaker) && syntax.tags[head] === "NN";

const hasDeterminer = (layers: Layers, mention: VoiceMention): boolean =>
  /^(?:DT|CD)$/.test(layers.syntax.tags[determinerOf(layers, mention)]!);

/** The token of a mention's article, possessive or number, which may stand right before it; else its first token. */
function determinerOf({ syntax, tokens }: Layers, { start, head }: VoiceMention): number {
  let at = head;
  while (at > 0 && tokens[at]!.start > start) at -= 1;
  return /^(?:DT|PRP\$)$/.test(syntax.tags[at - 1] ?? "") ? at - 1 : at;
}
