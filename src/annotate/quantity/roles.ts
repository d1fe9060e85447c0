/**
 * What became of those counted: "144 were killed", "killed 144", "144 dead", "the toll rose to 144", "injured: 144".
 * The words beside the number are tried first, closest first; the tree only where they say nothing.
 */

import {
  type CountRole,
  ROLE_INTRANSITIVES,
  ROLE_NOUNS,
  ROLE_PARTICIPLES,
  ROLE_STATES,
  ROLE_TOLLS,
  ROLE_VERBS,
} from "../../lexicon/count-roles.ts";
import { CURRENCY_BY_CODE } from "../../lexicon/currencies.ts";
import { type Context, isVerb, tagAt, wordAt } from "./context.ts";
import type { Counted } from "./counted.ts";

export interface RoleFound {
  readonly role: string;
  readonly rule: string;
  /** token index past the words of the role, where they stand behind the number */
  readonly to: number;
}

/** How far behind a number its verb is looked for, over "have already been", "in Myanmar". */
const AFTER_REACH = 14;
/** How far before a number a toll noun is looked for: "the toll in both countries has climbed to". */
const TOLL_REACH = 12;
/** How far up the tree. */
const TREE_REACH = 5;

/** Does the phrase of a row stand at token `at` (first word) or end at it (last word)? */
function matches(context: Context, row: CountRole, at: number, end: "first" | "last"): number {
  const words = row.word.split(" ");
  const start = end === "first" ? at : at - words.length + 1;
  return words.every((word, k) => wordAt(context, start + k) === word) ? words.length : 0;
}

function rowAt(
  context: Context,
  index: ReadonlyMap<string, readonly CountRole[]>,
  at: number,
  end: "first" | "last",
): CountRole | null {
  const rows = index.get(wordAt(context, at));
  return rows?.find((row) => matches(context, row, at, end) > 0) ?? null;
}

/** A verb's row at a token, where its particle, if any, follows within three tokens. */
function verbRow(
  context: Context,
  index: ReadonlyMap<string, readonly CountRole[]>,
  at: number,
): CountRole | null {
  const rows = index.get(wordAt(context, at));
  if (rows === undefined) return null;
  return (
    rows.find(
      (row) =>
        row.particle === undefined || [1, 2, 3].some((step) => wordAt(context, at + step) === row.particle),
    ) ?? null
  );
}

/** The role of a number whose tokens are [first, last), or null. */
export function findRole(context: Context, first: number, last: number, counted: Counted): RoleFound | null {
  const found = searchRole(context, first, last, counted);
  const money = found !== null && CURRENCY_BY_CODE.has(counted.unit) && !OF_MONEY.test(found.role);
  return money ? null : found;
}

/** What may become of a sum of money; nobody kills or arrests dollars. */
const OF_MONEY = /^(?:lost|seized|supplied|returned|sent)$/;

function searchRole(context: Context, first: number, last: number, counted: Counted): RoleFound | null {
  return (
    fromNoun(context, counted) ??
    fromAfter(context, Math.max(counted.to, last)) ??
    fromBefore(context, first, counted) ??
    fromTree(context, counted.head >= 0 ? counted.head : last - 1, counted)
  );
}

/** "20 deaths", "20 wounded soldiers". */
function fromNoun(context: Context, { head, first, to }: Counted): RoleFound | null {
  if (head < 0) return null;
  const noun = rowAt(context, ROLE_NOUNS, head, "last");
  if (noun !== null) return { role: noun.role, rule: "counted-noun", to };
  for (let at = first; at < head; at++) {
    const state = rowAt(context, ROLE_STATES, at, "first");
    if (state !== null && !state.word.includes(" ")) return { role: state.role, rule: "modifier", to };
  }
  return null;
}

const SKIPPED_TAG = /^(?:RB|MD|TO|IN)$/;
const BE =
  /^(?:be|is|are|was|were|been|being|get|got|gets|become|became|remain|remained|remains|lie|lay|lying|go|gone|went|going|'re|'s|left|found|said|reported|reportedly)$/;
