/** How much text there is to read: words and signs, as annotate counts them. */
import { tokenizeText } from "../../src/annotate/language/index.ts";

export function countTokens(articles: Iterable<{ readonly text: string }>): number {
  let count = 0;
  for (const { text } of articles) count += tokenizeText(text).tokens.length;
  return count;
}
