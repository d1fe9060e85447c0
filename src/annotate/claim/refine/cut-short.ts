/**
 * Contents that end before what they state is stated: "warned that if the dam fails | the town …", "said the people who left |
 * will …", "promised to meet | and exceed …". They go on to the end of what hangs on them.
 */
import { type AttributionMention, amended } from "../../layers.ts";
import { tokenAt } from "../token-index.ts";
import { cueTokens, type View } from "./view.ts";

const FINITE = /^(?:VB[DPZ]|MD)$/;
const CLOSING = /^[”"’'»]+$|^''$/;

/** @param cues 1 for tokens of a cue */
export function notCutShort(
  view: View,
  attribution: AttributionMention,
  cues: Uint8Array,
): AttributionMention {
  const said = attribution.content.at(-1);
  const cue = cueTokens(view, attribution);
  if (said === undefined || cue.length === 0 || attribution.quote === "direct") return attribution;
  const first = tokenAt(view.index, said.start);
  const last = tokenAt(view.index, said.end - 1);
  // what is told before its teller ends where he begins
  if (first < cue.at(-1)! || first > last) return attribution;
  const end = endOf(view, first, last, cues);
  if (end === null || end.last <= last) return attribution;
  const { why } = attribution;
  return amended(attribution, {
    content: [
      ...attribution.content.slice(0, -1),
      { start: said.start, end: view.layers.tokens[end.last]!.end },
    ],
    why: { rule: `${why.rule}+${end.rule}`, reason: () => `${why.reason()}; ${end.because}` },
  });
}

interface End {
  readonly last: number;
  readonly rule: string;
  readonly because: string;
}

function endOf(view: View, first: number, last: number, cues: Uint8Array): End | null {
  const { tokens, syntax, sentences } = view.layers;
  const sentence = sentences[tokens[last]!.sentence]!;
  let next = last + 1;
  while (next < sentence.last && CLOSING.test(tokens[next]!.text)) next++;
  if (next >= sentence.last - 1 || cues[next] === 1) return null;
  const stop = stopAfter(view, next, sentence.last, cues);
  if (stop <= last) return null;
  const verb = verbOfSubject(view, first, last, sentence.last);
  const joined = JOINING.test(tokens[first]!.lower) && syntax.tags[next] !== "CC";
  if (verb > last && stop >= verb && (joined || FINITE.test(syntax.tags[next]!)))
    return { last: stop, rule: "verb-of-it", because: "a subject goes on with its verb" };
  if (opensClause(view, first, last) && tokens[next]!.text === ",")
    return { last: stop, rule: "main-clause", because: "a condition goes on with what it is for" };
  if (goesOnByModal(view, next) && hasPredicate(view, first, last))
    return { last: stop, rule: "second-verb", because: "a second verb without a subject goes on with it" };
  if (syntax.tags[last] === "VB" && isJoinedVerb(view, next))
    return { last: stop, rule: "joined-verb", because: "a joined verb goes on with it" };
  return null;
}

/** What opens a clause that is said. */
const JOINING = /^(?:that|why|how|whether|where)$/;

/** The finite verb behind a content whose subject stands in it and which has none of its own; -1: none does. */
function verbOfSubject(view: View, first: number, last: number, limit: number): number {
  const { syntax } = view.layers;
  if (hasPredicate(view, first, last)) return -1;
  for (let token = first; token <= last; token++) {
    const head = syntax.heads[token]!;
    if (head <= last || head >= limit || !/^nsubj/.test(syntax.relations[token]!)) continue;
    for (let at = last + 1; at <= head; at++) if (FINITE.test(syntax.tags[at]!)) return head;
  }
  return -1;
}

/** "that if the dam fails": a clause that opens what is said, and nothing behind it. */
function opensClause({ layers: { tokens } }: View, first: number, last: number): boolean {
  if (tokens[first]!.lower !== "that" || first === last || !OPENING.test(tokens[first + 1]!.lower))
    return false;
  if (tokens[first + 1]!.lower === "no" && tokens[first + 2]?.lower !== "matter") return false;
  for (let token = first; token <= last; token++) if (tokens[token]!.text === ",") return false;
  return true;
}
const OPENING = /^(?:if|unless|although|though|while|when|once|until|because|since|no|whereas|to)$/;

/** ", but would later rise": not ", but would not say": that is the speaker's silence. */
function goesOnByModal({ layers: { tokens, syntax } }: View, next: number): boolean {
  let at = tokens[next]!.text === "," ? next + 1 : next;
  if (!/^(?:and|but|or)$/.test(tokens[at]?.lower ?? "")) return false;
  at++;
  if (syntax.tags[at] === "RB") at++;
  if (syntax.tags[at] !== "MD") return false;
  at++;
  while (syntax.tags[at] === "RB") at++;
  return !SILENCE.has(syntax.lemmas[at]!);
}
const SILENCE: ReadonlySet<string> = new Set(
  "say offer comment give elaborate name identify discuss disclose provide specify reveal tell confirm answer speculate".split(
    " ",
  ),
);

/** "to meet | and in some cases exceed": a joined verb in the same form. */
function isJoinedVerb({ layers: { syntax } }: View, next: number): boolean {
  if (syntax.tags[next] !== "CC") return false;
  for (let at = next + 1; at <= next + LONGEST_ADVERB; at++) {
    if (/^VBP?$/.test(syntax.tags[at] ?? "")) return true;
    if (!/^(?:RB|IN|DT|NNS?|JJ)$/.test(syntax.tags[at] ?? "")) return false;
  }
  return false;
}
/** "in some cases", in tokens, and the verb. */
const LONGEST_ADVERB = 4;

/** A finite verb of its own; those of relative clauses tell of a noun. */
function hasPredicate(view: View, first: number, last: number): boolean {
  const { tags, heads, relations } = view.layers.syntax;
  for (let token = first; token <= last; token++) {
    if (!FINITE.test(tags[token]!)) continue;
    const head = /^(?:aux|auxpass|cop)$/.test(relations[token]!) ? heads[token]! : token;
    if (head < 0 || relations[head] !== "acl:relcl") return true;
  }
  return false;
}

/** The last token before the clause's end, the next speaker, or "and puts it down to", which may be the speaker's. */
function stopAfter({ layers }: View, from: number, limit: number, cues: Uint8Array): number {
  const { tokens, syntax } = layers;
  let end = from;
  for (let token = from; token < limit; token++) {
    if (/^[;.!?]$/.test(tokens[token]!.text) || cues[token] === 1) break;
    if (token > from && syntax.tags[token] === "CC" && /^VB[DPZ]$/.test(syntax.tags[token + 1] ?? "")) break;
    end = token;
  }
  while (end > from && /^[,–—-]+$/.test(tokens[end]!.text)) end--;
  return end;
}
