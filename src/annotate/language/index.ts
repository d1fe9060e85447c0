/** Words, sentences, tags and trees: what every later pass of annotate reads. */
export { type Tokenization, tokenizeBlocks, tokenizeText, tokensPass } from "./tokens.ts";