const PASSIVE = /^(?:be|is|are|was|were|been|being|get|got|gets|'re|'s)$/;
const HAVE = /^(?:have|has|had|'ve|having)$/;
/** Verbs of report and belief that stand between: "are believed to have been killed". */
const BELIEF =
  /^(?:believed|reported|confirmed|presumed|feared|estimated|thought|known|said|expected|officially|already|still|now|also|likely|unlikely|assumed|declared|listed|registered|recorded|verified|counted|understood|alleged|claimed|suspected|pronounced|apparently|continued|set|due)$/;
const CLAUSE_END = /^[.;:!?]$/;

/** A participle right behind the noun may be a reduced clause: "2,000 men sent to the war have been killed". */
function fromAfter(context: Context, from: number): RoleFound | null {
  const near = scanAfter(context, from);
  if (near === null || !/^(?:passive|state)$/.test(near.rule) || hasAuxiliary(context, from, near.to))
    return near;
  const main = mainVerbAfter(context, near.to);
  return main < 0 ? near : (scanAfter(context, main) ?? near);
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
function scanAfter(context: Context, start: number): RoleFound | null {
  const from = pastParenthesis(context, start);
  const until = Math.min(context.sentence.last, from + AFTER_REACH);
  let passive = true;
  let auxiliary = false;
  let place = false;
  for (let at = from; at < until; at++) {
    const word = wordAt(context, at);
    const found =
      stateAt(context, at, passive, place && !auxiliary, auxiliary) ??
      amongAfter(context, at) ??
      (auxiliary ? predicateNoun(context, at) : null);
    if (found !== null) return found;
    if (CLAUSE_END.test(word) || tagAt(context, at) === "CD") return null;
    if (PASSIVE.test(word)) [passive, auxiliary] = [true, true];
    else if (HAVE.test(word) || tagAt(context, at) === "MD") [passive, auxiliary] = [false, true];
    else if (BE.test(word) || BELIEF.test(word)) auxiliary = true;
    else if (auxiliary && !SKIPPED_TAG.test(tagAt(context, at))) return null;
    else if (!auxiliary && !isAttachment(context, at, at > from)) return null;
    else if (tagAt(context, at) === "IN" || place) place = true;
  }
  return null;
}

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
function stateAt(
  context: Context,
  at: number,
  passive: boolean,
  loose: boolean,
  auxiliary: boolean,
): RoleFound | null {
  const state = passive && !loose ? rowAt(context, ROLE_STATES, at, "first") : null;
  if (state !== null && isParticiple(context, at, auxiliary)) {
    return combined(context, state.role, at, state.word.split(" ").length, "state");
  }
  const participle = passive && !loose ? verbRow(context, ROLE_PARTICIPLES, at) : null;
  if (participle !== null && isParticiple(context, at, auxiliary))
    return combined(context, participle.role, at, 1, "passive");
  const verb = verbRow(context, ROLE_INTRANSITIVES, at);
  if (verb !== null && isVerb(tagAt(context, at))) return combined(context, verb.role, at, 1, "subject");
  return null;
}

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

/** Killed with injured, missing or captured are casualties; trapped or missing are missing; destroyed or damaged, damaged. */
export function mergeRoles(roles: ReadonlySet<string>): string {
  const [only] = roles;
  if (roles.size === 1) return only!;
  if (roles.has("killed")) return "casualties";
  if (roles.has("missing")) return "missing";
  return roles.has("damaged") ? "damaged" : only!;
}

/** Before the number: "killed at least 144", "Injured: 3,408", "the toll has risen to 144", "among the dead were 12". */
function fromBefore(context: Context, first: number, counted: Counted): RoleFound | null {
  return (
    fromVerbBefore(context, first) ??
    fromLabel(context, first, counted) ??
    fromToll(context, first, counted) ??
    fromAmong(context, first)
  );
}

/** An active role verb right before the number, over adverbs and a possible agent-less object. */
function fromVerbBefore(context: Context, first: number): RoleFound | null {
  let at = first - 1;
  while (
    /^(?:RB|IN|DT)$/.test(tagAt(context, at)) &&
    /^(?:about|around|only|also|another|a|an|over|already|some|just|nearly|up|further)$/.test(
      wordAt(context, at),
    )
  ) {
    at--;
  }
  const row = verbRow(context, ROLE_VERBS, at) ?? participleBefore(context, at);
  if (row === null || !isVerb(tagAt(context, at)) || isPassiveBefore(context, at)) return null;
  const roles = new Set([row.role]);
  const pair =
    wordAt(context, at - 1) === "and" || wordAt(context, at - 1) === "or"
      ? verbRow(context, ROLE_VERBS, at - 2)
      : null;
  if (pair !== null && isVerb(tagAt(context, at - 2))) roles.add(pair.role); // "killed and wounded 30"
  return { role: mergeRoles(roles), rule: "object", to: first };
}

const participleBefore = (context: Context, at: number): CountRole | null =>
  tagAt(context, at) === "VBN" || tagAt(context, at) === "VBD"
    ? verbRow(context, ROLE_PARTICIPLES, at)
    : null;

const isPassiveBefore = (context: Context, at: number): boolean =>
  PASSIVE.test(wordAt(context, at - 1)) || wordAt(context, at - 2) === "were";

/** "Hurt: 3,408; missing: 139", "Injured 3,408, missing 139". */
function fromLabel(context: Context, first: number, counted: Counted): RoleFound | null {
  const colon = wordAt(context, first - 1) === ":" ? first - 2 : first - 1;
  const toll = rowAt(context, ROLE_TOLLS, colon, "last");
  const state = toll ?? rowAt(context, ROLE_STATES, colon, "last");
  if (state === null) return null;
  const start = colon - state.word.split(" ").length;
  const opens =
    start < context.sentence.first ||
    /^[,;:(.—–-]$/.test(wordAt(context, start)) ||
    wordAt(context, start) === "and";
  const labelled = colon === first - 2 || (opens && counted.head < 0 && counted.unit === "");
  return labelled ? { role: state.role, rule: "label", to: first } : null;
}

const TOLL_BETWEEN =
  /^(?:RB|RBR|JJR|CD|-LRB-|-RRB-|IN|TO|MD|VB.?|DT|JJ|NN|NNS|NNP|NNPS|PRP\$|,|CC|POS|PRP|RP|EX|'')$/;
const TOLL_LINK =
  /^(?:to|at|of|is|was|are|were|reached|reaches|reach|passed|passes|pass|crossed|topped|top|tops|exceed|exceeded|exceeds|exceeding|hit|hits|above|over|beyond|totalled|totaled|surpassed|by|rose|stood|stands|be|as|around|about|than|from|approached|nearing|numbered|number|estimated|including|total|all|altogether|somewhere|likely|probably|now|currently)$/;

/** "the toll rose to", "put the dead at", "deaths passed", "the number of missing is". */
function fromToll(context: Context, first: number, counted: Counted): RoleFound | null {
  const linked = TOLL_LINK.test(wordAt(context, first - 1)) || TOLL_LINK.test(wordAt(context, first - 2));
  if (!linked && !/^(?:exceed|surpass|top)/.test(wordAt(context, first))) return null;
  for (let at = first - 1; at >= Math.max(context.sentence.first, first - TOLL_REACH); at--) {
    const row = rowAt(context, ROLE_TOLLS, at, "last");
    if (row !== null)
      return isTollNoun(context, row, at, first, counted)
        ? { role: row.role, rule: "toll", to: first }
        : null;
    if (!TOLL_BETWEEN.test(tagAt(context, at)) || CLAUSE_END.test(wordAt(context, at))) return null;
    if (tagAt(context, at) === "CC" && /^(?:VB|MD)/.test(tagAt(context, at + 1))) return null;
  }
  return null;
}

/**
 * A toll word that is a participle too needs an article or "number of" ("the injured rose to"; not "killed by 20
 * soldiers"). A number with a noun of its own needs a verb between ("the toll rose to 300 people"; not "deaths at 12
 * hospitals").
 */
function isTollNoun(context: Context, row: CountRole, at: number, first: number, counted: Counted): boolean {
  const before = wordAt(context, at - 1);
  if (ROLE_PARTICIPLES.has(wordAt(context, at)) && !/^(?:the|of|its|their|those|total|number|)$/.test(before))
    return false;
  if (counted.head < 0 || /(?:toll|count|tally)$/.test(row.word)) return true;
  for (let between = at + 1; between < first; between++) if (isVerb(tagAt(context, between))) return true;
  return wordAt(context, first - 1) === ":";
}

/** "among those killed were 12 children", "the dead include 12". */
function fromAmong(context: Context, first: number): RoleFound | null {
  const verb = first - 1;
  if (!/^(?:were|was|are|include|included|includes|including)$/.test(wordAt(context, verb))) return null;
  const row = rowAt(context, ROLE_STATES, verb - 1, "last") ?? rowAt(context, ROLE_TOLLS, verb - 1, "last");
  return row === null ? null : { role: row.role, rule: "among", to: first };
}

/** Up the tree: subject of a passive or intransitive role verb, object of an active one. */
function fromTree(context: Context, from: number, counted: Counted): RoleFound | null {
  const { heads, relations } = context.syntax;
  let at = from;
  for (let step = 0; step < TREE_REACH; step++) {
    const head = heads[at] ?? -1;
    if (head < 0) return null;
    const relation = relations[at]!;
    if (isVerb(tagAt(context, head))) return verbRole(context, head, relation);
    if (!/^(?:nummod|amod|compound|conj|dep|nmod|appos|quantmod|advmod|case)/.test(relation)) return null;
    if (relation.startsWith("nmod") && counted.head >= 0) return null;
    at = head;
  }
  return null;
}

function verbRole(context: Context, verb: number, relation: string): RoleFound | null {
  if (relation === "nsubjpass") {
    const row = verbRow(context, ROLE_PARTICIPLES, verb);
    return row === null ? null : { role: row.role, rule: "tree-passive", to: verb };
  }
  if (relation === "dobj" || relation === "obj") {
    const row = verbRow(context, ROLE_VERBS, verb) ?? participleBefore(context, verb);
    return row === null ? null : { role: row.role, rule: "tree-object", to: verb };
  }
  if (relation === "nsubj") {
    const row = verbRow(context, ROLE_INTRANSITIVES, verb);
    return row === null ? null : { role: row.role, rule: "tree-subject", to: verb };
  }
  return null;
}
