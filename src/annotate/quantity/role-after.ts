/** What became of those counted, by the words behind the number: "144 were killed", "700 injured", "30 people died". */
import { ROLE_INTRANSITIVES, ROLE_NOUNS, ROLE_PARTICIPLES, ROLE_STATES } from "../../lexicon/count-roles.ts";
import { type Context, isVerb, tagAt, wordAt } from "./context.ts";
import { isNationalAdjective } from "./elided.ts";
import { CLAUSE_END, HAVE, mergeRoles, PASSIVE, type RoleFound, rowAt, verbRow } from "./role-rows.ts";

/** How far behind a number its verb is looked for, over "have already been", "in Myanmar". */
const AFTER_REACH = 14;
const SKIPPED_TAG = /^(?:RB|MD|TO|IN)$/;
const BE =
  /^(?:be|is|are|was|were|been|being|get|got|gets|become|became|remain|remained|remains|lie|lay|lying|go|gone|went|going|'re|'s|left|found|said|reported|reportedly)$/;
/** Verbs of report and belief that stand between: "are believed to have been killed". */
const BELIEF =
  /^(?:believed|reported|confirmed|presumed|feared|estimated|thought|known|said|expected|officially|already|still|now|also|likely|unlikely|assumed|declared|listed|registered|recorded|verified|counted|understood|alleged|claimed|suspected|pronounced|apparently|continued|set|due)$/;

/** A participle right behind the noun may be a reduced clause: "2,000 men sent to the war have been killed". */
export function fromAfter(context: Context, from: number, object: string): RoleFound | null {
  const side = ofWhichSide(context, from, object);
  if (side !== null) return side;
  const near = scanAfter(context, from, object);
  // "30 villagers who had sheltered in a school were killed"
  if (near !== null && /^W/.test(tagAt(context, from))) {
    const main = mainVerbAfter(context, near.to);
    return main < 0 ? near : (scanAfter(context, main, object) ?? near);
  }
  if (near === null || !/^(?:passive|state)$/.test(near.rule) || hasAuxiliary(context, from, near.to))
    return near;
  const main = mainVerbAfter(context, near.to);
  return main < 0 ? near : (scanAfter(context, main, object) ?? near);
}

const hasAuxiliary = (context: Context, from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (PASSIVE.test(wordAt(context, at)) || HAVE.test(wordAt(context, at))) return true;
  return false;
};

/** How far a main verb may stand behind a reduced clause: "sent to the war in Europe". */
const REDUCED_REACH = 8;

/** The first auxiliary of the main clause behind a reduced one, -1 where the clause ends first. */
function mainVerbAfter(context: Context, from: number): number {
  for (let at = from; at < Math.min(context.sentence.last, from + REDUCED_REACH); at++) {
    if (PASSIVE.test(wordAt(context, at)) || HAVE.test(wordAt(context, at))) return at;
    if (
      CLAUSE_END.test(wordAt(context, at)) ||
      /^(?:VBD|VBZ|VBP|MD|CD|WP|WDT|CC|,)$/.test(tagAt(context, at))
    )
      return -1;
  }
  return -1;
}

/** Behind the number: "144 were killed", "15,000 have already been sent", "700 injured", "30 people in Mandalay died". */
function scanAfter(context: Context, start: number, object: string): RoleFound | null {
  const from = pastOfThem(context, pastParenthesis(context, pastBound(context, start)));
  const until = Math.min(context.sentence.last, from + AFTER_REACH);
  let passive = true;
  let auxiliary = false;
  let place = false;
  let inserted = false;
  for (let at = from; at < until; at++) {
    const word = wordAt(context, at);
    const found =
      stateAt(context, at, object, { passive, loose: place && !auxiliary, auxiliary }) ??
      amongAfter(context, at) ??
      (auxiliary ? predicateNoun(context, at) : null);
    if (found !== null) return found;
    if (CLAUSE_END.test(word) || tagAt(context, at) === "CD") return null;
    // "people on board, among them two infants, had survived"
    const past = word === "," && !auxiliary && !inserted ? pastParenthesis(context, at) : at;
    if (past > at) {
      inserted = true;
      at = past - 1;
      continue;
    }
    if (PASSIVE.test(word)) [passive, auxiliary] = [true, true];
    else if (HAVE.test(word) || tagAt(context, at) === "MD") [passive, auxiliary] = [false, true];
    else if (BE.test(word) || BELIEF.test(word)) auxiliary = true;
    else if (auxiliary && !SKIPPED_TAG.test(tagAt(context, at))) return null;
    else if (!auxiliary && !isAttachment(context, at, at > from)) return null;
    else if (tagAt(context, at) === "IN" || place) place = true;
  }
  return null;
}

/** "35 Kenyan dead", "12 civilian wounded": whose dead they are stands between. */
function ofWhichSide(context: Context, at: number, object: string): RoleFound | null {
  const word = wordAt(context, at);
  if (!isNationalAdjective(word) && !/^(?:civilian|military|enemy|confirmed)$/.test(word)) return null;
  if (at + 1 >= context.sentence.last) return null;
  const state = rowAt(context, ROLE_STATES, at + 1, "first", object);
  if (state === null) return null;
  const found = combined(context, state.role, at + 1, state.word.split(" ").length, "state");
  return { ...found, noun: at + 1 };
}

