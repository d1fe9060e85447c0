/**
 * The features of one parsing decision, after Zhang and Nivre (2011), without relations (those are chosen afterwards) and
 * with a look ahead to the next finite verb. s0 and s1 are the top of the stack and the token below, n0 to n3 the front of
 * the buffer and those after it; w is a word, t a tag, p both; h a head, l and r the outermost children.
 */
import type { ArcState } from "./arc-state.ts";
import { hash1, hash2, hash3 } from "./hashing.ts";

export const ARC_FEATURES = 72;

/** Distances and counts beyond these make no difference. */
const FARTHEST = 10;
const MOST_BETWEEN = 3;
const FARTHEST_VERB = 7;

/** Writes the ARC_FEATURES hashes of the state, shifted right by `shift`, into `out`. The stack must not be empty. */
export function arcFeatures(state: ArcState, shift: number, out: Int32Array): void {
  const top = state.stack[state.depth - 1]!;
  const below = state.depth > 1 ? state.stack[state.depth - 2]! : state.none;
  wordFeatures(state, top, shift, out);
  pairFeatures(state, top, shift, out);
  distanceFeatures(state, top, shift, out);
  treeFeatures(state, top, shift, out);
  betweenFeatures(state, top, below, shift, out);
  aheadFeatures(state, top, below, shift, out);
}

function wordFeatures(state: ArcState, s0: number, shift: number, out: Int32Array): void {
  const { words, tags, pairs, heads, none, length, front: n0 } = state;
  const n1 = n0 + 1 < length ? n0 + 1 : none;
  const n2 = n0 + 2 < length ? n0 + 2 : none;
  const s0h = heads[s0]!;
  const n0l = state.left1[n0]!;
  const s0r = state.right1[s0]!;
  const s0t = tags[s0]!;
  const n0t = tags[n0]!;
  out[0] = hash1(1, pairs[s0]!) >>> shift;
  out[1] = hash1(2, words[s0]!) >>> shift;
  out[2] = hash2(3, s0t, tags[s0h]!) >>> shift;
  out[3] = hash1(4, pairs[n0]!) >>> shift;
  out[4] = hash1(5, words[n0]!) >>> shift;
  out[5] = hash1(6, n0t) >>> shift;
  out[6] = hash1(7, pairs[n1]!) >>> shift;
  out[7] = hash1(8, words[n1]!) >>> shift;
  out[8] = hash1(9, tags[n1]!) >>> shift;
  out[9] = hash1(10, pairs[n2]!) >>> shift;
  out[10] = hash1(11, words[n2]!) >>> shift;
  out[11] = hash1(12, tags[n2]!) >>> shift;
  out[12] = hash1(39, pairs[s0h]!) >>> shift;
  out[13] = hash1(40, words[s0h]!) >>> shift;
  out[14] = hash1(41, pairs[state.left1[s0]!]!) >>> shift;
  out[15] = hash1(42, pairs[s0r]!) >>> shift;
  out[16] = hash1(43, pairs[n0l]!) >>> shift;
  out[17] = hash2(44, s0t, words[s0r]!) >>> shift;
  out[18] = hash2(45, n0t, words[n0l]!) >>> shift;
}

function pairFeatures(state: ArcState, s0: number, shift: number, out: Int32Array): void {
  const { words, tags, pairs, none, length, front: n0 } = state;
  const s0w = words[s0]!;
  const s0t = tags[s0]!;
  const s0p = pairs[s0]!;
  const n0w = words[n0]!;
  const n0t = tags[n0]!;
  const n0p = pairs[n0]!;
  const n1t = tags[n0 + 1 < length ? n0 + 1 : none]!;
  const n2t = tags[n0 + 2 < length ? n0 + 2 : none]!;
  out[19] = hash2(13, s0p, n0p) >>> shift;
  out[20] = hash2(14, s0p, n0w) >>> shift;
  out[21] = hash2(15, s0w, n0p) >>> shift;
  out[22] = hash2(16, s0p, n0t) >>> shift;
  out[23] = hash2(17, s0t, n0p) >>> shift;
  out[24] = hash2(18, s0w, n0w) >>> shift;
  out[25] = hash2(19, s0t, n0t) >>> shift;
  out[26] = hash2(20, n0t, n1t) >>> shift;
  out[27] = hash3(21, n0t, n1t, n2t) >>> shift;
  out[28] = hash3(22, s0t, n0t, n1t) >>> shift;
  out[29] = hash3(59, s0p, n0t, n1t) >>> shift;
  out[30] = hash3(60, s0t, n0p, n1t) >>> shift;
  out[31] = hash3(66, s0t, n0t, hash2(3, n1t, n2t)) >>> shift;
}

