/**
 * Hedging verbs: what thinking, expecting and seeming make of their content ("believes that", "is expected to"),
 * impersonal saying ("is said to"), and denied, withheld or refused saying ("denied", "did not confirm that").
 */
import type { CueVerb, CueVerbClass } from "../../lexicon/cue-verbs.ts";
import { kindOfCounted } from "../../lexicon/persons.ts";
import { isDeemed } from "./deemed.ts";
import type { Finding } from "./finding.ts";
import { negated } from "./negated.ts";
import { negationOf, negationStart } from "./negation.ts";
import { reportingVerb } from "./reporting-verb.ts";
import { isSaidOfStatement } from "./rules-words.ts";
import { clauseRange, complementOf, type TokenRange } from "./scope.ts";
import { childBy, childrenEnd, isVerb, type Tree } from "./tree.ts";

/** Classes that in the impersonal passive say only that somebody says so: "is said to", "is claimed to". */
const IMPERSONAL: ReadonlySet<CueVerbClass> = new Set(["say", "report", "claim", "argue"]);
/** Verbs whose passive tells who heard it, or what it is called: "was told that", "is called". */
const NOT_IMPERSONAL: ReadonlySet<string> = new Set([
  "tell",
  "inform",
  "notify",
  "brief",
  "assure",
  "remind",
  "advise",
  "email",
  "text",
  "message",
  "quote",
  "call",
  "dub",
  "describe",
  "name",
  "mean",
  "put",
  "convince",
  "persuade",
]);
/** Classes whose negation withholds what they would have made firm: "did not confirm that". */
const WITHHELD: ReadonlySet<CueVerbClass> = new Set([
  "say",
  "report",
  "announce",
  "confirm",
  "admit",
  "claim",
  "argue",
]);
/** Of these, verbs that withhold a noun as well: "declined to confirm the report". */
const WITHHELD_NOUN: ReadonlySet<string> = new Set([
  "confirm",
  "verify",
  "corroborate",
  "substantiate",
  "authenticate",
  "acknowledge",
  "admit",
  "mention",
]);
/** Classes that can have a noun for content: "expects 5,000 more", "denied the report", "fears reprisals". */
const NOUN_CONTENT: ReadonlySet<CueVerbClass> = new Set([
  "deny",
  "doubt",
  "expect",
  "fear",
  "plan",
  "estimate",
]);
/** Verbs of showing that leave a doubt, of a noun as of a clause. */
const INDICATING: ReadonlySet<string> = new Set(["suggest", "indicate", "imply", "signal"]);
const ABOUT: ReadonlySet<string> = new Set(["at", "about", "of", "over", "for"]);
/** Negated, they tell of silence, not of what might have been said: "did not comment". */
const COMMENTING: ReadonlySet<string> = new Set([
  "comment",
  "respond",
  "reply",
  "answer",
  "elaborate",
  "speak",
]);
/** Classes with no content of their own to make open by "not". */
const KEEPS_TRUTH: ReadonlySet<CueVerbClass> = new Set(["know", "order", "promise"]);

/** Classes shown among the words of a proposition although they make it no less firm: estimates, plans, mere claims. */
const SPOKEN: ReadonlySet<CueVerbClass> = new Set(["estimate", "plan", "claim"]);
/** Classes whose passive tells of the act itself: "was suggested", "was accused". */
const UNMOVED_BY_PASSIVE: ReadonlySet<CueVerbClass> = new Set(["show", "argue", "criticise"]);
const SAYABLE: ReadonlySet<string> = new Set(["that", "infinitive"]);
const PASSIVE: ReadonlySet<string> = new Set(["auxpass"]);
const SUBJECT: ReadonlySet<string> = new Set(["nsubj"]);
const OBJECT: ReadonlySet<string> = new Set(["dobj"]);
const AUXILIARIES: ReadonlySet<string> = new Set(["aux"]);
const AGENT = "by";

interface Diathesis {
  readonly passive: boolean;
  /** "is said", "were reported", apart from "the reported plan" */
  readonly finite: boolean;
  /** the agent is named: "was said by officials to" */
  readonly agent: boolean;
}

function diathesisOf(tree: Tree, verb: number): Diathesis {
  const finite = childBy(tree, verb, PASSIVE) >= 0;
  const participle = tree.tags[verb] === "VBN" || tree.tags[verb] === "JJ";
  const reduced =
    participle &&
    childBy(tree, verb, AUXILIARIES) < 0 &&
    childBy(tree, verb, SUBJECT) < 0 &&
    childBy(tree, verb, OBJECT) < 0;
  return { passive: finite || reduced, finite, agent: tree.tokens[verb + 1]?.lower === AGENT };
}

