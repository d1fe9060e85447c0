/** Cuts a sentence into noun phrases: runs of units, the genitive among them, without what follows a preposition. */
import { cueVerb } from "../../lexicon/cue-verbs.ts";
import { CARDINAL_WORDS } from "../../lexicon/number-words.ts";
import type { Reader, Unit } from "./units.ts";
import { entryOf, unitAt } from "./units.ts";

export interface Chunk {
  readonly units: readonly Unit[];
  readonly first: number;
  readonly last: number;
}

/** Longer runs are lists, tables or noise, not noun phrases; it also bounds the work on hostile text. */
const LONGEST_CHUNK = 24;

const NO_UNITS: readonly Unit[] = [];

/** The noun phrase that begins at this token; null: none does. */
export function chunkAt(reader: Reader, at: number, end: number): Chunk | null {
  const first = unitAt(reader, at, end, undefined);
  if (first === null || !continues(reader, NO_UNITS, first, end)) return null;
  const units: Unit[] = [first];
  let next = first.last;
  while (next < end && units.length < LONGEST_CHUNK) {
    const unit = unitAt(reader, next, end, units.at(-1));
    if (unit === null || !continues(reader, units, unit, end)) break;
    units.push(unit);
    next = unit.last;
  }
  while (units.at(-1)?.kind === "genitive") units.pop();
  const last = units.at(-1);
  return last === undefined ? null : { units, first: at, last: last.last };
}

const isNounLike = (unit: Unit): boolean =>
  unit.kind === "noun" || unit.kind === "name" || unit.kind === "entry";

function continues(reader: Reader, units: readonly Unit[], unit: Unit, end: number): boolean {
  const previous = units.at(-1);
  switch (unit.kind) {
    case "determiner":
    case "owner":
      return previous === undefined || previous.kind === "determiner";
    case "genitive":
      return previous !== undefined && isNounLike(previous);
    case "number":
      return previous === undefined || !isNounLike(previous);
    case "adjective":
      return previous === undefined || !isNounLike(previous) || nounAhead(reader, unit.last, end);
    case "noun":
    case "name":
    case "entry":
      return (
        previous === undefined ||
        !(startsAfresh(reader, previous, unit) || isReporting(reader, units, previous, unit))
      );
    default:
      return unit.kind satisfies never;
  }
}

/** "told CNN Russia is": a country or a person after an outlet is a phrase of its own. */
function startsAfresh(reader: Reader, previous: Unit, unit: Unit): boolean {
  if (unit.kind === "name" && endsInHeadline(reader, previous)) return true;
  // "According to Ukrainian intelligence Russia's ministry can": a country's genitive after a noun begins anew
  if (entryOf(unit, "country") !== null && reader.syntax.tags[unit.last] === "POS" && isCommon(previous))
    return true;
  // "a document CNN had seen": a clause without its pronoun
  if (entryOf(unit, "outlet") !== null && isWriting(previous)) return isVerb(reader, unit.last);
  if (entryOf(previous, "outlet") === null && entryOf(previous, "person") === null) return false;
  if (entryOf(unit, "country") === null && entryOf(unit, "people") === null) return false;
  // "BBC Ukraine says": an outlet's service, where no verb before it tells the outlet something
  if (entryOf(previous, "outlet") !== null && !/^(?:V|NN)/.test(reader.syntax.tags[previous.first - 1] ?? ""))
    return false;
  return isVerb(reader, unit.last);
}

const isVerb = ({ syntax }: Reader, at: number): boolean => syntax.tags[at]?.startsWith("V") ?? false;

const isWriting = (unit: Unit): boolean => {
  const kind = entryOf(unit, "noun")?.noun.kind;
  return kind === "document" || kind === "imagery";
};

const isCommon = (unit: Unit): boolean =>
  unit.kind === "noun" || entryOf(unit, "function") !== null || entryOf(unit, "noun") !== null;

/** "Hillary Clinton Goes After …": where every word has a capital, a name of the tables ends where the table ends it. */
const endsInHeadline = (reader: Reader, previous: Unit): boolean =>
  reader.headlines[reader.tokens[previous.first]!.sentence] === 1 &&
  ENDING_KINDS.some((kind) => entryOf(previous, kind) !== null);

