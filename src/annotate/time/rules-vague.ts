/** Phrases of no date of their own: "now", "recently", "the near future". */
import { TimeClass, type VagueReference } from "../../lexicon/time-words.ts";
import { type Atoms, atomAt } from "./atom.ts";
import type { Match } from "./expression.ts";
import { has, match, past, skip, skipThe } from "./read.ts";

/** Phrases of no date of their own, and which side of the present they lie on. */
const VAGUE: readonly (readonly [VagueReference, readonly string[]])[] = [
  ["present", ["these", "days"]],
  ["present", ["at", "present"]],
  ["present", ["at", "the", "moment"]],
  ["present", ["this", "moment"]],
  ["present", ["moment"]],
  ["present", ["for", "the", "moment"]],
  ["present", ["time", "being"]],
  ["present", ["for", "the", "time", "being"]],
  ["present", ["present", "time"]],
  ["present", ["current", "time"]],
  ["present", ["present", "day"]],
  ["present", ["to", "this", "day"]],
  ["present", ["as", "yet"]],
  ["present", ["this", "point"]],
  ["present", ["at", "this", "point"]],
  ["present", ["this", "time"]],
  ["present", ["at", "this", "time"]],
  ["present", ["so", "far"]],
  ["present", ["to", "date"]],
  ["present", ["present"]],
  ["past", ["the", "time"]],
  ["past", ["time"]],
  ["past", ["then"]],
  ["past", ["long", "ago"]],
  ["past", ["last", "time"]],
  ["past", ["long", "time", "ago"]],
  ["past", ["recent", "past"]],
  ["past", ["former"]],
  ["past", ["previous"]],
  ["past", ["those", "days"]],
  ["past", ["old", "days"]],
  ["past", ["earlier", "years"]],
  ["past", ["that", "point"]],
  ["past", ["at", "that", "point"]],
  ["past", ["ever", "since"]],
  ["past", ["moments", "ago"]],
  ["past", ["at", "the", "time"]],
  ["past", ["that", "time"]],
  ["past", ["at", "that", "time"]],
  ["future", ["at", "once"]],
  ["future", ["near", "term"]],
  ["future", ["short", "term"]],
  ["future", ["medium", "term"]],
  ["future", ["long", "term"]],
  ["future", ["long", "run"]],
  ["future", ["longer", "term"]],
  ["future", ["shorter", "term"]],
  ["future", ["as", "soon", "as", "possible"]],
  ["future", ["sooner", "or", "later"]],
  ["future", ["someday"]],
  ["future", ["some", "day"]],
  ["future", ["later", "date"]],
  ["future", ["later", "time"]],
  ["future", ["future", "date"]],
  ["future", ["some", "point"]],
  ["future", ["not", "too", "distant", "future"]],
  ["future", ["from", "now", "on"]],
  ["future", ["right", "away"]],
  ["future", ["immediately"]],
  ["future", ["anytime"]],
  ["future", ["later"]],
  ["future", ["later", "on"]],
  ["future", ["years", "ahead"]],
  ["future", ["next", "time"]],
  ["future", ["upcoming"]],
];
/** Words that may stand before a vague one and change nothing. */
const VAGUE_LEADS: readonly string[] = [
  "right",
  "more",
  "near",
  "very",
  "just",
  "not",
  "too",
  "foreseeable",
  "immediate",
  "distant",
];

/** "now", "recently", "the near future", "these days": only where the phrase is all there is; in a text they are no time of a claim. */
export function vagueAt(atoms: Atoms, at: number): Match | null {
  if (atomAt(atoms, at - 1).kind !== "end") return null;
  const start = skip(atoms, at, "the", "a", "in");
  const bare = withoutHyphens(atoms, start);
  for (const [reference, words] of VAGUE) {
    if (past(bare, 0, ...words) === bare.length) return match(atoms.length, { kind: "vague", reference });
  }
  const word = skip(atoms, skipThe(atoms, start), ...VAGUE_LEADS);
  const told = has(atoms, word, TimeClass.vague) && isLast(atoms, word);
  return told ? match(word + 1, { kind: "vague", reference: atomAt(atoms, word).word.vague }) : null;
}

const isLast = (atoms: Atoms, at: number): boolean =>
  atomAt(atoms, at + 1).kind !== "word" && at + 2 >= atoms.length;
/** The rest of a short phrase: "long-term" as "long term". */
const withoutHyphens = (atoms: Atoms, from: number): Atoms =>
  atoms.length - from > LONGEST_VAGUE ? [] : atoms.slice(from).filter(({ lower }) => lower !== "-");
const LONGEST_VAGUE = 5;