/** What a verb that reports makes of its content here, or null: nothing. */
export function verbFinding(tree: Tree, verb: number): Finding | null {
  const row = reportingVerb(tree, verb);
  if (row === null) return null;
  const words =
    row.particle === undefined ? { first: verb, last: verb } : withParticle(tree, verb, row.particle);
  if (words === null) return null;
  if (isDeemed(tree, verb) || isOfPerson(tree, verb, row)) return null;
  const no = negationOf(tree, verb);
  const participle =
    tree.tags[verb] === "VBN" || tree.tags[verb] === "JJ" || childBy(tree, verb, PASSIVE) >= 0;
  const speaks = row.certainty !== null || row.polarity === "denied" || SPOKEN.has(row.class);
  if (no < 0 && !speaks && !participle) return null;
  const clause = clauseContent(tree, verb, words.last, row.class === "plan");
  const complement = clause >= 0 ? clause : nounContent(tree, verb, row);
  if (no >= 0) return negatedFinding(tree, row, no, words, clause);
  const { passive, finite, agent } = diathesisOf(tree, verb);
  const verdict = passive
    ? passiveVerdict(row, finite, agent, complement, tree, verb)
    : refusesToSpeak(tree, row, clause)
      ? null
      : activeVerdict(row, complement, clause);
  if (verdict === null) return null;
  const raised = passive || row.class === "seem" || row.class === "plan";
  const { kind, value, polarity, rule } = verdict;
  const scope = scopeOf(tree, verb, complement, raised);
  return { words, kind, value, polarity, term: termOf(row), inverted: false, scope, rule };
}

/** "the suspected gunman surrendered": who he is may be open, what he did is not. */
function isOfPerson(tree: Tree, verb: number, { lemma }: CueVerb): boolean {
  const noun = tree.heads[verb]!;
  if (lemma !== "suspect" || tree.relations[verb] !== "amod" || noun < 0) return false;
  const { lower } = tree.tokens[noun]!;
  return PERSON.test(lower) || kindOfCounted(lower) === "persons";
}

const PERSON =
  /^(?:gunman|attacker|shooter|killer|murderer|bomber|suspect|militant|terrorist|assailant|perpetrator|smuggler|trafficker|hacker|mastermind|accomplice|rapist|arsonist|thief|driver|spy)s?$/;

function withParticle(tree: Tree, verb: number, particle: string): TokenRange | null {
  return tree.tokens[verb + 1]?.lower === particle ? { first: verb, last: verb + 1 } : null;
}

/** The clause a verb governs, or the participle or adjective that stands for one ("feared dead"); -1 none. */
function clauseContent(tree: Tree, verb: number, after: number, plans: boolean): number {
  const clause = complementOf(tree, verb, after);
  if (clause >= 0) return clause;
  const next = tree.tags[verb + 1];
  // "is considering closing it"
  const stands = next === "JJ" || next === "VBN" || (plans && next === "VBG");
  return stands && tree.heads[verb + 1] === verb ? verb + 1 : -1;
}

/** "declined to comment", "refused to say": the speaking verb tells what became of what was not said. */
function refusesToSpeak(tree: Tree, row: CueVerb, clause: number): boolean {
  const inner =
    row.polarity === "denied" && row.class === "promise" && clause >= 0 ? reportingVerb(tree, clause) : null;
  return inner !== null && (COMMENTING.has(inner.lemma) || WITHHELD.has(inner.class));
}

/** The object, or the noun behind the verb that a parse took for another subject. */
function objectOf(tree: Tree, verb: number): number {
  const object = childBy(tree, verb, OBJECT);
  if (object >= 0) return object;
  for (let place = tree.offsets[verb]!; place < childrenEnd(tree, verb); place++) {
    const child = tree.children[place]!;
    if (child > verb && tree.relations[child] === "nsubj") return child;
  }
  return -1;
}

/** "expects 5,000 more", "suggests a rise", "hint at preparations": what a noun phrase stands for; -1 none. */
function nounContent(tree: Tree, verb: number, row: CueVerb): number {
  const object = NOUN_CONTENT.has(row.class) || INDICATING.has(row.lemma) ? objectOf(tree, verb) : -1;
  if (object >= 0) return object;
  if (row.class === "estimate") return verb;
  const next = tree.tokens[verb + 1];
  const joins =
    next !== undefined &&
    ABOUT.has(next.lower) &&
    row.takes.includes("preposition") &&
    row.certainty !== null;
  return joins ? tree.heads[verb + 1]! : -1;
}

type Verdict = Pick<Finding, "kind" | "value" | "polarity" | "rule">;

/** "estimates", "is preparing to", "claimed": words a reader wants to see, which leave the content as firm as it is. */
function spoken({ class: kind, stance, polarity }: CueVerb): Verdict | null {
  if (kind === "claim" && stance !== "doubting") return null;
  return SPOKEN.has(kind) ? { kind: "verb", value: "certain", polarity, rule: `${kind}-verb` } : null;
}

