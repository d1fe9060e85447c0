/**
 * What a number counts: the head noun behind it with its modifiers, as worded. Names of countries and people among
 * the modifiers stay out ("15,000 North Korean personnel": "personnel"), unless nothing else is left ("15,000 North
 * Koreans"). Containers take in what they hold: "50 pieces of North Korean equipment": "pieces of equipment".
 */
import { ROLE_STATES } from "../../lexicon/count-roles.ts";
import { UNIT_FORMS } from "../../lexicon/units.ts";
import type { Span } from "../../model/index.ts";
import { type Context, isNoun, tagAt, tokenAfter, wordAt } from "./context.ts";
import { isMonth } from "./lexemes.ts";

export interface Counted {
  readonly unit: string;
  readonly span: Span | null;
  /** token index of the head noun, -1 none */
  readonly head: number;
  /** first token of the noun phrase; equals `to` where there is none */
  readonly first: number;
  /** token index past the noun phrase */
  readonly to: number;
  /** "of" stands between the number and what is counted: "four of the victims" */
  readonly partitive: boolean;
}

/** A noun phrase behind a number is not longer than this in news. */
const LONGEST_PHRASE = 8;
const MODIFIER = /^(?:JJ|JJR|JJS|VBN|VBG|RB|CD|HYPH|``|''|POS|PRP\$)$/;
/** Plurals that the tagger may call singular, and collectives: they end a noun phrase. */
const COLLECTIVE =
  /^(?:people|personnel|troops|staff|police|men|women|children|aircraft|cattle|civilians|soldiers|dead)$/;
const DETERMINER = /^(?:the|these|those|its|their|his|her|our|my|your|this|that|all|them|such)$/;
const OWN = /^(?:the|its|their|our|his|her)$/;
/** Between "of" and the noun: "half of its more than 11,000 troops" is two quantities. */
const SECOND_NUMBER =
  /^(?:about|around|roughly|approximately|some|more|over|nearly|almost|at|up|estimated|an|a)$/;

const none = (at: number, partitive: boolean): Counted => ({
  unit: "",
  span: null,
  head: -1,
  first: at,
  to: at,
  partitive,
});

/** The noun phrase counted by a number whose words end before lexeme `after`. */
export function readCounted(context: Context, after: number): Counted {
  let at = tokenAfter(context, after);
  let partitive = false;
  if (wordAt(context, at) === "as" && /^(?:many|much)$/.test(wordAt(context, at + 1))) at += 2; // "twice as many people"
  if (wordAt(context, at) === "of") {
    partitive = true;
    if (/^(?:them|whom|which|us|you)$/.test(wordAt(context, at + 1))) return none(at, true);
    at = pastOwner(context, skipDeterminers(context, at + 1));
    if (isOwnNumber(context, at)) return none(at, true);
  } else if (OWN.test(wordAt(context, at))) {
    at++; // "half the troops", "twice its troops"
  }
  return phraseAt(context, at, partitive);
}

/** The noun phrase at a token, past its article: "20 - the soldiers killed in May". */
export const phraseFrom = (context: Context, token: number): Counted =>
  phraseAt(context, skipDeterminers(context, token), false);

/** The head noun behind "of" at a token, -1 none: "8% of its German staff". */
export function nounBehindOf(context: Context, at: number): number {
  return wordAt(context, at) === "of" ? phraseAt(context, skipDeterminers(context, at + 1), true).head : -1;
}

/** Groups said with their size: "a workforce of 41,000". */
const GROUP =
  /^(?:workforce|headcount|payroll|staff|crew|crowd|population|garrison|contingent|membership|audience|fleet|delegation|army|force|team|squad|congregation|readership)$/;

/** "a workforce of about 41,000": the group is what is counted, where no noun stands behind the number. */
export function groupBefore(context: Context, first: number): Counted | null {
  const head = first - 2;
  if (wordAt(context, first - 1) !== "of" || !GROUP.test(wordAt(context, head))) return null;
  const { text, start, end } = context.tokens[head]!;
  return { unit: text, span: { start, end }, head, first: head, to: first, partitive: false };
}

/** How far before a number "the number of …" may stand. */
const NUMBER_OF_REACH = 12;

/** The same noun, behind which it goes on at another token. */
export const upTo = (to: number, { unit, span, head, first, partitive }: Counted): Counted => ({
  unit,
  span,
  head,
  first,
  to,
  partitive,
});

/** "the number of polling stations fell from 180 to 5": what is counted stands before the number. */
export function countedBefore(context: Context, first: number): Counted | null {
  for (let at = first - 1; at >= Math.max(context.sentence.first, first - NUMBER_OF_REACH); at--) {
    if (/^[.;:]$/.test(wordAt(context, at))) return null;
    if (!/^(?:number|numbers|total)$/.test(wordAt(context, at)) || wordAt(context, at + 1) !== "of") continue;
    const found = phraseAt(context, skipDeterminers(context, at + 2), false);
    return found.head >= 0 && found.to < first ? upTo(first, found) : null;
  }
  return null;
}