/** "three of them critical": past the pronoun of the whole. */
const pastOfThem = (context: Context, at: number): number =>
  wordAt(context, at) === "of" && /^(?:them|whom|these|those)$/.test(wordAt(context, at + 1)) ? at + 2 : at;

/** How long an insertion between commas may be: "Many, it is believed, were killed". */
const INSERTION_REACH = 8;

function pastParenthesis(context: Context, at: number): number {
  if (wordAt(context, at) !== ",") return at;
  for (let i = at + 1; i < at + INSERTION_REACH; i++) {
    if (wordAt(context, i) !== ",") continue;
    return PASSIVE.test(wordAt(context, i + 1)) || HAVE.test(wordAt(context, i + 1)) ? i + 1 : at;
  }
  return at;
}

/** Words that may stand between what is counted and its verb: "people in Myanmar were", "of them". */
function isAttachment(context: Context, at: number, inside: boolean): boolean {
  const tag = tagAt(context, at);
  if (/^(?:IN|TO|RB|WP|WDT)$/.test(tag)) return true;
  return inside && /^(?:DT|PRP\$|JJ|NN|NNS|NNP|NNPS|POS|PRP)$/.test(tag);
}

/** A role word at a token: a state or participle after "be" or alone, or an intransitive verb. */
function stateAt(context: Context, at: number, object: string, seen: Seen): RoleFound | null {
  const { passive, loose, auxiliary } = seen;
  const state = passive && !loose ? rowAt(context, ROLE_STATES, at, "first", object) : null;
  if (state !== null && isParticiple(context, at, auxiliary)) {
    return combined(context, state.role, at, state.word.split(" ").length, "state");
  }
  const participle = passive && !loose ? verbRow(context, ROLE_PARTICIPLES, at, object) : null;
  if (participle !== null && isParticiple(context, at, auxiliary)) {
    return combined(context, participle.role, at, 1, "passive");
  }
  const verb = verbRow(context, ROLE_INTRANSITIVES, at, object);
  const suffered = auxiliary && passive && /^VB[DN]$/.test(tagAt(context, at)); // "were left for dead"
  const narrow = (verb?.particle ?? verb?.objects) !== undefined;
  if (verb !== null && isVerb(tagAt(context, at)) && !(suffered && narrow))
    return combined(context, verb.role, at, 1, "subject");
  return null;
}

/** What stood between the number and a token: "have" rules a passive out, a place loosens a participle's hold. */
interface Seen {
  readonly passive: boolean;
  readonly loose: boolean;
  readonly auxiliary: boolean;
}

/** "30,000 people or more fled": past the bound behind the noun. */
const pastBound = (context: Context, at: number): number =>
  wordAt(context, at) === "or" && /^(?:more|fewer|less|so)$/.test(wordAt(context, at + 1)) ? at + 2 : at;

/** An active past tense has an object of its own: "20 soldiers captured the town". */
const isParticiple = (context: Context, at: number, auxiliary: boolean): boolean =>
  auxiliary ||
  tagAt(context, at) !== "VBD" ||
  !/^(?:DT|PRP\$?|NNP|NNS|CD|WP|WRB|JJ)$/.test(tagAt(context, at + 1));

/** "500 worshippers among the dead". */
function amongAfter(context: Context, at: number): RoleFound | null {
  if (wordAt(context, at) !== "among" || wordAt(context, at + 1) !== "the") return null;
  const row = rowAt(context, ROLE_STATES, at + 2, "first") ?? rowAt(context, ROLE_NOUNS, at + 2, "last");
  return row === null ? null : { role: row.role, rule: "among", to: at + 3 };
}

/** "4,000 were battle casualties": the noun behind "were". */
function predicateNoun(context: Context, at: number): RoleFound | null {
  if (!/^(?:NN|NNS|JJ)$/.test(tagAt(context, at))) return null;
  for (const place of [at, at + 1]) {
    const row = tagAt(context, place) === "NNS" ? rowAt(context, ROLE_NOUNS, place, "last") : null;
    if (row !== null) return { role: row.role, rule: "predicate", to: place + 1 };
  }
  return null;
}

/** "killed or injured", "killed, wounded or missing": one number over several states. */
function combined(context: Context, role: string, at: number, length: number, rule: string): RoleFound {
  const roles = new Set([role]);
  let to = at + length;
  for (let step = 0; step < 4; step++) {
    let next = to;
    while (/^(?:,|or|and|\/|and\/or|gone|went|been)$/.test(wordAt(context, next)) && next < to + 3) next++;
    if (next === to) break;
    const row = rowAt(context, ROLE_STATES, next, "first") ?? verbRow(context, ROLE_PARTICIPLES, next);
    if (row === null || isCountedAnew(context, next)) break;
    roles.add(row.role);
    to = next + (row.kind === "state" ? row.word.split(" ").length : 1);
  }
  return { role: mergeRoles(roles), rule, to };
}

/** "killed and wounded 30": the second participle is a verb with a number of its own. */
const isCountedAnew = (context: Context, at: number): boolean =>
  tagAt(context, at + 1) === "CD" ||
  /^(?:at|about|more|over|some|nearly|almost|around)$/.test(wordAt(context, at + 1));
