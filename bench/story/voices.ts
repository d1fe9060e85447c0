/**
 * Whether a predicted voice is the one the gold names. The gold has its own canonical names with aliases, the program has
 * its own, so names are compared as sets of folded words. docs/story-metric.md lists the rules.
 */
import { COUNTRIES } from "../../src/lexicon/countries.ts";
import type { Link, Reading, Voice } from "../../src/model/index.ts";

type Aliases = Readonly<Record<string, readonly string[]>>;

/** A subset of a longer name counts from this many words on: "intelligence" alone is anybody's. */
const SUBSET_WORDS = 2;

const SMALL_WORDS = new Set(["the", "of", "a", "an", "and", "for", "s", "unnamed", "some", "own"]);

const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["defense", "defence"],
  ["center", "centre"],
  ["organization", "organisation"],
  ["labor", "labour"],
]);

/** "south korean" and "south koreans" -> "south korea", longest first. */
const COUNTRY_FORMS: readonly (readonly [RegExp, string])[] = COUNTRIES.flatMap((country) =>
  [...country.adjectives, ...country.demonyms, ...country.plurals]
    .filter((form) => form.toLowerCase() !== country.name.toLowerCase() && form.length > 3)
    .map((form) => ({ form: form.toLowerCase(), name: country.name.toLowerCase() })),
)
  .sort((a, b) => b.form.length - a.form.length)
  .map(({ form, name }) => [new RegExp(`\\b${form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\b`, "gu"), name]);

const wordsCache = new Map<string, readonly string[]>();

/** The folded words of a name, in order; empty for "unnamed". */
export function nameWords(name: string): readonly string[] {
  const cached = wordsCache.get(name);
  if (cached !== undefined) return cached;
  let plain = name.toLowerCase().replace(/['’]s\b/g, "");
  for (const [form, country] of COUNTRY_FORMS) plain = plain.replace(form, country);
  const words = (plain.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !SMALL_WORDS.has(word))
    .map((word) => SPELLINGS.get(word) ?? word)
    .map((word) => (word.length > 3 ? word.replace(/s$/, "") : word));
  wordsCache.set(name, words);
  return words;
}

/** The names by which the gold knows a voice. Notes in brackets, after a comma or a semicolon are left out. */
export function goldForms(name: string, aliases: Aliases): readonly string[] {
  const entries = Object.entries(aliases);
  const same = entries.filter(
    ([canonical, others]) => canonical === name || others.some((other) => plainName(other) === name),
  );
  const all = [name, ...same.flatMap(([canonical, others]) => [canonical, ...others])];
  return [...new Set(all.flatMap((form) => plainName(form).split("/")).map((form) => form.trim()))].filter(
    (form) => form !== "",
  );
}

const plainName = (name: string): string =>
  name
    .replace(/\([^)]*\)/g, "")
    .replace(/[;,].*$/, "")
    .trim();

export const isUnnamed = (name: string): boolean => /\bunnamed\b|\bown sources\b/i.test(name);

/** Kinds of voice that somebody made: the gold names the maker ("HUR" for "the Ukrainian assessment"). */
const MADE: ReadonlySet<Voice["kind"]> = new Set(["document", "imagery"]);

export function voiceMatches(
  gold: string,
  voice: Voice,
  mention: Link["mention"],
  reading: Reading,
  aliases: Aliases,
): boolean {
  if (isUnnamed(gold) && !voice.named) return true;
  const maker = MADE.has(voice.kind) ? reading.voices.find(({ id }) => id === voice.parent) : undefined;
  const predicted = [voice, ...(maker === undefined ? [] : [maker])].flatMap((one) => [
    one.name,
    ...one.aliases,
  ]);
  if (mention !== null) predicted.push(mention.exact);
  const person = voice.kind === "person";
  return goldForms(gold, aliases).some((form) =>
    predicted.some((other) => sameName(nameWords(form), nameWords(other), person)),
  );
}

function sameName(gold: readonly string[], predicted: readonly string[], person: boolean): boolean {
  if (gold.length === 0 || predicted.length === 0) return false;
  const [shorter, longer] = gold.length <= predicted.length ? [gold, predicted] : [predicted, gold];
  if (person && gold.at(-1) === predicted.at(-1)) return true;
  if (person && shorter.length === 1 && shorter[0] === longer[0]) return true; // family name first: "Kim"
  if (!shorter.every((word) => longer.includes(word))) return false;
  return shorter.length >= SUBSET_WORDS || new Set(longer).size === new Set(shorter).size;
}

/** true: the innermost voice of the predicted chain is the gold chain's; the outlet itself stands first in both. */
export function innermostMatches(
  gold: readonly string[],
  chain: readonly Link[],
  reading: Reading,
  aliases: Aliases,
): boolean {
  if (gold.length === 1 || chain.length === 1) return gold.length === chain.length;
  return linkMatches(gold.at(-1)!, chain.at(-1)!, reading, aliases);
}

/** true: as many links, each the same voice. */
export function chainMatches(
  gold: readonly string[],
  chain: readonly Link[],
  reading: Reading,
  aliases: Aliases,
): boolean {
  if (gold.length !== chain.length) return false;
  return gold.every((name, index) => index === 0 || linkMatches(name, chain[index]!, reading, aliases));
}

export function linkMatches(gold: string, link: Link, reading: Reading, aliases: Aliases): boolean {
  const voice = reading.voices.find(({ id }) => id === link.voice);
  return voice !== undefined && voiceMatches(gold, voice, link.mention, reading, aliases);
}
