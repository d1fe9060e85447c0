/** Where phrases of a table begin: for most tokens the number of its word tells at once that none does. */
import { type PhraseNode, type PhraseTrie, phraseKey } from "../../lexicon/phrase-trie.ts";
import type { Token } from "../layers.ts";
import { WordMemo } from "./word-memo.ts";

/** The node of the phrases that begin with a token; null: none does. */
export type PhraseStarts<Value> = WordMemo<Pick<Token, "lower" | "word">, PhraseNode<Value> | null>;

export const phraseStarts = <Value>(trie: PhraseTrie<Value>): PhraseStarts<Value> =>
  new WordMemo(({ lower }) => trie.first(phraseKey(lower)) ?? null);
