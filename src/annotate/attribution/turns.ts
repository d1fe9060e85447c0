/**
 * Transcripts, interviews, questions and answers: paragraphs that open with who speaks ("DAVIES: No.", "Q: Why?"). What
 * follows such a label is that speaker's words up to the next one. Too rare in news prose to be learned.
 */
import { type Columns, QuoteState } from "./columns.ts";
import type { Run } from "./find-roles.ts";
import { hashWord } from "./hashing.ts";
import { isMark, type Label, labelOf } from "./turn-label.ts";

/** One speaker's words, from one label to the next. */
export interface Turn {
  readonly label: Run;
  /** the colon or stop that ends the label */
  readonly mark: number;
  /** a run a paragraph; never empty */
  readonly content: readonly Run[];
}

/** Tokens of one block, with the label it opens with. */
interface Part extends Run {
  readonly label: Label | null;
}

/**
 * So many paragraphs without a label go on with the speaker, where another label follows: where there are more, they are
 * prose between two excerpts.
 */
const MOST_WITHOUT_LABEL = 2;

const set = (words: string): ReadonlySet<number> => new Set(words.split(" ").map(hashWord));
const ADDRESSING = set("i we you me us my our your ?");
const OPENING_BRACKETS = set("( [");
const CLOSING_BRACKETS = set(") ]");
const STOP = hashWord(".");
const COLON = hashWord(":");
const QUESTION_MARK = hashWord("?");
/** Shape of a token in capitals. */
const CAPITALS = 2;

export function turnsOf(c: Columns): readonly Turn[] {
  const parts = conversation(c, partsOf(c));
  const sides = new Set(parts.flatMap(({ label }) => label?.part ?? []));
  return parts.flatMap((part, at) => {
    if (part.label === null) return [];
    const { first, last, mark, marked } = part.label;
    // where only one side is labelled, the other speaks without a label
    const most = sides.size === 1 && part.label.part !== null ? 0 : MOST_WITHOUT_LABEL;
    const content = [{ first: mark + 1, last: part.last }, ...goingOn(c, parts, at, part.label, most)]
      .map((run) => withoutMarks(c, run, marked))
      .filter((run) => run.first < run.last);
    const end = content.pop();
    return end === undefined
      ? []
      : [{ label: { first, last }, mark, content: [...content, marked ? end : withoutStop(c, end)] }];
  });
}

/** The document's blocks; of most documents none has a label. */
function partsOf(c: Columns): readonly Part[] {
  const parts: Part[] = [];
  for (let from = 0; from < c.sentenceFirst.length; ) {
    let to = from + 1;
    while (to < c.sentenceBlock.length && c.sentenceBlock[to] === c.sentenceBlock[from]) to++;
    const first = c.sentenceFirst[from]!;
    const last = c.sentenceLast[to - 1]!;
    parts.push({ first, last, label: labelOf(c, first, last) });
    from = to;
  }
  return parts;
}

/**
 * The parts with those labels alone that belong to a conversation: two speakers, one of whom has two turns, or a question
 * or answer, who ask or say "I", "we" or "you". "Venue: …; Date: …" is none, nor are results.
 */
function conversation(c: Columns, parts: readonly Part[]): readonly Part[] {
  const times = new Map<number, number>();
  // the first block is a headline where the conversation does not begin with it
  const isHeadline = (at: number): boolean =>
    at === 0 && parts[0]!.label?.part === null && parts[1]?.label == null;
  parts.forEach(({ label }, at) => {
    if (label !== null && !isHeadline(at)) times.set(label.speaker, (times.get(label.speaker) ?? 0) + 1);
  });
  const asked = parts.some(({ label }) => label?.part === "asks");
  const recurs = ({ label }: Part, at: number): boolean => {
    if (label === null || isHeadline(at)) return false;
    if (label.part === "asks" || (label.part === "answers" && asked)) return true;
    if (isExchange(c, parts, at)) return true;
    if (asked && label.part === null && answersNext(c, parts, at)) return true;
    return (
      times.get(label.speaker)! > 1 && (label.named || (label.part !== null && c.word[label.mark] === COLON))
    );
  };
  const first = parts.findIndex(recurs);
  const last = parts.findLastIndex(recurs) + 1;
  if (first < 0) return [];
  const turns = parts.map((part, at) =>
    recurs(part, at) || (part.label?.named === true && first <= at && at <= last)
      ? part
      : { ...part, label: null },
  );
  const labels = turns.flatMap(({ label }) => (label === null ? [] : [label]));
  const several =
    labels.length > 1 && labels.some(({ speaker, part }) => part !== null || speaker !== labels[0]!.speaker);
  return several && turns.some((part) => part.label !== null && addresses(c, part)) ? turns : [];
}

