/** An article as linking sees it: when, where, what it is about. Made once an article; claims are read against it. */
import type { DocumentId, Reading, Voice, VoiceId } from "../../model/index.ts";
import { countriesIn } from "../countries.ts";
import { countryWord, type Folder } from "./matter.ts";

export interface Article {
  readonly reading: Reading;
  readonly id: DocumentId;
  /** place in the fixed order: by date, undated last */
  readonly index: number;
  /** whole days since 1970 of publication; null: undated */
  readonly day: number | null;
  /** whose copy it carries, where said */
  readonly carries: string | null;
  /** countries by how often it names them, most first */
  readonly countries: readonly string[];
  /** what it is about: names and words that come back, and its countries */
  readonly topic: ReadonlySet<string>;
  /** the words of the names in it by which one piece of news is told from others: no days, offices or directions */
  readonly names: ReadonlySet<string>;
  /** all capitalised words, those at the head of a sentence too */
  readonly capitals: ReadonlySet<string>;
  readonly voices: ReadonlyMap<VoiceId, Voice>;
}

/** More say no more of what an article is about, and cost time. */
const TOPIC_COUNTRIES = 3;
const TOPIC_NAMES = 10;
const TOPIC_WORDS = 14;
/** Text beyond this is not looked at for the topic: news says what it is about at the top. */
const TOPIC_TEXT = 6000;
const DAY_MS = 86_400_000;

export function articleOf(reading: Reading, carries: string | null, index: number, folder: Folder): Article {
  const { document } = reading;
  const text = `${document.title ?? ""}\n${document.text}`.slice(0, TOPIC_TEXT);
  const countries = countCountries(text);
  const names = namesIn(text, folder);
  return {
    reading,
    id: document.id,
    index,
    day: dayOf(document.published),
    carries,
    countries,
    topic: topicOf(text, countries, names, folder),
    capitals: folder.matter((text.match(CAPITALISED) ?? []).join(" ")),
    names: new Set([...names.keys()].filter((name) => !COMMON_NAMES.has(name))),
    voices: new Map(reading.voices.map((voice) => [voice.id, voice])),
  };
}

/** Who publishes it, by the name that other articles are known to cite it by: "Associated Press" for "AP"; null: not known. */
export function publisherOf({ reading, voices }: Pick<Article, "reading" | "voices">): string | null {
  const { outlet } = reading.document;
  if (outlet === null) return null;
  const publisher = reading.claims[0]?.chain[0];
  const voice = publisher === undefined ? undefined : voices.get(publisher.voice);
  return voice?.kind === "outlet" ? voice.name : outlet;
}

/** Whole days since 1970 of an EDTF date, its first day where it names a month or a year; null: none. */
export function dayOf(moment: string | null): number | null {
  const match = moment === null ? null : /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(moment);
  if (!match) return null;
  const month = Number(match[2] ?? "1");
  // 21 to 24 are seasons of EDTF level 1: spring, summer, autumn, winter
  const real = month > 20 ? (month - 20) * 3 : month;
  const time = Date.UTC(Number(match[1]), real - 1, Number(match[3] ?? "1"));
  return Number.isNaN(time) ? null : Math.floor(time / DAY_MS);
}

function countCountries(text: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const line of text.split("\n")) {
    for (const sentence of line.split(SENTENCE_END)) {
      for (const code of countriesIn(sentence)) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  // of countries named as often the first named is first, as news begins with where it is
  return [...counts].sort((a, b) => b[1] - a[1]).map(([code]) => code);
}

/**
 * Names (capitalised inside a sentence) first, as they tell one story from the next one of its kind; then the words that
 * come back; then countries.
 */
function topicOf(
  text: string,
  countries: readonly string[],
  names: ReadonlyMap<string, number>,
  folder: Folder,
): ReadonlySet<string> {
  const words = new Map<string, number>();
  for (const line of text.split("\n"))
    for (const sentence of line.split(SENTENCE_END))
      for (const word of folder.words(sentence))
        if (!names.has(word)) words.set(word, (words.get(word) ?? 0) + 1);
  return new Set([
    ...countries.slice(0, TOPIC_COUNTRIES).map(countryWord),
    ...top(names, TOPIC_NAMES),
    ...top(words, TOPIC_WORDS),
  ]);
}

function namesIn(text: string, folder: Folder): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const name of text.match(NAME_INSIDE) ?? [])
    for (const word of folder.words(name)) names.set(word, (names.get(word) ?? 0) + 1);
  return names;
}

/** Capitalised in any news: days and months, offices and bodies, what is part of many names. Folded. */
const COMMON_NAMES: ReadonlySet<string> = new Set(
  (
    "mondai tuesdai wednesdai thursdai fridai saturdai sundai januari februari march april june juli august septemb october novemb decemb " +
    "september november december presid president minist minister ministri prim prime govern governor mayor secretari director chief general " +
    "senat senator congres parliament court judge polic police armi force forc agenc department offic office commiss committe council " +
    "unit united stat state republic kingdom union nation national international world north south east west northern southern eastern western central new " +
    "city citi counti county provinc region street road airport hospital universiti university school church hous bank group compani " +
    "monday tuesday wednesday thursday friday saturday sunday mr mrs ms dr"
  ).split(" "),
);

const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]+/gu;
const NAME_INSIDE = /(?<=[\p{Ll}\p{N}],? )\p{Lu}[\p{L}-]+/gu;
const SENTENCE_END = /(?<=[.!?;]) /;

const top = (counts: ReadonlyMap<string, number>, most: number): readonly string[] =>
  [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word);
