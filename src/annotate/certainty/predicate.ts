/** Which token a proposition stands or falls with: the one given, or found, unless the parse plainly went astray. */
import { CARDINAL_WORDS } from "../../lexicon/number-words.ts";
import type { Span } from "../../model/index.ts";
import { type BearingLayers, sentenceAt, tokenFrom } from "./bearing.ts";
import { reportingVerb } from "./reporting-verb.ts";
import { childBy, childrenEnd, isPredicate, type Tree } from "./tree.ts";

const AUXILIARY: ReadonlySet<string> = new Set(["cop", "aux", "auxpass"]);
const GRAMMAR: ReadonlySet<string> = new Set(["nsubj", "nsubjpass", "expl", "aux", "auxpass", "cop"]);
/** Relations under which a parse hangs the true main clause below a word behind it. */
const ASTRAY: ReadonlySet<string> = new Set(["ccomp", "dep"]);

/**
 * The predicate of a proposition: `head`, or where that is -1 or stands outside its content the top of the content. A copula or an auxiliary stands for
 * what it belongs to. A clause that comes first and hangs below a word that governs no clauses ("They may come, large
 * offensives included") is the main clause. -1: the content holds no token.
 */
export function predicateOf(
  layers: BearingLayers,
  tree: Tree,
  content: readonly Span[],
  head: number,
): number {
  const given = head >= 0 && (content.length === 0 || covered(tree, head, content));
  let predicate = given ? head : headOf(layers, tree, content);
  if (predicate < 0) predicate = head;
  if (predicate < 0) return -1;
  if (isCutOff(tree, predicate)) {
    const verb = headOf(layers, tree, content);
    predicate =
      verb >= 0 && verb !== predicate && isPredicate(tree, verb)
        ? verb
        : (finiteIn(tree, predicate, content) ?? predicate);
  }
  if (AUXILIARY.has(tree.relations[predicate]!) && tree.heads[predicate]! >= 0)
    predicate = tree.heads[predicate]!;
  if (reportingVerb(tree, predicate) !== null) return reportedBefore(tree, predicate, content) ?? predicate;
  const bare = !isPredicate(tree, predicate);
  for (let place = tree.offsets[predicate]!; place < childrenEnd(tree, predicate); place++) {
    const child = tree.children[place]!;
    if (child > predicate && !bare) break;
    if (!ASTRAY.has(tree.relations[child]!) || childBy(tree, child, GRAMMAR) < 0) continue;
    if (covered(tree, child, content)) return child;
  }
  return predicate;
}

/** "15 of them had died", "some “may be in their hands”": a number or word of amount that a parse took from its own verb. */
function isCutOff(tree: Tree, word: number): boolean {
  const opens = tree.tokens[word - 1]?.sentence !== tree.tokens[word]!.sentence;
  if (opens && CARDINAL_WORDS.has(tree.tokens[word]!.lower))
    return tree.tags[word] !== "CD" || !isPredicate(tree, word);
  return /^(?:CD|DT|PDT)$/.test(tree.tags[word]!) && !isPredicate(tree, word);
}

/** How far behind such a word its verb is looked for. */
const VERB_REACH = 12;

/** The predicate of the first verb with a tense behind a word, before any clause that only describes it; null: none. */
function finiteIn(tree: Tree, word: number, content: readonly Span[]): number | null {
  for (let token = word + 1; token <= word + VERB_REACH && token < tree.tokens.length; token++) {
    if (tree.tokens[token]!.sentence !== tree.tokens[word]!.sentence || !covered(tree, token, content))
      return null;
    if (/^(?:WDT|WP|WP\$|WRB|IN)$/.test(tree.tags[token]!) && tree.tokens[token]!.lower !== "of") return null;
    if (!/^(?:MD|VB[DZP])$/.test(tree.tags[token]!)) continue;
    const above = tree.heads[token]!;
    return AUXILIARY.has(tree.relations[token]!) && above > token ? above : token;
  }
  return null;
}

/** What an impersonal clause behind it reports: "The bank is to cut 500 jobs, it was reported yesterday". */
function reportedBefore(tree: Tree, verb: number, content: readonly Span[]): number | null {
  for (let place = tree.offsets[verb]!; place < childrenEnd(tree, verb); place++) {
    const child = tree.children[place]!;
    if (child >= verb) return null;
    if (!REPORTED.has(tree.relations[child]!) || !isPredicate(tree, child)) continue;
    const impersonal = tree.tokens.slice(child + 1, verb).some(({ lower }, at, between) => {
      return lower === "it" && between[at - 1]?.lower === ",";
    });
    if (impersonal && covered(tree, child, content)) return child;
  }
  return null;
}

const REPORTED: ReadonlySet<string> = new Set(["ccomp", "xcomp", "dep"]);

const covered = (tree: Tree, token: number, content: readonly Span[]): boolean =>
  content.some(({ start, end }) => start <= tree.tokens[token]!.start && tree.tokens[token]!.end <= end);

/** The predicate of a content: its topmost verb, else its topmost token; -1: it holds no token. */
function headOf(layers: BearingLayers, tree: Tree, content: readonly Span[]): number {
  let best = -1;
  for (const span of content) {
    if (layers.sentences.length === 0) return -1;
    const sentence = sentenceAt(layers, span.start);
    const first = tokenFrom(layers, sentence, span.start);
    for (
      let token = first;
      token >= 0 && token < tree.tokens.length && tree.tokens[token]!.end <= span.end;
      token++
    ) {
      const above = tree.heads[token]!;
      const top = above < 0 || tree.tokens[above]!.start < span.start || tree.tokens[above]!.end > span.end;
      if (top && tree.relations[token] !== "punct" && (best < 0 || better(tree, token, best))) best = token;
    }
    if (best >= 0 && isPredicate(tree, best)) return best;
  }
  return best;
}

const better = (tree: Tree, token: number, best: number): boolean =>
  isPredicate(tree, token) && !isPredicate(tree, best);
