/**
 * The terms by which an article is found again among many: names, countries, words that come back, and counts. How much
 * a term tells is fixed (how rare its word is in the language), so that it never depends on what else has been read.
 */
import { TimeClass, timeWord } from "../../lexicon/time-words.ts";
import type { Reading } from "../../model/index.ts";
import { countriesIn } from "../countries.ts";
import { countedOf } from "../figure/counted.ts";
import { COUNTRY_WORD, countryWord, type Folder, WORD } from "../figure/matter.ts";
import { endsOf } from "../figure/value.ts";
import { WordVectors } from "../match/vectors.ts";
import { ownCopy } from "../words.ts";

export interface Term {
  readonly key: string;
  /** how much sharing it tells, 0 to 1 */
  readonly weight: number;
}

/** Fewer tear stories apart, more join them with other news. */
const MOST_WORDS = 8;
const MOST_COUNTRIES = 3;
const MOST_COUNTS = 4;
/** Text beyond this is not looked at: news says what it is about at the top. */
const LOOKED_AT = 6000;

/** A country is in too many stories to tell one by itself. */
export const COUNTRY_WEIGHT = 0.4;
/** A word that is no name tells a little less than its rarity. */
const PLAIN_WORD = 0.9;
/** Words that tell less are in the news of any day. */
const LEAST_TELLING = 0.6;
/** When words are chosen, names come first. */
const NAME_FIRST = 1.4;
/** By digits that are not trailing zeros: 1,644 is a fingerprint, 30,000 is not. */
const COUNT_WEIGHTS = [0.65, 0.85, 1] as const;
/** Smaller counts are in every article. */
const SMALLEST_COUNT = 10;

export function termsOf(reading: Reading, folder: Folder): readonly Term[] {
  const { document } = reading;
  const text = `${document.title ?? ""}\n${document.text}`.slice(0, LOOKED_AT);
  return [...countriesOf(text), ...wordsOf(text, passedOver(reading), folder), ...countsOf(reading)];
}

export const isCountryTerm = (key: string): boolean => key.startsWith(COUNTRY_WORD);

/** Words of the names of outlets: who reports is not what is reported. */
function passedOver({ voices, document }: Reading): ReadonlySet<string> {
  const names = voices
    .filter(({ kind }) => kind === "outlet")
    .flatMap(({ name, aliases }) => [name, ...aliases]);
  if (document.outlet !== null) names.push(document.outlet);
  return new Set(names.flatMap((name) => name.toLowerCase().match(WORD) ?? []));
}

function countriesOf(text: string): readonly Term[] {
  const counts = new Map<string, number>();
  for (const sentence of text.split(SENTENCE_END))
    for (const code of countriesIn(sentence)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_COUNTRIES)
    .map(([code]) => ({ key: countryWord(code), weight: COUNTRY_WEIGHT }));
}

interface Word {
  count: number;
  rarity: number;
  readonly name: boolean;
}

function wordsOf(text: string, passed: ReadonlySet<string>, folder: Folder): readonly Term[] {
  const names = new Set((text.match(NAME_INSIDE) ?? []).map((name) => name.toLowerCase()));
  const words = new Map<string, Word>();
  for (const raw of text.match(WORD) ?? []) {
    if (SHORT.test(raw)) continue;
    const { lower, fold, rarity } = lookUp(raw, folder);
    if (fold === null || passed.has(lower)) continue;
    const known = words.get(fold);
    if (known === undefined) words.set(fold, { count: 1, rarity, name: names.has(lower) });
    else {
      known.count++;
      known.rarity = Math.min(known.rarity, rarity);
    }
  }
  const weighed = Array.from(words, ([key, { count, rarity, name }]) => ({
    key,
    weight: name ? rarity : rarity * PLAIN_WORD,
    worth: Math.log(1 + count) * rarity ** 2 * (name ? NAME_FIRST : 1),
  }));
  return weighed
    .filter(({ weight }) => weight >= LEAST_TELLING)
    .sort((a, b) => b.worth - a.worth || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ key, weight }) => ({ key, weight }));
}

interface LookedUp {
  readonly lower: string;
  /** null: it says nothing of what a text is about, or is counted elsewhere */
  readonly fold: string | null;
  readonly rarity: number;
}

/** Words looked up before: articles say the same ones again and again. Bounded, as names never end. */
const lookedUp = new Map<string, LookedUp>();
const MOST_LOOKED_UP = 1 << 15;

function lookUp(raw: string, folder: Folder): LookedUp {
  const known = lookedUp.get(raw);
  if (known !== undefined) return known;
  if (lookedUp.size >= MOST_LOOKED_UP) lookedUp.clear();
  const lower = ownCopy(raw.toLowerCase().replace(/['’]s$/, ""));
  const fold = isDate(lower) || countriesIn(raw).size > 0 ? null : folder.fold(lower);
  const found = { lower, fold, rarity: fold === null ? 0 : rarityOf(lower) };
  lookedUp.set(ownCopy(raw), found);
  return found;
}

/** 0 the commonest word of news to 1 a word that no table has, by Zipf's law. */
function rarityOf(word: string): number {
  const vectors = WordVectors.load();
  const rank = vectors.rank(word);
  return rank < 0 ? 1 : Math.log(rank + 2) / Math.log(vectors.size + 2);
}

const isDate = (word: string): boolean =>
  (timeWord(word).classes & (TimeClass.month | TimeClass.weekday | TimeClass.weekdays)) !== 0;

/** Counts with what is counted; those with most digits first. */
function countsOf(reading: Reading): readonly Term[] {
  const found = new Map<string, number>();
  for (const claim of reading.claims) {
    for (const quantity of claim.quantities.flatMap((whole) => [whole, ...whole.parts])) {
      const { unit, general, role } = countedOf(quantity);
      if (role === "" && PASSING_UNIT.test(unit)) continue;
      const what = role !== "" ? role : general ? "people" : unit;
      for (const end of endsOf(quantity)) {
        if (Number(end) < SMALLEST_COUNT) continue;
        const digits = end.replace(/[.]|0+$/g, "").length;
        found.set(`${end} ${what}`, COUNT_WEIGHTS[Math.min(digits, COUNT_WEIGHTS.length) - 1]!);
      }
    }
  }
  return [...found]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_COUNTS)
    .map(([key, weight]) => ({ key, weight }));
}

/** Units of time and shares: the same number of them is shared by chance. */
const PASSING_UNIT = /^(year|month|week|day|hour|minute|second|percent|%)$/;
const NAME_INSIDE = /(?<=[\p{Ll}\p{N}],? )\p{Lu}[\p{L}-]+/gu;
/** What is left of "we 're" and its like. */
const SHORT = /^\p{Ll}{1,2}$/u;
const SENTENCE_END = /(?<=[.!?;])\s|\n/;
