/**
 * Numbers copied wrong. Another number alone may be an update; it is garbled where the same other figures stand beside it
 * and its digits are those of the first in another order, or where two numbers stand in each other's places. What more
 * articles tell is taken for the first, else what came first.
 */
import type { Retellings } from "../retelling/retellings.ts";
import { hasSpeaker, speakerKey, type Telling } from "../retelling/telling.ts";
import { saidWords } from "../retelling/words.ts";
import { findMisdigited } from "./misdigited.ts";
import type { FoundChange, StoryRule } from "./rule.ts";

/** Numbers of fewer digits are near each other by chance. */
const FEWEST_DIGITS = 3;
/** Numbers below this are shared by chance. */
const TELLING_NUMBER = 20;
/** Tellings compared under one key. */
const BOUND = 24;
/** Figures of one article whose places are compared. */
const MOST_FIGURES = 24;

const pointOf = ({ figure: { quantity } }: Telling): number | null => quantity?.low ?? quantity?.high ?? null;

const digitsOf = (value: number): string => String(value).replace(/[.]|0+$/g, "");

/** true: the digits of one are those of the other in another order, as a slip of the hand leaves them */
function transposed(a: number, b: number): boolean {
  const one = digitsOf(a);
  if (a === b || one.length < FEWEST_DIGITS - 1 || String(a).length !== String(b).length) return false;
  if (String(a).length < FEWEST_DIGITS) return false;
  const sorted = (value: number): string => [...String(value)].sort().join("");
  return sorted(a) === sorted(b);
}

/** What a figure counts, and in what role: only its like can have been meant. */
const countOf = ({ figure: { counted } }: Telling): string => `${counted?.unit}|${counted?.role}`;

function findTransposed({ tellings }: Retellings): readonly FoundChange[] {
  const groups = new Map<string, Telling[]>();
  const carriers = new Map<string, Set<string>>();
  const keyOf = (telling: Telling): string => `${telling.figure.counted?.role}|${pointOf(telling)}`;
  for (const telling of tellings) {
    if (pointOf(telling) === null) continue;
    carriers.set(keyOf(telling), (carriers.get(keyOf(telling)) ?? new Set()).add(telling.figure.article.id));
    for (const companion of telling.beside) push(groups, `${countOf(telling)}|${companion}`, telling);
  }
  const found: FoundChange[] = [];
  for (const group of groups.values()) {
    const rank = (telling: Telling): readonly number[] => [
      carriers.get(keyOf(telling))!.size,
      hasSpeaker(telling) ? 1 : 0,
      -group.indexOf(telling),
    ];
    for (const to of group) {
      const from = group.find(
        (other) =>
          other.figure.article !== to.figure.article &&
          transposed(pointOf(other)!, pointOf(to)!) &&
          isBefore(rank(other), rank(to)),
      );
      if (from !== undefined)
        found.push(change(from, to, "has the same digits in another order, beside the same other figures"));
    }
  }
  return found;
}

/** true: the first of the ranks in which they differ is the higher */
function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && a[at]! > b[at]!;
}

