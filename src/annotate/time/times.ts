/** The times of a document: sentences with a word of time are read, each phrase gets its value, role and reason. */
import { TimeClass } from "../../lexicon/time-words.ts";
import type { BlockKind } from "../../model/index.ts";
import type { Layers, Sentence, Syntax, TimeMention } from "../layers.ts";
import { type Anchor, anchorOf } from "./anchor.ts";
import { type Atoms, atomAt, lex } from "./atom.ts";
import { isSaying, looksBack, tenseNear } from "./clause.ts";
import type { Context, Tense } from "./context.ts";
import type { Expression } from "./expression.ts";
import { type TimeValue, timeValue } from "./normalize.ts";
import { nextReference } from "./reference.ts";
import { type Found, scanTimes } from "./scan.ts";
import { isSouthern } from "./southern.ts";
import type { Stretch } from "./stretch.ts";
import { isOtherWord, type SyntaxView, sayingBySyntax, syntaxView, tenseBySyntax } from "./syntax-cues.ts";
import { mayHoldTime } from "./trigger.ts";

/** What the pass reads; `syntax` settles ambiguous words and roles where it is there. */
export type TimeLayers = Pick<Layers, "document" | "tokens" | "sentences"> & { readonly syntax?: Syntax };

/** Blocks whose times are no part of what the article says. */
const UNREAD: ReadonlySet<BlockKind> = new Set(["metadata", "byline", "furniture"]);

/** State that goes from one mention to the next. */
interface Discourse {
  previous: Stretch | null;
  previousAnchored: boolean;
}

/** All times of the document, in text order. */
export function findTimes(layers: TimeLayers): readonly TimeMention[] {
  const { document, tokens, sentences } = layers;
  const anchor = anchorOf(document.published);
  const discourse: Discourse = { previous: null, previousAnchored: false };
  const mentions: TimeMention[] = [];
  for (const sentence of sentences) {
    if (UNREAD.has(sentence.block.kind) || !mayHoldTime(tokens, sentence.first, sentence.last)) continue;
    readSentence(sentence, layers, anchor, discourse, mentions);
  }
  return mentions;
}

function readSentence(
  sentence: Sentence,
  layers: TimeLayers,
  anchor: Anchor | null,
  discourse: Discourse,
  into: TimeMention[],
): void {
  const atoms = lex(layers.document.text, sentence.start, sentence.end);
  const phrases = scanTimes(atoms);
  if (phrases.length === 0) return;
  const view = layers.syntax === undefined ? null : syntaxView(layers.tokens, layers.syntax, sentence);
  for (const phrase of phrases) {
    if (phrase.value.kind === "duration")
      discourse.previous = nextReference(discourse.previous, phrase.value, null);
    if (!isTimeOfClaim(phrase.value) || isNoTime(atoms, phrase, view)) continue;
    const tense = tenseOf(view, atoms, phrase);
    const context = contextOf(atoms, phrase, anchor, discourse, tense);
    const value = timeValue(phrase.value, context);
    if (value.edtf === null && anchor !== null && !isImpossible(phrase.value)) continue;
    if (
      isMeasured(phrase.value) &&
      (value.edtf === null ? anchor !== null : isDuration(atoms, phrase, tense))
    )
      continue;
    into.push(mentionOf(atoms, phrase, value, context, view));
    remember(discourse, value);
  }
}

function tenseOf(view: SyntaxView | null, atoms: Atoms, phrase: Found): Tense {
  if (isMonthOfFigure(atoms, phrase)) return "past";
  const told = view === null ? null : tenseBySyntax(view, atoms, phrase);
  return told === "none" ? null : (told ?? tenseNear(atoms, phrase.first, phrase.end));
}

/** "down from the March high": a figure that was reached. */
const isMonthOfFigure = (atoms: Atoms, { first, end, value }: Found): boolean =>
  value.kind === "date" &&
  value.day === null &&
  value.year === null &&
  atomAt(atoms, first - 1).lower === "the" &&
  REACHED.has(atomAt(atoms, end).lower);
const REACHED: ReadonlySet<string> = new Set([
  "high",
  "low",
  "peak",
  "record",
  "average",
  "level",
  "figure",
  "total",
]);

function contextOf(
  atoms: Atoms,
  phrase: Found,
  anchor: Anchor | null,
  discourse: Discourse,
  tense: Tense,
): Context {
  return {
    anchor,
    ...discourse,
    tense,
    southern: holdsSeason(phrase.value) && isSouthern(atoms),
    order: null,
  };
}

function remember(discourse: Discourse, value: TimeValue): void {
  const next = nextReference(discourse.previous, value.expression, value.stretch);
  if (next === value.stretch) discourse.previousAnchored = value.anchored;
  discourse.previous = next;
}

/** Durations, recurrences and "recently" are no times of a claim. */
function isTimeOfClaim(value: Expression): boolean {
  return value.kind !== "duration" && value.kind !== "recurrence" && value.kind !== "vague";
}

