/**
 * The state of an arc-eager transition parser (Nivre 2003, 2008) over one sentence. Tokens are numbered from 0 in the
 * sentence; `length` is the artificial root, which stands after the last token (Ballesteros and Nivre 2013), and
 * `length + 1` stands for "none", so that features need no tests.
 */
import { hash1, scramble } from "./hashing.ts";
import { NO_TAG } from "./tag-features.ts";
import { TAGS } from "./tagset.ts";
import type { WordAtoms } from "./word-atoms.ts";

export const SHIFT = 0;
/** attaches the front of the buffer to the top of the stack, and stacks it */
export const RIGHT = 1;
/** attaches the top of the stack to the front of the buffer, and drops it */
export const LEFT = 2;
/** drops the top of the stack; where it has no head yet, it is attached to the token below (Honnibal and Johnson 2013) */
export const REDUCE = 3;
export const ACTIONS = 4;

/** Tags stand for themselves as hashed numbers. */
export const TAG_HASHES: Int32Array = Int32Array.from({ length: NO_TAG + 1 }, (_, tag) => scramble(tag + 1));
const marked = (names: string): Uint8Array =>
  Uint8Array.from(TAG_HASHES, (_, tag) => (names.split(" ").includes(TAGS[tag] ?? "") ? 1 : 0));
const IS_VERB = marked("VB VBD VBG VBN VBP VBZ MD");
const IS_FINITE = marked("VBD VBP VBZ MD");
const IS_BREAK = marked(", CC : ;");
/** Words that tell what kind of clause or phrase their head makes: auxiliaries, prepositions, "that", "to", relative words. */
const IS_HELPER = marked("VB VBD VBP VBZ VBN VBG MD IN TO WDT WP WRB WP$");
const ROOT_TAG = NO_TAG - 1;
const ROOT_WORD = 0x3c6ef372;
const NO_WORD = 0x1b873593;

export class ArcState {
  length = 0;
  none = 1;
  /** front of the buffer */
  front = 0;
  stack: Int32Array = new Int32Array(0);
  depth = 0;
  words: Int32Array = new Int32Array(0);
  tags: Int32Array = new Int32Array(0);
  /** word and tag together */
  pairs: Int32Array = new Int32Array(0);
  tagNumbers: Uint8Array = new Uint8Array(0);
  heads: Int32Array = new Int32Array(0);
  /** leftmost and second leftmost child on the left; rightmost and second on the right */
  left1: Int32Array = new Int32Array(0);
  left2: Int32Array = new Int32Array(0);
  right1: Int32Array = new Int32Array(0);
  right2: Int32Array = new Int32Array(0);
  /** the first finite verb at or after each token */
  nextVerb: Int32Array = new Int32Array(0);
  /** how many verbs, and how many commas and conjunctions, stand before each token */
  verbs: Int32Array = new Int32Array(0);
  breaks: Int32Array = new Int32Array(0);
  leftCount: Uint8Array = new Uint8Array(0);
  rightCount: Uint8Array = new Uint8Array(0);

  /** Starts on tokens [first, last) of a document whose tags are known. */
  enter(atoms: WordAtoms, tags: Uint8Array, first: number, last: number): void {
    const length = last - first;
    this.#makeRoom(length + 2);
    this.length = length;
    this.none = length + 1;
    this.front = 0;
    this.depth = 0;
    for (let at = 0; at < length; at += 1) this.#setToken(at, atoms.lower[first + at]!, tags[first + at]!);
    for (let at = 0; at < length; at += 1) {
      const tag = this.tagNumbers[at]!;
      this.verbs[at + 1] = this.verbs[at]! + IS_VERB[tag]!;
      this.breaks[at + 1] = this.breaks[at]! + IS_BREAK[tag]!;
    }
    this.nextVerb[length] = length + 1;
    for (let at = length - 1; at >= 0; at -= 1)
      this.nextVerb[at] = IS_FINITE[this.tagNumbers[at]!] === 1 ? at : this.nextVerb[at + 1]!;
    this.#setToken(length, ROOT_WORD, ROOT_TAG);
    this.#setToken(length + 1, NO_WORD, NO_TAG);
  }