/** Two numbers of one statement in each other's places: by what befell or was done to those counted. */
function findSwapped({ tellings }: Retellings): readonly FoundChange[] {
  const byArticle = new Map<string, Telling[]>();
  for (const telling of tellings)
    if (
      pointOf(telling) !== null &&
      pointOf(telling)! >= TELLING_NUMBER &&
      telling.figure.claim.where !== "headline"
    )
      push(byArticle, telling.figure.article.id, telling);
  const byPair = new Map<string, { readonly first: Telling; readonly second: Telling }[]>();
  for (const article of byArticle.values())
    for (const first of article.slice(0, MOST_FIGURES))
      for (const second of article.slice(0, MOST_FIGURES)) {
        if (pointOf(first)! >= pointOf(second)! || !differ(first, second, article)) continue;
        const key = `${pointOf(first)}|${pointOf(second)}`;
        const list = byPair.get(key);
        if (list === undefined) byPair.set(key, [{ first, second }]);
        else if (list.length < BOUND) list.push({ first, second });
      }
  return [...byPair.values()].flatMap((pairs) => {
    const places = ({ first, second }: (typeof pairs)[number]): string =>
      `${placeOf(first)} ${placeOf(second)}`;
    return pairs.flatMap((to): readonly FoundChange[] => {
      const crossed = pairs.filter(
        (from) =>
          from.first.figure.article !== to.first.figure.article &&
          placeOf(from.first) === placeOf(to.second) &&
          roleOf(from.second) === roleOf(to.first) &&
          alike(from.first, to.second) &&
          speakerKey(from.first) !== null &&
          speakerKey(from.first) === speakerKey(to.second),
      );
      const same = pairs.filter((other) => places(other) === places(to));
      const [from] = crossed;
      if (from === undefined || crossed.length < same.length) return [];
      if (crossed.length === same.length && pairs.indexOf(from) > pairs.indexOf(to)) return [];
      return [
        change(
          from.first,
          to.second,
          `and ${to.first.figure.quantity!.words.exact} stand in each other's places`,
        ),
      ];
    });
  });
}

/** true: the two count in different roles, and neither number is told in the other's role as well */
function differ(first: Telling, second: Telling, article: readonly Telling[]): boolean {
  if (placeOf(first) === placeOf(second)) return false;
  return !article.some(
    (other) =>
      (pointOf(other) === pointOf(first) && placeOf(other) === placeOf(second)) ||
      (pointOf(other) === pointOf(second) && placeOf(other) === placeOf(first)),
  );
}

/** Where a number stands in a statement: its role, and whether it is of what is to come or comes on top. */
const placeOf = ({ figure: { counted, quantity } }: Telling): string =>
  `${counted?.role ?? ""}${quantity?.relation === "additional" ? " more" : ""}`;

const roleOf = ({ figure: { counted } }: Telling): string => counted?.role ?? "";

/** Words besides the numbers that two claims must share to speak of one thing. */
const SHARED_WORDS = 3;

const alike = (a: Telling, b: Telling): boolean =>
  [...a.figure.words].filter((word) => b.figure.words.has(word)).length >= SHARED_WORDS;

const change = (from: Telling, to: Telling, how: string): FoundChange => ({
  from,
  to,
  of: "figure",
  before: saidWords(from),
  after: saidWords(to),
  why: `“${to.figure.quantity!.words.exact}” ${how}; it was “${from.figure.quantity!.words.exact}”.`,
});

function push(map: Map<string, Telling[]>, key: string, telling: Telling): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [telling]);
  else if (list.length < BOUND) list.push(telling);
}

export const NUMBER_GARBLED: StoryRule = {
  kind: "number garbled",
  what: "A number is copied wrong: digits in another order, a digit too many or too few, or two numbers of one statement in each other's places.",
  because:
    "another number alone may be an update, so the same other figures must stand beside it, or one digit more in like words",
  examples: [
    [
      {
        outlet: "Herald",
        published: "2021-04-05",
        text: "State television said 3,354 people were killed, 4,508 were injured and 226 were missing.",
      },
      {
        outlet: "Courier",
        published: "2021-04-06",
        text: "State television said 3,354 people were killed, 4,850 were injured and 226 were missing.",
      },
    ],
    [
      {
        outlet: "Herald",
        published: "2021-04-05",
        text: "The mayor said about 600 villagers were displaced by the flood in Lamu.",
      },
      {
        outlet: "Courier",
        published: "2021-04-06",
        text: "Some 6,000 villagers were displaced by the flood in Lamu.",
      },
    ],
  ],
  not: [
    [
      {
        outlet: "Herald",
        published: "2021-04-05",
        text: "State television said 3,354 people were killed and 4,508 were injured.",
      },
      {
        outlet: "Courier",
        published: "2021-04-06",
        text: "State television said 3,471 people were killed and 4,671 were injured.",
      },
    ],
  ],
  findAll: (story) => [
    ...findTransposed(story),
    ...findSwapped(story),
    ...findMisdigited(story).map(([from, to]) => change(from, to, "has a digit too many or too few")),
  ],
};
