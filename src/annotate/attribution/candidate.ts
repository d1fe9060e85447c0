/** A Candidate is the reading of a cue that was chosen; a JudgedCandidate is one with the share of such that are right. */
import type { CueCandidate } from "./find-cues.ts";
import type { Run } from "./find-roles.ts";

export interface Candidate {
  readonly cue: CueCandidate;
  readonly source: readonly Run[];
  readonly content: readonly Run[];
  /** probability of this labelling of the whole window */
  readonly fit: number;
  /** probability of this reading among those that were looked at */
  readonly lead: number;
}

export interface JudgedCandidate extends Candidate {
  /** share of such candidates whose source, cue and content are right */
  readonly confidence: number;
  /** true: words said, though no quotation marks stand around them */
  readonly verbatim: boolean;
}

/** A candidate with some fields changed. Fields are named, as a copy by `...` would have a shape of its own. */
export const changed = (
  { cue, source, content, fit, lead }: Candidate,
  changes: Partial<Candidate>,
): Candidate => Object.assign({ cue, source, content, fit, lead }, changes);

export const changedJudged = (
  { cue, source, content, fit, lead, confidence, verbatim }: JudgedCandidate,
  changes: Partial<JudgedCandidate>,
): JudgedCandidate => Object.assign({ cue, source, content, fit, lead, confidence, verbatim }, changes);
