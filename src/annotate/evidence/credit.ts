/** Who made, supplied or saw a thing: "seen by CNN", "that the agency reviewed", "by Planet Labs", "(credit: Airbus)". */
import { childBy, childrenEnd, isNoun, isVerb, type Tree } from "../certainty/tree.ts";

export interface Credit {
  /** null: seen or shown, but nobody is named */
  readonly name: string | null;
  /** last token of the words that tell it; the thing itself where they stand apart from it */
  readonly last: number;
  /** handled: seen, obtained, published … by somebody; else only made by them */
  readonly handled: boolean;
}

/** Verbs of making, supplying, seeing and passing on. */
const HANDLING: ReadonlySet<string> = new Set([
  "see",
  "obtain",
  "review",
  "view",
  "read",
  "verify",
  "examine",
  "analyse",
  "analyze",
  "publish",
  "release",
  "post",
  "leak",
  "provide",
  "share",
  "supply",
  "take",
  "capture",
  "shoot",
  "film",
  "geolocate",
  "authenticate",
  "cite",
  "circulate",
  "issue",
  "intercept",
  "record",
  "distribute",
  "broadcast",
  "air",
  "upload",
  "acquire",
  "inspect",
  "receive",
  "collect",
  "gather",
  "unseal",
  "hack",
]);
const CLAUSES: ReadonlySet<string> = new Set(["acl", "acl:relcl", "amod", "dep"]);
const SUBJECT: ReadonlySet<string> = new Set(["nsubj"]);
const PHRASE: ReadonlySet<string> = new Set(["nmod"]);
const CASE: ReadonlySet<string> = new Set(["case"]);
const MAKER_PREPOSITIONS: ReadonlySet<string> = new Set(["by", "from", "via"]);
const CREDIT_WORDS: ReadonlySet<string> = new Set([
  "credit",
  "credits",
  "source",
  "courtesy",
  "picture",
  "photo",
  "image",
]);
/** Longest name kept, in tokens: a company with its partner, an office with its holder. */
const LONGEST_NAME = 12;

/** The credit of the thing named by `noun`, whose words end at `after`; null where nobody handled or made it. */
export function creditOf(tree: Tree, noun: number, after: number): Credit | null {
  const told = adjacent(tree, after);
  if (told !== null) return told;
  let made: Credit | null = null;
  for (let place = tree.offsets[noun]!; place < childrenEnd(tree, noun); place++) {
    const child = tree.children[place]!;
    if (child < noun) continue;
    const handled = CLAUSES.has(tree.relations[child]!) ? handledBy(tree, child) : null;
    if (handled !== null) return handled;
    made ??= madeBy(tree, child);
  }
  return relative(tree, noun) ?? made ?? bracketed(tree, noun);
}

/** "seen by CNN", ", reviewed by CNN,", "by Planet Labs" right behind the thing, however it is parsed. */
function adjacent(tree: Tree, after: number): Credit | null {
  const { sentence } = tree.tokens[after]!;
  const comma = tree.tokens[after + 1]?.text === "," ? 1 : 0;
  const verb = after + 1 + comma;
  const handled = isHandling(tree, verb);
  if (comma === 1 && !handled) return null;
  const by = handled ? verb + 1 : verb;
  if (!MAKER_PREPOSITIONS.has(tree.tokens[by]?.lower ?? "") || tree.tokens[by]!.sentence !== sentence)
    return null;
  const first = by + 1;
  if (first >= tree.tokens.length || tree.tokens[first]!.sentence !== sentence) return null;
  const last = phraseEnd(tree, first);
  const named =
    last >= first && (handled ? tree.tokens[by]!.lower === "by" : tree.tags[last]!.startsWith("NNP"));
  return named ? { name: words(tree, afterArticle(tree, first), last), last, handled } : null;
}

const isHandling = (tree: Tree, token: number): boolean =>
  token < tree.tokens.length && isVerb(tree, token) && HANDLING.has(tree.lemmas[token]!);

/** Tags of the words of a name or a description. */
const NAME_TAG = /^(?:NN|JJ|CD|DT|POS|PRP\$)/;

/** The last noun of the phrase that begins here; before its first token where there is none. */
function phraseEnd(tree: Tree, first: number): number {
  let last = first;
  const { sentence } = tree.tokens[first]!;
  const end = Math.min(tree.tokens.length, first + LONGEST_NAME);
  while (last < end && tree.tokens[last]!.sentence === sentence && NAME_TAG.test(tree.tags[last]!)) last++;
  do last--;
  while (last >= first && !isNoun(tree, last));
  return last;
}

const afterArticle = (tree: Tree, first: number): number => (tree.tags[first] === "DT" ? first + 1 : first);

