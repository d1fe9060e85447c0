/** What is worked out once a cue for all tokens of its window: how each is tied to the cue in the tree and by quotation marks. */
import { type Columns, QuoteState, TagSort } from "./columns.ts";
import { distanceClass } from "./features.ts";
import { childSignature, childWith, Relation, subjectOf } from "./grammar.ts";
import { hashWord, mix } from "./hashing.ts";
import type { CueStretch, Window } from "./window.ts";

/** Steps up the tree that are followed; deeper tokens count as tied to nothing. */
const MAXIMUM_STEPS = 40;
/** `up` of a token that no path ties to the cue. */
const UNTIED = 9;
const MAXIMUM_UP = 4;
const COLON = hashWord(":");

/** Columns over the window's tokens, by position in the window. */
export interface RoleView {
  readonly cue: CueStretch;
  readonly window: Window;
  /** 0 before the cue, 1 after it, 2 in it */
  readonly side: Uint8Array;
  /** steps from the cue up to where the two paths meet */
  readonly up: Uint8Array;
  /** steps from the token up to there */
  readonly steps: Uint8Array;
  /** the last token on the token's own path below the meeting point; -1: the token is the meeting point itself */
  readonly branch: Int32Array;
  /** the one below `branch` on the way to the token; -1 none */
  readonly twig: Int32Array;
  /** number for the path: up, relation of the branch, relation by which the cue hangs */
  readonly path: Int32Array;
  /** commas, and quotation marks or colons, between token and cue */
  readonly commas: Uint8Array;
  readonly marks: Uint8Array;
  /** other cues between token and cue, at most 3 */
  readonly between: Uint8Array;
  /** whose words: 0 no cue above it in the tree, 1 this one, 2 another one first */
  readonly ruler: Uint8Array;
  /** how the quotation the token stands in lies to the cue */
  readonly quote: Int32Array;
  /** sentences from the cue's, -7 … 7, plus 8 */
  readonly sentenceStep: Uint8Array;
  /** how likely the cue chain holds each token of the document to be in a cue; see CueFindings */
  readonly belief: Uint8Array;
  readonly signature: number;
  readonly flags: number;
  readonly subject: number;
}

const CAPACITY = 1400;
const side = new Uint8Array(CAPACITY);
const up = new Uint8Array(CAPACITY);
const steps = new Uint8Array(CAPACITY);
const branch = new Int32Array(CAPACITY);
const twig = new Int32Array(CAPACITY);
const path = new Int32Array(CAPACITY);
const commas = new Uint8Array(CAPACITY);
const marks = new Uint8Array(CAPACITY);
const between = new Uint8Array(CAPACITY);
const ruler = new Uint8Array(CAPACITY);
const quote = new Int32Array(CAPACITY);
const sentenceStep = new Uint8Array(CAPACITY);

/** @param cueOf index of the cue each token belongs to, -1 none */
export function viewRoles(
  c: Columns,
  cueOf: Int32Array,
  belief: Uint8Array,
  cue: CueStretch,
  window: Window,
): RoleView {
  tieToTree(c, cueOf, cue, window);
  countBetween(c, cueOf, cue, window);
  tieToQuotations(c, cue, window);
  return {
    cue,
    window,
    side,
    up,
    steps,
    branch,
    twig,
    path,
    commas,
    marks,
    between,
    ruler,
    quote,
    sentenceStep,
    belief,
    signature: childSignature(c, cue.top),
    flags: flagsOf(c, cue),
    subject: subjectOf(c, cue.top),
  };
}

/** Whether the cue has a subject, a passive auxiliary, a clause, an object, is a verb, and is led by a colon. */
function flagsOf(c: Columns, cue: CueStretch): number {
  const { top } = cue;
  const bit = (relation: number, value: number): number => (childWith(c, top, relation) >= 0 ? value : 0);
  return (
    bit(Relation.subject, 1) +
    bit(Relation.passiveAuxiliary, 2) +
    bit(Relation.clause, 4) +
    bit(Relation.openClause, 8) +
    bit(Relation.object, 16) +
    (c.sort[top] === TagSort.verb ? 32 : 0) +
    (cue.last < c.length && c.word[cue.last] === COLON ? 64 : 0)
  );
}

/** The cue's top and its ancestors, lowest first. */
function ancestorsOf(c: Columns, cue: CueStretch): number[] {
  const chain: number[] = [];
  for (let at = cue.top; at >= 0 && chain.length < MAXIMUM_STEPS; at = c.head[at]!) chain.push(at);
  return chain;
}

