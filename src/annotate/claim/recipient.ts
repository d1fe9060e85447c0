/**
 * The outlet through which a source is heard: "told Reuters", "in an interview with the BBC", "seen by CNN", "in
 * comments to TASS". It stands between the publisher and the source in the chain. People who are told something
 * ("told reporters") are no link.
 */
import type { Span } from "../../model/index.ts";
import type { AttributionMention, Speaker, VoiceMention } from "../layers.ts";
import type { ChainMaker } from "./chain.ts";
import { tokenAt, tokensOf } from "./token-index.ts";

export interface Recipient {
  readonly speaker: Speaker;
  readonly span: Span;
}

/** Words before an outlet's name that make it the one who heard or saw: cue verbs of telling, and prepositions. */
const TELLING: ReadonlySet<string> = new Set(["tell", "brief", "inform", "email", "text"]);
const HEARD_BY: ReadonlySet<string> = new Set(["to", "with", "by", "from", "on"]);
/** "said through the newspaper X", "in a statement via X": the outlet that carried it. */
const THROUGH: ReadonlySet<string> = new Set(["through", "via"]);
const MEDIUM: ReadonlySet<string> = new Set([
  "paper",
  "newspaper",
  "agency",
  "broadcaster",
  "channel",
  "station",
  "daily",
]);
const SEEN: ReadonlySet<string> = new Set([
  "see",
  "obtain",
  "review",
  "view",
  "publish",
  "cite",
  "quote",
  "report",
  "carry",
  "interview",
  "comment",
  "statement",
  "speak",
  "talk",
  "share",
  "verify",
  "authenticate",
]);
/** What goes "to" an outlet: "in an email to Reuters", "comments provided to the BBC", "confirmed to CNN". */
const SENT: ReadonlySet<string> = new Set([
  "confirm",
  "say",
  "provide",
  "send",
  "email",
  "e-mail",
  "letter",
  "message",
  "text",
  "memo",
  "remark",
  "note",
]);

/** How many tokens round the cue are looked at: a recipient stands close to the words that tell. */
const REACH = 12;

export function recipientOf(
  maker: Pick<ChainMaker, "layers" | "index">,
  attribution: AttributionMention,
): Recipient | null {
  const { layers, index } = maker;
  const cue = tokensOf(index, attribution.cue);
  const last = cue.at(-1);
  if (last === undefined) return null;
  const sentence = layers.sentences[layers.tokens[last]!.sentence]!;
  const from = Math.max(sentence.first, cue[0]! - REACH);
  const to = Math.min(sentence.last, last + REACH);
  const taken = [...attribution.source, ...attribution.content];
  for (const mention of mentionsBetween(
    layers.voiceMentions,
    layers.tokens[from]!.start,
    layers.tokens[to - 1]!.end,
  )) {
    const speaker = layers.speakers[mention.speaker]!;
    if (
      speaker.kind !== "outlet" ||
      isEverybody(speaker) ||
      taken.some((span) => within(span, mention) && !inside(attribution.source, mention))
    )
      continue;
    if (inside(attribution.source, mention) && !isAgentInSource(maker, mention, attribution)) continue;
    if (hears(maker, mention, last)) return { speaker, span: { start: mention.start, end: mention.end } };
  }
  return null;
}

/** "told the press": no more of a link than "told reporters". */
const isEverybody = ({ named, name }: Speaker): boolean =>
  !named && /^(?:unnamed )?(?:the )?(?:press|media|news media)$/i.test(name);

/** Whether the words before a mention make it the hearer: "told CNN", "seen by CNN". */
function hears(maker: Pick<ChainMaker, "layers" | "index">, mention: VoiceMention, cue: number): boolean {
  const { layers, index } = maker;
  let before = tokenAt(index, mention.start) - 1;
  if (layers.tokens[before]?.lower === "the") before--;
  if (before < 0) return false;
  if (before === cue) return TELLING.has(layers.syntax.lemmas[cue]!);
  if (hasSeen(maker, tokenAt(index, mention.end))) return true;
  if (THROUGH.has(layers.tokens[before]!.lower)) return true;
  if (
    MEDIUM.has(layers.tokens[before]!.lower) &&
    /^(?:the|its|a)$/.test(layers.tokens[before - 1]?.lower ?? "")
  )
    return THROUGH.has(layers.tokens[before - 2]?.lower ?? "");
  if (!HEARD_BY.has(layers.tokens[before]!.lower)) return false;
  // "said on state television", "told viewers on Example TV"
  if (
    layers.tokens[before]!.lower === "on" &&
    before - 1 === cue &&
    /^(?:say|announce)$/.test(layers.syntax.lemmas[cue]!)
  )
    return isChannel(layers.speakers[mention.speaker]!);
  const to = layers.tokens[before]!.lower === "to";
  for (let token = before - 1; token >= Math.max(0, before - 3); token--) {
    const lemma = layers.syntax.lemmas[token]!;
    if (SEEN.has(lemma) || (to && SENT.has(lemma))) return true;
  }
  return false;
}

/** An outlet with a name, or a state's; "on television" names none. */
const isChannel = ({ named, name }: Speaker): boolean => named || /\bstate\b/.test(name);

/** "a document CNN had seen", "the report, which CNN has reviewed", "an assessment that CNN obtained". */
function hasSeen(maker: Pick<ChainMaker, "layers">, after: number): boolean {
  const { lemmas, tags } = maker.layers.syntax;
  let verb = after;
  while (lemmas[verb] === "have" || tags[verb] === "RB") verb++;
  return /^VB[DN]$/.test(tags[verb] ?? "") && GETTING.has(lemmas[verb]!);
}

/** What an outlet does to a document that it then tells of. */
const GETTING: ReadonlySet<string> = new Set(["see", "obtain", "review", "view", "acquire", "examine"]);

/** "an assessment seen by CNN" as the source: the outlet in it is not who speaks. */
function isAgentInSource(
  maker: Pick<ChainMaker, "index">,
  mention: VoiceMention,
  attribution: AttributionMention,
): boolean {
  const first = attribution.source[0]!;
  return tokenAt(maker.index, mention.start) > tokenAt(maker.index, first.start);
}

const within = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
const inside = (spans: readonly Span[], inner: Span): boolean => spans.some((span) => within(span, inner));

/** Mentions in a stretch of text, found by binary search: mentions are in order. */
export function* mentionsBetween(
  mentions: readonly VoiceMention[],
  start: number,
  end: number,
): Generator<VoiceMention> {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (mentions[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < mentions.length && mentions[at]!.start < end; at++) yield mentions[at]!;
}
