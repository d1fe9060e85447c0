/**
 * Whether a word that can be something else is a time here, by its neighbours: "May" the person and "may" the verb,
 * "March" and "march", "the Sun" and "sat", "spring" the season, the verb, the "Prague Spring".
 */
import { TimeClass } from "../../lexicon/time-words.ts";
import { type Atom, type Atoms, atomAt } from "./atom.ts";
import { has, is, isHyphen, isNumber, opens } from "./read.ts";

/** Months that are ordinary words or forms of verbs too. */
const WORDS_TOO: ReadonlySet<string> = new Set([
  "may",
  "march",
  "mar",
  "sep",
  "dec",
  "jan",
  "jun",
  "jul",
  "august",
]);
/** Months that are common words even with a capital, where a sentence or a heading opens. */
const VERBS_TOO: ReadonlySet<string> = new Set(["may", "march", "mar"]);
/** Months that people are called. */
const NAMES_TOO: ReadonlySet<string> = new Set([
  "dec",
  "may",
  "april",
  "june",
  "august",
  "jan",
  "jun",
  "julio",
  "mar",
]);
/** After these a month's or a day's name is a time. */
const BEFORE: ReadonlySet<string> = new Set([
  "in",
  "since",
  "by",
  "until",
  "till",
  "til",
  "before",
  "after",
  "during",
  "from",
  "of",
  "on",
  "through",
  "throughout",
  "to",
  "late",
  "early",
  "mid",
  "last",
  "next",
  "this",
  "past",
  "coming",
  "previous",
  "following",
  "between",
  "for",
  "around",
  "about",
  "as",
  "than",
  "over",
  "beginning",
  "starting",
  "end",
  "middle",
  "every",
  "each",
  "or",
  "the",
  "ending",
  "through",
  "upcoming",
  "thru",
]);
/** A weaker list for words that are modals or verbs too: "to march" and "the March on …" are no months. */
const BEFORE_WORD: ReadonlySet<string> = new Set([
  "in",
  "since",
  "by",
  "until",
  "till",
  "before",
  "after",
  "during",
  "from",
  "of",
  "through",
  "throughout",
  "late",
  "early",
  "mid",
  "last",
  "next",
  "this",
  "past",
  "previous",
  "following",
  "between",
  "for",
  "around",
  "every",
  "beginning",
  "end",
  "coming",
  "as",
  "than",
  "ending",
]);
const MODAL_MARKS: ReadonlySet<string> = new Set([
  "not",
  "be",
  "have",
  "also",
  "well",
  "even",
  "still",
  "yet",
  "i",
  "we",
  "he",
  "she",
  "they",
  "it",
  "you",
]);
/** Verbs that follow a person's name: "May said". */
const SAYS: ReadonlySet<string> = new Set([
  "said",
  "says",
  "told",
  "has",
  "had",
  "was",
  "is",
  "will",
  "would",
  "did",
  "does",
  "who",
  "wrote",
  "added",
  "asked",
]);
const TITLES: ReadonlySet<string> = new Set([
  "mrs",
  "ms",
  "mr",
  "miss",
  "dr",
  "theresa",
  "minister",
  "president",
  "secretary",
  "senator",
  "sen",
  "judge",
  "sir",
  "lady",
  "pm",
  "premier",
]);

const isTimeWord = (atom: Atom): boolean => atom.word.classes !== 0;
const edge = (atom: Atom): boolean => atom.kind === "end" || atom.kind === "mark";

