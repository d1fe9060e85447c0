/** What is counted, on the way: another unit, another role, another place, part or whole. The number stays. */
import { unitClass } from "../../lexicon/unit-classes.ts";
import { befell } from "../figure/counted.ts";
import type { Figure } from "../figure/figure.ts";
import { isAmount, isRare } from "../figure/value.ts";
import type { Telling } from "../retelling/telling.ts";
import { figureWords, saidWords } from "../retelling/words.ts";
import type { Change, DriftRule, Pair, Surroundings } from "./rule.ts";

/** true: another claim of the article gives the number as the other text does, so that it tells two counts apart */
function alsoTells(article: readonly Telling[], own: Telling, alike: (figure: Figure) => boolean): boolean {
  const ends = endsIn(own.figure);
  return article.some(
    ({ figure }) =>
      figure.key !== own.figure.key && alike(figure) && endsIn(figure).some((end) => ends.includes(end)),
  );
}

const endsIn = ({ quantity }: Figure): readonly number[] =>
  quantity === null ? [] : [quantity.low, quantity.high].filter((end) => end !== null);

/** A role as worded: "lost" and "casualties" answer one question, but are not one word. */
const roleOf = ({ quantity, counted }: Figure): string =>
  quantity?.role === "lost" ? "lost" : (counted?.role ?? "");

/** Fates that exclude each other, or of which one is all of them; those taken to hospital may well have survived. */
const FATES: ReadonlySet<string> = new Set(
  "killed,casualties,lost,injured,missing,captured,surrendered,laid off,hired,arrested,charged,convicted".split(
    ",",
  ),
);

const SURVIVED = "survived";

export const ROLE_CHANGED: DriftRule = {
  kind: "role changed",
  of: "figure",
  what: "Those counted are said to have met another fate: casualties become dead, wounded become killed, posts that are given up people who are sacked.",
  because: "no other change alters the news more, so it is told before all others",
  examples: [
    {
      before: "The defence ministry said 3,450 soldiers were killed or wounded in the offensive.",
      after: "The defence ministry said 3,450 soldiers were killed in the offensive.",
    },
    {
      before: "The ministry said 143 people survived the crash of the ferry.",
      after: "The ministry said 143 people were injured in the crash of the ferry.",
    },
    {
      before: "The bank said it will cut 2,450 jobs, half of them by early retirement.",
      after: "The bank said it will sack 2,450 people.",
    },
  ],
  not: [
    {
      before: "The defence ministry said 3,450 soldiers were killed or wounded in the offensive.",
      after: "The defence ministry said 3,450 soldiers became casualties in the offensive.",
    },
    {
      before: "The ministry said 143 people survived the crash of the ferry.",
      after: "The ministry said 143 people were taken to hospital after the crash of the ferry.",
    },
    {
      before: "The bank said it will cut 2,450 jobs this year.",
      after: "The bank said it will lay off 2,450 people this year.",
    },
  ],
  find: ({ before, after, sameNumber }: Pair, { inArticle }: Surroundings): Change | null => {
    const from = before.figure.counted;
    const to = after.figure.counted;
    if (!sameNumber || from === null || to === null || !befell(from) || !befell(to)) return null;
    const why = dismissed(before, after);
    if (why !== null) return { before: saidWords(before), after: saidWords(after), why };
    // money and percentages are lost, and nothing has befallen them
    if (isAmount(before.figure.quantity!) || isAmount(after.figure.quantity!)) return null;
    const [was, is] = [roleOf(before.figure), roleOf(after.figure)];
    if (was === is || !(FATES.has(was) || was === SURVIVED) || !FATES.has(is)) return null;
    // whoever survived may well have been taken to hospital
    if (was === SURVIVED && after.figure.quantity!.role === "hospitalised") return null;
    const allDead = from.role === "casualties" && to.role === "killed";
    if (!allDead && alsoTells(inArticle(after), after, (figure) => roleOf(figure) === was)) return null;
    if (alsoTells(inArticle(before), before, (figure) => roleOf(figure) === is)) return null;
    const fate = `Those counted were ${was} before, and are ${is} now.`;
    return { before: saidWords(before), after: saidWords(after), why: fate };
  },
};

