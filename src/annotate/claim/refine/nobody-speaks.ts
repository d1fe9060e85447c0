/** Verbs of saying and seeing by which an event is told and nobody is heard. */
import { cueNoun } from "../../../lexicon/cue-nouns.ts";
import { cueVerb } from "../../../lexicon/cue-verbs.ts";
import { SPEAKER_NOUNS } from "../../../lexicon/speaker-nouns.ts";
import { amended } from "../../layers.ts";
import { spanTokens, tokenAt } from "../token-index.ts";
import { ownerOf } from "./owner.ts";
import { cueTokens, onlyCueToken, type Refinement, spanOfTokens, type View } from "./view.ts";

const lemmaOf = (view: View, token: number): string => view.layers.syntax.lemmas[token]!;

/** "The quake claimed 144 lives": nobody says anything. */
export const livesClaimed: Refinement = {
  rule: "lives-claimed",
  because: "to claim lives is to kill",
  apply: (view, attribution) => {
    const claims = cueTokens(view, attribution).some((token) => lemmaOf(view, token) === "claim");
    const first = attribution.content[0];
    if (!claims || first === undefined) return attribution;
    const { text } = view.layers.document;
    return LIVES.test(text.slice(first.start, Math.min(first.end, first.start + LIVES_REACH)))
      ? null
      : attribution;
  },
};

/** "The first week saw 40 killed": a time or an event sees nothing and says nothing. */
export const eventSaw: Refinement = {
  rule: "event-saw",
  because: "a time or an event that “sees” something is when it happened",
  apply: (view, attribution) => {
    const verb = onlyCueToken(view, attribution);
    const last = attribution.source.at(-1);
    if (verb === undefined || last === undefined || !/^(?:see|witness)$/.test(lemmaOf(view, verb)))
      return attribution;
    const noun = tokenAt(view.index, last.end - 1);
    const thing = /^NNS?$/.test(view.layers.syntax.tags[noun]!) && !SPEAKERS.has(lemmaOf(view, noun));
    return thing ? null : attribution;
  },
};

/** "At least 40 were put out of action": a passive that tells of no saying, and nobody named. */
export const plainPassive: Refinement = {
  rule: "plain-passive",
  because: "the verb does not report, and nobody is said to say it",
  apply: (view, attribution) => {
    if (attribution.source.length > 0 || attribution.carriedFrom !== null) return attribution;
    if (attribution.quote !== "indirect") return attribution;
    const cue = cueTokens(view, attribution);
    const { tags } = view.layers.syntax;
    const passive =
      cue.some((token) => lemmaOf(view, token) === "be") && cue.some((t) => /^VB[DN]$/.test(tags[t]!));
    const known = cue.some(
      (token) => !/^(?:be|have)$/.test(lemmaOf(view, token)) && isReporting(lemmaOf(view, token)),
    );
    return passive && !known ? null : attribution;
  },
};

/** "The claim follows reports that A": the reports say A, and not what came after them. */
export const afterReports: Refinement = {
  rule: "after-reports",
  because: "what follows or matches a report does not say what the report says",
  apply: (view, attribution) => {
    const cue = cueTokens(view, attribution);
    const [verb] = cue;
    const noun = cue.at(-1);
    if (verb === undefined || noun === undefined || verb === noun || attribution.cue.length > 1)
      return attribution;
    const { tags } = view.layers.syntax;
    if (!PLACING.has(lemmaOf(view, verb)) || !tags[noun]!.startsWith("NN")) return attribution;
    if (cueNoun(lemmaOf(view, noun)) === null) return attribution;
    const sentence = view.layers.sentences[view.layers.tokens[noun]!.sentence]!;
    const owner = ownerOf(view, sentence, noun);
    return amended(attribution, {
      source: owner === null ? [] : [owner],
      cue: [spanOfTokens(view, noun, noun)],
    });
  },
};

