/**
 * What the hedges that bear on a proposition make of it: how sure the article words it, whether it is denied, when it
 * places itself, whether it is a forecast. The stance of the cue stays apart: "claimed" doubts, but lowers nothing.
 */
import { cueNoun } from "../../lexicon/cue-nouns.ts";
import { reportive } from "../../lexicon/cue-phrases.ts";
import { cueVerb } from "../../lexicon/cue-verbs.ts";
import { listOf } from "../../lexicon/list-of.ts";
import type { Certainty, Realis, Span, Stance } from "../../model/index.ts";
import type { HedgeMention, Layers, Why } from "../layers.ts";
import { type Borne, bearing } from "./bearing.ts";
import { predicateOf } from "./predicate.ts";
import { type Temporal, temporal } from "./realis.ts";
import { NEGATION_JOINED } from "./rules-words.ts";
import { type Tree, treeOf } from "./tree.ts";
import { verbGroup } from "./verb-group.ts";

export interface Proposed {
  readonly content: readonly Span[];
  /** token index of the predicate; -1: not known */
  readonly head: number;
  /** the reporting word, its lemma and class; null: the publisher's own voice */
  readonly cue: { readonly lemma: string; readonly class: string } | null;
  /** nobody is named who says it; of no weight: an article words a claim as firmly whoever makes it */
  readonly unnamed?: boolean;
}

export interface Assessment {
  readonly certainty: {
    readonly value: Certainty["value"];
    readonly polarity: Certainty["polarity"];
    readonly probability: Certainty["probability"];
    readonly scale: string | null;
    readonly words: readonly Span[];
  };
  readonly realis: Realis;
  readonly forecast: boolean;
  readonly stance: Stance;
  readonly why: readonly Why[];
}

export type AssessedLayers = Pick<Layers, "tokens" | "sentences" | "syntax" | "hedges">;

/** From firm to open: where several words bear on a proposition, the weakest decides. */
const WEAKNESS: Readonly<Record<Certainty["value"], number>> = {
  certain: 0,
  probable: 1,
  possible: 2,
  unconfirmed: 3,
  unknown: 4,
};

export function assess(layers: AssessedLayers, proposition: Proposed): Assessment {
  const tree = treeOf(layers);
  const head = predicateOf(layers, tree, proposition.content, proposition.head);
  const hedges = head < 0 ? NONE : ofPhrase(tree, head, bearing(layers, tree, head, proposition.content));
  const cue = cueOf(proposition);
  const certainty = certaintyOf(hedges, cue);
  const when = head < 0 ? UNPLACED : place(layers, tree, head, hedges, cue);
  return {
    certainty,
    realis: when.realis,
    forecast: when.forecast,
    stance: cue?.stance ?? "neutral",
    why: [...listOf(hedges.deciding, (hedge) => hedge.why), whyPlaced(when)],
  };
}

const whyPlaced = ({ realis, rule }: Temporal): Why => ({
  rule: `realis-${rule}`,
  reason: () => `placed in the ${realis} by the rule “${rule}”`,
});

/** Of words without a verb ("30,000 “high but feasible”") the adjective is what they say. */
function ofPhrase(tree: Tree, head: number, borne: Borne): Borne {
  if (borne.deciding.length > 0 || !verbGroup(tree, head).verbless) return borne;
  const says = (hedge: HedgeMention): boolean =>
    hedge.kind === "adjective" && (hedge.value !== "certain" || hedge.polarity === "denied");
  return {
    deciding: borne.beside.filter(says),
    beside: borne.beside.filter((hedge) => !says(hedge)),
  };
}

const NONE: Borne = { deciding: [], beside: [] };
const UNPLACED: Temporal = { realis: "present", forecast: false, rule: "no-predicate" };

interface Cue {
  readonly class: string;
  /** it tells of something to come, with a noun: "announced 6,000 more" */
  readonly announces: boolean;
  readonly stance: Stance;
  readonly certainty: Certainty["value"] | null;
  readonly polarity: Certainty["polarity"];
  readonly future: boolean;
}

function cueOf({ cue }: Proposed): Cue | null {
  if (cue === null) return null;
  const row = cueVerb(cue.lemma) ?? cueNoun(cue.lemma);
  if (row !== null) {
    return {
      class: row.class,
      announces: row.lemma === "announce" || row.lemma === "announcement",
      stance: row.stance,
      certainty: row.certainty,
      polarity: row.polarity,
      future: row.future,
    };
  }
  const phrase = reportive(cue.lemma);
  return {
    class: cue.class,
    announces: false,
    stance: phrase?.stance ?? "neutral",
    certainty: phrase?.certainty ?? null,
    polarity: "affirmed",
    future: false,
  };
}

function certaintyOf({ deciding, beside }: Borne, cue: Cue | null): Assessment["certainty"] {
  let weakest: HedgeMention | null = null;
  let denials = 0;
  for (const hedge of deciding) {
    if (hedge.polarity === "denied" && !(hedge.why.rule === NEGATION_JOINED && denials > 0)) denials++;
    if (weakest === null || WEAKNESS[hedge.value] > WEAKNESS[weakest.value]) weakest = hedge;
  }
  let value: Certainty["value"] = weakest?.value ?? "certain";
  const spoken = cueValue(cue, deciding);
  if (spoken !== null && WEAKNESS[spoken] > WEAKNESS[value]) value = spoken;
  if (cue?.polarity === "denied" && !deciding.some((hedge) => hedge.why.rule.includes("deni"))) denials++;
  const ranged =
    weakest?.probability != null ? weakest : (deciding.find((hedge) => hedge.probability !== null) ?? null);
  return {
    value,
    polarity: denials % 2 === 1 ? "denied" : "affirmed",
    probability: ranged?.probability ?? null,
    scale: ranged?.scale ?? null,
    words: listOf([...deciding, ...beside], ({ start, end }): Span => ({ start, end })).sort(
      (a, b) => a.start - b.start,
    ),
  };
}

/** What the cue says where no hedge in the text said it already: of a quotation, or across sentences. */
function cueValue(cue: Cue | null, deciding: readonly HedgeMention[]): Certainty["value"] | null {
  if (cue === null) return null;
  const heard = deciding.some(
    (hedge) => hedge.kind === "verb" || hedge.kind === "noun" || hedge.kind === "reportive",
  );
  if (cue.certainty !== null && !heard) return cue.certainty;
  return null;
}

/** Rules of hedges whose content, told in the present, lies ahead: "possible that he sends", "fears that it rises". */
const POSSIBILITY: ReadonlySet<string> = new Set([
  "expect-noun",
  "fear-noun",
  "wish-noun",
  "adjective-with-complement",
]);

function place(
  layers: AssessedLayers,
  tree: Tree,
  head: number,
  { deciding }: Borne,
  cue: Cue | null,
): Temporal {
  return temporal(tree, head, {
    headline: layers.sentences[tree.tokens[head]!.sentence]!.block.kind === "headline",
    conditional: deciding.some((hedge) => hedge.why.rule === "conditional"),
    possibility: deciding.some((hedge) => hedge.value !== "certain" && POSSIBILITY.has(hedge.why.rule)),
    open: deciding.some((hedge) => hedge.value === "unknown"),
    negated: deciding.some((hedge) => hedge.why.rule === "negation"),
    cue,
  });
}
