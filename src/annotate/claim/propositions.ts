/**
 * Clauses become propositions: what somebody is made to say, each with its stretch of text. A proposition differs from a
 * clause: "X said" is none, a subordinate clause goes with its parent unless it has a source or a hedge of its own, and
 * the innermost attribution whose content holds it is known.
 */
import type { Block, Span } from "../../model/index.ts";
import type { AttributionMention, HedgeMention, Layers, Sentence, Syntax, Token } from "../layers.ts";
import { movedAntecedents } from "./antecedents.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { contentOwners, spanTokens, type TokenIndex } from "./token-index.ts";

export interface Proposition {
  /** token index of the predicate */
  readonly head: number;
  readonly tokens: readonly number[];
  readonly spans: readonly Span[];
  /** index of the innermost attribution it stands in; -1: the publisher's own voice */
  readonly attribution: number;
  readonly sentence: number;
  readonly clause: Clause;
}

/** Blocks in which nobody makes a claim. */
const SILENT: ReadonlySet<Block["kind"]> = new Set(["metadata", "byline", "furniture"]);
/** Adverbial clauses that set one statement against another, each of which stands alone. */
const CONTRASTING: ReadonlySet<string> = new Set(["while", "whereas", "although", "though"]);
/** Hedges that give a subordinate clause a certainty of its own; a bare modal does so only in relative clauses. */
const OWN_CERTAINTY: ReadonlySet<HedgeMention["kind"]> = new Set(["reportive", "adverb", "verb"]);

export type PropositionLayers = Pick<
  Layers,
  "document" | "tokens" | "sentences" | "syntax" | "attributions" | "hedges"
>;

export function propositionsOf(layers: PropositionLayers, index: TokenIndex): readonly Proposition[] {
  const clauses = clausesOf(layers.tokens, layers.sentences, layers.syntax);
  const owners = contentOwners(layers.attributions, index);
  const attributing = attributingTokens(layers.attributions, index, layers.tokens.length);
  const hedged = hedgedTokens(layers.hedges, index, layers.tokens.length);
  const target = clauses.map((_clause, position) => position);
  for (let position = 0; position < clauses.length; position++) {
    const clause = clauses[position]!;
    if (
      clause.parent < 0 ||
      standsAlone(clause, clauses[clause.parent]!, layers, owners, attributing, hedged)
    )
      continue;
    target[position] = clause.parent;
  }
  return gather(clauses, target, layers, owners, attributing);
}

/** 1 for tokens of a cue or a source, by which a clause can be "X said" and nothing more. */
function attributingTokens(
  attributions: readonly AttributionMention[],
  index: TokenIndex,
  length: number,
): Uint8Array {
  const marks = new Uint8Array(length);
  for (const { cue, source } of attributions) {
    for (const span of cue) for (const token of spanTokens(index, span)) marks[token] = 2;
    for (const span of source)
      for (const token of spanTokens(index, span)) if (marks[token] === 0) marks[token] = 1;
  }
  return marks;
}

type Hedged = readonly (HedgeMention["kind"] | undefined)[];

function hedgedTokens(hedges: readonly HedgeMention[], index: TokenIndex, length: number): Hedged {
  const marks: (HedgeMention["kind"] | undefined)[] = new Array(length);
  for (const hedge of hedges) for (const token of spanTokens(index, hedge)) marks[token] = hedge.kind;
  return marks;
}

function standsAlone(
  clause: Clause,
  parent: Clause,
  layers: PropositionLayers,
  owners: Int32Array,
  attributing: Uint8Array,
  hedged: Hedged,
): boolean {
  if (owners[clause.head] !== owners[parent.head]) return true;
  if (attributing[clause.head] === 2 || attributing[parent.head] === 2) return true;
  if (!isVerbal(clause, layers.syntax)) return false;
  if (clause.kind === "coordinate") return true;
  if (clause.kind === "parataxis") return clause.subject >= 0;
  const first = layers.tokens[clause.tokens[0]!]!.lower;
  if (clause.kind === "adverbial" && clause.subject >= 0 && CONTRASTING.has(first)) return true;
  const kinds = clause.tokens.map((token) => hedged[token]).filter((kind) => kind !== undefined);
  if (clause.kind === "relative" && kinds.includes("modal")) return true;
  return clause.kind !== "complement" && kinds.some((kind) => OWN_CERTAINTY.has(kind));
}

