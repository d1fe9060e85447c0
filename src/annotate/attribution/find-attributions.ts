/** Columns in, judged candidates out: the whole of the model, without spans and words. */
import type { Columns } from "./columns.ts";
import { FeatureSink } from "./features.ts";
import { findCues } from "./find-cues.ts";
import { type Candidate, findRoles } from "./find-roles.ts";
import { calibrated, judge } from "./judge.ts";
import type { AttributionModel, CandidateModel } from "./model.ts";

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

export function findAttributions(columns: Columns, model: AttributionModel): JudgedCandidate[] {
  const sink = new FeatureSink(model.judge.bits);
  const kept: JudgedCandidate[] = [];
  for (const { candidate, neighbours } of findCandidates(columns, model)) {
    const judgement = judge(columns, candidate, neighbours, model.judge, sink);
    if (judgement.cue < model.threshold) continue;
    kept.push({ ...candidate, confidence: calibrated(judgement.whole, model.calibration) });
  }
  return kept;
}