/** Sizes of a group of persons, and who they are. */
const HEADCOUNT: ReadonlyMap<string, string> = new Map([
  ["headcount", "staff"],
  ["workforce", "staff"],
  ["payroll", "staff"],
  ["population", "people"],
  ["membership", "members"],
]);
/** True where a number's unit is the group named before it. */
export const isHeadcount = (head: number, first: number, tokens: Context["tokens"]): boolean =>
  head >= 0 && head < first && HEADCOUNT.has(tokens[head]!.lower);

/** How far before its number such a group stands: "the company's headcount fell in 2024 to 22,000". */
const HEADCOUNT_REACH = 6;

/** "headcount fell to 22,000", "its population is 40,000": a number with no noun that is said of a group of persons. */
export function headcountBefore(context: Context, first: number): Counted | null {
  if (
    !/^(?:to|at|is|was|of|reached|hit|stands|stood|exceeds|exceeded|around|about)$/.test(
      wordAt(context, first - 1),
    )
  )
    return null;
  for (let at = first - 2; at >= Math.max(context.sentence.first, first - HEADCOUNT_REACH); at--) {
    const unit = HEADCOUNT.get(wordAt(context, at));
    if (unit !== undefined) {
      const { start, end } = context.tokens[at]!;
      return { unit, span: { start, end }, head: at, first: at, to: first, partitive: false };
    }
    if (/^[.,;:]$/.test(wordAt(context, at))) return null;
  }
  return null;
}

function skipDeterminers(context: Context, at: number): number {
  let next = at;
  while (DETERMINER.test(wordAt(context, next)) && next < at + 2) next++;
  return next;
}

/** "half of Marin County's cell sites": past a name and its possessive. */
function pastOwner(context: Context, at: number): number {
  let next = at;
  while (tagAt(context, next).startsWith("NNP") && next < at + LONGEST_OWNER) next++;
  return next > at && tagAt(context, next) === "POS" ? next + 1 : at;
}
/** In tokens. */
const LONGEST_OWNER = 4;

const isOwnNumber = (context: Context, at: number): boolean =>
  tagAt(context, at) === "CD" || (SECOND_NUMBER.test(wordAt(context, at)) && hasNumberSoon(context, at));

const hasNumberSoon = (context: Context, at: number): boolean =>
  [1, 2, 3].some((step) => tagAt(context, at + step) === "CD");

function phraseAt(context: Context, first: number, partitive: boolean): Counted {
  const end = phraseEnd(context, first);
  const head = lastNoun(context, first, end);
  if (head < 0 || isTime(context, first, head) || isState(context, first, head))
    return none(first, partitive);
  const own = ownWords(context, first, head);
  const held = heldBy(context, head);
  return {
    unit: [...own, ...held.words].join(" "),
    span: {
      start: context.tokens[own.length === 0 ? head : firstKept(context, first, head)]!.start,
      end: context.tokens[held.last]!.end,
    },
    head,
    first,
    to: held.last + 1,
    partitive,
  };
}

const TIME_WORD =
  /^(?:today|yesterday|tomorrow|tonight|overnight|morning|evening|afternoon|spring|summer|autumn|winter|fall|ago|weekdays|weekends|weeknights|mornings|\w+day)$/;

/** "11,000 last year": a time behind the number, not what it counts. */
function isTime(context: Context, first: number, head: number): boolean {
  const word = wordAt(context, head);
  if (isMonth(context.tokens[head]!.text) || TIME_WORD.test(word)) return true;
  return (
    UNIT_FORMS.get(word)?.dimension === "duration" &&
    /^(?:last|this|next|each|every|per|earlier|later|early|late|the)$/.test(
      wordAt(context, first === head ? first - 1 : first),
    )
  );
}

/** "144 dead", "700 hurt": what became of them, not what they are. */
const isState = (context: Context, first: number, head: number): boolean =>
  first === head &&
  ROLE_STATES.get(wordAt(context, head))?.some((row) => row.word === wordAt(context, head)) === true;

