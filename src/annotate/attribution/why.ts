/** Says in words a person understands why an attribution was found. */
import type { QuoteType } from "../../model/index.ts";
import type { Why } from "../layers.ts";
import type { JudgedCandidate } from "./candidate.ts";
import type { AttributionLayers } from "./columns.ts";
import type { Run } from "./find-roles.ts";

/** Longer content is shown by its first and last words. */
const SHOWN_UNITS = 60;

/** Below this probability of the reading among its rivals, a person may well draw the bounds elsewhere. */
const CLOSE_LEAD = 0.6;

/** The words are made only when somebody asks. */
export function explain(layers: AttributionLayers, candidate: JudgedCandidate, quote: QuoteType): Why {
  return { rule: ruleOf(candidate, quote), reason: () => reasonOf(layers, candidate, quote) };
}

function ruleOf({ cue, source, verbatim }: JudgedCandidate, quote: QuoteType): string {
  if (verbatim) return (source[0]?.first ?? 0) > cue.first ? "signed-post" : "turn-in-conversation";
  const form = quote === "direct" ? "quotation" : quote === "mixed" ? "part-quotation" : "reported-content";
  return source.length > 0 ? `cue-source-${form}` : `cue-${form}`;
}

function reasonOf(layers: AttributionLayers, candidate: JudgedCandidate, quote: QuoteType): string {
  const { cue, source, content, confidence, lead } = candidate;
  const parts = [
    `${quoted(layers, [cue])} is read as ${kindOfCue(layers, cue.top)}`,
    source.length > 0
      ? `${quoted(layers, source)} ${placeOf(layers, candidate)} as its source`
      : "nobody is named as its source",
    `${contentKind(quote)} ${quoted(layers, content)} ${sideOf(candidate)} is its content`,
    ...(lead < CLOSE_LEAD ? ["another reading of where its parts begin and end came close"] : []),
  ];
  return `${parts.join("; ")} (${Math.round(confidence * 100)} of 100 such readings are right)`;
}

function quoted({ document, tokens }: AttributionLayers, runs: readonly Run[]): string {
  const words = runs
    .map((run) => document.text.slice(tokens[run.first]!.start, tokens[run.last - 1]!.end))
    .join(" … ")
    .replace(/\s+/g, " ");
  if (words.length <= SHOWN_UNITS) return `“${words}”`;
  const half = SHOWN_UNITS / 2;
  return `“${words.slice(0, words.lastIndexOf(" ", half))} … ${words.slice(words.indexOf(" ", words.length - half) + 1)}”`;
}

function kindOfCue({ syntax }: AttributionLayers, top: number): string {
  const tag = syntax.tags[top]!;
  if (tag.startsWith("V")) return "a reporting verb";
  if (tag.startsWith("N")) return "a reporting noun";
  if (tag === "IN" || tag === "TO") return "a preposition that names a source";
  if (tag === ":" || tag === ".") return "the mark that stands between speaker and words";
  return "words that report";
}

function placeOf(layers: AttributionLayers, { cue, source }: JudgedCandidate): string {
  const { heads, relations } = layers.syntax;
  for (const run of source) {
    for (let i = run.first; i < run.last; i++) {
      if (heads[i]! < cue.first || heads[i]! >= cue.last) continue;
      if (relations[i]!.startsWith("nsubj")) return "is its subject and taken";
      if (relations[i]!.startsWith("nmod")) return "depends on it and is taken";
    }
  }
  return source[0]!.first < cue.first ? "stands before it and is taken" : "stands after it and is taken";
}

const contentKind = (quote: QuoteType): string =>
  quote === "direct" ? "the quotation" : quote === "mixed" ? "the partly quoted" : "the passage";

function sideOf({ cue, content }: JudgedCandidate): string {
  const before = content[0]!.first < cue.first;
  const after = content.at(-1)!.last > cue.last;
  return before && after ? "around it" : before ? "before it" : "after it";
}
