/**
 * What the words about a phrase of time say of it: which side of publication its clause is about, and whether it
 * tells when something was said. By closeness alone; where there is a tree, `syntax-cues.ts` asks that first.
 */
import { cueVerbForm } from "../../lexicon/cue-verbs.ts";
import { TimeClass } from "../../lexicon/time-words.ts";
import { type Atoms, atomAt } from "./atom.ts";
import type { Tense } from "./context.ts";
import { has, is } from "./read.ts";
import type { Found } from "./scan.ts";

/** A verb farther away than this many words tells nothing of a phrase of time. */
const FARTHEST = 16;
/** The shortest lower-case word in "-ed" that is taken for a past form ("asked", not "need"). */
const SHORTEST_PAST = 5;

/** Past or future, by the nearest verb before the phrase, else by the nearest after it; null: no word says. */
export function tenseNear(atoms: Atoms, first: number, end: number): Tense {
  for (let at = first - 1; at >= Math.max(0, first - FARTHEST) && !is(atoms, at, ";"); at -= 1) {
    const tense = tenseAt(atoms, at);
    if (tense !== null) return tense;
  }
  if (is(atoms, end, "'")) return null;
  const from = is(atoms, end, ",") ? end + 1 : end;
  for (
    let at = from;
    at < Math.min(atoms.length, from + FARTHEST) && !CLAUSE_ENDS.has(atomAt(atoms, at).lower);
    at += 1
  ) {
    const tense = tenseAt(atoms, at);
    if (tense !== null) return tense;
  }
  return null;
}

/** Behind these begins another clause. */
const CLAUSE_ENDS: ReadonlySet<string> = new Set([
  ";",
  ",",
  "that",
  "which",
  "who",
  "because",
  "while",
  "--",
]);

function tenseAt(atoms: Atoms, at: number): Tense {
  const atom = atomAt(atoms, at);
  if (atom.kind !== "word") return null;
  if (atom.lower === "to") return aheadBy(atoms, at);
  if (has(atoms, at, TimeClass["future cue"])) return isMonthOrName(atoms, at) ? null : cueTense(atoms, at);
  return isPastForm(atoms, at) ? (modalBefore(atoms, at) ?? "past") : null;
}

/** "would" and "was due" look ahead from a moment that is past. */
function cueTense(atoms: Atoms, at: number): Tense {
  if (is(atoms, at, "would")) return "prospect";
  for (let back = at - 1; back >= Math.max(0, at - 2); back -= 1) {
    const { lower } = atomAt(atoms, back);
    if (lower === "was" || lower === "were" || lower === "had") return "prospect";
  }
  return "future";
}

/** "May" with a capital is no modal here. */
const isMonthOrName = (atoms: Atoms, at: number): boolean =>
  atomAt(atoms, at).capital && is(atoms, at, "may");

function isPastForm(atoms: Atoms, at: number): boolean {
  const { lower, capital } = atomAt(atoms, at);
  if (capital && at > 0) return false;
  if (has(atoms, at, TimeClass["past cue"])) return true;
  return lower.endsWith("ed") && lower.length >= SHORTEST_PAST && !lower.endsWith("eed");
}

/** "will have left", "is expected to be completed": the past form belongs to a verb that looks ahead. */
function modalBefore(atoms: Atoms, at: number): Tense {
  for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
    const { lower } = atomAt(atoms, back);
    if (has(atoms, back, TimeClass["future cue"]))
      return isMonthOrName(atoms, back) ? null : cueTense(atoms, back);
    if (lower === "to") return aheadBy(atoms, back);
    if (!AUXILIARIES.has(lower) && !lower.endsWith("ly")) return null;
  }
  return null;
}
const AUXILIARIES: ReadonlySet<string> = new Set([
  "have",
  "be",
  "been",
  "not",
  "also",
  "already",
  "then",
  "has",
  "had",
]);

/** "to" with an infinitive that lies ahead: "agreed to meet", "is to visit", a headline's "North Korea to send". */
function aheadBy(atoms: Atoms, at: number): Tense {
  const next = atomAt(atoms, at + 1);
  if (next.kind !== "word" || next.capital || NO_VERBS.has(next.lower) || next.lower.endsWith("ing"))
    return null;
  for (let back = at - 1; back >= Math.max(0, at - GOVERNOR_REACH); back -= 1) {
    if (has(atoms, back, TimeClass["future governor"])) return governedTense(atoms, back);
    if (isPastForm(atoms, back)) return null;
  }
  return at <= GOVERNOR_REACH ? "future" : null;
}

