/**
 * Readings in which source and statement changed places, or a word of the source was taken for the verb of saying. They
 * are dropped, and the rules read the sentence anew.
 */
import { cueVerb } from "../../../lexicon/cue-verbs.ts";
import type { Span } from "../../../model/index.ts";
import type { AttributionMention } from "../../layers.ts";
import { resolveSpan } from "../../voice/index.ts";
import { spanTokens, tokenAt, tokensOf } from "../token-index.ts";
import { isFiniteOrModal, isFiniteVerb, isPastForm } from "../verb-tags.ts";
import { isChargeList } from "./charges.ts";
import { cueTokens, onlyCueToken, type View } from "./view.ts";

export function isMisread(view: View, attribution: AttributionMention): boolean {
  return (
    isCrossed(view, attribution) ||
    isSpeakerBetween(view, attribution) ||
    isQuotedName(view, attribution) ||
    isCitingAlone(view, attribution) ||
    isAddressee(view, attribution) ||
    isSight(view, attribution) ||
    isPosted(view, attribution) ||
    isTornClause(view, attribution) ||
    isCharged(view, attribution) ||
    isColonDateline(view, attribution) ||
    isBeforeColon(view, attribution) ||
    isNameForCue(view, attribution) ||
    isLongPhrase(view, attribution) ||
    isHearerBeforeColon(view, attribution) ||
    isPlaceOfPassive(view, attribution)
  );
}

/** "…, said a document CNN had seen": behind a verb that follows a comma stands who says it, not what is said. */
function isCrossed(view: View, { source, cue, content }: AttributionMention): boolean {
  const { tokens, syntax } = view.layers;
  const [verb, ...more] = tokensOf(view.index, cue);
  const [said] = content;
  if (verb === undefined || more.length > 0 || said === undefined || content.length > 1) return false;
  if (
    !/^VB[DZP]$/.test(syntax.tags[verb]!) ||
    cueVerb(syntax.lemmas[verb]!)?.takes.includes("quote") !== true
  )
    return false;
  const first = tokenAt(view.index, said.start);
  if (first !== verb + 1 || tokens[verb - 1]?.text !== ",") return false;
  return opensWithVoice(view, first) && !isClause(view, said) && !opensSentence(view, source);
}

/** "Customers withdrew money, two people with knowledge of it said, after …": between commas stands who says it. */
function isSpeakerBetween(view: View, { cue, content }: AttributionMention): boolean {
  const { tokens, syntax } = view.layers;
  const [verb, ...more] = tokensOf(view.index, cue);
  const [said] = content;
  if (verb === undefined || more.length > 0 || said === undefined || content.length > 1) return false;
  if (!isFiniteVerb(syntax.tags[verb]) || cueVerb(syntax.lemmas[verb]!)?.takes.includes("quote") !== true)
    return false;
  const first = tokenAt(view.index, said.start);
  if (tokens[first - 1]?.text !== "," || tokenAt(view.index, said.end - 1) !== verb - 1) return false;
  return /^[,.]$/.test(tokens[verb + 1]?.text ?? "") && opensWithVoice(view, first) && !isClause(view, said);
}

/** "Ann Poe, who leads the union, said …": a person whom the sentence opens with is who speaks. */
function opensSentence({ layers, index }: View, [source]: readonly Span[]): boolean {
  if (source === undefined) return false;
  const speaker = resolveSpan(layers, source);
  const { sentence } = layers.tokens[tokenAt(index, source.start)]!;
  return (
    speaker !== null &&
    layers.speakers[speaker]!.kind === "person" &&
    layers.sentences[sentence]!.start === source.start
  );
}

/** "an official", "the document": a voice with nothing before it but its own words. */
function opensWithVoice(view: View, first: number): boolean {
  const { start } = view.layers.tokens[first]!;
  return view.layers.voiceMentions.some(
    (mention) =>
      mention.form !== "pronoun" && mention.start >= start && mention.start <= start + LONGEST_ARTICLE,
  );
}

/** "the ", in characters */
const LONGEST_ARTICLE = 4;

