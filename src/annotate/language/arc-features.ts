/**
 * The features of one parsing decision, after Zhang and Nivre (2011), without relations (those are chosen afterwards) and
 * with a look ahead to the next finite verb. s0 and s1 are the top of the stack and the token below, n0 to n3 the front of
 * the buffer and those after it; w is a word, t a tag, p both; h a head, l and r the outermost children.
 */
import type { ArcState } from "./arc-state.ts";
import type { FeatureValues } from "./feature-values.ts";
import { hash2 } from "./hashing.ts";

/** The number that tells the hash of each feature from those of others with the same values, by the feature's place. */
// biome-ignore format: the formatter would give each of these seventy-two numbers a line of its own
export const ARC_TEMPLATES = Int32Array.of(
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 39, 40, 41, 42, 43, 44, 45, 13, 14, 15, 16, 17, 18, 19, 20,
  21, 22, 59, 60, 66, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 62, 23, 24, 25, 26, 46, 47,
  48, 49, 61, 63, 64, 50, 51, 52, 53, 54, 55, 56, 57, 58, 65, 67, 68, 69, 70, 71, 72,
);

/** Distances and counts beyond these make no difference. */
const FARTHEST = 10;
const MOST_BETWEEN = 3;
const FARTHEST_VERB = 7;

/** Writes the values of the state's features. The stack must not be empty. */
export function arcFeatures(state: ArcState, values: FeatureValues): void {
  const top = state.stack[state.depth - 1]!;
  const below = state.depth > 1 ? state.stack[state.depth - 2]! : state.none;
  wordFeatures(state, top, values);
  pairFeatures(state, top, values);
  distanceFeatures(state, top, values);
  treeFeatures(state, top, values);
  betweenFeatures(state, top, below, values);
  aheadFeatures(state, top, below, values);
}

function wordFeatures(state: ArcState, s0: number, { one, two }: FeatureValues): void {
  const { words, tags, pairs, heads, none, length, front: n0 } = state;
  const n1 = n0 + 1 < length ? n0 + 1 : none;
  const n2 = n0 + 2 < length ? n0 + 2 : none;
  const s0h = heads[s0]!;
  const n0l = state.left1[n0]!;
  const s0r = state.right1[s0]!;
  const s0t = tags[s0]!;
  const n0t = tags[n0]!;
  one[0] = pairs[s0]!;
  one[1] = words[s0]!;
  one[2] = s0t;
  two[2] = tags[s0h]!;
  one[3] = pairs[n0]!;
  one[4] = words[n0]!;
  one[5] = n0t;
  one[6] = pairs[n1]!;
  one[7] = words[n1]!;
  one[8] = tags[n1]!;
  one[9] = pairs[n2]!;
  one[10] = words[n2]!;
  one[11] = tags[n2]!;
  one[12] = pairs[s0h]!;
  one[13] = words[s0h]!;
  one[14] = pairs[state.left1[s0]!]!;
  one[15] = pairs[s0r]!;
  one[16] = pairs[n0l]!;
  one[17] = s0t;
  two[17] = words[s0r]!;
  one[18] = n0t;
  two[18] = words[n0l]!;
}

function pairFeatures(state: ArcState, s0: number, { one, two, three }: FeatureValues): void {
  const { words, tags, pairs, none, length, front: n0 } = state;
  const s0w = words[s0]!;
  const s0t = tags[s0]!;
  const s0p = pairs[s0]!;
  const n0w = words[n0]!;
  const n0t = tags[n0]!;
  const n0p = pairs[n0]!;
  const n1t = tags[n0 + 1 < length ? n0 + 1 : none]!;
  const n2t = tags[n0 + 2 < length ? n0 + 2 : none]!;
  one[19] = s0p;
  two[19] = n0p;
  one[20] = s0p;
  two[20] = n0w;
  one[21] = s0w;
  two[21] = n0p;
  one[22] = s0p;
  two[22] = n0t;
  one[23] = s0t;
  two[23] = n0p;
  one[24] = s0w;
  two[24] = n0w;
  one[25] = s0t;
  two[25] = n0t;
  one[26] = n0t;
  two[26] = n1t;
  one[27] = n0t;
  two[27] = n1t;
  three[27] = n2t;
  one[28] = s0t;
  two[28] = n0t;
  three[28] = n1t;
  one[29] = s0p;
  two[29] = n0t;
  three[29] = n1t;
  one[30] = s0t;
  two[30] = n0p;
  three[30] = n1t;
  one[31] = s0t;
  two[31] = n0t;
  three[31] = hash2(3, n1t, n2t);
}

