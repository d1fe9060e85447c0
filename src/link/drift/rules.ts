/**
 * All rules, the most telling first: the order in which a claim's drifts are told, and which are left out where it has
 * many. docs/drift.md prints them, and a test reads and traces their examples.
 */
import { BOUND_ADDED, BOUND_FLIPPED, BOUND_LOST, RANGE_NARROWED } from "./bounds.ts";
import { ROLE_CHANGED, UNIT_CHANGED } from "./counted.ts";
import { DATE_INVENTED, DATE_SHIFTED } from "./dates.ts";
import { NUMBER_DERIVED } from "./derived.ts";
import { EVIDENCE_UPGRADED } from "./evidence.ts";
import { NUMBER_GARBLED } from "./garbled.ts";
import { HEADLINE_AGAINST_BODY } from "./headline.ts";
import { HEDGE_DROPPED, HEDGE_STRENGTHENED, HEDGE_WEAKENED } from "./hedges.ts";
import { INTERMEDIARY_LOST } from "./intermediary.ts";
import { NUMBER_ROUNDED } from "./numbers.ts";
import { PLAN_TURNED_FACT, TENSE_CHANGED } from "./realis.ts";
import { RELATION_CHANGED } from "./relation.ts";
import type { DriftRule, StoryRule } from "./rule.ts";
import { SCOPE_CHANGED } from "./scope.ts";
import { SOURCE_DEMOTED, SOURCE_LOST, SOURCE_PROMOTED, SOURCE_SWAPPED } from "./sources.ts";
import { STALE_FIGURE } from "./stale.ts";

/** A telling against the one it retells. */
export const PAIR_RULES: readonly DriftRule[] = [
  ROLE_CHANGED,
  PLAN_TURNED_FACT,
  TENSE_CHANGED,
  RELATION_CHANGED,
  SCOPE_CHANGED,
  UNIT_CHANGED,
  SOURCE_SWAPPED,
  BOUND_FLIPPED,
  RANGE_NARROWED,
  BOUND_LOST,
  BOUND_ADDED,
  HEDGE_DROPPED,
  SOURCE_PROMOTED,
  EVIDENCE_UPGRADED,
  SOURCE_LOST,
  DATE_INVENTED,
  DATE_SHIFTED,
  HEDGE_WEAKENED,
  HEDGE_STRENGTHENED,
  SOURCE_DEMOTED,
  NUMBER_ROUNDED,
];

/** What shows only in the story as a whole, or within one article. */
export const STORY_RULES: readonly StoryRule[] = [
  NUMBER_GARBLED,
  NUMBER_DERIVED,
  STALE_FIGURE,
  INTERMEDIARY_LOST,
  HEADLINE_AGAINST_BODY,
];
