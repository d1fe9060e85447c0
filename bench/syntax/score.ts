/** Scores tokens, sentences, tags and trees against a corpus analysed by another tool. */
import { analyse } from "../../src/annotate/language/analyse.ts";
import type { SyntaxModel } from "../../src/annotate/language/syntax-format.ts";
import { RELATIONS, TAGS } from "../../src/annotate/language/tagset.ts";
import { type Tokenization, tokenizeText } from "../../src/annotate/language/tokens.ts";
import type { GoldArticle, GoldToken } from "../../train/syntax/corpus.ts";

/** Shares in 0..1. Tags and arcs are counted over the corpus's tokens: one that we cut differently is wrong. */
export interface SyntaxScores {
  readonly tokens: number;
  /** the corpus's sentences cut at blank lines, which it ignores and we must not */
  readonly sentences: number;
  readonly sentencesUncut: number;
  readonly tags: number;
  readonly uas: number;
  readonly las: number;
  readonly uasWithPunctuation: number;
  readonly lasWithPunctuation: number;
}

/** Tags of marks, left out of attachment scores as is the custom. */

const PUNCTUATION: ReadonlySet<string> = new Set([",", ".", ":", "``", "''", "-LRB-", "-RRB-"]);

interface Place {
  readonly start: number;
  readonly end: number;
}
const key = (span: Place): string => `${span.start}-${span.end}`;

class Tally {
  readonly counts = new Map<string, number>();
  add(name: string, amount = 1): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + amount);
  }
  get(name: string): number {
    return this.counts.get(name) ?? 0;
  }
  share(part: string, whole: string): number {
    return this.get(part) / Math.max(1, this.get(whole));
  }
  f1(name: string): number {
    return (2 * this.get(`${name} both`)) / Math.max(1, this.get(`${name} ours`) + this.get(`${name} gold`));
  }
}

export function scoreArticles(model: SyntaxModel, articles: readonly GoldArticle[]): SyntaxScores {
  const tally = new Tally();
  for (const article of articles) scoreArticle(model, article, tally);
  return {
    tokens: tally.f1("tokens"),
    sentences: tally.f1("sentences"),
    sentencesUncut: tally.f1("uncut"),
    tags: tally.share("tag right", "all"),
    uas: tally.share("head right", "words"),
    las: tally.share("arc right", "words"),
    uasWithPunctuation: tally.share("any head right", "all"),
    lasWithPunctuation: tally.share("any arc right", "all"),
  };
}

function scoreArticle(model: SyntaxModel, article: GoldArticle, tally: Tally): void {
  const ours = tokenizeText(article.text);
  const gold = article.sentences.flat();
  countSpans("tokens", ours.tokens, gold, tally);
  countSpans("uncut", ours.sentences, article.sentences.map(extent), tally);
  countSpans(
    "sentences",
    ours.sentences,
    article.sentences.flatMap((one) => cutAtBlankLines(article.text, one)).map(extent),
    tally,
  );
  scoreTrees(model, article, ours, tally);
}

const extent = (sentence: readonly GoldToken[]): Place => ({
  start: sentence[0]!.start,
  end: sentence.at(-1)!.end,
});

function cutAtBlankLines(text: string, sentence: readonly GoldToken[]): readonly (readonly GoldToken[])[] {
  const parts: GoldToken[][] = [[]];
  sentence.forEach((token, at) => {
    if (at > 0 && /\n\s*\n/.test(text.slice(sentence[at - 1]!.end, token.start))) parts.push([]);
    parts.at(-1)!.push(token);
  });
  return parts;
}

function countSpans(name: string, ours: readonly Place[], gold: readonly Place[], tally: Tally): void {
  const found = new Set(ours.map(key));
  tally.add(`${name} ours`, ours.length);
  tally.add(`${name} gold`, gold.length);
  tally.add(`${name} both`, gold.filter((span) => found.has(key(span))).length);
}

function scoreTrees(model: SyntaxModel, article: GoldArticle, ours: Tokenization, tally: Tally): void {
  const { tags, heads, relations } = analyse(model, ours.tokens, ours.sentences);
  const places = new Map(ours.tokens.map((token, at) => [key(token), at]));
  for (const sentence of article.sentences) {
    for (const token of sentence) {
      const isWord = !PUNCTUATION.has(token.tag);
      tally.add("all");
      if (isWord) tally.add("words");
      const at = places.get(key(token));
      if (at === undefined) continue;
      if (TAGS[tags[at]!] === token.tag) tally.add("tag right");
      const head = token.head < 0 ? -1 : places.get(key(sentence[token.head]!));
      if (head !== heads[at]) continue;
      const labelled = RELATIONS[relations[at]!] === token.relation;
      tally.add("any head right");
      if (labelled) tally.add("any arc right");
      if (isWord) tally.add("head right");
      if (isWord && labelled) tally.add("arc right");
    }
  }
}
