/**
 * The chain of voices of one proposition, from the publisher outward to the innermost voice: the publisher, then for
 * each attribution it stands in, outermost first, the outlet it was told to or seen by, and the source.
 */
import { anchor, type CertaintyValue, type Link, type Span, type VoiceId } from "../../model/index.ts";
import type { AttributionMention, Layers, Speaker, Why } from "../layers.ts";
import { resolveSpan, speakerOfSpan } from "../voice/index.ts";
import type { CoSource } from "./co-sources.ts";
import { isDeniedReport } from "./denied-report.ts";
import type { Hearing } from "./heard.ts";
import { wholeOf } from "./of-them.ts";
import { isOwnOutlet } from "./publisher.ts";
import { mentionsBetween } from "./recipient.ts";
import type { Roster } from "./roster.ts";
import { isPersonLike, isSpeaking, WRITTEN } from "./speaking-verbs.ts";
import { speaksFor } from "./speaks-for.ts";
import { spanTokens, type TokenIndex, tokensOf } from "./token-index.ts";

export interface ChainMaker {
  readonly layers: Layers;
  readonly index: TokenIndex;
  readonly roster: Roster;
  readonly publisher: Speaker;
  readonly hearing: Hearing;
}

export interface Chain {
  readonly links: readonly Link[];
  readonly innermost: Speaker;
  readonly reasons: readonly (Why & Span)[];
}

/** Nesting deeper than this is a fault of the extractor, never of a journalist. */
const DEEPEST_NESTING = 6;

/** Attributions around a proposition, outermost first. */
export function attributionPath(
  attributions: readonly AttributionMention[],
  innermost: number,
): readonly number[] {
  const path: number[] = [];
  let at: number | null = innermost < 0 ? null : innermost;
  while (at !== null && path.length < DEEPEST_NESTING && !path.includes(at)) {
    path.unshift(at);
    at = attributions[at]!.within;
  }
  return path;
}

/** A passive or adverb that reports with nobody named: "reportedly", "is believed to". */
export interface Hearsay {
  readonly cue: Span;
  /** what the words alone say of how sure it is */
  readonly value: CertaintyValue;
  readonly reason: Why;
}

/** @param beside one who says it too, in the place of the innermost source; null: the source itself */
export function chainOf(
  maker: ChainMaker,
  path: readonly number[],
  hearsay: Hearsay | null,
  beside: CoSource | null = null,
): Chain {
  const { layers, roster, publisher } = maker;
  const links: Link[] = [{ voice: roster.enter(publisher), mention: null, via: "implied" }];
  const reasons: (Why & Span)[] = [];
  let innermost = publisher;
  const push = (speaker: Speaker, mention: Span | null, via: Link["via"]): void => {
    const words = mention === null ? "" : layers.document.text.slice(mention.start, mention.end);
    if (isOwnOutlet(publisher, speaker, words)) return;
    const voice: VoiceId = roster.enter(speaker);
    if (links.some((link) => link.voice === voice)) return;
    links.push({ voice, mention: mention === null ? null : anchor(layers.document.text, mention), via });
    innermost = speaker;
  };
  const told = path.some((position) => {
    const { source, carriedFrom } = layers.attributions[position]!;
    return source.length > 0 || carriedFrom !== null;
  });
  for (const position of path) {
    const attribution = layers.attributions[position]!;
    reasons.push(reasonAt(attribution.why, spanOf(attribution)));
    const recipient = maker.hearing.told(position);
    const heard = position === path[0] ? maker.hearing.goesOn[position]! : null;
    if (recipient !== null) push(recipient.speaker, recipient.span, "stated");
    else if (heard !== null) push(heard.speaker, heard.span, "carried");
    const outer = layers.attributions[path[path.indexOf(position) - 1] ?? -1];
    const source =
      (told && isSourcelessVerb(maker, attribution)) || isDeniedReport(maker, attribution, outer)
        ? null
        : sourceOf(maker, attribution, innermost === publisher ? null : innermost);
    if (source === null) continue;
    if (beside !== null && position === path.at(-1)) {
      push(beside.speaker, beside.mention, "stated");
      continue;
    }
    if (isOwnPronoun(maker, path, position)) continue;
    // "The group expects A, its finance chief said": he speaks for it, and nobody else is heard
    if (speaksFor(maker, innermost, source.speaker, attribution)) continue;
    push(source.speaker, source.mention, source.via);
  }
  // "the agency said 40 are believed dead": it is the agency that believes it
  if (hearsay !== null && innermost.kind === "outlet") {
    push(UNNAMED, null, "implied");
    reasons.push(reasonAt(hearsay.reason, hearsay.cue));
  }
  return { links, innermost, reasons };
}

const reasonAt = ({ rule, reason }: Why, { start, end }: Span): Why & Span => ({ rule, reason, start, end });

