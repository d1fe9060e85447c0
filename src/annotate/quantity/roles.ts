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
  ROLE_VERBS,
} from "../../lexicon/count-roles.ts";
import { CURRENCY_BY_CODE } from "../../lexicon/currencies.ts";
import { kindOfCounted } from "../../lexicon/persons.ts";
import { type Context, isVerb, tagAt, wordAt } from "./context.ts";
import { type Counted, nounBehindOf } from "./counted.ts";
import { fromAfter } from "./role-after.ts";
import { fromBefore } from "./role-before.ts";
import { participleBefore, type RoleFound, rowAt, verbRow } from "./role-rows.ts";

/** How far up the tree. */
const TREE_REACH = 5;

/** The role of a number whose tokens are [first, last), or null. `object`: what it counts where its own words say nothing. */
export function findRole(
  context: Context,
  first: number,
  last: number,
  counted: Counted,
  object = "",
): RoleFound | null {
  const found = searchRole(context, first, last, counted, object);
  if (counted.unit === "magnitude") return null; // a quake kills, its strength is not killed
  const money = found !== null && CURRENCY_BY_CODE.has(counted.unit) && !OF_MONEY.test(found.role);
  return money ? null : found;
}

/** What may become of a sum of money; nobody kills or arrests dollars. */
const OF_MONEY = /^(?:lost|seized|supplied|returned|sent|withdrawn|recovered|released)$/;

function searchRole(
  context: Context,
  first: number,
  last: number,
  counted: Counted,
  continued: string,
): RoleFound | null {
  const noun = nounRole(context, counted);
  const named: RoleFound | null =
    noun === null ? null : { role: noun.role, rule: "counted-noun", to: counted.to };
  if (named !== null && noun?.persons !== true) return named;
  const whole = counted.unit === "%" ? nounBehindOf(context, counted.to) : counted.head; // "8% of its staff"
  const object = whole < 0 ? continued : wordAt(context, whole);
  return (
    fromModifier(context, counted) ??
    fromAfter(context, Math.max(counted.to, last), object) ??
    fromRelative(context, counted, object) ??
    fromBefore(context, first, counted, object) ??
    (isAdjunct(context, first)
      ? null
      : fromTree(context, counted.head >= 0 ? counted.head : last - 1, counted, object)) ??
    named ??
    aboard(context, Math.max(counted.to, last))
  );
}

/** "88 people on board", "88 were aboard", "88 on the plane", where nothing is said of what became of them. */
function aboard(context: Context, from: number): RoleFound | null {
  let at = from;
  while (at < from + ABOARD_REACH && IS_THERE.test(wordAt(context, at))) at++;
  const found = (to: number): RoleFound => ({ role: "aboard", rule: "aboard", to });
  if (/^(?:aboard|onboard)$/.test(wordAt(context, at))) return found(at + 1);
  if (wordAt(context, at) !== "on") return null;
  if (wordAt(context, at + 1) === "board") return found(at + 2);
  return /^(?:the|that|each)$/.test(wordAt(context, at + 1)) && VEHICLE.test(wordAt(context, at + 2))
    ? found(at + 3)
    : null;
}

const VEHICLE =
  /^(?:plane|aircraft|airplane|aeroplane|jet|airliner|flight|helicopter|ship|ferry|boat|vessel|yacht|bus|train|coach|tram|minibus)$/;

/** "were believed to have been on board". */
const ABOARD_REACH = 6;
const IS_THERE =
  /^(?:was|were|is|are|be|been|being|had|have|has|to|believed|thought|reported|reportedly|said|known|still|also|travelling|traveling|inside)$/;

/** "20 deaths"; "30 protesters", where no verb says more. */
const nounRole = (context: Context, { head }: Counted): CountRole | null =>
  head < 0 ? null : rowAt(context, ROLE_NOUNS, head, "last");

