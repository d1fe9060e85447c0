/**
 * What a passive report with nobody named makes of a claim: "is now said to be providing" leaves it unconfirmed, in the
 * present; "are thought to have been hit" puts it in the past. The infinitive after such a cue looks ahead to nothing.
 */
import { cueVerb } from "../../lexicon/cue-verbs.ts";
import type { CertaintyValue, Span } from "../../model/index.ts";
import type { Assessment } from "../certainty/index.ts";
import type { AttributionMention } from "../layers.ts";
import type { Hearsay } from "./chain.ts";

/** Classes of verbs that tell; verbs of thinking and expecting have a certainty of their own in the table. */
const TELLING: ReadonlySet<string> = new Set(["say", "report", "claim"]);

/** "is said to", "said to be", "was reported": an active "reports that" stands for what its outlet says. */
const PASSIVE = /\b(?:is|are|was|were|be|been|being)\b|\bto(?: be| have(?: been)?)?$/i;

/** From firm to open; the weakest word decides. */
const WEAKNESS: Readonly<Record<CertaintyValue, number>> = {
  certain: 0,
  probable: 1,
  possible: 2,
  unconfirmed: 3,
  unknown: 4,
};

export function withoutSource(
  text: string,
  attribution: AttributionMention | null,
  cue: { readonly lemma: string; readonly class: string } | null,
  assessed: Assessment,
): Assessment {
  if (
    attribution === null ||
    cue === null ||
    attribution.source.length > 0 ||
    attribution.carriedFrom !== null
  )
    return assessed;
  const words = attribution.cue.at(-1);
  if (words === undefined || cueVerb(cue.lemma) === null) return assessed;
  const cueText = text.slice(words.start, words.end);
  const realis = realisOf(cueText);
  const placed = realis === null ? assessed : changed(assessed, { realis, forecast: false });
  const value =
    cueVerb(cue.lemma)?.certainty ?? (TELLING.has(cue.class) && PASSIVE.test(cueText) ? "unconfirmed" : null);
  if (value === null || WEAKNESS[assessed.certainty.value] >= WEAKNESS[value]) return placed;
  return changed(placed, {
    certainty: certaintyOf(assessed, value, join(assessed.certainty.words, words)),
  });
}

/** Copies are made by name of field: they are of the shape that the engine knows. */
function changed(
  { certainty, realis, forecast, stance, why }: Assessment,
  changes: Partial<Assessment>,
): Assessment {
  return Object.assign({ certainty, realis, forecast, stance, why }, changes);
}

function certaintyOf(
  { certainty: { polarity, probability, scale } }: Assessment,
  value: CertaintyValue,
  words: readonly Span[],
): Assessment["certainty"] {
  return { value, polarity, probability, scale, words };
}

/** What a report with nobody named says of how sure it is, where nothing else in the proposition says it. */
export function byHearsay(hearsay: Hearsay | null, assessed: Assessment): Assessment {
  if (hearsay === null || assessed.certainty.value !== "certain") return assessed;
  return changed(assessed, { certainty: certaintyOf(assessed, hearsay.value, assessed.certainty.words) });
}

function realisOf(cue: string): Assessment["realis"] | null {
  if (/\bto have(?: been)?$/i.test(cue)) return "past";
  return /\bto be$/i.test(cue) ? "present" : null;
}

const join = (spans: readonly Span[], span: Span): readonly Span[] =>
  [...spans, { start: span.start, end: span.end }].sort((a, b) => a.start - b.start);
