/** Words, sentences, tags and trees: what every later pass of annotate reads. */
export { lemmaOf } from "./lemmas.ts";
export { syntaxOf, syntaxPass } from "./syntax.ts";
export { type Tokenization, tokenizeBlocks, tokenizeText, tokensPass } from "./tokens.ts";
export { childBy, childrenOf, isDescendant, subtreeSpan, type Tree, treeOf, yieldOf } from "./tree.ts";