/** "agreed to", "was expected to": ahead of what is past; "is expected to", "agrees to": ahead of now. */
function governedTense(atoms: Atoms, at: number): Tense {
  for (let back = at - 1; back >= Math.max(0, at - 2); back -= 1) {
    const { lower } = atomAt(atoms, back);
    if (lower === "was" || lower === "were" || lower === "had") return "prospect";
    if (lower === "is" || lower === "are" || lower === "be" || lower === "has") return "future";
  }
  return isPastForm(atoms, at) ? "prospect" : "future";
}
/** "invited the minister to come": so far a governing verb may stand before its "to". */
const GOVERNOR_REACH = 5;
const NO_VERBS: ReadonlySet<string> = new Set([
  "the",
  "a",
  "an",
  "this",
  "that",
  "these",
  "those",
  "his",
  "her",
  "its",
  "their",
  "our",
  "my",
  "your",
  "all",
  "some",
  "any",
  "each",
  "every",
  "least",
  "more",
  "about",
  "him",
  "them",
  "us",
  "me",
  "it",
  "you",
  "people",
  "which",
  "whom",
  "what",
  "where",
  "such",
  "other",
]);

/** A reporting verb may be this many words away: "told reporters in a televised address late on Tuesday". */
const SAYING_REACH = 9;
/** Words that may stand between a reporting verb and the time of the saying. */
const BETWEEN: ReadonlySet<string> = new Set([
  "on",
  "in",
  "at",
  "late",
  "early",
  "earlier",
  "later",
  "a",
  "an",
  "the",
  "to",
  "by",
  "his",
  "her",
  "their",
  "its",
  "during",
  "after",
  "statement",
  "interview",
  "briefing",
  "press",
  "news",
  "conference",
  "speech",
  "address",
  "televised",
  "reporters",
  "journalists",
  "lawmakers",
  "parliament",
  "television",
  "tv",
  "radio",
  "post",
  "tweet",
  "message",
  "telegram",
  "video",
  "daily",
  "written",
  "letter",
  "report",
  "him",
  "her",
  "them",
  "us",
  "me",
  "again",
  "also",
  "here",
  "there",
  "state",
  "agency",
  "separately",
  "publicly",
  "joint",
  "email",
  "emailed",
  "social",
  "media",
  "online",
  "meeting",
  "hearing",
  "court",
  "senators",
  "congress",
  "officials",
]);

/** True where the time tells when something was said: "said on Tuesday", "On Tuesday, the ministry said …". */
/** "the first in more than two decades", "the worst in 20 years", "in recent memory": how long, not when. */
export function looksBack(atoms: Atoms, first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - SUPERLATIVE_REACH); at -= 1) {
    const { lower } = atomAt(atoms, at);
    if (has(atoms, at, TimeClass.ordinal) || SUPERLATIVES.has(lower)) return true;
    if (lower.length > 5 && lower.endsWith("est")) return true;
  }
  return false;
}
const SUPERLATIVE_REACH = 9;
const SUPERLATIVES: ReadonlySet<string> = new Set([
  "worst",
  "best",
  "most",
  "least",
  "only",
  "low",
  "high",
  "peak",
  "time",
  "times",
  "twice",
  "failed",
  "failure",
  "not",
  "never",
  "no",
]);

export function isSaying(atoms: Atoms, { first, end }: Found, short: boolean): boolean {
  if (/^['’]s?$/.test(atomAt(atoms, end).lower)) return false; // "said Monday's attack"
  if (isReporting(atoms, end)) return true;
  return saidBefore(atoms, first, short) || (short && saidAfter(atoms, first, end));
}

function saidBefore(atoms: Atoms, first: number, short: boolean): boolean {
  let names = false;
  for (let at = first - 1; at >= Math.max(0, first - SAYING_REACH); at -= 1) {
    const atom = atomAt(atoms, at);
    if (isReporting(atoms, at)) return !names || atom.lower === "told" || closesQuote(atoms, at - 1);
    if (atom.kind === "word" && atom.capital) names = true;
    else if (!BETWEEN.has(atom.lower) || (!short && atom.lower === "the")) return false;
  }
  return false;
}

const closesQuote = (atoms: Atoms, at: number): boolean => {
  const { lower } = atomAt(atoms, at);
  return lower === "," || lower === '"' || lower === "'";
};

/** "On Tuesday, officials said": the first verb after a time that opens its sentence reports. */
function saidAfter(atoms: Atoms, first: number, end: number): boolean {
  if (first > 2) return false;
  for (let at = end; at < Math.min(atoms.length, end + SAYING_REACH); at += 1) {
    if (isReporting(atoms, at)) return !atomAt(atoms, at).lower.endsWith("ing");
    if (tenseAt(atoms, at) !== null || is(atoms, at, "that")) return false;
  }
  return false;
}

/** A form of a verb that nearly always reports; "state", "claims" and "reports" are nouns as often. */
function isReporting(atoms: Atoms, at: number): boolean {
  const atom = atomAt(atoms, at);
  if (atom.kind !== "word" || atom.capital || (atom.lower.endsWith("s") && atom.lower !== "says"))
    return false;
  const verb = cueVerbForm(atom.lower);
  if (verb === null || verb.strength !== "strong" || !SAYS.has(verb.class)) return false;
  return verb.lemma !== atom.lower || atom.lower === "say";
}
const SAYS: ReadonlySet<string> = new Set([
  "say",
  "report",
  "announce",
  "claim",
  "argue",
  "confirm",
  "admit",
  "deny",
  "warn",
  "promise",
]);
