/** One sentence's quantities: what the number grammar reads, with what is counted, its role and its relation. */
import { CHANGE_NOUNS, CHANGE_VERBS } from "../../lexicon/change-words.ts";
import type { QuantityMention, Sentence, Syntax, Token } from "../layers.ts";
import { matchAfter } from "./bounds.ts";
import { type Context, contextOf, tagAt, tagOf, tokenAfter, wordAt } from "./context.ts";
import { type Counted, countedBefore, readCounted } from "./counted.ts";
import { lexemes } from "./lexemes.ts";
import { type Multiple, readMultiple, startsMultiple, timesAfter } from "./multiples.ts";
import { readRelation } from "./relations.ts";
import { findRole } from "./roles.ts";
import { findStated, type Stated } from "./stated.ts";
import { readVague, startsVague } from "./vague.ts";
import { readWhole, startsWhole } from "./wholes.ts";

/** A mention before it knows the others: the same fields, open to change while parts and ellipses are worked out. */
export type Draft = { -readonly [Key in keyof QuantityMention]: QuantityMention[Key] } & {
  readonly sentence: Sentence;
  /** first and past-last token of the number with its unit */
  readonly first: number;
  readonly last: number;
  readonly dimension: Stated["dimension"];
  /** the number has no noun of its own */
  elliptical: boolean;
  /** it has no verb of its own either: "…, 18 in Sagaing" */
  readonly gapped: boolean;
  /** its verb has "it", "that", "the figure" for subject: what became of those counted was said before */
  readonly anaphoric: boolean;
  readonly roleRule: string | null;
};

