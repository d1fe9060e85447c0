/**
 * Where a text says itself that a voice has it from elsewhere: "separately", "independent of the first count". Such a voice
 * is another origin though it gives the same number.
 */
import type { Article } from "../figure/article.ts";
import type { Figure } from "../figure/figure.ts";

/** What a count may rest on: "an inquiry independent of the government" is no other count. */
const BASIS =
  "(?:information|intelligence|data|evidence|figures?|counts?|tall(?:y|ies)|estimates?|assessments?|sources?|findings?|lists?|records?|worked|working|reached|made|compiled|arrived|came)";

/** "Could not be independently verified" says the opposite. */
const SEPARATELY = new RegExp(
  [
    String.raw`\b${BASIS}[^.;]{0,40}?\b(?:separate(?:ly)?|apart|different) from\b`,
    String.raw`\b(?:has|had|have|also) separately\b`,
    String.raw`\b(?:a|another) separate (?:[\p{L}-]+ ){0,3}(?:official|source|person|diplomat|assessment|report|estimate|count|investigation|analysis|statement|interview|briefing)s?\b`,
    String.raw`\b${BASIS}[^.;]{0,40}?\bindependent(?:ly)? of\b`,
    String.raw`(?<!\bnot (?:be |been )?)\bindependently (?:confirmed|verified|counted|established|put|estimated|reported)\b`,
    `(?:^|[“"])Separately,`,
  ].join("|"),
  "iu",
);

/** true: the sentence of the claim says so of whoever says it */
export const isSeparate = ({ article, claim }: Figure): boolean =>
  claim.chain.length > 1 &&
  article.voices.get(claim.chain.at(-1)!.voice)?.kind !== "outlet" &&
  SEPARATELY.test(sentenceOf(article, claim) ?? "");

/** The sentence in which a claim stands, with the words of reporting beside it; null: one without any such word. */
function sentenceOf(article: Article, { content, cue }: Figure["claim"]): string | null {
  const { text } = article.reading.document;
  const start = Math.min(content[0]!.start, ...cue.map((span) => span.start));
  const end = Math.max(content.at(-1)!.end, ...cue.map((span) => span.end));
  const around = text.slice(Math.max(0, start - LONGEST), end + LONGEST);
  if (!/eparate|ndependent/.test(around)) return null;
  const before = text.slice(Math.max(0, start - LONGEST), start);
  const after = text.slice(end, end + LONGEST);
  return `${before.split(BREAK).at(-1)!}${text.slice(start, end)}${after.split(BREAK)[0]!}`;
}

/** A sentence is not looked through further than so many characters on either side of its claim. */
const LONGEST = 240;
const BREAK = /(?<=[.!?]["”’]?)\s|\n/;
