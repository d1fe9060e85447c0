/**
 * How a quantity relates to others: additional ("4,000 more"), of which ("including 600"), increase and decrease
 * ("rose by 200", "fell 3%", not "rose to 200"), share ("half of the troops"), ratio ("twice as many"), total.
 */
import { CHANGE_NOUNS, CHANGE_PARTICLES, CHANGE_VERBS } from "../../lexicon/change-words.ts";
import { CARDINAL_WORDS } from "../../lexicon/number-words.ts";
import type { Relation } from "../../model/index.ts";
import type { Lexeme } from "./lexemes.ts";
import type { Stated } from "./stated.ts";

/** How far before "by" its verb of change stands. */
const CHANGE_REACH = 10;

/** The relation of a quantity by the words around it, or null. */
export function readRelation(all: readonly Lexeme[], stated: Stated): Relation | null {
  if (stated.dimension === "multiple") return "ratio";
  if (isOfWhich(all, stated)) return "of which";
  if (stated.relation !== null) return stated.relation;
  const ofSomething = stated.dimension === "percent" && all[stated.to]?.lower === "of";
  if (ofSomething && all[stated.from - 1]?.lower !== "by") return "share";
  if (isFurtherGroup(all, stated)) return "additional";
  const change = changeBefore(all, stated) ?? changeAfter(all, stated);
  if (change !== null) return change;
  if (isTotal(all, stated)) return "total";
  if (stated.dimension === "fraction") return "share";
  return null;
}

