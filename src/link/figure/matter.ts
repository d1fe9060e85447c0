/**
 * The words of a text that carry its matter, folded until different wordings of one thing meet: forms of one word, words
 * for one class of people or things ("soldiers", "servicemen"), verbs of one role ("sent", "deployed"), countries
 * however named. A word stays a word; no order is kept.
 */
import { COUNT_ROLES } from "../../lexicon/count-roles.ts";
import { classOfWord } from "../../lexicon/unit-classes.ts";
import { countriesIn } from "../countries.ts";
import { contentWords } from "../words.ts";

/** Verbs and states of one word to their role: "deploys" -> "sent". */
const ROLE_BY_FORM: ReadonlyMap<string, string> = new Map(
  COUNT_ROLES.filter((row) => row.particle === undefined && !row.word.includes(" ")).flatMap((row) =>
    [row.word, ...(row.forms ?? [])].map((form) => [form, row.role] as const),
  ),
);

/** A word of a text, with the marks that stand inside words. */
export const WORD = /[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu;

/** Remembers the fold of each word, for texts that repeat words; holds one entry a distinct word. */
export class Folder {
  private readonly known = new Map<string, string | null>();

  /** The folded words of a text; countries as "country XX". Figures are left out: values are compared apart. */
  matter(text: string): ReadonlySet<string> {
    const folded = new Set<string>();
    for (const word of text.match(WORD) ?? []) {
      const fold = this.fold(word.toLowerCase());
      if (fold !== null) folded.add(fold);
    }
    for (const code of countriesIn(text)) folded.add(countryWord(code));
    return folded;
  }

  /** A word in lower case, folded; null: a figure, or a word that carries nothing. */
  fold(word: string): string | null {
    const known = this.known.get(word);
    if (known !== undefined) return known;
    const made = foldWord(word);
    this.known.set(word, made);
    return made;
  }
}

export const countryWord = (code: string): string => `country ${code}`;

function foldWord(word: string): string | null {
  if (/^\p{N}/u.test(word)) return null;
  const plain = word.replace(/['’]s$/, "");
  const role = ROLE_BY_FORM.get(plain);
  if (role !== undefined) return `role ${role}`;
  const unit = classOfWord(plain);
  if (unit !== null) return `class ${unit.class}`;
  const [stem] = contentWords(plain);
  return stem ?? null;
}
