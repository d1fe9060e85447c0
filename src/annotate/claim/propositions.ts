/**
 * Clauses become propositions: what somebody is made to say, each with its stretch of text. A proposition differs from a
 * clause: "X said" is none, a subordinate clause goes with its parent unless it has a source or a hedge of its own, and
 * the innermost attribution whose content holds it is known.
 */
import type { Block, Span } from "../../model/index.ts";
import { WordMemo } from "../language/word-memo.ts";
import type { AttributionMention, HedgeMention, Layers, Syntax, Token } from "../layers.ts";
import { movedAntecedents } from "./antecedents.ts";
import { withBackground } from "./background.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { joinParts, states } from "./join-parts.ts";
import { withLeadingFigures } from "./leading-figures.ts";
import { behindPictureLabel, isPictureCredit } from "./picture-lines.ts";
import { spansOf } from "./spans-of.ts";
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
  /** true: the writer's own, set into what somebody else says; no word of that statement bears on it */
  readonly background: boolean;
  /** true: a figure that leads the line is part of it, which no attribution of the line holds */
  readonly led: boolean;
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
  const target = Int32Array.from(clauses.keys());
  for (let position = 0; position < clauses.length; position++) {
    const clause = clauses[position]!;
    if (
      clause.parent < 0 ||
      standsAlone(clause, clauses[clause.parent]!, layers, owners, attributing, hedged)
    )
      continue;
    target[position] = clause.parent;
  }
  const propositions: Proposition[] = [];
  for (const one of gather(clauses, target, layers, owners, attributing))
    propositions.push(...withBackground(one, layers));
  return propositions;
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
  return clause.tokens.some((token) => {
    const kind = hedged[token];
    if (kind === undefined) return false;
    if (clause.kind === "relative" && kind === "modal") return true;
    return clause.kind !== "complement" && OWN_CERTAINTY.has(kind);
  });
}

/** A clause that states something has a verb, or a copula beside its predicate. */
function isVerbal(clause: Clause, syntax: Syntax): boolean {
  if (syntax.tags[clause.head]!.startsWith("VB")) return true;
  return clause.tokens.some(
    (token) => syntax.heads[token] === clause.head && syntax.relations[token] === "cop",
  );
}

/** "Injured: 3,408; missing: 139": figures under a label need no verb. */
function isTabulated(part: readonly number[], { tokens, syntax }: PropositionLayers): boolean {
  const colon = part.find((token) => tokens[token]!.text === ":");
  return colon !== undefined && part.some((token) => token > colon && syntax.tags[token] === "CD");
}

/** Verbless fragments say something only where writers leave verbs out. */
const TERSE: ReadonlySet<Block["kind"]> = new Set(["headline", "standfirst", "subheading"]);

/** What is known of a document's clauses while their propositions are made. */
interface Gathering {
  readonly clauses: readonly Clause[];
  readonly layers: PropositionLayers;
  readonly owners: Int32Array;
  readonly attributing: Uint8Array;
  /** the clause that an antecedent has moved to, by token */
  readonly antecedents: ReadonlyMap<number, number>;
  /** tokens that go with a clause beside its own */
  readonly joined: ReadonlyMap<number, readonly number[]>;
  /** clauses that end where somebody speaks */
  readonly leading: ReadonlySet<number>;
}

function gather(
  clauses: readonly Clause[],
  target: Int32Array,
  layers: PropositionLayers,
  owners: Int32Array,
  attributing: Uint8Array,
): readonly Proposition[] {
  const members = new Map<number, number[]>();
  const antecedents = movedAntecedents(clauses, target, layers.syntax, layers.tokens);
  const joined = withSources(clauses, target, layers, attributing);
  for (const [token, clause] of antecedents) joined.set(clause, [...(joined.get(clause) ?? []), token]);
  for (let position = 0; position < clauses.length; position++) {
    const root = rootOf(position, target);
    const list = members.get(root);
    if (list === undefined) members.set(root, [position]);
    else list.push(position);
  }
  const leading = leadingToSpeech(clauses, layers.syntax, attributing);
  const gathering = { clauses, layers, owners, attributing, antecedents, joined, leading };
  const propositions: Proposition[] = [];
  for (const [root, positions] of members) {
    const tokens = tokensOfClause(gathering, root, positions);
    for (const part of byOwner(tokens, owners)) {
      const proposition = propositionOf(gathering, root, part);
      if (proposition !== null) propositions.push(proposition);
    }
  }
  return withLeadingFigures(joinParts(propositions, layers), clauses, layers, attributing).sort(
    (a, b) => a.spans[0]!.start - b.spans[0]!.start,
  );
}

