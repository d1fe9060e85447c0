/**
 * Base forms of English words by their tag: a table of irregular forms, then the spelling rules of school grammars:
 * "-ies" from "-y", doubled consonants, the "e" put back that "-ed" and "-ing" drop. Names keep their form.
 */
import { type FormClass, IRREGULAR_FORMS } from "../../lexicon/irregular-forms.ts";
import { isDigit } from "./characters.ts";

const CLASS_OF_TAG: ReadonlyMap<string, FormClass> = new Map([
  ["VBZ", "verb"],
  ["VBD", "verb"],
  ["VBN", "verb"],
  ["VBG", "verb"],
  ["VBP", "verb"],
  ["VB", "verb"],
  ["MD", "verb"],
  ["NNS", "noun"],
  ["JJR", "adjective"],
  ["JJS", "adjective"],
  ["RBR", "adverb"],
  ["RBS", "adverb"],
  ["RB", "adverb"],
]);

/** Whether words with this tag have other forms than their base form. */
export const inflects = (tag: string): boolean => CLASS_OF_TAG.has(tag);

/** The base form of a word given in lower case; the word itself where its tag has no other forms. */
export function lemmaOf(lower: string, tag: string): string {
  const formClass = CLASS_OF_TAG.get(tag);
  if (formClass === undefined) return lower;
  const word =
    lower.charCodeAt(0) === CURLY || lower.charCodeAt(1) === CURLY ? lower.replace("’", "'") : lower;
  const irregular = IRREGULAR_FORMS[formClass].get(word);
  if (irregular !== undefined) return tag === "VBZ" && word === "'s" ? "be" : irregular;
  switch (tag) {
    case "NNS":
    case "VBZ":
      return withoutS(lower);
    case "VBD":
    case "VBN":
      return lower.endsWith("ed") ? withoutEd(lower) : lower;
    case "VBG":
      return lower.endsWith("ing") ? withoutIng(lower) : lower;
    case "JJR":
    case "RBR":
      return lower.endsWith("er") ? withoutComparison(lower, 2) : lower;
    case "JJS":
    case "RBS":
      return lower.endsWith("est") ? withoutComparison(lower, 3) : lower;
    default:
      return lower;
  }
}

const CURLY = 0x2019;
const VOWEL = /[aeiouy]/;

function withoutS(word: string): string {
  if (!word.endsWith("s") || word.length < 3 || /(?:ss|us|is)$/.test(word)) return word;
  if (isDigit(word.charCodeAt(word.length - 2))) return word; // "1990s"
  if (word.endsWith("ies")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  // "classes", "boxes", "waltzes", "reaches" drop two letters; "causes" and "prizes" one; "goes" two, "shoes" one
  if (/(?:ss|x|zz|tz|ch|sh|[^aeiou]o)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function withoutEd(word: string): string {
  if (word.endsWith("ied")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  return word.endsWith("eed") ? word : verbOf(word, word.slice(0, -2));
}

const withoutIng = (word: string): string => verbOf(word, word.slice(0, -3));

/** The verb of a form with its ending off; the form itself where what is left is no stem ("thing", "red"). */
function verbOf(form: string, stem: string): string {
  if (stem.length < 2 || !VOWEL.test(stem)) return form;
  const known = IRREGULAR_FORMS.stem.get(stem);
  if (known !== undefined) return known;
  // "added", "erred" keep both letters, as do those that English doubles at the end of words: "called", "passed", "buzzed"
  if (isDoubled(stem)) return stem.length < 4 || /[lsfz]$|[aeo]$/.test(stem) ? stem : stem.slice(0, -1);
  return needsE(stem) ? `${stem}e` : stem;
}

function withoutComparison(form: string, ending: number): string {
  const stem = form.slice(0, -ending);
  if (stem.length < 2) return form;
  if (stem.endsWith("i")) return `${stem.slice(0, -1)}y`;
  if (isDoubled(stem)) return /[ls]$/.test(stem) ? stem : stem.slice(0, -1);
  return /[vucz]$|[^aeo]at$|[^aeiou][aiu][dkmrst]$|[^aeiourlw]l$|[aeiou]rg$|[^s]s$/.test(stem)
    ? `${stem}e`
    : stem;
}

const isDoubled = (stem: string): boolean =>
  stem.charCodeAt(stem.length - 1) === stem.charCodeAt(stem.length - 2);

/**
 * Endings of stems that lost an "e": after v, u, c, z and single s and g ("moved", "argued", "forced", "used", "urged");
 * "at", consonant and l ("stated", "doubled"); one vowel and a consonant that English doubles where there was no "e"
 * ("desired", "decided", "promoted", "examined", "described", "assumed", "provoked", "ruled").
 */
const LOST_E = new RegExp(
  "[vucz]$|[^s]s$|[aeioudrl]g$|eng$|[^aeo]at$|[^aeiourlw]l$|[^aeiou][iu]r$|quir$|[^aeiou]ar$|[^aeiou][aeiou]d$|[^aeiou][uo]t$|" +
    "[^aeiou]in$|[^aeiou]ib$|um$|[^aeo][aiou]k$|[^aeiou][iu]l$",
);
/** Short words of one vowel and one consonant: "hoped", where "hopped" is of "hop". */
const SHORT = /^[^aeiou]*[aeiouy][^aeiouwxy]$/;
const needsE = (stem: string): boolean => LOST_E.test(stem) || SHORT.test(stem);