function distanceFeatures(state: ArcState, s0: number, shift: number, out: Int32Array): void {
  const { words, tags, front: n0 } = state;
  const s0w = words[s0]!;
  const s0t = tags[s0]!;
  const n0w = words[n0]!;
  const n0t = tags[n0]!;
  const distance = Math.min(n0 - s0, FARTHEST);
  const s0Left = state.leftCount[s0]! + 1;
  const s0Right = state.rightCount[s0]! + 1;
  const n0Left = state.leftCount[n0]! + 1;
  out[32] = hash2(27, s0w, distance) >>> shift;
  out[33] = hash2(28, s0t, distance) >>> shift;
  out[34] = hash2(29, n0w, distance) >>> shift;
  out[35] = hash2(30, n0t, distance) >>> shift;
  out[36] = hash3(31, s0w, n0w, distance) >>> shift;
  out[37] = hash3(32, s0t, n0t, distance) >>> shift;
  out[38] = hash2(33, s0w, s0Right) >>> shift;
  out[39] = hash2(34, s0t, s0Right) >>> shift;
  out[40] = hash2(35, s0w, s0Left) >>> shift;
  out[41] = hash2(36, s0t, s0Left) >>> shift;
  out[42] = hash2(37, n0w, n0Left) >>> shift;
  out[43] = hash2(38, n0t, n0Left) >>> shift;
  out[44] = hash3(62, s0t, n0t, s0Left * 8 + s0Right) >>> shift;
}

function treeFeatures(state: ArcState, s0: number, shift: number, out: Int32Array): void {
  const { tags, heads, left1, left2, right1, right2, front: n0 } = state;
  const s0t = tags[s0]!;
  const n0t = tags[n0]!;
  const s0h = heads[s0]!;
  const s0ht = tags[s0h]!;
  const s0lt = tags[left1[s0]!]!;
  const s0rt = tags[right1[s0]!]!;
  const n0lt = tags[left1[n0]!]!;
  out[45] = hash3(23, s0ht, s0t, n0t) >>> shift;
  out[46] = hash3(24, s0t, s0lt, n0t) >>> shift;
  out[47] = hash3(25, s0t, s0rt, n0t) >>> shift;
  out[48] = hash3(26, s0t, n0t, n0lt) >>> shift;
  out[49] = hash3(46, s0t, s0lt, tags[left2[s0]!]!) >>> shift;
  out[50] = hash3(47, s0t, s0rt, tags[right2[s0]!]!) >>> shift;
  out[51] = hash3(48, s0t, s0ht, tags[heads[s0h]!]!) >>> shift;
  out[52] = hash3(49, n0t, n0lt, tags[left2[n0]!]!) >>> shift;
  out[53] = hash3(61, s0ht, state.pairs[s0]!, n0t) >>> shift;
  out[54] = hash3(63, s0t, s0rt, state.words[n0]!) >>> shift;
  out[55] = hash3(64, state.words[s0]!, s0rt, n0t) >>> shift;
}

/** What stands between the top of the stack and the front of the buffer, and below the top. */
function betweenFeatures(state: ArcState, s0: number, s1: number, shift: number, out: Int32Array): void {
  const { words, tags, pairs, front: n0 } = state;
  const s0t = tags[s0]!;
  const n0t = tags[n0]!;
  const last = tags[n0 - 1]!;
  const verbs = Math.min(state.verbs[n0]! - state.verbs[s0 + 1]!, MOST_BETWEEN);
  const breaks = Math.min(state.breaks[n0]! - state.breaks[s0 + 1]!, MOST_BETWEEN);
  const between = verbs * (MOST_BETWEEN + 1) + breaks;
  out[56] = hash3(50, tags[s1]!, s0t, n0t) >>> shift;
  out[57] = hash2(51, words[s1]!, n0t) >>> shift;
  out[58] = hash2(52, pairs[s1]!, s0t) >>> shift;
  out[59] = hash2(53, last, n0t) >>> shift;
  out[60] = hash3(54, s0t, tags[s0 + 1]!, n0t) >>> shift;
  out[61] = hash3(55, s0t, last, n0t) >>> shift;
  out[62] = hash3(56, s0t, n0t, between) >>> shift;
  out[63] = hash3(57, words[s0]!, n0t, between) >>> shift;
  out[64] = hash3(58, s0t, words[n0]!, between) >>> shift;
}

/** What is to come: the next tags, and how far the next finite verb is and of what kind. */
function aheadFeatures(state: ArcState, s0: number, s1: number, shift: number, out: Int32Array): void {
  const { tags, none, length, front: n0 } = state;
  const s0t = tags[s0]!;
  const n0t = tags[n0]!;
  const n1t = tags[n0 + 1 < length ? n0 + 1 : none]!;
  const n2t = tags[n0 + 2 < length ? n0 + 2 : none]!;
  const n3t = tags[n0 + 3 < length ? n0 + 3 : none]!;
  const verb = state.nextVerb[n0]!;
  const verbTag = tags[verb]!;
  const breaksToVerb = Math.min(state.breaks[verb < length ? verb : n0]! - state.breaks[n0]!, MOST_BETWEEN);
  const toVerb = breaksToVerb * (FARTHEST_VERB + 1) + Math.min(verb - n0, FARTHEST_VERB);
  out[65] = hash3(65, n1t, n2t, n3t) >>> shift;
  out[66] = hash3(67, s0t, n0t, verbTag) >>> shift;
  out[67] = hash3(68, s0t, n0t, toVerb) >>> shift;
  out[68] = hash3(69, state.pairs[s0]!, n0t, verbTag) >>> shift;
  out[69] = hash3(70, s0t, hash2(5, n0t, n1t), hash2(7, verbTag, toVerb)) >>> shift;
  out[70] = hash3(71, s0t, hash2(9, n0t, tags[state.heads[s0]!]!), n1t) >>> shift;
  out[71] = hash3(72, s0t, hash2(11, n0t, tags[s1]!), n1t) >>> shift;
}