/** A noun phrase ends at its plural, or where no modifier and no noun follows. */
function phraseEnd(context: Context, first: number): number {
  let at = first;
  let plural = false;
  while (at < first + LONGEST_PHRASE) {
    const tag = tagAt(context, at);
    const noun = isNoun(tag);
    if (wordAt(context, at).endsWith("-") && /^(?:and|or)$/.test(wordAt(context, at + 1))) {
      at += 2; // "coal- and gas-fired plants"
      continue;
    }
    const pair = at > first && !plural ? pairEnd(context, at) : at;
    if (pair > at) {
      at = pair; // "1,000 maintenance and cleaning workers"
      continue;
    }
    if (tag === "POS" && !hasCommonNoun(context, first, at)) return first; // "the 30,000 Clinton's lawyers returned"
    if (!noun && (plural || !MODIFIER.test(tag))) break;
    if (tag === "RB" && !/^(?:JJ|VBN)$/.test(tagAt(context, at + 1))) break;
    if ((tag === "VBN" || tag === "VBG") && !nounFollows(context, at + 1)) break;
    if (tag === "VBG" && at > first && ROLE_STATES.has(wordAt(context, at - 1))) break;
    if (plural && noun && tag !== "NN" && tag !== "NNS") break;
    if (plural && !isCompound(context, at)) break;
    plural =
      (tag === "NNS" && !wordAt(context, at).includes("-")) ||
      tag === "NNPS" ||
      COLLECTIVE.test(wordAt(context, at));
    at++;
  }
  return at;
}

/** Past "and cleaning" between two words that say which, where their plural follows; `at` itself elsewhere. */
function pairEnd(context: Context, at: number): number {
  if (!/^(?:and|or)$/.test(wordAt(context, at)) || !/^(?:NNP?|JJ)$/.test(tagAt(context, at - 1))) return at;
  if (!/^(?:NN|VBG|JJ)$/.test(tagAt(context, at + 1)) || ONE_OF_MANY.test(wordAt(context, at - 1))) return at;
  for (let next = at + 2; next <= at + LONGEST_PAIR; next++) {
    if (tagAt(context, next) === "NNS") return at + 1;
    if (!/^(?:NNP?|JJ)$/.test(tagAt(context, next))) return at;
  }
  return at;
}
/** "18 Northern and central California counties": in tokens behind "and". */
const LONGEST_PAIR = 3;
/** "one man and old women": counted by itself. */
const ONE_OF_MANY = /^(?:man|woman|boy|girl|person|child|officer|soldier|car|ship)$/;

const hasCommonNoun = (context: Context, first: number, end: number): boolean => {
  for (let at = first; at < end; at++) if (/^NNS?$/.test(tagAt(context, at))) return true;
  return false;
};

/** A noun behind a plural belongs to it only where it stands close and ends the phrase: "arms deals". */
const isCompound = (context: Context, at: number): boolean =>
  tagAt(context, at) === "NNS" && !/^(?:VB|MD)/.test(tagAt(context, at + 1));

/** Modifiers then a noun: a participle in front of them belongs to the phrase ("wounded soldiers"). */
function nounFollows(context: Context, at: number): boolean {
  for (let i = at; i < at + 3; i++) {
    const tag = tagAt(context, i);
    if (tag === "NN" || tag === "NNS" || tag === "NNPS" || (isNoun(tag) && i > at)) return true;
    if (!MODIFIER.test(tagAt(context, i)) || tagAt(context, i) === "RB") return false;
  }
  return false;
}

function lastNoun(context: Context, first: number, end: number): number {
  for (let at = end - 1; at >= first; at--) if (isNoun(tagAt(context, at))) return at;
  return -1;
}

/** A country's or a person's name among the modifiers: written with a capital. */
const isProper = (context: Context, token: number): boolean => {
  const { text, lower } = context.tokens[token]!;
  return text[0] !== lower[0] && text !== text.toUpperCase().toLowerCase();
};

const isMark = (tag: string): boolean => /^(?:``|''|POS|HYPH|CD|PRP\$)$/.test(tag);

function keeps(context: Context, token: number, head: number): boolean {
  if (token === head) return true;
  if (isMark(tagAt(context, token))) return false;
  if (tagAt(context, token + 1) === "POS") return false;
  if (isProper(context, head) && ROLE_STATES.has(wordAt(context, token))) return false; // "14 captured Kenyans"
  return !isProper(context, token) || isProper(context, head);
}

function ownWords(context: Context, first: number, head: number): readonly string[] {
  const words: string[] = [];
  for (let at = first; at <= head; at++) if (keeps(context, at, head)) words.push(context.tokens[at]!.text);
  return words;
}

/** The span runs from the last unbroken stretch of kept words to the head. */
function firstKept(context: Context, first: number, head: number): number {
  let start = head;
  while (start > first && keeps(context, start - 1, head)) start--;
  return start;
}

/** "of equipment" behind "pieces", "of grain" behind "tonnes". */
function heldBy(
  context: Context,
  head: number,
): { readonly words: readonly string[]; readonly last: number } {
  const empty = { words: [], last: head };
  if (UNIT_FORMS.get(wordAt(context, head))?.partitive !== true || wordAt(context, head + 1) !== "of")
    return empty;
  const first = head + 2;
  const end = phraseEnd(context, first);
  const noun = lastNoun(context, first, end);
  if (noun < 0 || isProper(context, noun)) return empty;
  return { words: ["of", ...ownWords(context, first, noun)], last: noun };
}
