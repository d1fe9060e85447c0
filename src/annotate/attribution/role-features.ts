/**
 * What the role model sees of a token in the window of one cue: its words, and how it lies to the cue by distance,
 * tree, punctuation, quotation marks and other cues. Every line is one template.
 */
import type { Columns } from "./columns.ts";
import { distanceClass, type Sink } from "./features.ts";
import { Relation } from "./grammar.ts";
import { mix } from "./hashing.ts";
import type { RoleView } from "./role-view.ts";

const EDGE = 7919;
const MAXIMUM_CHILDREN = 8;

/** Labels of the role model: it draws the bounds of the cue anew, now that source and content are in sight. */
export const Role = { none: 0, source: 1, content: 2, cue: 3 } as const;
export const ROLE_LABELS = 4;

/** Adds the features of the token at position `w` of the window. */
export function roleFeatures(c: Columns, view: RoleView, w: number, sink: Sink): void {
  const i = view.window.tokens[w]!;
  wordFeatures(c, view, w, i, sink);
  pathFeatures(c, view, w, i, sink);
  betweenFeatures(c, view, w, i, sink);
  quoteFeatures(c, view, w, i, sink);
  beliefFeatures(c, view, w, i, sink);
}

/** Whether the cue chain may hold this token to be in a cue, or the one beside it. */
function mayBeCue(v: RoleView, w: number): boolean {
  if (v.side[w] === 2) return true;
  const { belief } = v;
  const i = v.window.tokens[w]!;
  return belief[i]! > 0 || (w > 0 && v.side[w - 1] === 2) || (w + 1 < v.window.length && v.side[w + 1] === 2);
}

function beliefFeatures(c: Columns, v: RoleView, w: number, i: number, sink: Sink): void {
  if (!mayBeCue(v, w)) return;
  const side = v.side[w]!;
  const here = v.belief[i]! * 3 + side;
  const before = i > 0 ? v.belief[i - 1]! : 0;
  const after = i + 1 < c.length ? v.belief[i + 1]! : 0;
  sink.add(420, here);
  sink.pair(421, here, c.tag[i]!);
  sink.pair(422, here, c.lemma[i]!);
  sink.pair(423, here, c.relation[i]!);
  sink.triple(424, here, before, after);
  sink.triple(425, here, v.path[w]!, v.ruler[w]!);
  sink.triple(426, here, c.lemma[v.cue.top]!, c.sort[i]!);
  sink.triple(427, here, c.fine[i]!, c.tag[i]!);
  sink.triple(428, here, v.flags, c.sort[i]!);
  sink.pair(429, here, v.quote[w]!);
}

function wordFeatures(c: Columns, v: RoleView, w: number, i: number, sink: Sink): void {
  const side = v.side[w]!;
  const before = i > 0 && w > 0 ? i - 1 : -1;
  const after = i + 1 < c.length && w + 1 < v.window.length ? i + 1 : -1;
  const tm = before < 0 ? EDGE : c.tag[before]!;
  const t1 = after < 0 ? EDGE : c.tag[after]!;
  const t0 = c.tag[i]!;
  sink.add(300, side);
  sink.pair(301, c.word[i]!, side);
  sink.pair(302, before < 0 ? EDGE : c.word[before]!, side);
  sink.pair(303, after < 0 ? EDGE : c.word[after]!, side);
  sink.pair(304, t0, side);
  sink.triple(305, tm, t0, side);
  sink.triple(306, t0, t1, side);
  sink.triple(307, mix(tm, t0), t1, side);
  sink.pair(308, c.fine[i]!, side);
  sink.triple(309, c.coarse[i]!, t0, side);
  sink.triple(310, c.shape[i]!, t0, side);
  sink.pair(311, before < 0 ? EDGE : c.word[before]!, c.word[i]!);
  sink.pair(312, c.word[i]!, after < 0 ? EDGE : c.word[after]!);
  const distance = side === 0 ? v.cue.first - i : side === 1 ? i - v.cue.last + 1 : 0;
  const far = distanceClass(distance) * 3 + side;
  sink.add(313, far);
  sink.pair(314, far, c.sort[i]!);
  sink.pair(315, far, c.lemma[v.cue.top]!);
  sink.triple(316, far, c.tag[v.cue.top]!, t0);
  sink.triple(317, far, v.flags, c.sort[i]!);
}

