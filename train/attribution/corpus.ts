/** Articles of a brat folder with everything that attribution reads, made by the pipeline's own passes. */
import { type BratArticle, readBratCorpus } from "../../bench/attribution/brat.ts";
import { type AttributionLayers, buildColumns } from "../../src/annotate/attribution/columns.ts";
import { syntaxPass } from "../../src/annotate/language/syntax.ts";
import { tokensPass } from "../../src/annotate/language/tokens.ts";
import { quotationPass } from "../../src/annotate/quotation/index.ts";
import { readText } from "../../src/read/text.ts";
import type { AnalysedArticle } from "./gold.ts";

export interface AttributionCorpus {
  readonly articles: readonly AnalysedArticle[];
  /** hexadecimal SHA-256 over names, texts and annotations */
  readonly digest: string;
}

/**
 * @param folder a corpus with splits, or a plain brat folder
 * @throws Error with one line where there is nothing to read, or a text is read as another than the corpus has
 */
export function readAnalysed(folder: string, split?: string): AttributionCorpus {
  const { articles, digest } = readBratCorpus(folder, split);
  return { articles: articles.map(analyse), digest };
}

function analyse(article: BratArticle): AnalysedArticle {
  const layers = layersOf(article.raw);
  if (layers.document.text !== article.text)
    throw new Error(`${article.name}: read as another text than the corpus has`);
  return { name: article.name, layers, columns: buildColumns(layers), annotations: article.annotations };
}

/** A bare text with what attribution reads of it. */
export function layersOf(raw: string): AttributionLayers {
  const document = readText(raw);
  const words = { document, ...tokensPass.run({ document }) };
  return { ...words, ...syntaxPass.run(words), ...quotationPass.run(words) };
}
