/**
 * Contents of which the model kept a later part alone, and sources of which it kept the last word alone, made whole from
 * the words between: what stands right behind a verb of saying is what is said.
 */
import { EVIDENCE_WORDS } from "../../../lexicon/evidence-words.ts";
import { type AttributionMention, amended } from "../../layers.ts";
import { countTokens, spanTokens, tokenAt, tokensOf } from "../token-index.ts";
import { cueTokens, type Refinement, spanOfTokens, type View } from "./view.ts";

/** "The army said that 40 died; 12 were missing": both, not only what stands behind the semicolon. */
export const fromTheStart: Refinement = {
  rule: "from-the-start",
  because: "what is said begins right behind the verb of saying",
  apply: (view, attribution) => {
    const [content] = attribution.content;
    const cue = cueTokens(view, attribution).at(-1);
    if (attribution.quote === "direct" || attribution.content.length !== 1 || cue === undefined)
      return attribution;
    const { tokens } = view.layers;
    const first = tokenAt(view.index, content!.start);
    if (first <= cue + 1 || tokens[first]!.sentence !== tokens[cue]!.sentence) return attribution;
    const start = startOfSaid(view, cue + 1, first, tokenAt(view.index, content!.end - 1));
    if (start === null || overlapsSource(view, attribution, start, first)) return attribution;
    const phrase = sourcePhrase(view, start, first);
    if (phrase === null)
      return amended(attribution, { content: [{ start: tokens[start]!.start, end: content!.end }] });
    const said = { start: tokens[start]!.start, end: tokens[phrase - 1]!.end };
    return said.start < said.end ? amended(attribution, { content: [said, content!] }) : attribution;
  },
};

/** Where "…, according to the agency; …" breaks in: whoever stands there passes the statement on and is no part of it. */
function sourcePhrase({ layers: { tokens } }: View, from: number, to: number): number | null {
  for (let token = from + 1; token < to; token++)
    if (tokens[token]!.lower === "according") return tokens[token - 1]!.text === "," ? token - 1 : token;
  return null;
}

/** The token between cue and content where the statement begins; null: nothing of it stands there. */
function startOfSaid(view: View, from: number, first: number, last: number): number | null {
  const { tokens, syntax } = view.layers;
  // "said about 2,600": the bound goes with its figure
  if (syntax.tags[first] === "CD" && spansOnly(view, from, first, BOUND)) return from;
  // "said about 2,600, then 2,850": the first figure goes with the later one
  if (hasFigure(view, from, first) && spansOnly(view, from, first, FIGURES)) return from;
  // "said about 600 had been killed": a figure is the subject
  if (
    /^(?:VB[DPZ]|MD)$/.test(syntax.tags[first]!) &&
    syntax.tags[first - 1] === "CD" &&
    spansOnly(view, from, first, FIGURE)
  )
    return from;
  // "shows no one from the office | released it": a verb wants its subject
  if (
    FINITE.test(syntax.tags[first]!) &&
    first - from <= LONGEST_SUBJECT &&
    spansOnly(view, from, first, PHRASE)
  )
    return from;
  for (let token = from; token < first; token++)
    if (tokens[token]!.lower === "that" && syntax.tags[token] === "IN") return token;
  const parted = tokens[first - 1]!.text === ";";
  for (let token = from; token < first; token++) {
    const { [token]: head = -1 } = syntax.heads;
    if (!SUBJECT.has(syntax.relations[token]!)) continue;
    // the subject of what is said, or, before a semicolon, of a clause that stands there whole
    const ofContent = head >= first && head <= last;
    const ofClause = parted && head > token && head < first && syntax.tags[head]!.startsWith("VB");
    if (ofContent || ofClause) return leftEdge(view, token, from);
  }
  return null;
}

const FINITE = /^(?:VB[DPZ]|MD)$/;
const PHRASE = /^(?:DT|JJ.?|CD|NN.*|POS|PRP\$?|IN|CC)$/;
/** In tokens. */
const LONGEST_SUBJECT = 12;
const SUBJECT: ReadonlySet<string> = new Set(["nsubj", "nsubjpass"]);
const FIGURE = /^(?:IN|RB|JJ|RBR|JJR|RBS|JJS|DT|CD)$/;
const FIGURES = /^(?:IN|RB|JJ|RBR|JJR|RBS|JJS|DT|CD|,|CC)$/;
const BOUND = /^(?:IN|RB|JJ|RBR|JJR|RBS|JJS|DT)$/;

function hasFigure({ layers: { syntax } }: View, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (syntax.tags[token] === "CD") return true;
  return false;
}

function spansOnly({ layers: { syntax } }: View, from: number, to: number, tags: RegExp): boolean {
  for (let token = from; token < to; token++) if (!tags.test(syntax.tags[token]!)) return false;
  return true;
}

/** "She spoke of 30 engineers for the north": how many is what is said, never how. */
export const figureInCue: Refinement = {
  rule: "figure-in-cue",
  because: "a figure behind the verb of saying is part of what is said",
  apply: (view, attribution) => {
    const [content] = attribution.content;
    const [span] = attribution.cue;
    if (attribution.cue.length !== 1 || attribution.content.length !== 1 || attribution.quote === "direct")
      return attribution;
    const { tokens, syntax } = view.layers;
    const cue = spanTokens(view.index, span!);
    const figure = cue.findIndex(
      (token, at) => at > 0 && (syntax.tags[token] === "CD" || bounds(view, token)),
    );
    if (figure < 0 || !cue.slice(0, figure).some((token) => syntax.tags[token]!.startsWith("VB")))
      return attribution;
    if (tokenAt(view.index, content!.start) !== cue.at(-1)! + 1) return attribution;
    return amended(attribution, {
      cue: [spanOfTokens(view, cue[0]!, cue[figure - 1]!)],
      content: [{ start: tokens[cue[figure]!]!.start, end: content!.end }],
    });
  },
};

