/**
 * Quotations that are signed rather than told: a block of one quotation, a dash, and a name to the block's end, as in
 * vox pops, pull quotes and epigraphs ("It was a good day." — Ann Lee, teacher). Too rare in news prose to be learned.
 */
import { type Columns, QuoteState, TagSort } from "./columns.ts";
import type { JudgedCandidate } from "./find-attributions.ts";
import { hashWord } from "./hashing.ts";

const DASHES: ReadonlySet<number> = new Set(["-", "--", "---", "–", "—", "―"].map(hashWord));
/** Most tokens of a signature: a name, an age, a trade, a town. */
const LONGEST_SIGNATURE = 14;
/** Fewer words in quotation marks are a title, "Hamlet" — Shakespeare. */
const SHORTEST_QUOTATION = 5;
/** Share of such readings taken to be right: the form leaves little doubt, yet is too rare in the corpus to be counted. */
const SIGNED_CONFIDENCE = 0.9;

export function signedQuotations(c: Columns): JudgedCandidate[] {
  const found: JudgedCandidate[] = [];
  for (let from = 0; from < c.sentenceFirst.length; ) {
    const to = endOfBlock(c, from);
    const signed = signedBlock(c, c.sentenceFirst[from]!, c.sentenceLast[to - 1]!);
    if (signed !== null) found.push(signed);
    from = to;
  }
  return found;
}

function endOfBlock(c: Columns, from: number): number {
  let to = from + 1;
  while (to < c.sentenceBlock.length && c.sentenceBlock[to] === c.sentenceBlock[from]) to++;
  return to;
}

/** The block from token `first` to `last` exclusive, read as one signed quotation; null where it is none. */
function signedBlock(c: Columns, first: number, last: number): JudgedCandidate | null {
  if (c.quoteState[first] !== QuoteState.opening) return null;
  const dash = c.quotationLast[c.quotation[first]!]!;
  if (dash - first < SHORTEST_QUOTATION || dash >= last || c.quoteState[dash - 1] !== QuoteState.closing)
    return null;
  if (!DASHES.has(c.word[dash]!) || last - dash < 2 || last - dash - 1 > LONGEST_SIGNATURE) return null;
  if (c.shape[dash + 1] !== 1 && c.shape[dash + 1] !== 2 && c.sort[dash + 1] !== TagSort.name) return null;
  for (let i = dash + 1; i < last; i++)
    if (c.sort[i] === TagSort.verb || c.sort[i] === TagSort.modal || c.quotation[i]! >= 0) return null;
  const cue = { first: dash, last: dash + 1, top: dash, level: 0, probability: 1, peak: 1 };
  const end = c.sort[last - 1] === TagSort.stop ? last - 1 : last;
  return {
    cue,
    source: end > dash + 1 ? [{ first: dash + 1, last: end }] : [],
    content: [{ first, last: dash }],
    fit: 1,
    lead: 1,
    confidence: SIGNED_CONFIDENCE,
  };
}
