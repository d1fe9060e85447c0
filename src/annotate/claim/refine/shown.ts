/** What pictures and papers show: "Satellite imagery obtained by Reuters shows signs of a build-up". */
import { cueVerb } from "../../../lexicon/cue-verbs.ts";
import type { AttributionMention, Sentence } from "../../layers.ts";
import { tokenAt } from "../token-index.ts";
import { isFiniteVerb } from "../verb-tags.ts";
import { make } from "./make.ts";
import { openingVoice, spanOfTokens, type View } from "./view.ts";

const CONFIDENCE = 0.8;
/** In tokens: "taken by a commercial company on 12 May". */
const LONGEST_ORIGIN = 10;
const SHORTEST_CONTENT = 2;
/** Words that join pictures to who took, got or sells them, and to what they are of. */
const ORIGIN =
  /^(?:by|from|of|obtained|reviewed|seen|taken|provided|released|published|analysed|analyzed|verified|captured|posted|shared|uploaded|circulated|circulating|filmed|recorded|shot|broadcast|aired|leaked)$/;

/** Only where the sentence opens with them: elsewhere they may be what somebody else points to. */
export function shown(view: View, sentence: Sentence, taken: Uint8Array): readonly AttributionMention[] {
  const { speakers, tokens, syntax } = view.layers;
  const evidence = openingVoice(view, sentence);
  if (evidence === null || !/^(?:document|imagery)$/.test(speakers[evidence.speaker]!.kind)) return [];
  const next = tokenAt(view.index, evidence.end - 1) + 1;
  const verb = verbAfter(view, sentence, next);
  if (verb < 0 || taken[verb] === 1 || view.owners[verb]! >= 0) return [];
  const end = /^[.!?]$/.test(tokens[sentence.last - 1]!.text) ? sentence.last - 2 : sentence.last - 1;
  if (end - verb < SHORTEST_CONTENT || !beginsWhatIsShown(view, verb + 1)) return [];
  if (cueVerb(syntax.lemmas[verb]!)?.takes.includes("that") !== true) return [];
  taken[verb] = 1;
  return [
    make(view, {
      source: { start: evidence.start, end: tokens[verb - 1]!.end },
      cue: spanOfTokens(view, verb, verb),
      content: spanOfTokens(view, verb + 1, end),
      rule: "shown",
      confidence: CONFIDENCE,
    }),
  ];
}

/** A noun with what stands before it, a clause with or without "that"; not "showed up on Monday". */
const beginsWhatIsShown = ({ layers: { tokens, syntax } }: View, token: number): boolean =>
  tokens[token]!.lower === "that" || /^(?:DT|JJ|NN|CD|PRP|EX|PDT|VBG)/.test(syntax.tags[token]!);

/** The verb of showing that follows the pictures, or whoever they are from; -1: something else does. */
function verbAfter({ layers: { tokens, syntax } }: View, { last }: Sentence, from: number): number {
  const joined = ORIGIN.test(tokens[from]?.lower ?? "");
  for (let token = from; token < Math.min(last, from + LONGEST_ORIGIN); token++) {
    if (isFiniteVerb(syntax.tags[token]) && cueVerb(syntax.lemmas[token]!)?.class === "show") return token;
    if (!joined || /^(?:[,;:]|--|[–—])$/.test(tokens[token]!.text)) return -1;
  }
  return -1;
}
