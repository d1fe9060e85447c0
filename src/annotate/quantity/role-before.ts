/** What became of those counted, by the words before the number: "killed 144", "injured: 144", "the toll rose to 144". */
import {
  type CountRole,
  ROLE_ACTS,
  ROLE_NOUNS,
  ROLE_PARTICIPLES,
  ROLE_STATES,
  ROLE_TOLLS,
  ROLE_VERBS,
} from "../../lexicon/count-roles.ts";
import { type Context, isVerb, tagAt, wordAt } from "./context.ts";
import type { Counted } from "./counted.ts";
import {
  CLAUSE_END,
  mergeRoles,
  PASSIVE,
  participleBefore,
  type RoleFound,
  rowAt,
  verbRow,
} from "./role-rows.ts";

/** How far before a number a toll noun is looked for: "the toll in both countries has climbed to". */
const TOLL_REACH = 12;

/** Before the number: "killed at least 144", "Injured: 3,408", "the toll has risen to 144", "among the dead were 12". */
export function fromBefore(
  context: Context,
  first: number,
  counted: Counted,
  object: string,
): RoleFound | null {
  return (
    fromVerbBefore(context, first, object) ??
    fromLabel(context, first, counted) ??
    fromToll(context, first, counted) ??
    fromAmong(context, first) ??
    fromAct(context, first, object)
  );
}

/** An active role verb right before the number, over adverbs and a possible agent-less object. */
function fromVerbBefore(context: Context, first: number, object: string): RoleFound | null {
  let at = first - 1;
  while (
    /^(?:RB|IN|DT)$/.test(tagAt(context, at)) &&
    /^(?:about|around|only|also|another|a|an|over|already|some|just|nearly|up|further)$/.test(
      wordAt(context, at),
    )
  ) {
    at--;
  }
  if (PARTICLE.test(wordAt(context, at)) && isVerb(tagAt(context, at - 1))) at--; // "shot down two helicopters"
  const row = verbRow(context, ROLE_VERBS, at, object) ?? participleBefore(context, at, object);
  if (row === null || !isVerbLike(context, at) || isPassiveBefore(context, at)) return null;
  const roles = new Set([row.role]);
  const pair =
    wordAt(context, at - 1) === "and" || wordAt(context, at - 1) === "or"
      ? verbRow(context, ROLE_VERBS, at - 2)
      : null;
  if (pair !== null && isVerb(tagAt(context, at - 2))) roles.add(pair.role); // "killed and wounded 30"
  return { role: mergeRoles(roles), rule: "object", to: first };
}

const PARTICLE = /^(?:down|off|out|dead|away)$/;

/** A verb, or a past tense behind a noun that the tagger takes for something else: "the flood displaced 20,000". */
const isVerbLike = (context: Context, at: number): boolean =>
  isVerb(tagAt(context, at)) ||
  // "Bombs kill at least 20": a headline's verb is often taken for a noun
  (tagAt(context, at).startsWith("NN") && KILLING.test(wordAt(context, at))) ||
  (wordAt(context, at).endsWith("ed") && /^(?:NN|PRP|CC)/.test(tagAt(context, at - 1)));

const KILLING = /^(?:kill|kills|injure|injures|hurt|hurts|displace|displaces)$/;

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
  const noun = toll !== null && wordAt(context, colon).endsWith("s") && OUTCOME.test(toll.word) ? colon : -1;
  return labelled ? { role: state.role, rule: "label", to: first, noun } : null;
}

const TOLL_BETWEEN =
  /^(?:RB|RBR|JJR|CD|-LRB-|-RRB-|IN|TO|MD|VB.?|DT|JJ|NN|NNS|NNP|NNPS|PRP\$|,|CC|POS|PRP|RP|EX|'')$/;
const TOLL_LINK =
  /^(?:to|at|of|is|was|are|were|reached|reaches|reach|passed|passes|pass|crossed|topped|top|tops|exceed|exceeded|exceeds|exceeding|hit|hits|above|over|beyond|totalled|totaled|surpassed|by|rose|stood|stands|be|as|around|about|than|from|approached|nearing|numbered|number|estimated|including|total|all|altogether|somewhere|likely|probably|now|currently)$/;

