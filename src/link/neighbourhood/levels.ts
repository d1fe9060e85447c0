/**
 * The levels at which articles are neighbours, from the loosest. Each is stricter than the one before: who is a neighbour
 * at a level is one at every level before, so that neighbourhoods only ever fall into parts. A level is looked at only
 * where the one before holds too many articles together.
 */
import type { Near } from "./alike.ts";
import type { ProfileTerms } from "./profile-terms.ts";

/** What a level asks of two articles that are alike at all. The level before all of these asks for a term in common. */
export interface Level {
  /** of the terms of the article that has more of them, so much is in common, in hundredths */
  readonly share: number;
  /** both are in one window of so many days; null: wherever they are */
  readonly window: number | null;
  /** so many digits of the addresses of their texts are the same: parts any crowd */
  readonly digits: number;
}

/**
 * Steps are small where most crowds fall apart: the smaller, the more of a story stays together, and the more levels an
 * article in a crowd goes through.
 */
const SHARES = [0, 12, 14, 16, 18, 20, 22, 24, 27, 30] as const;
/** From this level on articles are looked for among those that have so much in common alone, which is much faster. */
export const DEEP = 7;
export const DEEP_SHARE = SHARES[DEEP];
/** A crowd whose articles have so much in common is a story that runs on: it is parted by time. */
const RUNNING = SHARES.at(-1)!;
/** Each a part of the one before, so that no border parts a narrower window. */
const WINDOWS = [28, 14, 7, 1] as const;
const ONE_DAY = WINDOWS.at(-1)!;
/** A crowd of one day is many articles of one form: by likeness as far as that goes. */
const SHARES_OF_A_DAY = [35, 42, 52, 64, 78] as const;
const SHARE_OF_A_DAY = SHARES_OF_A_DAY.at(-1)!;

const LEVELS: readonly Level[] = [
  ...SHARES.map((share) => ({ share, window: null, digits: 0 })),
  ...WINDOWS.map((window) => ({ share: RUNNING, window, digits: 0 })),
  ...SHARES_OF_A_DAY.map((share) => ({ share, window: ONE_DAY, digits: 0 })),
];

/** @param at from 0, the loosest; there is always a further one, as each of the last adds a digit */
export const levelAt = (at: number): Level =>
  LEVELS[at] ?? { share: SHARE_OF_A_DAY, window: ONE_DAY, digits: at - LEVELS.length + 1 };

/** Of those that an article is near to, its neighbours at a level. @param of their terms by their numbers */
export function neighboursAt(
  level: Level,
  profile: ProfileTerms,
  { articles, shares }: Near,
  of: (article: number) => ProfileTerms,
): Near {
  const kept: { articles: number[]; shares: number[] } = { articles: [], shares: [] };
  for (let index = 0; index < articles.length; index++) {
    if (shares[index]! < level.share) continue;
    if (level.window !== null && !inOnePart(level, level.window, profile, of(articles[index]!))) continue;
    kept.articles.push(articles[index]!);
    kept.shares.push(shares[index]!);
  }
  return kept;
}

const inOnePart = ({ digits }: Level, window: number, a: ProfileTerms, b: ProfileTerms): boolean =>
  inOneWindow(a.day, b.day, window) &&
  (digits === 0 || a.address.slice(0, digits) === b.address.slice(0, digits));

/** Articles without a date are by themselves. */
function inOneWindow(a: number | null, b: number | null, days: number): boolean {
  if (a === null || b === null) return a === b;
  return Math.floor(a / days) === Math.floor(b / days);
}
