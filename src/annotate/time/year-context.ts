/** Whether four digits are a year, by the words beside them: "in 2014" is one, "2014 troops" and "Resolution 1973" none. */
import { TimeClass } from "../../lexicon/time-words.ts";
import { type Atom, type Atoms, atomAt } from "./atom.ts";
import { closes, has, is, isHyphen, opens } from "./read.ts";

/** After these a number of four digits is a year unless a counted noun follows. */
const STRONG: ReadonlySet<string> = new Set([
  "in",
  "since",
  "by",
  "until",
  "till",
  "during",
  "before",
  "after",
  "early",
  "mid",
  "late",
  "circa",
  "year",
  "throughout",
  "fiscal",
  "spring",
  "summer",
  "autumn",
  "fall",
  "winter",
  "between",
  "from",
  "through",
  "than",
  "mid-",
  "season",
  "pre",
  "post",
]);
/** After these it is a year if it lies in the range of years that the news speaks of. */
const WEAK: ReadonlySet<string> = new Set([
  "the",
  "a",
  "an",
  "his",
  "her",
  "their",
  "its",
  "our",
  "my",
  "this",
  "that",
  "of",
  "to",
  "and",
  "or",
  "on",
  "for",
  "around",
  "about",
  "s",
  "like",
  "both",
  "last",
  "next",
  "old",
  "whose",
  "early-",
  "back",
  "with",
  "as",
  "but",
  "till",
  "not",
  "failed",
  "successful",
  "disputed",
  "landmark",
  "deadly",
]);
const LEAST = 1500;
const MOST = 2100;
const NEVER_BEFORE: ReadonlySet<string> = new Set([
  "$",
  "€",
  "£",
  "¥",
  "₹",
  "#",
  "№",
  "no",
  "number",
  "nos",
  "page",
  "pp",
  "room",
  "flight",
  "route",
  "some",
  "nearly",
  "almost",
  "over",
  "than",
  "least",
  "most",
  "another",
  "roughly",
  "approximately",
]);
const SHORT_PLURALS = 3;

/** `at` is an atom of four digits. */
export function isYearHere(atoms: Atoms, at: number): boolean {
  const before = atomAt(atoms, at - 1);
  const next = atomAt(atoms, at + 1);
  if (!opensYear(atoms, at) || !closesYear(atoms, at + 1)) return false;
  if (isCountRange(atoms, at)) return false;
  if (isRangeOfYears(atoms, at)) return true;
  if (has(atoms, at + 1, TimeClass["counted noun"])) return false;
  if (STRONG.has(before.lower) && !isQuantifier(atoms, at - 1))
    return !isCountedPlural(next) || isClauseStart(atoms, at);
  if (isAddress(atoms, at)) return false;
  const { value } = atomAt(atoms, at);
  if (value < LEAST || value > MOST || NEVER_BEFORE.has(before.lower)) return false;
  if (isCountedPlural(next)) return false;
  if (before.kind === "end") return next.kind !== "word" || !next.capital || next.word.classes !== 0;
  if (before.kind === "mark") return markBefore(atoms, at);
  if (before.capital && before.word.classes === 0 && !WEAK.has(before.lower)) return false;
  return WEAK.has(before.lower) ? !isApproximate(before, next) : has(atoms, at + 1, TimeClass["event noun"]);
}

/** "1909 Jolinda Drive": the number of a house. */
function isAddress(atoms: Atoms, at: number): boolean {
  for (let step = 1; step <= LONGEST_STREET && atomAt(atoms, at + step).capital; step += 1)
    if (step > 1 && STREETS.has(atomAt(atoms, at + step).lower)) return true;
  return false;
}
/** In words, with "Street". */
const LONGEST_STREET = 4;
const STREETS: ReadonlySet<string> = new Set(
  "street st road rd avenue ave drive dr lane ln boulevard blvd court ct place pl parkway highway hwy terrace crescent".split(
    " ",
  ),
);

/** "2014-2018", "2014 to 2018": two years in order, either of which may be asked. */
function isRangeOfYears(atoms: Atoms, at: number): boolean {
  return areYears(atoms, at) || areYears(atoms, at - 2);
}

