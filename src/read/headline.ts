/**
 * Tells a headline or a standfirst from a first paragraph. A headline is short, leaves out the full stop and the
 * articles, capitalises its words or follows "Somebody: …"; a lead says when and who said so. Each sign adds or takes
 * a weight; the weights were set on the first lines of news texts that have a headline and of some that have none.
 */
import { ABBREVIATIONS } from "../lexicon/abbreviations.ts";
import { datelineOf } from "./dateline.ts";

/** Longer first paragraphs are leads: 99 of 100 headlines in the news texts looked at have fewer words. */
const MAX_HEADLINE_WORDS = 24;
const MAX_HEADLINE_CHARS = 220;
/** What the signs must add up to. Higher: leads are never taken for headlines, but more headlines for leads. */
const HEADLINE_SCORE = 2;

const SIGNS = {
  noFullStop: 2.5,
  titleCase: 2.5,
  twoSentences: -2,
  colon: 1,
  fewWords: 1.5, // 12 words or fewer
  manyWords: -1.5, // more than 18
  singleQuotes: 0.5,
  article: -0.5, // each "the", "a", "an", at most three
  saysWhen: -2, // "on Tuesday", "said", "had": a lead's grammar
  apart: 1, // a blank line stands behind it
  followedByFront: 3, // by-line, date or dateline behind it
  nextIsLong: 0.5,
  opensQuote: -2, // starts and ends as speech
} as const;
const FEW_WORDS = 12;
const MANY_WORDS = 18;
const MAX_ARTICLES = 3;
/** Most of the long words of a headline in title case open with a capital. */
const TITLE_CASE_SHARE = 0.75;
const LONG_WORD = 4;

const SAYS_WHEN =
  /\b(?:on|last|this)\s(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:said|told|announced|reported|was|were|had|has been|have been)\b/iu;

/** What stands around the paragraph in question. */
export interface Surroundings {
  /** true: a blank line divides it from the next paragraph */
  readonly apart: boolean;
  /** true: a by-line, a date line or a paragraph with a dateline comes next */
  readonly beforeFront: boolean;
  /** length of the next paragraph in UTF-16 units; 0: there is none */
  readonly nextLength: number;
}

export function isHeadline(paragraph: string, around: Surroundings): boolean {
  if (around.nextLength === 0 || paragraph.length > MAX_HEADLINE_CHARS) return false;
  const words = paragraph.split(/\s+/u);
  if (words.length > MAX_HEADLINE_WORDS || /[:,]$/u.test(paragraph) || datelineOf(paragraph) !== null)
    return false;
  return headlineScore(paragraph, words, around) >= HEADLINE_SCORE;
}

function headlineScore(paragraph: string, words: readonly string[], around: Surroundings): number {
  let score = 0;
  if (!/[.!][”"’']?$/u.test(paragraph)) score += SIGNS.noFullStop;
  if (isTitleCase(words)) score += SIGNS.titleCase;
  if (sentenceBreak(paragraph) !== null) score += SIGNS.twoSentences;
  if (/^[^:]{2,60}:\s\S|;\s?$/u.test(paragraph)) score += SIGNS.colon;
  if (words.length <= FEW_WORDS) score += SIGNS.fewWords;
  if (words.length > MANY_WORDS) score += SIGNS.manyWords;
  if (/(?:^|\s)[‘']\S/u.test(paragraph)) score += SIGNS.singleQuotes;
  const articles = words.filter((word) => /^(?:the|an?)$/iu.test(word)).length;
  score += SIGNS.article * Math.min(articles, MAX_ARTICLES);
  if (SAYS_WHEN.test(paragraph)) score += SIGNS.saysWhen;
  if (around.apart) score += SIGNS.apart;
  if (around.beforeFront) score += SIGNS.followedByFront;
  if (around.nextLength > 2 * paragraph.length) score += SIGNS.nextIsLong;
  if (/^["“].*["”]\.?$/u.test(paragraph)) score += SIGNS.opensQuote;
  return score;
}

function isTitleCase(words: readonly string[]): boolean {
  const long = words.slice(1).filter((word) => word.replace(/[^\p{L}]/gu, "").length >= LONG_WORD);
  const capital = long.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length;
  return long.length >= 2 && capital / long.length >= TITLE_CASE_SHARE;
}

/** The standfirst's bound: one or two sentences, shorter than a lead with its attributions. */
const MAX_STANDFIRST_WORDS = 45;
/** Without a by-line behind it a standfirst shows only by being short, in the manner of a headline. */
const MAX_BARE_STANDFIRST_WORDS = 16;

/** Whether the paragraph after a headline is its summary. `headline` is the headline's own text. */
export function isStandfirst(paragraph: string, headline: string, around: Surroundings): boolean {
  const words = paragraph.split(/\s+/u);
  if (around.nextLength === 0 || words.length > MAX_STANDFIRST_WORDS || /^["“]|[:,]$/u.test(paragraph))
    return false;
  if (datelineOf(paragraph) !== null) return false;
  if (around.beforeFront || /;\s?$/u.test(headline)) return true;
  if (words.length > MAX_BARE_STANDFIRST_WORDS || sentenceBreak(paragraph) !== null) return false;
  const leadFollows = around.nextLength > 2 * paragraph.length;
  return (
    leadFollows && !SAYS_WHEN.test(paragraph) && headlineScore(paragraph, words, around) >= HEADLINE_SCORE
  );
}

/** A short line between paragraphs that heads what follows. */
const MAX_SUBHEADING_WORDS = 10;
export function isSubheading(paragraph: string, around: Surroundings): boolean {
  if (around.nextLength < 2 * paragraph.length || !/^[^\p{L}\p{N}]{0,2}[\p{Lu}\p{N}]/u.test(paragraph))
    return false;
  if (/[.,;:!?…”"’')\]]$/u.test(paragraph) || /^["“‘(\-–—]/u.test(paragraph)) return false;
  const words = paragraph.split(/\s+/u);
  return words.length <= MAX_SUBHEADING_WORDS;
}

/**
 * Offset behind the first sentence of `text` where another one follows on the same line; null: one sentence only.
 * Initials and abbreviations do not end it.
 */
export function sentenceBreak(text: string): number | null {
  for (const m of text.matchAll(/[.!?]["”’')\]]{0,2}\s{1,3}(?=["“‘'(]?[\p{Lu}\p{N}])/gu)) {
    const word = text.slice(text.lastIndexOf(" ", m.index) + 1, m.index + 1);
    if (/^[("“‘']?(?:\p{L}\.)+$/u.test(word) || ABBREVIATIONS.has(word.replace(/^[("“‘']/u, ""))) continue;
    return m.index + m[0].length;
  }
  return null;
}
