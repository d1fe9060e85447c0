/** "The ministry put the toll at 2,056", "officials gave 40 dead", "the agency estimates at least 600 killed". */
import type { Span } from "../../../model/index.ts";
import type { AttributionMention, QuantityMention, Sentence } from "../../layers.ts";
import { resolveSpan } from "../../voice/index.ts";
import { tokenAt } from "../token-index.ts";
import { make } from "./make.ts";
import { subjectOf } from "./subject.ts";
import { spanOfTokens, type View, voiceBefore } from "./view.ts";

const CONFIDENCE = 0.85;
/** Verbs that place a figure "at" a number. */
const PLACING: ReadonlySet<string> = new Set([
  "put",
  "place",
  "set",
  "reckon",
  "estimate",
  "approximate",
  "peg",
  "assess",
]);
/** Verbs that change an earlier figure "to" a new one. */
const REVISING: ReadonlySet<string> = new Set([
  "raise",
  "lower",
  "revise",
  "increase",
  "reduce",
  "cut",
  "update",
]);
/** Verbs that give a figure outright. */
const GIVING: ReadonlySet<string> = new Set([
  "give",
  "have",
  "count",
  "list",
  "record",
  "register",
  "tally",
  "report",
  "estimate",
  "announce",
  "confirm",
  "say",
  "expect",
  "forecast",
  "predict",
  "anticipate",
  "foresee",
]);
/** Verbs that give a figure called so: "remembered a figure of about 650". */
const NAMING: ReadonlySet<string> = new Set(["give", "remember", "recall", "mention", "offer"]);
/** Verbs that give one after "of". */
const SPEAKING: ReadonlySet<string> = new Set(["speak", "talk", "tell"]);
/** What people are counted as when somebody gives a count of them. */
const COUNTED: ReadonlySet<string> = new Set([
  "killed",
  "injured",
  "casualties",
  "missing",
  "captured",
  "displaced",
  "arrested",
  "rescued",
  "hospitalised",
  "infected",
  "homeless",
  "trapped",
  "affected",
]);
/** How many tokens after its verb a figure may stand. */
const REACH = 12;

/** `figures`: the quantities that start in this sentence. */
export function given(
  view: View,
  sentence: Sentence,
  taken: Uint8Array,
  figures: readonly QuantityMention[],
): readonly AttributionMention[] {
  const { syntax, tokens } = view.layers;
  const found: AttributionMention[] = [];
  for (const figure of figures) {
    const at = tokenAt(view.index, figure.start);
    // "the government estimated about 2,000": the verb counts among the figure's words
    const from = syntax.lemmas[at] === "estimate" && at > sentence.first ? at : at - 1;
    for (let verb = from; verb >= Math.max(sentence.first, at - REACH); verb--) {
      // "Seoul estimates 600 dead": the verb is often taken for a plural noun
      const nominal = syntax.tags[verb] === "NNS" && at - verb === 1;
      const perfect =
        syntax.tags[verb] === "VBN" && (syntax.lemmas[verb - 1] === "have" || isPast(view, sentence, verb));
      if (!/^VB[DPZ]$/.test(syntax.tags[verb]!) && !nominal && !perfect) continue;
      const lemma = syntax.lemmas[verb]!;
      if (lemma === "have" && syntax.tags[verb + 1]?.startsWith("VB")) continue; // "had said"
      // "repeated that the army has two dead": what it has is what somebody else tells
      if (lemma === "have" && view.owners[verb]! >= 0) break;
      const placing =
        PLACING.has(lemma) &&
        isPlacedAt(view, at) &&
        (tokens[at - 1]!.lower === "at" || counts(view, verb, at));
      const near = at - verb <= 2 || (SPEAKING.has(lemma) && tokens[verb + 1]?.lower === "of");
      const revising = REVISING.has(lemma) && tokens[at - 1]?.lower === "to" && counts(view, verb, at);
      const listing = NAMING.has(lemma) && counts(view, verb, at);
      const counted =
        COUNTED.has(figure.role ?? "") ||
        // "The memo had spoken of 280 million"
        (SPEAKING.has(lemma) && tokens[verb + 1]?.lower === "of" && isBare(view, sentence, at, taken)) ||
        // "The monitor has 31 on both sides": who keeps count has so many
        (lemma === "have" && figure.unit === "" && isCounter(view, sentence, verb)) ||
        // "The union expects up to 1,500 dismissals"
        (/^(?:say|estimate|expect|forecast|predict|anticipate|foresee)$/.test(lemma) &&
          isBare(view, sentence, Math.max(at, verb + 1), taken));
      const giving = (GIVING.has(lemma) || SPEAKING.has(lemma)) && near && counted;
      const source = placing || giving || revising || listing ? giver(view, sentence, verb) : null;
      if (source === null || taken[verb] === 1 || resolveSpan(view.layers, source) === null) break;
      taken[verb] = 1;
      const content = spanOfTokens(view, verb + 1, Math.max(verb + 1, clauseEnd(view, sentence, at, taken)));
      found.push(
        make(view, {
          source,
          cue: spanOfTokens(view, verb, verb),
          content,
          rule: "figure-given",
          confidence: CONFIDENCE,
        }),
      );
      break;
    }
  }
  return found;
}

