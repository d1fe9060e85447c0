/**
 * When a proposition places itself, and whether it is a forecast: not yet come about when it was said. Read from
 * tense, aspect and auxiliaries, from what governs it (planning, expecting, possibility) and from headline style.
 */
import { cueNoun } from "../../lexicon/cue-nouns.ts";
import type { Realis } from "../../model/index.ts";
import { liesAhead, PLANNING } from "./ahead.ts";
import { isDeemed } from "./deemed.ts";
import { reportingVerb } from "./reporting-verb.ts";
import { complementOf } from "./scope.ts";
import { childBy, childrenEnd, isNoun, isPredicate, isVerb, type Tree } from "./tree.ts";
import { type VerbGroup, verbGroup } from "./verb-group.ts";

export interface Temporal {
  readonly realis: Realis;
  readonly forecast: boolean;
  readonly rule: string;
}

/** What is known of a proposition from outside its own clause. */
export interface Setting {
  readonly headline: boolean;
  /** an if-clause holds it, or it follows from one */
  readonly conditional: boolean;
  /** a noun or adjective of possibility governs it: "likelihood that", "possible that" */
  readonly possibility: boolean;
  /** it says that something is not known */
  readonly open: boolean;
  /** it is negated by a word of its own */
  readonly negated: boolean;
  /** the word that reports it: its class looks ahead (expect, warn, plan) or announces */
  readonly cue: { readonly future: boolean; readonly class: string; readonly announces: boolean } | null;
}

const time = (realis: Realis, forecast: boolean, rule: string): Temporal => ({ realis, forecast, rule });

const notPossible = ({ headline, conditional, open, negated, cue }: Setting): Setting => ({
  headline,
  conditional,
  possibility: false,
  open,
  negated,
  cue,
});

const WILL: ReadonlySet<string> = new Set(["will", "shall", "'ll", "’ll", "wo", "sha"]);
const MAY: ReadonlySet<string> = new Set(["may", "might", "could"]);
const DUTY: ReadonlySet<string> = new Set(["should", "must", "ought"]);
const WOULD: ReadonlySet<string> = new Set(["would", "'d", "’d"]);
/** Words with "to" after which the infinitive lies ahead. */
const AHEAD: ReadonlySet<string> = new Set([
  "likely",
  "unlikely",
  "set",
  "due",
  "poised",
  "primed",
  "bound",
  "about",
  "ready",
  "scheduled",
  "slated",
  "planned",
  "destined",
  "sure",
  "certain",
  "going",
  "be",
]);
/** States: their present is present, even under "may" and in headlines. */
const STATES: ReadonlySet<string> = new Set([
  "be",
  "have",
  "know",
  "want",
  "need",
  "remain",
  "stay",
  "contain",
  "include",
  "mean",
  "like",
  "live",
  "own",
  "belong",
  "believe",
  "think",
  "face",
  "hold",
  "stand",
  "seem",
  "appear",
  "lack",
  "deserve",
  "depend",
]);
/** Verbs of going and sending: their present progressive tells of what is arranged ("is sending 6,000 workers"). */
const SCHEDULED: ReadonlySet<string> = new Set([
  "send",
  "dispatch",
  "deploy",
  "ship",
  "go",
  "come",
  "leave",
  "return",
  "visit",
  "arrive",
]);
/** Verbs whose infinitive is what was not done, when they say: "declined to comment". */
const REFUSING: ReadonlySet<string> = new Set(["refuse", "decline"]);
const OBJECT: ReadonlySet<string> = new Set(["dobj"]);
const OF_NOUN: ReadonlySet<string> = new Set(["nmod"]);
const EXISTENTIAL: ReadonlySet<string> = new Set(["expl"]);
/** Where a parse hangs a clause that is asked about: "whether … is not known". */
const OPEN_CLAUSE: ReadonlySet<string> = new Set(["csubj", "csubjpass", "advcl", "ccomp"]);
const AUXILIARY: ReadonlySet<string> = new Set(["aux", "auxpass"]);
const MARK: ReadonlySet<string> = new Set(["mark"]);
const ADVERB: ReadonlySet<string> = new Set(["advmod"]);
/** Adverbs that put even a state ahead: "could soon be on Russian soil". */
const SOON: ReadonlySet<string> = new Set([
  "soon",
  "shortly",
  "later",
  "eventually",
  "tomorrow",
  "next",
  "someday",
]);
const COMPLEMENT: ReadonlySet<string> = new Set(["xcomp", "ccomp"]);
const MODIFYING_CLAUSE: ReadonlySet<string> = new Set(["acl"]);
/** A headline leaves "is" out, and a parse then hangs its verb on its subject: "Ruritania to send troops". */
const HEADLINE_CLAUSE: ReadonlySet<string> = new Set(["acl", "dep", "xcomp", "ccomp", "advcl"]);
/** Nouns that look back even where they are announced: "announced 1,002 deaths". */
const LOOKING_BACK: ReadonlySet<string> = new Set([
  "death",
  "toll",
  "casualty",
  "injury",
  "loss",
  "victory",
  "arrest",
  "result",
  "figure",
  "finding",
  "number",
  "discovery",
  "resignation",
]);

