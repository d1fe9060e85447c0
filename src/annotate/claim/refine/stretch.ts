/**
 * Contents that go on past where they were found to end: "said that A, and that B", and "A, the ministry says, doing B",
 * whose first part is as much the ministry's as its second.
 */
import { cueVerb } from "../../../lexicon/cue-verbs.ts";
import { type AttributionMention, amended, type Sentence } from "../../layers.ts";
import { contentOwners, tokenAt } from "../token-index.ts";
import { notCutShort } from "./cut-short.ts";
import { cueTokens, joinSpans, spanOfTokens, type View, voiceBefore } from "./view.ts";
import { withWholeBefore } from "./whole-before.ts";

const FINITE = /^(?:VB[DPZ]|MD)$/;
/** What opens a clause that only frames the statement: "While talks went on, the minister said …". */
const FRAMING =
  /^(?:while|although|though|when|after|as|if|because|since|before|until|once|but|and|whereas|despite|asked)$/;
/** Fewer tokens than this before a source are an adverbial, not a statement. */
const SHORTEST_FRONT = 4;

export function stretched(
  view: View,
  attributions: readonly AttributionMention[],
): readonly AttributionMention[] {
  const owners = contentOwners(attributions, view.index);
  const cues = new Uint8Array(view.layers.tokens.length);
  for (const attribution of attributions) for (const token of cueTokens(view, attribution)) cues[token] = 1;
  const found: AttributionMention[] = [];
  for (const attribution of withoutPhrases(view, attributions)) {
    if (attribution.quote === "direct" || attribution.source.length === 0) {
      found.push(attribution);
      continue;
    }
    const full = notCutShort(view, attribution, cues);
    if (full !== attribution) {
      found.push(full);
      continue;
    }
    const cut = withRest(view, withList(view, untilNextSource(view, attribution), cues), owners, cues);
    const whole = withWholeBefore(view, withAllBefore(view, cut, owners), attributions);
    if (whole !== cut) {
      found.push(whole);
      continue;
    }
    const fronted = withFront(view, cut, owners, cues);
    const second = secondThat(view, fronted, cues);
    found.push(fronted);
    if (second !== null) found.push(second);
  }
  return found;
}

const PHRASE = /^(?:according to|as per|per)$/i;

/** "The agency said A, according to the senator": the senator tells what the agency said, which ends before him. */
function withoutPhrases(
  view: View,
  attributions: readonly AttributionMention[],
): readonly AttributionMention[] {
  const { text } = view.layers.document;
  const phrases = attributions.filter(
    ({ cue, content }) =>
      cue.length === 1 && PHRASE.test(text.slice(cue[0]!.start, cue[0]!.end)) && content.length > 0,
  );
  if (phrases.length === 0) return attributions;
  return attributions.map((attribution) => {
    const content = attribution.content.at(-1);
    const cue = attribution.cue[0];
    if (content === undefined || cue === undefined || content.start < cue.start) return attribution;
    const phrase = phrases.find(
      (other) =>
        other !== attribution &&
        content.start < other.cue[0]!.start &&
        other.cue[0]!.start < content.end &&
        other.content[0]!.start <= cue.start + 1 &&
        other.source.some((span) => span.end >= content.end - 1),
    );
    if (phrase === undefined) return attribution;
    const before = text.slice(content.start, phrase.cue[0]!.start);
    const end =
      content.start +
      before
        .trimEnd()
        .replace(/[,–—]$/, "")
        .trimEnd().length;
    if (end <= content.start) return attribution;
    return explain(
      amended(attribution, { content: [...attribution.content.slice(0, -1), { start: content.start, end }] }),
      "before-phrase",
      "the phrase at the end tells who reports all of it",
    );
  });
}

