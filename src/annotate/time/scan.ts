/** Finds the phrases of time in a run of atoms: only near a word or number that can be one is the grammar asked. */
import { TimeClass } from "../../lexicon/time-words.ts";
import { type Atoms, atomAt } from "./atom.ts";
import type { Expression } from "./expression.ts";
import { openings, timeReader } from "./grammar.ts";
import { has } from "./read.ts";

/** A phrase of time: atoms [first, end). */
export interface Found {
  readonly first: number;
  readonly end: number;
  readonly value: Expression;
}

const C = TimeClass;
/** Words without which there is no phrase of time. */
export const TRIGGER_CLASSES =
  C.month | C.weekday | C.weekdays | C.unit | C.season | C.part | C.day | C.decade | C.holiday | C.recurrence;
/** A phrase opens at most so many atoms before its first trigger: "no later than the end of the first half of 2025". */
const LONGEST_LEAD = 9;
/** Marks that join digits into a date, a time or a range. */
const JOINS: ReadonlySet<string> = new Set([
  "-",
  "/",
  ".",
  ":",
  "'",
  "s",
  "st",
  "nd",
  "rd",
  "th",
  "am",
  "pm",
  "a",
  "p",
]);

/** True where a phrase of time can have its core. */
export function isTrigger(atoms: Atoms, at: number): boolean {
  const atom = atomAt(atoms, at);
  if (atom.kind === "number") return isDateLike(atoms, at);
  if (atom.kind !== "word") return false;
  if ((atom.word.classes & TRIGGER_CLASSES) !== 0) return true;
  if (atom.lower === "q" || atom.lower === "h") return atomAt(atoms, at + 1).digits === 1;
  if (atom.lower === "year" || atom.lower === "fiscal") return true;
  return has(atoms, at, C.number) && (has(atoms, at + 1, C.number) || atom.lower === "thousand");
}

/** Four or eight digits, or digits joined to something: "14:30", "5pm", "3/5/2018", "1990s". */
function isDateLike(atoms: Atoms, at: number): boolean {
  const { digits } = atomAt(atoms, at);
  if (digits === 4 || digits === 8) return true;
  if (digits === 0 || digits > 4) return false;
  const next = atomAt(atoms, at + 1);
  return JOINS.has(next.lower) && (next.glued || next.lower.length <= 2) && next.kind !== "end";
}

/** Whether any atom triggers, as index of the next trigger for every index; -1 where none follows. */
function nextTriggers(atoms: Atoms): Int32Array | null {
  const next = new Int32Array(atoms.length);
  let trigger = -1;
  for (let at = atoms.length - 1; at >= 0; at -= 1) {
    if (isTrigger(atoms, at)) trigger = at;
    next[at] = trigger;
  }
  return trigger < 0 ? null : next;
}

/** All phrases of time, durations and recurrences among them, in order and apart. Linear in the number of atoms. */
export function scanTimes(atoms: Atoms): Found[] {
  const next = nextTriggers(atoms);
  if (next === null) return [];
  const found: Found[] = [];
  const read = timeReader(atoms);
  let at = 0;
  while (at < atoms.length) {
    const trigger = next[at]!;
    if (trigger < 0) break;
    if (trigger - at > LONGEST_LEAD) {
      at = trigger - LONGEST_LEAD;
      continue;
    }
    const match = openings(atomAt(atoms, at)) === 0 ? null : read(at);
    if (match === null || match.end <= trigger) {
      at += 1;
      continue;
    }
    found.push({ first: at, end: match.end, value: match.value });
    at = match.end;
  }
  return found;
}