/** A month with neither day nor year beside it. `end` is the index after it. */
export function isMonthHere(atoms: Atoms, at: number, end: number): boolean {
  const month = atomAt(atoms, at);
  const before = atomAt(atoms, at - 1);
  const next = atomAt(atoms, end);
  if (before.kind === "end" && edge(next) && atomAt(atoms, end + 1).kind === "end") return true;
  if (!opens(atoms, at) && !isHyphen(atoms, at - 1)) return false;
  if (next.glued && (next.kind === "number" || next.lower === "@" || next.lower === "$")) return false;
  if (isHyphen(atoms, end) && !has(atoms, end + 1, TimeClass.month) && atomAt(atoms, end + 1).kind === "word")
    return false;
  if (isHyphen(atoms, end) && has(atoms, end + 1, TimeClass.month)) return true;
  if (VERBS_TOO.has(month.lower) || (WORDS_TOO.has(month.lower) && !month.capital))
    return isMonthWord(atoms, at, end);
  if (!month.capital && month.lower.length <= 4) return BEFORE.has(before.lower);
  return !isPersonName(atoms, at, end);
}

function isMonthWord(atoms: Atoms, at: number, end: number): boolean {
  const month = atomAt(atoms, at);
  const before = atomAt(atoms, at - 1);
  const next = atomAt(atoms, end);
  const led = BEFORE_WORD.has(before.lower) || isHyphen(atoms, at - 1) || has(atoms, at - 1, TimeClass.edge);
  if (!month.capital)
    return (
      led &&
      before.lower !== "this" &&
      before.lower !== "as" &&
      before.lower !== "than" &&
      !MODAL_MARKS.has(next.lower) &&
      month.lower !== "mar" &&
      month.lower !== "sep" &&
      !(month.lower === "august" && next.kind === "word" && !isTimeWord(next))
    );
  if (isPersonName(atoms, at, end) || MODAL_MARKS.has(next.lower)) return false;
  if (led) return true;
  const listed =
    before.lower === "," ||
    before.lower === "(" ||
    before.lower === "or" ||
    before.lower === "and" ||
    before.lower === "to" ||
    before.lower === "the";
  if (month.lower === "march" && (is(atoms, end, "on") || is(atoms, end, "for"))) return false;
  const joined =
    (is(atoms, end, "and") || is(atoms, end, "or") || is(atoms, end, "to") || is(atoms, end, "-")) &&
    has(atoms, end + 1, TimeClass.month);
  if (joined) return true;
  if (before.lower === "and" || before.lower === "or" || before.lower === "to")
    return has(atoms, at - 2, TimeClass.month);
  return listed && next.kind !== "word"
    ? has(atoms, at - 2, TimeClass.month) || before.lower === "("
    : before.lower === "the" && next.kind === "word" && !next.capital && !SAYS.has(next.lower);
}

/** "Theresa May", "Mr. August", "June Carter", "April said": somebody, not a month. */
function isPersonName(atoms: Atoms, at: number, end: number): boolean {
  const month = atomAt(atoms, at);
  if (!month.capital || !NAMES_TOO.has(month.lower)) return false;
  const before = atomAt(atoms, at - 1);
  const next = atomAt(atoms, end);
  if (TITLES.has(before.lower) || (before.lower === "." && TITLES.has(atomAt(atoms, at - 2).lower)))
    return true;
  if (before.kind === "word" && before.capital && !BEFORE.has(before.lower) && !isTimeWord(before))
    return true;
  if (is(atoms, end, "'") && is(atoms, end + 1, "s") && !BEFORE.has(before.lower)) return true;
  if (SAYS.has(next.lower) && !BEFORE_WORD.has(before.lower)) return true;
  const surname = next.kind === "word" && next.capital && !isTimeWord(next) && !next.glued;
  return surname && !BEFORE_WORD.has(before.lower) && before.lower !== "the";
}

