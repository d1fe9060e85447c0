/** Ages: how old somebody or something is, which is never a count. "34-year-old", "aged 6 to 17", "Smith, 34, said". */
import type { Span } from "../../model/index.ts";
import { isHyphen } from "./cardinals.ts";
import { type Lexeme, lexemes } from "./lexemes.ts";
import { type Measured, measureAll } from "./measures.ts";
import { findNumerals } from "./numerals.ts";
import { readRange } from "./ranges.ts";

export interface AgeMention extends Span {
  readonly low: number;
  readonly high: number;
  readonly unit: "year" | "month" | "week" | "day";
}

/** Nobody in the news is older; larger numbers in brackets are something else. */
const OLDEST_PERSON = 122;
/** "aged between about 3 and 10": how far back "aged" may stand. */
const AGED_REACH = 3;

const AGED = /^(?:aged?|ages|aging|ageing)$/;
const BETWEEN_AGED =
  /^(?:between|from|about|around|just|only|over|under|of|up|to|above|below|at|least|the|mostly)$/;
const PERSONS =
  /^(?:people|persons?|children|child|kids?|girls?|boys?|men|women|adults?|those|anyone|everyone|minors?|youths?|patients|residents|citizens|voters|somebody|someone|teens|teenagers|players|males|females)$/;

const isCapital = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.kind === "word" && lexeme.text[0] !== lexeme.lower[0];

const personal = (measured: Measured): boolean =>
  measured.bare && Number.isInteger(measured.value) && measured.value > 0 && measured.value <= OLDEST_PERSON;

/** "34-year-old", "five years old", "3 years of age", "87 yo". */
function isOld(all: readonly Lexeme[], measured: Measured): boolean {
  const next = all[measured.to];
  if (measured.dimension !== "duration")
    return (
      /^(?:yo|y\/o)$/.test(next?.lower ?? "") || (next?.lower === "y" && all[measured.to + 2]?.lower === "o")
    );
  const place = isHyphen(next) ? measured.to + 1 : measured.to;
  const word = all[place]?.lower;
  return (
    word === "old" || word === "olds" || word === "aged" || (word === "of" && all[place + 1]?.lower === "age")
  );
}

/** "aged 34", "ages 5 to 11", "the age of 18", "aged between 3 and 10". */
function isAged(all: readonly Lexeme[], measured: Measured): boolean {
  for (let i = measured.from - 1; i >= Math.max(0, measured.from - AGED_REACH); i--) {
    if (AGED.test(all[i]!.lower)) return measured.value <= OLDEST_PERSON;
    if (!BETWEEN_AGED.test(all[i]!.lower)) return false;
  }
  return false;
}

/** What follows of somebody whose age was told: "Smith, 43, a father of seven", "Smith, 43, who". */
const OF_ONE_PERSON = /^(?:an?|who|whose|of|from)$/;

/** "Jane Smith, 34, said", "Smith (34)": a number set off after a name. */
function isApposed(all: readonly Lexeme[], measured: Measured): boolean {
  if (!personal(measured) || measured.dimension !== "count") return false;
  const [before, after] = [all[measured.from - 1]?.text, all[measured.to]?.text];
  if (before === "(") return after === ")" && isCapital(all[measured.from - 2]);
  const closed = after === "," || after === ")" || after === ";" || after === "—" || after === "–";
  if (before !== "," || !closed || !isCapital(all[measured.from - 2])) return false;
  if (after === "," && OF_ONE_PERSON.test(all[measured.to + 1]?.lower ?? "")) return true;
  const third = all[measured.from - 3];
  return (
    third === undefined ||
    third.text === "." ||
    (isCapital(third) && !/^(?:in|at|on|from|of|near|the)$/.test(third!.lower))
  );
}

/** "The former star, 42, was", "Brink Jr., 55, could", "at 86 she", "a man of 43 died": said of one person in the singular. */
function isOfSomebody(all: readonly Lexeme[], measured: Measured): boolean {
  if (!personal(measured) || measured.dimension !== "count" || measured.spelled) return false;
  const { from, to } = measured;
  if (all[from - 1]?.lower === "of" && ONE_PERSON.test(all[from - 2]?.lower ?? ""))
    return all[to]?.kind !== "word" || SINGULAR_VERB.test(all[to]!.lower); // "a woman of 31"
  if (all[from - 1]?.lower === "at") return /^(?:he|she|i)$/.test(all[to]?.lower ?? "");
  if (all[from - 1]?.text !== "," || all[to]?.text !== "," || measured.value < YOUNGEST) return false;
  if (!SINGULAR_VERB.test(all[to + 1]?.lower ?? "")) return false;
  const before = all[from - 2];
  const junior = before?.text === "." && /^(?:jr|sr)$/.test(all[from - 3]?.lower ?? "");
  return junior || (before?.kind === "word" && !COUNT_NOUN.test(before.lower) && !before.lower.endsWith("s"));
}

