/** One phrase of time as a value: what `normalizeTime("last fall", "2025-07-02")` says. */
import { type DayPart, TimeClass, type VagueReference } from "../../lexicon/time-words.ts";
import { anchorOf } from "./anchor.ts";
import { type Atom, type Atoms, lex } from "./atom.ts";
import type { Context, Tense } from "./context.ts";
import { durationText } from "./duration.ts";
import type { Expression, Measure } from "./expression.ts";
import { timeReader } from "./grammar.ts";
import { skip, skipPossessive } from "./read.ts";
import { resolve } from "./resolve.ts";
import { TRIGGER_CLASSES } from "./scan.ts";
import type { Stretch } from "./stretch.ts";

export interface NormalizeOptions {
  readonly tense?: Tense;
  readonly southern?: boolean;
  readonly order?: Context["order"];
  /** the time mentioned before, for "two days later"; null: none */
  readonly previous?: Stretch | null;
}

/** What a phrase of time means. */
export interface TimeValue {
  /** ISO 8601-2; null: relative to a date that is not known, no date of the calendar, or no date at all */
  readonly edtf: string | null;
  /** true: worked out from the publication date */
  readonly anchored: boolean;
  /** ISO 8601 duration where the phrase measures or may ("three days", "the past two months", "the year"); null: it does not */
  readonly duration: string | null;
  /** ISO 8601 duration between two of a recurrence; null: none */
  readonly every: string | null;
  /** "now", "recently", "soon"; null: none of them */
  readonly reference: VagueReference | null;
  /** part of the day that the value leaves out; null: none */
  readonly part: DayPart | null;
  /** EDTF of the whole of which an edge ("early", "mid", "end of") is a part; null: no edge */
  readonly whole: string | null;
  readonly expression: Expression;
  /** null where edtf is */
  readonly stretch: Stretch | null;
}

/**
 * The value of a phrase that is a time and nothing else; null where it is none. `published` is an EDTF date, null
 * where it is not known: then relative times have no value. Pure: never looks at a clock.
 */
export function normalizeTime(
  text: string,
  published: string | null,
  options: NormalizeOptions = {},
): TimeValue | null {
  const atoms = lex(text);
  const context: Context = {
    anchor: anchorOf(published),
    previous: options.previous ?? null,
    previousAnchored: true,
    tense: options.tense ?? null,
    southern: options.southern ?? false,
    order: options.order ?? null,
  };
  for (
    let at = 0;
    at < Math.min(atoms.length, LONGEST_LEAD) && (at === 0 || isLead(atoms[at - 1]!));
    at += 1
  ) {
    const found = readAll(atoms, at);
    if (found !== null) return timeValue(found, context);
  }
  return null;
}

/** The time that all atoms from one on make; first beside the words before it, then as if it stood alone ("much of the year"). */
function readAll(atoms: Atoms, from: number): Expression | null {
  const found = timeReader(atoms)(from);
  if (found !== null && isAll(atoms, found.end)) return found.value;
  if (from === 0) return null;
  const alone = atoms.slice(from);
  const other = timeReader(alone)(0);
  return other !== null && isAll(alone, other.end) ? other.value : null;
}

/** Nothing but a possessive or a full stop may follow. */
function isAll(atoms: Atoms, end: number): boolean {
  const after = skipPossessive(atoms, end);
  return skip(atoms, after, ".") >= atoms.length;
}

/** A phrase may open with a few words that say nothing of the time ("on", "during the"). */
const LONGEST_LEAD = 5;
const isLead = ({ kind, word, capital }: Atom): boolean =>
  kind === "word" && (word.classes & (capital ? CONTENT | TimeClass.holiday : CONTENT)) === 0;
/** Words of which none may be passed over: each says something of the time. */
const CONTENT = (TRIGGER_CLASSES & ~TimeClass.holiday) | TimeClass.shift | TimeClass.edge | TimeClass.number;

export function timeValue(expression: Expression, context: Context): TimeValue {
  const { stretch, anchored } = resolve(expression, context);
  return {
    edtf: stretch?.edtf ?? null,
    anchored,
    duration: durationOf(expression),
    every: expression.kind === "recurrence" ? expression.every : null,
    reference: expression.kind === "vague" ? expression.reference : null,
    part: partOf(expression),
    whole: wholeOf(expression, context),
    expression,
    stretch,
  };
}

const NO_MEASURE: Measure = { count: null, unit: "day", approximate: false, limit: null, rest: null };

function durationOf(expression: Expression): string | null {
  switch (expression.kind) {
    case "duration":
    case "run":
    case "in":
    case "within":
    case "offset":
    case "ended":
      return durationText(expression.measure);
    case "shifted":
      return expression.measures === true
        ? durationText({ ...NO_MEASURE, count: 1, unit: expression.unit })
        : null;
    case "share":
      return expression.count === 1
        ? null
        : durationText({ ...NO_MEASURE, count: expression.count, unit: expression.unit });
    default:
      return null;
  }
}

function partOf(expression: Expression): DayPart | null {
  if (expression.kind === "part") return expression.part;
  return expression.kind === "edge" || expression.kind === "bound" || expression.kind === "approximate"
    ? partOf(expression.of)
    : null;
}

function wholeOf(expression: Expression, context: Context): string | null {
  if (expression.kind === "edge") return resolve(expression.of, context).stretch?.edtf ?? null;
  return expression.kind === "bound" || expression.kind === "approximate"
    ? wholeOf(expression.of, context)
    : null;
}