/** The tokens of a clause with those of the clauses that go with it, words of saying left out; none where nobody makes a claim. */
function tokensOfClause(
  { clauses, layers, attributing, antecedents, joined }: Gathering,
  root: number,
  positions: readonly number[],
): readonly number[] {
  const sentence = layers.sentences[clauses[root]!.sentence]!;
  if (SILENT.has(sentence.block.kind) || isPictureCredit(layers.tokens, sentence)) return [];
  const opens = behindPictureLabel(layers.tokens, sentence);
  const tokens: number[] = [];
  for (const position of positions)
    for (const token of clauses[position]!.tokens)
      if (token >= opens && attributing[token] !== 2 && (antecedents.get(token) ?? root) === root)
        tokens.push(token);
  const further = joined.get(root);
  if (further !== undefined) for (const token of further) if (attributing[token] !== 2) tokens.push(token);
  // a clause's own tokens are in order already
  if (positions.length > 1 || further !== undefined) tokens.sort((a, b) => a - b);
  return tokens;
}

/** What those tokens of a clause state that one attribution holds; null: nothing. */
function propositionOf(
  { clauses, layers, owners, attributing, leading }: Gathering,
  root: number,
  { owner, tokens }: Part,
): Proposition | null {
  const clause = clauses[root]!;
  const { syntax } = layers;
  const sentence = layers.sentences[clause.sentence]!;
  const part = owner < 0 ? withoutNextSource(tokens, layers, attributing) : tokens;
  const own = owners[clause.head] === owner;
  const head = attributing[clause.head] !== 2 && own ? clause.head : topOf(part, syntax);
  if (part.every((token) => attributing[token] === 1 || !words.of(layers.tokens[token]!))) return null;
  // "A, the ministry told lawmakers, the senator said": the middle only says who says A
  if (
    owner >= 0 &&
    head !== clause.head &&
    own &&
    syntax.tags[clause.head] !== "VBN" &&
    !states(part, syntax)
  )
    return null;
  if (owner < 0) {
    const saying = clause.parent >= 0 && attributing[clauses[clause.parent]!.head] === 2;
    if (tellsHowItWasSaid(clause, part, syntax, saying) || isQuestionPut(part, layers)) return null;
    if (leading.has(root) || governsCue(clause, attributing, syntax)) return null;
    if (head !== clause.head) return null;
    const bare = !TERSE.has(sentence.block.kind) && !isVerbal(clause, syntax);
    if (bare && !isTabulated(part, layers)) return null;
  }
  const spans = spansOf(part, layers.tokens, sentence);
  if (spans.length === 0) return null;
  return {
    head,
    tokens: part,
    spans,
    attribution: owner,
    sentence: clause.sentence,
    clause,
    background: false,
    led: false,
  };
}

/** "Nine dead in floods; governor: worst not over": who says the second part of a headline is no word of the first. */
function withoutNextSource(
  part: readonly number[],
  { tokens }: PropositionLayers,
  attributing: Uint8Array,
): readonly number[] {
  let end = part.length;
  while (end > 0 && attributing[part[end - 1]!] === 1) end--;
  const parted = end > 0 && end < part.length && tokens[part[end - 1]!]!.text === ";";
  return parted ? part.slice(0, end - 1) : part;
}

/** "Asked whether the dam would hold, she said …": what is asked before an answer states nothing. */
function isQuestionPut(
  [first]: readonly number[],
  { tokens, sentences, syntax }: PropositionLayers,
): boolean {
  const token = tokens[first!]!;
  return (
    sentences[token.sentence]!.first === first &&
    ASKED.test(token.lower) &&
    /^VB[DN]$/.test(syntax.tags[first]!)
  );
}

