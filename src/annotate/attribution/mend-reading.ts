/** Slips of the chain that the tree shows, mended once a reading is chosen. */
import { type Candidate, changed } from "./candidate.ts";
import { type Columns, QuoteState, TagSort } from "./columns.ts";
import type { Run } from "./find-roles.ts";
import { Relation, topOf } from "./grammar.ts";
import { hashWord } from "./hashing.ts";

export function mended(c: Columns, candidate: Candidate): Candidate {
  return toTheEnd(c, fromTheStart(c, withWholeLabel(c, withoutBullet(c, withSource(c, candidate)))));
}

/** "Congress forecast that …": a cue that opens with a name and lacks a source has taken its source in. */
function withSource(c: Columns, candidate: Candidate): Candidate {
  const { cue, source } = candidate;
  if (source.length > 0 || cue.last - cue.first < 2) return candidate;
  let end = cue.first;
  if (c.sort[end] === TagSort.determiner) end++;
  const name = end;
  while (end < cue.last && c.sort[end] === TagSort.name) end++;
  if (end === name || end === cue.last || !REPORTS.has(c.sort[end]!)) return candidate;
  if (c.reporting[end] === 0) return candidate;
  return changed(candidate, {
    source: [{ first: cue.first, last: end }],
    cue: { ...cue, first: end, top: topOf(c, end, cue.last) },
  });
}

/** "• The mayor said …": what marks an item of a list is no part of who speaks. */
function withoutBullet(c: Columns, candidate: Candidate): Candidate {
  const [run, ...rest] = candidate.source;
  if (run === undefined || run.last - run.first < 2) return candidate;
  if (c.shape[run.first] !== NO_LETTERS || !isFirst(c, run.first)) return candidate;
  if (c.quoteState[run.first] === QuoteState.opening) return candidate;
  return changed(candidate, { source: [{ first: run.first + 1, last: run.last }, ...rest] });
}

/** "Ann Lee, mayor: “A”": the label is whoever it names, with what they are. */
function withWholeLabel(c: Columns, candidate: Candidate): Candidate {
  const { cue, source } = candidate;
  const [run] = source;
  if (source.length !== 1 || run === undefined || run.last !== cue.first) return candidate;
  if (cue.last - cue.first !== 1 || c.word[cue.first] !== COLON) return candidate;
  let first = c.sentenceFirst[c.sentence[cue.first]!]!;
  if (c.shape[first] === NO_LETTERS && c.quoteState[first] !== QuoteState.opening) first++;
  if (run.first - first < 2 || run.first - first > LONGEST_NAME) return candidate;
  if (c.sort[run.first - 1] !== TagSort.comma) return candidate;
  for (let i = first; i < run.first - 1; i++) if (c.sort[i] !== TagSort.name) return candidate;
  return changed(candidate, { source: [{ first, last: run.last }] });
}

const COLON = hashWord(":");
/** In tokens, with the comma behind it. */
const LONGEST_NAME = 6;

const isFirst = (c: Columns, token: number): boolean => c.sentenceFirst[c.sentence[token]!] === token;

const REPORTS: ReadonlySet<number> = new Set([TagSort.verb, TagSort.noun]);

/** "She told them that it would go on until May, the paper reported": what stands before a cue that ends its sentence is whole. */
function fromTheStart(c: Columns, candidate: Candidate): Candidate {
  const { cue, source, content } = candidate;
  const [run] = content;
  if (content.length !== 1 || run === undefined || source.length !== 1) return candidate;
  const next = Math.min(cue.first, source[0]!.first);
  const sentence = c.sentence[cue.first]!;
  const start = c.sentenceFirst[sentence]!;
  const closes = isWhen(c, Math.max(cue.last, source[0]!.last), c.sentenceLast[sentence]!);
  if (!closes || run.last > next || next - run.last > 1 || run.first <= start) return candidate;
  if (c.sort[run.last] !== TagSort.comma || c.quotation[run.first]! >= 0) return candidate;
  const head = headOutside(c, run);
  if (head < start || head >= run.first) return candidate;
  return changed(candidate, { content: [{ first: start, last: run.last }] });
}

/** What may stand behind a cue that ends its sentence: "on Sunday", "in a statement". */
const LONGEST_WHEN = 5;

function isWhen(c: Columns, first: number, last: number): boolean {
  if (last - first > LONGEST_WHEN) return false;
  for (let i = first; i < last; i++)
    if (c.sort[i] === TagSort.verb || c.sort[i] === TagSort.modal || c.sort[i] === TagSort.comma)
      return false;
  return true;
}

/** "Birds destroyed the engine, investigators have found": a subject without its verb is not yet said. */
function toTheEnd(c: Columns, candidate: Candidate): Candidate {
  const { cue, source, content } = candidate;
  const [run] = content;
  if (content.length !== 1 || run === undefined || source.length !== 1) return candidate;
  const end = Math.min(cue.first, source[0]!.first) - 1;
  if (c.sentence[run.first] !== c.sentence[cue.first] || c.quotation[run.first]! >= 0) return candidate;
  if (run.last >= end || c.sort[end] !== TagSort.comma) return candidate;
  const verb = subjectsVerb(c, run);
  if (verb < run.last || verb >= end) return candidate;
  return changed(candidate, { content: [{ first: run.first, last: end }] });
}

/** The verb outside of a stretch whose subject the stretch is; -1: it is none. */
function subjectsVerb(c: Columns, { first, last }: Run): number {
  for (let i = first; i < last; i++) {
    const head = c.head[i]!;
    if (head >= first && head < last) continue;
    const relation = c.relation[i];
    if (relation === Relation.subject || relation === Relation.passiveSubject) return head;
  }
  return -1;
}

/** The head of the first token that hangs outside of a stretch; -1: it hangs on none. */
function headOutside(c: Columns, { first, last }: Run): number {
  for (let i = first; i < last; i++) {
    const head = c.head[i]!;
    if ((head < first || head >= last) && c.shape[i] !== NO_LETTERS) return head;
  }
  return -1;
}

/** Shape of a token without letters or digits. */
const NO_LETTERS = 5;
