/**
 * Numbers whose noun is said elsewhere: "17 Kenyan and 10 Somali soldiers", "three heavy and five light tanks", a figure
 * said again without it ("the 4,000", "2,600 is a ceiling"), and sums of money that leave the currency out the second time.
 */
import { COUNTRIES } from "../../lexicon/countries.ts";
import type { Token } from "../layers.ts";
import type { Draft } from "./mentions.ts";

const PLURALS: ReadonlySet<string> = new Set(
  COUNTRIES.flatMap(({ plurals }) => plurals.map((plural) => plural.toLowerCase())),
);
const ADJECTIVES: ReadonlySet<string> = new Set(
  COUNTRIES.flatMap((row) => [...row.adjectives, ...row.demonyms].map((word) => word.toLowerCase())),
);

/** "17 Kenyan": an adjective whose noun is elsewhere; not "15 Chinese", "15 Kenyans", whose plural it is. */
export const isNationalAdjective = (unit: string): boolean =>
  ADJECTIVES.has(unit.toLowerCase()) && !PLURALS.has(unit.toLowerCase());

/** An adjective may stand where the noun is left out: "three heavy and five light tanks". */
const JOINED_ADJECTIVE = /^(?:\s+\p{L}[\p{L}-]*)?\s*(?:,|,?\s+(?:and|or))\s*$/u;

/** Rules of roles said behind a list, of all in it. */
const BEHIND = /^(?:state|passive|subject|counted-noun|tree-passive|tree-subject)$/;

/** Gives a number the noun that the next one in its list has: "17 Kenyan and 10 Somali soldiers". Last first, so that lists work. */
export function shareNouns(drafts: readonly Draft[], text: string): void {
  for (let i = drafts.length - 2; i >= 0; i--) {
    const [draft, after] = [drafts[i]!, drafts[i + 1]!];
    if (draft.unit !== "" || after.unit === "" || draft.sentence !== after.sentence) continue;
    if (draft.dimension !== "count" || after.dimension !== "count" || draft.tail > after.start) continue;
    const gap = text.slice(draft.tail, after.start);
    if (!JOINED_ADJECTIVE.test(gap) || (!draft.adjectival && !/^\s+\p{L}/u.test(gap))) continue;
    if (/^\s+(?:and|or)\b/.test(gap) && !draft.adjectival) continue;
    [draft.unit, draft.unitSpan, draft.unitHead] = [after.unit, after.unitSpan, after.unitHead];
    if (BEHIND.test(after.roleRule ?? "")) draft.role ??= after.role;
  }
}

/** "rose 120 points to 25,000", "cut 300 jobs to leave 4,000": what it changed by counts what it came to, too. */
export function shareLevels(drafts: readonly Draft[], text: string): void {
  for (let i = 1; i < drafts.length; i++) {
    const [by, to] = [drafts[i - 1]!, drafts[i]!];
    if (by.unit === "" || to.unit !== "" || by.sentence !== to.sentence || by.partOf !== null) continue;
    if (by.dimension !== "count" || to.dimension !== "count" || by.tail > to.start) continue;
    if (!TO_LEVEL.test(text.slice(by.tail, to.start))) continue;
    [to.unit, to.unitSpan, to.unitHead] = [by.unit, by.unitSpan, by.unitHead];
  }
}

const TO_LEVEL =
  /^\s+to(?:\s+(?:close|end|finish|settle|open|trade|stand|leave|reach)(?:\s+at)?|\s+a\s+(?:new\s+)?(?:record|high|low)(?:\s+of)?)?\s+$/u;

/** The noun that a role came from counts where nothing else does: "casualties exceed 60", "35 Kenyan dead". */
export function countOutcomes(drafts: readonly Draft[], tokens: readonly Token[]): void {
  for (const draft of drafts) {
    if (draft.unit !== "" || draft.outcome < 0 || draft.dimension !== "count") continue;
    const { text, start, end } = tokens[draft.outcome]!;
    draft.unit = text;
    draft.unitSpan = { start, end };
    draft.unitHead = draft.outcome;
  }
}

/** Smaller numbers recur by chance. */
const SMALLEST_REPEATED = 10;
/** From this number on a figure with no noun, said beside a sum of money, is one too: "338 million euros, above the 320 million". */
const SMALLEST_SUM = 1_000_000;

/** A figure said again without its noun counts what it counted before, and the same became of it. */
export function repeatFigures(drafts: readonly Draft[]): void {
  const seen = new Map<number, Draft>();
  let money: Draft | null = null;
  for (const draft of drafts) {
    const value = draft.vague === null ? (draft.high ?? draft.low) : null;
    if (value === null) continue;
    if (draft.unit === "" && draft.dimension === "count" && value >= SMALLEST_REPEATED) {
      const before = seen.get(value) ?? (value >= SMALLEST_SUM && near(money, draft) ? money : null);
      if (before !== null && before !== undefined) sayAgain(draft, before);
    } else if (draft.unit !== "" && draft.dimension !== "percent" && draft.relation !== "ratio") {
      seen.set(value, draft);
      if (draft.dimension === "currency") money = draft;
    }
  }
}

/** In the same sentence or the one before. */
const near = (before: Draft | null, draft: Draft): boolean =>
  before !== null && (before.sentence === draft.sentence || before.sentence.last === draft.sentence.first);

function sayAgain(draft: Draft, before: Draft): void {
  const { rule, reason } = draft.why;
  [draft.unit, draft.unitSpan, draft.unitHead] = [before.unit, before.unitSpan, before.unitHead];
  draft.role = before.dimension === "currency" ? null : (draft.role ?? before.role);
  draft.why = { rule, reason: () => `${reason()}; the figure at ${before.start} said again` };
}

/**
 * "Losses of at least 600 million": in a text that knows one currency, and counts nothing else by the million, what has no
 * noun is money. What befalls people befalls no money.
 */
export function assumeCurrency(drafts: readonly Draft[]): void {
  let currency: string | null = null;
  const bare: Draft[] = [];
  for (const draft of drafts) {
    const large = (draft.high ?? draft.low ?? 0) >= SMALLEST_SUM;
    if (draft.dimension === "currency") {
      if (currency !== null && currency !== draft.unit) return;
      currency = draft.unit;
    } else if (large && (draft.unit !== "" || draft.dimension !== "count")) return;
    else if (large && draft.vague === null) bare.push(draft);
  }
  if (currency === null) return;
  for (const draft of bare) {
    const { rule, reason } = draft.why;
    draft.unit = currency;
    draft.role = null;
    draft.why = { rule, reason: () => `${reason()}; money, as all else that is counted by the million` };
  }
}