/** "The minister said A; the union denied B", "… A but its leader warned B": after the joint somebody else speaks. */
function untilNextSource(view: View, attribution: AttributionMention): AttributionMention {
  const { tokens, syntax } = view.layers;
  const last = attribution.content.at(-1)!;
  // "A; B, the minister told reporters": whoever stands behind both says both
  if ((attribution.cue[0]?.start ?? 0) >= last.end) return attribution;
  if (!JOINT.test(view.layers.document.text.slice(last.start, last.end))) return attribution;
  const end = tokenAt(view.index, last.end - 1);
  for (let semicolon = tokenAt(view.index, last.start); semicolon < end; semicolon++) {
    if (!/^(?:;|but|while|whereas)$/.test(tokens[semicolon]!.lower)) continue;
    const strong = tokens[semicolon]!.text !== ";";
    // "said that while he fears it, A"
    if (strong && semicolon - tokenAt(view.index, last.start) < SHORTEST_FRONT) continue;
    const sentence = view.layers.sentences[tokens[semicolon]!.sentence]!;
    for (let verb = semicolon + 2; verb < Math.min(end, semicolon + 2 + LONGEST_NAME); verb++) {
      if (!/^VB[DPZ]$/.test(syntax.tags[verb]!)) continue;
      const row = cueVerb(syntax.lemmas[verb]!);
      if (row === null || (strong && row.strength !== "strong")) break;
      const next = voiceBefore(view, sentence, verb);
      // "while" and "but" with more than who speaks before the verb may go on with the same statement
      if (next === null || (strong && next.start > tokens[semicolon + 1]!.start + LONGEST_ARTICLE)) break;
      const before = tokens[semicolon - 1]!.text === "," ? semicolon - 2 : semicolon - 1;
      const shorter = { start: last.start, end: tokens[before]?.end ?? last.start };
      if (shorter.end <= shorter.start) break;
      return explain(
        amended(attribution, { content: [...attribution.content.slice(0, -1), shorter] }),
        "next-source",
        "after the joint somebody else speaks",
      );
    }
  }
  return attribution;
}

const JOINT = /;|\b(?:but|while|whereas)\b/iu;
/** "the ", "its ", in characters */
const LONGEST_ARTICLE = 4;
/** In tokens, from a joint to the next speaker's verb. */
const LONGEST_NAME = 10;

/** "said nine died in Arne, four in Beck and two in Corby": a list of figures without verbs goes on with the first. */
function withList(view: View, attribution: AttributionMention, cues: Uint8Array): AttributionMention {
  const { tokens, syntax, sentences, document } = view.layers;
  const end = attribution.content.at(-1)!.end;
  const at = tokenAt(view.index, end - 1) + 1;
  if (tokens[at]?.text !== "," || !opensList(view, at + 1)) return attribution;
  const sentence = sentences[tokens[at]!.sentence]!;
  let last = at + 1;
  while (last + 1 < sentence.last && !/^[;.:!?]$/.test(tokens[last + 1]!.text)) {
    last++;
    if (cues[last] === 1 || /^(?:VB|MD|PRP)/.test(syntax.tags[last]!)) return attribution;
  }
  const content = joinSpans(document.text, [...attribution.content, spanOfTokens(view, at + 1, last)]);
  return explain(
    amended(attribution, { content }),
    "list",
    "the figures after the comma go on with the same list",
  );
}