/** Whether a verb is finite that does not only tell of the noun before it ("a document CNN had seen"). */
function isClause(view: View, said: Span): boolean {
  const { tags, relations } = view.layers.syntax;
  const tokens = spanTokens(view.index, said);
  return tokens.some((token) => {
    if (!isFiniteOrModal(tags[token])) return false;
    return !isGetting(view, token) && relations[token] !== "acl:relcl";
  });
}

const GETTING = /^(?:see|obtain|review|view|acquire|examine|read)$/;

/** "had seen", "obtained" */
function isGetting(view: View, token: number): boolean {
  const { lemmas, tags } = view.layers.syntax;
  let main = token;
  while (lemmas[main] === "have" || tags[main] === "RB") main++;
  return GETTING.test(lemmas[main] ?? "");
}

/** "…, lawmaker “Jo Example” announced": a name between marks is who says it. */
function isQuotedName(view: View, { content, cue }: AttributionMention): boolean {
  const [said] = content;
  if (said === undefined || content.length > 1 || cue[0] === undefined || said.end > cue[0].start)
    return false;
  const { tokens, syntax } = view.layers;
  let words = 0;
  let last = -1;
  for (const token of spanTokens(view.index, said)) {
    if (!/\p{L}/u.test(tokens[token]!.text)) continue;
    words++;
    if (words > LONGEST_NAME || !syntax.tags[token]!.startsWith("NNP")) return false;
    last = token;
  }
  return words > 0 && last + 2 >= tokenAt(view.index, cue[0].start);
}

/** In words. */
const LONGEST_NAME = 3;

/** "a lawmaker citing intelligence said A": who is cited is not what is said. */
function isCitingAlone(view: View, attribution: AttributionMention): boolean {
  const { syntax, tokens, sentences } = view.layers;
  const verb = onlyCueToken(view, attribution);
  if (verb === undefined || !/^(?:citing|quoting)$/.test(tokens[verb]!.lower)) return false;
  const { last } = sentences[tokens[verb]!.sentence]!;
  for (let token = verb + 1; token < last; token++) {
    if (/^[,;:]$/.test(tokens[token]!.text)) return false;
    if (isFiniteVerb(syntax.tags[token])) return cueVerb(syntax.lemmas[token]!)?.strength === "strong";
  }
  return false;
}

/** "Per the assessment seen by the paper they could come": whoever has seen a document does not say what it says. */
function isSight(view: View, attribution: AttributionMention): boolean {
  const { syntax, tokens, voiceMentions, speakers } = view.layers;
  const verb = onlyCueToken(view, attribution);
  if (verb === undefined || attribution.quote === "direct") return false;
  if (syntax.tags[verb] !== "VBN" || !GETTING.test(syntax.lemmas[verb]!) || tokens[verb + 1]?.lower !== "by")
    return false;
  const before = voiceMentions[view.voiceEnds[verb - 1] ?? -1];
  return before !== undefined && /^(?:document|imagery)$/.test(speakers[before.speaker]!.kind);
}

/** "Video posted online shows a car": where it was posted is not what it shows. */
function isPosted(view: View, { source, cue, content, quote }: AttributionMention): boolean {
  const { syntax, tokens, sentences, speakers } = view.layers;
  const [verb, ...more] = tokensOf(view.index, cue);
  const [who] = source;
  // "leaked to", "posted on"
  if (more.length > 1 || more.some((token) => !/^(?:IN|TO)$/.test(syntax.tags[token]!))) return false;
  if (verb === undefined || who === undefined || quote === "direct") return false;
  if (!isPastForm(syntax.tags[verb]) || !POSTING.test(syntax.lemmas[verb]!)) return false;
  const speaker = resolveSpan(view.layers, who);
  if (speaker === null || !/^(?:document|imagery)$/.test(speakers[speaker]!.kind)) return false;
  const { last } = sentences[tokens[verb]!.sentence]!;
  for (let token = verb + 1; token < last; token++)
    if (isFiniteVerb(syntax.tags[token]))
      return (
        cueVerb(syntax.lemmas[token]!)?.class === "show" &&
        (more.length > 0 || content.every(({ start }) => start <= tokens[token]!.start))
      );
  return false;
}

