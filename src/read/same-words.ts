/** Compares lines by their letters and digits alone: case, marks and white space differ between copies of a headline. */

export const plainWords = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** One line is at most so many times as long as the other if they have the same words; saves looking at long texts. */
const MAX_LENGTH_RATIO = 2;

export function sameWords(a: string, b: string): boolean {
  if (Math.max(a.length, b.length) > MAX_LENGTH_RATIO * Math.min(a.length, b.length)) return false;
  const plain = plainWords(a);
  return plain !== "" && plain === plainWords(b);
}
