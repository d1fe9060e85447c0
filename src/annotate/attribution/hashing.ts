/** Hashing of words and of feature parts: 32-bit integers, the same on every machine. */

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const DIGIT_ZERO = 48;
const DIGIT_NINE = 57;

/** FNV-1a over UTF-16 units; every digit counts as 0, so that "2,314" and "5,972" are one word. Never 0. */
export function hashWord(word: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    hash = Math.imul(hash ^ (unit >= DIGIT_ZERO && unit <= DIGIT_NINE ? DIGIT_ZERO : unit), FNV_PRIME);
  }
  return hash | 0 || 1;
}

/** Mixes two 32-bit values into one; the order matters (rounds of MurmurHash3). */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(b, 0xcc9e2d51), 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 13);
}
