/** Hedges of the table: modals, adverbs, adjectives, nouns, negations and set phrases, with what they bear on. */
import { cueNoun } from "../../lexicon/cue-nouns.ts";
import { type Hedge, hedgesFrom } from "../../lexicon/hedges.ts";
import { WordMemo } from "../language/word-memo.ts";
import type { Token } from "../layers.ts";
import type { Finding } from "./finding.ts";
import { type Claimed, negated } from "./negated.ts";
import { negationOf, negationStart } from "./negation.ts";
import {
  clauseRange,
  complementOf,
  governor,
  ownPredicate,
  subtreeRange,
  type TokenRange,
  verbBehind,
} from "./scope.ts";
import { childBy, isNoun, isPredicate, type Tree } from "./tree.ts";

/** The rows that begin with a word; null: none does. */
const beginning = new WordMemo(({ lower }: Token) => hedgesFrom(lower) ?? null);

/** The longest row of the table that stands at this token; null: none. */
export function hedgeAt(tree: Tree, token: number): Hedge | null {
  const word = tree.tokens[token]!;
  const lemma = tree.lemmas[token]!;
  const rows = beginning.of(word) ?? (lemma === word.lower ? undefined : hedgesFrom(lemma));
  if (rows === undefined) return null;
  for (const row of rows) if (matches(tree, token, row)) return row;
  return null;
}

function matches(tree: Tree, token: number, row: Hedge): boolean {
  const last = token + row.words.length - 1;
  if (last >= tree.tokens.length || tree.tokens[last]!.sentence !== tree.tokens[token]!.sentence)
    return false;
  for (let index = 1; index < row.words.length; index++) {
    const word = row.words[index]!;
    if (tree.tokens[token + index]!.lower !== word && tree.lemmas[token + index] !== word) return false;
  }
  if (row.tags.length > 0 && !row.tags.some((tag) => tree.tags[last]!.startsWith(tag))) return false;
  if (row.before.length > 0 && row.before.includes(tree.tokens[last + 1]?.lower ?? "")) return false;
  return row.after.length === 0 || !row.after.includes(tree.tokens[token - 1]?.lower ?? "");
}

/** What a row of the table says at this token, or null: it is no hedge here. */
export function wordFinding(tree: Tree, token: number, row: Hedge): Finding | null {
  const words = { first: token, last: token + row.words.length - 1 };
  switch (row.kind) {
    case "modal":
      return modal(tree, words, row);
    case "conditional":
      return conditional(tree, words, row);
    case "negation":
      // "without power", "without a vote": what is missing, not what is denied
      if (row.form === "without" && !tree.tags[words.last + 1]?.startsWith("VB")) return null;
      return row.scope === "complement" ? complementing(tree, words, row) : negation(tree, words, row);
    case "adverb":
    case "reportive":
      return row.scope === "predicate" ? adverb(tree, words, row) : complementing(tree, words, row);
    case "adjective":
    case "noun":
    case "verb":
      return complementing(tree, words, row);
    default:
      return row.kind satisfies never;
  }
}

function found(words: TokenRange, row: Hedge, scope: TokenRange, rule: string): Finding {
  const { kind, value, polarity, term } = row;
  return { words, kind, value, polarity, term, inverted: false, scope, rule };
}

const DIGIT = /^\d/;
/** Before a modal these make it a noun: "a can", "his might". */
const NOMINAL = /^(?:DT|PRP\$|POS)$/;
/** Modals of ability: negated they deny flatly ("could not be reached"). */
const ABILITY: ReadonlySet<string> = new Set(["can", "could"]);

