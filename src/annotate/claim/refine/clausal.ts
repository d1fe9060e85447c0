/** Clauses under a reporting word that no attribution has taken: "the agency suggests there is …", "reports that …". */
import { cueNoun } from "../../../lexicon/cue-nouns.ts";
import { type CueVerb, cueVerb } from "../../../lexicon/cue-verbs.ts";
import type { Span } from "../../../model/index.ts";
import { treeOf } from "../../language/index.ts";
import type { AttributionMention, Sentence } from "../../layers.ts";
import { resolveSpan } from "../../voice/index.ts";
import { spanTokens } from "../token-index.ts";
import { isFiniteOrModal, isFiniteVerb } from "../verb-tags.ts";
import { rejectsNothingStated } from "./denied.ts";
import { make } from "./make.ts";
import { UNSPOKEN } from "./mend.ts";
import { ownerOf } from "./owner.ts";
import { isCalledUntrue } from "./refuted.ts";
import { subjectOf } from "./subject.ts";
import { cueTokens, spanOfTokens, type View, voiceBefore } from "./view.ts";

const CONFIDENCE = { clause: 0.8, noun: 0.75 } as const;

export function clausal(view: View, sentence: Sentence, taken: Uint8Array): readonly AttributionMention[] {
  const { tags } = view.layers.syntax;
  const found: AttributionMention[] = [];
  for (let token = sentence.first; token < sentence.last; token++) {
    const verb = taken[token] !== 1 && isFiniteVerb(tags[token]);
    const made =
      (verb ? ofVerb(view, sentence, token, taken) : null) ??
      complement(view, sentence, token, taken) ??
      nounThat(view, sentence, token, taken);
    if (made !== null) found.push(made);
  }
  return found;
}

/** @param verb it has a tense, and is no cue yet */
const ofVerb = (view: View, sentence: Sentence, verb: number, taken: Uint8Array): AttributionMention | null =>
  numeralSubject(view, sentence, verb) ??
  plainly(view, sentence, verb, taken) ??
  toldThat(view, sentence, verb, taken) ??
  nestedObject(view, sentence, verb);

/** A clause whose head is a reporting verb with a subject, or a noun that carries what was said. */
function complement(
  view: View,
  sentence: Sentence,
  clause: number,
  taken: Uint8Array,
): AttributionMention | null {
  const { syntax } = view.layers;
  const head = syntax.heads[clause]!;
  if (head < 0 || head >= clause || taken[head] === 1) return null;
  if (syntax.relations[clause] !== "ccomp" || !isFiniteVerb(syntax.tags[head])) return null;
  const source = reporting(view, head) === null ? null : subjectOf(view, sentence, head);
  if (source === null) return null;
  const { firsts, lasts } = treeOf(syntax);
  const last = lastWord(view, lasts[clause]!);
  // "thinks what she has to do | is …": the clause was only the subject of what is thought
  const end =
    isFiniteVerb(syntax.tags[last + 1]) && last + 1 < sentence.last
      ? ownEnd(view, sentence, head, last)
      : last;
  const opens = Math.max(firsts[clause]!, head + 1);
  // "shows no one from the office | released it": a verb wants its subject
  const subjectless = isFiniteVerb(syntax.tags[opens]) && isPhrase(view, head + 1, opens);
  return make(view, {
    source,
    cue: spanOfTokens(view, head, head),
    content: spanOfTokens(view, subjectless ? head + 1 : opens, end),
    rule: "nested-clause",
    confidence: CONFIDENCE.clause,
  });
}

const PHRASE = /^(?:DT|JJ.?|CD|NN.*|POS|PRP\$?|IN|CC)$/;
/** In tokens. */
const LONGEST_SUBJECT = 12;

function isPhrase({ layers: { syntax } }: View, from: number, to: number): boolean {
  if (to === from || to - from > LONGEST_SUBJECT) return false;
  for (let token = from; token < to; token++) if (!PHRASE.test(syntax.tags[token]!)) return false;
  return true;
}

