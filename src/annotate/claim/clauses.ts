/**
 * Sentences cut into clauses by the tree: each token belongs to the nearest clause head above it. A clause differs from
 * a proposition: whether a clause is a claim of its own, belongs to its parent's, or is only "X said" is settled in
 * propositions.ts.
 */
import type { Sentence, Syntax, Token } from "../layers.ts";

export type ClauseKind =
  | "main"
  | "coordinate"
  | "parataxis"
  | "adverbial"
  | "relative"
  | "participial"
  | "complement";

export interface Clause {
  readonly kind: ClauseKind;
  /** token index of the head: a verb, or the predicate noun or adjective of a copula */
  readonly head: number;
  readonly sentence: number;
  /** index of the clause that governs it; -1 for main clauses */
  readonly parent: number;
  /** token index of its subject; -1 none */
  readonly subject: number;
  /** its own tokens in order, those of clauses inside it left out */
  readonly tokens: readonly number[];
}

const SUBJECT: ReadonlySet<string> = new Set(["nsubj", "nsubjpass", "csubj", "csubjpass", "expl"]);
const KINDS: ReadonlyMap<string, ClauseKind> = new Map([
  ["advcl", "adverbial"],
  ["parataxis", "parataxis"],
  ["acl:relcl", "relative"],
  ["acl", "participial"],
  ["ccomp", "complement"],
  ["xcomp", "complement"],
  ["csubj", "complement"],
]);

const NONE: number[] = [];

export function clausesOf(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  syntax: Syntax,
): readonly Clause[] {
  const subjects = subjectOf(syntax);
  const clauses: Building[] = [];
  const clauseAt = new Int32Array(tokens.length).fill(-1);
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index]!;
    for (let token = sentence.first; token < sentence.last; token++) {
      const kind = kindOf(token, syntax, subjects);
      if (kind === null) continue;
      clauseAt[token] = clauses.length;
      clauses.push({
        kind,
        head: token,
        sentence: index,
        subject: subjects[token]!,
        tokens: NONE,
        parent: -1,
      });
    }
  }
  const governing = governingClauses(sentences, syntax.heads, clauseAt);
  giveTokens(clauses, governing);
  for (const clause of clauses) {
    const above = syntax.heads[clause.head]!;
    clause.parent = above < 0 ? -1 : governing[above]!;
  }
  return clauses;
}

interface Building extends Omit<Clause, "tokens" | "parent"> {
  tokens: number[];
  parent: number;
}

/** Counts first: a list that grows token by token takes up twice the room. */
function giveTokens(clauses: readonly Building[], governing: Int32Array): void {
  const counts = new Int32Array(clauses.length);
  for (const clause of governing) if (clause >= 0) counts[clause]! += 1;
  for (let clause = 0; clause < clauses.length; clause++)
    clauses[clause]!.tokens = new Array(counts[clause]!);
  counts.fill(0);
  for (let token = 0; token < governing.length; token++) {
    const clause = governing[token]!;
    if (clause < 0) continue;
    clauses[clause]!.tokens[counts[clause]!] = token;
    counts[clause]! += 1;
  }
}

/** The first subject of each token; -1 none. */
function subjectOf(syntax: Syntax): Int32Array {
  const subjects = new Int32Array(syntax.heads.length).fill(-1);
  for (let token = 0; token < syntax.heads.length; token++) {
    const head = syntax.heads[token]!;
    if (head >= 0 && subjects[head] === -1 && SUBJECT.has(syntax.relations[token]!)) subjects[head] = token;
  }
  return subjects;
}

function kindOf(token: number, syntax: Syntax, subjects: Int32Array): ClauseKind | null {
  const relation = syntax.relations[token]!;
  if (syntax.heads[token] === -1) return "main";
  const own = KINDS.get(relation);
  if (own !== undefined)
    return own === "complement" && relation === "xcomp" && subjects[token] === -1 ? null : own;
  // A coordinate verb is a clause of its own only with a subject of its own: "He came and saw" is one statement.
  if (relation === "conj" && subjects[token] !== -1) return "coordinate";
  return null;
}

/** For each token the clause it stands in. The way up is remembered, so each token is walked once. */
function governingClauses(
  sentences: readonly Sentence[],
  heads: Int32Array,
  clauseAt: Int32Array,
): Int32Array {
  const governing = Int32Array.from(clauseAt);
  const way: number[] = [];
  for (const sentence of sentences) {
    for (let token = sentence.first; token < sentence.last; token++) {
      let at = token;
      way.length = 0;
      while (at >= 0 && governing[at] === -1) {
        way.push(at);
        at = heads[at]!;
      }
      const clause = at < 0 ? -1 : governing[at]!;
      for (const passed of way) governing[passed] = clause;
    }
  }
  return governing;
}
