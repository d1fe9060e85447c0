/** "It had been told by two people that A", "Reuters was told by officials that A": who tells stands behind "by". */
import type { AttributionMention, Sentence } from "../../layers.ts";
import { resolveSpan } from "../../voice/index.ts";
import { isFiniteOrModal } from "../verb-tags.ts";
import { make } from "./make.ts";
import { subjectOfPassive } from "./subject.ts";
import { spanOfTokens, type View } from "./view.ts";

const CONFIDENCE = 0.85;
const TELLING = /^(?:tell|inform|assure|warn|advise)$/;
/** In tokens: "two people with knowledge of the inquiry". */
const LONGEST_SOURCE = 12;

/** The source alone; before it the outlet that was told, where it is the subject. */
export function toldBy(view: View, sentence: Sentence, taken: Uint8Array): readonly AttributionMention[] {
  const { tokens, syntax } = view.layers;
  const found: AttributionMention[] = [];
  for (let verb = sentence.first + 1; verb + 4 < sentence.last; verb++) {
    if (!TELLING.test(syntax.lemmas[verb]!) || !/^VB[DN]$/.test(syntax.tags[verb]!)) continue;
    if (tokens[verb + 1]!.lower !== "by" || taken[verb] === 1 || !isPassive(view, verb)) continue;
    const that = thatAfter(view, sentence, verb + 2);
    if (that < 0) continue;
    const source = spanOfTokens(view, verb + 2, that - 1);
    const end = lastSaid(view, sentence, that);
    if (resolveSpan(view.layers, source) === null || end < that + 2) continue;
    taken[verb] = 1;
    for (let token = verb + 2; token < that; token++) taken[token] = 1;
    const content = spanOfTokens(view, that + 1, end);
    const hearer = subjectOfPassive(view, sentence, verb);
    const outlet = hearer === null ? null : resolveSpan(view.layers, hearer);
    const heard = hearer !== null && outlet !== null && isOutlet(view, outlet) && view.owners[verb]! < 0;
    if (heard)
      found.push(
        make(view, {
          source: hearer,
          cue: spanOfTokens(view, verb, verb),
          content: spanOfTokens(view, verb + 1, end),
          rule: "was-told",
          confidence: CONFIDENCE,
        }),
      );
    const cue = spanOfTokens(view, heard ? verb + 1 : verb, verb + 1);
    found.push(make(view, { source, cue, content, rule: "told-by", confidence: CONFIDENCE }));
  }
  return found;
}

const isOutlet = ({ layers: { speakers } }: View, speaker: number): boolean =>
  speakers[speaker]!.kind === "outlet";

function isPassive({ layers: { syntax } }: View, verb: number): boolean {
  let at = verb - 1;
  while (at > 0 && /^RB/.test(syntax.tags[at]!)) at--;
  return syntax.lemmas[at] === "be";
}

function thatAfter({ layers: { tokens, syntax } }: View, { last }: Sentence, from: number): number {
  for (let at = from + 1; at < Math.min(last, from + LONGEST_SOURCE); at++) {
    if (tokens[at]!.lower === "that") return at;
    if (isFiniteOrModal(syntax.tags[at]) || /^[;:]$/.test(tokens[at]!.text)) return -1;
  }
  return -1;
}

/** The last token of the clause: up to a semicolon or the sentence's end, within what somebody is made to say. */
function lastSaid(view: View, sentence: Sentence, that: number): number {
  const { tokens } = view.layers;
  let end = that;
  while (end + 1 < sentence.last && !/^[;.!?”"]$|^''$/.test(tokens[end + 1]!.text)) {
    if (view.owners[that]! >= 0 && view.owners[end + 1] !== view.owners[that]) break;
    end++;
  }
  return end;
}
