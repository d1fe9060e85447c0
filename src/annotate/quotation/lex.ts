/** Finds the quotation marks of a block and reads from their surroundings what each could do. One pass, no backing up. */
import type { Span } from "../../model/index.ts";
import { isDigit, isWordUnit } from "../language/characters.ts";
import { closesElidedN, frontElision, mayBeApostrophe } from "./apostrophe.ts";
import { CLOSING, DOUBLE, familyOf, type Hint, type Mark, markBits, OPENING, SINGLE } from "./mark.ts";
import { type Side, sideOf, unitAfter, unitBefore } from "./surroundings.ts";

const FAMILY = 7;
const PRIME = 0x2032;
const DOUBLE_PRIME = 0x2033;

export function lexMarks(text: string, block: Span): readonly Mark[] {
  const marks: Mark[] = [];
  for (let at = block.start; at < block.end; ) {
    const bits = markBits(text.charCodeAt(at));
    if (bits === 0) {
      at++;
      continue;
    }
    const end = runEnd(text, at, block.end);
    if ((bits & FAMILY) === SINGLE) lexSingles(text, { start: at, end }, bits, block, marks);
    else if ((bits & FAMILY) !== DOUBLE || !isInches(text, at, block)) {
      marks.push(markAt(text, at, end, bits, block));
    }
    at = end;
  }
  return marks;
}

/** Like marks that stand together are one: "" typed twice, '' for a double mark. */
function runEnd(text: string, at: number, edge: number): number {
  const unit = text.charCodeAt(at);
  let end = at + 1;
  while (end < edge && text.charCodeAt(end) === unit) end++;
  return end;
}

/** ' is a single mark or an apostrophe, '' a double mark, ''' one of each: the double one outside. */
function lexSingles(text: string, run: Span, bits: number, block: Span, marks: Mark[]): void {
  const double = (start: number, end: number): void => {
    marks.push(markAt(text, start, end, (bits & ~FAMILY) | DOUBLE, block));
  };
  const length = run.end - run.start;
  if (length === 1) {
    lexSingle(text, run.start, bits, block, marks);
  } else if (length === 3) {
    const opens = opensOnLeft(sideOf(unitBefore(text, run.start, block.start)));
    if (opens) double(run.start, run.start + 2);
    lexSingle(text, opens ? run.start + 2 : run.start, bits, block, marks);
    if (!opens) double(run.start + 1, run.end);
  } else {
    double(run.start, run.end);
  }
}

function lexSingle(text: string, at: number, bits: number, block: Span, marks: Mark[]): void {
  const before = at > block.start ? text.charCodeAt(at - 1) : Number.NaN;
  const after = at + 1 < block.end ? text.charCodeAt(at + 1) : Number.NaN;
  if (isWordUnit(before) && isWordUnit(after)) return;
  if (text.charCodeAt(at) === PRIME && isDigit(before)) return;
  if (closesElidedN(text, at, block.start)) return;
  const { family, hint, directed } = markAt(text, at, at + 1, bits, block);
  const push = (given: Hint): void =>
    void marks.push({ start: at, end: at + 1, family, hint: given, directed });
  if (isWordUnit(after)) {
    const elision = frontElision(text, at, block.end);
    if (elision === "maybe") marks.push({ start: at, end: at + 1, family, hint: "open", directed: false });
    else if (elision === "no") push(hint === "close" ? "either" : hint);
  } else if (hint !== "open" && isWordUnit(before) && mayBeApostrophe(text, at, block.start, block.end)) {
    push("weak close");
  } else {
    push(hint);
  }
}

/** 6'2" is a height; its second mark opens and closes nothing. */
function isInches(text: string, at: number, block: Span): boolean {
  if (text.charCodeAt(at) === DOUBLE_PRIME) return at > block.start && isDigit(text.charCodeAt(at - 1));
  let digits = at - 1;
  while (digits >= block.start && digits >= at - 2 && isDigit(text.charCodeAt(digits))) digits--;
  if (digits === at - 1 || digits < block.start || digits === block.start) return false;
  return (markBits(text.charCodeAt(digits)) & FAMILY) === SINGLE && isDigit(text.charCodeAt(digits - 1));
}

/** The mark with what its own direction, or else its surroundings, say. */
function markAt(text: string, start: number, end: number, bits: number, block: Span): Mark {
  const left = sideOf(unitBefore(text, start, block.start));
  const right = sideOf(unitAfter(text, end, block.end));
  let hint: Hint;
  if ((bits & OPENING) !== 0) hint = openingHint(left, right);
  else if ((bits & CLOSING) !== 0) hint = closingHint(left, right);
  else hint = plainHint(left, right);
  return { start, end, family: familyOf(bits), hint, directed: (bits & (OPENING | CLOSING)) !== 0 };
}

/** “ opens; but it closes in „German style“, and where a typist took the wrong one: nothing to quote follows it. */
function openingHint(left: Side, right: Side): Hint {
  if (right === "edge") return "either";
  if (opensOnLeft(left) && left !== "dash") return "open";
  return right === "space" || right === "stop" || (right === "bracket" && left !== "dash")
    ? "either"
    : "open";
}

/** ” closes; but it opens in »this style« and where a typist took the wrong one. */
function closingHint(left: Side, right: Side): Hint {
  return opensOnLeft(left) && left !== "dash" && right === "word" ? "either" : "close";
}

function plainHint(left: Side, right: Side): Hint {
  const blankLeft = left === "space" || left === "edge";
  const blankRight = right === "space" || right === "edge";
  if (blankLeft && blankRight) return left === right ? "either" : left === "edge" ? "open" : "close";
  if (blankRight) return "close";
  if (blankLeft) return right === "stop" ? "either" : "open";
  if (left === "bracket") return right === "stop" ? "either" : "open";
  if (right === "stop") return "close";
  if (left === "dash") return right === "dash" ? "either" : "open";
  return right === "dash" ? "close" : "either";
}

function opensOnLeft(left: Side): boolean {
  return left === "space" || left === "edge" || left === "bracket" || left === "dash";
}
