/** Sources that stand where no subject stands: "A was quoted as saying", "40 said by the staff to have died", "his forecast is". */
import type { Span } from "../../../model/index.ts";
import { type AttributionMention, amended } from "../../layers.ts";
import { spanTokens, tokenAt } from "../token-index.ts";
import { isFiniteVerb, isPastForm } from "../verb-tags.ts";
import { cueTokens, joinSpans, onlyCueToken, type Refinement, spanOfTokens, type View } from "./view.ts";

/** "Solm, the finance chief, was quoted as saying that A": the subject of the passive, wherever it was left. */
export const quotedSubject: Refinement = {
  rule: "quoted-subject",
  because: "who is quoted says it",
  apply: (view, attribution) => {
    if (attribution.source.length > 0 || attribution.carriedFrom !== null) return attribution;
    const { syntax, tokens, voiceMentions, sentences, speakers } = view.layers;
    const verb = cueTokens(view, attribution).find((token) => /^(?:quote|cite)$/.test(syntax.lemmas[token]!));
    if (verb === undefined || tokens[verb + 1]?.lower !== "as") return attribution;
    const start = sentences[tokens[verb]!.sentence]!.start;
    const before = voiceMentions.filter((one) => one.start >= start && one.end <= tokens[verb]!.start);
    const subject =
      before.find(({ head }) => syntax.heads[head] === verb && /^nsubj/.test(syntax.relations[head]!)) ??
      before.findLast(({ form, speaker }) => form === "name" && speakers[speaker]!.kind === "person");
    return subject === undefined
      ? attribution
      : amended(attribution, { source: [{ start: subject.start, end: subject.end }] });
  },
};

/** "the 40 men said by the general staff to have been killed": who stands behind "by" says it. */
export const agentOfParticiple: Refinement = {
  rule: "agent-of-participle",
  because: "who stands behind “by” says it",
  apply: (view, attribution) => {
    const cue = cueTokens(view, attribution);
    const [first] = cue;
    const verb = cue.at(-1);
    const [said] = attribution.content;
    if (first === undefined || verb === undefined || said === undefined || attribution.source.length > 1)
      return attribution;
    const { syntax, tokens, document } = view.layers;
    if (tokens[first + 1]?.lower === "by" && first !== verb)
      return withAgentInCue(view, attribution, first, verb);
    if (!isPastForm(syntax.tags[verb]) || tokens[verb + 1]?.lower !== "by") return attribution;
    const agent = agentFrom(view, verb + 2);
    if (agent === null) return attribution;
    const to = tokenAt(view.index, agent.end - 1) + 1;
    if (tokens[to]?.lower !== "to" || !/^VB/.test(syntax.tags[to + 1] ?? "")) return attribution;
    const end = Math.max(said.end, tokens[to + 1]!.end);
    const content = joinSpans(document.text, [...attribution.source, { start: tokens[to]!.start, end }]);
    return amended(attribution, { source: [agent], content });
  },
};

/** "the 40 men | said by the general staff to have been killed | were …": the cue holds who says it, and what. */
function withAgentInCue(
  view: View,
  attribution: AttributionMention,
  verb: number,
  last: number,
): AttributionMention {
  const { syntax, tokens, document } = view.layers;
  const agent = syntax.tags[verb] === "VBN" ? agentFrom(view, verb + 2) : null;
  if (agent === null || attribution.source.length === 0) return attribution;
  const to = tokenAt(view.index, agent.end - 1) + 1;
  if (tokens[to]?.lower !== "to" || !/^VB/.test(syntax.tags[to + 1] ?? "") || to >= last) return attribution;
  const content = joinSpans(document.text, [...attribution.source, spanOfTokens(view, to, last)]);
  return amended(attribution, { source: [agent], cue: [spanOfTokens(view, verb, verb)], content });
}

/** The voice whose name begins at a token, an article before it or not. */
export function agentFrom(view: View, first: number): Span | null {
  const { tokens, voiceMentions } = view.layers;
  const start = tokens[first]?.start ?? 0;
  const mention = voiceMentions.find(
    (one) => one.form !== "pronoun" && one.start >= start && one.start <= start + LONGEST_ARTICLE,
  );
  return mention === undefined ? null : { start: mention.start, end: mention.end };
}

