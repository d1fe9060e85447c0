/** Scores who says each direct quotation against the gold of bench/gold/speakers. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { AttributionMention, Layers } from "../../src/annotate/layers.ts";
import type { Span } from "../../src/model/index.ts";
import { PROJECT_ROOT } from "../data.ts";
import { sharedLength, wordsOf } from "./marked-span.ts";
import { samePerson } from "./same-person.ts";

const Offsets = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .transform(([start, end]): Span => ({ start, end }));
const GoldQuote = z.strictObject({
  document: z.string(),
  content: z.array(Offsets).min(1),
  speaker: z.string(),
  aliases: z.array(z.string()).default([]),
  surnameIsShared: z.boolean().default(false),
  mentions: z.array(Offsets).min(1),
});
export type GoldQuote = Readonly<z.infer<typeof GoldQuote>>;

const GoldFile = z.strictObject({
  gold: z.literal("speakers"),
  about: z.string(),
  corpus: z.string(),
  offsets: z.string(),
  rows: z.array(GoldQuote),
});

export function readSpeakerGold(
  path: string = join(PROJECT_ROOT, "bench", "gold", "speakers", "quotes.json"),
): readonly GoldQuote[] {
  return GoldFile.parse(JSON.parse(readFileSync(path, "utf8"))).rows;
}

/** What was found for one quotation. */
export interface SpeakerVerdict {
  readonly quote: GoldQuote;
  readonly verdict: "right" | "wrong speaker" | "no source" | "not found";
  /** the name that the source was resolved to; "" where there is none */
  readonly name: string;
  /** the source's own words, or those it was carried from */
  readonly source: string;
}

/** The name under which the pipeline knows whoever stands in a span. */
export type NameOf = (span: Span) => string;

export function judgeSpeaker(
  quote: GoldQuote,
  layers: Pick<Layers, "document" | "attributions">,
  nameOf: NameOf,
): SpeakerVerdict {
  const attribution = bestAttribution(quote.content, layers.attributions);
  if (attribution === null) return { quote, verdict: "not found", name: "", source: "" };
  const spans = attribution.source.length > 0 ? attribution.source : (attribution.carriedFrom ?? []);
  const first = spans[0];
  if (first === undefined) return { quote, verdict: "no source", name: "", source: "" };
  const name = nameOf(first);
  const source = wordsOf(layers.document.text, spans);
  return { quote, verdict: samePerson(name, quote) ? "right" : "wrong speaker", name, source };
}

/** The quotation with its source as the gold has it: shows what resolving alone gets right. */
export function goldAttribution({ content, mentions }: GoldQuote): AttributionMention {
  return {
    source: mentions.slice(0, 1),
    cue: [],
    content,
    quote: "direct",
    within: null,
    carriedFrom: null,
    confidence: 1,
    why: { rule: "gold", reason: () => "marked by hand" },
  };
}

/** The attribution whose content shares most with the quotation; of equals the one with less content besides. */
function bestAttribution(
  content: readonly Span[],
  attributions: readonly AttributionMention[],
): AttributionMention | null {
  let best: AttributionMention | null = null;
  let bestShared = 0;
  let bestLength = 0;
  for (const attribution of attributions) {
    const shared = sharedLength(attribution.content, content);
    const length = attribution.content.reduce((sum, { start, end }) => sum + end - start, 0);
    if (shared === 0 || shared < bestShared || (shared === bestShared && length >= bestLength)) continue;
    best = attribution;
    bestShared = shared;
    bestLength = length;
  }
  return best;
}