/** "A doctor who treated them says he saw nine": with a pronoun at the head of a statement its speaker means himself. */
function isOwnPronoun({ layers, index }: ChainMaker, path: readonly number[], position: number): boolean {
  const outer = layers.attributions[path[path.indexOf(position) - 1] ?? -1];
  const [source] = layers.attributions[position]!.source;
  const said = outer?.content[0];
  if (source === undefined || said === undefined || outer?.quote !== "indirect") return false;
  const words = spanTokens(index, source);
  if (words.length !== 1 || !/^(?:he|she|they)$/.test(layers.tokens[words[0]!]!.lower)) return false;
  const first = spanTokens(index, said).find((token) => layers.tokens[token]!.lower !== "that");
  const [who] = outer.source;
  const speaker = who === undefined ? null : resolveSpan(layers, who);
  const one =
    speaker === null ||
    layers.speakers[speaker]!.kind === "group" ||
    layers.speakers[speaker]!.kind === "person";
  return first === words[0] && one;
}

/** "it was reported yesterday": when, not who. */
const WHEN = /day$|^(?:tomorrow|week|month|year|night|morning|evening|afternoon)$/;

const unnamed = (name: string, kind: Speaker["kind"], aliases: readonly string[]): Speaker => ({
  name,
  kind,
  named: false,
  aliases,
  country: null,
  parent: null,
  role: null,
});

/** Somebody, not said who. */
const UNNAMED = unnamed("unnamed", "unknown", []);

interface Source {
  readonly speaker: Speaker;
  readonly mention: Span | null;
  readonly via: Link["via"];
}

/** "“I think it is over,” she said": who speaks of himself is no further voice. */
const FIRST_PERSON = /^(?:I|we|me|us|myself|ourselves)$/i;
/** "They needed more, said one": somebody of those told of before. */
const ONE_OF_THEM =
  /^(?:one|another|some|others|several|two|three|(?:a|the) (?:second|third|fourth|other))(?: of them)?$/i;
/** "Both sides accused each other": the parties to a conflict, told of before. */
const PARTIES =
  /^(?:(?:both|either|neither|the two|the (?:other|opposing|warring)) (?:sides?|parties|party)|each side)$/i;
const PRONOUN = /^(?:he|she|it|they|his|her|its|their)$/i;
/** "Let everyone know", "does anyone think": nobody has said it. */
const ANYBODY = /^(?:any|every|no)(?:one|body)\b|^no one\b/i;
/** Whoever is spoken to. */
const SECOND_PERSON = /^you$/i;

/** `teller`: whose words these are already; null: nobody's yet. The answer null: what stands as the source cannot say anything ("patterns suggest", "images show"): whoever shows it says it. */
function sourceOf(maker: ChainMaker, attribution: AttributionMention, teller: Speaker | null): Source | null {
  const { layers, index } = maker;
  const here = attribution.source[0];
  if (here !== undefined) {
    const words = layers.document.text.slice(here.start, here.end);
    const whole = wholeOf(layers, index, here);
    if (whole !== null) return { speaker: whole, mention: here, via: "stated" };
    if (ONE_OF_THEM.test(words))
      return { speaker: unnamed("unnamed", "group", [words]), mention: here, via: "stated" };
    if (PARTIES.test(words) && resolveSpan(layers, here) === null)
      return {
        speaker: unnamed(words.toLowerCase(), "group", [words]),
        mention: here,
        via: "stated",
      };
    // a pronoun that stands for nobody in the text is nobody in particular
    if (PRONOUN.test(words) && resolveSpan(layers, here) === null)
      return { speaker: unnamed("unnamed", "unknown", [words]), mention: here, via: "stated" };
    if (ANYBODY.test(words)) return null;
    if (isThing(maker, attribution, here)) return examinerOf(maker, here);
    if (SECOND_PERSON.test(layers.document.text.slice(here.start, here.end))) return null;
    if (FIRST_PERSON.test(words)) {
      if (teller !== null || resolveSpan(layers, here) === null) return null;
    }
    const speaker = speakerOfSpan(layers, here);
    // "The report says records show A": what somebody says to rest on records he says
    return teller !== null && teller.kind !== "outlet" && isBareEvidence(speaker)
      ? null
      : { speaker, mention: here, via: "stated" };
  }
  const earlier = attribution.carriedFrom?.[0];
  if (earlier !== undefined)
    return { speaker: speakerOfSpan(layers, earlier), mention: earlier, via: "carried" };
  const noun = tokensOf(index, attribution.cue).find(
    (token) => /^NNS?$/.test(layers.syntax.tags[token]!) && !WHEN.test(layers.tokens[token]!.lower),
  );
  if (noun === undefined)
    return isKnown(maker, attribution) ? null : { speaker: UNNAMED, mention: null, via: "implied" };
  const word = layers.tokens[noun]!;
  const speaker = unnamed(`unnamed ${word.lower}`, "group", [word.text]);
  return { speaker, mention: { start: word.start, end: word.end }, via: "implied" };
}

