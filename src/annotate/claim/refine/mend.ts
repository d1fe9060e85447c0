/**
 * Attributions as annotators mark them become attributions as claims need them. Annotators give every cue its
 * grammatical subject; a claim needs whoever says it.
 */

import { cueNoun } from "../../../lexicon/cue-nouns.ts";
import { cueVerb } from "../../../lexicon/cue-verbs.ts";
import { type AttributionMention, amended } from "../../layers.ts";
import { tokenAt, tokensOf } from "../token-index.ts";
import { act, reportedAct, yetToSpeak } from "./acts.ts";
import { afterColon } from "./after-colon.ts";
import {
  agentOfParticiple,
  clauseOfSource,
  describedSource,
  expectedOfSaid,
  ownSubject,
  pastRelative,
  possessor,
  quotedSubject,
  sharedSubject,
  withoutHearer,
} from "./amend-source.ts";
import { deed } from "./deeds.ts";
import { notDenied, rejecting } from "./denied.ts";
import { headlineVerb } from "./headline-verb.ts";
import { madeToSpeak } from "./made-to-speak.ts";
import {
  afterReports,
  askedFirst,
  countLabel,
  eventSaw,
  livesClaimed,
  namedSaid,
  offerTaken,
  plainPassive,
} from "./nobody-speaks.ts";
import { ownerOf } from "./owner.ts";
import { refuted } from "./refuted.ts";
import { setOffSpeaker } from "./set-off-speaker.ts";
import { toldThat } from "./told-that.ts";
import { cueTokens, joinSpans, onlyCueToken, type Refinement, spanOfTokens, type View } from "./view.ts";
import { figureInCue, fromTheStart, reflexive, wholeName } from "./whole-content.ts";

const lemmaOf = (view: View, token: number): string => view.layers.syntax.lemmas[token]!;

/** "There are signs that …", "a likelihood that …": nobody is said to say it. */
const unspoken: Refinement = {
  rule: "unspoken",
  because: "the noun weighs or shows something, and nobody is said to say it",
  apply: (view, attribution) => {
    if (attribution.source.length > 0 || attribution.carriedFrom !== null) return attribution;
    const tokens = cueTokens(view, attribution);
    const noun = tokens.findLast((token) => view.layers.syntax.tags[token]!.startsWith("NN"));
    if (noun === undefined || tokens.some((token) => cueVerb(lemmaOf(view, token))?.strength === "strong"))
      return attribution;
    return UNSPOKEN.has(cueNoun(lemmaOf(view, noun))?.class ?? "") ? null : attribution;
  },
};

/** "It mirrors last week's South Korean warning that …": the report is South Korea's. */
const ownedReport: Refinement = {
  rule: "owned-report",
  because: "the word before the report tells whose it is",
  apply: (view, attribution) => {
    if (attribution.source.length > 0 || attribution.carriedFrom !== null) return attribution;
    const noun = cueTokens(view, attribution).findLast((token) =>
      view.layers.syntax.tags[token]!.startsWith("NN"),
    );
    if (noun === undefined || cueNoun(lemmaOf(view, noun)) === null) return attribution;
    const sentence = view.layers.sentences[view.layers.tokens[noun]!.sentence]!;
    const owner = ownerOf(view, sentence, noun);
    if (owner === null) return attribution;
    return amended(attribution, { source: [owner], cue: [spanOfTokens(view, noun, noun)] });
  },
};

/** "…, the chief said on Tuesday, expected to pass 3,000": a participle behind a comma reports nothing by itself. */
const bareParticiple: Refinement = {
  rule: "bare-participle",
  because: "a participle behind a comma goes on with the statement before it",
  apply: (view, attribution) => {
    if (attribution.source.length > 0 || attribution.carriedFrom !== null) return attribution;
    const verb = onlyCueToken(view, attribution);
    if (verb === undefined || view.layers.syntax.tags[verb] !== "VBN") return attribution;
    const first = attribution.content[0]?.start ?? 0;
    const behind = view.layers.tokens[verb - 1]?.text === "," && first > view.layers.tokens[verb]!.start;
    return behind ? null : attribution;
  },
};

