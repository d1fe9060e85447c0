/** The hashes of each word that all features are mixed from, computed once a word. */
import type { Token } from "../layers.ts";
import { HASH_START, hashUnit, scramble } from "./hashing.ts";
import { WordMemo } from "./word-memo.ts";

/** How a word is written. */
export const SHAPE = {
  lower: 0,
  capitalised: 1,
  capitals: 2,
  mixed: 3,
  number: 4,
  mark: 5,
  numberWord: 6,
  capitalisedCompound: 7,
  compound: 8,
  initial: 9,
} as const;
export const SHAPES = 10;

export interface Word {
  readonly text: string;
  readonly lower: string;
}

/** Struct of arrays, one entry a token. */
export class WordAtoms {
  readonly length: number;
  /** the word in lower case, digits as one digit, apostrophes as one kind */
  readonly lower: Int32Array;
  /** the same with how its case is written */
  readonly exact: Int32Array;
  /** what `exact` would be were the word in lower case */
  readonly plain: Int32Array;
  readonly shape: Uint8Array;
  readonly suffix1: Int32Array;
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  readonly suffix4: Int32Array;
  readonly prefix1: Int32Array;
  readonly prefix3: Int32Array;

  constructor(length: number) {
    this.length = length;
    this.lower = new Int32Array(length);
    this.exact = new Int32Array(length);
    this.plain = new Int32Array(length);
    this.shape = new Uint8Array(length);
    this.suffix1 = new Int32Array(length);
    this.suffix2 = new Int32Array(length);
    this.suffix3 = new Int32Array(length);
    this.suffix4 = new Int32Array(length);
    this.prefix1 = new Int32Array(length);
    this.prefix3 = new Int32Array(length);
  }

  static of(tokens: readonly AtomToken[]): WordAtoms {
    const atoms = new WordAtoms(tokens.length);
    for (let at = 0; at < tokens.length; at += 1) atoms.#put(at, known.of(tokens[at]!));
    return atoms;
  }

  set(at: number, word: Word): void {
    this.#put(at, atomsOf(word));
  }

  #put(at: number, atom: Atoms): void {
    this.lower[at] = atom.lower;
    this.exact[at] = atom.exact;
    this.plain[at] = atom.plain;
    this.shape[at] = atom.shape;
    this.suffix1[at] = atom.suffix1;
    this.suffix2[at] = atom.suffix2;
    this.suffix3[at] = atom.suffix3;
    this.suffix4[at] = atom.suffix4;
    this.prefix1[at] = atom.prefix1;
    this.prefix3[at] = atom.prefix3;
  }
}

/** What of a token its atoms are made of. */
export type AtomToken = Pick<Token, "text" | "lower" | "word">;

/** Of one word, what WordAtoms has of each. */
type Atoms = Readonly<Record<Exclude<keyof WordAtoms, "length" | "set">, number>>;

const known = new WordMemo((token: AtomToken) => atomsOf(token));

function atomsOf({ text, lower }: Word): Atoms {
  let hash = HASH_START;
  for (let i = 0; i < lower.length; i += 1) hash = hashUnit(hash, normal(lower.charCodeAt(i)));
  const shape = shapeOf(text);
  const last = lower.length - 1;
  const first1 = hashUnit(HASH_START, normal(lower.charCodeAt(0)));
  const first3 = hashUnit(hashUnit(first1, normal(lower.charCodeAt(1))), normal(lower.charCodeAt(2)));
  const last1 = hashUnit(HASH_START + 1, normal(lower.charCodeAt(last)));
  const last2 = hashUnit(last1, normal(lower.charCodeAt(last - 1)));
  const last3 = hashUnit(last2, normal(lower.charCodeAt(last - 2)));
  const last4 = hashUnit(last3, normal(lower.charCodeAt(last - 3)));
  return {
    lower: scramble(hash),
    exact: scramble(hash + shape + 1),
    plain: scramble(hash + plainShape(shape) + 1),
    shape,
    suffix1: last1,
    suffix2: scramble(last2),
    suffix3: scramble(last3),
    suffix4: scramble(last4),
    prefix1: first1,
    prefix3: scramble(first3),
  };
}

const DIGIT_ZERO = 0x30;
const APOSTROPHE = 0x27;

/** All digits are alike, and so are straight and curly apostrophes; NaN (past an end) is 0. */
function normal(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return DIGIT_ZERO;
  if (unit === 0x2019 || unit === 0x2bc) return APOSTROPHE;
  return unit;
}

const isUpperUnit = (unit: number): boolean =>
  (unit >= 0x41 && unit <= 0x5a) || (unit > 0xbf && unit < 0x250 && isUpperBeyondAscii(unit));
const isLowerUnit = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit > 0xbf && !isUpperUnit(unit) && (unit < 0x2000 || unit > 0x2bff));
function isUpperBeyondAscii(unit: number): boolean {
  const character = String.fromCharCode(unit);
  return character !== character.toLowerCase();
}

const plainShape = (shape: number): number => {
  if (shape === SHAPE.capitalisedCompound) return SHAPE.compound;
  return shape === SHAPE.number || shape === SHAPE.mark || shape === SHAPE.numberWord ? shape : SHAPE.lower;
};

function shapeOf(text: string): number {
  let upper = 0;
  let lower = 0;
  let digits = 0;
  let hyphens = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isLowerUnit(unit)) lower += 1;
    else if (isUpperUnit(unit)) upper += 1;
    else if (unit >= 0x30 && unit <= 0x39) digits += 1;
    else if (unit === 0x2d) hyphens += 1;
  }
  if (digits > 0) return upper + lower === 0 ? SHAPE.number : SHAPE.numberWord;
  if (upper + lower === 0) return SHAPE.mark;
  if (hyphens > 0) return upper > 0 ? SHAPE.capitalisedCompound : SHAPE.compound;
  if (upper === 0) return SHAPE.lower;
  if (lower === 0) return upper === 1 ? SHAPE.initial : SHAPE.capitals;
  return upper === 1 && isUpperUnit(text.charCodeAt(0)) ? SHAPE.capitalised : SHAPE.mixed;
}