/** "Nine are known to have died", "31 are confirmed dead": the writer takes it for a fact, from nobody in particular. */
function isKnown({ layers, index }: ChainMaker, { cue }: AttributionMention): boolean {
  return tokensOf(index, cue).some((token) => KNOWN.has(layers.syntax.lemmas[token]!));
}

const KNOWN: ReadonlySet<string> = new Set(["know", "confirm", "establish", "verify", "prove"]);

/** Records, data and tests that nobody in particular made, which show what whoever tells of them says. */
const isBareEvidence = ({ kind, named, parent, name }: Speaker): boolean =>
  kind === "document" && !named && parent === null && EVIDENCE.test(name);
const EVIDENCE = /\b(?:data|records?|logs?|tests?|samples?|measurements?|readings?|evidence)$/iu;

/** "Imagery reviewed by the agency suggests": whoever looked at it says what it shows; null: not told. */
function examinerOf({ layers, index }: ChainMaker, span: Span): Source | null {
  const tokens = spanTokens(index, span);
  const verb = tokens.find(
    (token) => EXAMINING.test(layers.syntax.lemmas[token]!) && layers.tokens[token + 1]?.lower === "by",
  );
  if (verb === undefined) return null;
  const start = layers.tokens[verb + 2]?.start ?? span.end;
  const [mention] = mentionsBetween(layers.voiceMentions, start, start + LONGEST_ARTICLE + 1);
  if (mention === undefined || mention.end > span.end) return null;
  const speaker = layers.speakers[mention.speaker]!;
  if (speaker.kind === "outlet") return null; // it stands in the chain as who obtained it
  return { speaker, mention: { start: mention.start, end: mention.end }, via: "stated" };
}

const EXAMINING = /^(?:review|analyse|analyze|examine|assess|study|verify)$/;
/** "the " before a name, in characters. */
const LONGEST_ARTICLE = 4;

/** "Police said 40 were feared dead": inside somebody's statement a passive with nobody named adds no voice. */
function isSourcelessVerb({ layers, index }: ChainMaker, attribution: AttributionMention): boolean {
  if (attribution.source.length > 0 || attribution.carriedFrom !== null) return false;
  const cue = tokensOf(index, attribution.cue);
  return cue.some((token) => /^VB[ND]$/.test(layers.syntax.tags[token]!));
}

/** Pictures, and common nouns that no table knows as speaking, where no verb of saying makes them speak ("a footnote says"). */
function isThing(
  { layers, index }: ChainMaker,
  { cue, quote, within }: AttributionMention,
  span: Span,
): boolean {
  const speaker = resolveSpan(layers, span);
  if (speaker !== null)
    return layers.speakers[speaker]!.kind === "imagery" && !RECORDED.test(layers.speakers[speaker]!.name);
  const described = speakerOfSpan(layers, span);
  if (described.named || described.kind !== "group") return false;
  const whole = spanTokens(index, span);
  // "minutes of a meeting that it has read": what hangs on the noun tells of it
  const clauseAt = whole.findIndex((token, at) => at > 0 && /^W/.test(layers.syntax.tags[token]!));
  const words = clauseAt < 0 ? whole : whole.slice(0, clauseAt);
  const noun = words.some((token) => layers.syntax.tags[token]!.startsWith("NN"));
  const clause = words.some((token) => /^(?:VB[DPZ]|MD)$/.test(layers.syntax.tags[token]!));
  const share = layers.syntax.tags[words[0]!] === "CD" && SHARE.test(layers.tokens[words.at(-1)!]!.lower);
  if (!noun || clause || share) return true; // "who", "his", "73 percent"
  const said = tokensOf(index, cue);
  const phrase = said.some((token) => layers.tokens[token]!.lower === "according");
  // "according to the timetable", but not "according to plan"
  if (words.length > 1 && phrase) return false;
  if (said.some((token) => WRITTEN.test(layers.syntax.lemmas[token]!))) return false;
  const { tags, lemmas } = layers.syntax;
  return (
    // "“It is a shambles,” the peer fumed": who stands beside a quotation speaks it, by whatever verb
    ((quote !== "direct" || within !== null) &&
      !said.some((token) => isSpeaking(lemmas[token]!, tags[token]!))) ||
    !isPersonLike(
      layers.document.text.slice(span.start, span.end),
      words.map((token) => tags[token]!),
      said.map((token) => lemmas[token]!),
    )
  );
}

/** On these somebody is heard. */
const RECORDED = /\b(?:recordings?|audio|tapes?)$/i;
const SHARE = /^(?:%|percent|per|cent|points?|\d.*)$/;

function spanOf(attribution: AttributionMention): Span {
  const parts = attribution.cue.length > 0 ? attribution.cue : attribution.content;
  return { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 };
}