export function temporal(tree: Tree, head: number, setting: Setting): Temporal {
  const group = verbGroup(tree, head);
  if (openAhead(tree, head, setting)) return time("future", true, "whether-will");
  if (setting.conditional) return time("hypothetical", false, "conditional");
  if (tree.tokens[head - 1]?.lower === "to" && tree.tokens[head - 2]?.lower === "about")
    return time("future", true, "about-to");
  if (setting.possibility && ofPossibility(tree, head)) return time("future", true, "possibility");
  const thatClause = setting.possibility && !isVerb(tree, head) ? complementOf(tree, head, head) : -1;
  if (thatClause > head && !verbGroup(tree, thatClause).infinitive && isPredicate(tree, thatClause)) {
    return temporal(tree, thatClause, setting);
  }
  const governed = infinitiveOf(tree, head, group);
  if (governed !== null) return governed;
  const ahead = lookingAhead(tree, head, group);
  if (ahead !== null) return ahead;
  const coming = liesAhead(tree, head, group);
  if (coming !== null) return time("future", true, coming);
  const modal = modalTime(tree, head, group, setting);
  if (modal !== null) return modal;
  if (group.verbless) return nounTime(tree, head, setting);
  if (group.infinitive) return infinitiveTime(tree, head, group, setting);
  return tensed(tree, head, group, setting);
}

/** "whether they will fight", "whether they will fight is not yet known": open, but of what lies ahead. */
function openAhead(tree: Tree, head: number, setting: Setting): boolean {
  if (setting.conditional && asksWhether(tree, head)) return true;
  const clause = setting.open ? childBy(tree, head, OPEN_CLAUSE) : -1;
  return clause >= 0 && asksWhether(tree, clause);
}

function asksWhether(tree: Tree, clause: number): boolean {
  const mark = childBy(tree, clause, MARK);
  if (mark < 0 || tree.tokens[mark]!.lower !== "whether") return false;
  const { modal } = verbGroup(tree, clause);
  return modal !== null && WILL.has(modal);
}

/** "there is a great possibility of combat", "is a strong possibility": what is possible lies ahead. */
function ofPossibility(tree: Tree, head: number): boolean {
  const row = cueNoun(tree.lemmas[head]!);
  return row?.class === "expect" || childBy(tree, head, EXISTENTIAL) >= 0;
}

function soon(tree: Tree, head: number): boolean {
  for (let place = tree.offsets[head]!; place < childrenEnd(tree, head); place++) {
    if (SOON.has(tree.tokens[tree.children[place]!]!.lower)) return true;
  }
  return false;
}

/** "is believed to have …", "is likely to …", "appears to be …": the governed infinitive places the proposition. */
function infinitiveOf(tree: Tree, head: number, group: VerbGroup): Temporal | null {
  const complement = complementOf(tree, head, head);
  if (complement < 0) return null;
  const inner = verbGroup(tree, complement);
  if (!inner.infinitive) return null;
  if (tree.tags[head] !== "VBD" && (AHEAD.has(tree.lemmas[head]!) || AHEAD.has(tree.tokens[head]!.lower))) {
    return inner.perfect
      ? time("past", false, "perfect-infinitive")
      : time("future", true, "infinitive-ahead");
  }
  const row = reportingVerb(tree, head);
  if (row === null || !(group.passive || group.participle === "past" || row.class === "seem")) return null;
  if (inner.perfect) return time("past", false, "perfect-infinitive");
  if (row.class === "expect" || row.class === "plan") return time("future", true, "expected-infinitive");
  return time("present", false, "infinitive");
}

/** Plans and expectations, whatever their own tense, have their matter ahead. */
function lookingAhead(tree: Tree, head: number, group: VerbGroup): Temporal | null {
  const row = reportingVerb(tree, head);
  const lemma = row?.lemma ?? tree.lemmas[head]!;
  if (row?.class === "expect") return time("future", true, "expected");
  const deemed = !group.passive && isDeemed(tree, head);
  const infinitive = row?.future === true && !deemed && hasInfinitive(tree, head);
  const decided = lemma === "decide" && tree.tokens[head + 1]?.lower === "on";
  const planning =
    PLANNING.has(lemma) && isVerb(tree, head) && !(group.passive && lemma !== "plan") && !deemed;
  if (!infinitive && !decided && !planning && !holdsPlan(tree, head)) return null;
  if (group.modal !== null && !group.perfect) return null;
  const past = group.perfect || (group.tense === "past" && !group.progressive);
  return time(past ? "past" : "present", true, "plan");
}