/** "the ", in characters */
const LONGEST_ARTICLE = 4;

/** "The ministry confirmed A, but denied that B": the first verb's subject is the second's, where the model gave it none. */
export const sharedSubject: Refinement = {
  rule: "shared-subject",
  because: "a further verb of the same subject is said by it too",
  apply: (view, attribution) => {
    if (attribution.source.length > 0 || attribution.carriedFrom !== null) return attribution;
    const verb = onlyCueToken(view, attribution);
    if (verb === undefined) return attribution;
    const { syntax, tokens, voiceMentions } = view.layers;
    if (!isFiniteVerb(syntax.tags[verb]) || !/^(?:and|but)$/.test(tokens[verb - 1]?.lower ?? ""))
      return attribution;
    const first = syntax.relations[verb] === "conj" ? syntax.heads[verb]! : verb;
    const subject = voiceMentions.find(
      ({ head }) =>
        head < verb &&
        /^nsubj$/.test(syntax.relations[head]!) &&
        (syntax.heads[head] === verb || syntax.heads[head] === first),
    );
    return subject === undefined || tokens[subject.head]!.sentence !== tokens[verb]!.sentence
      ? attribution
      : amended(attribution, { source: [{ start: subject.start, end: subject.end }] });
  },
};

/** "The bureau expects to publish a report": whoever expects it says so, though his name was read as part of what he says. */
export const ownSubject: Refinement = {
  rule: "own-subject",
  because: "whoever hopes, plans or expects to do something says so",
  apply: (view, attribution) => {
    if (attribution.source.length > 0 || attribution.carriedFrom !== null) return attribution;
    const verb = onlyCueToken(view, attribution);
    if (verb === undefined) return attribution;
    const { syntax, tokens, voiceMentions } = view.layers;
    if (!isFiniteVerb(syntax.tags[verb]) || tokens[verb + 1]?.lower !== "to") return attribution;
    const subject = voiceMentions.find(
      ({ head }) => head < verb && syntax.heads[head] === verb && syntax.relations[head] === "nsubj",
    );
    if (subject === undefined) return attribution;
    const { end } = tokens[verb]!;
    const content = attribution.content.filter((span) => span.start >= end);
    return content.length === 0
      ? attribution
      : amended(attribution, { source: [{ start: subject.start, end: subject.end }], content });
  },
};

/** "told analysts that A": who is told is no part of what is said. */
export const withoutHearer: Refinement = {
  rule: "without-hearer",
  because: "who is told stands before “that”",
  apply: (view, attribution) => {
    const verb = cueTokens(view, attribution).at(-1);
    const [said, ...rest] = attribution.content;
    if (verb === undefined || said === undefined) return attribution;
    const { syntax, tokens } = view.layers;
    const first = tokenAt(view.index, said.start);
    // "said in a letter to farmers that A"
    const addressed =
      tokens[first - 1]?.lower === "to" &&
      cueTokens(view, attribution).some((token) => syntax.tags[token] === "NN");
    const tells = /^(?:tell|inform|assure|remind|warn|notify|brief|promise)$/.test(syntax.lemmas[verb]!);
    if (!addressed && !(tells && first === verb + 1)) return attribution;
    if (tokens[first]!.lower === "that") return attribution;
    const colon = tells ? colonAfterHearer(view, first, said.end) : -1;
    if (colon >= 0)
      return amended(attribution, { content: [{ start: tokens[colon + 1]!.start, end: said.end }, ...rest] });
    // "told staff there are no more": one bare noun, and a clause that cannot go on from it
    const bare =
      tells && /^NNS?$/.test(syntax.tags[first]!) && /^(?:EX|PRP)$/.test(syntax.tags[first + 1] ?? "");
    const outlet = bare ? first : tells ? outletFrom(view, first) : -1;
    if (outlet >= 0 && tokens[outlet + 1]!.start < said.end)
      return amended(attribution, {
        content: [{ start: tokens[outlet + 1]!.start, end: said.end }, ...rest],
      });
    for (let at = first; at < first + LONGEST_HEARER; at++) {
      if (tokens[at] === undefined || tokens[at]!.start >= said.end) return attribution;
      if (tokens[at]!.lower === "that" && at > first && tokens[at + 1] !== undefined)
        return amended(attribution, { content: [{ start: tokens[at + 1]!.start, end: said.end }, ...rest] });
      // a name ends here, however its last word is tagged
      if (!/^(?:DT|JJ|PRP\$?|NNP?S?|IN|POS|CD)$/.test(syntax.tags[at]!) && view.voiceEnds[at]! < 0)
        return attribution;
    }
    return attribution;
  },
};

