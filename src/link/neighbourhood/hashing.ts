/** Terms as numbers. Two terms of one number count as one, which is so rare that it costs nothing. */
import { hashWord } from "../match/vectors.ts";

export const hashTerm = (key: string): number => hashWord(key);

/** A term with where it is looked for, as one number of 31 bits: such is cheap to keep as a key. */
export function under(term: number, place: number): number {
  let hash = Math.imul(term ^ Math.imul(place, 0xcc9e2d51), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 13)) >>> 1;
}
