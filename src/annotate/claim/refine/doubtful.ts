/** Readings that mislead more often than they help: fewer than three such in ten are right, or nobody is found for an active verb. */
import type { AttributionMention } from "../../layers.ts";
import { isMisread } from "./misread.ts";
import { cueTokens, type View } from "./view.ts";
import { saysOnlyWhat, saysOnlyWhen } from "./whole-content.ts";

/** Below this share of being right a reading misleads a reader more often than it helps. */
const LEAST_CONFIDENCE = 0.28;

/**
 * Readings that are dropped, and that rules may make anew: too doubtful ones, those with source and statement changed, and
 * an active verb with nobody before or behind it, whose source was taken for a part of the statement.
 */
export function isDoubtful(view: View, attribution: AttributionMention): boolean {
  if (attribution.confidence < LEAST_CONFIDENCE) return true;
  if (saysOnlyWhen(view, attribution) || saysOnlyWhat(view, attribution)) return true;
  if (isMisread(view, attribution)) return true;
  if (attribution.source.length > 0 || attribution.carriedFrom !== null) return false;
  if (attribution.cue.length !== 1 || attribution.quote === "direct") return false;
  const cue = cueTokens(view, attribution);
  const [verb] = cue;
  // "According to military intelligence some officers …": whose it is was taken for a part of the statement
  if (cue.length === 2 && view.layers.tokens[verb!]!.lower === "according") return true;
  return (
    cue.length === 1 && /^VB[DZP]$/.test(view.layers.syntax.tags[verb!]!) && TELLS.has(lemmaOf(view, verb!))
  );
}

const lemmaOf = (view: View, token: number): string => view.layers.syntax.lemmas[token]!;
/** Verbs that are hardly a passive participle when tagged as a past tense. */
const TELLS: ReadonlySet<string> = new Set([
  "say",
  "tell",
  "report",
  "announce",
  "warn",
  "add",
  "note",
  "state",
]);
