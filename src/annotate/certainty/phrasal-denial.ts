/** Denials in two words: "pushed back on claims that A", "hit back at the report", "shot down rumours that A". */
import type { Finding } from "./finding.ts";
import type { Tree } from "./tree.ts";

/** Verbs with the particles that make them deny, and what may stand between particle and noun. */
const PHRASAL: ReadonlyMap<string, RegExp> = new Map([
  ["push", /^back$/],
  ["hit", /^back$/],
  ["shoot", /^down$/],
  ["knock", /^down$/],
  ["bat", /^(?:away|down)$/],
  ["pour", /^cold$/],
]);
const BETWEEN = /^(?:on|against|at|water|the|any|all|those|these|such|recent|media|his|her|their|a|an)$/;
/** What is said, so that to be against it is to deny it: a plan or a person is not. */
const SAID =
  /^(?:claims?|reports?|allegations?|accusations?|suggestions?|rumou?rs?|speculation|assertions?|notions?|ideas?|stories|story|narrative)$/;
/** In tokens: "pushed back hard on any recent suggestion". */
const NOUN_REACH = 7;

/** The denial that opens at a verb, or null; it bears on what the noun behind it says, to the end of the clause. */
export function phrasalDenial(tree: Tree, verb: number): Finding | null {
  const particle = PHRASAL.get(tree.lemmas[verb]!);
  if (particle === undefined || !tree.tags[verb]!.startsWith("VB")) return null;
  const { sentence } = tree.tokens[verb]!;
  const wordAt = (at: number): string =>
    tree.tokens[at]?.sentence === sentence ? tree.tokens[at]!.lower : "";
  if (!particle.test(wordAt(verb + 1))) return null;
  let noun = verb + 2;
  while (noun < verb + NOUN_REACH && (BETWEEN.test(wordAt(noun)) || tree.tags[noun] === "RB")) noun++;
  if (!SAID.test(wordAt(noun))) return null;
  let last = noun;
  while (wordAt(last + 1) !== "" && !/^[.;:!?]$/.test(wordAt(last + 1))) last++;
  return {
    words: { first: verb, last: verb + 1 },
    kind: "negation",
    value: "certain",
    polarity: "denied",
    term: null,
    inverted: false,
    scope: { first: noun, last },
    rule: "denial",
  };
}
