/**
 * Numbers that count nothing, and why: years, dates, clock times, ages, spans of time, labels ("Flight 370"),
 * addresses, negative counts, compounds ("three-way"). Each test looks at the neighbouring lexemes only.
 */
import { BOUNDS_BEFORE } from "../../lexicon/bound-words.ts";
import { PLAIN_ROLE_VERBS } from "../../lexicon/count-roles.ts";
import { NUMBERED_NAMES, NUMBERED_WORDS } from "../../lexicon/numbered-names.ts";
import { isAge } from "./ages.ts";
import { readBounds } from "./bounds.ts";
import { isHyphen, numberWord } from "./cardinals.ts";
import { isMonth, type Lexeme } from "./lexemes.ts";
import type { Measured } from "./measures.ts";

export type NotCounted =
  | "age"
  | "duration"
  | "decade"
  | "date"
  | "year"
  | "time"
  | "label"
  | "address"
  | "negative"
  | "compound"
  | "part of a name"
  | "half of something else"
  | "pronoun"
  | "zero";

const FIRST_YEAR = 1500;
const FIRST_LIKELY_YEAR = 1900;
const LAST_YEAR = 2099;
/** "Phase two", "Category five": spelled labels go no further. */
const LARGEST_SPELLED_LABEL = 20;

const isCapital = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.kind === "word" && lexeme.text[0] !== lexeme.lower[0];

/** "the top 1 percent": a group of people, not a share. */
const TOP = /^(?:top|bottom|upper|richest|wealthiest|poorest)$/;

/** Why this number counts nothing; null: it may count. */
export function notCounted(all: readonly Lexeme[], measured: Measured): NotCounted | null {
  if (/^0\d/.test(all[measured.from]!.text) && measured.bare) return "label"; // "000", "007"
  if (isAge(all, measured)) return "age";
  if (measured.dimension === "duration") return "duration";
  if (measured.dimension === "percent" && TOP.test(all[measured.from - 1]?.lower ?? "")) return "label";
  if (measured.dimension === "percent" || measured.dimension === "currency") return null;
  if (isDecade(all, measured)) return "decade";
  if (isDate(all, measured)) return "date";
  if (isTime(all, measured)) return "time";
  if (isAircraft(all, measured)) return "label";
  if (isLabel(all, measured) || isFootnote(all, measured) || isFiguresIdiom(all, measured)) return "label";
  if (isYear(all, measured)) return "year";
  if (measured.dimension === "measure") return null;
  if (measured.value < 0 || all[measured.from - 1]?.text === "±") return "negative";
  if (isCompound(all, measured)) return "compound";
  if (isAddress(all, measured)) return "address";
  if (isNamed(all, measured)) return "part of a name";
  if (measured.kind === "fraction") return isLooseFraction(all, measured) ? "half of something else" : null;
  if (measured.value === 0 && measured.spelled) return isZeroIdiom(all, measured) ? "zero" : null;
  return isPronoun(all, measured) ? "pronoun" : null;
}

