/** Countries that a text names or means by an adjective or a people: "North Korean", "Ukrainians", "Russia". */
import { COUNTRIES } from "../lexicon/countries.ts";

const CODE_BY_WORDS: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap((row) =>
    [row.name, ...row.aliases, ...row.adjectives, ...row.demonyms, ...row.plurals, ...row.capitals].map(
      (words) => [words.toLowerCase(), row.code] as const,
    ),
  ),
);

/** Most words begin no name of a country, and need no second look. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  [...CODE_BY_WORDS.keys()].map((words) => words.split(" ")[0]!),
);
/** Words of names that end in a stop themselves: "U.S." */
const DOTTED: ReadonlySet<string> = new Set(
  [...CODE_BY_WORDS.keys()].flatMap((name) => name.split(" ")).filter((word) => word.endsWith(".")),
);

/** A word without the full stop of its sentence: "in Egypt." */
const withoutStop = (word: string): string =>
  word.endsWith(".") && !DOTTED.has(word.toLowerCase()) ? word.replace(/[.'’-]+$/, "") : word;

const GENITIVE = /['’]s$/;

/** No name of a country that is looked for here is longer. */
const LONGEST_NAME_WORDS = 3;

/** ISO codes, the longest name first at each place: "South Korean" is not "Korean". */
export function countriesIn(text: string): ReadonlySet<string> {
  const words = (text.match(/\p{L}[\p{L}.'’-]*/gu) ?? []).map(withoutStop);
  const codes = new Set<string>();
  for (let at = 0; at < words.length; at++) {
    if (!/^\p{Lu}/u.test(words[at]!)) continue;
    const first = words[at]!.toLowerCase();
    if (!FIRST_WORDS.has(first) && !FIRST_WORDS.has(first.replace(GENITIVE, ""))) continue;
    for (let length = Math.min(LONGEST_NAME_WORDS, words.length - at); length > 0; length--) {
      const name = words
        .slice(at, at + length)
        .join(" ")
        .toLowerCase()
        .replace(GENITIVE, "");
      const code = CODE_BY_WORDS.get(name);
      if (code === undefined) continue;
      codes.add(code);
      at += length - 1;
      break;
    }
  }
  return codes;
}