/** The end of the sentence, as far as it is said by whoever says the verb. */
function ownEnd(view: View, sentence: Sentence, verb: number, from: number): number {
  let end = from;
  while (end + 1 < sentence.last && view.owners[end + 1] === view.owners[verb]) {
    if (/^[;.!?”"]$|^''$/.test(view.layers.tokens[end + 1]!.text)) break;
    end++;
  }
  return lastWord(view, end);
}

/** "Budanov recently said around 11,000 are there": a voice, a reporting verb and a clause, whatever the parse made of it. */
function plainly(view: View, sentence: Sentence, verb: number, taken: Uint8Array): AttributionMention | null {
  const { tags, heads, relations } = view.layers.syntax;
  const row = reporting(view, verb);
  if (row === null || row.strength !== "strong" || !row.takes.includes("that")) return null;
  if (verb + 3 >= sentence.last || !/^(?:IN|DT|CD|NN|PRP|JJ|RB|EX)/.test(tags[verb + 1]!)) return null;
  const next = voiceBefore(view, sentence, verb);
  const source = next ?? voiceBeforeWho(view, sentence, verb) ?? voiceBeforeComma(view, sentence, verb);
  if (source === null) return null;
  let clause = false;
  for (let token = verb + 2; token < sentence.last && !clause; token++) {
    if (view.layers.tokens[token]!.text === "," || view.owners[token] !== view.owners[verb]) return null;
    clause = isFiniteOrModal(tags[token]);
    // the tree has it
    if (next !== null && heads[token] === verb && relations[token] === "ccomp") return null;
  }
  if (!clause) return null;
  taken[verb] = 1;
  let last = lastWord(view, sentence.last - 1);
  while (last > verb + 1 && view.owners[last] !== view.owners[verb]) last--;
  const content = spanOfTokens(view, verb + 1, last);
  return make(view, {
    source,
    cue: spanOfTokens(view, verb, verb),
    content,
    rule: "plain-statement",
    confidence: CONFIDENCE.clause,
  });
}

/** "A doctor who treated the wounded says": who opens the sentence, with one verb of his own before the verb. */
function voiceBeforeWho({ layers, voiceEnds }: View, sentence: Sentence, verb: number): Span | null {
  const { tokens, syntax, voiceMentions } = layers;
  let who = sentence.first;
  while (who < verb && tokens[who]!.lower !== "who") who++;
  let verbs = 0;
  for (let token = who + 1; token < verb; token++) {
    if (/^[,;:]$/.test(tokens[token]!.text)) return null;
    if (isFiniteOrModal(syntax.tags[token])) verbs++;
  }
  if (who === verb || verbs !== 1) return null;
  const voice = voiceMentions[voiceEnds[who - 1] ?? -1];
  if (voice === undefined || voice.start > sentence.start + LONGEST_ARTICLE) return null;
  return { start: voice.start, end: voice.end };
}

/** "Director Ada Brink of the National Institute (NI), announced a trial …": a stray comma before the verb. */
function voiceBeforeComma(view: View, sentence: Sentence, verb: number): Span | null {
  if (view.layers.tokens[verb - 1]?.text !== ",") return null;
  const subject = subjectOf(view, sentence, verb);
  return subject !== null && isVoice(view, subject) ? subject : null;
}

/** "The ", in characters */
const LONGEST_ARTICLE = 4;

/** "The agency told the committee that …", also inside what another source is made to say. */
function toldThat(
  view: View,
  sentence: Sentence,
  verb: number,
  taken: Uint8Array,
): AttributionMention | null {
  const { tokens, syntax } = view.layers;
  const { tags, lemmas } = syntax;
  if (!/^(?:tell|inform)$/.test(lemmas[verb]!)) return null;
  const source = wholeSubject(view, sentence, verb);
  if (source === null) return null;
  for (let token = verb + 2; token < Math.min(sentence.last - 3, verb + LONGEST_HEARER); token++) {
    if (/^(?:VB|MD|,)/.test(tags[token]!)) return null;
    if (tokens[token]!.lower !== "that" || !tags[token - 1]!.startsWith("NN")) continue;
    taken[verb] = 1;
    const owner = view.owners[verb]!;
    let last = lastWord(view, sentence.last - 1);
    while (last > token + 1 && view.owners[last] !== owner && !isSetIn(view, last, token)) last--;
    return make(view, {
      source,
      cue: spanOfTokens(view, verb, verb),
      content: spanOfTokens(view, token + 1, last),
      rule: "told-that",
      confidence: CONFIDENCE.clause,
    });
  }
  return null;
}

/** Whether a token belongs to a statement that is made behind another token: "told them that the toll is expected to rise". */
function isSetIn({ owners, owning, layers }: View, token: number, behind: number): boolean {
  const cue = owning[owners[token]!]?.cue[0];
  return cue !== undefined && cue.start > layers.tokens[behind]!.start;
}

/** "A person close to the board told": the whole subject, where somebody is known by it; else the voice before the verb. */
function wholeSubject(view: View, sentence: Sentence, verb: number): Span | null {
  const subject = subjectOf(view, sentence, verb);
  const next = voiceBefore(view, sentence, verb);
  if (next === null || subject === null) return next ?? subject;
  return subject.start < next.start && subject.end === next.end && isVoice(view, subject) ? subject : next;
}

/** Who is told, in tokens: "the parliamentary intelligence committee". */
const LONGEST_HEARER = 10;

function reporting(view: View, verb: number): CueVerb | null {
  const row = cueVerb(view.layers.syntax.lemmas[verb]!);
  return row === null || row.strength === "weak" || row.class === "seem" ? null : row;
}

/** "claimed 190 were dead": a parse takes the bare figure for an object. */
function numeralSubject(view: View, sentence: Sentence, verb: number): AttributionMention | null {
  const { tags } = view.layers.syntax;
  if (verb + 3 >= sentence.last) return null;
  if (tags[verb + 1] !== "CD" || !isFiniteOrModal(tags[verb + 2])) return null;
  const source = reporting(view, verb) === null ? null : subjectOf(view, sentence, verb);
  if (source === null) return null;
  const content = spanOfTokens(view, verb + 1, lastWord(view, sentence.last - 1));
  return make(view, {
    source,
    cue: spanOfTokens(view, verb, verb),
    content,
    rule: "numeral-clause",
    confidence: CONFIDENCE.clause,
  });
}

/** "According to CNN, the ministry suggests a great possibility of …": inside a statement, somebody's noun phrase. */
function nestedObject(view: View, sentence: Sentence, verb: number): AttributionMention | null {
  const { heads, relations } = view.layers.syntax;
  if (view.owners[verb]! < 0) return null;
  const row = reporting(view, verb);
  if (row === null || !row.takes.includes("that")) return null;
  // "the pilots saw the birds": who sees a thing tells nothing by it
  if (SENSING.test(row.lemma) || ADDRESSING.has(row.class)) return null;
  let object = -1;
  for (let token = verb + 1; token < sentence.last; token++) {
    if (heads[token] === verb && relations[token] === "ccomp") return null;
    if (object < 0 && heads[token] === verb && relations[token] === "dobj") object = token;
  }
  const source = subjectOf(view, sentence, verb);
  if (object < 0 || source === null || !isVoice(view, source)) return null;
  if (ANYBODY.test(view.layers.document.text.slice(source.start, source.end))) return null;
  const last = lastWord(view, treeOf(view.layers.syntax).lasts[object]!);
  const content = spanOfTokens(view, verb + 1, Math.max(last, verb + 1));
  if (rejectsNothingStated(view, verb, spanTokens(view.index, content))) return null;
  return make(view, {
    source,
    cue: spanOfTokens(view, verb, verb),
    content,
    rule: "nested-object",
    confidence: CONFIDENCE.clause,
  });
}

const SENSING = /^(?:see|hear|feel|watch|notice|witness|smell)$/;
/** The object of these is who is spoken to: "instructed staff to check". */
const ADDRESSING: ReadonlySet<string> = new Set(["order", "ask", "advise", "warn"]);
const ANYBODY = /^(?:any|every|no)(?:one|body)$|^no one$/i;

function isVoice(view: View, source: Span): boolean {
  const speaker = resolveSpan(view.layers, source);
  return speaker !== null && view.layers.speakers[speaker]!.kind !== "unknown";
}

/** "reports that soldiers were sent", but not "a move that would …", where "that" is the subject. */
function nounThat(
  view: View,
  sentence: Sentence,
  noun: number,
  taken: Uint8Array,
): AttributionMention | null {
  const { syntax, tokens } = view.layers;
  if (taken[noun] === 1 || tokens[noun + 1]?.lower !== "that" || noun + 4 >= sentence.last) return null;
  // "Reports that …" at the start is often taken for a verb, which would have no subject
  const nominal =
    /^NNS?$/.test(syntax.tags[noun]!) || (noun === sentence.first && syntax.tags[noun] === "VBZ");
  const row = isNamed(view, sentence, noun) ? null : cueNoun(syntax.lemmas[noun]!);
  if (!nominal || row === null || UNSPOKEN.has(row.class)) return null;
  if (/^(?:VB|MD|RB)/.test(syntax.tags[noun + 2]!)) return null; // "that" is the subject
  if (isDenied(view, noun) || isCalledUntrue(view, noun)) return null;
  // "said after a briefing that …": the clause is what somebody said already
  if (view.owners[noun + 1]! >= 0 && view.owners[noun + 1] !== view.owners[noun]) return null;
  let verb = noun + 2;
  while (verb < sentence.last && !isFiniteOrModal(syntax.tags[verb])) verb++;
  if (verb === sentence.last) return null;
  const governs = syntax.heads[verb]!;
  const predicate = /^(?:aux|auxpass|cop)$/.test(syntax.relations[verb]!) && governs > verb ? governs : verb;
  // as the subject of a later main verb the noun ends its clause before it: "Reports that … spread on Monday"
  const last = lastWord(view, treeOf(syntax).lasts[predicate]!);
  const cue = spanOfTokens(view, noun, noun);
  const content = spanOfTokens(view, noun + 2, Math.max(last, verb));
  const source = ownerOf(view, sentence, noun);
  // "“We cannot avoid the conclusion that A,” she said": nobody else concludes it
  const outer = view.owning[view.owners[noun]!];
  if (source === null && outer !== undefined && (outer.quote === "direct" || row.class === "think"))
    return null;
  return make(view, { source, cue, content, rule: "noun-that", confidence: CONFIDENCE.noun });
}

/** "told the Post that …" */
const isNamed = ({ layers: { tokens } }: View, sentence: Sentence, noun: number): boolean =>
  noun > sentence.first && sentence.block.kind !== "headline" && /^\p{Lu}\p{Ll}/u.test(tokens[noun]!.text);

/** "rejected as “a fantasy” the claim that …", "denies any suggestion that …": whoever does so says that it is not so. */
function isDenied(view: View, noun: number): boolean {
  const { tags, lemmas } = view.layers.syntax;
  const owner = view.owning[view.owners[noun]!];
  const verb = owner === undefined ? undefined : cueTokens(view, owner).at(-1);
  if (verb === undefined || verb > noun || cueVerb(lemmas[verb]!)?.class !== "deny") return false;
  for (let token = verb + 1; token < noun; token++) if (/^(?:VB|MD)/.test(tags[token]!)) return false;
  return true;
}

function lastWord(view: View, token: number): number {
  return /^[.,;:!?]$/.test(view.layers.tokens[token]!.text) ? token - 1 : token;
}
