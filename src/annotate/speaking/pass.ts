/**
 * Gives a speaker to direct quotations that no attribution holds, where the layout or the text before them tells who
 * speaks: a signature, a transcript's label, a quotation that goes on over paragraphs, the sentence before. What goes on
 * from an attribution is a further part of its content; the rest are attributions of their own.
 */
import type { Span } from "../../model/index.ts";
import { type AttributionMention, amended, definePass, type Layers, type Quotation } from "../layers.ts";
import { LongerContents } from "./longer-contents.ts";
import { SentencesBefore, sourceOf } from "./sentence-before.ts";
import { type Beside, labelAt, opensLine, signatureAfter } from "./signature.ts";

/** Share of the quotations given a speaker by each rule that are taken to be right: layout says more than nearness. */
const CONFIDENCE = {
  "signed-quotation": 0.9,
  "labelled-quotation": 0.9,
  "goes-on-over-paragraphs": 0.85,
  "speaker-of-the-sentence-before": 0.75,
  "subject-of-the-sentence-before": 0.55,
} as const;
type Rule = keyof typeof CONFIDENCE;

interface Found {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly carried: boolean;
  readonly rule: Rule;
}

type Known = Pick<
  Layers,
  "document" | "sentences" | "syntax" | "quotations" | "speakers" | "voiceMentions" | "attributions"
>;

export const speakingPass = definePass({
  name: "speaking",
  reads: ["sentences", "syntax", "quotations", "speakers", "voiceMentions", "attributions"],
  adds: ["attributions"],
  because:
    "stands after attribution, as it only looks at quotations left without one; claims need its speakers",
  run: (layers) => ({ attributions: withSpeakers(layers) }),
});

export function withSpeakers(layers: Known): readonly AttributionMention[] {
  const { text } = layers.document;
  const holders = holdersOf(text, layers.quotations, layers.attributions);
  const open = layers.quotations.some((quotation, at) => isSpeech(quotation) && holders[at] === null);
  if (!open) return layers.attributions;
  const before = new SentencesBefore(layers);
  const added: AttributionMention[] = [];
  const longer = new LongerContents(layers.attributions);
  const speakers: (readonly Span[] | null)[] = [];
  const told: (AttributionMention | null)[] = [];
  layers.quotations.forEach((quotation, at) => {
    const holder = holders[at]!;
    // a turn of a conversation goes on as far as it was found to, and no further
    const known = holder === null || isTurn(text, holder) ? null : holder;
    told.push(known);
    speakers.push(known === null ? null : sourceOf(known));
    if (holder !== null || !isSpeech(quotation)) return;
    const { continues } = quotation;
    const earlier = continues === null ? null : (speakers[continues] ?? null);
    const found = speakerOf(layers, quotation, earlier, before);
    if (found === null) return;
    speakers[at] = found.source;
    told[at] =
      found.rule === "goes-on-over-paragraphs"
        ? told[continues!]!
        : found.rule === "speaker-of-the-sentence-before"
          ? before.reported(quotation.start)
          : null;
    if (told[at] === null || !longer.add(told[at], quotation))
      added.push(attributionOf(text, quotation, found));
  });
  return nested(longer.attributions(), added);
}

const isSpeech = ({ short, depth }: Quotation): boolean => !short && depth === 0;

function speakerOf(
  { document: { text } }: Known,
  quotation: Quotation,
  earlier: readonly Span[] | null,
  before: SentencesBefore,
): Found | null {
  const signed = opensLine(text, quotation.start) ? signatureAfter(text, quotation.end) : null;
  if (signed !== null) return beside(signed, "signed-quotation");
  const label = labelAt(text, quotation.inner.start);
  if (label !== null) return beside(label, "labelled-quotation");
  if (earlier !== null && earlier.length > 0)
    return { source: earlier, cue: [], carried: true, rule: "goes-on-over-paragraphs" };
  if (!quotation.closed) return null;
  const speaker = before.speaker(quotation.start);
  return speaker === null ? null : { ...speaker, cue: [], carried: true };
}

const beside = ({ name, mark }: Beside, rule: Rule): Found => ({
  source: [name],
  cue: [mark],
  carried: false,
  rule,
});

