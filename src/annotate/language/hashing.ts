/**
 * Feature hashing (Weinberger et al. 2009): features are numbers made by mixing the hashes of their parts, so that no
 * string is built and no word list is kept. All arithmetic is on 32 bits; constants are odd and otherwise arbitrary.
 */

const FIRST = 0x9e3779b1 | 0;
const SECOND = 0x85ebca77 | 0;
const THIRD = 0xc2b2ae3d | 0;
const LAST = 0x27d4eb2f | 0;
/** what a template is multiplied by */
export const SEED_STEP = 0x165667b1 | 0;

/** Mixes the bits of a number so that near numbers get far hashes (the end of MurmurHash3). */
export function scramble(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** Hash of a feature of one part; `template` tells features of different kinds apart. */
export function hash1(template: number, a: number): number {
  const mixed = (Math.imul(a, FIRST) + Math.imul(template, SEED_STEP)) | 0;
  return Math.imul(mixed ^ (mixed >>> 15), LAST);
}
export function hash2(template: number, a: number, b: number): number {
  const mixed = (Math.imul(a, FIRST) + Math.imul(b, SECOND) + Math.imul(template, SEED_STEP)) | 0;
  return Math.imul(mixed ^ (mixed >>> 15), LAST);
}
export function hash3(template: number, a: number, b: number, c: number): number {
  const mixed =
    (Math.imul(a, FIRST) + Math.imul(b, SECOND) + Math.imul(c, THIRD) + Math.imul(template, SEED_STEP)) | 0;
  return Math.imul(mixed ^ (mixed >>> 15), LAST);
}

/** Adds one UTF-16 unit to a running hash (FNV-1a). */
export const hashUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
export const HASH_START = 0x811c9dc5 | 0;
