/**
 * How the quantities of a sentence hang together: parts of a whole ("15,000, including 11,000 last year and a further
 * 4,000 this year"), whether they add up to it, and what an elliptical number counts ("144 were killed and 730 hurt").
 */
import { kindOfCounted } from "../../lexicon/persons.ts";
import { shareNouns } from "./elided.ts";
import type { Draft } from "./mentions.ts";

/** Relative distance within which approximate parts still add up to an approximate whole. */
const SUM_TOLERANCE = 0.05;

/** How many quantities back a whole is looked for. */
const WHOLE_REACH = 6;

const counts = (draft: Draft): boolean => draft.dimension === "count";
const pointOf = (draft: Draft): number | null => draft.high ?? draft.low;

/** A part is no larger than its whole, and counts the same thing or nothing named. */
function fits(whole: Draft, part: Draft): boolean {
  if (!counts(whole) || !counts(part) || part === whole) return false;
  const [size, most] = [pointOf(part), pointOf(whole)];
  return size === null || most === null || size <= most;
}

/** Roots of parts: a part of a part belongs to the same whole. */
function rootOf(drafts: readonly Draft[], index: number): number {
  let at = index;
  for (let step = 0; step < WHOLE_REACH; step++) {
    const above = drafts[at]!.partOf;
    if (above === null) return at;
    at = above;
  }
  return at;
}

/** Fills `partOf`, `sum` and the units of elliptical numbers, for all drafts of a document in order. */
export function relateParts(drafts: Draft[], text: string): void {
  shareNouns(drafts, text);
  for (let i = 1; i < drafts.length; i++) {
    const part = drafts[i]!;
    const whole = wholeOf(drafts, i, text);
    if (whole >= 0) part.partOf = whole;
    inherit(drafts, i);
    if (isShareOf(drafts[i - 1]!, part, text)) joinShare(drafts[i - 1]!, part, i);
    if (part.anaphoric && part.role === null && counts(part) && part.elliptical)
      part.role = roleBefore(drafts, i);
  }
  shareRoles(drafts, text);
  addUp(drafts, text);
}

const JOINED = /^\s*(?:,|and|or|as well as|, and|, or)\s*$/;

const joined = (before: Draft, after: Draft, text: string): boolean =>
  before.sentence === after.sentence &&
  counts(before) &&
  counts(after) &&
  before.tail <= after.start &&
  JOINED.test(text.slice(before.tail, after.start));

/** One verb says it of all in a list: "20 soldiers and 30 civilians were killed", "killed 20 soldiers and 30 civilians". */
function shareRoles(drafts: readonly Draft[], text: string): void {
  for (let i = drafts.length - 2; i >= 0; i--) {
    const [draft, after] = [drafts[i]!, drafts[i + 1]!];
    if (
      draft.role !== null ||
      !/^(?:state|passive|subject|tree-passive|tree-subject)$/.test(after.roleRule ?? "")
    )
      continue;
    const introduces =
      !draft.elliptical && after.elliptical && text.slice(draft.tail, after.start).trim() === ","; // "in the two blasts, 20 died"
    if (!introduces && joined(draft, after, text))
      [draft.role, draft.roleRule] = [after.role, after.roleRule];
  }
  for (let i = 1; i < drafts.length; i++) {
    const [before, draft] = [drafts[i - 1]!, drafts[i]!];
    if (draft.role !== null || !/^(?:object|toll|among|tree-object)$/.test(before.roleRule ?? "")) continue;
    if (joined(before, draft, text)) [draft.role, draft.roleRule] = [before.role, before.roleRule];
  }
  for (let i = 1; i < drafts.length; i++) {
    shareTrailing(drafts[i - 1]!, drafts[i]!, text);
    sayInNumbers(drafts[i - 1]!, drafts[i]!, text);
  }
}