/** Classes of nouns that show or weigh something but in which nobody says it. */
export const UNSPOKEN: ReadonlySet<string> = new Set(["expect", "show", "know", "plan", "doubt"]);

/** "Neither figure could be verified": a passive with nobody named, and nothing stated beside it. */
const nothingStated: Refinement = {
  rule: "nothing-stated",
  because: "nobody is named and nothing is stated",
  apply: (view, attribution) => {
    if (attribution.source.length > 0 || attribution.carriedFrom !== null) return attribution;
    if (attribution.quote !== "indirect") return attribution;
    const said = tokensOf(view.index, attribution.content);
    const states = said.some((token) => /^(?:VB|MD|CD)/.test(view.layers.syntax.tags[token]!));
    const longer = said.length > LONGEST_PHRASE;
    return states || longer ? attribution : null;
  },
};

/** A content of more tokens than this states something even where no verb was seen in it. */
const LONGEST_PHRASE = 4;

/** "The airline declined to comment": silence is no statement. */
const silence: Refinement = {
  rule: "silence",
  because: "to decline to comment is to say nothing",
  apply: (view, attribution) => {
    const { text } = view.layers.document;
    const first = attribution.content[0];
    const last = attribution.content.at(-1);
    if (first === undefined || last === undefined) return null;
    if (NO_ANSWER.test(attribution.cue.map((span) => text.slice(span.start, span.end)).join(" ")))
      return null;
    // "…, but he declined": what stands before is what he was asked
    const verb = cueTokens(view, attribution).at(-1);
    const before = verb !== undefined && last.end <= view.layers.tokens[verb]!.start;
    if (before && attribution.quote === "indirect" && /^(?:decline|refuse)$/.test(lemmaOf(view, verb)))
      return null;
    return SILENCE.test(text.slice(first.start, Math.min(last.end, first.start + SILENCE_REACH))) &&
      cueTokens(view, attribution).some((token) => REFUSING.test(lemmaOf(view, token)))
      ? null
      : attribution;
  },
};