/** Verbs that set one thing behind or beside another. */
const PLACING: ReadonlySet<string> = new Set([
  "follow",
  "precede",
  "succeed",
  "match",
  "mirror",
  "resemble",
  "contradict",
]);

/** "About 1,300 employees have accepted a package": to take what is offered is an act. */
export const offerTaken: Refinement = {
  rule: "offer-taken",
  because: "to accept a thing is to take it",
  apply: (view, attribution) => {
    const cue = cueTokens(view, attribution);
    const { tags } = view.layers.syntax;
    const verb = cue.findLast((token) => tags[token]!.startsWith("VB"));
    if (verb === undefined || lemmaOf(view, verb) !== "accept" || attribution.quote !== "indirect")
      return attribution;
    const said = attribution.content.flatMap((span) => spanTokens(view.index, span));
    const thing = said[0] !== undefined && /^(?:DT|JJ|NN|CD|PRP\$)/.test(tags[said[0]]!);
    return thing && !said.some((token) => /^(?:VB[DPZ]|MD)$/.test(tags[token]!)) ? null : attribution;
  },
};

/** "Qaboos bin Said", "Sultan Said bin Taimur": a name, not the verb. */
export const namedSaid: Refinement = {
  rule: "named-said",
  because: "“Said” between words of a name is a name",
  apply: (view, attribution) => {
    const { tokens } = view.layers;
    const [word, ...more] = cueTokens(view, attribution);
    if (word === undefined || more.length > 0 || tokens[word]!.text !== "Said") return attribution;
    const [before, after] = [tokens[word - 1]?.lower ?? "", tokens[word + 1]?.lower ?? ""];
    return IN_NAMES.test(before) || IN_NAMES.test(after) ? null : attribution;
  },
};

const IN_NAMES = /^(?:bin|ibn|ben|bint|al|el|ould|abu)$/;

const isReporting = (lemma: string): boolean =>
  cueNoun(lemma) !== null || /^(?:strong|medium)$/.test(cueVerb(lemma)?.strength ?? "weak");
/** "Total announced: 7,000", "The toll confirmed: 40": a label over a figure. */
export const countLabel: Refinement = {
  rule: "count-label",
  because: "a sum, a toll or a cost before a colon says nothing",
  apply: (view, attribution) => {
    const [source] = attribution.source;
    const colon = attribution.cue.at(-1);
    if (source === undefined || colon === undefined) return attribution;
    const { text } = view.layers.document;
    const labelled = /^\s*:/.test(text.slice(colon.end)) || text.slice(colon.start, colon.end).endsWith(":");
    return labelled && COUNTED.test(text.slice(source.start, source.end)) ? null : attribution;
  },
};

const COUNTED = /^(?:the\s+)?(?:\p{L}+\s+)?(?:totals?|sums?|tolls?|numbers?|counts?|costs?|figures?)$/iu;

const SPEAKERS: ReadonlySet<string> = new Set(SPEAKER_NOUNS.map(({ noun }) => noun));

const LIVES = /^(?:[\w,.-]+\s+){0,6}lives?\b/i;
/** In characters. */
const LIVES_REACH = 60;

/** "Asked whether the strike could be called off, she said no": the question is nobody's statement. */
export const askedFirst: Refinement = {
  rule: "asked-first",
  because: "what somebody is asked before he answers is no statement",
  apply: (view, attribution) => {
    if (attribution.source.length > 0 || attribution.carriedFrom !== null) return attribution;
    const verb = onlyCueToken(view, attribution);
    if (verb === undefined || !/^(?:ask|question|quiz|press|challenge|query)$/.test(lemmaOf(view, verb)))
      return attribution;
    const { tokens, syntax, sentences } = view.layers;
    const opens = sentences[tokens[verb]!.sentence]!.first;
    const first = verb === opens || (verb === opens + 1 && /^(?:when|if|once)$/.test(tokens[opens]!.lower));
    return first && /^VB[DN]$/.test(syntax.tags[verb]!) ? null : attribution;
  },
};
