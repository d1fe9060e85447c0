/**
 * The keys of an article at each level. Articles that share a key of a level are neighbours at it. Each level is stricter
 * than the one before: who shares a key of a level also shares one of every level before, so that neighbourhoods only
 * ever fall into parts. A level is looked at only where the one before holds too many articles together.
 */
import { hashWord } from "../match/vectors.ts";
import type { Profile } from "./profile.ts";

/** Days in which the same pairs of terms mean one story. */
const WIDE = 28;
const NARROW = 14;
/** Of keys that are made of several pairs those are kept whose hash is lowest: so two articles keep the same ones. */
const MOST_MADE = 16;

/** Levels that are written out; from here on each adds a digit of the text's address, so that any crowd falls apart. */
const LEVELS: readonly ((profile: Profile) => readonly string[])[] = [
  ({ terms }) => terms,
  ({ pairs }) => pairs,
  ({ pairs, day }) => pairs.map((pair) => `${pair} in ${window(pair, day, WIDE)}`),
  (profile) => twoPairs(profile).map((two) => `${two} in ${window(two, profile.day, WIDE)}`),
  (profile) => threePairs(profile).map((three) => `${three} in ${window(three, profile.day, NARROW)}`),
  (profile) =>
    threePairs(profile)
      .slice(0, 1)
      .map((three) => `${three} on ${profile.day ?? UNDATED}`),
];

const UNDATED = "undated";
const ADDRESS_DIGITS_FROM = "txt_".length;

/** @param level from 0, the loosest, to the last */
export function keysAt(profile: Profile, level: number): readonly string[] {
  const written = LEVELS[level];
  if (written !== undefined) return written(profile).map((key) => `${level} ${key}`);
  const digits = level - LEVELS.length + 1;
  const [first] = LEVELS.at(-1)!(profile);
  if (first === undefined) return [];
  return [`${level} ${first} ${profile.text.slice(ADDRESS_DIGITS_FROM, ADDRESS_DIGITS_FROM + digits)}`];
}

const twoPairs = ({ pairs }: Profile): readonly string[] =>
  lowest(pairs.flatMap((a) => pairs.flatMap((b) => (a < b ? [`${a}${AND}${b}`] : []))));

/** Each is one of the kept two with a third, so that who shares it shares those two. */
const threePairs = (profile: Profile): readonly string[] =>
  lowest(
    twoPairs(profile).flatMap((two) =>
      profile.pairs.flatMap((pair) => (two.split(AND).includes(pair) ? [] : [`${two}${AND}${pair}`])),
    ),
  );

const AND = " & ";

function lowest(keys: readonly string[]): readonly string[] {
  return keys
    .map((key) => ({ key, hash: hashWord(key) }))
    .sort((a, b) => a.hash - b.hash || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_MADE)
    .map(({ key }) => key);
}

/**
 * The window of days that a day falls in. Each first pair has its own borders, so that no day parts all pairs at once;
 * borders of wide windows are borders of narrow ones.
 */
function window(key: string, day: number | null, days: number): string {
  if (day === null) return UNDATED;
  const [first] = key.split(AND);
  const shift = (hashWord(first!) >>> 0) % WIDE;
  return `${days}/${Math.floor((day + shift) / days)}`;
}
