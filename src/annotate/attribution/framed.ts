/**
 * "According to the paper, it also reports that …": what the paper tells is that it reports, not what it reports. Where two
 * attributions of one sentence have one content, and the one stands before the whole of the other, it holds the other.
 */
import { listOf } from "../../lexicon/list-of.ts";
import { changedJudged, type JudgedCandidate } from "./candidate.ts";
import type { Columns } from "./columns.ts";
import type { Run } from "./find-roles.ts";

/** @param found in text order of their cues */
export function framed(c: Columns, found: readonly JudgedCandidate[]): readonly JudgedCandidate[] {
  return listOf(found, (outer, k) => {
    const inner = found[k + 1];
    return inner !== undefined && frames(c, outer, inner)
      ? changedJudged(outer, { content: [{ first: startOf(inner), last: outer.content[0]!.last }] })
      : outer;
  });
}

const startOf = ({ cue, source }: JudgedCandidate): number =>
  Math.min(cue.first, ...source.map(({ first }) => first));

const endOf = ({ cue, source }: JudgedCandidate): number =>
  Math.max(cue.last, ...source.map(({ last }) => last));

function frames(c: Columns, outer: JudgedCandidate, inner: JudgedCandidate): boolean {
  const [content] = outer.content;
  if (outer.content.length !== 1 || !isSame(outer.content, inner.content)) return false;
  if (outer.source.length === 0 || inner.source.length === 0) return false;
  return (
    c.sentence[outer.cue.first] === c.sentence[inner.cue.first] &&
    endOf(outer) <= startOf(inner) &&
    startOf(inner) - endOf(outer) <= 1 &&
    endOf(inner) <= content!.first
  );
}

const isSame = (a: readonly Run[], b: readonly Run[]): boolean =>
  a.length === b.length && a.every((run, k) => run.first === b[k]!.first && run.last === b[k]!.last);