function activeVerdict(row: CueVerb, complement: number, clause: number): Verdict | null {
  if (complement < 0 || (row.class === "seem" && clause < 0)) return null;
  const { certainty, polarity } = row;
  if (polarity === "denied") {
    const rule = row.class === "deny" ? "denial" : "verb-denies";
    return { kind: "negation", value: certainty ?? "certain", polarity, rule };
  }
  if (certainty === null) return spoken(row);
  return {
    kind: certainty === "unconfirmed" ? "reportive" : "verb",
    value: certainty,
    polarity,
    rule: `${row.class}-verb`,
  };
}

function passiveVerdict(
  row: CueVerb,
  finite: boolean,
  agent: boolean,
  complement: number,
  tree: Tree,
  verb: number,
): Verdict | null {
  const { polarity, certainty } = row;
  if (certainty !== null) {
    if (UNMOVED_BY_PASSIVE.has(row.class) || (certainty === "unknown" && complement < 0)) return null;
    const kind = certainty === "unconfirmed" ? "reportive" : "verb";
    return { kind, value: certainty, polarity, rule: `passive-${row.class}-verb` };
  }
  if (polarity === "denied") {
    // troops and money are withdrawn too: what only nouns are done to is denied only where it was stated
    if (row.takes.length === 1 && row.takes[0] === "noun" && !isSaidOfStatement(tree, verb)) return null;
    return { kind: "negation", value: "certain", polarity, rule: "denied-in-passive" };
  }
  if (row.class === "estimate") {
    return {
      kind: "verb",
      value: finite ? "probable" : "certain",
      polarity,
      rule: finite ? "reckoned" : "estimate-verb",
    };
  }
  if (row.class === "plan" && complement >= 0) return spoken(row);
  if (agent || NOT_IMPERSONAL.has(row.lemma)) return null;
  if (
    !IMPERSONAL.has(row.class) ||
    !row.takes.some((taken) => SAYABLE.has(taken)) ||
    complement < 0 ||
    !(finite || isVerb(tree, complement))
  )
    return null;
  return { kind: "reportive", value: "unconfirmed", polarity, rule: "impersonal-saying" };
}

/** Negated saying withholds, negated denial leaves open, negated thinking thinks the contrary. */
function negatedFinding(
  tree: Tree,
  row: CueVerb,
  no: number,
  words: TokenRange,
  clause: number,
): Finding | null {
  const verb = words.first;
  const span = { first: Math.min(negationStart(tree, no), verb), last: Math.max(no, words.last) };
  const found = (
    { value, polarity }: Pick<Finding, "value" | "polarity">,
    rule: string,
    scope: TokenRange,
  ): Finding => ({
    words: span,
    kind: "negation",
    value,
    polarity,
    term: termOf(row),
    inverted: row.certainty === "probable",
    scope,
    rule,
  });
  if (COMMENTING.has(row.lemma)) {
    const rule = isVerb(tree, no) ? "declined-comment" : "silence";
    return found({ value: "certain", polarity: "denied" }, rule, clauseRange(tree, verb, false));
  }
  const object = childBy(tree, verb, OBJECT);
  const withheldNoun = clause < 0 && WITHHELD_NOUN.has(row.lemma);
  const complement = clause >= 0 ? clause : withheldNoun || NOUN_CONTENT.has(row.class) ? object : -1;
  if (complement < 0 || KEEPS_TRUTH.has(row.class)) return null;
  const raised = row.class === "seem" || childBy(tree, verb, PASSIVE) >= 0;
  const scope = withheldNoun
    ? clauseRange(tree, isVerb(tree, no) ? no : verb, true)
    : scopeOf(tree, verb, complement, raised);
  if (row.class === "deny") return found({ value: "unconfirmed", polarity: "affirmed" }, "not-denied", scope);
  if (row.certainty === null) {
    if (!WITHHELD.has(row.class)) return null;
    return found({ value: "unconfirmed", polarity: "affirmed" }, "withheld", scope);
  }
  return found(negated({ value: row.certainty, polarity: row.polarity }), "negated-verb", scope);
}

/** What the survey asked: "we believe", "we doubt". */
function termOf(row: CueVerb): string | null {
  if (row.lemma === "believe") return "we believe";
  return row.lemma === "doubt" ? "we doubt" : null;
}

const MODIFYING: ReadonlySet<string> = new Set(["parataxis", "acl", "amod", "advmod", "dep"]);

/** The content; where the subject is raised out of it or nobody is named, the verb's own clause with it. */
function scopeOf(tree: Tree, verb: number, complement: number, raised: boolean): TokenRange {
  if (!raised && complement >= 0) return clauseRange(tree, complement, true);
  const relation = tree.relations[verb]!;
  const above = tree.heads[verb]!;
  const modifies = MODIFYING.has(relation);
  return complement < 0 && above >= 0 && modifies
    ? clauseRange(tree, above, true)
    : clauseRange(tree, verb, true);
}