/** "including 600", "among them 12", "of whom 30", "600 of them", "the 600 included". */
function isOfWhich(all: readonly Lexeme[], { from, to, dimension }: Stated): boolean {
  const before = all[from - 1]?.lower ?? "";
  const twoBefore = all[from - 2]?.lower ?? "";
  if (before === "including" || before === "includes" || before === "included" || before === "include")
    return true;
  if (
    before === "them" ||
    before === "which" ||
    before === "whom" ||
    before === "these" ||
    before === "those"
  ) {
    const whole = twoBefore === "of" || twoBefore === "among" || twoBefore === "with";
    // "the fault of those 5,000 people": "those" belongs to the noun behind the number
    const own =
      /^(?:these|those)$/.test(before) &&
      !/^[,(]$/.test(all[from - 3]?.text ?? ",") &&
      all[to]?.kind === "word";
    return whole && !own;
  }
  if (
    before === "," &&
    (isOfTotal(all, from - 2) || (dimension === "count" && opensWithWhole(all, from, to)))
  )
    return true;
  if (dimension === "fraction" || dimension === "percent") return false;
  const after = all[to + 1]?.lower ?? "";
  if (all[to]?.lower === "of" && /^(?:them|whom|which|those|these)$/.test(after)) return true;
  return includedAfter(all, to);
}

/** "Of the total, 1,100 …", "Of these, 300 …": ends at index `at`. */
function isOfTotal(all: readonly Lexeme[], at: number): boolean {
  const word = all[at]?.lower ?? "";
  if (/^(?:these|those|them)$/.test(word)) return /^(?:of|among)$/.test(all[at - 1]?.lower ?? "");
  return (
    /^(?:total|number|figure|sum)$/.test(word) &&
    /^(?:the|that|this)$/.test(all[at - 1]?.lower ?? "") &&
    all[at - 2]?.lower === "of"
  );
}

/** "Of the 10 judges who will hear the case, six were appointed by …": the sentence opens with the whole. */
function opensWithWhole(all: readonly Lexeme[], from: number, to: number): boolean {
  if (all[0]?.lower !== "of") return false;
  const number = all[/^(?:the|its|their|his|her|our|all|some|about)$/.test(all[1]?.lower ?? "") ? 2 : 1];
  if (number === undefined || (number.kind !== "digits" && !CARDINAL_WORDS.has(number.lower))) return false;
  const clause = all.slice(1, from - 1);
  return VERB.test(all[to]?.lower ?? "") && !clause.some(({ text }) => /^[,;:.]$/.test(text));
}
const VERB =
  /^(?:are|were|had|have|will|would|could|may|died|survived|remain(?:ed)?|fled|voted|came|went|say|said)$/;

/** "600 deaths included", "300 dead among them": within the same few words. */
function includedAfter(all: readonly Lexeme[], to: number): boolean {
  for (let i = to; i < Math.min(all.length, to + 4); i++) {
    const { lower, kind } = all[i]!;
    if (lower === "included" && !/^(?:is|are|was|were|be|been)$/.test(all[i - 1]!.lower))
      return i > to || all[i + 1]?.kind !== "word";
    if (lower === "among" && all[i + 1]?.lower === "them") return true;
    if (kind === "mark") return false;
  }
  return false;
}

/** "another batch of 1,500", "a further contingent of 3,000". */
const isFurtherGroup = (all: readonly Lexeme[], { from }: Stated): boolean =>
  all[from - 1]?.lower === "of" && /^(?:another|further|additional|extra)$/.test(all[from - 3]?.lower ?? "");

/** "rose by 200", "fell 3%", "up 5%", "an increase of 200". */
function changeBefore(all: readonly Lexeme[], { from, dimension, rule }: Stated): Relation | null {
  if (rule === "change-from-to") return null;
  const before = all[from - 1];
  if (before === undefined) return null;
  if (before.lower === "by") return changeWithin(all, from - 2);
  // "an increase of just 0.3 percent"
  const of =
    /^(?:just|only|about|some)$/.test(before.lower) && all[from - 2]?.lower === "of" ? from - 2 : from - 1;
  if (all[of]!.lower === "of") return CHANGE_NOUNS.get(all[of - 1]?.lower ?? "")?.direction ?? null;
  if (dimension === "count" || dimension === "fraction") return null;
  if (dimension === "percent") {
    const moved = MOVED.get(before.lower);
    if (moved !== undefined) return moved;
  }
  const lead = all[from - 2]?.lower ?? "";
  const verb = CHANGE_VERBS.get(before.lower);
  if (verb !== undefined)
    return ARTICLE.test(lead) || (dimension === "currency" && verb.word === "raise") ? null : verb.direction;
  const particle = CHANGE_PARTICLES.get(before.lower);
  return particle === undefined || PHRASAL.test(lead) ? null : particle.direction;
}

/** What prices and indexes do by a percentage: "the index lost 0.12%", "gold added 0.1%". */
const MOVED: ReadonlyMap<string, Relation> = new Map([
  ...["lose", "loses", "lost", "shed", "sheds", "weakened", "eased", "slid"].map(
    (word) => [word, "decrease"] as const,
  ),
  ...["add", "adds", "added", "strengthened", "firmed"].map((word) => [word, "increase"] as const),
]);

/** "the lower 95%": no verb. */
const ARTICLE = /^(?:the|a|an|its|their|top|bottom)$/;
/** "make up 80%", "gave up $5m": the particle belongs to the verb. */
const PHRASAL =
  /^(?:makes?|made|making|takes?|took|taking|gives?|gave|giving|end(?:s|ed)?|sets?|puts?|holds?|held|add(?:s|ed)?|pays?|paid|brings?|brought|turn(?:s|ed)?|use[sd]?|wins?|won|wound)$/;

function changeWithin(all: readonly Lexeme[], at: number): Relation | null {
  for (let i = at; i >= Math.max(0, at - CHANGE_REACH); i--) {
    const lexeme = all[i]!;
    if (lexeme.kind === "mark" && /^[.;:!?]$/.test(lexeme.text)) return null;
    const row =
      CHANGE_VERBS.get(lexeme.lower) ?? (i >= at - 1 ? CHANGE_PARTICLES.get(lexeme.lower) : undefined);
    if (row !== undefined) return row.direction;
  }
  return null;
}

/** "a 20% increase", "a 3% drop"; a percentage more or less: "20% more", "5% fewer". */
function changeAfter(all: readonly Lexeme[], { to, dimension }: Stated): Relation | null {
  if (dimension !== "percent" && dimension !== "currency" && dimension !== "measure") return null;
  const next = all[to]?.lower ?? "";
  if (next === "more" || next === "higher") return "increase";
  if (next === "fewer" || next === "less" || next === "lower") return "decrease";
  return CHANGE_NOUNS.get(next)?.direction ?? null;
}

/** "in total", "in all", "altogether" right behind the number or its noun. */
function isTotal(all: readonly Lexeme[], { to }: Stated): boolean {
  for (let i = to; i < Math.min(all.length, to + 4); i++) {
    const { lower, kind } = all[i]!;
    if (kind === "mark") return false;
    if (lower === "altogether") return true;
    if (lower === "in" && /^(?:total|all)$/.test(all[i + 1]?.lower ?? ""))
      return !/^(?:NN|of)$/.test(all[i + 2]?.lower ?? "");
  }
  return false;
}