/** "1990s", "the '90s", "in his 30s", "in '69". */
function isDecade(all: readonly Lexeme[], { bare, from, to }: Measured): boolean {
  const next = all[to];
  const before = all[from - 1];
  const short = bare && /^['’‘]$/.test(before?.text ?? "") && !before!.glued && all[from]!.glued;
  if (short && all[from]!.text.length === 2) return true;
  if (!bare || next === undefined || !next.glued) return false;
  return next.lower === "s" || (/^['’]$/.test(next.text) && all[to + 1]?.lower === "s" && all[to + 1]!.glued);
}

const isDay = ({ bare, value }: Measured): boolean =>
  bare && Number.isInteger(value) && value >= 1 && value <= 31;

/** "4 May", "May 4", "Sept. 30", "2 and 3 July", "8 to 13 October"; "in May 20 people" is no date. */
function isDate(all: readonly Lexeme[], measured: Measured): boolean {
  if (!isDay(measured)) return false;
  const { from, to } = measured;
  const after = all[to]?.lower === "of" ? all[to + 1] : all[to];
  if (after !== undefined && isMonth(after.text)) return true;
  if (
    /^(?:and|or|to|,|-|–)$/.test(all[to]?.lower ?? "") &&
    all[to + 1]?.kind === "digits" &&
    isMonth(all[to + 2]?.text ?? "")
  )
    return true;
  const dotted = all[from - 1]?.text === "." ? from - 2 : from - 1;
  if (!isMonth(all[dotted]?.text ?? "")) return false;
  const inMonth =
    dotted === from - 1 &&
    /^(?:in|last|this|next|early|late|mid|during|by)$/.test(all[dotted - 1]?.lower ?? "");
  return !(inMonth && looksPlural(all[to]));
}

const CLOCK =
  /^(?:am|pm|a\.m\.?|p\.m\.?|o'clock|o’clock|gmt|utc|est|edt|pst|pdt|cet|cest|bst|ist|kst|jst|et|hrs)$/;

const CLOCK_LABEL = /^(?:[01]?\d|2[0-3])\.[0-5]\d$/;

function isTime(all: readonly Lexeme[], { bare, spelled, from, to, value }: Measured): boolean {
  const next = all[to];
  if (next === undefined || (!bare && !spelled) || value > 2400) return false;
  // "13.15 Dozens feared dead": a line of a live report opens with its time
  if (from === 0 && CLOCK_LABEL.test(all[0]!.text) && isCapital(next)) return true;
  return CLOCK.test(next.lower) && !(next.lower === "et" && next.text !== "ET");
}

/** Words that a year stands after. */
const BEFORE_YEAR =
  /^(?:in|since|until|till|by|from|of|during|before|after|circa|year|years|early|late|mid|spring|summer|autumn|fall|winter|season|the|its|his|her|their|through|fiscal|fy|class|and|to|between|for|december|'|’|\(|-|–|\/)$/;
/** Words that show a count even where the number could be a year. */
const BEFORE_COUNT =
  /^(?:than|over|least|most|to|many|much|some|about|around|nearly|almost|roughly|approximately|exceeding|exceeds?|exceeded|passed|crossed|topped|surpassed|surpasses?|tops?|reached|reaches|reach|hit|killed|kills|killing|another|further|additional)$/;

const UNTIL = /^(?:until|till|through|since|by)$/;

/** Short words that end in s and are no plurals. */
const NO_PLURAL =
  /^(?:was|is|has|does|his|its|this|as|us|yes|plus|less|unless|across|thus|always|perhaps|towards|besides|makes|saw|marks|versus|says|remains|seems|means|comes|gives|goes|shows)$/;

const looksPlural = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.kind === "word" &&
  !lexeme.glued &&
  lexeme.text === lexeme.lower &&
  !NO_PLURAL.test(lexeme.lower) &&
  (/[^su'’]s$/.test(lexeme.lower) ||
    /^(?:people|men|women|children|troops|personnel|dead|police|killed|injured|wounded|staff|homes|lives)$/.test(
      lexeme.lower,
    ));

/** Plurals behind a year: "below 2005 levels". */
const YEAR_NOUN =
  /^(?:levels|figures|elections?|prices|season|dates|games|results|primaries|debates|awards|rankings)$/;

function isYear(all: readonly Lexeme[], measured: Measured): boolean {
  const { bare, value, from, to } = measured;
  if (!bare || !Number.isInteger(value)) return false;
  if (isFarYear(all, measured)) return true;
  if (value < FIRST_YEAR || value > LAST_YEAR) return false;
  const lexeme = all[from]!;
  if (to - from !== 1 || lexeme.shape !== "integer" || lexeme.text.length !== 4) return false;
  const before = all[from - 1]?.lower ?? "";
  if (isMonth(all[from - 1]?.text ?? "")) return true;
  // "until at least 2021": what a time is bound to.
  if (before === "least" && UNTIL.test(all[from - 3]?.lower ?? "") && !looksPlural(all[to])) return true;
  const counting = BEFORE_COUNT.test(before);
  if (YEAR_NOUN.test(all[to]?.lower ?? "") && value >= FIRST_LIKELY_YEAR) return true;
  if (looksPlural(all[to])) return BEFORE_YEAR.test(before) && !counting && value >= FIRST_LIKELY_YEAR;
  if (counting && !(before === "to" && /^(?:19|20)/.test(lexeme.text)))
    return /^(?:about|around)$/.test(before) && value >= FIRST_LIKELY_YEAR;
  return value >= FIRST_LIKELY_YEAR || (BEFORE_YEAR.test(before) && before !== "the");
}

/** "the 747 and the 787": a model of aircraft by its number alone. */
const isAircraft = (all: readonly Lexeme[], { bare, from, to }: Measured): boolean =>
  bare &&
  AIRCRAFT.test(all[from]!.text) &&
  /^(?:the|a|an|and|or|boeing)$/.test(all[from - 1]?.lower ?? "") &&
  !looksPlural(all[to]);
const AIRCRAFT = /^7[0-8]7$/;

/** "per shift[1]": a mark that points to a note. */
const isFootnote = (all: readonly Lexeme[], { bare, from, to }: Measured): boolean =>
  bare && all[from - 1]?.text === "[" && all[to]?.text === "]";

/** "costs run to six figures": how many digits it has. */
const isFiguresIdiom = (all: readonly Lexeme[], { spelled, from, to, value }: Measured): boolean =>
  spelled &&
  value >= FEWEST_FIGURES &&
  value <= MOST_FIGURES &&
  /^figures?$/.test(all[to]?.lower ?? "") &&
  !/^(?:the|these|those|all|of)$/.test(all[from - 1]?.lower ?? "");

const FEWEST_FIGURES = 4;
const MOST_FIGURES = 10;

/** "the year 0", "in 9999.": a year however far off, where nothing stands behind that could be counted. */
function isFarYear(all: readonly Lexeme[], { from, to }: Measured): boolean {
  const lexeme = all[from]!;
  if (to - from !== 1 || lexeme.shape !== "integer") return false;
  const before = all[from - 1]?.lower;
  if (before === "year" && all[from - 2]?.lower === "the") return true;
  return before === "in" && lexeme.text.length >= YEAR_DIGITS && all[to]?.kind !== "word";
}

const YEAR_DIGITS = 4;

/** "Flight 370", "flight KL 1234", "No. 10", "Category 5", "#1", "1." at the head of a list. */
function isLabel(all: readonly Lexeme[], measured: Measured): boolean {
  const { from, to, bare, spelled, value } = measured;
  if (!Number.isInteger(value) || measured.dimension === "measure") return false;
  if (!bare && !(spelled && value <= LARGEST_SPELLED_LABEL)) return false;
  if (all[from]!.shape === "grouped") return false;
  const dotted = all[from - 1]?.text === "." && all[from - 1]!.glued ? from - 2 : from - 1;
  const word = all[dotted];
  if (word === undefined)
    return (
      from === 0 && bare && value <= LONGEST_LIST && /^[.)]$/.test(all[to]?.text ?? "") && to < all.length - 1
    );
  if (word.text === "#" || word.text === "№") return true;
  if (/^["“'‘]$/.test(word.text) && all[from]!.glued && /^["”'’]$/.test(all[to]?.text ?? ""))
    return bare && all[to]!.glued;
  if (word.kind !== "word") return false;
  if (EMERGENCY.test(all[from]!.text) && ALARM.test(all[to]?.lower ?? "")) return true; // "911 calls"
  if (word.text === "P" && all[dotted - 1]?.text === "&") return true; // "the S&P 500"
  if (CARRIER_CODE.test(word.text) && NUMBERED_TRIP.test(all[dotted - 1]?.lower ?? "")) return true;
  if (NUMBERED_NAMES.has(word.text)) return !looksPlural(all[to]) || !spelled;
  if (!NUMBERED_WORDS.has(word.lower)) return false;
  const beforeWord = all[dotted - 1]?.lower ?? "";
  const small = word.text === word.lower; // "a Category 5 storm" is labelled all the same
  if (small && /^(?:to|will|would|could|can|may|might|should|must|dead|they|now|not|a|an)$/.test(beforeWord))
    return false;
  return !looksPlural(all[to]);
}

/** A list has seldom more items; "84. The branches that are closing" counts. */
const LONGEST_LIST = 20;

/** Numbers that people in need call, and words behind them. */
const EMERGENCY = /^(?:911|999|112|000)$/;
const ALARM = /^(?:calls?|callers?|operators?|dispatchers?|services?|emergency)$/;

/** The letters of an airline or a railway before the number of a trip. */
const CARRIER_CODE = /^[A-Z]{1,3}$/;
const NUMBERED_TRIP = /^(?:flights?|trains?|airlines?|airways|service|bus)$/;

const COUNTING_COMPOUND =
  /^(?:member|members|person|people|man|woman|strong|seat|bed|bedroom|room|storey|story|floor|vehicle|ship|boat|aircraft|plane|nation|country|city|page|vote|car|wagon|home|house|apartment|passenger|truck|tank|judge|justice|delegate|soldier|officer|player|bus|count|odd|plus|fold|foot|seater)$/;

/** How large a body that decides is tells what it is, and counts nobody of whom anything is said. */
const MEMBERS = /^(?:member|person|man|woman|judge|justice|seat)$/;
const BODY =
  /^(?:panel|jury|court|bench|tribunal|council|committee|commission|board|cabinet|parliament|assembly|senate|house|chamber|legislature)$/;

/** What a spelled small number describes rather than counts. */
const DESIGN = /^(?:seat|seater|door|page|foot)$/;

/** "three-way", "one-sided", "24-hour": a number inside a word that counts nothing by itself. */
function isCompound(all: readonly Lexeme[], { to, from, spelled }: Measured): boolean {
  const before = all[from - 1];
  if (isHyphen(before) && before!.glued && all[from]!.glued && isWordOfItsOwn(all, from - 2)) return true;
  const hyphen = all[to];
  if (!isHyphen(hyphen) || !hyphen!.glued) return false;
  const word = all[to + 1];
  if (word?.kind !== "word" || !word.glued) return false;
  if (MEMBERS.test(word.lower) && BODY.test(all[to + 2]?.lower ?? "")) return true; // "a three-judge panel"
  return !COUNTING_COMPOUND.test(word.lower) || (spelled && DESIGN.test(word.lower)); // "a two-seat fighter"
}

/** Not a scale or unit glued to digits: the "k" of "5k-20k". */
const isWordOfItsOwn = (all: readonly Lexeme[], at: number): boolean =>
  all[at]?.kind === "word" &&
  !(all[at]!.glued && all[at - 1]?.kind === "digits") &&
  numberWord(all[at]) === undefined;

const STREET =
  /^(?:Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Boulevard|Blvd|Square|Court|Terrace|Crescent|Parkway|Place|Highway|Hwy)$/;
const POINT_OF_COMPASS = /^(?:[NSEW]|NE|NW|SE|SW)$/;

/** "10 Downing Street", "1600 Pennsylvania Avenue", "3170 W. County Road", "1119 Eighth St." */
function isAddress(all: readonly Lexeme[], { to, bare }: Measured): boolean {
  if (!bare) return false;
  let first = to;
  if (POINT_OF_COMPASS.test(all[first]?.text ?? "")) first += all[first + 1]?.text === "." ? 2 : 1;
  if (!isCapital(all[first])) return false;
  for (let i = first + 1; i <= first + 3; i++) {
    if (STREET.test(all[i]?.text ?? "")) return true;
    if (!isCapital(all[i])) return false;
  }
  return false;
}

/** "the Six Nations", "the Big Three": a spelled number with a capital inside a sentence. */
function isNamed(all: readonly Lexeme[], { from, to, spelled }: Measured): boolean {
  if (!spelled || from === 0 || !isCapital(all[from])) return false;
  const before = all[from - 1]!;
  if (before.kind !== "word") return false;
  if (before.text === before.lower || before.lower === "the") return isCapital(all[to]);
  return all[from - 2]?.lower === "the" && all[from - 2]!.text === "the";
}

/** A fraction that measures a part: "half of", "nearly half", "by a third"; not "first half", "third quarter". */
function isLooseFraction(all: readonly Lexeme[], { from, to }: Measured): boolean {
  const before = all[from - 1]?.lower ?? "";
  const next = all[to];
  const last = all[to - 1]!.lower;
  if (
    /^(?:first|second|other|final|latter|better|last|third|fourth|opening|closing|previous|next)$/.test(
      before,
    )
  )
    return true;
  if (next?.lower === "of") return false;
  if (!/^(?:half|halves|quarter|quarters)$/.test(last))
    return all[from]!.lower === "a" && /^(?:for|in|at|on)$/.test(before); // "30 in a third": a third town
  if (isHyphen(next)) return true;
  if (BOUNDS_BEFORE.has(before) || /^(?:by|in|only|just|another|than)$/.test(before))
    return before === "in" && last !== "half";
  if (last === "half" && /^(?:the|its|their|his|her|our|all|those|these|that)$/.test(next?.lower ?? ""))
    return false;
  return true;
}

/** "zero tolerance", "ground zero", "nil": counts only before a plural. */
const isZeroIdiom = (all: readonly Lexeme[], { to, from }: Measured): boolean =>
  all[from]!.lower === "nil" || !looksPlural(all[to]);

const AFTER_PRONOUN =
  /^(?:of|another|day|thing|time|way|by|is|was|are|were|has|had|can|could|would|should|will|that|who|which|'s|’s|and|or|to|in|on|at|with|for|as|must|might|may|does|did|too|from|but|when|if|more)$/;

/** "one of the", "one another", "one day", "one by one": no count; "one person", "at least one" are. */
function isPronoun(all: readonly Lexeme[], { from, to, spelled, value }: Measured): boolean {
  if (!spelled || value !== 1 || to - from !== 1) return false;
  const next = all[to];
  const bounded = readBounds(all, from, to).words.some(
    (word) => !/^(?:about|over|under|around)$/.test(word.phrase),
  );
  if (bounded || PLAIN_ROLE_VERBS.has(all[from - 1]?.lower ?? "")) return false; // "killed one and injured eight"
  if (next === undefined) return from > 0;
  return next.kind === "mark" || AFTER_PRONOUN.test(next.lower);
}