/** "told the Globe: “…”", "told our reporter: …": the colon right behind whoever is told; -1: none. */
function colonAfterHearer({ layers: { tokens, syntax } }: View, first: number, end: number): number {
  for (let at = first; at < first + LONGEST_HEARER; at++) {
    const token = tokens[at];
    if (token === undefined || token.end >= end) return -1;
    if (token.text === ":") return at > first ? at : -1;
    if (!/^(?:DT|JJ|PRP\$?|NNP?S?|IN|POS|CD)$/.test(syntax.tags[at]!)) return -1;
  }
  return -1;
}

/** The last token of who is told, and that a clause follows: "told the BBC | nine men were dead", "told staff | there are no more"; -1: none does. */
function outletFrom({ layers, voiceEnds, index }: View, first: number): number {
  const { tokens, syntax, voiceMentions, speakers, sentences } = layers;
  const from = tokens[first]!.lower === "the" ? first + 1 : first;
  for (let last = from; last < from + LONGEST_HEARER; last++) {
    const mention = voiceMentions[voiceEnds[last] ?? -1];
    if (mention === undefined || tokenAt(index, mention.start) > from) continue;
    const speaker = speakers[mention.speaker]!;
    const people = speaker.kind === "group" && !speaker.named && mention.form === "description";
    if (!people && (speaker.kind !== "outlet" || !speaker.named)) return -1;
    const { last: end } = sentences[tokens[first]!.sentence]!;
    const opens = people ? /^(?:DT|PRP|EX)/ : /^(?:DT|CD|PRP|EX|JJ|NN)/;
    if (!opens.test(syntax.tags[last + 1] ?? "")) return -1;
    for (let token = last + 2; token < end; token++)
      if (/^(?:VB[DPZ]|MD)$/.test(syntax.tags[token]!)) return last;
    return -1;
  }
  return -1;
}

/** "members of the committee", in tokens. */
const LONGEST_HEARER = 7;

/** "The union representing pilots said", "people living near the airport say": the noun that a participle describes speaks. */
export const describedSource: Refinement = {
  rule: "described-source",
  because: "a participle only describes the noun before it, and that noun speaks",
  apply: (view, attribution) => {
    const [source] = attribution.source;
    if (source === undefined || attribution.source.length > 1 || attribution.carriedFrom !== null)
      return attribution;
    const { syntax, voiceMentions, tokens } = view.layers;
    const [verb] = cueTokens(view, attribution);
    const first = tokenAt(view.index, source.start);
    if (verb === undefined || tokens[verb]!.start < source.end) return attribution;
    for (let at = first - 1; at > 0 && first - at <= LONGEST_DESCRIPTION; at--) {
      if (syntax.tags[at] === "VBG") {
        const mention = voiceMentions[view.voiceEnds[at - 1]!];
        const hangs =
          syntax.relations[at] === "acl" && mention !== undefined && syntax.heads[at] === mention.head;
        return hangs
          ? amended(attribution, { source: [{ start: mention.start, end: source.end }] })
          : attribution;
      }
      if (!/^(?:IN|TO|DT|JJ|PRP\$|CD|NNP?S?)$/.test(syntax.tags[at]!)) return attribution;
    }
    return attribution;
  },
};
/** Words between a participle and the source that the parse made of its object. */
const LONGEST_DESCRIPTION = 5;