  #setToken(at: number, word: number, tag: number): void {
    const { none } = this;
    this.words[at] = word;
    this.tags[at] = TAG_HASHES[tag]!;
    this.tagNumbers[at] = tag;
    this.pairs[at] = hash1(tag + 77, word);
    this.heads[at] = none;
    this.left1[at] = none;
    this.left2[at] = none;
    this.right1[at] = none;
    this.right2[at] = none;
    this.leftCount[at] = 0;
    this.rightCount[at] = 0;
  }

  #makeRoom(size: number): void {
    if (this.stack.length >= size) return;
    const room = Math.max(64, size * 2);
    this.stack = new Int32Array(room);
    this.words = new Int32Array(room);
    this.tags = new Int32Array(room);
    this.pairs = new Int32Array(room);
    this.tagNumbers = new Uint8Array(room);
    this.heads = new Int32Array(room);
    this.left1 = new Int32Array(room);
    this.left2 = new Int32Array(room);
    this.right1 = new Int32Array(room);
    this.right2 = new Int32Array(room);
    this.nextVerb = new Int32Array(room);
    this.verbs = new Int32Array(room);
    this.breaks = new Int32Array(room);
    this.leftCount = new Uint8Array(room);
    this.rightCount = new Uint8Array(room);
  }

  isHelper(at: number): boolean {
    return IS_HELPER[this.tagNumbers[at]!] === 1;
  }

  /** True where nothing is left to decide: only the root stands in the buffer and the stack is empty. */
  get done(): boolean {
    return this.front >= this.length && this.depth === 0;
  }

  /** A bit for each action that may be taken now: 1 << SHIFT, and so on. Never 0 before `done`. */
  get allowed(): number {
    if (this.depth === 0) return 1 << SHIFT;
    const top = this.stack[this.depth - 1]!;
    const hasHead = this.heads[top] !== this.none;
    if (this.front >= this.length) {
      if (hasHead) return 1 << REDUCE;
      return this.depth > 1 ? (1 << LEFT) | (1 << REDUCE) : 1 << LEFT;
    }
    const push = (1 << SHIFT) | (1 << RIGHT);
    if (hasHead) return push | (1 << REDUCE);
    return push | (1 << LEFT) | (this.depth > 1 ? 1 << REDUCE : 0);
  }

  apply(action: number): void {
    const { stack } = this;
    if (action === SHIFT) {
      stack[this.depth] = this.front;
      this.depth += 1;
      this.front += 1;
      return;
    }
    const top = stack[this.depth - 1]!;
    if (action === RIGHT) {
      this.#attachRight(top, this.front);
      stack[this.depth] = this.front;
      this.depth += 1;
      this.front += 1;
    } else if (action === LEFT) {
      this.#attachLeft(this.front, top);
      this.depth -= 1;
    } else {
      if (this.heads[top] === this.none) this.#attachRight(stack[this.depth - 2]!, top);
      this.depth -= 1;
    }
  }

  /** Attaches all roots but the first to the first. */
  keepOneRoot(): void {
    let root = -1;
    for (let at = 0; at < this.length; at += 1) {
      if (this.heads[at] !== this.length) continue;
      if (root < 0) root = at;
      else this.heads[at] = root;
    }
  }

  #attachLeft(head: number, child: number): void {
    this.heads[child] = head;
    this.left2[head] = this.left1[head]!;
    this.left1[head] = child;
    if (this.leftCount[head]! < 7) this.leftCount[head]! += 1;
  }

  #attachRight(head: number, child: number): void {
    this.heads[child] = head;
    this.right2[head] = this.right1[head]!;
    this.right1[head] = child;
    if (this.rightCount[head]! < 7) this.rightCount[head]! += 1;
  }
}
