/** When, on the way: a date is moved, or one is named where there was none. */
import type { Time } from "../../model/index.ts";
import { isRare } from "../figure/value.ts";
import { isUnsourced, type Telling } from "../retelling/telling.ts";
import { saidWords } from "../retelling/words.ts";
import type { Change, DriftRule, Pair, Surroundings } from "./rule.ts";

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const MONTH = new RegExp(`\\b(${MONTHS.map((month) => `${month}|${month.slice(0, 3)}\\.`).join("|")})`, "gi");

/** Months a time names in words, or by its date where the words are relative: 1 to 12. */
function monthsOf({ edtf, words }: Time): ReadonlySet<number> {
  const named = [...words.exact.matchAll(MONTH)].map(
    ([month]) => MONTHS.findIndex((name) => name.startsWith(month!.toLowerCase().slice(0, 3))) + 1,
  );
  if (named.length > 0) return new Set(named);
  const dated = [...(edtf ?? "").matchAll(/[\dX]{4}-(0[1-9]|1[0-2])(?!\d)/g)].map(([, month]) =>
    Number(month),
  );
  return new Set(dated);
}

const timesOf = ({ figure: { claim } }: Telling, role: Time["role"]): readonly Time[] =>
  claim.times.filter((time) => time.role === role);

function monthsIn(times: readonly Time[]): ReadonlySet<number> {
  return new Set(times.flatMap((time) => [...monthsOf(time)]));
}

const WEEKDAY = /\b(mon|tues|wednes|thurs|fri|satur|sun)day\b/gi;

const weekdaysIn = (times: readonly Time[]): ReadonlySet<string> =>
  new Set(
    times.flatMap(({ words }) => [...words.exact.matchAll(WEEKDAY)].map(([day]) => day!.toLowerCase())),
  );

const ALIKE_WORDS = 0.3;

function sameMatter({ before, after, sameNumber, words, stated, companions }: Pair): boolean {
  if (before.figure.claim.forecast !== after.figure.claim.forecast) return false;
  if (before.figure.quantity === null) return words >= ALIKE_WORDS;
  // what two articles recall of the past in their own voices, neither has from the other
  if (isUnsourced(before) && isUnsourced(after) && !stated) return false;
  return sameNumber && (stated || companions > 0 || isRare(after.figure.quantity!));
}

export const DATE_SHIFTED: DriftRule = {
  kind: "date shifted",
  of: "claim",
  what: "The event is dated to another month or day of the week.",
  because: "both texts must name a month or weekday for it, and have none in common",
  examples: [
    {
      before: "The ministry said 4,180 houses were destroyed by the storm in March 2021.",
      after: "The ministry said 4,180 houses were destroyed by the storm in May 2021.",
    },
  ],
  not: [
    {
      before: "The ministry said 4,180 houses were destroyed by the storm in March 2021.",
      after: "The ministry said 4,180 houses were destroyed by the storm in spring 2021.",
    },
  ],
  find: (pair: Pair): Change | null => {
    const { before, after } = pair;
    if (!sameMatter(pair)) return null;
    const from = monthsIn([...timesOf(before, "event"), ...timesOf(before, "deadline")]);
    const to = monthsIn([...timesOf(after, "event"), ...timesOf(after, "deadline")]);
    const days = weekdaysIn(timesOf(before, "event"));
    const other = weekdaysIn(timesOf(after, "event"));
    const otherDay = days.size > 0 && other.size > 0 && ![...other].some((day) => days.has(day));
    if (otherDay && before.figure.claim.realis === "past")
      return { before: saidWords(before), after: saidWords(after), why: "It is dated to another day." };
    if (from.size === 0 || to.size === 0 || [...to].some((month) => from.has(month))) return null;
    if (
      timesOf(before, "event")
        .concat(timesOf(after, "event"))
        .some(({ edtf }) => edtf !== null && /[/]/.test(edtf))
    )
      return null;
    return { before: saidWords(before), after: saidWords(after), why: "It is dated to another month." };
  },
};

export const DATE_INVENTED: DriftRule = {
  kind: "date invented",
  of: "claim",
  what: "A forecast gets a deadline that nobody gave it.",
  because: "only deadlines are looked at, as texts add the date of what has happened for their readers",
  examples: [
    {
      before: "The assessment says the reinforcements may arrive at the coast in the coming months.",
      after: "The assessment says the reinforcements may arrive at the coast by November.",
    },
  ],
  not: [
    {
      before: "The assessment says the reinforcements may arrive at the coast by the end of November.",
      after: "The assessment says the reinforcements may arrive at the coast by November.",
    },
  ],
  find: (pair: Pair, { inArticle, precedence }: Surroundings): Change | null => {
    const { before, after } = pair;
    const from = precedence.day(before.figure.article);
    const today = precedence.day(after.figure.article);
    if (!pair.stated && from !== null && today !== null && today - from > SAID_ANEW_DAYS) return null;
    if (!after.figure.claim.forecast || !before.figure.claim.forecast) return null;
    if (before.figure.quantity === null ? pair.words < DEADLINE_WORDS && !pair.stated : !pair.sameNumber)
      return null;
    const to = monthsIn(timesOf(after, "deadline").filter(({ words }) => words.exact.search(MONTH) >= 0));
    if (to.size === 0) return null;
    const given = inArticle(before).some((other) => {
      const deadlines = monthsIn(timesOf(other, "deadline"));
      return [...to].some((month) => deadlines.has(month));
    });
    if (
      given ||
      [...to].some(
        (month) => monthsIn(timesOf(before, "event")).has(month) && before.figure.claim.times.length === 1,
      )
    )
      return null;
    return { before: saidWords(before), after: saidWords(after), why: "No such deadline was given before." };
  },
};
/** So many days later the voice may have given a deadline itself. */
const SAID_ANEW_DAYS = 2;
const DEADLINE_WORDS = 0.2;
