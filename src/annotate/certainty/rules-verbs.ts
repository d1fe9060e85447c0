/**
 * Hedging verbs: what thinking, expecting and seeming make of their content ("believes that", "is expected to"),
 * impersonal saying ("is said to"), and denied, withheld or refused saying ("denied", "did not confirm that").
 */
import { type CueVerb, type CueVerbClass, cueVerb } from "../../lexicon/cue-verbs.ts";
import type { Finding } from "./finding.ts";
import { negated } from "./negated.ts";
import { negationOf } from "./negation.ts";
import { clauseRange, complementOf, type TokenRange } from "./scope.ts";
import { childBy, isVerb, type Tree } from "./tree.ts";

/** Classes that in the impersonal passive say only that somebody says so: "is said to", "is claimed to". */
const IMPERSONAL: ReadonlySet<CueVerbClass> = new Set(["say", "report", "claim", "argue"]);
/** Verbs whose passive subject is the hearer: "was told that". */
const HEARER: ReadonlySet<string> = new Set([
  "tell",
  "inform",
  "notify",
  "brief",
  "assure",
  "remind",
  "advise",
  "apprise",
  "email",
  "text",
  "message",
  "update",
  "quote",
  "call",
  "dub",
  "describe",
  "name",
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
/** Classes that estimate or foresee: the passive says that it is somebody's reckoning, "is estimated to". */
const RECKONED: ReadonlySet<CueVerbClass> = new Set(["estimate"]);
const PASSIVE: ReadonlySet<string> = new Set(["auxpass"]);
const SUBJECT: ReadonlySet<string> = new Set(["nsubj"]);
const OBJECT: ReadonlySet<string> = new Set(["dobj"]);
const PERFECT: ReadonlySet<string> = new Set(["aux"]);
const AGENT = "by";

interface Voice {
  readonly passive: boolean;
  /** the agent is named: "was said by officials to" */
  readonly agent: boolean;
}

function voiceOf(tree: Tree, verb: number): Voice {
  const tag = tree.tags[verb]!;
  const auxiliary = childBy(tree, verb, PASSIVE) >= 0;
  const reduced = tag === "VBN" && childBy(tree, verb, PERFECT) < 0;
  const passive = auxiliary || (reduced && childBy(tree, verb, SUBJECT) < 0);
  return { passive, agent: tree.tokens[verb + 1]?.lower === AGENT };
}

/** What a verb that reports makes of its content here, or null: nothing. */
export function verbFinding(tree: Tree, verb: number): Finding | null {
  const row = cueVerb(tree.lemmas[verb]!);
  if (row === null || !isVerb(tree, verb)) return null;
  const words =
    row.particle === undefined ? { first: verb, last: verb } : withParticle(tree, verb, row.particle);
  if (words === null) return null;
  const no = negationOf(tree, verb);
  if (no < 0 && row.certainty === null && row.polarity === "affirmed" && tree.tags[verb] !== "VBN")
    return null;
  const complement = contentOf(tree, verb, words.last);
  const voice = voiceOf(tree, verb);
  const claimed = voice.passive
    ? passiveClaim(row, voice, complement, tree, verb)
    : activeClaim(row, complement);
  const scope = scopeOf(tree, verb, complement, voice.passive || row.class === "seem");
  if (no >= 0) return negatedFinding(tree, row, no, words, complement, scope);
  if (claimed === null) return null;
  return { words, ...claimed, term: termOf(row), inverted: false, scope };
}

function withParticle(tree: Tree, verb: number, particle: string): TokenRange | null {
  return tree.tokens[verb + 1]?.lower === particle ? { first: verb, last: verb + 1 } : null;
}

/** The clause a verb governs; failing that, the noun it denies, expects or suspects; -1 none. */
function contentOf(tree: Tree, verb: number, after: number): number {
  const clause = complementOf(tree, verb, after);
  if (clause >= 0) return clause;
  const next = tree.tags[verb + 1];
  if ((next === "JJ" || next === "VBN") && tree.heads[verb + 1] === verb) return verb + 1;
  return childBy(tree, verb, OBJECT);
}

type Verdict = Pick<Finding, "kind" | "value" | "polarity" | "rule">;

function activeClaim(row: CueVerb, complement: number): Verdict | null {
  if (complement < 0) return null;
  const { certainty, polarity } = row;
  if (polarity === "denied") {
    return {
      kind: "negation",
      value: certainty ?? "certain",
      polarity,
      rule: row.class === "deny" ? "denial" : "verb-denies",
    };
  }
  if (certainty === null) return null;
  const kind = certainty === "unconfirmed" ? "reportive" : "verb";
  return { kind, value: certainty, polarity, rule: `${row.class}-verb` };
}

function passiveClaim(
  row: CueVerb,
  voice: Voice,
  complement: number,
  tree: Tree,
  verb: number,
): Verdict | null {
  const { polarity } = row;
  if (row.certainty !== null) {
    const kind = row.certainty === "unconfirmed" ? "reportive" : "verb";
    return { kind, value: row.certainty, polarity, rule: `passive-${row.class}-verb` };
  }
  if (polarity === "denied")
    return { kind: "negation", value: "certain", polarity, rule: "denied-in-passive" };
  if (voice.agent || HEARER.has(row.lemma)) return null;
  if (RECKONED.has(row.class) && complement >= 0)
    return { kind: "verb", value: "probable", polarity, rule: "reckoned" };
  const finite = childBy(tree, verb, PASSIVE) >= 0;
  if (!IMPERSONAL.has(row.class) || complement < 0 || !(finite || isVerb(tree, complement))) return null;
  return { kind: "reportive", value: "unconfirmed", polarity, rule: "impersonal-saying" };
}

/** Negated saying withholds, negated denial leaves open, negated thinking thinks the contrary. */
function negatedFinding(
  tree: Tree,
  row: CueVerb,
  no: number,
  words: TokenRange,
  complement: number,
  scope: TokenRange,
): Finding | null {
  if (complement < 0 || row.class === "know" || row.class === "order" || row.class === "promise") return null;
  const span = { first: Math.min(negationStart(tree, no), words.first), last: Math.max(no, words.last) };
  const base = { words: span, term: termOf(row), inverted: row.certainty === "probable", scope };
  if (row.class === "deny") {
    return { ...base, kind: "negation", value: "unconfirmed", polarity: "affirmed", rule: "not-denied" };
  }
  if (WITHHELD.has(row.class) && row.certainty === null) {
    return { ...base, kind: "negation", value: "unconfirmed", polarity: "affirmed", rule: "withheld" };
  }
  if (row.certainty === null) return null;
  return {
    ...base,
    kind: "negation",
    ...negated({ value: row.certainty, polarity: row.polarity }),
    rule: "negated-verb",
  };
}

const AUXILIARY: ReadonlySet<string> = new Set([
  "did",
  "does",
  "do",
  "has",
  "have",
  "had",
  "could",
  "can",
  "would",
  "will",
  "is",
  "was",
  "are",
  "were",
]);

/** "did" of "did not", "ca" of "can't": the words of a negation start with its auxiliary. */
function negationStart(tree: Tree, no: number): number {
  const before = tree.tokens[no - 1];
  return before !== undefined && AUXILIARY.has(before.lower) ? no - 1 : no;
}

/** What the survey asked: "we believe", "we doubt". */
function termOf(row: CueVerb): string | null {
  if (row.lemma === "believe") return "we believe";
  return row.lemma === "doubt" ? "we doubt" : null;
}

/** The content; where the subject is raised out of it or nobody is named, the verb's own clause with it. */
function scopeOf(tree: Tree, verb: number, complement: number, raised: boolean): TokenRange {
  if (!raised && complement >= 0) return clauseRange(tree, complement, true);
  const relation = tree.relations[verb];
  const above = tree.heads[verb]!;
  if (complement < 0 && above >= 0 && (relation === "parataxis" || relation === "acl"))
    return clauseRange(tree, above, true);
  return clauseRange(tree, verb, true);
}