function pathFeatures(c: Columns, v: RoleView, w: number, i: number, sink: Sink): void {
  const top = v.cue.top;
  const path = v.path[w]!;
  const side = v.side[w]!;
  const up = v.up[w]!;
  const branch = v.branch[w]!;
  const twig = v.twig[w]!;
  const cueLemma = c.lemma[top]!;
  const cueReport = c.reporting[top]!;
  sink.pair(330, path, side);
  sink.pair(331, path, cueLemma);
  sink.pair(332, path, c.fine[top]!);
  sink.triple(333, path, cueReport, side);
  sink.triple(334, path, c.tag[top]!, side);
  sink.triple(335, path, c.sort[i]!, side);
  sink.triple(336, path, c.relation[i]!, side);
  sink.triple(337, path, v.flags, side);
  sink.pair(338, path, v.signature);
  sink.triple(339, path, v.steps[w]!, side);
  sink.pair(340, path, c.word[i]!);
  sink.triple(341, c.relation[i]!, up, v.steps[w]!);
  sink.triple(342, path, v.between[w]!, v.ruler[w]!);
  sink.triple(343, path, v.commas[w]!, side);
  if (branch >= 0) {
    const link = linkWord(c, branch);
    const relation = c.relation[branch]!;
    sink.triple(350, mix(path, link), side, cueReport);
    sink.triple(351, path, link, cueLemma);
    sink.triple(352, path, c.coarse[branch]!, side);
    sink.triple(353, path, c.lemma[branch]!, side);
    sink.triple(354, path, c.sort[branch]!, c.tag[top]!);
    sink.triple(355, relation, c.left[branch] === i ? 1 : 0, c.right[branch] === i ? 1 : 0);
    sink.triple(356, path, c.reporting[branch]!, cueReport);
    sink.triple(357, path, link, c.fine[top]!);
  }
  if (twig >= 0) {
    sink.triple(360, path, c.relation[twig]!, side);
    sink.triple(361, mix(path, c.relation[twig]!), linkWord(c, twig), cueReport);
    sink.triple(362, mix(path, c.relation[twig]!), c.sort[twig]!, v.commas[w]!);
    sink.triple(363, mix(path, c.relation[twig]!), cueLemma, side);
  }
  const inSubject = v.subject >= 0 && c.left[v.subject]! <= i && i <= c.right[v.subject]! ? 1 : 0;
  sink.triple(364, inSubject, c.relation[i]!, v.steps[w]!);
  sink.triple(365, inSubject, v.commas[w]!, side);
  sink.triple(366, inSubject, i === v.subject ? 1 : 0, path);
}

function linkWord(c: Columns, token: number): number {
  const stop = Math.min(c.childStart[token + 1]!, c.childStart[token]! + MAXIMUM_CHILDREN);
  for (let k = c.childStart[token]!; k < stop; k++) {
    const rel = c.relation[c.childList[k]!]!;
    if (rel === Relation.case || rel === Relation.mark) return c.lemma[c.childList[k]!]!;
  }
  return 0;
}

function betweenFeatures(c: Columns, v: RoleView, w: number, i: number, sink: Sink): void {
  const side = v.side[w]!;
  const commas = v.commas[w]!;
  const marks = v.marks[w]!;
  const between = v.between[w]!;
  const ruler = v.ruler[w]!;
  sink.triple(380, commas, marks, side);
  sink.triple(381, commas, side, c.sort[i]!);
  sink.triple(382, marks, side, v.flags);
  sink.triple(383, between, ruler, side);
  sink.triple(384, between, side, c.lemma[v.cue.top]!);
  sink.triple(385, ruler, v.up[w]!, side);
  sink.triple(386, mix(commas, marks), mix(between, ruler), side);
  const cueOwn = c.sentence[v.cue.first]!;
  const rest = Math.min(2, c.sentenceLast[cueOwn]! - 1 - i);
  sink.triple(387, rest < 0 ? 9 : rest, c.tag[i]!, side);
  sink.triple(388, rest < 0 ? 9 : rest, v.quote[w]!, side);
  sink.triple(389, commas, v.up[w]!, v.signature);
}

function quoteFeatures(c: Columns, v: RoleView, w: number, i: number, sink: Sink): void {
  const side = v.side[w]!;
  const quote = v.quote[w]!;
  const step = v.sentenceStep[w]!;
  const cueReport = c.reporting[v.cue.top]!;
  sink.pair(400, quote, side);
  sink.triple(401, quote, side, cueReport);
  sink.triple(402, quote, side, v.flags);
  sink.triple(403, quote, side, step);
  sink.triple(404, quote, v.between[w]!, side);
  sink.triple(405, quote, v.up[w]!, side);
  sink.pair(406, quote, v.path[w]!);
  sink.triple(407, quote, c.lemma[v.cue.top]!, side);
  sink.triple(408, step, c.sort[i]!, side);
  sink.triple(409, step, v.between[w]!, v.ruler[w]!);
  sink.triple(410, c.sentenceKind[c.sentence[i]!]!, v.path[w]!, side);
  sink.triple(411, quote, c.sort[i]!, side);
  sink.triple(412, quote, v.commas[w]!, side);
}

