/**
 * All names and nouns of the lexicon that can be part of a voice, in one trie. An Entry says what a phrase stands for;
 * a Phrase adds how strictly its letters must match and whether it needs support from the text.
 */
import { BODIES, type Body } from "../../lexicon/bodies.ts";
import { COUNTRIES, type Country } from "../../lexicon/countries.ts";
import { FUNCTIONS, type StateFunction } from "../../lexicon/functions.ts";
import { OFFICE_HOLDERS, type OfficeHolder } from "../../lexicon/offices.ts";
import { OUTLETS, type Outlet } from "../../lexicon/outlets.ts";
import { PhraseTrie, phraseKey } from "../../lexicon/phrase-trie.ts";
import { SPEAKER_NOUNS, type SpeakerNoun } from "../../lexicon/speaker-nouns.ts";
import { TITLES, type Title } from "../../lexicon/titles.ts";
import { WORLD_REGIONS } from "../../lexicon/world-regions.ts";
import type { VoiceKind } from "../../model/index.ts";
import { tokenizeText } from "../language/index.ts";
import { type PhraseStarts, phraseStarts } from "../language/phrase-starts.ts";

/** A voice that the user adds with `--voices`. */
export interface VoiceRow {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: VoiceKind;
  readonly country: string | null;
  readonly parent: string | null;
  readonly role: string | null;
}

export type Entry =
  | { readonly kind: "country"; readonly country: Country; readonly capital: boolean }
  | { readonly kind: "adjective"; readonly word: string; readonly country: string | null }
  | { readonly kind: "people"; readonly country: Country; readonly plural: boolean }
  | { readonly kind: "region"; readonly name: string; readonly country: string | null }
  | { readonly kind: "body"; readonly body: Body }
  | { readonly kind: "outlet"; readonly outlet: Outlet }
  | { readonly kind: "person"; readonly person: OfficeHolder; readonly full: boolean }
  | { readonly kind: "function"; readonly role: StateFunction }
  | { readonly kind: "noun"; readonly noun: SpeakerNoun; readonly plural: boolean }
  | { readonly kind: "title"; readonly title: Title }
  | { readonly kind: "extra"; readonly row: VoiceRow };

export interface Phrase {
  readonly entry: Entry;
  /** as the table spells it, apostrophes straight */
  readonly text: string;
  /** any: case is ignored; capital: capitals where the table has them; exact: letter by letter */
  readonly match: "any" | "capital" | "exact";
  /** counts only where the text supports it */
  readonly weak: boolean;
}

/** Names this short in capitals are initials: "US" is not "us". */
const LONGEST_EXACT_MIXED = 4;
const HAS_LOWER = /\p{Ll}/u;
const PLAIN_PHRASE = /^[\p{L} ]+$/u;

/** A word after the phrase, so that a full stop at its end is read as an abbreviation's ("Rep."). */
const NEXT_WORD = " Smith";

/** The tokens by which a phrase of a table is found in text, lower case, apostrophes straight. */
export function phraseTokens(text: string): readonly string[] {
  const straight = text.replaceAll("\u2019", "'");
  if (PLAIN_PHRASE.test(straight)) return straight.toLowerCase().split(" ");
  const { tokens } = tokenizeText(straight + NEXT_WORD);
  return tokens.slice(0, -1).map((token) => token.lower);
}

/**
 * The first of these tokens, mostly without cutting up the others. That contractions in one word ("gonna") are cut in two
 * is passed over: no name begins with one.
 */
export function firstPhraseToken(text: string): string {
  const space = text.indexOf(" ");
  const first = space < 0 ? text : text.slice(0, space);
  return PLAIN_PHRASE.test(first) ? first.toLowerCase() : (phraseTokens(text)[0] ?? "");
}

const strictness = (text: string): Phrase["match"] =>
  !HAS_LOWER.test(text) || (text.length <= LONGEST_EXACT_MIXED && text !== text.toLowerCase())
    ? "exact"
    : "capital";

