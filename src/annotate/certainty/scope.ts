/**
 * What a word bears on: the clause of the predicate it belongs to, the complement it takes, or only the phrase it
 * modifies. A scope is a stretch of tokens, so clauses that stand on their own at its edges are cut away.
 */
import type { Span } from "../../model/index.ts";
import { childBy, childrenEnd, isNoun, isPredicate, isVerb, type Tree } from "./tree.ts";

/** First and last token, both inclusive. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

const SUBJECT: ReadonlySet<string> = new Set(["nsubj", "nsubjpass", "csubj", "csubjpass", "expl"]);
const GRAMMAR: ReadonlySet<string> = new Set(["nsubj", "nsubjpass", "expl", "aux", "auxpass", "cop", "mark"]);
const COMPLEMENT: ReadonlySet<string> = new Set(["ccomp", "xcomp"]);
const CLAUSE_COMPLEMENT: ReadonlySet<string> = new Set(["ccomp", "xcomp", "csubj", "csubjpass"]);
const NOUN_CLAUSE: ReadonlySet<string> = new Set(["acl", "ccomp", "xcomp"]);
/** Words by which a complement joins on, each pointing at the complement's head. */
const CLAUSE_JOINS: ReadonlySet<string> = new Set([
  "that",
  "whether",
  "if",
  "how",
  "why",
  "when",
  "where",
  "who",
  "what",
]);
const PHRASE_JOINS: ReadonlySet<string> = new Set([
  "of",
  "for",
  "about",
  "on",
  "over",
  "in",
  "regarding",
  "from",
  "against",
]);

const QUOTE_MARKS: ReadonlySet<string> = new Set(['"', "'", "''", "”", "’", "»"]);

/** Whether a clause below a predicate stands on its own: what is said of the predicate is not said of it. */
function standsAlone(tree: Tree, child: number, complement: boolean): boolean {
  switch (tree.relations[child]) {
    case "parataxis":
      return true;
    case "conj":
      return childBy(tree, child, GRAMMAR) >= 0;
    case "advcl":
      return childBy(tree, child, SUBJECT) >= 0;
    case "ccomp":
    case "xcomp":
      return !complement;
    default:
      return false;
  }
}

/** Tags of what stands between a clause and the one cut away. */
const JOINING: ReadonlySet<string> = new Set(["CC", ",", ":", "IN"]);

/** The clause of a predicate; `complement` false leaves the clauses out that it governs as complements. */
export function clauseRange(tree: Tree, predicate: number, complement: boolean): TokenRange {
  let first = tree.left[predicate]!;
  let last = tree.right[predicate]!;
  for (let place = tree.offsets[predicate]!; place < childrenEnd(tree, predicate); place++) {
    const child = tree.children[place]!;
    if (!standsAlone(tree, child, complement)) continue;
    if (child < predicate) first = Math.max(first, tree.right[child]! + 1);
    else last = Math.min(last, tree.left[child]! - 1);
  }
  while (last > predicate && JOINING.has(tree.tags[last]!) && last < tree.right[predicate]!) last--;
  return { first: Math.min(first, predicate), last: Math.max(last, predicate) };
}

export const subtreeRange = (tree: Tree, token: number): TokenRange => ({
  first: tree.left[token]!,
  last: tree.right[token]!,
});

export const rangeSpan = (tree: Tree, range: TokenRange): Span => ({
  start: tree.tokens[range.first]!.start,
  end: tree.tokens[range.last]!.end,
});

/**
 * The head of what a verb, adjective or noun takes as its content, or -1. `after` is the last token of the phrase.
 * A parse often hangs a noun's that-clause on the verb above it, so the word that joins it is asked as well.
 */
export function complementOf(tree: Tree, word: number, after: number): number {
  const noun = isNoun(tree, word);
  const child = childBy(tree, word, noun ? NOUN_CLAUSE : CLAUSE_COMPLEMENT);
  if (child > after && !noun) return child;
  const joined = joinedAfter(tree, word, after, noun);
  return joined >= 0 ? joined : child > after ? child : noun ? -1 : preposed(tree, word);
}