/** Adds what the step from position `w - 1` to `w` shows about where a source or content begins and ends. */
export function roleEdgeFeatures(c: Columns, v: RoleView, w: number, sink: Sink): void {
  const i = v.window.tokens[w]!;
  const p = v.window.tokens[w - 1]!;
  const side = v.side[w]!;
  const top = v.cue.top;
  const same = v.branch[w] === v.branch[w - 1] ? (v.twig[w] === v.twig[w - 1] ? 2 : 1) : 0;
  const crossing = v.side[w - 1]! * 3 + side;
  const bounds = boundsOf(c, v, w, i, p);
  const quotes = c.quoteState[p]! * 8 + c.quoteState[i]!;
  const newSentence = c.sentence[i] === c.sentence[p] ? 0 : 1;
  sink.add(500, crossing);
  sink.triple(501, c.tag[p]!, c.tag[i]!, crossing);
  sink.pair(502, c.word[p]!, crossing);
  sink.pair(503, c.word[i]!, crossing);
  sink.pair(504, c.word[p]!, c.word[i]!);
  sink.triple(505, v.path[w - 1]!, v.path[w]!, same);
  sink.triple(506, v.path[w]!, same, crossing);
  sink.triple(507, v.path[w - 1]!, same, crossing);
  sink.triple(508, bounds, same, crossing);
  sink.triple(509, bounds, v.path[w]!, c.sort[i]!);
  sink.triple(510, bounds, v.path[w - 1]!, c.sort[p]!);
  sink.triple(511, quotes, newSentence, crossing);
  sink.triple(512, quotes, v.quote[w]!, v.quote[w - 1]!);
  sink.triple(513, c.sort[p]!, v.path[w]!, same);
  sink.triple(514, c.sort[i]!, v.path[w - 1]!, same);
  sink.triple(515, c.lemma[top]!, v.path[w]!, crossing);
  sink.triple(516, c.lemma[top]!, c.word[i]!, crossing);
  sink.triple(517, c.reporting[top]!, v.path[w]!, same);
  sink.triple(518, c.relation[i]!, c.word[p]!, side);
  sink.triple(519, c.relation[p]!, c.word[i]!, side);
  sink.triple(520, v.flags, crossing, c.sort[i]!);
  sink.triple(521, c.tag[top]!, crossing, v.path[w]!);
  sink.triple(522, bounds, v.commas[w]!, crossing);
  sink.triple(523, newSentence, v.between[w]!, v.quote[w]!);
  const next = w + 1 < v.window.length ? c.tag[i + 1]! : EDGE;
  sink.triple(524, mix(c.tag[p]!, c.tag[i]!), next, side);
  sink.triple(525, c.word[i]!, next, side);
  if (mayBeCue(v, w) || mayBeCue(v, w - 1)) edgeOfCueFeatures(c, v, w, crossing, sink);
  const twig = v.twig[w]!;
  sink.triple(526, twig < 0 ? 0 : c.relation[twig]!, v.path[w]!, bounds);
  const cut = v.twig[w - 1]!;
  sink.triple(527, cut < 0 ? 0 : c.relation[cut]!, v.path[w - 1]!, bounds);
  sink.triple(528, mix(twig < 0 ? 0 : c.relation[twig]!, c.sort[p]!), c.word[i]!, side);
}

function edgeOfCueFeatures(c: Columns, v: RoleView, w: number, crossing: number, sink: Sink): void {
  const i = v.window.tokens[w]!;
  const p = v.window.tokens[w - 1]!;
  const beliefs = v.belief[p]! * 16 + v.belief[i]!;
  const tied = c.head[p] === i ? 1 : c.head[i] === p ? 2 : c.head[p] === c.head[i] ? 3 : 0;
  sink.pair(540, beliefs, crossing);
  sink.triple(541, beliefs, c.sort[p]!, c.sort[i]!);
  sink.triple(542, beliefs, c.lemma[i]!, tied);
  sink.triple(543, beliefs, c.lemma[p]!, tied);
  sink.triple(544, beliefs, c.relation[i]!, tied);
  sink.triple(545, c.lemma[p]!, c.lemma[i]!, crossing);
  sink.triple(546, c.lemma[v.cue.top]!, c.lemma[i]!, tied);
  sink.triple(547, c.relation[p]!, c.relation[i]!, mix(tied, crossing));
  sink.triple(548, c.fine[p]!, c.tag[i]!, crossing);
  sink.triple(549, c.tag[p]!, c.fine[i]!, crossing);
  const next = i + 1 < c.length ? i + 1 : i;
  sink.triple(550, c.lemma[i]!, c.tag[next]!, crossing);
  sink.triple(551, mix(c.tag[p]!, c.tag[i]!), c.tag[next]!, beliefs);
}

/** Whether the current token opens, and the one before closes, a branch or twig of the tree. */
function boundsOf(c: Columns, v: RoleView, w: number, i: number, p: number): number {
  const { left, right } = c;
  const branch = v.branch[w]!;
  const twig = v.twig[w]!;
  const branchBefore = v.branch[w - 1]!;
  const twigBefore = v.twig[w - 1]!;
  return (
    (branch >= 0 && left[branch] === i ? 1 : 0) +
    (twig >= 0 && left[twig] === i ? 2 : 0) +
    (branchBefore >= 0 && right[branchBefore] === p ? 4 : 0) +
    (twigBefore >= 0 && right[twigBefore] === p ? 8 : 0) +
    (left[i] === i ? 0 : 16)
  );
}
