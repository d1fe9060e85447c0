/**
 * Takes out of a content of several parts what only stands by: where the words of a speaker are quoted as a sentence,
 * "As the phone rang, he said, 'Who is it?'" has a scene beside them, not a second part.
 */
import { type Candidate, changed } from "./candidate.ts";
import { type Columns, QuoteState, TagSort } from "./columns.ts";
import type { Run } from "./find-roles.ts";
import { Relation } from "./grammar.ts";
import { isStrongReporting } from "./reporting.ts";

/** Shorter quotations are no sentences of their own. */
const SHORTEST_SENTENCE = 5;
const CAPITAL = 1;
const CAPITALS = 2;

/** What a reporting verb governs as its words said. */
const SAID: ReadonlySet<number> = new Set([
  Relation.clause,
  Relation.openClause,
  Relation.object,
  Relation.parataxis,
  Relation.passiveSubject,
]);

export function tidyContent(c: Columns, found: Candidate): Candidate {
  const candidate = withoutCutOff(c, found);
  const { cue, content } = candidate;
  if (content.length < 2 || !isStrongReporting(c.reporting[cue.top]!)) return candidate;
  if (!content.some((run) => isQuotedSentence(c, run))) return candidate;
  const kept = content.filter((run) => isQuoted(c, run) || isGoverned(c, run, cue));
  return kept.length === content.length || kept.length === 0
    ? candidate
    : changed(candidate, { content: kept });
}

function withoutCutOff(c: Columns, candidate: Candidate): Candidate {
  const { content } = candidate;
  const kept = content.filter((run) => !isCutOffClause(c, content, run));
  return kept.length === content.length || kept.length === 0
    ? candidate
    : changed(candidate, { content: kept });
}

/** Tokens of a part looked through for its head. */
const LONGEST_LOOK = 30;

/** "…, according to reports that cite A": a relative clause says nothing where the noun it tells of is left out. */
export function isCutOffClause(c: Columns, content: readonly Run[], { first, last }: Run): boolean {
  if (c.quotation[first]! >= 0 || c.sort[first] !== TagSort.pronoun) return false;
  for (let at = first; at < last && at < first + LONGEST_LOOK; at++) {
    const head = c.head[at]!;
    if (head >= first && head < last) continue;
    return (
      c.relation[at] === Relation.relative && !content.some((run) => run.first <= head && head < run.last)
    );
  }
  return false;
}

function isQuotedSentence(c: Columns, { first, last }: Run): boolean {
  if (last - first < SHORTEST_SENTENCE || c.quotation[first] !== c.quotation[last - 1]) return false;
  if (c.quoteState[first] !== QuoteState.opening || c.quoteState[last - 1] !== QuoteState.closing)
    return false;
  return c.shape[first + 1] === CAPITAL || c.shape[first + 1] === CAPITALS;
}

function isQuoted(c: Columns, { first, last }: Run): boolean {
  for (let i = first; i < last; i++) if (c.quotation[i]! >= 0) return true;
  return false;
}

/** True where the part is the cue's complement, or the clause that the cue is set into. */
function isGoverned(c: Columns, { first, last }: Run, cue: Run): boolean {
  for (let i = cue.first; i < cue.last; i++) if (c.head[i]! >= first && c.head[i]! < last) return true;
  for (let i = first; i < last; i++)
    if (c.head[i]! >= cue.first && c.head[i]! < cue.last && SAID.has(c.relation[i]!)) return true;
  return false;
}