/** Posts that are cut, some by not filling them again, are told as people who are dismissed; null: not so. */
function dismissed(before: Telling, after: Telling): string | null {
  const { quantity, article } = before.figure;
  if (before.figure.counted!.role !== "laid off" || after.figure.counted!.role !== "laid off") return null;
  if (!POST.test(quantity!.unit) || DISMISSED.test(wordsNear(before)) || !DISMISSED.test(wordsNear(after)))
    return null;
  const otherwise = OTHERWISE.exec(article.reading.document.text)?.[0];
  return otherwise === undefined
    ? null
    : `Posts were to be cut before, some of them by “${otherwise}”; all are people dismissed now.`;
}

const POST = /\b(?:jobs?|positions?|posts?|roles?)$/i;
const DISMISSED =
  /\b(?:lay(?:s|ing)? off|laid off|lay-?offs?|sack(?:s|ed|ing)?|dismiss(?:es|ed|ing|als?)?|fired|firing|made redundant|redundanc(?:y|ies))\b/i;
const OTHERWISE =
  /\b(?:attrition|(?:early )?retirements?|voluntary [\p{L}-]+|buyouts?|not replacing|natural turnover|unfilled|vacan(?:t|cies))\b/iu;

/** The words around a number that say what becomes of those counted. */
function wordsNear({ figure: { quantity, article } }: Telling): string {
  const { start, end } = quantity!.words;
  const { text } = article.reading.document;
  const ahead = text
    .slice(Math.max(0, start - FATE_REACH), start)
    .split(/[.;\n]/)
    .at(-1)!;
  return `${ahead} ${text.slice(end, end + FATE_REACH).split(/[.;,\n]/)[0]!}`;
}
const FATE_REACH = 50;

export const UNIT_CHANGED: DriftRule = {
  kind: "unit changed",
  of: "figure",
  what: "The number stays, but other things or people are counted: engineers become soldiers, families become people.",
  because:
    "general words for people are no change (“people”, “victims”), so only classes that exclude each other count",
  examples: [
    {
      before: "The mayor said 4,350 families were left without a home by the flood.",
      after: "The mayor said 4,350 children were left without a home by the flood.",
    },
  ],
  not: [
    {
      before: "The mayor said 4,350 people were left without a home by the flood.",
      after: "The mayor said 4,350 residents were left without a home by the flood.",
    },
  ],
  find: ({ before, after, sameNumber, companions, stated, words }: Pair, { inArticle }: Surroundings) => {
    const from = before.figure.counted;
    const to = after.figure.counted;
    if (!sameNumber || from === null || to === null || from.unit === to.unit) return null;
    if (!isClass(before) || !isClass(after) || headOf(before) === headOf(after)) return null;
    if (ANYBODY.has(from.unit) || ANYBODY.has(to.unit) || (befell(from) && from.general && to.general))
      return null;
    if (!isRare(after.figure.quantity!) && companions === 0 && !stated && words < LIKE_WORDS) return null;
    const has = (unit: string) => (figure: Figure) => figure.counted?.unit === unit;
    if (alsoTells(inArticle(after), after, has(from.unit))) return null;
    if (alsoTells(inArticle(before), before, has(to.unit))) return null;
    const shown = { before: figureWords(before), after: figureWords(after) };
    return { ...shown, why: `The same number counts ${from.unit} before, and ${to.unit} now.` };
  },
};

/** Others of them are a part, which is a matter of scope. */
const ANYBODY: ReadonlySet<string> = new Set(["people", "people aboard"]);

/** true: the unit is a class of the lexicon, so that another one is known to be another */
const isClass = ({ figure: { quantity } }: Telling): boolean =>
  quantity !== null && quantity.relation !== "ratio" && unitClass(quantity.unit) !== null;

/** "military engineers" and "engineers" are one thing, whatever their classes. */
const headOf = ({ figure: { quantity } }: Telling): string =>
  quantity!.unit.toLowerCase().split(/\s+/).at(-1)!;

/** A number of few digits is shared by chance unless the claims are worded alike. */
const LIKE_WORDS = 0.3;
