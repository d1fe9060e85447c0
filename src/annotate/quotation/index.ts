/** The quotation pass: what stands between quotation marks, whatever marks the text uses. */
import { definePass, type Quotation } from "../layers.ts";
import { type ScannedQuotation, scanQuotations } from "./scan.ts";
import { isShort } from "./short.ts";

export { type ScannedQuotation, scanQuotations } from "./scan.ts";

export const quotationPass = definePass({
  name: "quotation",
  reads: ["tokens", "sentences"],
  adds: ["quotations"],
  because:
    "attribution needs to know what is quoted; whether a quotation is a mere term is read from its tokens",
  run: ({ document, tokens, sentences }) => {
    const words = { text: document.text, tokens, sentences };
    let speech: ScannedQuotation | null = null;
    const quotations: Quotation[] = [];
    for (const quotation of scanQuotations(document.text, document.blocks)) {
      const short = isShort(quotation, speech, words);
      if (!short) speech = quotation;
      const { start, end, inner, depth, closed, continues } = quotation;
      quotations.push({ start, end, inner, depth, closed, continues, short });
    }
    return { quotations };
  },
});
