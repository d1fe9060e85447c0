/** One sentence's quantities: what the number grammar reads, with what is counted, its role and its relation. */
import type { QuantityMention, Sentence, Syntax, Token } from "../layers.ts";
import { type Context, contextOf, tokenAfter } from "./context.ts";
import type { Counted } from "./counted.ts";
import { countedBy } from "./counted-by.ts";
import { isNationalAdjective } from "./elided.ts";
import { lexemes } from "./lexemes.ts";
import {
  isAnaphoric,
  isContrast,
  isEmpty,
  isGapped,
  isNoFigure,
  isSubject,
  lateBound,
  readReached,
} from "./number-signs.ts";
import { readRelation } from "./relations.ts";
import { findRole } from "./roles.ts";
import { statedIn } from "./sentence-numbers.ts";
import type { Stated } from "./stated.ts";

/** A mention before it knows the others: the same fields, open to change while parts and ellipses are worked out. */
export type Draft = { -readonly [Key in keyof QuantityMention]: QuantityMention[Key] } & {
  readonly sentence: Sentence;
  /** first and past-last token of the number with its unit */
  readonly first: number;
  readonly last: number;
  readonly dimension: Stated["dimension"];
  /** the number has no noun of its own */
  elliptical: boolean;
  /** an adjective of a country stands where its noun is left out: "17 Kenyan" */
  readonly adjectival: boolean;
  /** token index of the noun of harm that says how many it is of: "casualties exceed 60"; -1 none */
  readonly outcome: number;
  /** the role once the noun is known; null: it has one, or a noun of its own */
  readonly roleOf: ((object: string) => string | null) | null;
  /** it is the subject that opens its sentence: "Twelve are still with us" */
  readonly initial: boolean;
  /** it has no verb of its own either: "…, 18 in Sagaing" */
  readonly gapped: boolean;
  /** its verb has "it", "that", "the figure" for subject: what became of those counted was said before */
  readonly anaphoric: boolean;
  roleRule: string | null;
  /** offset past the number and its noun */
  readonly tail: number;
  /** stands in a list of parts that a colon opened */
  listed: boolean;
};

/** The quantities of one sentence, in order, not yet related to each other. */
export function readSentence(
  text: string,
  tokens: readonly Token[],
  syntax: Syntax,
  sentence: Sentence,
): readonly Draft[] {
  const all = lexemes(text, sentence.start, sentence.end);
  const context = contextOf(text, tokens, syntax, sentence, all);
  const drafts: Draft[] = [];
  for (const stated of statedIn(context)) {
    const draft = draftOf(context, stated);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

const unnamed = ({ first, to, partitive }: Counted): Counted => ({
  unit: "",
  span: null,
  head: -1,
  first,
  to,
  partitive,
});

function draftOf(context: Context, stated: Stated): Draft | null {
  const { all, tokenOf, sentence } = context;
  const first = tokenOf[stated.from]!;
  const after = tokenAfter(context, stated.to);
  const read = countedBy(context, stated);
  if (read === null) return null;
  const adjectival = stated.high !== 1 && isNationalAdjective(read.unit);
  const counted = adjectival ? unnamed(read) : read;
  const relation = readRelation(all, stated);
  const found = stated.dimension === "multiple" ? null : findRole(context, first, after, counted);
  // "the index lost 0.12%": nothing that was had is gone
  const role = found?.role === "lost" && relation === "decrease" ? null : found;
  if (role === null && relation === null && isEmpty(context, stated, counted, first)) return null;
  if (role === null && relation === null && isNoFigure(context, stated, counted, first)) return null;
  if (isPronounOf(stated, counted, relation, role)) return null;
  const countable = stated.dimension === "count";
  const late = countable ? lateBound(context, stated, counted) : null;
  const last = Math.max(after, counted.to);
  const reached = late === null && countable ? readReached(context, first, stated, counted) : null;
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
    adjectival,
    initial: counted.unit === "" && role === null && isSubject(context, first, last),
    outcome: adjectival && role?.rule === "state" ? counted.to : (role?.noun ?? -1),
    roleOf:
      role === null && counted.unit === "" && countable
        ? (object) => findRole(context, first, after, counted, object)?.role ?? null
        : null,
    gapped: counted.unit === "" && (isGapped(context, first, last) || isContrast(context, first)),
    anaphoric: isAnaphoric(context, first),
    roleRule: role?.rule ?? null,
    tail: Math.max(all[stated.to - 1]!.end, context.tokens[last - 1]?.end ?? 0),
    listed: false,
  };
}

/** "a series of outages, including one last month": an outage, and no number of those it befell. */
const isPronounOf = (
  { low, high, numeral }: Stated,
  { unit }: { readonly unit: string },
  relation: string | null,
  role: object | null,
): boolean =>
  low === 1 &&
  high === 1 &&
  numeral?.spelled === true &&
  unit === "" &&
  relation === "of which" &&
  role === null;

const reason = (stated: Stated, role: string | null): string =>
  `read as ${stated.rule.replaceAll("-", " ")}${role === null ? "" : `; what became of those counted: by ${role.replaceAll("-", " ")}`}`;