/** "is pushing a plan for 5,000 more", "has no information on plans to go": the object is a plan that says of what. */
function holdsPlan(tree: Tree, head: number): boolean {
  const object = childBy(tree, head, OBJECT);
  if (object < 0 || object < head) return false;
  const noun = cueNoun(tree.lemmas[object]!)?.class === "plan" ? object : childBy(tree, object, OF_NOUN);
  if (noun <= head || cueNoun(tree.lemmas[noun]!)?.class !== "plan") return false;
  return /^(?:to|for|of)$/.test(tree.tokens[noun + 1]?.lower ?? "");
}

function hasInfinitive(tree: Tree, head: number): boolean {
  const complement = childBy(tree, head, COMPLEMENT);
  return complement > head && verbGroup(tree, complement).infinitive;
}

function modalTime(tree: Tree, head: number, group: VerbGroup, setting: Setting): Temporal | null {
  const { modal } = group;
  if (modal === null) return null;
  if (group.perfect) return time(WOULD.has(modal) ? "hypothetical" : "past", false, "modal-perfect");
  if (WILL.has(modal)) return time("future", true, "will");
  if (WOULD.has(modal))
    return reportedInPast(tree, head) || (setting.cue !== null && !setting.negated)
      ? time("future", true, "future-in-the-past")
      : time("hypothetical", false, "would");
  if (DUTY.has(modal)) return time("hypothetical", false, "duty");
  if (!MAY.has(modal)) {
    return setting.possibility
      ? time("future", true, "can-under-possibility")
      : time("present", false, "can");
  }
  if (modal === "could" && setting.negated) return time("past", false, "could-not");
  if (childBy(tree, head, ADVERB) >= 0 && soon(tree, head)) return time("future", true, "may-soon");
  const state = group.copular || group.progressive || STATES.has(tree.lemmas[head]!);
  return state ? time("present", false, "may-be") : time("future", true, "may");
}

/** Classes of verbs whose infinitive lies ahead of them: "was asked to leave", "vowed to fight". */
const POINTS_AHEAD: ReadonlySet<string> = new Set([
  "ask",
  "order",
  "wish",
  "plan",
  "promise",
  "warn",
  "expect",
  "advise",
]);

/** An infinitive goes with what governs it ("failed to take", "is said to be"), unless that looks ahead. */
function infinitiveTime(tree: Tree, head: number, group: VerbGroup, setting: Setting): Temporal {
  if (group.perfect) return time("past", false, "perfect-infinitive");
  const above = tree.heads[head]!;
  const ahead = time("future", true, "to-infinitive");
  if (above < 0 || above > head) return ahead;
  const row = reportingVerb(tree, above);
  if (followsNoun(tree, head, above)) return ahead;
  if (tree.relations[head] !== "xcomp" && (row === null || !verbGroup(tree, above).passive)) return ahead;
  if (AHEAD.has(tree.lemmas[above]!) || AHEAD.has(tree.tokens[above]!.lower) || !isVerb(tree, above))
    return ahead;
  if (row !== null && (row.future || POINTS_AHEAD.has(row.class)) && !REFUSING.has(row.lemma)) return ahead;
  if (row !== null && (row.class === "seem" || verbGroup(tree, above).passive))
    return time("present", false, "infinitive");
  const { realis, forecast } = temporal(tree, above, notPossible(setting));
  return time(realis, forecast, "infinitive-with-governor");
}

/** "spoke of 1,000 sappers to demine": the infinitive is the noun's, whatever a parse hangs it on. */
function followsNoun(tree: Tree, head: number, above: number): boolean {
  const noun = head - 2;
  return noun > above && tree.heads[noun] === above && tree.relations[noun] === "nmod" && isNoun(tree, noun);
}

/** "said there would be more deaths": would is the past of will below a saying in the past. */
function reportedInPast(tree: Tree, head: number): boolean {
  const above = tree.heads[head]!;
  if (above < 0) return false;
  const relation = tree.relations[head];
  if (relation !== "ccomp" && relation !== "dep" && relation !== "xcomp") return false;
  const row = reportingVerb(tree, above);
  return (
    row !== null && (tree.tags[above] === "VBD" || tree.tags[above] === "VBN" || tree.tags[above] === "VBG")
  );
}