/** "about" of "said about 2,600" */
const bounds = ({ layers: { tokens, syntax } }: View, token: number): boolean =>
  APPROXIMATE.has(tokens[token]!.lower) && syntax.tags[token + 1] === "CD";
const APPROXIMATE: ReadonlySet<string> = new Set([
  "about",
  "around",
  "some",
  "nearly",
  "almost",
  "roughly",
  "approximately",
]);

/** "Satellite imagery … suggests": the source goes on to the noun that its last word belongs to. */
export const wholeName: Refinement = {
  rule: "whole-name",
  because: "the source's last word only qualifies the noun behind it",
  apply: (view, attribution) => {
    const [source] = attribution.source;
    if (source === undefined || attribution.source.length > 1) return attribution;
    const { syntax, tokens } = view.layers;
    const first = tokenAt(view.index, source.start);
    const last = tokenAt(view.index, source.end - 1);
    const next = last + 1;
    if (tokens[next] === undefined || cueTokens(view, attribution).includes(next)) return attribution;
    const noun = syntax.tags[next]!.startsWith("NN");
    const qualifies = noun && QUALIFIES.has(syntax.relations[last]!) && syntax.heads[last] === next;
    if (!qualifies && !EVIDENCE.has(`${tokens[last]!.lower} ${tokens[next].lower}`)) return attribution;
    // "Satellite imagery reviewed by the ministry suggests": with who looked at it
    const [cue] = cueTokens(view, attribution);
    const reviewed = !noun && cue !== undefined && cue > next && syntax.tags[next + 1] === "VBN";
    return amended(attribution, { source: [spanOfTokens(view, first, reviewed ? cue - 1 : next)] });
  },
};

/** Pairs of words that are one thing however a tagger takes the second: "satellite imagery". */
const EVIDENCE: ReadonlySet<string> = new Set(EVIDENCE_WORDS.map(({ form }) => form));
const QUALIFIES: ReadonlySet<string> = new Set(["compound", "amod"]);

/** The first token of a phrase that stands unbroken before its head. */
function leftEdge({ layers: { syntax } }: View, head: number, from: number): number {
  let edge = head;
  for (let token = head - 1; token >= from; token--) {
    const above = syntax.heads[token]!;
    if (above < token || above > head) break;
    edge = token;
  }
  return edge;
}

function overlapsSource(view: View, { source }: AttributionMention, start: number, first: number): boolean {
  return source.some((span) => spanTokens(view.index, span).some((token) => token >= start && token < first));
}

/** "The ministry itself said": the word alone names nobody. */
export const reflexive: Refinement = {
  rule: "reflexive",
  because: "“itself” stands for the name before it",
  apply: (view, attribution) => {
    const [source] = attribution.source;
    if (source === undefined || attribution.source.length > 1) return attribution;
    const { tokens, syntax } = view.layers;
    const at = tokenAt(view.index, source.start);
    if (!REFLEXIVE.test(tokens[at]!.lower) || tokens[at]!.end < source.end) return attribution;
    let first = at;
    while (
      first > 0 &&
      tokens[first - 1]!.sentence === tokens[at]!.sentence &&
      NOMINAL.test(syntax.tags[first - 1]!)
    )
      first--;
    return first === at ? attribution : amended(attribution, { source: [spanOfTokens(view, first, at - 1)] });
  },
};

const REFLEXIVE = /^(?:it|him|her|them)sel(?:f|ves)$/;
const NOMINAL = /^(?:NN|DT|JJ|CD|PRP\$)/;

/** "The figures match what the minister had said: 40 engineers": what that was stands behind the colon. */
export function saysOnlyWhat(view: View, attribution: AttributionMention): boolean {
  const [said, ...more] = attribution.content;
  const cue = cueTokens(view, attribution).at(-1);
  if (said === undefined || more.length > 0 || cue === undefined) return false;
  if (view.layers.tokens[cue + 1]?.text !== ":") return false;
  const [word, ...rest] = spanTokens(view.index, said);
  return word !== undefined && rest.length === 0 && /^W/.test(view.layers.syntax.tags[word]!);
}

/** "…, as the minister said earlier": when it was said is not what was said. */
export function saysOnlyWhen(view: View, { content }: AttributionMention): boolean {
  const count = countTokens(view.index, content);
  // "ruled on | Monday"
  const [said] = content;
  if (said === undefined || count > LONGEST_TIME || content.length > 1) return false;
  if (view.layers.times.some(({ start, end }) => start <= said.start && said.end <= end)) return true;
  return (
    count > 0 &&
    count <= LONGEST_ADVERB &&
    tokensOf(view.index, content).every((token) => view.layers.syntax.tags[token]!.startsWith("RB"))
  );
}
/** "the first Monday in May", in tokens. */
const LONGEST_TIME = 5;
/** "once more", "much earlier" */
const LONGEST_ADVERB = 2;