/** "a tenth of its workforce, about 3,500 people", "10% of staff, or 340 jobs": the share again, as a number. */
function sayInNumbers(share: Draft, draft: Draft, text: string): void {
  if (draft.role !== null || share.role === null || share.relation !== "share") return;
  if (!counts(draft) || draft.unit === "" || share.sentence !== draft.sentence) return;
  if (/^\s*(?:,|,? or|\()\s*$/.test(text.slice(share.tail, draft.start)))
    [draft.role, draft.roleRule] = [share.role, share.roleRule];
}

/** "Seventeen soldiers were killed, and four civilians.": the last of the sentence, which leaves the verb out. */
const TRAILING = /^[^.;:]{0,60}?(?:,|\band|\bas well as|\balong with|\bplus)\s*$/;
const SENTENCE_END = /^\s*[.”"]|^\s*$/;

function shareTrailing(before: Draft, draft: Draft, text: string): void {
  if (draft.role !== null || before.role === null || before.sentence !== draft.sentence) return;
  if (!counts(before) || !counts(draft) || draft.elliptical) return;
  if (!/^(?:state|passive|subject|tree-passive|tree-subject)$/.test(before.roleRule ?? "")) return;
  const gap = text.slice(before.tail, draft.start);
  if (!TRAILING.test(gap) || /\bby\b/.test(gap)) return;
  if (!SENTENCE_END.test(text.slice(draft.tail, draft.sentence.end))) return;
  if (kindOfUnit(draft.unit) !== kindOfUnit(before.unit)) return;
  [draft.role, draft.roleRule] = [before.role, before.roleRule];
}

const kindOfUnit = (unit: string): string =>
  kindOfCounted(unit.toLowerCase().split(/\s+/).at(-1)!) === "things" ? "things" : "persons";

function wholeOf(drafts: readonly Draft[], i: number, text: string): number {
  const part = drafts[i]!;
  const before = drafts[i - 1]!;
  if (!counts(part) || before.sentence !== part.sentence) return -1;
  if (part.relation === "of which") return nearestWhole(drafts, i);
  if (before.partOf !== null && continues(before, part, text)) {
    const root = rootOf(drafts, i - 1);
    part.listed = before.listed;
    return fits(drafts[root]!, part) ? root : -1;
  }
  if (!part.elliptical && before.unit !== "" && !arePersons(before, part)) return -1;
  part.listed = opensList(before, part, text);
  return part.listed && fits(before, part) ? i - 1 : -1;
}

/** "176 people on board: 167 passengers and nine crew": a part has a noun of its own, of people too. */
const arePersons = (whole: Draft, part: Draft): boolean =>
  kindOfCounted(headOf(whole.unit)) === "persons" && kindOfCounted(headOf(part.unit)) === "persons";
const headOf = (unit: string): string => unit.toLowerCase().split(/\s+/).at(-1)!;

const OF_WHOLE = /^\s+of\s+(?:(?:the|its|their|his|her|all|those|these|some|\S+['’]s)\s+){0,3}$/;

/** "6,000 of about 11,000": the first is a part of the second, and the verb says what became of the first only. */
const isShareOf = (before: Draft, whole: Draft, text: string): boolean =>
  before.sentence === whole.sentence && OF_WHOLE.test(text.slice(before.end, whole.start));

function joinShare(part: Draft, whole: Draft, index: number): void {
  if (whole.partOf === null && fits(whole, part)) {
    part.partOf = index;
    part.relation ??= "of which";
  }
  if (part.unit === "" && whole.unit !== "")
    [part.unit, part.unitSpan, part.unitHead] = [whole.unit, whole.unitSpan, whole.unitHead];
  if (/^(?:counted-noun|modifier)$/.test(whole.roleRule ?? "")) return;
  part.role = whole.role ?? part.role;
  whole.role = null;
}

/** The role of the quantity before, in this sentence or the last: what "it" and "that" stand for. */
function roleBefore(drafts: readonly Draft[], i: number): string | null {
  const [before, draft] = [drafts[i - 1]!, drafts[i]!];
  const near = before.sentence === draft.sentence || before.sentence.last === draft.sentence.first;
  return near ? before.role : null;
}

/** The latest earlier quantity of the sentence that the part fits into. */
function nearestWhole(drafts: readonly Draft[], i: number): number {
  const part = drafts[i]!;
  for (let at = i - 1; at >= Math.max(0, i - WHOLE_REACH) && drafts[at]!.sentence === part.sentence; at--) {
    const root = rootOf(drafts, at);
    if (fits(drafts[root]!, part)) return root;
  }
  return -1;
}

/** The next item of a list of parts: joined by "and", "then" or a comma, with nothing counted of its own. */
function continues(before: Draft, part: Draft, text: string): boolean {
  const gap = text.slice(before.end, part.start);
  return (
    (part.elliptical || before.listed || part.unit === before.unit) &&
    /(?:\band|\bthen|,|;|\bplus)\s*(?:then\s*)?$/.test(gap) &&
    !/[.:]/.test(gap)
  );
}

/** A colon or dash opens a list of parts: "15,000 have gone: 11,000 for …, then 4,000 more". */
const opensList = (before: Draft, part: Draft, text: string): boolean =>
  /^[^;.]*:\s*$/.test(text.slice(before.end, part.start));

/** A number with no noun counts what its whole does, or what the one before it does that it stands beside. */
function inherit(drafts: readonly Draft[], i: number): void {
  const draft = drafts[i]!;
  if (draft.partOf !== null && draft.role === null) draft.role = drafts[draft.partOf]!.role;
  if (!draft.elliptical || !counts(draft)) return;
  const source = draft.partOf !== null ? drafts[draft.partOf]! : likeBefore(drafts, i);
  if (source === null) return;
  if (draft.gapped && draft.role === null) draft.role = source.role;
  if (source.unit === "") return;
  draft.unit = source.unit;
  draft.unitSpan = source.unitSpan;
  draft.unitHead = source.unitHead;
  reviseRole(draft);
}

/** What became of it, now that what it counts is known: "1,100 will go" of positions. */
export function reviseRole(draft: Draft): void {
  const head = draft.unit.toLowerCase().split(/\s+/).at(-1)!;
  draft.role ??= draft.roleOf?.(head) ?? null;
}

function likeBefore(drafts: readonly Draft[], i: number): Draft | null {
  const draft = drafts[i]!;
  const before = drafts[i - 1]!;
  if (before.sentence !== draft.sentence || !counts(before)) return null;
  if (draft.gapped) return gapSource(drafts, i);
  if (draft.relation === "additional" && (draft.role === null || draft.role === before.role)) return before;
  return likeRoles(draft, before) ? wholeBehind(drafts, i) : null;
}

/** "7 people, including 3 children, were killed and 29 wounded": people, as a part does not go on. */
function wholeBehind(drafts: readonly Draft[], i: number): Draft {
  const before = drafts[i - 1]!;
  const whole = drafts[rootOf(drafts, i - 1)]!;
  return drafts[i]!.partOf === null && whole.sentence === before.sentence && whole.unit !== ""
    ? whole
    : before;
}

/** "96 died in one town, 18 in another": the last number that a verb says something of, else the last one. */
function gapSource(drafts: readonly Draft[], i: number): Draft {
  const { sentence } = drafts[i]!;
  for (let at = i - 1; at >= Math.max(0, i - WHOLE_REACH) && drafts[at]!.sentence === sentence; at--) {
    if (drafts[at]!.role !== null && counts(drafts[at]!)) return drafts[at]!;
  }
  return drafts[i - 1]!;
}

/** What becomes of persons: a number of the killed and one of the injured count the same kind of thing. */
const OF_PERSONS =
  /^(?:killed|injured|casualties|missing|captured|displaced|rescued|infected|hospitalised|vaccinated|arrested|survived|recovered|trapped|evacuated|homeless|released|held hostage)$/;

function likeRoles(draft: Draft, before: Draft): boolean {
  if (draft.role === null || before.role === null) return false;
  if (draft.role === before.role) return true;
  return before.roleRule !== "counted-noun" && OF_PERSONS.test(draft.role) && OF_PERSONS.test(before.role);
}

/** Compares the parts of each whole with it. */
function addUp(drafts: readonly Draft[], text: string): void {
  const parts = new Map<number, Draft[]>();
  drafts.forEach((draft) => {
    if (draft.partOf === null) return;
    const list = parts.get(draft.partOf);
    if (list === undefined) parts.set(draft.partOf, [draft]);
    else list.push(draft);
  });
  for (const [index, list] of parts) drafts[index]!.sum = sumOf(drafts[index]!, list, text);
}

function sumOf(whole: Draft, parts: readonly Draft[], text: string): Draft["sum"] {
  if (parts.length < 2) return null;
  const most = pointOf(whole);
  if (most === null) return null;
  let [low, high] = [0, 0];
  for (const part of parts) {
    if (part.low === null || part.high === null) return null;
    low += part.low;
    high += part.high;
  }
  const approximate = whole.approximate || parts.some((part) => part.approximate);
  const slack = approximate ? most * SUM_TOLERANCE : 0;
  if (low - slack <= most && most <= high + slack) return "consistent";
  if (low - slack > most) return "inconsistent";
  // fewer than the whole: only a list that claims to be all of it contradicts
  return opensList(whole, parts[0]!, text) ? "inconsistent" : null;
}
