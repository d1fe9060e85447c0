/**
 * Which language a text is in: by its script where the script has one language, else by its small words. News prose
 * of any length is told for sure by these; an n-gram detector would cost a quarter of a second at start
 * (docs/adr/004-page-text.md).
 */
import { FUNCTION_WORDS } from "../lexicon/function-words.ts";

/** Fewer letters than this tell too little. */
const MIN_LETTERS = 40;
const MIN_LETTERS_SYLLABIC = 15;
/** A thousand characters are some 170 words of prose: more adds nothing. */
const SAMPLE_CHARS = 1500;
/** Share of a text's words that must be small words of the language: prose has 0.2 to 0.5, lists of names hardly any. */
const MIN_SHARE = 0.1;
/** The best language must be this much ahead of the next. */
const MIN_LEAD = 1.1;

/** Words of one letter are as often initials and list marks. */
const LETTER_WEIGHT = 0.4;

/** Scripts that one language's news is written in; kana before Han, as Japanese is written in both. */
const SCRIPTS: readonly (readonly [pattern: RegExp, language: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Han}/gu, "zh"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Bengali}/gu, "bn"],
  [/\p{Script=Tamil}/gu, "ta"],
  [/\p{Script=Telugu}/gu, "te"],
  [/\p{Script=Gujarati}/gu, "gu"],
  [/\p{Script=Gurmukhi}/gu, "pa"],
  [/\p{Script=Kannada}/gu, "kn"],
  [/\p{Script=Malayalam}/gu, "ml"],
  [/\p{Script=Sinhala}/gu, "si"],
  [/\p{Script=Georgian}/gu, "ka"],
  [/\p{Script=Armenian}/gu, "hy"],
  [/\p{Script=Ethiopic}/gu, "am"],
  [/\p{Script=Khmer}/gu, "km"],
  [/\p{Script=Lao}/gu, "lo"],
  [/\p{Script=Myanmar}/gu, "my"],
];
/** Kana are a third of Japanese text, so that a smaller share tells it than tells other scripts. */
const KANA_SHARE = 0.1;
const SCRIPT_SHARE = 0.5;
/** A letter of any script but the Latin one; marks and digits that all scripts share are none. */
const BEYOND_LATIN_SIGN = /[\u02ea-\u200f\u2028-\uffff]/; // seen at a glance: nothing below, and no mark of punctuation, is beyond
const BEYOND_LATIN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/** From a small word to the languages it is one of, by their places in FUNCTION_WORDS. */
const LANGUAGES_OF = new Map<string, number[]>();
FUNCTION_WORDS.forEach(({ words }, language) => {
  for (const word of words) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);
});
/** Longer words are no small words, and are not looked up. */
const LONGEST_SMALL = Math.max(...[...LANGUAGES_OF.keys()].map(({ length }) => length));

/** ISO 639-1 of the language of `text`, told from its first 1,500 characters; null: too short or too unsure. */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, SAMPLE_CHARS).toLowerCase();
  const letters = lettersIn(sample);
  if (letters >= MIN_LETTERS_SYLLABIC) {
    const script = byScript(sample, letters);
    if (script !== null) return script;
  }
  return letters < MIN_LETTERS ? null : byWords(sample);
}

const ASCII = 0x80;
const APOSTROPHE = 0x27;
const LETTER = /\p{L}/u;
const IN_WORD = /[\p{L}\p{M}’]/u;

const isSmallLetter = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

/** How many letters a text in lower case has. By hand: the engine is slow at classes of all scripts, and most text is ASCII. */
function lettersIn(lower: string): number {
  let letters = 0;
  for (let at = 0; at < lower.length; at++) {
    const unit = lower.charCodeAt(at);
    if (unit < ASCII) {
      if (isSmallLetter(unit)) letters++;
      continue;
    }
    const character = String.fromCodePoint(lower.codePointAt(at)!);
    if (LETTER.test(character)) letters++;
    at += character.length - 1;
  }
  return letters;
}

/** Runs of letters, their marks and apostrophes in a text in lower case. */
function wordsIn(lower: string): readonly string[] {
  const words: string[] = [];
  let from = -1;
  for (let at = 0, next = 0; at < lower.length; at = next) {
    const unit = lower.charCodeAt(at);
    const character = unit < ASCII ? "" : String.fromCodePoint(lower.codePointAt(at)!);
    next = at + (character.length || 1);
    if (character === "" ? isSmallLetter(unit) || unit === APOSTROPHE : IN_WORD.test(character)) {
      if (from < 0) from = at;
    } else if (from >= 0) {
      words.push(lower.slice(from, at));
      from = -1;
    }
  }
  if (from >= 0) words.push(lower.slice(from));
  return words;
}

function byScript(sample: string, letters: number): string | null {
  if (!BEYOND_LATIN_SIGN.test(sample) || !BEYOND_LATIN.test(sample)) return null; // nearly all that is read: one scan in place of twenty
  for (const [pattern, language] of SCRIPTS) {
    const share = (sample.match(pattern)?.length ?? 0) / letters;
    if (share >= (language === "ja" ? KANA_SHARE : SCRIPT_SHARE)) return language;
  }
  if ((sample.match(/\p{Script=Arabic}/gu)?.length ?? 0) / letters < SCRIPT_SHARE) return null;
  if (/[ٹڈڑںے]/u.test(sample)) return "ur";
  return /[پچژگ]/u.test(sample) ? "fa" : "ar";
}

function byWords(sample: string): string | null {
  const words = wordsIn(sample);
  const scores = new Float64Array(FUNCTION_WORDS.length);
  /** languages in the order in which the text first has a word of them: of equal ones the first is taken */
  const met: number[] = [];
  for (const word of words) {
    const weight = word.length === 1 ? LETTER_WEIGHT : 1;
    for (const language of languagesOf(word)) {
      if (scores[language] === 0) met.push(language);
      scores[language]! += weight;
    }
  }
  const highest = (of: readonly number[]): number | undefined =>
    of.length === 0 ? undefined : of.reduce((best, one) => (scores[one]! > scores[best]! ? one : best));
  const best = highest(met);
  if (best === undefined || scores[best]! < MIN_SHARE * words.length) return null;
  const next = highest(met.filter((language) => language !== best));
  return next === undefined || scores[best]! >= MIN_LEAD * scores[next]! || distinct(best, next, words)
    ? FUNCTION_WORDS[best]!.language
    : null;
}

const NO_LANGUAGES: readonly number[] = [];
const languagesOf = (word: string): readonly number[] =>
  word.length > LONGEST_SMALL ? NO_LANGUAGES : (LANGUAGES_OF.get(word) ?? NO_LANGUAGES);

/** Whether the words that only one of two close languages has speak for the first: Danish or Norwegian, Czech or Slovak. */
function distinct(first: number, second: number, words: readonly string[]): boolean {
  let lead = 0;
  for (const word of words) {
    const languages = languagesOf(word);
    if (languages.includes(first) !== languages.includes(second)) lead += languages.includes(first) ? 1 : -1;
  }
  return lead >= 2;
}
