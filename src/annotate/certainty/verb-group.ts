/** The verb group of a predicate: its modal, its auxiliaries, the verb or copula that carries tense and aspect. */
import { IRREGULAR_FORMS } from "../../lexicon/irregular-forms.ts";
import { childBy, childrenEnd, isVerb, type Tree } from "./tree.ts";

export interface VerbGroup {
  /** lower-case modal: will, would, may …; null: none */
  readonly modal: string | null;
  /** "to" stands before it */
  readonly infinitive: boolean;
  /** have + participle */
  readonly perfect: boolean;
  /** be + -ing */
  readonly progressive: boolean;
  readonly passive: boolean;
  /** the tense of the first verb of the group; null: it has none (infinitive, bare participle, no verb) */
  readonly tense: "past" | "present" | null;
  /** no verb of its own: a noun or adjective without a copula */
  readonly verbless: boolean;
  /** a bare participle: "144 killed", "sending troops" */
  readonly participle: "past" | "present" | null;
  readonly copular: boolean;
}

const SUBJECTS: ReadonlySet<string> = new Set(["nsubj", "nsubjpass", "csubj", "expl"]);

interface Parts {
  readonly auxiliaries: number[];
  copula: number;
  infinitive: boolean;
  passive: boolean;
}

function partsOf(tree: Tree, predicate: number): Parts {
  let to = -1;
  const parts: Parts = { auxiliaries: [], copula: -1, infinitive: false, passive: false };
  for (let place = tree.offsets[predicate]!; place < childrenEnd(tree, predicate); place++) {
    const child = tree.children[place]!;
    const relation = tree.relations[child]!;
    if (relation === "aux" || relation === "auxpass") parts.auxiliaries.push(child);
    if (relation === "auxpass") parts.passive = true;
    if (relation === "cop") parts.copula = child;
    if (tree.tags[child] === "TO" && child < predicate) to = child;
  }
  parts.infinitive =
    to >= 0 && (tree.relations[to] !== "case" || parts.copula >= 0 || isVerb(tree, predicate));
  return parts;
}

/** A conjunct that brings no auxiliary and no subject of its own shares those of the first: "may arrive and fight". */
function sharing(tree: Tree, predicate: number): number {
  const head = tree.heads[predicate]!;
  const shares =
    head >= 0 &&
    tree.relations[predicate] === "conj" &&
    isVerb(tree, predicate) &&
    childBy(tree, predicate, SUBJECTS) < 0;
  return shares && /^VB[NG]?$/.test(tree.tags[predicate]!) && isVerb(tree, head) ? head : -1;
}

const AUXILIARY_HAVE: ReadonlySet<string> = new Set(["have", "has", "had", "having", "'ve", "’ve", "'d"]);

export function verbGroup(tree: Tree, predicate: number): VerbGroup {
  let parts = partsOf(tree, predicate);
  if (parts.auxiliaries.length === 0 && parts.copula < 0 && !parts.infinitive) {
    const first = sharing(tree, predicate);
    if (first >= 0) parts = partsOf(tree, first);
  }
  const tag = tree.tags[predicate]!;
  const verb = parts.copula >= 0 ? parts.copula : predicate;
  const chain = parts.copula >= 0 ? [...parts.auxiliaries, parts.copula] : parts.auxiliaries;
  const modal = chain.find((token) => tree.tags[token] === "MD");
  const first = chain.find((token) => tree.tags[token] !== "TO") ?? verb;
  const bare = chain.length === 0 && !parts.infinitive;
  return {
    modal: modal === undefined ? null : tree.tokens[modal]!.lower,
    infinitive: parts.infinitive || chain.some((token) => tree.tags[token] === "TO"),
    perfect:
      !haveGotTo(tree, predicate) &&
      parts.auxiliaries.some((token) => token !== predicate && AUXILIARY_HAVE.has(tree.tokens[token]!.lower)),
    progressive: tree.tags[verb] === "VBG" && chain.length > 0,
    passive: parts.passive,
    tense:
      modal === undefined && !parts.infinitive ? (doTense(tree, predicate) ?? tenseOf(tree, first)) : null,
    verbless: !isVerb(tree, predicate) && parts.copula < 0 && parts.auxiliaries.length === 0,
    participle: !bare ? null : tag === "VBN" ? "past" : tag === "VBG" ? "present" : null,
    copular: parts.copula >= 0,
  };
}

/** "have got to leave" is "have to leave", and tells of no past. */
const haveGotTo = (tree: Tree, predicate: number): boolean =>
  tree.tokens[predicate]!.lower === "got" && tree.tokens[predicate + 1]?.lower === "to";

const DO_TENSE: ReadonlyMap<string, VerbGroup["tense"]> = new Map([
  ["did", "past"],
  ["do", "present"],
  ["does", "present"],
]);

/** "Did he know": a parse may put the verb below its auxiliary. */
function doTense(tree: Tree, predicate: number): VerbGroup["tense"] | undefined {
  const above = tree.heads[predicate]!;
  return tree.tags[predicate] === "VB" && above >= 0 ? DO_TENSE.get(tree.tokens[above]!.lower) : undefined;
}

/** "did" tells its tense whatever its tag; so does a form that is only ever a past: "sank", "stole". */
function tenseOf(tree: Tree, verb: number): VerbGroup["tense"] {
  const tag = tree.tags[verb]!;
  const { lower } = tree.tokens[verb]!;
  const auxiliary = DO_TENSE.get(lower);
  if (auxiliary !== undefined) return auxiliary;
  if (tag === "VBD") return "past";
  if (tag === "VB" || tag === "VBP") {
    const base = IRREGULAR_FORMS.verb.get(lower);
    if (base !== undefined && base !== lower && base !== "be" && base !== "have") return "past";
  }
  return tag === "VBZ" || tag === "VBP" ? "present" : null;
}
