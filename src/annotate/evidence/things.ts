/** Evidence that is a thing: imagery, documents, video, photographs, audio, statistics, by the table of their nouns. */
import { type EvidenceWord, evidenceFrom } from "../../lexicon/evidence-words.ts";
import { isNoun, type Tree } from "../certainty/tree.ts";
import { WordMemo } from "../language/word-memo.ts";
import type { EvidenceMention, Token } from "../layers.ts";
import { type Credit, creditOf } from "./credit.ts";
import { isShowing, speaks } from "./speaking.ts";

export interface ThingMatch {
  readonly mention: EvidenceMention;
  /** last token of the noun itself */
  readonly last: number;
}

export function thingAt(tree: Tree, token: number): ThingMatch | null {
  const row = rowAt(tree, token);
  if (row === null) return null;
  const last = token + row.words.length - 1;
  const noun = nounOf(tree, last);
  const credit = creditOf(tree, noun, last);
  if (!counts(tree, noun, row, credit)) return null;
  const end = Math.max(last, credit?.last ?? -1);
  return { last, mention: thing(tree, row, token, end, credit) };
}

function thing(
  tree: Tree,
  row: EvidenceWord,
  first: number,
  last: number,
  credit: Credit | null,
): EvidenceMention {
  const { start } = tree.tokens[first]!;
  const { end } = tree.tokens[last]!;
  const rule = credit === null ? "thing" : "thing-with-credit";
  const by = credit?.name == null ? "" : `, credited to ${credit.name}`;
  return {
    start,
    end,
    kind: row.kind,
    credit: credit?.name ?? null,
    url: null,
    why: { rule, reason: () => `“${row.form}” is ${row.kind}${by}` },
  };
}

/** The rows that begin with a word; null: none does. */
const beginning = new WordMemo(({ lower }: Token) => evidenceFrom(lower) ?? null);

function rowAt(tree: Tree, token: number): EvidenceWord | null {
  const word = tree.tokens[token]!;
  const lemma = tree.lemmas[token]!;
  const rows = beginning.of(word) ?? (lemma === word.lower ? undefined : evidenceFrom(lemma));
  if (rows === undefined) return null;
  for (const row of rows) if (matches(tree, token, row)) return row;
  return null;
}

function matches(tree: Tree, token: number, row: EvidenceWord): boolean {
  const last = token + row.words.length - 1;
  if (last >= tree.tokens.length || tree.tokens[last]!.sentence !== tree.tokens[token]!.sentence)
    return false;
  for (let index = 1; index < row.words.length; index++) {
    const word = row.words[index]!;
    if (tree.tokens[token + index]!.lower !== word && tree.lemmas[token + index] !== word) return false;
  }
  // Several words together are plain whatever tags they got; one word must be a noun ("to film", "to photograph").
  return row.words.length > 1 || isNoun(tree, last) || tree.tags[last] === "FW";
}

/** "video" in "video recording": the noun that carries what is said of the whole. */
function nounOf(tree: Tree, last: number): number {
  const head = tree.heads[last]!;
  return tree.relations[last] === "compound" && head > last && isNoun(tree, head) ? head : last;
}

/** "a video game", "a photo shop": what the noun behind it names shows nothing. */
const SHOWS_NOTHING =
  /^(?:games?|gamers?|gaming|conferences?|calls?|links?|shops?|stores?|shoots?|opportunity|editors?|editing|streaming)$/;

function counts(tree: Tree, noun: number, row: EvidenceWord, credit: Credit | null): boolean {
  if (SHOWS_NOTHING.test(tree.tokens[noun]!.lower)) return row.words.length > 1;
  switch (row.needs) {
    case "nothing":
      return true;
    case "showing":
      return credit !== null || isShowing(tree, noun);
    case "seen":
      return credit?.handled === true;
    case "saying":
      return (
        row.kind !== "witness" &&
        !tree.tags[noun]!.startsWith("NNP") &&
        (speaks(tree, noun) || isShowing(tree, noun))
      );
    default:
      return row.needs satisfies never;
  }
}
