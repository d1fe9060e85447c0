/** Evidence that is a person who speaks: witnesses, officials named, officials and sources left unnamed. */
import { evidenceFrom } from "../../lexicon/evidence-words.ts";
import { SPEAKER_NOUNS } from "../../lexicon/speaker-nouns.ts";
import { childrenEnd, type Tree } from "../certainty/tree.ts";
import type { EvidenceMention } from "../layers.ts";
import { speaksBy } from "./speaking.ts";

/** Nouns of the table that name a body, or somebody who speaks for no office. */
const NO_OFFICIAL: ReadonlySet<string> = new Set(
  "ministry leadership authority authorities delegation attorney candidate nominee contender incumbent rival strategist pollster campaigner".split(
    " ",
  ),
);
const OFFICIALS: ReadonlySet<string> = new Set(
  SPEAKER_NOUNS.filter((row) => row.sort === "official" && !NO_OFFICIAL.has(row.noun)).flatMap((row) => [
    row.noun,
    row.plural ?? row.noun,
  ]),
);
const INFORMANTS: ReadonlySet<string> = new Set(["source", "whistleblower", "informant", "defector"]);
/** "a person familiar with the matter", "people briefed on the talks" */
const IN_THE_KNOW: ReadonlySet<string> = new Set(["familiar", "briefed", "close", "knowledgeable", "aware"]);

/** The evidence of the noun at this token where it speaks; null: none. */
export function personAt(tree: Tree, token: number): EvidenceMention | null {
  const tag = tree.tags[token]!;
  if (speaksBy(tree, token) < 0) return null;
  const proper = tag.startsWith("NNP");
  if (!proper && !isRole(tree, token)) return null;
  if (proper && besideName(tree, token, isWitness)) return person(tree, token, "witness");
  if (proper) return besideName(tree, token, isOfficial) ? person(tree, token, "named official") : null;
  if (isWitness(tree, token)) return person(tree, token, "witness");
  if (hasName(tree, token)) return person(tree, token, "named official");
  return tag === "NNS" || isIndefinite(tree, token) ? person(tree, token, "unnamed official") : null;
}

function isRole(tree: Tree, token: number): boolean {
  if (OFFICIALS.has(tree.tokens[token]!.lower) || isWitness(tree, token)) return true;
  const lemma = tree.lemmas[token]!;
  if (INFORMANTS.has(lemma)) return true;
  return (lemma === "person" || lemma === "people") && IN_THE_KNOW.has(tree.tokens[token + 1]?.lower ?? "");
}

const isWitness = (tree: Tree, token: number): boolean =>
  evidenceFrom(tree.lemmas[token]!)?.some((row) => row.kind === "witness" && row.words.length === 1) ?? false;

const INDEFINITE: ReadonlySet<string> = new Set([
  "a",
  "an",
  "one",
  "another",
  "some",
  "unnamed",
  "anonymous",
]);

/** "a senior official": "the official" has been spoken of, and may have been named. */
function isIndefinite(tree: Tree, token: number): boolean {
  for (let place = tree.offsets[token]!; place < childrenEnd(tree, token); place++) {
    const child = tree.children[place]!;
    if (child < token && INDEFINITE.has(tree.tokens[child]!.lower)) return true;
  }
  return false;
}

const isOfficial = (tree: Tree, token: number): boolean => OFFICIALS.has(tree.tokens[token]!.lower);

/** A title before the name, or a word beside it: "Defence Minister Jane Roe", "survivor Jane Roe", "Jane Roe, the mayor of …". */
function besideName(tree: Tree, token: number, is: (tree: Tree, token: number) => boolean): boolean {
  for (let place = tree.offsets[token]!; place < childrenEnd(tree, token); place++) {
    const child = tree.children[place]!;
    const relation = tree.relations[child]!;
    if ((relation === "compound" || relation === "appos") && is(tree, child)) return true;
  }
  return false;
}

/** A name that belongs to the noun: "spokesman John Roe", "the minister, Jane Roe". Names of bodies before it do not count. */
function hasName(tree: Tree, token: number): boolean {
  for (let place = tree.offsets[token]!; place < childrenEnd(tree, token); place++) {
    const child = tree.children[place]!;
    if (child > token && tree.relations[child] === "appos" && tree.tags[child]!.startsWith("NNP"))
      return true;
  }
  return false;
}

/** Phrases longer than this are cut before the noun: a list of titles is not needed to see who speaks. */
const LONGEST_PHRASE = 10;

/** Tags of the words before a noun that belong to it. */
const PHRASE_TAG = /^(?:DT|JJ|NN|POS|PRP\$|CD|HYPH)/;

function person(tree: Tree, token: number, kind: EvidenceMention["kind"]): EvidenceMention {
  let first = token;
  const earliest = Math.max(tree.left[token]!, token - LONGEST_PHRASE);
  while (first > earliest && PHRASE_TAG.test(tree.tags[first - 1]!)) first--;
  const { start } = tree.tokens[first]!;
  const { end, text } = tree.tokens[token]!;
  return {
    start,
    end,
    kind,
    credit: null,
    url: null,
    why: { rule: kind.replace(" ", "-"), reason: () => `“${text}” speaks here: ${kind}` },
  };
}
