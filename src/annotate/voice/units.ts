/**
 * Units are what noun phrases are cut into: an entry of the lexicon, a stretch of an unknown name, a word, a mark of
 * the genitive. Later than tokens, earlier than referents: a unit does not yet know who is meant.
 */
import { listOf } from "../../lexicon/list-of.ts";
import { CARDINAL_WORDS } from "../../lexicon/number-words.ts";
import type { PhraseNode } from "../../lexicon/phrase-trie.ts";
import type { Document } from "../../model/index.ts";
import type { PhraseStarts } from "../language/phrase-starts.ts";
import type { Sentence, Syntax, Token } from "../layers.ts";
import { type Entry, type Phrase, tokenKey } from "./entries.ts";
import {
  INVERTED_VERBS,
  isCapital,
  isNameWord,
  PARTICLES,
  SUPPORTING_NOUNS,
  SUPPORTING_VERBS,
  SUPPORTING_WORDS,
  TIME_NAMES,
} from "./words.ts";

export type UnitKind =
  | "determiner"
  | "owner"
  | "number"
  | "adjective"
  | "noun"
  | "name"
  | "genitive"
  | "entry";

export interface Unit {
  readonly kind: UnitKind;
  /** token indices, `last` exclusive */
  readonly first: number;
  readonly last: number;
  /** what the lexicon knows it as; empty unless kind is "entry" */
  readonly entries: readonly Entry[];
  /** every entry is a name that needs support, and has none here */
  readonly weak: boolean;
}

const NO_ENTRIES: readonly Entry[] = [];

export interface Reader {
  readonly document: Document;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly syntax: Syntax;
  readonly phrases: PhraseStarts<Phrase>;
  /** by token: 1 inside a quotation */
  readonly quoted: Uint8Array;
  /** by sentence: 1 where every word has a capital, so that capitals tell nothing */
  readonly headlines: Uint8Array;
}

export function entryOf<Kind extends Entry["kind"]>(
  unit: Unit | undefined,
  kind: Kind,
): Extract<Entry, { kind: Kind }> | null {
  if (unit === undefined) return null;
  const { entries } = unit;
  // by index: most units share one frozen empty list, which loops over elements are slow at
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at]!;
    if (entry.kind === kind) return entry as Extract<Entry, { kind: Kind }>;
  }
  return null;
}

export const plainUnit = (kind: UnitKind, at: number): Unit => ({
  kind,
  first: at,
  last: at + 1,
  entries: NO_ENTRIES,
  weak: false,
});

/** The longest phrase of the lexicon that begins at this token, as a unit; null: none. */
export function entryAt(reader: Reader, at: number, end: number): Unit | null {
  const { tokens, phrases } = reader;
  let node: PhraseNode<Phrase> | null | undefined = phrases.of(tokens[at]!);
  if (node === null) return null;
  let best: Unit | null = null;
  let to = at;
  while (node !== undefined) {
    to += 1;
    if (node.values.length > 0) best = unitOf(reader, node.values, at, to) ?? best;
    if (to >= end || node.next === null) break;
    node = node.next.get(tokenKey(tokens[to]!.lower));
  }
  return best;
}

function unitOf(reader: Reader, phrases: readonly Phrase[], at: number, to: number): Unit | null {
  const fitting: Phrase[] = [];
  for (const phrase of phrases) if (fits(reader, phrase, at, to)) fitting.push(phrase);
  if (fitting.length === 0) return null;
  const supported = fitting.some((phrase) => phrase.weak) && isSupported(reader, at, to);
  const strong = fitting.filter((phrase) => !phrase.weak || supported);
  const kept = strong.length > 0 ? strong : fitting;
  return {
    kind: "entry",
    first: at,
    last: to,
    entries: listOf(kept, (phrase) => phrase.entry),
    weak: strong.length === 0,
  };
}

function fits(reader: Reader, phrase: Phrase, at: number, to: number): boolean {
  const { tokens, syntax, document } = reader;
  if (phrase.match === "any") {
    // "reports", "heads", "states" as verbs are no nouns; capitals of a headline do not count.
    return to - at > 1 || !syntax.tags[at]!.startsWith("V");
  }
  const written = document.text.slice(tokens[at]!.start, tokens[to - 1]!.end);
  if (phrase.match === "exact")
    return (written.includes("\u2019") ? written.replaceAll("\u2019", "'") : written) === phrase.text;
  return capitalsFit(phrase.text, written);
}

/** Where the table has a capital at the start of a word the text must have one too. */
function capitalsFit(expected: string, written: string): boolean {
  if (expected.length !== written.length) return isCapital(written) || !isCapital(expected);
  let start = true;
  for (let at = 0; at < expected.length; at += 1) {
    const unit = expected.charCodeAt(at);
    if (start && isCapital(expected, at) && !isCapital(written, at)) return false;
    start = unit === 0x20 || unit === 0x2d;
  }
  return true;
}

/** Words round a weak name that make it one: "told AP", "(AP)", "Time magazine", "AP reported". */
function isSupported(reader: Reader, at: number, to: number): boolean {
  const { tokens, syntax } = reader;
  const next = tokens[to];
  if (next !== undefined) {
    if (SUPPORTING_NOUNS.has(next.lower) || isBesideOutlet(reader, at, to)) return true;
    if (syntax.tags[to]!.startsWith("V") && SUPPORTING_VERBS.has(syntax.lemmas[to]!)) return true;
  }
  let before = at - 1;
  if (tokens[before]?.lower === "the") before -= 1;
  const previous = tokens[before];
  if (previous === undefined) return false;
  if (previous.text === "(" && next?.text === ")") return true;
  return SUPPORTING_WORDS.has(previous.lower);
}

