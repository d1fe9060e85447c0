/**
 * One copy of each word that was read: the same word at another place is the same string, in lower case too, so that it
 * is cut out, lowered and hashed for look-ups once only.
 */

export interface StoredWord {
  readonly text: string;
  readonly lower: string;
}

/** News has some 30,000 words that come again; beyond this the store begins anew. Some 10 MB at most. */
const MOST_WORDS = 1 << 16;
/** Longer ones are addresses and noise, seldom seen twice. */
const LONGEST = 32;

const words = new Map<string, StoredWord>();

/** The word with this text. */
export function storedWord(text: string): StoredWord {
  const known = words.get(text);
  if (known !== undefined) return known;
  if (text.length > LONGEST) return { text, lower: text.toLowerCase() };
  if (words.size >= MOST_WORDS) words.clear();
  const own = copied(text);
  const lower = own.toLowerCase();
  const word = { text: own, lower: lower === own ? own : copied(lower) };
  words.set(own, word);
  return word;
}

/** A string of its own, of the kind that the engine compares by address: a slice would keep the whole article. */
const copied = (text: string): string => Object.keys({ [text]: 0 })[0]!;