const REASON: Readonly<Record<Rule, string>> = {
  "signed-quotation": "a name after a dash signs the quotation",
  "labelled-quotation": "the quotation begins with who speaks",
  "goes-on-over-paragraphs": "the quotation goes on from the paragraph before",
  "speaker-of-the-sentence-before": "the quotation follows a sentence that reports what somebody said",
  "subject-of-the-sentence-before": "the quotation follows a sentence about this person",
};

function attributionOf(
  text: string,
  quotation: Quotation,
  { source, cue, carried, rule }: Found,
): AttributionMention {
  return {
    source: carried ? [] : source,
    cue,
    content: [rule === "labelled-quotation" ? behindLabel(text, quotation, cue[0]!) : wholeOf(quotation)],
    quote: "direct",
    within: null,
    carriedFrom: carried ? source : null,
    confidence: CONFIDENCE[rule],
    why: { rule, reason: () => REASON[rule] },
  };
}

const wholeOf = ({ start, end }: Quotation): Span => ({ start, end });

/** The words behind the label; the mark that opens the quotation stands before it, so that neither mark belongs to them. */
function behindLabel(text: string, { inner }: Quotation, mark: Span): Span {
  const blanks = text.slice(mark.end, inner.end).search(/\S/u);
  return { start: mark.end + Math.max(0, blanks), end: inner.end };
}

/** The index of the first that ends after an offset, in spans ordered and apart; their number where none does. */
function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True where a label at the head of the line tells who speaks: "DAVIES: No." */
function isTurn(text: string, { source, cue }: AttributionMention): boolean {
  const [name] = source;
  const [mark] = cue;
  if (name === undefined || mark === undefined) return false;
  return (
    name.end === mark.start && LABEL_END.test(text.slice(mark.start, mark.end)) && opensLine(text, name.start)
  );
}

const LABEL_END = /^[:.]$/;

/** True for what somebody within a quotation reports: who speaks the quotation itself is not told by it. */
function isInside(text: string, outer: readonly Quotation[], attribution: AttributionMention): boolean {
  const { cue, content } = attribution;
  const at = cue[0]?.start;
  if (at === undefined || isTurn(text, attribution)) return false;
  const around = outer[firstEndingAfter(outer, at)];
  return (
    around !== undefined &&
    around.start <= at &&
    content.every(({ start, end }) => around.start <= start && end <= around.end)
  );
}

/** For each quotation an attribution whose content touches it; null: none does. Both are walked once, in text order. */
function holdersOf(
  text: string,
  quotations: readonly Quotation[],
  attributions: readonly AttributionMention[],
): readonly (AttributionMention | null)[] {
  const outer = quotations.filter(isSpeech);
  const contents: (Span & { readonly attribution: AttributionMention })[] = [];
  for (const attribution of attributions) {
    if (isInside(text, outer, attribution)) continue;
    for (const { start, end } of attribution.content) contents.push({ start, end, attribution });
  }
  contents.sort((a, b) => a.start - b.start);
  const holders: (AttributionMention | null)[] = [];
  let next = 0;
  let furthest: (typeof contents)[number] | null = null;
  for (const quotation of quotations) {
    for (; next < contents.length && contents[next]!.start < quotation.end; next += 1)
      if (furthest === null || contents[next]!.end > furthest.end) furthest = contents[next]!;
    holders.push(furthest !== null && furthest.end > quotation.start ? furthest.attribution : null);
  }
  return holders;
}

/** The added ones stand last, so that indices hold; who reports inside an added quotation stands within it. */
function nested(
  attributions: readonly AttributionMention[],
  added: readonly AttributionMention[],
): readonly AttributionMention[] {
  if (added.length === 0) return attributions;
  const places = new Map(added.map(({ content }, at) => [content[0]!, attributions.length + at] as const));
  const contents = [...places.keys()];
  const within = (attribution: AttributionMention): number | null => {
    const cue = attribution.cue[0];
    if (attribution.within !== null || cue === undefined) return attribution.within;
    const content = contents[firstEndingAfter(contents, cue.start)];
    return content !== undefined && content.start <= cue.start ? places.get(content)! : null;
  };
  return [
    ...attributions.map((attribution) => amended(attribution, { within: within(attribution) })),
    ...added,
  ];
}