function addName(trie: PhraseTrie<Phrase>, entry: Entry, name: string, weak: boolean): void {
  // A name that begins with a common word keeps its article as part of it; of others the article is no part.
  const bare = name.startsWith("the ") ? name.slice(4) : name;
  const text = bare.replaceAll("\u2019", "'");
  trie.addLater(firstPhraseToken(text), () =>
    trie.add(phraseTokens(text), { entry, text, match: strictness(text), weak }),
  );
}

function addNoun(trie: PhraseTrie<Phrase>, entry: Entry, text: string, match: Phrase["match"]): void {
  trie.addLater(firstPhraseToken(text), () =>
    trie.add(phraseTokens(text), { entry, text, match, weak: false }),
  );
}

function addPlaces(trie: PhraseTrie<Phrase>): void {
  for (const country of COUNTRIES) {
    for (const name of [country.name, ...country.aliases]) {
      addName(trie, { kind: "country", country, capital: false }, name, false);
    }
    for (const name of country.capitals) {
      if (country.capitalSpeaks === false || name === country.name) continue;
      addName(trie, { kind: "country", country, capital: true }, name, false);
    }
    for (const word of country.adjectives) {
      addName(trie, { kind: "adjective", word, country: country.code }, word, false);
    }
    for (const word of country.demonyms)
      addName(trie, { kind: "people", country, plural: false }, word, false);
    for (const word of country.plurals) addName(trie, { kind: "people", country, plural: true }, word, false);
  }
  for (const { name, aliases, adjectives, country } of WORLD_REGIONS) {
    for (const alias of [name, ...aliases]) addName(trie, { kind: "region", name, country }, alias, false);
    for (const word of adjectives) addName(trie, { kind: "adjective", word, country }, word, false);
  }
}

function addNames(trie: PhraseTrie<Phrase>): void {
  for (const body of BODIES) {
    for (const name of [body.name, ...body.aliases]) {
      if (!name.endsWith(")")) addName(trie, { kind: "body", body }, name, body.weak.includes(name));
    }
  }
  for (const outlet of OUTLETS) {
    for (const name of [outlet.name, ...outlet.aliases]) {
      if (!name.endsWith(")")) addName(trie, { kind: "outlet", outlet }, name, outlet.weak.includes(name));
    }
  }
  for (const person of OFFICE_HOLDERS) {
    for (const name of [person.name, ...person.aliases]) {
      addName(trie, { kind: "person", person, full: name.includes(" ") }, name, false);
    }
  }
}

function addNouns(trie: PhraseTrie<Phrase>): void {
  for (const role of FUNCTIONS) {
    for (const text of role.variants) addNoun(trie, { kind: "function", role }, text, "any");
  }
  for (const noun of SPEAKER_NOUNS) {
    addNoun(trie, { kind: "noun", noun, plural: false }, noun.noun, "any");
    if (noun.plural !== null) addNoun(trie, { kind: "noun", noun, plural: true }, noun.plural, "any");
  }
  for (const title of TITLES) {
    const match = title.kind === "office" && title.role !== null ? "any" : "capital";
    addNoun(trie, { kind: "title", title }, title.form, match);
  }
}

let standard: PhraseStarts<Phrase> | null = null;

/** The phrases of the lexicon, gathered when first asked for; with rows of a user's own they are gathered anew. */
export function voicePhrases(extra: readonly VoiceRow[]): PhraseStarts<Phrase> {
  if (extra.length === 0 && standard !== null) return standard;
  const trie = new PhraseTrie<Phrase>();
  for (const row of extra) {
    for (const name of [row.name, ...row.aliases]) addName(trie, { kind: "extra", row }, name, false);
  }
  addNames(trie);
  addPlaces(trie);
  addNouns(trie);
  const starts = phraseStarts(trie);
  if (extra.length === 0) standard = starts;
  return starts;
}

/** The key a document's token is looked up by. */
export const tokenKey = phraseKey;