const POSTING = /^(?:post|publish|share|upload|release|circulate|leak|film|record|air|broadcast)$/;

/** "NEW DELHI: Nearly 150 returned": the place that a paragraph opens with in capitals is where it was written. */
function isColonDateline(view: View, { source: [source], cue: [cue] }: AttributionMention): boolean {
  if (source === undefined || cue === undefined || source.end > cue.start) return false;
  const { document, tokens, sentences, voiceMentions } = view.layers;
  const named = document.text.slice(source.start, source.end);
  if (document.text.slice(cue.start, cue.end) !== ":" || !/^\p{Lu}[\p{Lu} .]{3,}$/u.test(named)) return false;
  const sentence = sentences[tokens[tokenAt(view.index, source.start)]!.sentence]!;
  return (
    sentence.block.kind === "paragraph" &&
    voiceMentions.some(
      ({ start, end, form }) => form === "metonym" && start < source.end && end > source.start,
    )
  );
}

/** "Economist Ann Poe: buyers will want a guarantee": who stands before the colon says all of it, and wants nothing. */
function isBeforeColon(
  { layers, voiceEnds, index }: View,
  { source: [source], cue: [cue], quote }: AttributionMention,
): boolean {
  if (source === undefined || cue === undefined || quote === "direct" || cue.start < source.end) return false;
  const { tokens } = layers;
  const last = tokenAt(index, source.end - 1) + 1;
  for (let colon = tokenAt(index, source.start) + 1; colon <= last; colon++)
    if (tokens[colon]?.text === ":")
      return (
        voiceEnds[colon - 1]! >= 0 &&
        cue.start > tokens[colon]!.start &&
        isOneSentence(tokens, colon, tokenAt(index, cue.start))
      );
  return false;
}

/** "Union | leader Ann Poe on our programme: | …": a person's name is no word of saying. */
function isNameForCue(
  { layers, index, voiceEnds }: View,
  { cue: [cue, ...more] }: AttributionMention,
): boolean {
  if (cue === undefined || more.length > 0) return false;
  const { tokens, syntax, voiceMentions, speakers } = layers;
  const words = spanTokens(index, cue);
  if (tokens[words.at(-1)!]!.text !== ":" || words.some((token) => /^(?:VB|MD)/.test(syntax.tags[token]!)))
    return false;
  return words.some((token) => {
    const mention = voiceMentions[voiceEnds[token]!];
    return mention?.form === "name" && speakers[mention.speaker]!.kind === "person";
  });
}

/** "told | the Globe | : “…”": whoever is told does not say it. */
function isHearerBeforeColon(
  { layers: { tokens, syntax, document }, index }: View,
  { source: [source], cue: [cue, ...more] }: AttributionMention,
): boolean {
  if (source === undefined || cue === undefined || more.length > 0) return false;
  if (document.text.slice(cue.start, cue.end) !== ":") return false;
  const first = tokenAt(index, source.start);
  const before = tokens[first - 1]?.lower === "the" ? first - 2 : first - 1;
  return /^(?:tell|inform|assure|warn|remind)$/.test(syntax.lemmas[before] ?? "");
}

/** "According to minutes of | a meeting that it read": the source was taken for a part of the phrase. */
function isLongPhrase(
  { layers: { document } }: View,
  { source, cue: [cue, ...more] }: AttributionMention,
): boolean {
  if (cue === undefined || more.length > 0 || source.length > 0) return false;
  return /^according to \S+ of$/i.test(document.text.slice(cue.start, cue.end));
}

const isOneSentence = (tokens: View["layers"]["tokens"], a: number, b: number): boolean =>
  tokens[a]!.sentence === tokens[b]!.sentence;

/** "Ann Poe: Possession of a firearm": she says nothing of the kind. */
function isCharged(
  view: View,
  { source: [source], cue: [cue], content: [said], quote }: AttributionMention,
): boolean {
  if (source === undefined || cue === undefined || said === undefined || quote === "direct") return false;
  return view.layers.document.text.slice(cue.start, cue.end) === ":" && isChargeList(view, source, said);
}

