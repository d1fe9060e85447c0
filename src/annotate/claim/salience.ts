/** How much a reader would want a proposition as a claim of its own: named weights, added up and cut at 1. */
import type { CueVerbClass } from "../../lexicon/cue-verbs.ts";
import type { BlockKind } from "../../model/index.ts";

export interface SalienceInput {
  readonly attributed: boolean;
  readonly block: BlockKind;
  readonly figures: number;
  readonly hedged: boolean;
  readonly evidence: boolean;
  readonly forecast: boolean;
  readonly places: number;
  /** words of the content */
  readonly length: number;
  /** the predicate is a verb with a subject: something is stated, not only named */
  readonly stated: boolean;
  /** the content has neither verb nor figure: "attacked the plan", "claimed responsibility" */
  readonly bare: boolean;
  /** how the reporting verb stands to its content; null: there is none */
  readonly reporting: CueVerbClass | null;
}

/** Verbs that make a statement of what is only named: "claimed responsibility", "denied the charge". */
const POSITIONS: ReadonlySet<CueVerbClass | null> = new Set(["claim", "confirm", "admit", "deny"]);

const WEIGHT = {
  /** somebody stands behind it: what Hearsay is for */
  attributed: 0.55,
  /** the publisher's own statement */
  own: 0.2,
  headline: 0.3,
  figure: 0.35,
  hedged: 0.3,
  evidence: 0.3,
  forecast: 0.1,
  place: 0.05,
  stated: 0.05,
  /** what is named in a report and not stated is no claim that a reader can weigh */
  bare: -0.15,
} as const;

/** Fewer words than this say too little to stand alone ("he said so"). */
const SHORTEST = 3;
const SHORT_PENALTY = 0.35;

/** 0 to 1. */
export function salienceOf(input: SalienceInput): number {
  const takesPosition = POSITIONS.has(input.reporting);
  const parts = [
    input.attributed ? WEIGHT.attributed : WEIGHT.own,
    input.block === "headline" ? WEIGHT.headline : 0,
    input.figures > 0 ? WEIGHT.figure : 0,
    input.hedged ? WEIGHT.hedged : 0,
    input.evidence ? WEIGHT.evidence : 0,
    input.forecast ? WEIGHT.forecast : 0,
    input.places > 0 ? WEIGHT.place : 0,
    input.stated ? WEIGHT.stated : 0,
    input.bare && !takesPosition ? WEIGHT.bare : 0,
    input.length < SHORTEST && !takesPosition ? -SHORT_PENALTY : 0,
  ];
  const sum = parts.reduce((total, part) => total + part, 0);
  return Math.round(Math.max(0, Math.min(1, sum)) * 100) / 100;
}
