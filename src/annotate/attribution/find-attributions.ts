/** Columns in, judged candidates out: the whole of the model, without spans and words. */
import { listOf } from "../../lexicon/list-of.ts";
import { apart } from "./apart.ts";
import type { Candidate, JudgedCandidate } from "./candidate.ts";
import { candidateOf, chooseReading } from "./choose-reading.ts";
import { type Columns, TagSort } from "./columns.ts";
import { FeatureSink } from "./features.ts";
import { findCues } from "./find-cues.ts";
import { type CueReadings, findRoles, type Run } from "./find-roles.ts";
import { framed } from "./framed.ts";
import { hashWord } from "./hashing.ts";
import { calibrated, judge } from "./judge.ts";
import { mended } from "./mend-reading.ts";
import type { AttributionModel, CandidateModel, JudgeModel } from "./model.ts";
import { signedQuotations } from "./signed-quotations.ts";
import { sumScorerOf } from "./sum-scorer.ts";
import { tidyContent } from "./tidy-content.ts";
import { type Choice, untangled } from "./untangle.ts";
import { withTurns } from "./with-turns.ts";

/** The readings of every cue that may be one, in text order. */
export function findReadings(columns: Columns, model: CandidateModel): readonly CueReadings[] {
  return findRoles(columns, findCues(columns, model.cues), model.roles);
}

/** One candidate a cue, in text order, with the number of surer ones in each one's sentence. */
export function withNeighbours(
  columns: Columns,
  candidates: readonly Candidate[],
): { candidate: Candidate; neighbours: number }[] {
  const sure = new Map<number, number>();
  for (const { cue } of candidates) {
    const sentence = columns.sentence[cue.first]!;
    if (cue.level === 0) sure.set(sentence, (sure.get(sentence) ?? 0) + 1);
  }
  return listOf(candidates, (candidate) => ({
    candidate,
    neighbours: (sure.get(columns.sentence[candidate.cue.first]!) ?? 0) - (candidate.cue.level === 0 ? 1 : 0),
  }));
}

export function findAttributions(columns: Columns, model: AttributionModel): readonly JudgedCandidate[] {
  return fromReadings(columns, findReadings(columns, model), model);
}

/** The readings of every cue weighed, judged, and set apart from each other. */
export function fromReadings(
  columns: Columns,
  readings: readonly CueReadings[],
  model: Omit<AttributionModel, keyof CandidateModel>,
): readonly JudgedCandidate[] {
  const choosing = sumScorerOf(model.choice);
  const choices: Choice[] = [];
  for (const found of readings) {
    const choice = chooseReading(columns, found, model.choice, choosing);
    if (choice !== null && saysSomething(columns, choice)) choices.push(choice);
  }
  const single = withoutDoubles(settled(columns, kept(columns, choices, model)));
  const found = apart(columns, framed(columns, single));
  return withTurns(columns, withSigned(found, signedQuotations(columns)));
}

/** Marks alone say nothing; nor, after a colon, do names: "Picture: Ann Poe". */
function saysSomething(c: Columns, { found, chosen }: Choice): boolean {
  const { cue, content } = found.readings[chosen]!;
  if (isHeading(c, cue, content)) return false;
  const colon = c.sort[cue.last - 1] === TagSort.mark && cue.last - cue.first === 1;
  return content.some(({ first, last }) => {
    for (let i = first; i < last; i++)
      if (c.shape[i] !== NO_LETTERS && !(colon && (c.sort[i] === TagSort.name || c.sort[i] === TagSort.mark)))
        return true;
    return false;
  });
}

/** "What they said:" heads what follows. */
function isHeading(c: Columns, cue: Run, content: readonly Run[]): boolean {
  const [run] = content;
  if (content.length !== 1 || run === undefined || run.last - run.first > 1 || run.first > cue.first)
    return false;
  return c.word[c.sentenceLast[c.sentence[cue.first]!]! - 1] === COLON && c.shape[run.first] !== NUMBER;
}

const COLON = hashWord(":");
/** Shapes of a token: a number, and one without letters or digits. */
const NUMBER = 4;
const NO_LETTERS = 5;

interface KeptChoice {
  readonly choice: Choice;
  readonly confidence: number;
}

/** The choices that the judge lets pass. */
export function kept(columns: Columns, choices: readonly Choice[], model: JudgeModel): readonly KeptChoice[] {
  const sink = new FeatureSink(model.judge.bits);
  const candidates: Candidate[] = [];
  for (const choice of choices) candidates.push(candidateOf(columns, choice));
  const passed: KeptChoice[] = [];
  const beside = withNeighbours(columns, candidates);
  for (let k = 0; k < beside.length; k++) {
    const { candidate, neighbours } = beside[k]!;
    const judgement = judge(columns, candidate, neighbours, model.judge, sink);
    if (judgement.whole < model.threshold && judgement.content < model.contentThreshold) continue;
    passed.push({ choice: choices[k]!, confidence: calibrated(judgement.whole, model.calibration) });
  }
  return passed;
}

/** Choices that do not hold each other, as candidates. */
export function settled(columns: Columns, kept: readonly KeptChoice[]): JudgedCandidate[] {
  const choices = untangled(
    columns,
    kept.map(({ choice }) => choice),
  );
  const found: JudgedCandidate[] = [];
  for (const choice of choices) {
    const tidied = tidyContent(columns, mended(columns, candidateOf(columns, choice)));
    const { cue, source, content, fit, lead } = tidied;
    const { confidence } = kept[found.length]!;
    found.push({ cue, source, content, fit, lead, confidence, verbatim: false });
  }
  return found;
}

/** Where two have drawn their cues over each other, the surer one stays. */
export function withoutDoubles(found: readonly JudgedCandidate[]): readonly JudgedCandidate[] {
  const kept: JudgedCandidate[] = [];
  for (const candidate of [...found].sort((a, b) => a.cue.first - b.cue.first || a.cue.last - b.cue.last)) {
    const before = kept.at(-1);
    if (before === undefined || before.cue.last <= candidate.cue.first) kept.push(candidate);
    else if (candidate.confidence > before.confidence) kept[kept.length - 1] = candidate;
  }
  return kept;
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