function modal(tree: Tree, words: TokenRange, row: Hedge): Finding | null {
  const next = tree.tokens[words.last + 1];
  const text = tree.tokens[words.first]!.text;
  if (text === "May" && (next === undefined || DIGIT.test(next.text) || next.text === ",")) return null;
  if (NOMINAL.test(tree.tags[words.first - 1] ?? "") && tree.heads[words.first] !== words.last + 1)
    return null;
  const predicate = governor(tree, words.first);
  if (predicate < 0) return null;
  const scope = clauseRange(tree, predicate, true);
  if (ABILITY.has(row.form) && negationOf(tree, predicate) >= 0) {
    return Object.assign(found(words, row, scope, "modal-of-ability"), {
      value: "certain" as const,
      term: null,
    });
  }
  const inferred = row.form === "must" && tree.tokens[words.last + 1]?.lower === "have";
  return inferred
    ? Object.assign(found(words, row, scope, "modal"), { value: "probable" as const })
    : found(words, row, scope, "modal");
}

function adverb(tree: Tree, words: TokenRange, row: Hedge): Finding | null {
  const verb = verbBehind(tree, words.last);
  if (verb >= 0) return found(words, row, clauseRange(tree, verb, true), adverbRule(row));
  const word = words.last;
  const head = pastAdverb(tree, word);
  const modifies = head >= 0 && !isPredicate(tree, head) && tree.heads[head]! >= 0;
  if (modifies) return found(words, row, subtreeRange(tree, head), "adverb-of-phrase");
  const predicate = head >= 0 ? head : governor(tree, word);
  if (predicate < 0) return null;
  return found(words, row, clauseRange(tree, predicate, true), adverbRule(row));
}

const adverbRule = (row: Hedge): string => (row.kind === "reportive" ? "reportive-adverb" : "adverb");

/** "allegedly fully liberated": an adverb on a bare adverb goes with its verb; "potentially as early as July" does not. */
function pastAdverb(tree: Tree, word: number): number {
  const head = tree.heads[word]!;
  const bare =
    head === word + 1 && tree.tags[head] === "RB" && tree.offsets[head + 1]! - tree.offsets[head]! === 1;
  return bare && tree.heads[head]! >= 0 ? tree.heads[head]! : head;
}

function negation(tree: Tree, words: TokenRange, row: Hedge): Finding | null {
  const determines = tree.relations[words.last] === "det"; // "Neither figure could be verified"
  if (row.scope === "phrase" || determines) return negativePhrase(tree, words, row);
  const predicate = governor(tree, words.last);
  if (predicate < 0 || isEager(tree, words.last, predicate)) return null;
  const rule = row.form === "nor" && followsNegation(tree, words.first) ? NEGATION_JOINED : "negation";
  return found(words, row, clauseRange(tree, predicate, false), rule);
}

/** "neither asked for nor received", "no limits are set, nor are any planned": one denial, said of both. */
export const NEGATION_JOINED = "negation-joined";