/** A weekday in short form ("Sun", "Sat", "Wed") only where something beside it says so. */
export function isWeekdayHere(atoms: Atoms, at: number, end: number): boolean {
  const day = atomAt(atoms, at);
  const before = atomAt(atoms, at - 1);
  if (!opens(atoms, at)) return false;
  if (day.lower.endsWith("day")) return true;
  if (before.kind === "end" && edge(atomAt(atoms, end)) && atomAt(atoms, end + 1).kind === "end") return true;
  if (before.lower === "the" || before.lower === "a" || before.lower === "his" || before.lower === "her")
    return false;
  const next = atomAt(atoms, end);
  if (isNumber(atoms, end) && !next.glued) return day.capital;
  if (has(atoms, end, TimeClass.month)) return true;
  if (next.lower === "," && (has(atoms, end + 1, TimeClass.month) || isNumber(atoms, end + 1))) return true;
  if (has(atoms, end, TimeClass.part) && day.capital) return true;
  const led =
    before.lower === "on" ||
    before.lower === "next" ||
    before.lower === "last" ||
    before.lower === "this" ||
    before.lower === "by" ||
    before.lower === "until";
  return day.capital && led && (next.kind !== "word" || !next.capital);
}

/** Before a bare season. */
const SEASON_LEADS: ReadonlySet<string> = new Set([
  "in",
  "during",
  "by",
  "since",
  "until",
  "till",
  "before",
  "after",
  "through",
  "throughout",
  "of",
  "over",
  "mid",
  "late",
  "early",
  "from",
  "between",
  "and",
  "or",
  "to",
  "for",
  "as",
  "than",
]);
const ARTICLE_LEADS: ReadonlySet<string> = new Set([
  "in",
  "during",
  "by",
  "since",
  "until",
  "till",
  "before",
  "after",
  "through",
  "throughout",
  "over",
  "from",
  "for",
  "of",
  "end",
  "all",
]);

/** A season with no year and no "last", "this", "next" beside it. */
export function isSeasonHere(atoms: Atoms, at: number, end: number): boolean {
  const season = atomAt(atoms, at);
  const before = atomAt(atoms, at - 1);
  const next = atomAt(atoms, end);
  if (before.kind === "end" && edge(next) && atomAt(atoms, end + 1).kind === "end") return true;
  if (isHyphen(atoms, at - 1)) return is(atoms, at - 2, "mid");
  if (season.capital && (next.capital || before.capital || isVerbOrName(next))) return false;
  if (next.glued && next.lower === "-") return false;
  const names = has(atoms, end, TimeClass["season noun"]);
  if (names) return !(season.lower === "fall" && !isNounLead(before));
  if (before.lower === "the" && atomAt(atoms, at - 2).kind === "end" && next.kind === "end") return true;
  if (before.lower === "the") return ARTICLE_LEADS.has(atomAt(atoms, at - 2).lower) && !isPlainNoun(next);
  if (!SEASON_LEADS.has(before.lower) || isPlainNoun(next)) return false;
  return (
    !(
      season.lower === "fall" &&
      (before.lower === "to" || before.lower === "and" || before.lower === "or")
    ) && !(season.lower === "spring" && before.lower === "to")
  );
}

const isNounLead = (before: Atom): boolean =>
  before.lower === "the" ||
  before.lower === "a" ||
  before.lower === "s" ||
  before.lower === "its" ||
  before.lower === "their";
const isVerbOrName = (next: Atom): boolean => next.lower === "says" || next.lower === "said";
/** "summer heat", "winter coats": the season only describes; verbs and function words may follow a time. */
const AFTER_TIME: ReadonlySet<string> = new Set([
  "when",
  "as",
  "and",
  "or",
  "but",
  "after",
  "before",
  "because",
  "while",
  "with",
  "at",
  "on",
  "in",
  "to",
  "that",
  "which",
  "is",
  "was",
  "were",
  "are",
  "has",
  "have",
  "had",
  "will",
  "would",
  "could",
  "said",
  "says",
  "if",
  "for",
  "by",
  "from",
  "since",
  "until",
  "of",
  "the",
  "a",
  "it",
  "they",
  "he",
  "she",
  "we",
  "then",
  "where",
  "there",
  "also",
  "than",
]);
const isPlainNoun = (next: Atom): boolean =>
  next.kind === "word" && !AFTER_TIME.has(next.lower) && next.word.classes === 0;