/** "AP and Reuters", "Reuters and AP": a name of the tables beside it makes an outlet of it. */
function isBesideOutlet(reader: Reader, at: number, to: number): boolean {
  const { tokens, phrases } = reader;
  const of = (at: number): boolean => {
    const token = tokens[at];
    return token !== undefined && phrases.of(token)?.values.some(isSureOutlet) === true;
  };
  if (tokens[to]?.lower === "and") return of(tokens[to + 1]?.lower === "the" ? to + 2 : to + 1);
  return tokens[at - 1]?.lower === "and" && of(at - 2);
}
const isSureOutlet = ({ entry, weak }: Phrase): boolean => entry.kind === "outlet" && !weak;

/** The unit at a token; null: the token can be no part of a noun phrase here. */
export function unitAt(reader: Reader, at: number, end: number, previous: Unit | undefined): Unit | null {
  const entry = entryAt(reader, at, end);
  if (entry !== null && !entry.weak) return entry;
  const tag = reader.syntax.tags[at]!;
  const token = reader.tokens[at]!;
  switch (tag) {
    case "DT":
    case "PDT":
    case "WDT":
      return tag === "WDT" ? null : plainUnit("determiner", at);
    case "PRP$":
      return plainUnit("owner", at);
    case "CD":
      return plainUnit("number", at);
    case "POS":
      return plainUnit("genitive", at);
    case "JJ":
    case "JJR":
    case "JJS":
      return plainUnit(isInName(reader, at, end) || isCompassAlone(reader, at) ? "name" : "adjective", at);
    case "NN":
    case "NNS":
      return plainUnit(
        isInName(reader, at, end) || isParticle(reader, at, end, previous) || isOfClass(reader, at, previous)
          ? "name"
          : "noun",
        at,
      );
    case "NNP":
    case "NNPS":
      // "Twelve of the injured": a number that opens its sentence is often taken for a name
      if (CARDINAL_WORDS.has(token.lower) && at === reader.sentences[token.sentence]!.first)
        return plainUnit("number", at);
      if (TIME_NAMES.has(token.lower) || (previous === undefined && INVERTED_VERBS.has(token.lower)))
        return null;
      return plainUnit(isNameWord(token.text) || isParticle(reader, at, end, previous) ? "name" : "noun", at);
    case "VBN":
    case "VBG":
      if (isInName(reader, at, end)) return plainUnit("name", at);
      return isModifierPlace(previous) && nounFollows(reader, at + 1, end)
        ? plainUnit("adjective", at)
        : null;
    case "VBZ":
    case "VB":
      return isOfClass(reader, at, previous) ? plainUnit("name", at) : null;
    default:
      return isParticle(reader, at, end, previous) ? plainUnit("name", at) : null;
  }
}

/** "the broadcaster NTV", "the newspaper Dagens": a word with a capital behind what outlets are, however it is tagged. */
function isOfClass({ tokens, headlines }: Reader, at: number, previous: Unit | undefined): boolean {
  const noun = entryOf(previous, "noun");
  const { text, sentence } = tokens[at]!;
  return noun?.noun.kind === "outlet" && !noun.plural && isNameWord(text) && headlines[sentence] !== 1;
}

/** Before a participle that belongs to the phrase there is no noun: "the ruling party", not "people supporting". */
const isModifierPlace = (previous: Unit | undefined): boolean =>
  previous !== undefined &&
  previous.kind !== "noun" &&
  previous.kind !== "name" &&
  (previous.kind !== "entry" || entryOf(previous, "adjective") !== null);

/** A capitalised common word with another beside it, where capitals tell something: "Ground Zero", "Trauma Center". */
function isInName(reader: Reader, at: number, end: number): boolean {
  const token = reader.tokens[at]!;
  if (!isNameWord(token.text) || reader.headlines[token.sentence] === 1) return false;
  const first = reader.sentences[token.sentence]!.first;
  const named = at > first + 1 || reader.syntax.tags[at - 1]?.startsWith("NNP") === true;
  const before = at > first && named && isNameWord(reader.tokens[at - 1]!.text);
  const after = at > first && at + 1 < end && isNameWord(reader.tokens[at + 1]!.text);
  return before || after;
}

/** "the North said": a direction with a capital and no noun after it names somebody. */
const isCompassAlone = ({ tokens, syntax }: Reader, at: number): boolean =>
  /^(?:North|South|East|West)$/.test(tokens[at]!.text) &&
  tokens[at - 1]?.lower === "the" &&
  !/^(?:NN|JJ|CD|CC|,)/.test(syntax.tags[at + 1] ?? "");

const nounFollows = (reader: Reader, at: number, end: number): boolean =>
  at < end && (reader.syntax.tags[at]!.startsWith("NN") || reader.syntax.tags[at] === "JJ");

/** "Mohammed bin Salman", "Johnson & Johnson": a small word or mark between two words of a name. */
function isParticle({ tokens }: Reader, at: number, end: number, previous: Unit | undefined): boolean {
  if (previous === undefined || at + 1 >= end || !PARTICLES.has(tokens[at]!.lower)) return false;
  return isNameWord(tokens[at - 1]!.text) && isNameWord(tokens[at + 1]!.text);
}