const ASKED = /^(?:asked|questioned|quizzed|pressed)$/;

const WORD = /[\p{L}\p{N}]/u;
const words = new WordMemo(({ text }: Token) => WORD.test(text));

/** "The minister, who resigned in May, said": what is told of whoever speaks is told of him by name. Tokens by clause. */
function withSources(
  clauses: readonly Clause[],
  target: Int32Array,
  { tokens, syntax }: PropositionLayers,
  attributing: Uint8Array,
): Map<number, number[]> {
  const joined = new Map<number, number[]>();
  for (let position = 0; position < clauses.length; position++) {
    const { kind, head, tokens: own } = clauses[position]!;
    if (kind !== "relative" || target[position] !== position) continue;
    const noun = syntax.heads[head]!;
    if (attributing[noun] !== 1 || attributing[head] === 2 || own.includes(noun)) continue;
    let first = noun;
    while (first > 0 && syntax.heads[first - 1] === noun && tokens[first - 1]!.text !== ",") first--;
    const phrase: number[] = [];
    for (let token = first; token <= noun; token++) phrase.push(token);
    joined.set(position, phrase);
  }
  return joined;
}

/** "…, she said in a memo obtained by Reuters", "in a statement emailed to them": it tells of the memo, not of the event. */
function tellsHowItWasSaid(
  { kind }: Clause,
  part: readonly number[],
  { tags, heads, relations }: Syntax,
  saying: boolean,
): boolean {
  if (part.some((token) => tags[token] === "CD")) return false;
  if (kind === "participial") return true;
  if (!saying || !/^(?:IN|TO|VB[DGN])$/.test(tags[part[0]!]!)) return false;
  return !part.some((token) => SUBJECT.test(relations[token]!) && part.includes(heads[token]!));
}

const SUBJECT = /^(?:nsubj|csubj|expl)/;

/** "The leak forced the bank to admit …": clauses that end where somebody speaks. */
const leadingToSpeech = (
  clauses: readonly Clause[],
  { tags, heads, relations }: Syntax,
  attributing: Uint8Array,
): ReadonlySet<number> => {
  const leading = new Set<number>();
  for (const { kind, head, parent } of clauses) {
    const governed = kind === "complement" || (kind === "participial" && relations[heads[head]!] === "dobj");
    if (governed && attributing[head] === 2 && tags[head] === "VB") leading.add(parent);
  }
  return leading;
};

/** "The claim follows reports that …", "The leak forced the bank to admit …": without what was reported nothing is said. */
function governsCue(clause: Clause, attributing: Uint8Array, { heads, tags, relations }: Syntax): boolean {
  return clause.tokens.some(
    (token) =>
      attributing[token] === 2 &&
      heads[token] === clause.head &&
      (tags[token]!.startsWith("NN") || (tags[token] === "VB" && relations[token] === "xcomp")),
  );
}

interface Part {
  /** index of the innermost attribution that holds it; -1 none */
  readonly owner: number;
  readonly tokens: readonly number[];
}

/** Tokens by the attribution whose content holds them, in the order of the text. */
function byOwner(tokens: readonly number[], owners: Int32Array): readonly Part[] {
  const first = owners[tokens[0]!];
  if (first === undefined) return [];
  if (tokens.every((token) => owners[token] === first)) return [{ owner: first, tokens }];
  const parts = new Map<number, number[]>();
  for (const token of tokens) {
    const part = parts.get(owners[token]!);
    if (part === undefined) parts.set(owners[token]!, [token]);
    else part.push(token);
  }
  return Array.from(parts, ([owner, own]) => ({ owner, tokens: own }));
}

/** The first verb among tokens whose head lies outside them, else the first such token. */
function topOf(tokens: readonly number[], syntax: Syntax): number {
  const members = new Set(tokens);
  let top = -1;
  for (const token of tokens) {
    if (members.has(syntax.heads[token]!)) continue;
    if (syntax.tags[token]!.startsWith("VB")) return token;
    if (top < 0) top = token;
  }
  return top;
}

function rootOf(position: number, target: Int32Array): number {
  let at = position;
  while (target[at] !== at) at = target[at]!;
  return at;
}