/** "put the toll at 40", "puts the number nearer 40", "closer to 40" */
function isPlacedAt({ layers: { tokens } }: View, figure: number): boolean {
  const before = tokens[figure - 1]?.lower ?? "";
  return (
    /^(?:at|nearer|closer)$/.test(before) ||
    (before === "to" && /^(?:near|nearer|closer)$/.test(tokens[figure - 2]?.lower ?? ""))
  );
}

/** "The memo published by the paper had spoken of": the whole subject where it holds the voice next to the verb. */
function giver(view: View, sentence: Sentence, verb: number): Span | null {
  const next = voiceBefore(view, sentence, verb);
  const subject = subjectOf(view, sentence, verb);
  if (next === null || subject === null) return next ?? subject;
  const passive = PUBLISHED_BY.test(view.layers.document.text.slice(subject.start, subject.end));
  return passive && subject.start < next.start && next.end <= subject.end ? subject : next;
}

/** True where who stands before the verb keeps count of such things. */
function isCounter(view: View, sentence: Sentence, verb: number): boolean {
  const source = giver(view, sentence, verb);
  return source !== null && COUNTER.test(view.layers.document.text.slice(source.start, source.end));
}

const COUNTER =
  /\b(?:monitors?|observatory|count|tally|tracker|database|regist(?:er|ry)|ministry|police|agency|authorities|hospitals?|coroner|morgue|commission|watchdog)\b/i;

const PUBLISHED_BY =
  /\b(?:(?:published|released|issued|seen|obtained|reviewed|carried) by|(?:shown|sent|given|submitted|presented|handed|read|leaked|released) to)\b/i;

/** "The government estimated about 2,000": a past tense that is taken for a participle. */
const isPast = (view: View, sentence: Sentence, verb: number): boolean =>
  view.layers.syntax.lemmas[verb] === "estimate" &&
  verb + 1 < sentence.last &&
  voiceBefore(view, sentence, verb) !== null;

/** "The company said about 2,600, then 2,850": figures alone are said, no clause follows. */
function isBare(view: View, sentence: Sentence, from: number, taken: Uint8Array): boolean {
  const end = clauseEnd(view, sentence, from, taken);
  for (let token = from; token <= end; token++)
    if (/^(?:VB|MD)/.test(view.layers.syntax.tags[token]!)) return false;
  return true;
}

/** "raised the toll to 40", "gave a new figure of 40": a word for a count stands between. */
function counts(view: View, verb: number, figure: number): boolean {
  for (let token = verb + 1; token < figure; token++)
    if (COUNT.test(view.layers.syntax.lemmas[token]!)) return true;
  return false;
}

const COUNT = /^(?:toll|figure|count|estimate|number|tally|total|forecast)$/;

/** The last token before the clause's end: a full stop, semicolon or dash, or a comma with a new subject. */
function clauseEnd(view: View, sentence: Sentence, from: number, taken: Uint8Array): number {
  const { tokens } = view.layers;
  let end = from;
  const owner = view.owners[from]!;
  while (end + 1 < sentence.last && !/^(?:[;.:!?–—]|--)$/.test(tokens[end + 1]!.text)) {
    if (taken[end + 1] === 1) {
      // "the agency reports 4,000 dead, the senator stated": who stands behind all of it begins after a comma
      let comma = end;
      while (comma > from && !/^(?:,|but|while|whereas|though|although)$/.test(tokens[comma]!.lower)) comma--;
      return comma > from ? comma - 1 : end;
    }
    if (owner >= 0 && view.owners[end + 1] !== owner) break; // what somebody is made to say ends here
    end++;
  }
  return end;
}
