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
  /** a crowd is so many times as many texts here as at the loosest level */
  readonly crowds: number;
}

/**
 * Steps are small where most crowds fall apart: the smaller, the more of a story stays together, and the more levels an
 * article in a crowd goes through.
 */
const SHARES = [0, 12, 14, 16, 18, 20, 22] as const;
/** What hangs together by so much is one story, of which parting tears up the questions; by less it is strangers as well. */
const STORY = 20;
/** More is slower than a person who adds to the story waits for. */
export const STORY_CROWDS = 2;
/** From this level on articles are looked for among those that have so much in common alone, which is much faster. */
export const DEEP = SHARES.length - 1;
export const DEEP_SHARE = SHARES[DEEP]!;
/**
 * A story that is too large is parted by time: its questions of one week stay whole, where parting by likeness tears off
 * whoever tells it in other words. Each a part of the one before, so that no border parts a narrower window.
 */
const WINDOWS = [28, 14, 7] as const;
const WEEK = WINDOWS.at(-1)!;
/** A crowd of one week, and then one of a day, is many articles of one form: by likeness as far as that goes. */
const SHARES_OF_A_WEEK = [24, 27, 30] as const;
const ONE_DAY = 1;
const SHARES_OF_A_DAY = [30, 35, 42, 52, 64, 78] as const;
const SHARE_OF_A_DAY = SHARES_OF_A_DAY.at(-1)!;

const LEVELS: readonly Level[] = [
  ...SHARES.map((share) => levelOf(share, null)),
  ...WINDOWS.map((window) => levelOf(DEEP_SHARE, window)),
  ...SHARES_OF_A_WEEK.map((share) => levelOf(share, WEEK)),
  ...SHARES_OF_A_DAY.map((share) => levelOf(share, ONE_DAY)),
];

/** @param at from 0, the loosest; there is always a further one, as each of the last adds a digit */
export const levelAt = (at: number): Level =>
  LEVELS[at] ?? levelOf(SHARE_OF_A_DAY, ONE_DAY, at - LEVELS.length + 1);

function levelOf(share: number, window: number | null, digits: number = 0): Level {
  return { share, window, digits, crowds: share < STORY ? 1 : STORY_CROWDS };
}

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
