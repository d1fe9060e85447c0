/** Runs the passes up to attribution over a bare text, and prints what they found in one line each. */
import type { AttributionLayers } from "../../../src/annotate/attribution/columns.ts";
import { attributionPass } from "../../../src/annotate/attribution/index.ts";
import { syntaxPass } from "../../../src/annotate/language/syntax.ts";
import { tokensPass } from "../../../src/annotate/language/tokens.ts";
import type { AttributionMention } from "../../../src/annotate/layers.ts";
import { quotationPass } from "../../../src/annotate/quotation/index.ts";
import type { Span } from "../../../src/model/index.ts";
import { readText } from "../../../src/read/text.ts";

export interface Analysed {
  readonly text: string;
  readonly mentions: readonly AttributionMention[];
}

/** What the attribution pass reads. */
export function layersOf(raw: string): AttributionLayers {
  const document = readText(raw);
  const words = { document, ...tokensPass.run({ document }) };
  return { ...words, ...syntaxPass.run(words), ...quotationPass.run(words) };
}

export function analyse(raw: string): Analysed {
  const layers = layersOf(raw);
  return { text: layers.document.text, mentions: attributionPass.run(layers).attributions };
}

/** `source | cue | content`, parts of one span set apart by " … ". */
export function printed({ text, mentions }: Analysed): string[] {
  const words = (spans: readonly Span[]): string =>
    spans.map((span) => text.slice(span.start, span.end)).join(" … ");
  return mentions.map(
    ({ source, cue, content }) => `${words(source) || "-"} | ${words(cue)} | ${words(content)}`,
  );
}
