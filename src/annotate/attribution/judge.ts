/**
 * Judges a candidate as a whole, once cue, source and content are known: are all three right, and is its content what
 * somebody is said to say, whoever it is? Two linear scores over the same hashed features.
 */
import type { Candidate } from "./candidate.ts";
import type { WeightTable } from "./chain.ts";
import { type Columns, QuoteState } from "./columns.ts";
import { distanceClass, type FeatureSink } from "./features.ts";
import type { Run } from "./find-roles.ts";
import { childSignature, Relation } from "./grammar.ts";
import { mix } from "./hashing.ts";
import type { CalibrationPoint } from "./model.ts";

export interface Judgement {
  /** log-odds that source, cue and content all overlap those of one attribution */
  readonly whole: number;
  /** log-odds that the content overlaps that of some attribution */
  readonly content: number;
}

/** Columns of the judge's table, in this order. */
export const JUDGED = 2;

/** Log-odds in steps of a half, at most ±8. */
const step = (probability: number): number => {
  const bounded = Math.min(0.9997, Math.max(0.0003, probability));
  return Math.round(2 * Math.log(bounded / (1 - bounded)));
};

/** @param neighbours how many surer candidates share its sentence */
export function judgeFeatures(c: Columns, candidate: Candidate, neighbours: number, sink: FeatureSink): void {
  const { cue } = candidate;
  const { top } = cue;
  const peak = step(cue.peak);
  const probability = step(cue.probability);
  const fit = step(candidate.fit);
  const lead = step(candidate.lead);
  const source = sourceKind(c, candidate);
  const content = contentKind(c, candidate);
  const report = c.reporting[top]!;
  const state = c.quoteState[top]!;
  const both = mix(source, content);
  sink.add(700, 0);
  sink.add(701, peak);
  sink.add(702, probability);
  sink.add(703, fit);
  sink.pair(704, peak, fit);
  sink.add(727, lead);
  sink.pair(728, peak, lead);
  sink.pair(729, fit, lead);
  sink.pair(705, peak, cue.level);
  sink.pair(706, source, peak);
  sink.pair(707, content, peak);
  sink.add(708, source);
  sink.add(709, content);
  sink.add(710, both);
  sink.pair(711, both, c.sort[top]!);
  sink.pair(712, both, report);
  sink.pair(713, content, c.lemma[top]!);
  sink.pair(714, content, c.fine[top]!);
  sink.pair(715, content, report);
  sink.pair(716, report, peak);
  sink.add(717, c.lemma[top]!);
  sink.add(718, c.fine[top]!);
  sink.pair(719, c.coarse[top]!, c.tag[top]!);
  sink.pair(720, state, content);
  sink.pair(721, c.sentenceKind[c.sentence[top]!]!, peak);
  sink.pair(722, Math.min(3, neighbours), peak);
  sink.pair(723, Math.min(6, cue.last - cue.first), c.sort[top]!);
  sink.pair(724, childSignature(c, top), c.sort[top]!);
  sink.pair(725, distanceClass(lengthOf(candidate.content)), content);
  sink.pair(726, Math.min(6, lengthOf(candidate.source)), source);
  sourceFeatures(c, candidate, sink);
}

function sourceFeatures(c: Columns, { cue, source }: Candidate, sink: FeatureSink): void {
  const head = headOf(c, source[0]);
  if (head < 0) return;
  sink.pair(730, c.lemma[head]!, c.sort[cue.top]!);
  sink.pair(731, c.coarse[head]!, c.coarse[cue.top]!);
  sink.pair(732, c.fine[head]!, c.sort[cue.top]!);
}

const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + run.last - run.first, 0);

function headOf(c: Columns, run: Run | undefined): number {
  if (run === undefined) return -1;
  for (let i = run.first; i < run.last; i++) {
    const head = c.head[i]!;
    if ((head < run.first || head >= run.last) && c.relation[i] !== Relation.punctuation) return i;
  }
  return run.first;
}

/** Sort of the source's head word, how it hangs, and its side. */
function sourceKind(c: Columns, { cue, source }: Candidate): number {
  const head = headOf(c, source[0]);
  if (head < 0) return source.length;
  const hangs = c.head[head] === cue.top ? c.relation[head]! : 1;
  return mix(mix(c.sort[head]!, hangs), (head < cue.first ? 0 : 1) + 2 * source.length);
}

/** How the content is quoted, whether it hangs on the cue, its side, and in how many parts it stands. */
function contentKind(c: Columns, { cue, content }: Candidate): number {
  const first = content[0];
  if (first === undefined) return 0;
  const opens = c.quoteState[first.first] === QuoteState.opening ? 1 : 0;
  const closes = c.quoteState[content.at(-1)!.last - 1] === QuoteState.closing ? 1 : 0;
  const head = headOf(c, first);
  const hangs = c.head[head] === cue.top ? c.relation[head]! : c.head[cue.top] === head ? 2 : 1;
  return mix(
    mix(hangs, opens + 2 * closes),
    (first.first < cue.first ? 0 : 1) + 2 * Math.min(3, content.length),
  );
}

export function judge(
  c: Columns,
  candidate: Candidate,
  neighbours: number,
  { values, scale }: WeightTable,
  sink: FeatureSink,
): Judgement {
  sink.count = 0;
  judgeFeatures(c, candidate, neighbours, sink);
  let whole = 0;
  let content = 0;
  for (let f = 0; f < sink.count; f++) {
    const row = sink.buffer[f]! * JUDGED;
    whole += values[row]!;
    content += values[row + 1]!;
  }
  return { whole: whole * scale, content: content * scale };
}

/** Share of attributions with this score that are right: linear between the points, flat beyond them. */
export function calibrated(score: number, points: readonly CalibrationPoint[]): number {
  const after = points.findIndex((point) => point.score >= score);
  if (after < 0) return points.at(-1)?.probability ?? 0;
  const high = points[after]!;
  const low = points[after - 1];
  if (low === undefined) return high.probability;
  const share = (score - low.score) / (high.score - low.score || 1);
  return low.probability + share * (high.probability - low.probability);
}