/** Two numbers of four digits joined in order, the first at `at`, with nothing joined to them and nothing counted. */
function areYears(atoms: Atoms, at: number): boolean {
  const [low, high] = [atomAt(atoms, at), atomAt(atoms, at + 2)];
  if (low.digits !== 4 || high.digits !== 4 || !YEAR_JOINS.has(atomAt(atoms, at + 1).lower)) return false;
  if (low.value < LEAST || high.value > MOST || high.value <= low.value) return false;
  return opens(atoms, at) && closes(atoms, at + 3) && !isCounted(atoms, at + 3);
}

/** "1800 to 2000 soldiers", "from 1500 to 1200": counts, not years. */
function isCountRange(atoms: Atoms, at: number): boolean {
  const next = atomAt(atoms, at + 2);
  if (!YEAR_JOINS.has(atomAt(atoms, at + 1).lower) || next.kind !== "number") return false;
  // "by 2030 to 32 percent": a share does not go on from a year
  if (next.value < LEAST && /^(?:percent|per|%)$/.test(atomAt(atoms, at + 3).lower)) return false;
  return (
    isCounted(atoms, at + 3) ||
    (next.value < atomAt(atoms, at).value && next.digits !== 2) ||
    next.digits === 0
  );
}

const isCounted = (atoms: Atoms, at: number): boolean =>
  has(atoms, at, TimeClass["counted noun"]) || isCountedPlural(atomAt(atoms, at));
const YEAR_JOINS: ReadonlySet<string> = new Set(["-", "--", "to", "till", "through", "~"]);

/** "more than 2000", "less than 1500". */
const isQuantifier = (atoms: Atoms, at: number): boolean =>
  is(atoms, at, "than") &&
  (is(atoms, at - 1, "more") || is(atoms, at - 1, "fewer") || is(atoms, at - 1, "less"));

/** "In 2020 Democrats …": a capital after "in" opens the clause the year stands before. */
const isClauseStart = (atoms: Atoms, at: number): boolean =>
  is(atoms, at - 1, "in") && atomAt(atoms, at + 1).capital;

/** "around 2000 people": a count where a noun follows, a year where none does. */
const isApproximate = (before: Atom, next: Atom): boolean =>
  (before.lower === "about" || before.lower === "around") && next.kind === "word" && next.word.classes === 0;

function markBefore(atoms: Atoms, at: number): boolean {
  const [before, next] = [atomAt(atoms, at - 1), atomAt(atoms, at + 1)];
  if (before.lower === "(" || before.lower === "[") return true;
  if (before.lower === "," || before.lower === ":" || before.lower === ";")
    return next.kind !== "word" || next.word.classes !== 0;
  return (
    (before.lower === "-" && atomAt(atoms, at - 2).kind !== "number") ||
    before.lower === "--" ||
    before.lower === "=" ||
    before.lower === "'" ||
    before.lower === '"' ||
    before.lower === "/"
  );
}

/** A plural that is counted and names no event: "2020 Democrats", "1500 tents"; "2016 elections" is not. */
function isCountedPlural(next: Atom): boolean {
  if (next.kind !== "word" || next.lower.length <= SHORT_PLURALS || !next.lower.endsWith("s")) return false;
  if (next.lower.endsWith("ss") || next.lower.endsWith("us") || next.lower.endsWith("is")) return false;
  return (next.word.classes & TimeClass["event noun"]) === 0 && next.word.classes === 0;
}

function opensYear(atoms: Atoms, at: number): boolean {
  if (opens(atoms, at)) return true;
  if (YEAR_JOINS.has(atomAt(atoms, at - 1).lower) && atomAt(atoms, at - 2).digits === 4)
    return opens(atoms, at - 2);
  return (
    isHyphen(atoms, at - 1) &&
    (has(atoms, at - 2, TimeClass.edge | TimeClass.month) || STRONG.has(atomAt(atoms, at - 2).lower))
  );
}

/** A year may be joined to what follows: "2014-2018", "2024/25", "2012-era", "2014's". */
function closesYear(atoms: Atoms, end: number): boolean {
  if (closes(atoms, end)) return true;
  const join = atomAt(atoms, end).lower;
  const after = atomAt(atoms, end + 1);
  if (join === "-" && after.kind === "word") return true;
  return (
    (join === "-" || join === "/" || join === "~" || join === ".") &&
    (after.digits === 4 || after.digits === 2) &&
    join !== "."
  );
}