/** "did not respond to a request", "has not replied": what was asked is nobody's statement. */
const NO_ANSWER =
  /\b(?:not|n[’']t|never)\s+(?:\w+\s+){0,2}?(?:respond|responded|reply|replied|answer|answered|comment|commented|return|returned)\b/i;
const SILENCE = /^(?:to )?(?:immediately )?(?:comment|respond|reply|elaborate)\b/i;
const SILENCE_REACH = 40;
const REFUSING = /^(?:decline|refuse|comment|respond|reply)$/;

/** "X said A, according to Y": the model gives the phrase both names; who stands behind it is meant. */
const phraseSource: Refinement = {
  rule: "phrase-source",
  because: "the source of “according to” stands behind it",
  apply: (view, attribution) => {
    const cue = attribution.cue.at(-1);
    if (attribution.source.length < 2 || cue === undefined) return attribution;
    const { text } = view.layers.document;
    if (!/\bto$/.test(text.slice(cue.start, cue.end))) return attribution;
    const behind = attribution.source.filter((span) => span.start >= cue.end);
    return behind.length === 0 ? attribution : amended(attribution, { source: behind });
  },
};

/** "According to the ministry around 40 people died": without a comma the source runs on into the statement. */
const runOnSource: Refinement = {
  rule: "run-on-source",
  because: "the source of the phrase at the start ends where a figure begins",
  apply: (view, attribution) => {
    const [source] = attribution.source;
    const cue = attribution.cue[0];
    if (source === undefined || cue === undefined || attribution.source.length > 1) return attribution;
    const { tokens, sentences, syntax, document } = view.layers;
    const at = tokenAt(view.index, cue.start);
    const sentence = sentences[tokens[at]!.sentence]!;
    const phrase = document.text.slice(cue.start, cue.end).toLowerCase();
    if (at !== sentence.first || phrase !== "according to") return attribution;
    const end = tokenAt(view.index, source.end - 1);
    for (let token = tokenAt(view.index, source.start); token < end; token++) {
      if (view.voiceEnds[token]! < 0 || !/^(?:IN|CD|JJR|RB)$/.test(syntax.tags[token + 1]!)) continue;
      if (syntax.tags[token + 1] !== "CD" && syntax.tags[token + 2] !== "CD") continue;
      const last = /^[.!?]$/.test(tokens[sentence.last - 1]!.text) ? sentence.last - 2 : sentence.last - 1;
      return amended(attribution, {
        source: [{ start: source.start, end: tokens[token]!.end }],
        content: [{ start: tokens[token + 1]!.start, end: tokens[last]!.end }],
      });
    }
    return attribution;
  },
};

/** "Many are believed to have died": who is believed to have died is not who believes it. */
const passiveSubject: Refinement = {
  rule: "passive-subject",
  because: "the subject of a passive cue belongs to what is said",
  apply: (view, attribution) => {
    if (isQuotedAs(view, attribution)) return quotedBefore(attribution);
    const verb = cueTokens(view, attribution).findLast((token) =>
      view.layers.syntax.tags[token]!.startsWith("VB"),
    );
    if (verb === undefined || !isPassive(view, verb, attribution)) return attribution;
    // "Solm was quoted as saying that": who is quoted says it
    if (/^(?:quote|cite)$/.test(lemmaOf(view, verb))) return attribution;
    const { text } = view.layers.document;
    const last = infinitiveEnd(view, verb);
    const cue = [
      ...attribution.cue.slice(0, -1),
      { start: attribution.cue.at(-1)!.start, end: view.layers.tokens[last]!.end },
    ];
    const after = attribution.content.filter((part) => part.end > cue.at(-1)!.end);
    // Where no subject was taken for a source, it stands in the content already.
    const subject =
      attribution.source.length > 0
        ? attribution.source
        : attribution.content.filter((part) => part.end <= cue[0]!.start);
    const cut = after.map((part) => ({ start: Math.max(part.start, nextStart(view, last)), end: part.end }));
    if (cut.length === 0) return amended(attribution, { source: [], carriedFrom: null });
    return amended(attribution, {
      source: [],
      carriedFrom: null,
      cue,
      content: joinSpans(text, [...subject, ...cut]),
    });
  },
};

/** "The minister was quoted as saying that A": who stands before the cue says what stands behind it. */
function quotedBefore(attribution: AttributionMention): AttributionMention {
  const at = attribution.cue[0]!.start;
  const before = attribution.content.filter(({ end }) => end <= at);
  const after = attribution.content.filter(({ start }) => start >= at);
  if (attribution.source.length > 0 || before.length !== 1 || after.length === 0) return attribution;
  return amended(attribution, { source: before, content: after });
}

function isQuotedAs(view: View, attribution: AttributionMention): boolean {
  const cue = cueTokens(view, attribution);
  return (
    cue.some((token) => /^(?:quote|cite)$/.test(lemmaOf(view, token))) &&
    cue.some((token) => view.layers.tokens[token]!.lower === "as")
  );
}

function isPassive(view: View, verb: number, attribution: AttributionMention): boolean {
  const { tokens, syntax } = view.layers;
  const first = attribution.source[0] ?? attribution.content[0];
  const subject = tokenAt(view.index, first?.start ?? 0);
  if (subject > verb) return false; // "said by …"
  const next = tokens[verb + 1]?.lower;
  const participle = syntax.tags[verb] === "VBN" || syntax.tags[verb] === "VBD";
  if (!participle || next === "by") return false;
  for (let at = Math.max(subject, verb - AUXILIARY_REACH); at < verb; at++) {
    if (syntax.lemmas[at] === "be" && syntax.heads[at] === verb && syntax.relations[at] !== "cop")
      return true;
  }
  // "Dozens feared dead": headlines leave "are" out
  const state = STATES.test(next ?? "") && !/^(?:VB[DPZ]|MD)$/.test(syntax.tags[verb + 2] ?? "");
  if (state && /^(?:fear|believe|presume|report|think)$/.test(syntax.lemmas[verb]!)) return true;
  // "with Moscow now said to be providing": nobody says "to be" of himself without an object
  const infinitive = next === "to" && /^VB$/.test(syntax.tags[verb + 2] ?? "");
  return infinitive && BARE_INFINITIVE.has(cueVerb(syntax.lemmas[verb]!)?.class ?? "");
}

/** What becomes of people. */
const STATES =
  /^(?:dead|killed|missing|injured|hurt|wounded|trapped|drowned|buried|lost|ill|sick|infected|stranded)$/;
/** How far before its participle a passive's auxiliary may stand. */
const AUXILIARY_REACH = 5;
/** Verbs that take "to be" only in the passive; "claimed to be" and "agreed to be" are active. */
const BARE_INFINITIVE: ReadonlySet<string> = new Set(["say", "report", "think", "know", "estimate", "fear"]);

/** The last of "to have been" after a passive cue: it belongs to the cue, for it makes nothing certain by itself. */
export function infinitiveEnd(view: View, verb: number): number {
  const { tokens, syntax } = view.layers;
  if (tokens[verb + 1]?.lower !== "to") return verb;
  let last = verb + 1;
  while (last - verb < LONGEST_INFINITIVE && /^(?:be|have)$/.test(syntax.lemmas[last + 1] ?? "")) last++;
  return last > verb + 1 ? last : verb;
}

/** "to have been being": no infinitive has more words before its main verb. */
const LONGEST_INFINITIVE = 4;

const nextStart = (view: View, token: number): number => view.layers.tokens[token + 1]?.start ?? 0;

/** "appear to be": the writer's impression, nobody's statement. */
const impression: Refinement = {
  rule: "impression",
  because: "to appear or seem is the writer's impression, not somebody's statement",
  apply: (view, attribution) => {
    const { lemmas } = view.layers.syntax;
    const seems = cueTokens(view, attribution).some((token) => cueVerb(lemmas[token]!)?.class === "seem");
    return seems && attribution.quote !== "direct" ? null : attribution;
  },
};

/** "…, according to X — a move that would …": the writer's comment on the whole statement. */
const comment: Refinement = {
  rule: "comment",
  because: "what sums up a reported statement after a dash is the writer's comment on it",
  apply: (view, attribution) => {
    const { text } = view.layers.document;
    const last = attribution.content.at(-1);
    const cueEnd = attribution.cue.at(-1)?.end ?? Number.POSITIVE_INFINITY;
    if (attribution.content.length < 2 || last === undefined || last.start < cueEnd) return attribution;
    if (!COMMENT.test(text.slice(last.start, last.end)) || !DASH.test(text.slice(last.start - 3, last.start)))
      return attribution;
    return amended(attribution, { content: attribution.content.slice(0, -1) });
  },
};

/** Nouns by which writers sum up a statement in order to comment on it. */
const COMMENT =
  /^(?:a|an|the)\s+(?:\p{L}+\s+){0,2}(?:move|step|development|decision|shift|change|claim|charge|accusation|allegation|assertion|figure|number|toll|total|increase|rise|drop|sign|signal|blow|boost|setback|turn|escalation|departure)\b/iu;
const DASH = /[–—-]\s*$/;

export const MENDINGS: readonly Refinement[] = [
  namedSaid,
  madeToSpeak,
  deed,
  agentOfParticiple,
  expectedOfSaid,
  clauseOfSource,
  possessor,
  describedSource,
  pastRelative,
  sharedSubject,
  ownSubject,
  withoutHearer,
  reflexive,
  headlineVerb,
  toldThat,
  afterColon,
  wholeName,
  figureInCue,
  fromTheStart,
  livesClaimed,
  eventSaw,
  afterReports,
  plainPassive,
  offerTaken,
  countLabel,
  ownedReport,
  bareParticiple,
  rejecting,
  notDenied,
  refuted,
  unspoken,
  silence,
  phraseSource,
  runOnSource,
  passiveSubject,
  quotedSubject,
  setOffSpeaker,
  askedFirst,
  impression,
  reportedAct,
  act,
  yetToSpeak,
  comment,
  nothingStated,
];
