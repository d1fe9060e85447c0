/**
 * One copy of each word that was read, with a number: the same word at another place is the same string, in lower case
 * too, and whatever is known of it is found by its number (see word-memo.ts) instead of by its letters. Words are found
 * by the units they stand as in the text, so that one seen before is not even cut out.
 */

export interface StoredWord {
  /** the same for the same word as long as the process lives; NO_NUMBER for one that is not kept */
  readonly word: number;
  readonly text: string;
  readonly lower: string;
}

export const NO_NUMBER = 0;

/** News has some 30,000 words that come again; what comes after so many is not kept. Some 10 MB at most. */
const MOST_WORDS = 1 << 16;
/** Longer ones are addresses and noise, seldom seen twice. */
const LONGEST = 32;
/** Slots that are looked into for one word: more are only needed where a text was made to need them. */
const MOST_PROBES = 64;

const SLOTS = MOST_WORDS * 2;
/** By slot the number of its word; NO_NUMBER: free. Open addressing. */
const slots = new Uint32Array(SLOTS);
/** by number */
const words: StoredWord[] = [{ word: NO_NUMBER, text: "", lower: "" }];

/** The word at text[start, end). */
export function wordAt(text: string, start: number, end: number): StoredWord {
  if (end - start > LONGEST) return passing(text.slice(start, end));
  const hash = hashOf(text, start, end);
  for (let probe = 0; probe < MOST_PROBES; probe += 1) {
    const slot = (hash + probe) & (SLOTS - 1);
    const number = slots[slot]!;
    if (number === NO_NUMBER)
      return words.length < MOST_WORDS ? keep(text.slice(start, end), slot) : passing(text.slice(start, end));
    const stored = words[number]!;
    if (stands(stored.text, text, start, end)) return stored;
  }
  return passing(text.slice(start, end));
}

function keep(text: string, slot: number): StoredWord {
  const own = copied(text);
  const lower = own.toLowerCase();
  const word = { word: words.length, text: own, lower: lower === own ? own : copied(lower) };
  slots[slot] = word.word;
  words.push(word);
  return word;
}

const passing = (text: string): StoredWord => ({ word: NO_NUMBER, text, lower: text.toLowerCase() });

/** FNV-1a over UTF-16 units, its high bits folded into the low ones that choose the slot. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}

function stands(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = start; at < end; at += 1)
    if (word.charCodeAt(at - start) !== text.charCodeAt(at)) return false;
  return true;
}

/**
 * A string of its own, of the kind that the engine compares by address: a slice would keep the whole article. It is made the
 * name of a property, of an object that the engine keeps as a table: as a literal's, each word would be one more shape of
 * objects, and a word such as “source” would change that of objects of ours whose first property is named so, which throws
 * away whatever code was compiled for them.
 */
function copied(text: string): string {
  const named: Record<string, true> = Object.create(null);
  named[text] = true;
  return Object.keys(named)[0]!;
}