const ONE_PERSON = /^(?:man|woman|boy|girl|child|toddler|teenager|youth|widow|widower|pensioner)$/;
/** Below this a number between commas is rather a figure taken up ("the toll, 4, was"). */
const YOUNGEST = 10;
const SINGULAR_VERB = /^(?:was|is|has|had|could|will|would|may|might|who|died|said|says|told|from|of)$/;
const COUNT_NOUN =
  /^(?:toll|number|total|figure|count|score|average|rate|record|result|sum|majority|median)$/;

/** "people over 65", "the over-60s", "under-18s", "turned 80". */
function isAgeLimit(all: readonly Lexeme[], measured: Measured): boolean {
  if (!personal(measured) || measured.dimension !== "count") return false;
  const at = measured.from - 1;
  const next = all[measured.to];
  const followed =
    next?.kind === "word" &&
    !next.glued &&
    !/^(?:and|or|in|on|at|who|were|was|are|is|to|with|had|have|can|will|by|for|from|this|last|living|of|should|would|may|might|must|could|cannot|do|did|does)$/.test(
      next.lower,
    );
  if (followed) return false;
  if (/^(?:turned|turns|turning)$/.test(all[at]?.lower ?? "")) return true;
  const dashed = isHyphen(all[at]) ? at - 1 : at;
  if (!/^(?:over|under|above|below)$/.test(all[dashed]?.lower ?? "")) return false;
  if (dashed < at) return true;
  return PERSONS.test(all[at - 1]?.lower ?? "");
}

const IS = /^(?:is|was|am|'s|be|being|turned)$/;
const SOMEBODY = /^(?:he|she|i|who)$/;

/** "when he was 18", "she is 34.": with no noun behind. */
function isSaidOfPerson(all: readonly Lexeme[], measured: Measured): boolean {
  if (!personal(measured) || measured.dimension !== "count") return false;
  const at = /^(?:only|just|about|already|now|still)$/.test(all[measured.from - 1]?.lower ?? "")
    ? measured.from - 2
    : measured.from - 1;
  if (!IS.test(all[at]?.lower ?? "") || !SOMEBODY.test(all[at - 1]?.lower ?? "")) return false;
  const next = all[measured.to];
  return (
    next === undefined ||
    next.kind === "mark" ||
    /^(?:and|when|but|or|at|years?|in|then|now|while|who|with|he|she|so)$/.test(next.lower)
  );
}

/** Is this number an age? */
export const isAge = (all: readonly Lexeme[], measured: Measured): boolean =>
  isOld(all, measured) ||
  isAged(all, measured) ||
  isApposed(all, measured) ||
  isOfSomebody(all, measured) ||
  isAgeLimit(all, measured) ||
  isSaidOfPerson(all, measured);

function ageUnit(unit: string): AgeMention["unit"] {
  if (unit.startsWith("month")) return "month";
  if (unit.startsWith("week")) return "week";
  return unit.startsWith("day") ? "day" : "year";
}

/** Where an age phrase ends: past "years old", "-year-old", "years of age". */
function ageEnd(all: readonly Lexeme[], to: number): number {
  let end = isHyphen(all[to]) ? to + 1 : to;
  if (/^(?:old|olds|aged|yo)$/.test(all[end]?.lower ?? "")) return end + 1;
  if (all[end]?.lower === "of" && all[end + 1]?.lower === "age") return end + 2;
  if (isHyphen(all[to])) end = to;
  return end;
}

/** The ages a text gives, in order; ranges keep both ends. */
export function ageMentions(text: string): readonly AgeMention[] {
  const all = lexemes(text);
  const measured = measureAll(all, findNumerals(all));
  const found: AgeMention[] = [];
  for (let k = 0; k < measured.length; k++) {
    const first = measured[k]!;
    const range = measured[k + 1] === undefined ? null : readRange(all, first, measured[k + 1]!);
    const last = range === null ? first : range.second;
    if (!isAge(all, first) && (range === null || !isAge(all, last))) continue;
    const [low, high] = range === null ? [first.value, first.value] : [range.low, range.high];
    const end = all[ageEnd(all, last.to) - 1]!.end;
    found.push({ start: all[first.from]!.start, end, low, high, unit: ageUnit(last.unit) });
    if (range !== null) k++;
  }
  return found;
}