/** Nouns of a toll that are themselves what is counted: sixty casualties; a toll is not sixty tolls. */
const OUTCOME =
  /^(?:number of )?(?:deaths|fatalities|casualties|injuries|dead|wounded|injured|missing|killings|murders|homicides|arrests|detentions|layoffs|redundancies|cuts|infections|refugees|displaced)$/;

/** "the toll rose to", "put the dead at", "deaths passed", "the number of missing is". */
function fromToll(context: Context, first: number, counted: Counted): RoleFound | null {
  const linked = TOLL_LINK.test(wordAt(context, first - 1)) || TOLL_LINK.test(wordAt(context, first - 2));
  if (!linked && !/^(?:exceed|surpass|top)/.test(wordAt(context, first))) return null;
  for (let at = first - 1; at >= Math.max(context.sentence.first, first - TOLL_REACH); at--) {
    const row = rowAt(context, ROLE_TOLLS, at, "last");
    if (row !== null && isName(context, at)) return null;
    if (row !== null)
      return isTollNoun(context, row, at, first, counted)
        ? { role: row.role, rule: "toll", to: first, noun: OUTCOME.test(row.word) ? at : -1 }
        : null;
    if (!TOLL_BETWEEN.test(tagAt(context, at)) || CLAUSE_END.test(wordAt(context, at))) return null;
    if (tagAt(context, at) === "CC" && /^(?:VB|MD)/.test(tagAt(context, at + 1))) return null;
  }
  return null;
}

/** "the singer of the Grateful Dead was 78": a word with a capital behind another. */
const isName = ({ tokens, syntax, sentence }: Context, at: number): boolean => {
  if (at <= sentence.first) return false;
  const [{ text, lower }, behind] = [tokens[at]!, tokens[at - 1]!];
  const capital = text[0] !== lower[0] && text.slice(1) === lower.slice(1);
  return capital && syntax.tags[at]!.startsWith("NNP") && behind.text[0] !== behind.lower[0];
};

/**
 * A toll word that is a participle too needs an article or "number of" ("the injured rose to"; not "killed by 20
 * soldiers"). A number with a noun of its own needs a verb between ("the toll rose to 300 people"; not "deaths at 12
 * hospitals").
 */
function isTollNoun(context: Context, row: CountRole, at: number, first: number, counted: Counted): boolean {
  const before = wordAt(context, at - row.word.split(" ").length);
  const participle = ROLE_PARTICIPLES.has(wordAt(context, at));
  if (participle && !/^(?:the|of|its|their|those|total|number|puts?|estimated?|)$/.test(before)) return false;
  if (counted.head < 0 || /(?:toll|count|tally)$/.test(row.word)) return true;
  for (let between = at + 1; between < first; between++) if (isVerb(tagAt(context, between))) return true;
  return wordAt(context, first - 1) === ":";
}

/** Words that may stand between "of" and a number: "the deaths of all 12 miners". */
const BEFORE_NUMBER = /^(?:the|its|their|his|her|all|some|about|another|a|further)$/;

/** "the deaths of 20 miners", "the loss of 500 jobs", "the bodies of 12 men". */
function fromAct(context: Context, first: number, object: string): RoleFound | null {
  if (object === "") return null;
  let of = first - 1;
  while (of > first - 3 && BEFORE_NUMBER.test(wordAt(context, of))) of--;
  if (wordAt(context, of) !== "of") return null;
  const bodies = BODIES.test(wordAt(context, of - 1)) ? rowAt(context, ROLE_NOUNS, of - 1, "last") : null;
  const row = rowAt(context, ROLE_ACTS, of - 1, "last", object) ?? bodies;
  return row === null ? null : { role: row.role, rule: "act", to: first };
}

const BODIES = /^(?:body|bodies|remains|corpses?|lives)$/;

/** "among those killed were 12 children", "the dead include 12". */
function fromAmong(context: Context, first: number): RoleFound | null {
  const verb = first - 1;
  if (isName(context, verb - 1)) return null;
  if (!/^(?:were|was|are|include|included|includes|including)$/.test(wordAt(context, verb))) return null;
  const row = rowAt(context, ROLE_STATES, verb - 1, "last") ?? rowAt(context, ROLE_TOLLS, verb - 1, "last");
  return row === null ? null : { role: row.role, rule: "among", to: first };
}
