/**
 * Words that are signed rather than told: a block of one quotation, a dash, and a name to the block's end, as in vox pops,
 * pull quotes and epigraphs ("It was a good day." — Ann Lee, teacher), and posts set into a page, which have no marks
 * (We shall win. — Ann Lee (@annlee) May 4, 2020). Too rare in news prose to be learned.
 */
import type { JudgedCandidate } from "./candidate.ts";
import { type Columns, QuoteState, TagSort } from "./columns.ts";
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
    const first = c.sentenceFirst[from]!;
    const last = c.sentenceLast[to - 1]!;
    const one = signedBlock(c, first, last) ?? signedPost(c, first, last);
    if (one !== null) found.push(one);
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
  const end = c.sort[last - 1] === TagSort.stop ? last - 1 : last;
  return signed(first, dash, end);
}

/** The block read as a post with its author, the author's handle in brackets, and its date behind it; null where it is none. */
function signedPost(c: Columns, first: number, last: number): JudgedCandidate | null {
  if (c.sort[last - 1] !== TagSort.number) return null;
  const least = Math.max(first + SHORTEST_POST, last - LONGEST_SIGNATURE);
  let close = last - 2;
  while (close > least && !CLOSING_BRACKETS.has(c.word[close]!)) close--;
  const name = close - 2;
  if (close <= least || last - close > LONGEST_DATE || !OPENING_BRACKETS.has(c.word[name]!)) return null;
  if (!MONTHS.has(c.word[close + 1]!) && !MONTHS.has(c.word[close + 2]!)) return null;
  let dash = name - 1;
  while (dash > least && !DASHES.has(c.word[dash]!)) dash--;
  if (!DASHES.has(c.word[dash]!) || name - dash < 2) return null;
  for (let i = dash + 1; i < name; i++) if (c.shape[i] === LOWER || c.sort[i] === TagSort.number) return null;
  return signed(first, dash, close + 1, true);
}

const words = (text: string): ReadonlySet<number> => new Set(text.split(" ").map(hashWord));
const OPENING_BRACKETS = words("( [");
const CLOSING_BRACKETS = words(") ]");
const MONTHS = words(
  "january february march april may june july august september october november december " +
    "jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.",
);
const SHORTEST_POST = 2;
/** Shape of a token in small letters. */
const LOWER = 0;
/** In tokens: the bracket and "May 4, 2020" */
const LONGEST_DATE = 6;

const signed = (first: number, dash: number, end: number, verbatim = false): JudgedCandidate => ({
  cue: { first: dash, last: dash + 1, top: dash, level: 0, probability: 1, peak: 1 },
  source: end > dash + 1 ? [{ first: dash + 1, last: end }] : [],
  content: [{ first, last: dash }],
  fit: 1,
  lead: 1,
  confidence: SIGNED_CONFIDENCE,
  verbatim,
});