/** "Ten more deaths were confirmed in the capital": where it was confirmed is not who confirmed it. */
function isPlaceOfPassive(view: View, attribution: AttributionMention): boolean {
  const [source] = attribution.source;
  const cue = cueTokens(view, attribution);
  const verb = cue.at(-1);
  if (source === undefined || attribution.source.length > 1 || verb === undefined || cue.length < 2)
    return false;
  const { syntax, tokens } = view.layers;
  if (source.start < tokens[verb]!.end || !isPastForm(syntax.tags[verb])) return false;
  if (!cue.some((token) => syntax.lemmas[token] === "be")) return false;
  let before = tokenAt(view.index, source.start) - 1;
  if (tokens[before]?.lower === "the") before--;
  return /^(?:in|at|near|around|across|outside|inside|from|on)$/.test(tokens[before]?.lower ?? "");
}

/** "A, the analyst estimated in a note to clients", "A, the chief informed the cabinet": to whom it is said at the end. */
function isAddressee(view: View, { cue, content, quote }: AttributionMention): boolean {
  const { tokens, syntax, sentences } = view.layers;
  const [words] = cue;
  const [said] = content;
  if (words === undefined || said === undefined || content.length > 1 || quote === "direct") return false;
  const first = tokenAt(view.index, said.start);
  const verb = tokenAt(view.index, words.start);
  const row = cueVerb(syntax.lemmas[verb]!);
  if (verb >= first || row === null || row.strength === "weak" || tokens[verb - 1] === undefined)
    return false;
  const sentence = sentences[tokens[first]!.sentence]!;
  if (sentence.last - first > LONGEST_ADDRESS) return false;
  for (let token = first; token < sentence.last; token++)
    if (/^(?:VB|MD|CD)/.test(syntax.tags[token]!)) return false;
  const told = /^(?:inform|tell|brief|notify|assure)$/.test(syntax.lemmas[verb]!) && first === verb + 1;
  const addressed = tokens[first - 1]!.lower === "to" && /^(?:in|at|on)$/.test(tokens[verb + 1]!.lower);
  return (told || addressed) && hasStatementBefore(view, sentence.first, verb);
}

/** "the Cabinet this evening.", in tokens. */
const LONGEST_ADDRESS = 6;
/** How far before its verb the comma in front of who speaks may stand. */
const LONGEST_SPEAKER = 14;

/** A clause with a verb of its own, and a comma after it. */
function hasStatementBefore({ layers: { tokens, syntax } }: View, first: number, verb: number): boolean {
  let comma = verb - 1;
  while (comma > first && verb - comma < LONGEST_SPEAKER && tokens[comma]!.text !== ",") comma--;
  if (tokens[comma]!.text !== ",") return false;
  for (let token = first; token < comma; token++) if (isFiniteOrModal(syntax.tags[token])) return true;
  return false;
}

/** "said the union | expected | output to rise": nobody is heard where the verb of saying before it is nobody's cue. */
function isTornClause(view: View, { source, carriedFrom, cue, quote }: AttributionMention): boolean {
  if (source.length > 0 || carriedFrom !== null || quote !== "indirect") return false;
  const { syntax, tokens, attributions } = view.layers;
  const [verb, ...more] = tokensOf(view.index, cue);
  if (verb === undefined || more.length > 0 || !/^VB[DN]$/.test(syntax.tags[verb]!)) return false;
  let at = verb - 1;
  while (at > 0 && verb - at <= LONGEST_SPEAKER && /^(?:DT|JJ|NN.*|PRP|POS|CD)$/.test(syntax.tags[at]!)) at--;
  const row = /^VB[DPZ]$/.test(syntax.tags[at]!) ? cueVerb(syntax.lemmas[at]!) : null;
  if (row === null || at === verb - 1 || row.strength !== "strong" || !row.takes.includes("that"))
    return false;
  const { start } = tokens[at]!;
  return !attributions.some((other) => other.cue.some((span) => span.start <= start && start < span.end));
}