/** Two paragraphs on end by two speakers whose names stand in capitals, as in transcripts, and one of them asks. */
function isExchange(c: Columns, parts: readonly Part[], at: number): boolean {
  const one = parts[at]!;
  if (!isInCapitals(c, one)) return false;
  return [parts[at - 1], parts[at + 1]].some(
    (other) =>
      other !== undefined &&
      isInCapitals(c, other) &&
      other.label!.speaker !== one.label!.speaker &&
      (asks(c, one) || asks(c, other)),
  );
}

function isInCapitals(c: Columns, { label }: Part): boolean {
  return (
    label?.named === true &&
    c.word[label.mark] === COLON &&
    // letters alone are items of a list
    label.last - label.first > 1 &&
    c.shape[label.first] === CAPITALS
  );
}

/** "The President: No.", between two that ask: a side in the conversation, whatever it is called. */
const answersNext = (c: Columns, parts: readonly Part[], at: number): boolean =>
  c.word[parts[at]!.label!.mark] === COLON &&
  parts[at - 1]?.label?.part === "asks" &&
  (at + 1 === parts.length || parts[at + 1]!.label?.part === "asks");

function asks(c: Columns, { label, last }: Part): boolean {
  for (let i = label!.mark + 1; i < last; i++) if (c.word[i] === QUESTION_MARK) return true;
  return false;
}

function addresses(c: Columns, { label, last }: Part): boolean {
  for (let i = label!.mark + 1; i < last; i++) if (ADDRESSING.has(c.word[i]!)) return true;
  return false;
}

/** The paragraphs after a label that are the same speaker's: at most so many, unless a mark at the head of each shows it. */
function goingOn(
  c: Columns,
  parts: readonly Part[],
  at: number,
  { mark, marked }: Label,
  most: number,
): readonly Part[] {
  // a label alone on its line heads the next
  const least = parts[at]!.last === mark + 1 ? 1 : 0;
  const found: Part[] = [];
  let next = at + 1;
  for (; next < parts.length && parts[next]!.label === null; next++) {
    const part = parts[next]!;
    if (isAside(c, part)) continue;
    if (found.length >= least + (marked ? Number.POSITIVE_INFINITY : most)) return found.slice(0, least);
    if (marked && found.length >= least && !isMark(c, part.first)) return found;
    found.push(part);
  }
  return next < parts.length ? found : found.slice(0, least);
}

/** "(CROSSTALK)", "[Laughs.]" */
const isAside = (c: Columns, { first, last }: Run): boolean =>
  OPENING_BRACKETS.has(c.word[isMark(c, first) ? first + 1 : first]!) &&
  (CLOSING_BRACKETS.has(c.word[last - 1]!) || CLOSING_BRACKETS.has(c.word[last - 2]!));

/** Where the mark that opens the paragraph stands before the label, a mark that closes it belongs to the layout, too. */
function withoutMarks(c: Columns, { first, last }: Run, marked: boolean): Run {
  if (!marked) return { first, last };
  return {
    first: isMark(c, first) ? first + 1 : first,
    last: last > first && c.quoteState[last - 1] === QuoteState.closing ? last - 1 : last,
  };
}

/** Where no quotation marks take it in, the last full stop is not part of what is said; but "I was —." breaks off. */
const withoutStop = (c: Columns, { first, last }: Run): Run => ({
  first,
  last: last - first > 1 && c.word[last - 1] === STOP && c.shape[last - 2] !== NO_LETTERS ? last - 1 : last,
});

/** Shape of a token without letters or digits. */
const NO_LETTERS = 5;