function followsNegation(tree: Tree, nor: number): boolean {
  const { sentence } = tree.tokens[nor]!;
  for (let token = nor - 1; token >= 0 && tree.tokens[token]!.sentence === sentence; token--)
    if (NEGATIVE.test(tree.tokens[token]!.lower)) return true;
  return false;
}
const NEGATIVE = /^(?:no|not|n['’]t|neither|never|none|nobody|nothing)$/;

/** "can't wait to see it", "can't help but": an idiom that denies nothing. */
const isEager = (tree: Tree, no: number, predicate: number): boolean =>
  predicate === no + 1 &&
  /^(?:ca|can|could)$/.test(tree.tokens[no - 1]?.lower ?? "") &&
  (tree.lemmas[predicate] === "wait"
    ? /^(?:to|for)$/.test(tree.tokens[predicate + 1]?.lower ?? "")
    : tree.lemmas[predicate] === "help" && tree.tokens[predicate + 1]?.lower === "but");

const ARGUMENT: ReadonlySet<string> = new Set([
  "nsubj",
  "nsubjpass",
  "dobj",
  "attr",
  "dep",
  "ccomp",
  "xcomp",
]);

/** "no survivors were found", "found no survivors", "nobody was hurt": the predicate of the negated phrase is denied. */
function negativePhrase(tree: Tree, words: TokenRange, row: Hedge): Finding | null {
  const noun = isNoun(tree, words.first) ? words.first : tree.heads[words.first]!;
  if (noun < 0) return null;
  const predicate = tree.heads[noun]!;
  if (predicate < 0 || isPredicate(tree, noun))
    return found(words, row, clauseRange(tree, noun, false), "negation");
  if (!ARGUMENT.has(tree.relations[noun]!) && !isKnownOf(tree, words.first, predicate))
    return found(words, row, subtreeRange(tree, noun), "negation-of-phrase");
  return found(words, row, clauseRange(tree, predicate, false), "negation");
}

/** "knew of no report", "heard of no delay": what there was nothing of to know */
const isKnownOf = (tree: Tree, no: number, predicate: number): boolean =>
  tree.tokens[no - 1]?.lower === "of" &&
  (KNOWING.has(tree.lemmas[predicate]!) || tree.tokens[predicate]!.lower === "aware");
const KNOWING: ReadonlySet<string> = new Set(["know", "hear", "learn", "think", "speak", "tell"]);

/** Adjectives, nouns and phrases that take a complement; without one they bear on their own clause, or on their noun. */
function complementing(tree: Tree, words: TokenRange, row: Hedge): Finding | null {
  const word = row.kind === "verb" ? words.first : words.last;
  const stated = row.polarity === "denied" && row.kind === "adjective" ? statedBefore(tree, words.first) : -1;
  if (stated >= 0) return found(words, row, { first: stated, last: words.last }, "adjective-of-statement");
  if (row.kind === "adjective" && row.words.at(-1) === "likely" && verbBehind(tree, word) >= 0)
    return adverb(tree, words, row);
  const complement = row.scope === "phrase" ? -1 : contentOf(tree, word, words.last, row);
  if (complement < 0 && !row.bare) return null;
  const own = row.scope === "phrase" ? -1 : ownPredicate(tree, word);
  if (row.of === "statements" && !isSaidOfStatement(tree, own)) return null;
  const modified = tree.heads[word]!;
  if (complement < 0 && own < 0) {
    if (modified < 0 || (row.value === "certain" && row.scope !== "phrase" && row.kind === "adjective"))
      return null;
    if (row.kind === "adjective" && isPredicate(tree, modified) && !isNoun(tree, modified)) {
      return found(words, row, clauseRange(tree, modified, true), "adjective-as-adverb");
    }
    return found(words, row, subtreeRange(tree, modified), `${row.kind}-of-phrase`);
  }
  const scope = complementScope(tree, words, complement, own);
  const no = own < 0 ? -1 : negationOf(tree, own);
  if (no < 0 || row.kind === "negation") return found(words, row, scope, complementRule(row));
  const turned: Claimed = row.negated === "denied" ? { value: "certain", polarity: "denied" } : negated(row);
  const start = row.kind === "verb" ? negationStart(tree, no) : no;
  const span = { first: Math.min(start, words.first), last: Math.max(no, words.last) };
  return Object.assign(found(span, row, scope, `negated-${row.kind}`), turned, {
    inverted: row.value === "probable",
  });
}

/** "Reports that 40 died are wrong", "the figure is incorrect": the subject is something stated. */
export function isSaidOfStatement(tree: Tree, predicate: number): boolean {
  if (predicate < 0) return false;
  const subject = childBy(tree, predicate, SUBJECT);
  return subject >= 0 && (cueNoun(tree.lemmas[subject]!) !== null || STATED.has(tree.lemmas[subject]!));
}

/**
 * "Claims that the pilot was drunk are false": the noun of the statement whose clause ends before "are", which parses hang
 * in many ways; -1: none.
 */
function statedBefore(tree: Tree, word: number): number {
  const { tokens, lemmas, tags } = tree;
  let be = word - 1;
  while (be > 0 && tags[be] === "RB" && !/^(?:not|n't|never)$/.test(tokens[be]!.lower)) be--;
  if (lemmas[be] !== "be" || !FINITE.test(tags[be]!)) return -1;
  let verbs = 0;
  for (let at = be - 1; at > 0 && tokens[at]!.sentence === tokens[be]!.sentence; at--) {
    if (FINITE.test(tags[at]!)) verbs++;
    if (tokens[at]!.lower !== "that" || verbs === 0) continue;
    const noun = at - 1;
    return /^(?:NN|VBZ)/.test(tags[noun]!) && cueNoun(lemmas[noun]!) !== null ? noun : -1;
  }
  return -1;
}

const FINITE = /^(?:MD|VB[DZP])$/;
const SUBJECT: ReadonlySet<string> = new Set(["nsubj", "nsubjpass"]);
/** Nouns of what is stated that introduce no clause. */
const STATED: ReadonlySet<string> = new Set(
  "figure number toll count story rumour rumor version account article coverage reporting media".split(" "),
);

/** "expect-noun" for a likelihood, "show-noun" for a sign: what is likely lies ahead, what there are signs of does not. */
function complementRule(row: Hedge): string {
  if (row.kind !== "noun") return `${row.kind}-with-complement`;
  return `${cueNoun(row.words.at(-1)!)?.class ?? "expect"}-noun`;
}

/** What the words take; a set phrase that ends in "to" points at its verb, whatever tag that got. */
function contentOf(tree: Tree, word: number, last: number, row: Hedge): number {
  const pointed = row.kind === "verb" && row.words.at(-1) === "to" ? tree.heads[last]! : -1;
  return pointed > last ? pointed : complementOf(tree, word, last);
}

/** The word's own clause where it is a predicate, what it governs, and itself. */
function complementScope(tree: Tree, words: TokenRange, complement: number, own: number): TokenRange {
  let { first, last } = own >= 0 ? clauseRange(tree, own, true) : words;
  if (complement >= 0) {
    const governed = clauseRange(tree, complement, true);
    first = Math.min(first, governed.first);
    last = Math.max(last, governed.last);
  }
  return { first: Math.min(first, words.first), last: Math.max(last, words.last) };
}

/** How many sentences before "if confirmed" it bears on: such lines follow what they doubt at once. */
const SENTENCES_BACK = 1;
/** A sentence longer than this is no sentence. */
const TOKENS_BACK = 200;

function conditional(tree: Tree, words: TokenRange, row: Hedge): Finding | null {
  if (row.scope === "previous") return previous(tree, words, row);
  const head = tree.heads[words.first]!;
  const joined = head >= 0 ? head : complementOf(tree, words.last, words.last);
  if (joined < 0) return null;
  const range = clauseRange(tree, joined, true);
  return found(
    words,
    row,
    isInitial(tree, words.first) ? uptoComma(tree, words, range) : range,
    "conditional",
  );
}

const isInitial = (tree: Tree, token: number): boolean =>
  token === 0 || tree.tokens[token - 1]!.sentence !== tree.tokens[token]!.sentence;

/** An if-clause that opens a sentence ends at its comma, also where a parse hangs it on the verb behind it. */
function uptoComma(tree: Tree, words: TokenRange, range: TokenRange): TokenRange {
  for (let token = words.last + 2; token <= range.last; token++) {
    if (tree.tokens[token]!.text === ",") return { first: words.first, last: token - 1 };
  }
  return range;
}

function previous(tree: Tree, words: TokenRange, row: Hedge): Finding | null {
  const sentence = tree.tokens[words.first]!.sentence;
  let first = words.first;
  const earliest = Math.max(0, first - TOKENS_BACK);
  while (first > earliest && tree.tokens[first - 1]!.sentence >= sentence - SENTENCES_BACK) first--;
  return found(words, row, { first, last: words.last }, "if-confirmed");
}
