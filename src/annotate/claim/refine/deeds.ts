/**
 * Things done that are taken for things said: "tossed a football", "backed the bill", "called a meeting", "released the
 * footage". A bare noun behind a verb that seldom reports states nothing: what was done is told by whoever tells it.
 */
import { cueNoun } from "../../../lexicon/cue-nouns.ts";
import { type CueVerb, type CueVerbClass, cueVerb } from "../../../lexicon/cue-verbs.ts";
import type { AttributionMention } from "../../layers.ts";
import { isDenyingPhrase } from "../denied-report.ts";
import { tokensOf } from "../token-index.ts";
import { cueTokens, type Refinement, type View } from "./view.ts";

/**
 * A word that no table has reports only where the reading is this sure. Of readings on PolNeAR dev that are less so, with
 * a bare noun for content, people have marked every other one, and of the surer ones four in five.
 */
const SURE = 0.8;

export const deed: Refinement = {
  rule: "deed",
  because: "the verb tells what somebody did, and nothing is stated by it",
  apply: (view, attribution) =>
    isDeed(view, attribution) && !holdsQuotation(view, attribution) ? null : attribution,
};

function isDeed(view: View, attribution: AttributionMention): boolean {
  if (attribution.quote !== "indirect") return false;
  if (isDenyingPhrase(view.layers.document.text, attribution.cue)) return false;
  const { tags, lemmas } = view.layers.syntax;
  const cue = cueTokens(view, attribution);
  if (cue.some((token) => carriesWords(view, token))) return false;
  const said = tokensOf(view.index, attribution.content);
  if (said.length === 0) return false;
  const verb = cue.findLast((token) => tags[token]!.startsWith("VB"));
  const row = verb === undefined ? null : cueVerb(lemmas[verb]!);
  if (states(view, said, row)) return false;
  if (row !== null && KNOWING.has(row.class) && !FEELING.has(row.lemma)) return !givesFigure(view, said);
  if (row?.strength === "strong") return false;
  if (verb === undefined)
    return attribution.confidence < SURE && cue.some((token) => tags[token]!.startsWith("NN"));
  if (TELLING.has(lemmas[verb]!) || STANDING_BY.test(wordsOf(view, attribution))) return false;
  if (row?.lemma === "call") return isCall(view, cue, verb, said);
  if (isCalledSomething(view, verb, said)) return false;
  return row === null ? attribution.confidence < SURE : !mayMean(view, row, cue, said);
}

/** "knew of the leak", "found the body", "saw the tweet": who knows of a thing says nothing by it. */
const KNOWING: ReadonlySet<CueVerbClass> = new Set(["know", "learn"]);
/** Verbs of these classes by which somebody tells what he feels, or names somebody. */
const FEELING: ReadonlySet<string> = new Set(["regret", "lament", "rue", "resent", "appreciate", "identify"]);

/** Words of somebody's own stand in it: "called them “losers”". */
const holdsQuotation = ({ layers: { quotations } }: View, { content }: AttributionMention): boolean =>
  content.some((span) => quotations.some(({ start, end }) => start < span.end && span.start < end));

/** "had questions about", "made a statement on", "according to": a noun or phrase of the cue carries what is said. */
function carriesWords({ layers: { syntax, tokens } }: View, token: number): boolean {
  if (tokens[token]!.lower === "according" || tokens[token]!.text === ":") return true;
  return syntax.tags[token]!.startsWith("NN") && cueNoun(syntax.lemmas[token]!) !== null;
}

/** Verbs of no table by which something is told of a thing. */
const TELLING: ReadonlySet<string> = new Set(["link", "tie", "downplay", "brand", "rip", "paint", "liken"]);

/** "stood by the figure", "sticks to that account" */
const STANDING_BY = /\b(?:stood by|stands? by|stuck (?:by|to)|sticks? (?:by|to))$/i;
const wordsOf = ({ layers: { document } }: View, { cue }: AttributionMention): string =>
  cue.map(({ start, end }) => document.text.slice(start, end)).join(" ");

/** Clauses that only tell of a noun or set a scene. */
const BESIDE: ReadonlySet<string> = new Set(["acl:relcl", "acl", "advcl"]);
const HELPING: ReadonlySet<string> = new Set(["aux", "auxpass", "cop"]);