/** "The toll is at 40, the chief said on Tuesday, expected to pass 60": what hangs on the statement goes on with it. */
function withRest(
  view: View,
  attribution: AttributionMention,
  owners: Int32Array,
  cues: Uint8Array,
): AttributionMention {
  const { tokens, syntax, sentences, document } = view.layers;
  const cue = attribution.cue.at(-1);
  const content = attribution.content.at(-1)!;
  if (cue === undefined || content.end > cue.start || attribution.source.length === 0) return attribution;
  const behind = Math.max(cue.end, attribution.source.at(-1)!.end);
  let at = tokenAt(view.index, behind - 1) + 1;
  const sentence = sentences[tokens[at - 1]!.sentence]!;
  const limit = Math.min(sentence.last - 3, at + LONGEST_CIRCUMSTANCE);
  while (at < limit && tokens[at]!.text !== "," && !/^(?:VB|MD|W)/.test(syntax.tags[at]!)) at++;
  if (tokens[at]?.text !== "," || at >= sentence.last - 2 || !HANGING.test(syntax.tags[at + 1]!))
    return attribution;
  let last = sentence.last - 1;
  while (last > at && /^[.!?]$/.test(tokens[last]!.text)) last--;
  for (let token = at + 1; token <= last; token++) {
    const clause = /^(?:VB[DPZ]|MD|W)/.test(syntax.tags[token]!);
    const own = owners[token]! >= 0 || (cues[token] === 1 && token > at + 1);
    if (clause || own || /^[;:"“]$/.test(tokens[token]!.text)) return attribution;
  }
  const whole = joinSpans(document.text, [...attribution.content, spanOfTokens(view, at + 1, last)]);
  return explain(
    amended(attribution, { content: whole }),
    "rest",
    "what hangs on the statement goes on with it",
  );
}

/** When and where something was said, in tokens. */
const LONGEST_CIRCUMSTANCE = 8;
/** Participles and prepositions; "adding" is a cue of its own. */
const HANGING = /^(?:VBN|IN|JJ|RB)$/;

/** A figure, or a word or two before one: ", somewhere between 10,000 and". */
function opensList({ layers: { syntax } }: View, at: number): boolean {
  if (syntax.tags[at] === "CD") return true;
  if (!/^(?:RB|IN|JJR)/.test(syntax.tags[at] ?? "")) return false;
  return syntax.tags[at + 1] === "CD" || (syntax.tags[at + 1] === "IN" && syntax.tags[at + 2] === "CD");
}

/** "X said A and B, according to Y": Y stands behind all of it, X included. */
function withAllBefore(view: View, attribution: AttributionMention, owners: Int32Array): AttributionMention {
  const { tokens, sentences, document } = view.layers;
  const cue = attribution.cue[0];
  const source = attribution.source[0]!;
  if (cue === undefined || source.start < cue.end || !PHRASE.test(document.text.slice(cue.start, cue.end)))
    return attribution;
  const at = tokenAt(view.index, cue.start);
  const sentence = sentences[tokens[at]!.sentence]!;
  if (tokens[at - 1]?.text !== "," || at - 2 <= sentence.first) return attribution;
  let other = false;
  for (let token = sentence.first; token < at - 1 && !other; token++) other = tokens[token]!.text === ";";
  if (other || owners[at - 2]! < 0) return attribution;
  const first = attribution.content[0]!.start;
  if (first <= tokens[sentence.first]!.start || first > cue.start) return attribution;
  return explain(
    amended(attribution, { content: [spanOfTokens(view, sentence.first, at - 2)] }),
    "all-before",
    "the phrase at the end stands behind the whole sentence",
  );
}

function withFront(
  view: View,
  attribution: AttributionMention,
  owners: Int32Array,
  cues: Uint8Array,
): AttributionMention {
  const { tokens, syntax, sentences, document } = view.layers;
  const start = Math.min(attribution.source[0]!.start, attribution.cue[0]?.start ?? Number.POSITIVE_INFINITY);
  const at = tokenAt(view.index, start);
  const sentence = sentences[tokens[at]!.sentence]!;
  const content = attribution.content[0];
  if (content === undefined || content.start < start || tokens[at - 1]?.text !== ",") return attribution;
  if (/^W/.test(syntax.tags[at]!)) return attribution; // ", which expects …" tells of its noun
  if (at - 1 - sentence.first < SHORTEST_FRONT || FRAMING.test(tokens[sentence.first]!.lower))
    return attribution;
  let finite = false;
  for (let token = sentence.first; token < at - 1; token++) {
    if (owners[token]! >= 0 || cues[token] === 1) return attribution;
    finite ||= FINITE.test(syntax.tags[token]!);
  }
  if (!finite) return attribution;
  const front = spanOfTokens(view, sentence.first, at - 2);
  const first = tokenAt(view.index, content.start);
  // "A, the service said; B"
  const parted = /^[,;]$/.test(tokens[first - 1]?.text ?? "");
  if (!parted && isClause(view, sentence, first)) return attribution;
  return explain(
    amended(attribution, {
      content: parted ? joinSpans(document.text, [front, ...attribution.content]) : [front],
    }),
    "front",
    "the statement before the comma has no other source",
  );
}

function isClause(view: View, sentence: Sentence, first: number): boolean {
  for (let token = first; token < sentence.last; token++)
    if (FINITE.test(view.layers.syntax.tags[token]!)) return true;
  return false;
}

/** "…, and that B": only somebody's statement goes on so. */
function secondThat(
  view: View,
  attribution: AttributionMention,
  cues: Uint8Array,
): AttributionMention | null {
  const { tokens, sentences } = view.layers;
  const end = attribution.content.at(-1)?.end;
  if (end === undefined) return null;
  let at = tokenAt(view.index, end - 1) + 1;
  const sentence = sentences[tokens[at - 1]!.sentence]!;
  if (tokens[at]?.text === ",") at++;
  if (at + 3 >= sentence.last || !/^(?:and|but|or)$/.test(tokens[at]!.lower)) return null;
  if (tokens[at + 1]!.lower !== "that") return null;
  let last = sentence.last - 1;
  while (last > at + 2 && /^[.!?,;]$/.test(tokens[last]!.text)) last--;
  // a source after a comma at the end is not part of it: "…, and that B, the report said"
  if (cues[last] === 1) return null;
  return explain(
    amended(attribution, { content: [spanOfTokens(view, at + 2, last)] }),
    "second-that",
    "“and that” goes on with the same statement",
  );
}

function explain(attribution: AttributionMention, rule: string, because: string): AttributionMention {
  const { why } = attribution;
  return amended(attribution, {
    why: { rule: `${why.rule}+${rule}`, reason: () => `${why.reason()}; ${because}` },
  });
}