const ENDING_KINDS = ["person", "country", "body", "outlet"] as const;

/** "McCrummen reports:" — a noun by its form that a name before it and what follows show to be a verb. */
function isReporting(reader: Reader, units: readonly Unit[], previous: Unit, unit: Unit): boolean {
  const next = reader.tokens[unit.last]?.lower;
  if (isCommon(previous) && JOINING_ADVERBS.has(reader.tokens[unit.first]!.lower)) return true;
  if (givesFigure(reader, units, previous, unit) || closesSentence(reader, units, previous, unit))
    return true;
  if (
    previous.kind !== "name" &&
    entryOf(previous, "person") === null &&
    entryOf(previous, "outlet") === null
  )
    return next === "that" && isCommon(previous) && isVerbToo(reader.tokens[unit.first]!.lower);
  if (!VERB_LIKE.has(reader.tokens[unit.first]!.lower)) return false;
  return next === ":" || next === "that" || next === "," || next === "“" || next === '"';
}

/** "…, the report shows.": after a comma a noun that can speak, and what looks like a plural at the sentence's end. */
function closesSentence(reader: Reader, units: readonly Unit[], previous: Unit, unit: Unit): boolean {
  const { tokens } = reader;
  if (unit.last - unit.first > 1 || tokens[units[0]!.first - 1]?.text !== ",") return false;
  if (entryOf(previous, "noun") === null && !isNamed(previous) && previous.kind !== "name") return false;
  if (!/^[.!?]$/.test(tokens[unit.last]?.text ?? "")) return false;
  const { lower } = tokens[unit.first]!;
  return isVerbToo(lower) || VERB_LIKE.has(lower);
}

/** "Seoul estimates at least 600 dead", not "by UN estimates more than 600 are": who gives a figure, then the figure. */
function givesFigure(reader: Reader, units: readonly Unit[], previous: Unit, unit: Unit): boolean {
  const { lower } = reader.tokens[unit.first]!;
  const counts = COUNTING.has(lower) && (isNamed(previous) || isCommon(previous));
  if (unit.last - unit.first > 1 || !(counts || (isNamed(previous) && isVerbToo(lower)))) return false;
  const before = reader.syntax.tags[units[0]!.first - 1];
  if (before === "IN" || before === "TO") return false;
  const next = reader.tokens[unit.last];
  return (
    next?.sentence === reader.tokens[unit.first]!.sentence &&
    (reader.syntax.tags[unit.last] === "CD" || BOUND_WORDS.has(next.lower) || CARDINAL_WORDS.has(next.lower))
  );
}

const isNamed = (unit: Unit): boolean => unit.entries.some(({ kind }) => NAMED_KINDS.has(kind));
const NAMED_KINDS: ReadonlySet<string> = new Set(["country", "body", "function", "outlet", "person"]);
const COUNTING: ReadonlySet<string> = new Set(["counts", "lists", "registers", "tallies"]);
const BOUND_WORDS: ReadonlySet<string> = new Set(
  "at over about around more nearly almost some up roughly fewer".split(" "),
);

/** "The assessment stresses that": a plural by its form that is also a verb which takes a clause. */
export const isVerbToo = (word: string): boolean =>
  word.endsWith("s") && (takesClause(word.slice(0, -1)) || takesClause(word.slice(0, -2)));

const takesClause = (lemma: string): boolean => cueVerb(lemma)?.takes.includes("that") === true;

/** Adverbs that are often taken for nouns: "The minister furthermore reported". */
const JOINING_ADVERBS: ReadonlySet<string> = new Set(
  "furthermore moreover meanwhile nevertheless nonetheless likewise thereafter afterwards".split(" "),
);

const VERB_LIKE: ReadonlySet<string> = new Set(
  "reports claims states notes estimates forecasts plans rules figures posts tweets".split(" "),
);

function nounAhead(reader: Reader, at: number, end: number): boolean {
  return at < end && reader.syntax.tags[at]!.startsWith("NN");
}
