/**
 * An Expression is what a phrase of time says before anybody asks when it was written: fields of a date, steps from
 * an unnamed anchor, edges of a longer time. It knows no publication date and no other mention; `resolve` does.
 */

import type { DayPart, Edge, TimeUnit, VagueReference } from "../../lexicon/time-words.ts";
import type { Atoms } from "./atom.ts";

/** How much of a unit: "two to three weeks", "several years", "a year and a half" (1.5). */
export interface Measure {
  /** null: not said ("weeks", "several years") */
  readonly count: number | null;
  readonly unit: TimeUnit;
  /** "nearly", "about", "or so"; also a vague count */
  readonly approximate: boolean;
  /** "more than two weeks", "less than a month"; null: neither */
  readonly limit: "more" | "less" | null;
  /** "two weeks and three days": the rest */
  readonly rest: Measure | null;
}

/** What a step is counted from. "previous": the time mentioned before; "nearest": publication, on the side the tense tells. */
export type Origin = "anchor" | "previous" | "nearest";

/** One of the parts of a year that are counted from 1. */
interface NamedPart<Kind extends "season" | "quarter" | "half"> {
  readonly kind: Kind;
  readonly index: number;
  /** null: not said */
  readonly year: Expression | null;
  /** last -1, this 0, next 1; null: none of them */
  readonly shift: number | null;
}

/** A weekday's shift by two stands for the nearest one on that side: "this past Monday", "this coming Friday". */
export const NEAR_SHIFT = 2;

export type Bound = "since" | "from" | "after" | "until" | "by" | "before";

export type Expression =
  /** fields of a calendar date; null: not said. `day` without month: "the 18th" */
  | {
      readonly kind: "date";
      readonly year: Expression | number | null;
      readonly month: number | null;
      readonly day: number | null;
      readonly weekday: number | null;
      /** last, this, next September; null: none */
      readonly shift: number | null;
    }
  /** "5/3/2018": which is the day is not said */
  | {
      readonly kind: "ambiguous date";
      readonly year: number;
      readonly first: number;
      readonly second: number;
    }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "decade"; readonly year: number; readonly full: boolean }
  | { readonly kind: "century"; readonly century: number; readonly era: -1 | 1 }
  /** season, quarter or half of a year, counted from 1; `year` null: not said */
  | NamedPart<"season">
  | NamedPart<"quarter">
  | NamedPart<"half">
  /** "the 1988 quarter", "the same period last year": what is spoken of, in another year; `year` null: the year before its own */
  | { readonly kind: "same period"; readonly unit: "quarter" | "period"; readonly year: number | null }
  /** last week, this month, the same day, next quarter */
  | {
      readonly kind: "shifted";
      readonly unit: TimeUnit;
      readonly by: number;
      readonly origin: Origin;
      /** true: "the year", which can be a year or as long as one */
      readonly measures?: boolean;
    }
  | {
      readonly kind: "weekday";
      readonly weekday: number;
      readonly shift: number | null;
      readonly week: Expression | null;
    }
  /** two weeks ago, a day later, three months after X */
  | {
      readonly kind: "offset";
      readonly measure: Measure;
      readonly direction: -1 | 1;
      readonly origin: Origin | Expression;
    }
  /** "in two weeks": from the anchor where it looks ahead, a duration where it looks back */
  | { readonly kind: "in"; readonly measure: Measure }
  /** the past three weeks, the coming months */
  | { readonly kind: "run"; readonly measure: Measure; readonly direction: -1 | 1 }
  | { readonly kind: "within"; readonly measure: Measure }
  /** the nine months ended 30 September */
  | { readonly kind: "ended"; readonly measure: Measure; readonly of: Expression }
  | { readonly kind: "edge"; readonly edge: Edge; readonly of: Expression }
  /** third week of July, first three months of 2021, last ten days of last year */
  | {
      readonly kind: "share";
      /** 1 first; -1 last */
      readonly ordinal: number;
      readonly count: number;
      readonly unit: TimeUnit;
      readonly of: Expression;
    }
  | { readonly kind: "numbered week"; readonly week: number; readonly year: Expression | null }
  /** the week of 10 April */
  | { readonly kind: "week of"; readonly of: Expression; readonly unit: "week" | "weekend" }
  /** `day` null: not said, the day mentioned before as for a clock */
  | { readonly kind: "part"; readonly part: DayPart; readonly day: Expression | null }
  | {
      readonly kind: "clock";
      readonly hour: number;
      readonly minute: number;
      readonly second: number;
      /** minutes east of UTC; null: local or not said */
      readonly zone: number | null;
      /** null: not said */
      readonly day: Expression | null;
    }
  | {
      readonly kind: "holiday";
      readonly name: string;
      readonly year: Expression | number | null;
      readonly shift: number | null;
    }
  | { readonly kind: "range"; readonly from: Expression; readonly to: Expression }
  | { readonly kind: "bound"; readonly bound: Bound; readonly of: Expression }
  | { readonly kind: "approximate"; readonly of: Expression }
  /** "July or August", "18 and 19 June": one time after another */
  | { readonly kind: "several"; readonly of: readonly Expression[]; readonly join: "and" | "or" }
  /** null: "a while", neither count nor unit is said */
  | { readonly kind: "duration"; readonly measure: Measure | null }
  | { readonly kind: "recurrence"; readonly every: string }
  | { readonly kind: "vague"; readonly reference: VagueReference };

/** The Expression of one kind. */
export type Of<Kind extends Expression["kind"]> = Extract<Expression, { readonly kind: Kind }>;

/** An Expression and where it ends: `end` is the index of the first atom after it. */
export interface Match<Value = Expression> {
  readonly end: number;
  readonly value: Value;
}

/** A rule of the grammar: reads atoms from an index on; null where it does not stand there. */
export type Parse<Value = Expression> = (atoms: Atoms, at: number) => Match<Value> | null;
