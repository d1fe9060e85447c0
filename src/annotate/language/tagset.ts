/** The closed sets that the tagger and parser choose from; their order is part of the weights' format. */

/** Penn Treebank tags, as CoreNLP writes them (brackets as -LRB- and -RRB-). */
export const TAGS = (
  "NN IN NNP DT JJ NNS , . VBD RB PRP VB CC VBZ TO VBG VBN VBP '' CD PRP$ `` MD POS : WP WDT NNPS WRB RP JJR JJS RBR -RRB- -LRB- EX $ RBS PDT " +
  "UH WP$ FW LS SYM #"
).split(" ") as readonly string[];

/** Basic dependencies of CoreNLP 3.6 (Universal Dependencies v1 for English). */
export const RELATIONS = (
  "root punct case nmod nsubj det compound amod dobj advmod mark aux cc conj nmod:poss ccomp xcomp advcl cop dep acl:relcl nummod acl " +
  "neg appos auxpass nsubjpass nmod:tmod compound:prt parataxis mwe expl nmod:npmod csubj iobj det:predet cc:preconj discourse csubjpass"
).split(" ") as readonly string[];

const index = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.map((name, at) => [name, at]));
export const TAG_INDEX = index(TAGS);
export const RELATION_INDEX = index(RELATIONS);

/** The number of a tag; throws where the name is not in the set (a bug in a caller or another tag set). */
export function tagNumber(name: string): number {
  const found = TAG_INDEX.get(name);
  if (found === undefined) throw new Error(`not a Penn tag: ${name}`);
  return found;
}
export function relationNumber(name: string): number {
  const found = RELATION_INDEX.get(name);
  if (found === undefined) throw new Error(`not a relation of the set: ${name}`);
  return found;
}
