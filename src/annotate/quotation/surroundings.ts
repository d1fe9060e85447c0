/** What stands on either side of a quotation mark, other marks looked through. */
import { isSpace, isWordUnit } from "../language/characters.ts";
import { markBits } from "./mark.ts";

/** How many neighbouring marks are looked through ("'“ at the most in real text); bounds the work a mark costs. */
const MAX_NEIGHBOURS = 3;

export type Side = "edge" | "space" | "word" | "bracket" | "dash" | "stop" | "other";

const OPENING_BRACKETS = "([{<";
const DASHES = "-–—―−/|…";
const STOPS = ".,;:!?)]}>";

/** The unit left of `at`, quotation marks looked through; NaN at the edge. */
export function unitBefore(text: string, at: number, edge: number): number {
  let index = at - 1;
  for (let seen = 0; seen < MAX_NEIGHBOURS && index >= edge && markBits(text.charCodeAt(index)) !== 0; seen++)
    index--;
  return index < edge ? Number.NaN : text.charCodeAt(index);
}

/** The unit at or right of `at`, quotation marks looked through; NaN at the edge. */
export function unitAfter(text: string, at: number, edge: number): number {
  let index = at;
  for (let seen = 0; seen < MAX_NEIGHBOURS && index < edge && markBits(text.charCodeAt(index)) !== 0; seen++)
    index++;
  return index >= edge ? Number.NaN : text.charCodeAt(index);
}

/** A unit's side, worked out when first met: marks come by the million in hostile text. */
const UNITS = 0x10000;
const known: (Side | undefined)[] = new Array(UNITS);

export function sideOf(unit: number): Side {
  if (Number.isNaN(unit)) return "edge";
  const side = known[unit];
  if (side !== undefined) return side;
  const decided = decideSide(unit);
  known[unit] = decided;
  return decided;
}

function decideSide(unit: number): Side {
  if (isSpace(unit)) return "space";
  if (isWordUnit(unit)) return "word";
  const character = String.fromCharCode(unit);
  if (OPENING_BRACKETS.includes(character)) return "bracket";
  if (DASHES.includes(character)) return "dash";
  if (STOPS.includes(character)) return "stop";
  return "other";
}