/** The quantities of one sentence, in order, not yet related to each other. */
export function readSentence(
  text: string,
  tokens: readonly Token[],
  syntax: Syntax,
  sentence: Sentence,
): readonly Draft[] {
  const all = lexemes(text, sentence.start, sentence.end);
  const context = contextOf(tokens, syntax, sentence, all);
  const drafts: Draft[] = [];
  for (const stated of statedIn(context)) {
    const draft = draftOf(context, stated);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

/** Numbers, vague words and ratios in the order of the text; none overlaps another. */
function statedIn(context: Context): readonly Stated[] {
  const { all } = context;
  const tag = (index: number): string => tagOf(context, index);
  const numbers = findStated(all).map((stated) => asRatio(context, stated));
  const found: Stated[] = [];
  let next = 0;
  let at = 0;
  while (at < all.length) {
    const number = numbers[next];
    if (number !== undefined && at >= number.from) {
      found.push(number);
      next++;
      at = Math.max(number.to, at + 1);
      continue;
    }
    const word = wordsAt(context, at, tag);
    const free = word !== null && (number === undefined || word.to <= number.from);
    if (free) found.push(word);
    at = free ? word.to : at + 1;
  }
  return found;
}

function wordsAt(context: Context, at: number, tag: (index: number) => string): Stated | null {
  const { all } = context;
  const lexeme = all[at]!;
  if (startsVague(lexeme)) {
    const vague = readVague(all, at, tag);
    if (vague !== null) return vagueStated(context, vague.from, vague.to, vague.words);
  }
  if (startsMultiple(lexeme)) {
    const multiple = readMultiple(all, at, tag);
    if (multiple !== null) return fromMultiple(multiple, all[at]!.lower);
  }
  if (startsWhole(lexeme)) {
    const whole = readWhole(all, at, tag);
    if (whole !== null) return { ...plainStated(at, at + 1, whole), rule: lexeme.lower };
  }
  return null;
}

const plainStated = (from: number, to: number, value: number | null): Stated => ({
  from,
  to,
  after: to,
  low: value,
  high: value,
  strict: false,
  approximate: false,
  vague: null,
  dimension: "count",
  unit: "",
  unitFrom: -1,
  unitTo: -1,
  relation: null,
  hyphened: false,
  partitive: false,
  bare: false,
  numeral: null,
  rule: "word",
});

function vagueStated({ all }: Context, from: number, to: number, vague: string): Stated {
  const more =
    (all[to]?.lower === "more" && all[to + 1]?.lower !== "than") ||
    all[to]?.lower === "other" ||
    all[to]?.lower === "others";
  const another = /^(?:another|further|additional)$/.test(all[from - 1]?.lower ?? "");
  const past = all[to]?.lower === "more" && all[to + 1]?.lower !== "than" ? to + 1 : to;
  return {
    ...plainStated(another ? from - 1 : from, past, null),
    vague,
    relation: more || another ? "additional" : null,
    rule: "vague",
  };
}

const fromMultiple = (multiple: Multiple, word: string): Stated => ({
  ...plainStated(multiple.from, multiple.to, null),
  low: multiple.low,
  high: multiple.high,
  strict: multiple.strict,
  approximate: multiple.approximate,
  dimension: "multiple",
  rule: `ratio-${word}`,
});

/** "three times as many": the number is a ratio. */
function asRatio({ all }: Context, stated: Stated): Stated {
  if (stated.numeral === null || stated.low !== stated.high || stated.low === null) return stated;
  const ratio = timesAfter(all, stated.numeral.from, stated.numeral.to, stated.low);
  return ratio === null
    ? stated
    : { ...fromMultiple(ratio, "times"), from: Math.min(stated.from, ratio.from) };
}

function draftOf(context: Context, stated: Stated): Draft | null {
  const { all, tokenOf, sentence } = context;
  const first = tokenOf[stated.from]!;
  const after = tokenAfter(context, stated.to);
  const counted = countedBy(context, stated);
  if (counted === null) return null;
  const role = stated.dimension === "multiple" ? null : findRole(context, first, after, counted);
  const relation = readRelation(all, stated);
  if (role === null && relation === null && isEmpty(context, stated, counted, first)) return null;
  const late = stated.dimension === "count" ? lateBound(context, stated, counted) : null;
  const last = Math.max(after, counted.to);
  const reached =
    late === null && stated.dimension === "count" ? readReached(context, first, stated, counted) : null;
  return {
    start: all[stated.from]!.start,
    end: all[stated.to - 1]!.end,
    low: late === "high" || reached === "could reach" ? null : stated.low,
    high: late === "low" || reached === "passed" ? null : stated.high,
    strict: stated.strict || reached === "passed",
    approximate: stated.approximate || late === "both",
    vague: stated.vague,
    unit: counted.unit,
    unitSpan: counted.span,
    unitHead: counted.head,
    relation,
    role: role?.role ?? null,
    partOf: null,
    sum: null,
    why: { rule: stated.rule, reason: () => reason(stated, role?.rule ?? null) },
    sentence,
    first,
    last,
    dimension: stated.dimension,
    elliptical: counted.unit === "",
    gapped: counted.unit === "" && isGapped(context, first, last),
    anaphoric: isAnaphoric(context, first),
    roleRule: role?.rule ?? null,
  };
}

const PASSED =
  /^(?:pass(?:e[sd]|ing)?|cross(?:e[sd]|ing)?|top(?:s|ped|ping)?|break|broke|breached|breaches)$/;
const COULD = /^(?:may|might|could)$/;
const REACH = /^(?:reach|hit|approach)$/;

/** "deaths passed 2,000" is more than 2,000; "it may climb to 3,000" is up to 3,000. Only where no noun is counted. */
function readReached(
  context: Context,
  first: number,
  stated: Stated,
  counted: Counted,
): "passed" | "could reach" | null {
  if (counted.head >= 0 || stated.low !== stated.high || stated.low === null) return null;
  const verb = wordAt(context, first - 1);
  if (PASSED.test(verb) && tagAt(context, first - 1).startsWith("VB")) return "passed";
  const to =
    verb === "to" && CHANGE_VERBS.has(wordAt(context, first - 2))
      ? first - 3
      : REACH.test(verb)
        ? first - 2
        : -1;
  if (to < 0) return null;
  return COULD.test(wordAt(context, to)) ||
    (COULD.test(wordAt(context, to - 1)) && tagAt(context, to) === "RB")
    ? "could reach"
    : null;
}

/** How far before a number its pronoun subject stands: "That is a sharp rise from 1,002". */
const SUBJECT_REACH = 7;
const SUBJECT = /^(?:it|they|that|this|which|figure|figures|number|numbers|total|count|tally|one)$/;

/** "it may exceed 3,000", "That is a sharp rise from 1,002", "the figure stood at 12". */
function isAnaphoric(context: Context, first: number): boolean {
  let moved = false;
  for (let at = first - 1; at >= Math.max(context.sentence.first, first - SUBJECT_REACH); at--) {
    const [word, tag] = [wordAt(context, at), tagAt(context, at)];
    if (SUBJECT.test(word)) return moved && wordAt(context, at + 1) !== "of";
    if (tag.startsWith("VB") || CHANGE_NOUNS.has(word)) moved = true;
    else if (!/^(?:MD|RB|TO|IN|DT|JJ)$/.test(tag)) return false;
  }
  return false;
}

/** How far behind a gapped number its place or manner goes. */
const GAP_REACH = 8;

/** "96 died in one town, 18 in another", "…, over 9 million severely": behind a comma or "and", with no verb of its own. */
function isGapped(context: Context, first: number, last: number): boolean {
  if (!/^(?:,|;|and|against|from)$/.test(wordAt(context, first - 1))) return false;
  if (!/^(?:IN|RB|RBR|JJ|NN|NNS|\.|,|:|)$/.test(tagAt(context, last))) return false;
  for (let at = last; at < last + GAP_REACH; at++) {
    const tag = tagAt(context, at);
    if (tag === "" || /^(?:[.,:]|CC|CD)$/.test(tag)) return true;
    if (/^(?:VB[DZP]?|MD|VBN)$/.test(tag)) return false;
  }
  return true;
}

/** From this number on digits without a noun still say how many ("put it at 2,056"). */
const SMALLEST_BARE = 1000;

/**
 * A plain number with nothing counted: "those two", "temperament is one, and two …", "The 411", "Patriot 125". A larger
 * one, or one with a bound, a role or a relation, says how many all the same.
 */
function isEmpty(context: Context, stated: Stated, counted: Counted, first: number): boolean {
  if (
    stated.dimension !== "count" ||
    stated.numeral === null ||
    stated.low !== stated.high ||
    stated.approximate
  )
    return false;
  if (isChannel(context, stated, counted, first)) return true;
  if (counted.unit !== "") return false;
  if (stated.numeral.spelled)
    return stated.numeral.value < SMALLEST_BARE && !isGapped(context, first, counted.to);
  const before = tagAt(context, first - 1);
  const named =
    before === "NNP" ||
    before === "NNPS" ||
    /^(?:the|those|these|this|that)$/.test(wordAt(context, first - 1));
  return named && stated.bare && stated.numeral.value < SMALLEST_BARE;
}

/** "WESH 2 news": a small number between a name and a singular noun belongs to the name. */
const isChannel = (context: Context, stated: Stated, counted: Counted, first: number): boolean =>
  stated.bare &&
  stated.numeral!.value < SMALLEST_BARE &&
  stated.from === stated.numeral!.from &&
  tagAt(context, first - 1) === "NNP" &&
  counted.head >= 0 &&
  tagAt(context, counted.head) === "NN";

const reason = (stated: Stated, role: string | null): string =>
  `read as ${stated.rule.replaceAll("-", " ")}${role === null ? "" : `; what became of those counted: by ${role.replaceAll("-", " ")}`}`;

/** "30,000 people or more": a bound behind the noun. */
function lateBound(
  { all, tokens }: Context,
  stated: Stated,
  counted: Counted,
): "low" | "high" | "both" | null {
  if (counted.head < 0 || stated.low !== stated.high || stated.low === null) return null;
  const end = tokens[counted.to - 1]!.end;
  let at = stated.to;
  while (at < all.length && all[at]!.start < end) at++;
  return matchAfter(all, at)?.bound ?? null;
}

/** What is counted: the unit written against the number, or the noun behind it; null: nothing is. */
function countedBy(context: Context, stated: Stated): Counted | null {
  const { all, tokenOf } = context;
  if (stated.unitFrom >= 0 && stated.dimension !== "count") {
    const span = { start: all[stated.unitFrom]!.start, end: all[stated.unitTo - 1]!.end };
    const head = tokenOf[stated.unitTo - 1]!;
    const noun = stated.dimension === "percent" ? null : held(context, stated);
    const unit = noun === null ? stated.unit : `${stated.unit} of ${noun.unit}`;
    const to = noun === null ? tokenAfter(context, stated.after) : noun.to;
    return {
      unit,
      span: noun === null ? span : { start: span.start, end: noun.span!.end },
      head,
      first: head,
      to,
      partitive: false,
    };
  }
  if (stated.hyphened || isHyphenedUnit(context, stated)) return hyphened(context, stated);
  const counted = readCounted(context, stated.to);
  if (stated.dimension === "multiple") return counted;
  if (!isUnitPossible(context, stated, counted)) return null;
  if (counted.head >= 0 || stated.dimension !== "count") return counted;
  const before = countedBefore(context, tokenOf[stated.from]!);
  return before === null ? counted : { ...before, to: tokenAfter(context, stated.to) };
}

/** "20 tonnes of grain": the unit with what is measured. */
function held(context: Context, stated: Stated): Counted | null {
  if (!stated.partitive) return null;
  const counted = readCounted(context, stated.after);
  return counted.partitive && counted.head >= 0 && counted.span !== null ? counted : null;
}

const isHyphenedUnit = ({ all }: Context, { to }: Stated): boolean =>
  all[to]?.text === "-" && all[to]!.glued && all[to + 1]?.kind === "word";

/** "a 10-member panel", "a 30,000-strong force": the word behind the hyphen, or the noun behind "strong". */
function hyphened(context: Context, { to }: Stated): Counted {
  const { all, tokenOf } = context;
  const word = all[to + 1]!;
  if (word.lower === "strong") return readCounted(context, to + 2);
  const head = tokenOf[to + 1]!;
  return {
    unit: word.text,
    span: { start: word.start, end: word.end },
    head,
    first: head,
    to: head + 1,
    partitive: false,
  };
}

const SINGULAR = /^(?:NN|JJ)$/;

/** A number before a lone singular noun counts nothing ("7.7 quake", "18 May"), unless it is one, or a compound. */
function isUnitPossible(context: Context, stated: Stated, counted: Counted): boolean {
  if (stated.vague !== null || stated.low === null || counted.head < 0 || counted.partitive) return true;
  const decimal = !Number.isInteger(stated.low) && stated.low < 100 && stated.dimension === "count";
  const tag = tagAt(context, counted.head);
  const before = wordAt(context, context.tokenOf[stated.from]! - 1);
  const lone = SINGULAR.test(tag) && /^(?:a|an|the|this|that)$/.test(before);
  return !(decimal && lone);
}
