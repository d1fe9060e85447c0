/**
 * Tells scare quotes and titles from quoted speech: “deplorables”, "The Apprentice". What is told apart here is form
 * only: few words, no clause, or the capitals of a title.
 */

import { isSpace } from "../language/characters.ts";
import type { Sentence, Token } from "../layers.ts";
import type { ScannedQuotation } from "./scan.ts";

/** Longer than this is speech unless it is a title: of quotations of one to five words without a clause most are terms. */
const MAX_TERM_WORDS = 5;
/** Longer titles are rare, and headlines are quoted too. */
const MAX_TITLE_WORDS = 8;
/** Words shorter than this stay small in titles: of, the, and, for. */
const MIN_CAPITAL_LETTERS = 4;

const STOPS = ".,?!…–—-";
const PAUSES = ",:—–";
const EXCLAIMING = "?!";

/** Subject pronouns and finite verbs of English's closed classes: where one stands, there is a clause. */
const CLAUSE_WORDS: ReadonlySet<string> = new Set(
  (
    "i we he she they you am is are was were 'm ’m 're ’re 've ’ve 'll ’ll 'd ’d n't n’t has have had " +
    "will would can could should must may might shall do does did"
  ).split(" "),
);

/** The document's text and the layers that the judgement reads. */
export interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** @param speech the last quotation before this one that was not short; null: none */
export function isShort(quotation: ScannedQuotation, speech: ScannedQuotation | null, words: Words): boolean {
  if (!quotation.closed || quotation.continues !== null) return false;
  const { text, tokens } = words;
  const first = firstAt(tokens, quotation.inner.start);
  const inside: Token[] = [];
  for (let at = first; at < tokens.length && tokens[at]!.start < quotation.inner.end; at++) {
    if (/[\p{L}\p{N}]/u.test(tokens[at]!.text)) inside.push(tokens[at]!);
    if (inside.length > MAX_TITLE_WORDS) return false;
  }
  if (inside.length === 0) return true;
  const utterance = isUtterance(quotation, speech, tokens[first]!, words);
  if (utterance || isTitle(inside)) return !utterance;
  if (inside.length > MAX_TERM_WORDS || inside.some((word) => CLAUSE_WORDS.has(word.lower))) return false;
  return !EXCLAIMING.includes(text.charAt(quotation.inner.end - 1));
}

function isTitle(words: readonly Token[]): boolean {
  const capital = ({ text }: Token): boolean => /^[\p{Lu}\p{N}]/u.test(text);
  if (words.length < 2 || !capital(words[0]!)) return false;
  const long = words.filter(({ text }) => text.length >= MIN_CAPITAL_LETTERS || text === words[0]!.text);
  return long.every(capital) && words.filter(capital).length >= 2;
}

/**
 * Has its stop inside, and starts its sentence, or follows a comma or colon with a capital (She said, “Yes.”), or goes
 * on with what was broken off in the same sentence (“We,” she said, “go home.”).
 */
function isUtterance(
  quotation: ScannedQuotation,
  speech: ScannedQuotation | null,
  first: Token,
  { text, sentences }: Words,
): boolean {
  if (!STOPS.includes(text.charAt(quotation.inner.end - 1))) return false;
  const edge = sentences[first.sentence]?.start ?? 0;
  let before = quotation.start;
  while (before > edge && isSpace(text.charCodeAt(before - 1))) before--;
  const introduced = before <= edge || PAUSES.includes(text.charAt(before - 1));
  return introduced && (/^[\p{Lu}\p{N}.…]/u.test(first.text) || (speech !== null && speech.end > edge));
}

function firstAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