/** "seen by CNN", "obtained on Monday", "which CNN has seen" */
function handledBy(tree: Tree, clause: number): Credit | null {
  if (!isVerb(tree, clause) || !HANDLING.has(tree.lemmas[clause]!)) return null;
  for (let place = tree.offsets[clause]!; place < childrenEnd(tree, clause); place++) {
    const child = tree.children[place]!;
    if (PHRASE.has(tree.relations[child]!) && preposition(tree, child) === "by")
      return named(tree, child, true);
  }
  const subject = childBy(tree, clause, SUBJECT);
  if (subject >= 0 && (isNoun(tree, subject) || tree.tags[subject] === "PRP")) {
    return { name: nameOf(tree, subject), last: clause, handled: true };
  }
  const acts = subject >= 0 || tree.tags[clause] === "VBG";
  return acts ? null : { name: null, last: clause, handled: true };
}

/** "images by Planet Labs", "footage from the scene" names no maker unless it is a name. */
function madeBy(tree: Tree, phrase: number): Credit | null {
  if (!PHRASE.has(tree.relations[phrase]!) || !MAKER_PREPOSITIONS.has(preposition(tree, phrase))) return null;
  return tree.tags[phrase]!.startsWith("NNP") ? named(tree, phrase, false) : null;
}

function preposition(tree: Tree, phrase: number): string {
  const word = childBy(tree, phrase, CASE);
  return word < 0 ? "" : tree.tokens[word]!.lower;
}

function named(tree: Tree, head: number, handled: boolean): Credit {
  return { name: nameOf(tree, head), last: lastOfName(tree, head), handled };
}

/** How far behind its noun a relative clause that a parse hung elsewhere is looked for, and how long its subject is. */
const RELATIVE_WINDOW = 10;
const SUBJECT_WINDOW = 5;

/** "an assessment by the agency (AB) that CNN reviewed": the clause may hang on the agency. */
function relative(tree: Tree, noun: number): Credit | null {
  const { sentence } = tree.tokens[noun]!;
  const end = Math.min(tree.tokens.length, noun + RELATIVE_WINDOW);
  for (let token = noun + 1; token < end && tree.tokens[token]!.sentence === sentence; token++) {
    const { lower } = tree.tokens[token]!;
    if (lower !== "that" && lower !== "which") continue;
    let name = token + 1;
    while (name < token + SUBJECT_WINDOW && tree.tags[name]?.startsWith("NNP")) name++;
    if (name === token + 1) return null;
    let verb = name;
    while (verb < name + 2 && /^(?:has|had|have)$/.test(tree.tokens[verb]?.lower ?? "")) verb++;
    const handles = verb < tree.tokens.length && isVerb(tree, verb) && HANDLING.has(tree.lemmas[verb]!);
    return handles ? { name: words(tree, token + 1, name - 1), last: verb, handled: true } : null;
  }
  return null;
}

/** How many tokens behind its noun a bracketed credit is looked for. */
const BRACKET_WINDOW = 40;

/** "(credit Open Source Centre/Airbus)" within the sentence, behind the thing. */
function bracketed(tree: Tree, noun: number): Credit | null {
  const { sentence } = tree.tokens[noun]!;
  const end = Math.min(tree.tokens.length, noun + BRACKET_WINDOW);
  for (let token = noun + 1; token < end && tree.tokens[token]!.sentence === sentence; token++) {
    const next = tree.tokens[token + 1];
    if (tree.tokens[token]!.text !== "(" || next === undefined || !CREDIT_WORDS.has(next.lower)) continue;
    let from = token + 2;
    while (
      tree.tokens[from]?.text === ":" ||
      tree.tokens[from]?.lower === "by" ||
      tree.tokens[from]?.lower === "of"
    )
      from++;
    let last = from;
    while (
      last < from + LONGEST_NAME &&
      tree.tokens[last + 1]?.sentence === sentence &&
      tree.tokens[last + 1]!.text !== ")"
    )
      last++;
    if (tree.tokens[last] === undefined || tree.tokens[from]?.text === ")") return null;
    return { name: words(tree, from, last), last: noun, handled: false };
  }
  return null;
}

/** A name ends before the first comma, bracket or clause behind its head. */
function lastOfName(tree: Tree, head: number): number {
  let last = head;
  const end = Math.min(tree.right[head]!, head + LONGEST_NAME);
  while (
    last < end &&
    /^(?:NN|JJ|CD|IN|DT|POS|CC|SYM|FW)/.test(tree.tags[last + 1]!) &&
    tree.tokens[last + 1]!.text !== ","
  )
    last++;
  while (last > head && !isNoun(tree, last)) last--;
  return last;
}

function nameOf(tree: Tree, head: number): string {
  let first = Math.max(tree.left[head]!, head - LONGEST_NAME);
  while (first < head && /^(?:IN|DT|,|``|:|-LRB-)/.test(tree.tags[first]!)) first++;
  return words(tree, first, lastOfName(tree, head));
}

/** The words as the text spaces them. */
function words(tree: Tree, first: number, last: number): string {
  let text = tree.tokens[first]!.text;
  for (let token = first + 1; token <= last; token++) {
    const gap = tree.tokens[token]!.start > tree.tokens[token - 1]!.end;
    text += (gap ? " " : "") + tree.tokens[token]!.text;
  }
  return text;
}