/** "Senator Ada Brink who sponsored the bill said": what stands in the clause before the verb is not who speaks. */
export const pastRelative: Refinement = {
  rule: "past-relative",
  because: "the clause with “who” ends before the verb of saying, and who it tells of speaks",
  apply: (view, attribution) => {
    const [source] = attribution.source;
    const [verb] = cueTokens(view, attribution);
    if (source === undefined || verb === undefined || attribution.source.length > 1) return attribution;
    const { tokens, syntax, voiceMentions } = view.layers;
    const first = tokenAt(view.index, source.start);
    if (tokens[verb]!.start < source.end || !/^VB[DPZ]$/.test(syntax.tags[verb]!)) return attribution;
    let finite = 0;
    for (let at = first - 1; at > 0 && first - at <= LONGEST_CLAUSE; at--) {
      if (tokens[at]!.sentence !== tokens[first]!.sentence || tokens[at]!.text === ",") return attribution;
      if (/^(?:VB[DPZ]|MD)$/.test(syntax.tags[at]!)) finite++;
      if (tokens[at]!.lower !== "who") continue;
      const mention = voiceMentions[view.voiceEnds[at - 1]!];
      return finite !== 1 || mention === undefined
        ? attribution
        : amended(attribution, { source: [{ start: mention.start, end: mention.end }] });
    }
    return attribution;
  },
};
/** "who sponsored the bill", in tokens. */
const LONGEST_CLAUSE = 9;

/** "Their forecast is that A": of whom the sentence before tells last, as its subject. */
export const possessor: Refinement = {
  rule: "possessor",
  because: "the possessive stands for the subject of the sentence before",
  apply: (view, attribution) => {
    const [source] = attribution.source;
    if (source === undefined || attribution.source.length > 1) return attribution;
    const { syntax, tokens, voiceMentions, sentences } = view.layers;
    const [word, ...more] = spanTokens(view.index, source);
    if (word === undefined || more.length > 0 || syntax.tags[word] !== "PRP$") return attribution;
    const { sentence } = tokens[word]!;
    const before = sentences[sentence - 1];
    if (before === undefined || before.block !== sentences[sentence]!.block)
      return amended(attribution, { source: [] });
    const subject = voiceMentions.find(
      ({ start, end, head, form }) =>
        form !== "pronoun" &&
        start >= before.start &&
        end <= before.end &&
        /^nsubj/.test(syntax.relations[head]!),
    );
    if (subject === undefined) return amended(attribution, { source: [] });
    return amended(attribution, { source: [], carriedFrom: [{ start: subject.start, end: subject.end }] });
  },
};

/** "said one, whose fund holds 2 percent": the clause tells of who says it. */
export const clauseOfSource: Refinement = {
  rule: "clause-of-source",
  because: "what hangs on the source by “who” or “whose” is not what is said",
  apply: (view, attribution) => {
    const [source] = attribution.source;
    const last = attribution.content.at(-1);
    if (source === undefined || last === undefined || attribution.content.length < 2) return attribution;
    const first = tokenAt(view.index, last.start);
    const { tokens, syntax } = view.layers;
    const hangs = /^W/.test(syntax.tags[first]!) && tokens[first - 1]?.text === ",";
    const behind = tokenAt(view.index, source.end - 1) === first - 2;
    return hangs && behind
      ? amended(attribution, { content: attribution.content.slice(0, -1) })
      : attribution;
  },
};

/** "…, the chief said on Tuesday, expected to pass 3,000": the participle's subject is what was said before. */
export const expectedOfSaid: Refinement = {
  rule: "expected-of-said",
  because: "a participle behind the closing comma goes on with what was said before it",
  apply: (view, attribution) => {
    const verb = onlyCueToken(view, attribution);
    const [source] = attribution.source;
    if (verb === undefined || source === undefined) return attribution;
    const { tokens, syntax, sentences } = view.layers;
    if (syntax.tags[verb] !== "VBN" || tokens[verb - 1]?.text !== ",") return attribution;
    const other = view.layers.attributions.find(
      (one) =>
        one !== attribution &&
        one.source[0]?.start === source.start &&
        (one.content[0]?.start ?? Number.POSITIVE_INFINITY) < source.start,
    );
    if (other === undefined) return attribution;
    const { last } = sentences[tokens[verb]!.sentence]!;
    const end = /^[.!?]$/.test(tokens[last - 1]!.text) ? last - 2 : last - 1;
    const cue = other.cue;
    return amended(attribution, { cue, content: [spanOfTokens(view, verb, end)] });
  },
};
