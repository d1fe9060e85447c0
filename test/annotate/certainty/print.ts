/**
 * The compact forms in which certainty is tested. A sentence marks its predicate with asterisks: "Troops could be *sent*."
 * It prints as "possible future F: could": value ("not" before it where denied), realis, F for a forecast, the words.
 */
import { assess, hedgePass, type Proposed } from "../../../src/annotate/certainty/index.ts";
import { syntaxOf, tokenizeBlocks } from "../../../src/annotate/language/index.ts";
import type { Layers } from "../../../src/annotate/layers.ts";
import { quotationPass } from "../../../src/annotate/quotation/index.ts";
import type { Block, Document } from "../../../src/model/index.ts";

export type CertaintyLayers = Pick<Layers, "document" | "tokens" | "sentences" | "syntax" | "hedges">;

export function layersOf(text: string, kind: Block["kind"] = "paragraph"): CertaintyLayers {
  const blocks = text.length === 0 ? [] : [{ start: 0, end: text.length, kind }];
  const document = { text, blocks, captions: [], links: [] } as unknown as Document;
  const { tokens, sentences } = tokenizeBlocks(text, blocks);
  const syntax = syntaxOf(tokens, sentences);
  const { quotations } = quotationPass.run({ document, tokens, sentences });
  return {
    document,
    tokens,
    sentences,
    syntax,
    ...hedgePass.run({ document, tokens, sentences, syntax, quotations }),
  };
}

/** Hedges as "may: possible [scope]", in the order of the text. */
export function printHedges(text: string): readonly string[] {
  return layersOf(text).hedges.map((hedge) => {
    const words = text.slice(hedge.start, hedge.end);
    const not = hedge.polarity === "denied" ? "not " : "";
    return `${words}: ${not}${hedge.value}`;
  });
}

export function printAssessment(
  marked: string,
  kind: Block["kind"] = "paragraph",
  cue: Proposed["cue"] = null,
  unnamed = false,
): string {
  const at = marked.indexOf("*");
  const text = marked.replaceAll("*", "");
  const layers = layersOf(text, kind);
  const head = layers.tokens.findIndex((token) => token.end > at);
  const content = [{ start: 0, end: text.length }];
  const { certainty, realis, forecast } = assess(layers, { content, head, cue, unnamed });
  const words = certainty.words.map((span) => text.slice(span.start, span.end)).join(", ");
  const not = certainty.polarity === "denied" ? "not " : "";
  return `${not}${certainty.value} ${realis}${forecast ? " F" : ""}${words === "" ? "" : `: ${words}`}`;
}
