/** The quantities Hearsay reads in a text: the text read as a plain file, then tokens, syntax and quantities. */
import { syntaxPass } from "../../src/annotate/language/syntax.ts";
import { tokensPass } from "../../src/annotate/language/tokens.ts";
import type { QuantityMention, Syntax, Token } from "../../src/annotate/layers.ts";
import { quantityPass } from "../../src/annotate/quantity/index.ts";
import { readText } from "../../src/read/text.ts";

export interface Predicted {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly syntax: Syntax;
  readonly quantities: readonly QuantityMention[];
}

export function predictQuantities(raw: string): Predicted {
  const document = readText(raw);
  const { tokens, sentences } = tokensPass.run({ document });
  const { syntax } = syntaxPass.run({ document, tokens, sentences });
  const { quantities } = quantityPass.run({ document, tokens, sentences, syntax });
  return { text: document.text, tokens, syntax, quantities };
}
