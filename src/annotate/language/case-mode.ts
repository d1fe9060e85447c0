/** How a sentence as a whole is written: capitals say little about names where every word has them, or none. */
import { SHAPE, type WordAtoms } from "./word-atoms.ts";

export const CASE_MODE = { ordinary: 0, capitals: 1, title: 2, lower: 3 } as const;

/** Too few words to tell. */
const FEWEST_WORDS = 3;
/** Share of words in capitals that makes a sentence one in capitals: acronyms alone seldom reach it. */
const CAPITALS_SHARE = 0.6;
/** Share of capitalised words in a title: small words may be lower. */
const TITLE_SHARE = 0.7;

export function caseMode(atoms: WordAtoms, first: number, last: number): number {
  let words = 0;
  let capitals = 0;
  let capitalised = 0;
  for (let at = first; at < last; at += 1) {
    const shape = atoms.shape[at]!;
    if (shape === SHAPE.mark || shape === SHAPE.number || shape === SHAPE.numberWord) continue;
    words += 1;
    if (shape === SHAPE.capitals) capitals += 1;
    else if (shape !== SHAPE.lower && shape !== SHAPE.compound) capitalised += 1;
  }
  if (words < FEWEST_WORDS) return CASE_MODE.ordinary;
  if (capitals >= words * CAPITALS_SHARE) return CASE_MODE.capitals;
  if (capitals + capitalised >= words * TITLE_SHARE) return CASE_MODE.title;
  return capitals + capitalised === 0 ? CASE_MODE.lower : CASE_MODE.ordinary;
}