/** A finite verb that belongs to no clause beside a noun, or a word that opens a clause. */
function states({ layers: { syntax, tokens } }: View, said: readonly number[], row: CueVerb | null): boolean {
  const { tags, heads, relations } = syntax;
  const { lower } = tokens[said[0]!]!;
  // "to" behind a verb of no table tells what for
  if (OPENING.test(lower) || (lower === "to" && row !== null)) return true;
  return said.some((token) => {
    if (!/^(?:VB[DPZ]|MD)$/.test(tags[token]!)) return false;
    const head = HELPING.has(relations[token]!) ? heads[token]! : token;
    return head < 0 || !BESIDE.has(relations[head]!);
  });
}

const OPENING = /^(?:that|whether|if|how|why|what|who|where|when)$/;

/** "paint him as a fraud", "judged the deal a failure": what is said of the one is the other. */
function isCalledSomething(view: View, verb: number, said: readonly number[]): boolean {
  const { heads, relations } = view.layers.syntax;
  if (said.some((token) => view.layers.tokens[token]!.lower === "as" && token > said[0]!)) return true;
  return said.filter((token) => heads[token] === verb && COMPLEMENT.has(relations[token]!)).length > 1;
}

const COMPLEMENT: ReadonlySet<string> = new Set(["dobj", "iobj", "xcomp", "nmod:npmod", "nsubjpass"]);

/** "called a meeting", "called to the scene": nobody is called anything and nothing is called for. */
function isCall(view: View, cue: readonly number[], verb: number, said: readonly number[]): boolean {
  const { tokens, syntax } = view.layers;
  const words = cue.map((token) => tokens[token]!.lower);
  if (words.some((word) => CALLED_FOR.has(word))) return false;
  if (cue.some((token) => token > verb && /^(?:IN|TO)$/.test(syntax.tags[token]!))) return true;
  if (isCalledSomething(view, verb, said)) return false;
  let at = 0;
  while (at < said.length && /^(?:DT|PRP|PRP\$|JJ|CD)$/.test(syntax.tags[said[at]!]!)) at++;
  while (at < said.length && /^(?:NN.*|POS|PRP)$/.test(syntax.tags[said[at]!]!)) at++;
  return at >= said.length || !/^(?:DT|JJ|VB[NG]|NN.*|PRP\$|RB)$/.test(syntax.tags[said[at]!]!);
}

const CALLED_FOR: ReadonlySet<string> = new Set(["for", "on", "upon", "out"]);

/** Classes whose verbs, though not strong, speak by a noun: "mentioned the plan", "blamed the pilot", "proposed a tax". */
const SPEAKING: ReadonlySet<CueVerbClass> = new Set([
  "say",
  "report",
  "announce",
  "claim",
  "argue",
  "confirm",
  "admit",
  "deny",
  "ask",
  "order",
  "advise",
  "warn",
  "think",
  "estimate",
  "wish",
  "fear",
  "show",
  "criticise",
  "praise",
]);

/** Whether a verb of the table can be meant to say what stands behind it. */
function mayMean(view: View, row: CueVerb, cue: readonly number[], said: readonly number[]): boolean {
  const { tokens, syntax } = view.layers;
  const words = cue.map((token) => tokens[token]!.lower);
  const about = words.some((word) => ABOUT.has(word));
  if (row.particle !== undefined) return words.includes(row.particle) || words.includes("to");
  if (row.strength === "weak")
    return (row.class === "say" && about) || (isGiving(row) && givesFigure(view, said));
  if (givesFigure(view, said)) return true;
  const toDo = said.some((token) => syntax.tags[token] === "TO" && syntax.tags[token + 1] === "VB");
  if (row.takes.includes("object infinitive") && toDo) return true;
  if (DONE.has(row.lemma)) return false;
  return row.lemma === "identify" || (SPEAKING.has(row.class) && (about || row.takes.includes("noun")));
}

/** "contest a seat", "appeal the case": of the classes that speak, done all the same. */
const DONE: ReadonlySet<string> = new Set(["contest", "appeal", "welcome", "broadcast", "leak", "defend"]);

/** "put the toll at 40", "recorded 40 deaths" */
const isGiving = ({ class: kind, lemma }: CueVerb): boolean =>
  lemma === "put" || kind === "report" || kind === "estimate";

const givesFigure = ({ layers: { syntax } }: View, said: readonly number[]): boolean =>
  said.some((token) => syntax.tags[token] === "CD");

/** "referred to", "talked about": these make a verb of saying of one that does much else. */
const ABOUT: ReadonlySet<string> = new Set([
  "for",
  "to",
  "about",
  "of",
  "on",
  "out",
  "against",
  "upon",
  "with",
]);
