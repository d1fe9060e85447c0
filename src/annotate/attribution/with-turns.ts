/** Puts the turns of a conversation beside what was found in prose: each keeps to its own words. */
import { changedJudged, type JudgedCandidate } from "./candidate.ts";
import type { Columns } from "./columns.ts";
import type { Run } from "./find-roles.ts";
import { type Turn, turnsOf } from "./turns.ts";

/** Share of turns taken to be right: the layout leaves little doubt, yet is too rare in the corpus to be counted. */
const TURN_CONFIDENCE = 0.9;

/** @param found in text order; the result is so, too */
export function withTurns(c: Columns, found: readonly JudgedCandidate[]): readonly JudgedCandidate[] {
  const turns = turnsOf(c);
  if (turns.length === 0) return found;
  const kept = found.flatMap((candidate) => within(candidate, turns) ?? []);
  return [...kept, ...turns.map(asCandidate)].sort((a, b) => a.cue.first - b.cue.first);
}

const asCandidate = ({ label, mark, content }: Turn): JudgedCandidate => ({
  cue: { first: mark, last: mark + 1, top: mark, level: 0, probability: 1, peak: 1 },
  source: label.first < label.last ? [label] : [],
  content,
  fit: 1,
  lead: 1,
  confidence: TURN_CONFIDENCE,
  verbatim: true,
});

/** What a turn holds reaches no further than its turn, and what stands outside of all turns into none; null: nothing is left. */
function within(candidate: JudgedCandidate, turns: readonly Turn[]): JudgedCandidate | null {
  const { cue, source, content } = candidate;
  const around = turns[firstEndingAfter(turns, cue.first)];
  if (around === undefined || cue.first < startOf(around)) {
    const left = outside(content, turns);
    return left.length === 0
      ? null
      : changedJudged(candidate, { source: outside(source, turns), content: left });
  }
  const keep = (runs: readonly Run[]): Run[] =>
    runs.flatMap((run) => around.content.flatMap((part) => shared(run, part)));
  const left = keep(content);
  return keep([cue]).length === 0 || left.length === 0
    ? null
    : changedJudged(candidate, { source: keep(source), content: left });
}

const startOf = ({ label, mark }: Turn): number => Math.min(label.first, mark);
const endOf = ({ content }: Turn): number => content.at(-1)!.last;

/** Turns are ordered and apart: the index of the first that ends after a token. */
function firstEndingAfter(turns: readonly Turn[], token: number): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (endOf(turns[middle]!) <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}

function shared(a: Run, b: Run): Run[] {
  const first = Math.max(a.first, b.first);
  const last = Math.min(a.last, b.last);
  return first < last ? [{ first, last }] : [];
}

function outside(runs: readonly Run[], turns: readonly Turn[]): Run[] {
  return runs.flatMap(({ first, last }) => {
    const left: Run[] = [];
    let from = first;
    for (let k = firstEndingAfter(turns, first); k < turns.length && startOf(turns[k]!) < last; k++) {
      left.push(...shared({ first: from, last }, { first, last: startOf(turns[k]!) }));
      from = endOf(turns[k]!);
    }
    return [...left, ...shared({ first: from, last }, { first, last })];
  });
}