/** "20 wounded soldiers". */
function fromModifier(context: Context, { head, first, to }: Counted): RoleFound | null {
  for (let at = first; at < head; at++) {
    const state = rowAt(context, ROLE_STATES, at, "first", wordAt(context, head));
    if (state === null || state.word.includes(" ")) continue;
    const known = state.of === undefined || kindOfCounted(wordAt(context, head)) === state.of; // "critical patients", not "critical goals"
    if (known) return { role: state.role, rule: "modifier", to };
  }
  return null;
}

/** "Between the two blasts, 20 were killed": a parse may take what a preposition holds for the subject. */
const isAdjunct = (context: Context, first: number): boolean => {
  const at = tagAt(context, first - 1) === "DT" ? first - 2 : first - 1;
  return (
    at === context.sentence.first &&
    /^(?:between|in|after|during|before|since|amid|with|at)$/.test(wordAt(context, at))
  );
};

/** "The 400 jobs that the bank plans to cut", "20 rebels it says it killed": the verb of a clause whose object they are. */
function fromRelative(context: Context, { head, to }: Counted, object: string): RoleFound | null {
  if (head < 0) return null;
  const from = /^(?:that|which|whom)$/.test(wordAt(context, to)) ? to + 1 : to;
  if (!(from > to ? RELATIVE_SUBJECT : PRONOUN).test(tagAt(context, from))) return null;
  for (let at = from + 1; at < from + RELATIVE_REACH; at++) {
    if (/^[,.;:]$/.test(wordAt(context, at))) return null;
    const row = isVerb(tagAt(context, at)) ? verbRow(context, ROLE_VERBS, at, object) : null;
    if (row === null) continue;
    const own = OWN_OBJECT.test(tagAt(context, at + 1)) && !OF_TIME.test(wordAt(context, at + 1));
    return own ? null : { role: row.role, rule: "relative-object", to: at + 1 };
  }
  return null;
}

/** How long such a clause is, in tokens. */
const RELATIVE_REACH = 12;
const RELATIVE_SUBJECT = /^(?:DT|PRP\$?|NNPS?|NNS|NN|JJ)$/;
const PRONOUN = /^PRP$/;
/** A verb that has its own object is not of those counted. */
const OWN_OBJECT = /^(?:DT|PRP\$?|NNPS?|NNS?|CD|JJ)$/;
const OF_TIME = /^(?:this|last|next|today|yesterday|tomorrow|by|every|each)$|day$/;

/** Up the tree: subject of a passive or intransitive role verb, object of an active one. */
function fromTree(context: Context, from: number, counted: Counted, object: string): RoleFound | null {
  const { heads, relations } = context.syntax;
  let at = from;
  for (let step = 0; step < TREE_REACH; step++) {
    const head = heads[at] ?? -1;
    if (head < 0) return null;
    const relation = relations[at]!;
    if (isVerb(tagAt(context, head))) return verbRole(context, head, relation, object);
    if (!/^(?:nummod|amod|compound|conj|dep|nmod|appos|quantmod|advmod|case)/.test(relation)) return null;
    if (relation.startsWith("nmod") && counted.head >= 0) return null;
    at = head;
  }
  return null;
}

function verbRole(context: Context, verb: number, relation: string, object: string): RoleFound | null {
  if (relation === "nsubjpass") {
    const row = verbRow(context, ROLE_PARTICIPLES, verb, object);
    return row === null ? null : { role: row.role, rule: "tree-passive", to: verb };
  }
  if (relation === "dobj" || relation === "obj") {
    const row = verbRow(context, ROLE_VERBS, verb, object) ?? participleBefore(context, verb, object);
    return row === null ? null : { role: row.role, rule: "tree-object", to: verb };
  }
  if (relation === "nsubj") {
    const row = verbRow(context, ROLE_INTRANSITIVES, verb, object);
    return row === null ? null : { role: row.role, rule: "tree-subject", to: verb };
  }
  return null;
}
