/**
 * A quotation is told once: where two attributions that do not hold each other claim the same quoted words, these are left
 * to the surer one. Of "“A,” he said, adding, “B”" B is what he added. What is not quoted may well be told twice: "she told
 * reporters that it was late, the paper reported".
 */
import { changedJudged, type JudgedCandidate } from "./candidate.ts";
import { type Columns, QuoteState } from "./columns.ts";
import type { Run } from "./find-roles.ts";

export function apart(c: Columns, found: readonly JudgedCandidate[]): readonly JudgedCandidate[] {
  const owner = new Int32Array(c.length).fill(-1);
  const order = [...found.keys()].sort((a, b) => claimOf(found[b]!) - claimOf(found[a]!) || a - b);
  const result: (JudgedCandidate | null)[] = [...found];
  for (const k of order) {
    const own = found[k]!;
    const left: Run[] = [];
    for (const run of own.content) left.push(...leftOf(c, own, run, found, owner));
    const whole = isSame(left, own.content);
    result[k] = whole ? own : left.length === 0 ? null : changedJudged(own, { content: left });
    for (const { first, last } of left) for (let i = first; i < last; i++) if (owner[i]! < 0) owner[i] = k;
  }
  return result.filter((candidate) => candidate !== null);
}

/** From here on a candidate counts as likely: it is not told that all it holds belongs to another with more besides. */
const LIKELY = 0.5;

/** Who goes first: likely ones that have nothing but one stretch to lose, then all others, the surest first. */
const claimOf = ({ content, confidence }: JudgedCandidate): number =>
  content.length === 1 && confidence >= LIKELY ? 1 + confidence : confidence;

/** The stretches of a run that no rival owns; a run that does not open with a quotation is left whole. */
function leftOf(
  c: Columns,
  own: JudgedCandidate,
  { first, last }: Run,
  found: readonly JudgedCandidate[],
  owner: Int32Array,
): Run[] {
  if (c.quoteState[first] !== QuoteState.opening) return [{ first, last }];
  const left: Run[] = [];
  let from = first;
  for (let i = first; i <= last; i++) {
    const holder = i < last ? owner[i]! : -1;
    if (i < last && (holder < 0 || c.quotation[i]! < 0 || !areRivals(own, found[holder]!))) continue;
    if (hasWords(c, from, i)) left.push({ first: from, last: i });
    from = i + 1;
  }
  return left;
}

/** Shape of a token without letters or digits. */
const NO_LETTERS = 5;

function hasWords(c: Columns, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (c.shape[i] !== NO_LETTERS) return true;
  return false;
}

/** One that stands in the other's content may share its words; so may two cues of one content: "warned and repeated that". */
const areRivals = (a: JudgedCandidate, b: JudgedCandidate): boolean =>
  !isHeld(a, b) && !isHeld(b, a) && !isSame(a.content, b.content);

const isHeld = (a: JudgedCandidate, { cue }: JudgedCandidate): boolean =>
  a.content.some(({ first, last }) => first <= cue.first && cue.last <= last);

const isSame = (a: readonly Run[], b: readonly Run[]): boolean =>
  a.length === b.length && a.every((run, k) => run.first === b[k]!.first && run.last === b[k]!.last);
