/** Scores who says each direct quotation against the gold of bench/gold/speakers. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { AttributionMention, Layers } from "../../src/annotate/layers.ts";
import type { Span } from "../../src/model/index.ts";
import { PROJECT_ROOT } from "../data.ts";
import { sharedLength, wordsOf } from "./marked-span.ts";
import { type GoldSpeaker, samePerson } from "./same-person.ts";

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

/** The layers that speakers are read from. */
export type SpeakerLayers = Pick<Layers, "document" | "attributions" | "voiceMentions" | "speakers">;

export function judgeSpeaker(quote: GoldQuote, layers: SpeakerLayers): SpeakerVerdict {
  const attribution = bestAttribution(quote.content, layers.attributions);
  if (attribution === null) return { quote, verdict: "not found", name: "", source: "" };
  const spans = attribution.source.length > 0 ? attribution.source : (attribution.carriedFrom ?? []);
  if (spans.length === 0) return { quote, verdict: "no source", name: "", source: "" };
  const source = wordsOf(layers.document.text, spans);
  const name = nameOf(spans, layers) ?? source;
  const gold: GoldSpeaker = quote;
  return { quote, verdict: samePerson(name, gold) ? "right" : "wrong speaker", name, source };
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

/** The name of the voice whose mention shares most with the source; null: no mention is there. */
function nameOf(source: readonly Span[], layers: SpeakerLayers): string | null {
  let name: string | null = null;
  let most = 0;
  for (const mention of layers.voiceMentions) {
    const shared = sharedLength([mention], source);
    if (shared <= most) continue;
    most = shared;
    name = layers.speakers[mention.speaker]?.name ?? null;
  }
  return name;
}
