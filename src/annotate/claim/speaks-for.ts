/**
 * Officers who tell what their own body thinks or does: "The group expects A, its finance chief said", "The state has
 * identified A, according to its spokesman". One voice is heard, theirs. What the body itself said ("the ministry says,
 * its spokesman told us") stays a link.
 */
import { cueVerb } from "../../lexicon/cue-verbs.ts";
import type { AttributionMention, Layers, Speaker } from "../layers.ts";
import { type TokenIndex, tokensOf } from "./token-index.ts";

/** Classes of verbs by which a body thinks, finds or means, and does not speak. */
const SILENT: ReadonlySet<string> = new Set([
  "expect",
  "plan",
  "think",
  "know",
  "learn",
  "show",
  "fear",
  "estimate",
]);
/** Roles whose holders speak for a body of which no more than "the company" is told. */
const EXECUTIVE = /\b(?:director|chief|chair|chairman|chairwoman|president|spokes\w+|head|manager)\b/iu;
/** Bodies belong to bodies a few levels deep at most. */
const DEEPEST_PARENT = 4;

export function speaksFor(
  { layers, index }: { readonly layers: Layers; readonly index: TokenIndex },
  outer: Speaker,
  inner: Speaker,
  attribution: AttributionMention,
): boolean {
  if (outer.kind !== "person" && outer.role !== "spokesperson") return false;
  if (!/^(?:government|agency|organisation)$/.test(inner.kind)) return false;
  return isSilent(layers, index, attribution) && belongs(layers.speakers, outer, inner);
}

function isSilent(layers: Layers, index: TokenIndex, { cue, quote }: AttributionMention): boolean {
  if (quote !== "indirect") return false;
  const verbs = tokensOf(index, cue).filter((token) => layers.syntax.tags[token]!.startsWith("VB"));
  const last = verbs.at(-1);
  if (last === undefined) return false;
  const row = cueVerb(layers.syntax.lemmas[last]!);
  return row === null || SILENT.has(row.class);
}

function belongs(speakers: readonly Speaker[], outer: Speaker, inner: Speaker): boolean {
  let above: string | null = outer.parent;
  for (let depth = 0; above !== null && depth < DEEPEST_PARENT; depth++) {
    if (above === inner.name) return true;
    const name: string = above;
    above = speakers.find((speaker) => speaker.name === name)?.parent ?? null;
  }
  // "The group expects A, Chief Executive Ada Example said": whose officer she is goes without saying
  return (
    outer.parent === null && !inner.named && inner.kind === "organisation" && EXECUTIVE.test(outer.role ?? "")
  );
}
