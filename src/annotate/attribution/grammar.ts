/** Lookups in the tree that the feature functions share. Relations are compared by the hash of their label. */
import type { Columns } from "./columns.ts";
import { hashWord } from "./hashing.ts";

export const Relation = {
  subject: hashWord("nsubj"),
  passiveSubject: hashWord("nsubjpass"),
  clausalSubject: hashWord("csubj"),
  object: hashWord("dobj"),
  clause: hashWord("ccomp"),
  openClause: hashWord("xcomp"),
  adverbialClause: hashWord("advcl"),
  nominal: hashWord("nmod"),
  nominalAgent: hashWord("nmod:agent"),
  possessive: hashWord("nmod:poss"),
  case: hashWord("case"),
  mark: hashWord("mark"),
  auxiliary: hashWord("aux"),
  passiveAuxiliary: hashWord("auxpass"),
  copula: hashWord("cop"),
  particle: hashWord("compound:prt"),
  negation: hashWord("neg"),
  adverb: hashWord("advmod"),
  punctuation: hashWord("punct"),
  conjunct: hashWord("conj"),
  parataxis: hashWord("parataxis"),
  relative: hashWord("acl:relcl"),
  clausalModifier: hashWord("acl"),
  apposition: hashWord("appos"),
  dependent: hashWord("dep"),
  root: hashWord("root"),
} as const;

/** The last child of `token` with the relation, -1 none. */
export function childWith(columns: Columns, token: number, relation: number): number {
  const { childStart, childList, relation: relations } = columns;
  const stop = childStart[token + 1]!;
  for (let c = childStart[token]!; c < stop; c++)
    if (relations[childList[c]!] === relation) return childList[c]!;
  return -1;
}

/** The subject of a predicate: its own, else the one of the predicate it is joined to or controlled by; -1 none. */
export function subjectOf(columns: Columns, token: number): number {
  let at = token;
  for (let step = 0; step < 3 && at >= 0; step++) {
    const own = childWith(columns, at, Relation.subject);
    if (own >= 0) return own;
    const passive = childWith(columns, at, Relation.passiveSubject);
    if (passive >= 0) return passive;
    const relation = columns.relation[at];
    if (relation === Relation.relative || relation === Relation.clausalModifier) return columns.head[at]!;
    if (
      relation !== Relation.conjunct &&
      relation !== Relation.openClause &&
      relation !== Relation.adverbialClause
    )
      return -1;
    at = columns.head[at]!;
  }
  return -1;
}

/** At most this many children count for a signature: hostile trees may have thousands. */
const MAXIMUM_CHILDREN = 24;

/** One number for the set of relations that a token's children have, whatever their order; punctuation left out. */
export function childSignature(columns: Columns, token: number): number {
  const { childStart, childList, relation } = columns;
  const stop = Math.min(childStart[token + 1]!, childStart[token]! + MAXIMUM_CHILDREN);
  let signature = 0;
  let previous = 0;
  for (let c = childStart[token]!; c < stop; c++) {
    const label = relation[childList[c]!]!;
    if (label === Relation.punctuation || label === previous) continue;
    signature = (signature + Math.imul(label, 0x9e3779b1)) | 0;
    previous = label;
  }
  return signature;
}

/** The topmost token of a stretch: the first whose head lies outside of it. */
export function topOf(columns: Columns, first: number, last: number): number {
  for (let i = first; i < last; i++) {
    const head = columns.head[i]!;
    if (head < first || head >= last) {
      // a function word may hang outside on its own: a predicate counts before it
      if (columns.childStart[i + 1]! > columns.childStart[i]! || i === last - 1) return i;
    }
  }
  return first;
}
