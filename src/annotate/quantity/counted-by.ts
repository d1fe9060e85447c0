/** What a stated quantity counts: the unit written against it, a compound's word, or the noun behind or before it. */
import { behindLeadingFigure } from "../language/leading-figure.ts";
import { type Context, tagAt, tokenAfter, wordAt } from "./context.ts";
import {
  type Counted,
  countedBefore,
  groupBefore,
  headcountBefore,
  phraseFrom,
  readCounted,
  upTo,
} from "./counted.ts";
import type { Stated } from "./stated.ts";

/** What is counted: the unit written against the number, or the noun behind it; null: nothing is. */
export function countedBy(context: Context, stated: Stated): Counted | null {
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
  const led = behindLeadingFigure(context.text, context.tokens, context.sentence);
  if (stated.from === 0 && led >= 0) return phraseFrom(context, led);
  const first = tokenOf[stated.from]!;
  const before =
    countedBefore(context, first) ?? groupBefore(context, first) ?? headcountBefore(context, first);
  return before === null ? counted : upTo(tokenAfter(context, stated.to), before);
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
