/** Which voice a source span of an attribution means. */
import type { Span } from "../../model/index.ts";
import type { Layers, Speaker, VoiceMention } from "../layers.ts";
import { describeSpan } from "./describe-span.ts";

type Known = Pick<Layers, "document" | "tokens" | "sentences" | "syntax" | "speakers" | "voiceMentions">;

/** Index of the first item that starts at or after an offset, in items ordered by start. */
function firstFrom(items: readonly Span[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (items[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A mention that begins before the span can still have its head in it: how many are looked at. */
const REACH_BACK = 3;

/**
 * The index in `speakers` of the voice that a source span means: the mention whose head is the span's head word, else
 * the first mention with its head in the span ("Ukrainian officials told CNN" is not CNN). Null where none has: the
 * "IMF" of "the IMF report" is not the report.
 */
export function resolveSpan(layers: Known, span: Span): number | null {
  const mentions = mentionsIn(layers, span);
  if (mentions.length === 0) return null;
  // a body's whole name, whatever the parse hangs on what
  const whole = mentions.find(
    ({ form, start, end }) => form === "name" && start <= span.start && span.end <= end,
  );
  if (whole !== undefined) return whole.speaker;
  const head = headToken(layers, span);
  const byHead =
    mentions.find((mention) => mention.head === head) ??
    mentions.find((mention) => holds(layers, mention, head));
  // "Airfleets, a database used by carriers,": an unknown name is nobody named after it
  const unknown = byHead === undefined && head >= 0 && layers.syntax.tags[head] === "NNP";
  if (unknown && mentions[0]!.start > layers.tokens[head]!.end) return null;
  // "minutes of a meeting that Example was able to read": who did something with it is not what is cited
  if (byHead === undefined && head >= 0 && isInClauseBehind(layers, head, mentions[0]!)) return null;
  return (byHead ?? mentions[0]!).speaker;
}

/** A mention in a relative clause behind a common noun that no table knows. */
function isInClauseBehind({ tokens, syntax }: Known, head: number, mention: VoiceMention): boolean {
  if (!/^NNS?$/.test(syntax.tags[head]!) || mention.start < tokens[head]!.end) return false;
  for (let at = head + 1; at < mention.head; at += 1) if (/^(?:WDT|WP)$/.test(syntax.tags[at]!)) return true;
  return false;
}

/** Mentions with their head in the span. */
function mentionsIn({ tokens, voiceMentions, speakers }: Known, span: Span): readonly VoiceMention[] {
  const from = firstFrom(voiceMentions, span.start);
  const found: VoiceMention[] = [];
  for (let at = Math.max(0, from - REACH_BACK); at < voiceMentions.length; at += 1) {
    const mention = voiceMentions[at]!;
    if (mention.start >= span.end) break;
    const head = tokens[mention.head]!;
    if (
      (span.start < head.end && head.start < span.end) ||
      (isWithinName(mention, span) && speakers[mention.speaker]!.kind !== "person")
    )
      found.push(mention);
  }
  return found;
}

/** A source that cuts a name short means who bears the whole of it: "Myanmar" of "Myanmar Now reported". */
const isWithinName = ({ form, start, end }: VoiceMention, span: Span): boolean =>
  form === "name" && start === span.start && span.end < end;

const holds = (layers: Known, mention: Span, token: number): boolean => {
  const at = layers.tokens[token];
  return at !== undefined && mention.start <= at.start && at.end <= mention.end;
};

const HAS_LETTER = /\p{L}/u;

/** The first token of the span whose head lies outside it; -1: no token in it. */
function headToken(layers: Known, span: Span): number {
  const first = firstFrom(layers.tokens, span.start);
  let last = first;
  while (last < layers.tokens.length && layers.tokens[last]!.start < span.end) last += 1;
  for (let at = first; at < last; at += 1) {
    const head = layers.syntax.heads[at]!;
    if ((head < first || head >= last) && HAS_LETTER.test(layers.tokens[at]!.text)) return at;
  }
  return -1;
}

/** The voice that a source span means: a known one, else one made from the words of the span alone. */
export function speakerOfSpan(layers: Known, span: Span): Speaker {
  const index = resolveSpan(layers, span);
  if (index !== null) return issuerOf(layers, layers.speakers[index]!);
  const described = describeSpan(layers, span, firstFrom(layers.tokens, span.start));
  return (
    layers.speakers.find(({ name, named }) => name === described.name && named === described.named) ??
    described
  );
}

/** Kinds of voice that speak through their own documents; a state's adjective before one ("a Chinese study") may tell less. */
const ISSUERS: ReadonlySet<Speaker["kind"]> = new Set([
  "agency",
  "organisation",
  "outlet",
  "person",
  "group",
]);

/** A document without a name of its own says what its issuer says: "the IMF report" is the IMF. */
function issuerOf({ speakers }: Known, speaker: Speaker): Speaker {
  if (speaker.kind !== "document" || speaker.named || speaker.parent === null) return speaker;
  const issuer = speakers.find(({ name }) => name === speaker.parent);
  return issuer !== undefined && ISSUERS.has(issuer.kind) ? issuer : speaker;
}
