/**
 * The words of a text that carry its matter, folded until different wordings of one thing meet: forms of one word, words
 * for one class of people or things ("soldiers", "servicemen"), verbs of one role ("sent", "deployed"), countries
 * however named. A word stays a word; no order is kept.
 */
import { COUNT_ROLES } from "../../lexicon/count-roles.ts";
import { IRREGULAR_FORMS } from "../../lexicon/irregular-forms.ts";
import { classOfWord } from "../../lexicon/unit-classes.ts";
import { countriesIn } from "../countries.ts";
import { asAmerican } from "../spelling.ts";
import { contentWords, ownCopy } from "../words.ts";

/**
 * Verbs and states of one word to their role: "deploys" -> "sent". Those that have the role only with some objects ("lose
 * jobs", "cut posts", "positions go") mean something else beside all others.
 */
const ROLE_BY_FORM: ReadonlyMap<string, string> = new Map(
  COUNT_ROLES.filter(
    ({ particle, objects, word }) => (particle ?? objects) === undefined && !word.includes(" "),
  ).flatMap((row) =>
    [row.word, ...(row.forms ?? []), ...(row.participle === undefined ? [] : [row.participle])].map(
      (form) => [form, row.role] as const,
    ),
  ),
);

/** A word of a text, with the marks that stand inside words. */
export const WORD = /[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu;

/** Folds made before: articles say the same words again and again. Bounded, as names never end. */
const folds = new Map<string, string | null>();
const MOST_FOLDS = 1 << 15;

/** Folds the words of texts. */
export class Folder {
  /** The folded words of a text; countries as "country XX". Figures are left out: values are compared apart. */
  matter(text: string): ReadonlySet<string> {
    const folded = this.words(text);
    for (const code of countriesIn(text)) folded.add(countryWord(code));
    return folded;
  }

  /** The folded words alone. */
  words(text: string): Set<string> {
    const folded = new Set<string>();
    for (const word of text.match(WORD) ?? []) {
      const fold = this.fold(word.toLowerCase());
      if (fold !== null) folded.add(fold);
    }
    return folded;
  }

  /** A word in lower case, folded; null: a figure, or a word that carries nothing. */
  fold(word: string): string | null {
    const known = folds.get(word);
    if (known !== undefined) return known;
    if (folds.size >= MOST_FOLDS) folds.clear();
    const made = foldWord(word);
    folds.set(ownCopy(word), made);
    return made;
  }
}

/** What the word of a country begins with, and no other. */
export const COUNTRY_WORD = "country ";
export const countryWord = (code: string): string => COUNTRY_WORD + code;

function foldWord(word: string): string | null {
  if (/^\p{N}/u.test(word)) return null;
  const plain = word.replace(/['’]s$/, "");
  const role = ROLE_BY_FORM.get(plain);
  if (role !== undefined) return `role ${role}`;
  if (EMPTY.has(plain)) return null;
  const base = baseOf(plain);
  const unit = classOfWord(plain) ?? classOfWord(base);
  if (unit !== null) return `class ${unit.class}`;
  const [stem] = contentWords(asAmerican(base));
  return stem === undefined ? null : evened(stem === asAmerican(base) ? uncut(stem) : stem);
}

/** Verbs that go with everything, and words that count: figures are compared apart. */
const EMPTY: ReadonlySet<string> = new Set(
  (
    "go goes going gone went get gets getting got gotten make makes making made take takes taking took taken " +
    "any all some every each both none other another two three four five six seven eight nine ten eleven twelve"
  ).split(" "),
);

/** The base form of an irregular one: "struck" is "strike"; not of a noun that looks like one. */
function baseOf(word: string): string {
  if (NOUNS.has(word)) return word;
  const irregular = IRREGULAR_FORMS.verb.get(word) ?? IRREGULAR_FORMS.noun.get(word);
  if (irregular !== undefined) return irregular;
  const ending = /(?:ed|ing)$/.exec(word)?.[0];
  if (ending === undefined) return word;
  // "shelled" is of shells, as "shell" is
  const stem = word.slice(0, -ending.length);
  return [stem, `${stem}e`].find((base) => classOfWord(base) !== null) ?? word;
}

/** Forms of verbs that are rather other words: no ground is the past of "grind". */
const NOUNS: ReadonlySet<string> = new Set("ground wound bound saw felt lay bore found left".split(" "));

/** A stem as all forms of its word have it: "engine" and "engines", "body" and "bodies", "plan" and "planning". */
const evened = (stem: string): string =>
  stem.length < SHORTEST_EVENED
    ? stem
    : stem
        .replace(/([b-df-hj-np-tv-z])\1$/, "$1")
        .replace(/y$/, "i")
        .replace(/e$/, "");

/** A word too short for its ending to be folded away: "lines", "fired". */
const uncut = (word: string): string =>
  word.replace(/([^s])s$/, "$1").replace(/^(.*[aeiou].*[^e])(?:ed|ing)$/, "$1");

/** Shorter stems are words of their own. */
const SHORTEST_EVENED = 4;
