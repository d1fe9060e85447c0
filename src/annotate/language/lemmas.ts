/**
 * Base forms of English words by their tag: a table of irregular forms, then spelling rules. Names keep their form.
 * The rules are those of school grammars: "-ies" from "-y", doubled consonants, a dropped "e" put back after
 * endings that English words do not end in without it.
 */
import { IRREGULAR_FORMS, type WordClass } from "../../lexicon/irregular-forms.ts";

const CLASS_OF_TAG: Readonly<Record<string, WordClass>> = {
  VBZ: "verb",
  VBD: "verb",
  VBN: "verb",
  VBG: "verb",
  VBP: "verb",
  VB: "verb",
  MD: "verb",
  NNS: "noun",
  JJR: "adjective",
  JJS: "adjective",
  RBR: "adverb",
  RBS: "adverb",
  RB: "adverb",
};

const VOWEL = /[aeiouy]/;

/** The base form of a word given in lower case; the word itself where its tag has no other forms. */
export function lemmaOf(lower: string, tag: string): string {
  const wordClass = CLASS_OF_TAG[tag];
  if (wordClass === undefined) return lower;
  const word = lower.includes("’") ? lower.replaceAll("’", "'") : lower;
  const irregular = IRREGULAR_FORMS[wordClass].get(word);
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
      return lower.endsWith("er") ? stripped(lower, 2) : lower;
    case "JJS":
    case "RBS":
      return lower.endsWith("est") ? stripped(lower, 3) : lower;
    default:
      return lower;
  }
}

function withoutS(word: string): string {
  if (
    !word.endsWith("s") ||
    word.length < 3 ||
    word.endsWith("ss") ||
    word.endsWith("us") ||
    word.endsWith("is")
  )
    return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:[sxz]|ch|sh)es$/.test(word)) {
    // "causes" and "prizes" drop one letter, "classes", "boxes" and "waltzes" two
    const stem = word.slice(0, -2);
    return /(?:ss|x|zz|tz|ch|sh)$/.test(stem) && !/ach$/.test(stem)
      ? stem
      : /each$|oach$/.test(stem)
        ? stem
        : word.slice(0, -1);
  }
  return /[^aeiou]oes$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

function withoutEd(word: string): string {
  if (word.endsWith("ied")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (word.endsWith("eed")) return word;
  return stripped(word, 2);
}

function withoutIng(word: string): string {
  const stem = word.slice(0, -3);
  return stem.length < 2 || !VOWEL.test(stem) ? word : stripped(word, 3);
}

/** Takes an ending off and repairs what it did to the stem. */
function stripped(word: string, ending: number): string {
  const stem = word.slice(0, -ending);
  if (stem.length < 2 || !VOWEL.test(stem)) return stem.length < 2 ? word : `${stem}e`;
  if (ending !== 3 || !word.endsWith("ing")) if (/[^aeiou]i$/.test(stem)) return `${stem.slice(0, -1)}y`;
  const last = stem.charAt(stem.length - 1);
  if (last === stem.charAt(stem.length - 2))
    return "lsfz".includes(last) || "aeou".includes(last) ? stem : stem.slice(0, -1);
  return needsE(stem) ? `${stem}e` : stem;
}

/**
 * Whether a stem lost an "e": after v, u, c, z and single s or g ("moved", "argued", "forced", "used", "changed"), after
 * "at" and consonant with l ("stated", "doubled"), and in short words of one vowel and one consonant ("hoped": "hopped"
 * would have doubled it).
 */
function needsE(stem: string): boolean {
  return (
    /[vucz]$|[^s]s$|[aeioudr]g$|[^aeo]at$|[^aeiour]l$/.test(stem) ||
    /^[^aeiou]*[aeiouy][^aeiouwxy]$/.test(stem)
  );
}