function nounTime(tree: Tree, head: number, setting: Setting): Temporal {
  const clause = childBy(tree, head, setting.headline ? HEADLINE_CLAUSE : MODIFYING_CLAUSE);
  if (clause >= 0) {
    const group = verbGroup(tree, clause);
    if (reportingVerb(tree, clause)?.class === "expect") return time("future", true, "expected");
    if (group.infinitive && !group.perfect) return time("future", true, "noun-to-be");
    if (setting.headline && group.participle === "present" && SCHEDULED.has(tree.lemmas[clause]!)) {
      return time("present", true, "scheduled-progressive");
    }
  }
  if (isNoun(tree, head) && tree.tokens[head + 1]?.lower === "to" && tree.tags[head + 2] === "VB")
    return time("future", true, "noun-to-do");
  const row = cueNoun(tree.lemmas[head]!);
  if (row?.future === true || setting.possibility) return time("future", true, "noun-ahead");
  if (AHEAD.has(tree.lemmas[head]!)) return time("future", true, "adjective-ahead");
  if (setting.cue?.future === true || setting.cue?.class === "warn")
    return time("future", true, "cue-looks-ahead");
  const back = LOOKING_BACK.has(tree.lemmas[head]!);
  if (setting.cue?.announces === true && !back && isNoun(tree, head))
    return time("future", true, "announced");
  if (clause >= 0 && tree.tags[clause] === "VBN") return time("past", false, "participle");
  return time(back ? "past" : "present", false, "noun");
}

const SUBJECT: ReadonlySet<string> = new Set(["nsubj", "nsubjpass", "csubj", "expl"]);
const GOVERNED: ReadonlySet<string> = new Set(["xcomp", "ccomp"]);

/**
 * "Call the police", "please stay at home", "insisted that he go": a base form with no "to" and no auxiliary orders or
 * wishes, and tells of nothing that happened. Below a verb it goes with that ("helped them leave", "let me know").
 */
function bareForm(tree: Tree, head: number, group: VerbGroup, setting: Setting): Temporal | null {
  const please = tree.tokens[head - 1]?.lower === "please";
  const base = tree.tags[head] === "VB" || (please && tree.tags[head] === "VBP");
  if (!base || group.progressive || group.passive || group.perfect) return null;
  const auxiliary = childBy(tree, head, AUXILIARY);
  const subject = childBy(tree, head, SUBJECT) >= 0;
  if (auxiliary >= 0 && (subject || tree.tokens[auxiliary]!.lower !== "do")) return null;
  const governor = governorOf(tree, head);
  if (governor >= 0) return temporal(tree, governor, notPossible(setting));
  return subject && !please ? null : time("hypothetical", false, "imperative");
}

/** Steps up from a base form to the verb that says whether it came about: "let them help us leave". */
const MOST_GOVERNORS = 4;

/** The verb above that a base form goes with; -1 none. */
function governorOf(tree: Tree, head: number): number {
  let at = head;
  for (let step = 0; step < MOST_GOVERNORS; step++) {
    const above = tree.heads[at]!;
    if (!GOVERNED.has(tree.relations[at]!) || above < 0 || above > at || !isVerb(tree, above)) break;
    at = above;
    if (tree.tags[at] !== "VB") break;
  }
  const settled = at !== head && (tree.tags[at] !== "VB" || !GOVERNED.has(tree.relations[at]!));
  return settled ? at : -1;
}

function tensed(tree: Tree, head: number, group: VerbGroup, setting: Setting): Temporal {
  const bare = bareForm(tree, head, group, setting);
  if (bare !== null) return bare;
  const state = group.copular || STATES.has(tree.lemmas[head]!);
  if (group.tense !== "past" && group.progressive && SCHEDULED.has(tree.lemmas[head]!)) {
    return time("present", true, "scheduled-progressive");
  }
  if (group.participle === "present" && setting.headline && SCHEDULED.has(tree.lemmas[head]!)) {
    return time("present", true, "scheduled-progressive");
  }
  if (group.participle === "past") return time("past", false, "participle");
  if (group.participle === "present") return time("present", false, "participle");
  if (group.tense === "past") return time("past", false, "past-tense");
  if (group.perfect && !group.progressive) return time("past", false, "perfect");
  if (setting.possibility && !group.progressive && !state)
    return time("future", true, "present-under-possibility");
  if (setting.cue?.future === true && !group.progressive) return time("future", true, "cue-looks-ahead");
  if (setting.headline && !state && !group.progressive && !group.passive)
    return time("past", false, "headline-present");
  return time("present", false, "present-tense");
}