/** "in two weeks" of the past and "within two weeks" of it are durations: without a value they are passed over. */
const isMeasured = (value: Expression): boolean => value.kind === "in" || value.kind === "within";

/** "31 February": told, but no day of the calendar. Whatever else has no value is relative to something not known. */
const isImpossible = (value: Expression): boolean =>
  value.kind === "date" && value.day !== null && value.month !== null;

/** "in more than two decades": a measure with no clause ahead of it, or beside a superlative, is how long something took. */
function isDuration(atoms: Atoms, { first, value }: Found, tense: Tense): boolean {
  if (value.kind !== "in" || tense === "future" || tense === "prospect") return false;
  return value.measure.approximate || looksBack(atoms, first);
}

/** A bare "third quarter" needs figures beside it; a tag can say that "may" or "march" is no month. */
function isNoTime(atoms: Atoms, phrase: Found, view: SyntaxView | null): boolean {
  const { value } = phrase;
  if ((value.kind === "quarter" || value.kind === "half") && value.year === null) return !hasFigures(atoms);
  return view !== null && isOtherWord(view, atoms, phrase);
}

function hasFigures(atoms: Atoms): boolean {
  for (let at = 0; at < atoms.length; at += 1)
    if ((atomAt(atoms, at).word.classes & RESULTS) !== 0) return true;
  return false;
}
const RESULTS = TimeClass["results noun"];

function holdsSeason(value: Expression): boolean {
  if (value.kind === "season") return true;
  if (value.kind === "edge" || value.kind === "bound" || value.kind === "approximate")
    return holdsSeason(value.of);
  return value.kind === "range"
    ? holdsSeason(value.from) || holdsSeason(value.to)
    : value.kind === "several" && value.of.some(holdsSeason);
}

function mentionOf(
  atoms: Atoms,
  phrase: Found,
  value: TimeValue,
  context: Context,
  view: SyntaxView | null,
): TimeMention {
  return {
    start: atomAt(atoms, phrase.first).start,
    end: atomAt(atoms, phrase.end - 1).end,
    role: roleOf(atoms, phrase, value, context, view),
    edtf: value.edtf,
    anchored: value.anchored,
    why: {
      rule: `time-${phrase.value.kind.replaceAll(" ", "-")}`,
      reason: () => reasonFor(phrase.value, value, context),
    },
  };
}

/** No longer than a week: nobody opens a sentence with the year of a saying. */
const isShort = (stretch: Stretch | null): boolean => stretch === null || stretch.last - stretch.first < WEEK;
const WEEK = 7;

/** "reported a loss in the first quarter, against a profit a year earlier", "cuts effective May 1": what is reported on. */
const isOfAccounts = (value: Expression, stretch: Stretch | null): boolean =>
  stretch?.unit === "quarter" ||
  stretch?.unit === "half" ||
  value.kind === "ended" ||
  (value.kind === "bound" && value.bound !== "by" && value.bound !== "before") ||
  (value.kind === "offset" && value.origin === "previous" && value.direction < 0);

/** By when, when it was said, or when it happens. */
function roleOf(
  atoms: Atoms,
  phrase: Found,
  value: TimeValue,
  context: Context,
  view: SyntaxView | null,
): TimeMention["role"] {
  if (isDeadline(phrase.value, value, context)) return "deadline";
  const { anchor } = context;
  if (anchor?.day != null && value.stretch !== null && value.stretch.first > anchor.day) return "event";
  if (isOfAccounts(phrase.value, value.stretch)) return "event";
  const said = view === null ? null : sayingBySyntax(view, atoms, phrase);
  return (said ?? isSaying(atoms, phrase, isShort(value.stretch))) ? "said" : "event";
}

/** "by", "before", "no later than", "within", unless the clause tells of what is over. */
function isDeadline(expression: Expression, value: TimeValue, { anchor, tense }: Context): boolean {
  if (expression.kind === "within") return true;
  if (expression.kind !== "bound" || (expression.bound !== "by" && expression.bound !== "before"))
    return false;
  const isOver =
    tense === "past" && anchor?.day != null && value.stretch !== null && value.stretch.last < anchor.day;
  return !isOver;
}

const TENSES: Readonly<Record<"past" | "future" | "prospect" | "null", string>> = {
  past: "the clause is about the past",
  future: "the clause looks ahead",
  prospect: "the clause looks ahead from a moment that is past",
  null: "no word says past or future",
};

function reasonFor(expression: Expression, value: TimeValue, { anchor, tense }: Context): string {
  if (value.edtf === null && anchor === null) return "a relative time, and the publication date is not known";
  if (value.edtf === null)
    return `read as ${expression.kind}, but no day of the calendar or nothing to count it from`;
  const how = value.anchored
    ? `counted from the publication date; ${TENSES[tense ?? "null"]}`
    : "as it is written";
  return `read as ${expression.kind}, ${how}`;
}
