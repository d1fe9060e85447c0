/**
 * Background that writers set into what somebody says will happen: "the troops could arrive soon, joining the 11,000
 * sent last November", "After sending 12,000 last year, the state plans more, the paper said". What is taken as known
 * already, and is past where the statement looks ahead, is the writer's own (presupposition by definite descriptions and
 * temporal clauses: Levinson, Pragmatics, 1983, chapter 4).
 */
import { treeOf, yieldOf } from "../language/index.ts";
import type { Layers, Syntax } from "../layers.ts";
import type { Proposition } from "./propositions.ts";
import { spansOf } from "./spans-of.ts";

type Reading = Pick<Layers, "tokens" | "sentences" | "syntax">;

/** Verbs and modals of a statement that looks ahead. */
const AHEAD: ReadonlySet<string> = new Set([
  "will",
  "may",
  "might",
  "could",
  "expect",
  "plan",
  "intend",
  "prepare",
]);
/** What is joined or added to is there already. */
const JOINING: ReadonlySet<string> = new Set(["join", "supplement", "reinforce"]);
const BESIDE: ReadonlySet<string> = new Set(["beyond", "besides"]);
/** "11,000 there since November" */
const STANDING: ReadonlySet<string> = new Set(["since", "already"]);

/** The proposition, and behind it the background it holds as one of the publisher's own. */
export function withBackground(proposition: Proposition, layers: Reading): readonly Proposition[] {
  if (proposition.attribution < 0 || !looksAhead(proposition, layers.syntax)) return [proposition];
  const known = backgroundOf(proposition, layers);
  if (known === null) return [proposition];
  const rest = proposition.tokens.filter((token) => !known.tokens.includes(token));
  const sentence = layers.sentences[proposition.sentence]!;
  const spans = spansOf(known.tokens, layers.tokens, sentence);
  const { head, attribution, clause } = proposition;
  if (rest.length === 0 || spans.length === 0 || known.tokens.includes(proposition.head))
    return [proposition];
  return [
    {
      head,
      tokens: rest,
      spans: proposition.spans,
      attribution,
      sentence: proposition.sentence,
      clause,
      background: false,
      led: proposition.led,
    },
    {
      head: known.head,
      tokens: known.tokens,
      spans,
      attribution: -1,
      sentence: proposition.sentence,
      clause,
      background: true,
      led: false,
    },
  ];
}

const looksAhead = ({ tokens }: Proposition, { lemmas }: Syntax): boolean =>
  tokens.some((token) => AHEAD.has(lemmas[token]!));

interface Background {
  readonly head: number;
  readonly tokens: readonly number[];
}

function backgroundOf({ tokens }: Proposition, layers: Reading): Background | null {
  const { syntax } = layers;
  for (const figure of tokens) {
    if (syntax.tags[figure] !== "CD") continue;
    const noun = syntax.relations[figure] === "nummod" ? syntax.heads[figure]! : figure;
    const past = pastClause(noun, tokens, layers) ?? before(noun, tokens, layers);
    if (past !== null) return past;
  }
  return null;
}

/** "the 11,000 sent last November", "11,000 there since November" that others join. */
function pastClause(noun: number, tokens: readonly number[], layers: Reading): Background | null {
  const { syntax } = layers;
  const phrase = within(noun, tokens, syntax);
  const participle = phrase.find(
    (token) => syntax.tags[token] === "VBN" && syntax.heads[token] === noun && token > noun,
  );
  const definite = layers.tokens[phrase[0] ?? noun]!.lower === "the";
  const standing = phrase.some((token) => token > noun && STANDING.has(layers.tokens[token]!.lower));
  if (participle !== undefined && (definite || isAddedTo(noun, layers)))
    return { head: participle, tokens: phrase };
  return standing && isAddedTo(noun, layers) ? { head: noun, tokens: phrase } : null;
}

function isAddedTo(noun: number, { syntax, tokens }: Reading): boolean {
  const above = syntax.heads[noun]!;
  if (above < 0) return false;
  if (syntax.relations[noun] === "dobj") return JOINING.has(syntax.lemmas[above]!);
  const cases = childrenBefore(noun, syntax).map((token) => tokens[token]!.lower);
  return cases.some((word) => BESIDE.has(word)) || (cases.includes("to") && syntax.lemmas[above] === "add");
}

const childrenBefore = (noun: number, { heads, relations }: Syntax): readonly number[] => {
  const found: number[] = [];
  for (let token = Math.max(0, noun - CASE_REACH); token < noun; token++)
    if (heads[token] === noun && relations[token] === "case") found.push(token);
  return found;
};

/** In tokens. */
const CASE_REACH = 6;

/** "After sending 12,000 last year" */
function before(noun: number, tokens: readonly number[], layers: Reading): Background | null {
  const { syntax } = layers;
  const verb = syntax.heads[noun]!;
  if (verb < 0 || syntax.tags[verb] !== "VBG" || syntax.relations[noun] !== "dobj") return null;
  if (layers.tokens[verb - 1]?.lower !== "after") return null;
  const phrase = tokens.filter((token) => token >= verb && token < clauseEnd(verb, layers));
  return phrase.includes(noun) ? { head: verb, tokens: phrase } : null;
}

/** The token of the comma that ends a clause in front of its sentence. */
function clauseEnd(verb: number, { tokens, sentences }: Reading): number {
  const { last } = sentences[tokens[verb]!.sentence]!;
  let end = verb;
  while (end < last && tokens[end]!.text !== ",") end++;
  return end;
}

/** The tokens of a phrase that stand in the proposition, in order. */
function within(noun: number, tokens: readonly number[], syntax: Syntax): readonly number[] {
  const members = new Set(tokens);
  return yieldOf(treeOf(syntax), noun).filter((token) => members.has(token));
}
