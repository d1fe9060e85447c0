/** Columns in, judged candidates out: the whole of the model, without spans and words. */
import type { Columns } from "./columns.ts";
import { FeatureSink } from "./features.ts";
import { findCues } from "./find-cues.ts";
import { type Candidate, findRoles } from "./find-roles.ts";
import { calibrated, judge } from "./judge.ts";
import type { AttributionModel, CandidateModel } from "./model.ts";
import { signedQuotations } from "./signed-quotations.ts";
import { tidyContent } from "./tidy-content.ts";

export interface JudgedCandidate extends Candidate {
  /** share of such candidates whose source, cue and content are right */
  readonly confidence: number;
}

/** All candidates that have content, in text order, with the number of surer ones in each one's sentence. */
export function findCandidates(
  columns: Columns,
  model: CandidateModel,
): { candidate: Candidate; neighbours: number }[] {
  const candidates = findRoles(columns, findCues(columns, model.cues), model.roles);
  const sure = new Map<number, number>();
  for (const { cue } of candidates) {
    const sentence = columns.sentence[cue.first]!;
    if (cue.level === 0) sure.set(sentence, (sure.get(sentence) ?? 0) + 1);
  }
  return candidates
    .filter((candidate) => candidate.content.length > 0)
    .map((candidate) => ({
      candidate,
      neighbours:
        (sure.get(columns.sentence[candidate.cue.first]!) ?? 0) - (candidate.cue.level === 0 ? 1 : 0),
    }));
}

export function findAttributions(columns: Columns, model: AttributionModel): readonly JudgedCandidate[] {
  const sink = new FeatureSink(model.judge.bits);
  const kept: JudgedCandidate[] = [];
  for (const { candidate, neighbours } of findCandidates(columns, model)) {
    const judgement = judge(columns, candidate, neighbours, model.judge, sink);
    if (judgement.cue < model.threshold) continue;
    kept.push({
      ...tidyContent(columns, candidate),
      confidence: calibrated(judgement.whole, model.calibration),
    });
  }
  return withSigned(kept, signedQuotations(columns));
}

/** Signed quotations beside the rest; what was found in a signature gives way. Both are in text order. */
function withSigned(
  kept: readonly JudgedCandidate[],
  signed: readonly JudgedCandidate[],
): readonly JudgedCandidate[] {
  if (signed.length === 0) return kept;
  const all: JudgedCandidate[] = [];
  let next = 0;
  for (const candidate of kept) {
    while (next < signed.length && signed[next]!.cue.first <= candidate.cue.first) all.push(signed[next++]!);
    const before = signed[next - 1];
    const end = Math.max(before?.cue.last ?? 0, before?.source[0]?.last ?? 0);
    if (candidate.cue.first >= end) all.push(candidate);
  }
  return [...all, ...signed.slice(next)];
}