function joinedAfter(tree: Tree, word: number, after: number, noun: boolean): number {
  const next = QUOTE_MARKS.has(tree.tokens[after + 1]?.text ?? "") ? after + 2 : after + 1;
  if (next >= tree.tokens.length || tree.tokens[next]!.sentence !== tree.tokens[word]!.sentence) return -1;
  const { lower } = tree.tokens[next]!;
  const head = tree.heads[next]!;
  if (head <= next) return lower === "that" && !noun ? firstVerb(tree, next) : -1;
  if (lower === "to") return isVerb(tree, head) || isPredicate(tree, head) || noun ? head : -1;
  if (CLAUSE_JOINS.has(lower)) return head;
  return PHRASE_JOINS.has(lower) && (noun || isVerb(tree, head)) ? head : -1;
}

/** How far behind a "that" which a parse hung elsewhere its verb is looked for. */
const THAT_WINDOW = 12;

function firstVerb(tree: Tree, that: number): number {
  const end = Math.min(tree.tokens.length, that + THAT_WINDOW);
  for (let token = that + 1; token < end; token++) {
    if (tree.tokens[token]!.sentence !== tree.tokens[that]!.sentence) break;
    if (FINITE.test(tree.tags[token]!)) {
      const head = tree.heads[token]!;
      return head > token && AUXILIARY.has(tree.relations[token]!) ? head : token;
    }
  }
  return -1;
}

const FINITE = /^(?:MD|VB[DZP])$/;
const AUXILIARY: ReadonlySet<string> = new Set(["aux", "auxpass", "cop"]);

const ADVERBIAL: ReadonlySet<string> = new Set(["advcl"]);

/** A clause before its verb or adjective: "Whether he will go is unclear". */
function preposed(tree: Tree, word: number): number {
  const child = childBy(tree, word, CLAUSE_COMPLEMENT);
  if (child >= 0 && child < word) return child;
  const adverbial = childBy(tree, word, ADVERBIAL);
  const asked =
    adverbial >= 0 && adverbial < word && CLAUSE_JOINS.has(tree.tokens[tree.left[adverbial]!]!.lower);
  return asked ? adverbial : -1;
}

/** How far a modal looks for its verb where the tree does not say. */
const VERB_WINDOW = 6;

/** The predicate that a modal, adverb or negation belongs to; where it hangs on no predicate, its head; -1 none. */
export function governor(tree: Tree, word: number): number {
  const head = tree.heads[word]!;
  if (head >= 0 && isPredicate(tree, head)) return head;
  const end = Math.min(tree.tokens.length, word + 1 + VERB_WINDOW);
  for (let token = word + 1; token < end; token++) {
    if (tree.tokens[token]!.sentence !== tree.tokens[word]!.sentence) break;
    if (isVerb(tree, token)) return token;
  }
  return head;
}

/** The predicate a complement-taking word makes or belongs to as predicate noun or adjective; -1: it only modifies. */
export function ownPredicate(tree: Tree, word: number): number {
  if (isPredicate(tree, word) || tree.heads[word]! < 0) return word;
  const relation = tree.relations[word]!;
  if (COMPLEMENT.has(relation) || relation === "conj" || relation === "dep") return word;
  const head = tree.heads[word]!;
  const existential = relation === "nsubj" && tree.lemmas[head] === "be";
  return existential ? head : -1;
}

/** The verb right behind a word, quotation marks aside: an adverb there is on it, wherever a parse hangs it; -1 none. */
export function verbBehind(tree: Tree, word: number): number {
  const next = QUOTE_MARKS.has(tree.tokens[word + 1]?.text ?? "") ? word + 2 : word + 1;
  if (next >= tree.tokens.length || tree.tokens[next]!.sentence !== tree.tokens[word]!.sentence) return -1;
  if (!isVerb(tree, next)) return -1;
  const above = tree.heads[next]!;
  return AUXILIARY.has(tree.relations[next]!) && above > next ? above : next;
}