function distanceFeatures(state: ArcState, s0: number, { one, two, three }: FeatureValues): void {
  const { words, tags, front: n0 } = state;
  const s0w = words[s0]!;
  const s0t = tags[s0]!;
  const n0w = words[n0]!;
  const n0t = tags[n0]!;
  const distance = Math.min(n0 - s0, FARTHEST);
  const s0Left = state.leftCount[s0]! + 1;
  const s0Right = state.rightCount[s0]! + 1;
  const n0Left = state.leftCount[n0]! + 1;
  one[32] = s0w;
  two[32] = distance;
  one[33] = s0t;
  two[33] = distance;
  one[34] = n0w;
  two[34] = distance;
  one[35] = n0t;
  two[35] = distance;
  one[36] = s0w;
  two[36] = n0w;
  three[36] = distance;
  one[37] = s0t;
  two[37] = n0t;
  three[37] = distance;
  one[38] = s0w;
  two[38] = s0Right;
  one[39] = s0t;
  two[39] = s0Right;
  one[40] = s0w;
  two[40] = s0Left;
  one[41] = s0t;
  two[41] = s0Left;
  one[42] = n0w;
  two[42] = n0Left;
  one[43] = n0t;
  two[43] = n0Left;
  one[44] = s0t;
  two[44] = n0t;
  three[44] = s0Left * 8 + s0Right;
}

function treeFeatures(state: ArcState, s0: number, { one, two, three }: FeatureValues): void {
  const { tags, heads, left1, left2, right1, right2, front: n0 } = state;
  const s0t = tags[s0]!;
  const n0t = tags[n0]!;
  const s0h = heads[s0]!;
  const s0ht = tags[s0h]!;
  const s0lt = tags[left1[s0]!]!;
  const s0rt = tags[right1[s0]!]!;
  const n0lt = tags[left1[n0]!]!;
  one[45] = s0ht;
  two[45] = s0t;
  three[45] = n0t;
  one[46] = s0t;
  two[46] = s0lt;
  three[46] = n0t;
  one[47] = s0t;
  two[47] = s0rt;
  three[47] = n0t;
  one[48] = s0t;
  two[48] = n0t;
  three[48] = n0lt;
  one[49] = s0t;
  two[49] = s0lt;
  three[49] = tags[left2[s0]!]!;
  one[50] = s0t;
  two[50] = s0rt;
  three[50] = tags[right2[s0]!]!;
  one[51] = s0t;
  two[51] = s0ht;
  three[51] = tags[heads[s0h]!]!;
  one[52] = n0t;
  two[52] = n0lt;
  three[52] = tags[left2[n0]!]!;
  one[53] = s0ht;
  two[53] = state.pairs[s0]!;
  three[53] = n0t;
  one[54] = s0t;
  two[54] = s0rt;
  three[54] = state.words[n0]!;
  one[55] = state.words[s0]!;
  two[55] = s0rt;
  three[55] = n0t;
}

/** What stands between the top of the stack and the front of the buffer, and below the top. */
function betweenFeatures(state: ArcState, s0: number, s1: number, { one, two, three }: FeatureValues): void {
  const { words, tags, pairs, front: n0 } = state;
  const s0t = tags[s0]!;
  const n0t = tags[n0]!;
  const last = tags[n0 - 1]!;
  const verbs = Math.min(state.verbs[n0]! - state.verbs[s0 + 1]!, MOST_BETWEEN);
  const breaks = Math.min(state.breaks[n0]! - state.breaks[s0 + 1]!, MOST_BETWEEN);
  const between = verbs * (MOST_BETWEEN + 1) + breaks;
  one[56] = tags[s1]!;
  two[56] = s0t;
  three[56] = n0t;
  one[57] = words[s1]!;
  two[57] = n0t;
  one[58] = pairs[s1]!;
  two[58] = s0t;
  one[59] = last;
  two[59] = n0t;
  one[60] = s0t;
  two[60] = tags[s0 + 1]!;
  three[60] = n0t;
  one[61] = s0t;
  two[61] = last;
  three[61] = n0t;
  one[62] = s0t;
  two[62] = n0t;
  three[62] = between;
  one[63] = words[s0]!;
  two[63] = n0t;
  three[63] = between;
  one[64] = s0t;
  two[64] = words[n0]!;
  three[64] = between;
}

/** What is to come: the next tags, and how far the next finite verb is and of what kind. */
function aheadFeatures(state: ArcState, s0: number, s1: number, { one, two, three }: FeatureValues): void {
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
  one[65] = n1t;
  two[65] = n2t;
  three[65] = n3t;
  one[66] = s0t;
  two[66] = n0t;
  three[66] = verbTag;
  one[67] = s0t;
  two[67] = n0t;
  three[67] = toVerb;
  one[68] = state.pairs[s0]!;
  two[68] = n0t;
  three[68] = verbTag;
  one[69] = s0t;
  two[69] = hash2(5, n0t, n1t);
  three[69] = hash2(7, verbTag, toVerb);
  one[70] = s0t;
  two[70] = hash2(9, n0t, tags[state.heads[s0]!]!);
  three[70] = n1t;
  one[71] = s0t;
  two[71] = hash2(11, n0t, tags[s1]!);
  three[71] = n1t;
}