/** Where each token of the document stands in the chain, from 1; 0: not in it. Cleared again after each cue. */
let rungs = new Uint8Array(0);

function tieToTree(c: Columns, cueOf: Int32Array, cue: CueStretch, window: Window): void {
  const chain = ancestorsOf(c, cue);
  if (rungs.length < c.length) rungs = new Uint8Array(c.length * 2);
  for (let rung = 0; rung < chain.length; rung++) rungs[chain[rung]!] = rung + 1;
  const own = cueOf[cue.first]!;
  const sentence = c.sentence[cue.first]!;
  for (let w = 0; w < window.length; w++) {
    const i = window.tokens[w]!;
    const step = c.sentence[i]! - sentence;
    sentenceStep[w] = Math.max(-7, Math.min(7, step)) + 8;
    side[w] = i < cue.first ? 0 : i >= cue.last ? 1 : 2;
    let at = i;
    let below = -1;
    let lower = -1;
    let count = 0;
    let met = -1;
    let rules = 0;
    while (at >= 0 && count < MAXIMUM_STEPS) {
      if (rules === 0 && at !== i && cueOf[at]! >= 0) rules = cueOf[at] === own ? 1 : 2;
      met = step === 0 ? rungs[at]! - 1 : -1;
      if (met >= 0) break;
      lower = below;
      below = at;
      at = c.head[at]!;
      count++;
    }
    const height = met < 0 ? UNTIED : Math.min(MAXIMUM_UP, met);
    up[w] = height;
    steps[w] = distanceClass(count);
    branch[w] = below;
    twig[w] = lower;
    ruler[w] = rules;
    const hang = met <= 0 ? 0 : c.relation[chain[met - 1]!]!;
    path[w] = mix(mix(height, below < 0 ? 1 : c.relation[below]!), hang);
  }
  for (const token of chain) rungs[token] = 0;
}

/** Runs outward from the cue on both sides. */
function countBetween(c: Columns, cueOf: Int32Array, cue: CueStretch, window: Window): void {
  let at = 0;
  while (at < window.length && window.tokens[at]! < cue.first) at++;
  walk(at - 1, -1);
  let after = at;
  while (after < window.length && window.tokens[after]! < cue.last) {
    commas[after] = 0;
    marks[after] = 0;
    between[after] = 0;
    after++;
  }
  walk(after, 1);

  function walk(from: number, direction: 1 | -1): void {
    let commaCount = 0;
    let markCount = 0;
    let cueCount = 0;
    let inCue = -1;
    for (let w = from; w >= 0 && w < window.length; w += direction) {
      const i = window.tokens[w]!;
      commas[w] = commaCount;
      marks[w] = markCount;
      between[w] = cueCount;
      if (c.sort[i] === TagSort.comma && commaCount < 4) commaCount++;
      if (c.sort[i] === TagSort.mark && markCount < 3) markCount++;
      if (cueOf[i]! >= 0 && cueOf[i] !== inCue && cueCount < 3) cueCount++;
      inCue = cueOf[i]!;
    }
  }
}

/** Kind of quotation: the cue's own; else first, second … one out from the cue on its side, and how far off it begins. */
function tieToQuotations(c: Columns, cue: CueStretch, window: Window): void {
  const own = c.quotation[cue.top]!;
  const code = (w: number, order: number, gap: number): number => {
    const i = window.tokens[w]!;
    const q = c.quotation[i]!;
    const inCues = own >= 0 ? 1 : 0;
    if (q < 0) return inCues;
    if (q === own) return 2 + 8 * c.quoteState[i]!;
    return 4 + inCues + 8 * (c.quoteState[i]! + 8 * (order + 4 * gap));
  };
  let at = 0;
  while (at < window.length && window.tokens[at]! < cue.first) at++;
  walk(at - 1, -1, cue.first);
  walk(at, 1, cue.last);

  function walk(from: number, direction: 1 | -1, edge: number): void {
    let order = -1;
    let current = -1;
    let gap = 0;
    for (let w = from; w >= 0 && w < window.length; w += direction) {
      const i = window.tokens[w]!;
      const q = c.quotation[i]!;
      if (q >= 0 && q !== current && q !== own) {
        order = Math.min(3, order + 1);
        gap = distanceClass(Math.abs(i - edge));
      }
      current = q;
      quote[w] = code(w, Math.max(0, order), gap);
    }
  }
}

/** True where a token is a quotation mark. */
export const isQuoteMark = (c: Columns, i: number): boolean =>
  c.quoteState[i] === QuoteState.opening || c.quoteState[i] === QuoteState.closing;
