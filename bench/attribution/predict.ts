/** Hearsay's layers of an article: its text read as a plain file would be, and the passes run over it. */
import type { LayerName, Layers } from "../../src/annotate/layers.ts";
import { readText } from "../../src/read/text.ts";
import type { BratArticle } from "./brat.ts";

export type Annotator = (article: BratArticle) => Layers;

/**
 * The passes are loaded on demand, so that scoring another program loads no model.
 * @param until the layer after which no further pass is run
 * @throws Error from the annotator where Hearsay's text is not the article's: offsets would mean different things
 */
export async function pipelineAnnotator(until: LayerName = "attributions"): Promise<Annotator> {
  const { runPasses } = await import("../../src/annotate/passes.ts");
  return (article) => {
    const document = readText(article.raw);
    if (document.text !== article.text)
      throw new Error(`${article.name}: read as another text than the corpus has`);
    return runPasses(document, {}, until);
  };
}
