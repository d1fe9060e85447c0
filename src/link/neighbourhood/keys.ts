/**
 * The keys of an article at each level. Articles that share a key of a level are neighbours at it. Each level is stricter
 * than the one before: who shares a key of a level also shares one of every level before, so that neighbourhoods only
 * ever fall into parts. A level is looked at only where the one before holds too many articles together.
 */
import { hashWord } from "../match/vectors.ts";
import type { Profile } from "./profile.ts";

/** Days in which one pair of terms means one story: first two months, then two weeks. */
const WIDE = 56;
const NARROW = 14;

/** Levels that are written out; from here on each adds a digit of the text's address, so that any crowd falls apart. */
const LEVELS: readonly ((profile: Profile) => readonly string[])[] = [
  ({ terms }) => terms,
  ({ pairs }) => pairs,
  ({ pairs, day }) => pairs.map((pair) => `${pair}|${window(pair, day, WIDE)}`),
  ({ pairs, day }) => pairs.map((pair) => `${pair}|${window(pair, day, NARROW)}`),
  ({ pairs, day }) => pairs.slice(-1).map((pair) => `${pair}|${window(pair, day, NARROW)}`),
  ({ pairs, day }) => pairs.slice(-1).map((pair) => `${pair}|${day ?? UNDATED}`),
];

const UNDATED = "undated";
const ADDRESS_DIGITS_FROM = "txt_".length;

/** @param level from 0, the loosest, to the last */
export function keysAt(profile: Profile, level: number): readonly string[] {
  const written = LEVELS[level];
  if (written !== undefined) return written(profile).map((key) => `${level} ${key}`);
  const digits = level - LEVELS.length + 1;
  const [strongest] = LEVELS.at(-1)!(profile);
  if (strongest === undefined) return [];
  return [`${level} ${strongest}|${profile.text.slice(ADDRESS_DIGITS_FROM, ADDRESS_DIGITS_FROM + digits)}`];
}

/** The window of days that a day falls in; each pair has its own borders, so that no day parts all pairs at once. */
function window(pair: string, day: number | null, days: number): string {
  if (day === null) return UNDATED;
  const shift = (hashWord(pair) >>> 0) % WIDE;
  return `${days}/${Math.floor((day + shift) / days)}`;
}
