/** Slips of the chain that the tree shows, mended once a reading is chosen. */
import { type Columns, TagSort } from "./columns.ts";
import type { Candidate } from "./find-roles.ts";
import { topOf } from "./grammar.ts";

export function mended(c: Columns, candidate: Candidate): Candidate {
  return fromTheStart(c, withSource(c, candidate));
}

/** "The army forecast that …": a cue that opens with a name and lacks a source has taken its source in. */
function withSource(c: Columns, candidate: Candidate): Candidate {
  const { cue, source } = candidate;
  if (source.length > 0 || cue.last - cue.first < 2) return candidate;
  let end = cue.first;
  if (c.sort[end] === TagSort.determiner) end++;
  const name = end;
  while (end < cue.last && c.sort[end] === TagSort.name) end++;
  if (end === name || end === cue.last || !REPORTS.has(c.sort[end]!)) return candidate;
  if (c.reporting[end] === 0) return candidate;
  return {
    ...candidate,
    source: [{ first: cue.first, last: end }],
    cue: { ...cue, first: end, top: topOf(c, end, cue.last) },
  };
}

const REPORTS: ReadonlySet<number> = new Set([TagSort.verb, TagSort.noun]);

/** "She told them that it would go on until May, the paper reported": what stands before a cue that ends its sentence is whole. */
function fromTheStart(c: Columns, candidate: Candidate): Candidate {
  const { cue, source, content } = candidate;
  const [run] = content;
  if (content.length !== 1 || run === undefined || source.length !== 1) return candidate;
  const next = Math.min(cue.first, source[0]!.first);
  const sentence = c.sentence[cue.first]!;
  const start = c.sentenceFirst[sentence]!;
  const closes = c.sentenceLast[sentence]! - Math.max(cue.last, source[0]!.last) <= 1;
  if (!closes || run.last > next || next - run.last > 1 || run.first <= start) return candidate;
  if (c.sort[run.last] !== TagSort.comma || c.quotation[run.first]! >= 0) return candidate;
  const head = headOutside(c, run.first, run.last);
  if (head < start || head >= run.first) return candidate;
  return { ...candidate, content: [{ first: start, last: run.last }] };
}

/** The head of the first token that hangs outside of a stretch; -1: it hangs on none. */
function headOutside(c: Columns, first: number, last: number): number {
  for (let i = first; i < last; i++) {
    const head = c.head[i]!;
    if ((head < first || head >= last) && c.shape[i] !== NO_LETTERS) return head;
  }
  return -1;
}

/** Shape of a token without letters or digits. */
const NO_LETTERS = 5;