/** A clause that states something has a verb, or a copula beside its predicate. */
function isVerbal(clause: Clause, syntax: Syntax): boolean {
  if (syntax.tags[clause.head]!.startsWith("VB")) return true;
  return clause.tokens.some(
    (token) => syntax.heads[token] === clause.head && syntax.relations[token] === "cop",
  );
}

/** Verbless fragments say something only where writers leave verbs out. */
const TERSE: ReadonlySet<Block["kind"]> = new Set(["headline", "standfirst", "subheading"]);

function gather(
  clauses: readonly Clause[],
  target: readonly number[],
  layers: PropositionLayers,
  owners: Int32Array,
  attributing: Uint8Array,
): readonly Proposition[] {
  const members = new Map<number, number[]>();
  const antecedents = movedAntecedents(clauses, target, layers.syntax, layers.tokens);
  const joined = new Map<number, number[]>();
  for (const [token, clause] of antecedents) joined.set(clause, [...(joined.get(clause) ?? []), token]);
  for (let position = 0; position < clauses.length; position++) {
    const root = rootOf(position, target);
    const list = members.get(root);
    if (list === undefined) members.set(root, [position]);
    else list.push(position);
  }
  const propositions: Proposition[] = [];
  for (const [root, positions] of members) {
    const clause = clauses[root]!;
    const sentence = layers.sentences[clause.sentence]!;
    if (SILENT.has(sentence.block.kind) || attributing[clause.head] === 2) continue;
    const owner = owners[clause.head]!;
    if (owner < 0 && !TERSE.has(sentence.block.kind) && !isVerbal(clause, layers.syntax)) continue;
    const tokens = positions
      .flatMap((position) => clauses[position]!.tokens)
      .filter((token) => (antecedents.get(token) ?? root) === root)
      .concat(joined.get(root) ?? [])
      .filter((token) => attributing[token] !== 2 && owners[token] === owner)
      .sort((a, b) => a - b);
    const spans = spansOf(tokens, layers.tokens, sentence);
    if (spans.length > 0)
      propositions.push({
        head: clause.head,
        tokens,
        spans,
        attribution: owner,
        sentence: clause.sentence,
        clause,
      });
  }
  return propositions.sort((a, b) => a.spans[0]!.start - b.spans[0]!.start);
}

function rootOf(position: number, target: readonly number[]): number {
  let at = position;
  while (target[at] !== at) at = target[at]!;
  return at;
}

const EDGE = /^[\s,;:.!?–—-]+$|^(?:and|but|or|while|whereas|although|though|that|where|when)$/i;

/** Runs of tokens as spans; a gap of punctuation is closed, connecting words and punctuation at the edges fall away. */
function spansOf(members: readonly number[], tokens: readonly Token[], sentence: Sentence): readonly Span[] {
  const runs: [number, number][] = [];
  for (const token of members) {
    const last = runs.at(-1);
    if (last !== undefined && onlyPunctuation(tokens, last[1] + 1, token)) last[1] = token;
    else runs.push([token, token]);
  }
  return runs.flatMap(([from, to]) => {
    let first = from;
    let last = to;
    while (first <= last && EDGE.test(tokens[first]!.text)) first++;
    while (last >= first && EDGE.test(tokens[last]!.text)) last--;
    if (first > last) return [];
    return [
      {
        start: Math.max(tokens[first]!.start, sentence.start),
        end: Math.min(tokens[last]!.end, sentence.end),
      },
    ];
  });
}

const PUNCTUATION = /^[^\p{L}\p{N}]+$/u;

function onlyPunctuation(tokens: readonly Token[], from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (!PUNCTUATION.test(tokens[token]!.text)) return false;
  return true;
}
