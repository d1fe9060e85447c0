/** Two words that are numbers without looking it: "both" (two) and "no" before those that an event counts (none). */
import { ROLE_NOUNS } from "../../lexicon/count-roles.ts";
import type { Lexeme } from "./lexemes.ts";
import type { TagOf } from "./vague.ts";

/** Nouns besides those of a role ("casualties") of which "no" is a count: "no survivors", "no troops". */
const COUNTED_PERSONS =
  /^(?:survivors|people|persons|civilians|soldiers|troops|victims|passengers|children|personnel|fighters|militants|officers|residents|prisoners|hostages|suspects|workers|patients|buildings|homes)$/;

export const startsWhole = ({ lower }: Lexeme): boolean => lower === "no" || lower === "both";

/** 2 for "both men", 0 for "no survivors"; null where the word is no count. */
export function readWhole(all: readonly Lexeme[], at: number, tag: TagOf): number | null {
  return all[at]!.lower === "both" ? readBoth(all, at, tag) : readNo(all, at, tag);
}

const MOST_MODIFIERS = 3;

/** The index of the plural noun behind modifiers, or -1. */
function pluralAfter(all: readonly Lexeme[], at: number, tag: TagOf): number {
  for (let i = at; i < Math.min(all.length, at + MOST_MODIFIERS); i++) {
    if (tag(i) === "NNS" || tag(i) === "NNPS") return i;
    if (!/^(?:JJ|NN|VBN|NNP)$/.test(tag(i))) return -1;
  }
  return -1;
}

/** "both men", "both were killed"; not "both Russia and Ukraine", "both houses and offices". */
function readBoth(all: readonly Lexeme[], at: number, tag: TagOf): number | null {
  const next = all[at + 1]?.lower ?? "";
  if (/^(?:were|are|have|had|died|survived)$/.test(next)) return 2;
  if (/^(?:this|that|it|which)$/.test(all[at - 1]?.lower ?? "")) return null; // "this both heats and lights"
  const start = next === "of" ? at + 2 : at + 1;
  const noun = pluralAfter(
    all,
    /^(?:the|these|those|its|their)$/.test(all[start]?.lower ?? "") ? start + 1 : start,
    tag,
  );
  if (noun < 0 || all[noun + 1]?.lower === "the" || all[noun + 1]?.text === ",") return null;
  if (all[noun + 1]?.lower === "and" || all[noun + 2]?.lower === "and") return null;
  return 2;
}

/** "no survivors", "no casualties were reported". */
function readNo(all: readonly Lexeme[], at: number, tag: TagOf): number | null {
  const noun = pluralAfter(all, at + 1, tag);
  if (noun < 0) return null;
  const { lower } = all[noun]!;
  const counted =
    ROLE_NOUNS.get(lower)?.some((row) => row.word === lower) === true || COUNTED_PERSONS.test(lower);
  return counted ? 0 : null;
}
