/**
 * Counts that leave out what befell those counted, as everybody knows: "35 Bolivian dead" once, then "the 35", "2,600 was a
 * ceiling". They take the role that the number has elsewhere, where it has one only. So do those "lost", and those of one
 * fate who are called by another word: "11 heroes fell".
 */
import { befell, type Counted } from "./counted.ts";
import type { Figure } from "./figure.ts";
import { endsOf } from "./value.ts";

/** Smaller numbers are shared by chance. */
const TELLING_NUMBER = 10;
/** A number is taken up again while it is news. */
const NEWS_DAYS = 60;

interface Told {
  readonly counted: Counted;
  /** true: worded as "lost", which may be the killed or all casualties */
  readonly lost: boolean;
  readonly day: number | null;
}

export function fillRoles(figures: readonly Figure[]): readonly Figure[] {
  const told = new Map<string, Told[]>();
  for (const { quantity, counted, article } of figures) {
    if (counted === null || isElliptical(counted, quantity!.unit)) continue;
    for (const end of endsOf(quantity)) {
      if (Number(end) < TELLING_NUMBER) continue;
      const list = told.get(end);
      const one = { counted, day: article.day, lost: quantity!.role === "lost" };
      if (list === undefined) told.set(end, [one]);
      else list.push(one);
    }
  }
  const cut = cutsByArticle(figures);
  const before = new Map<Figure["article"], Figure>();
  return figures.map((figure) => {
    const meant = pointedBack(figure, before.get(figure.article));
    const filled = meant === null ? fill(figure) : { ...figure, counted: meant };
    if (filled.counted !== null) before.set(figure.article, filled);
    return filled;
  });

  function fill(figure: Figure): Figure {
    const { quantity, counted } = figure;
    if (counted === null || isOfEach(figure)) return figure;
    if (isPost(figure) && sizeOf(figure) <= (cut.get(figure.article) ?? 0))
      return { ...figure, counted: { ...counted, unit: "staff", general: false, role: "laid off" } };
    if (isNewPost(figure))
      return { ...figure, counted: { ...counted, unit: "staff", general: false, role: "hired" } };
    if (counted.role !== "") {
      const same = endsOf(quantity).flatMap((end) => told.get(end) ?? []);
      const fated = calledOtherwise(figure, same) ?? lostAsKilled(figure, same);
      return fated === null ? figure : { ...figure, counted: fated };
    }
    const known = roleOf(
      figure,
      endsOf(quantity).flatMap((end) => told.get(end) ?? []),
    );
    return known === null ? figure : { ...figure, counted: known };
  }
}

/** "The governor had given the number as 39": of what was counted just before; null: the number says itself, or nothing was. */
function pointedBack({ quantity, article }: Figure, last: Figure | undefined): Counted | null {
  if (quantity === null || last === undefined || quantity.unit !== "" || quantity.role !== null) return null;
  const { start } = quantity.words;
  const gap = start - last.quantity!.words.end;
  if (gap <= 0 || gap > BACK || last.counted!.role === "") return null;
  const ahead = article.reading.document.text.slice(Math.max(0, start - NUMBER_REACH), start);
  return THE_NUMBER.test(ahead) ? last.counted : null;
}

/** A count further back is not what "the number" is of. */
const BACK = 250;
const NUMBER_REACH = 45;
const THE_NUMBER =
  /\b(?:the|that|this|its|their) (?:(?:real|true|actual|final|total|official|latest) )?(?:number|figure|total|count|toll|tally)\b[^.;:,\d]{0,20}$/iu;

/** What is cut is a post, whoever holds it; staff and employees may be all there are. */
const POST = /\b(?:jobs?|positions?|posts?|roles?)$/i;

const isPost = (figure: Figure): boolean =>
  figure.counted!.role === "" &&
  POST.test(figure.quantity!.unit) &&
  figure.quantity!.relation !== "total" &&
  !KEPT.test(ahead(figure)) &&
  !isNewPost(figure);

/** Posts that are made are not cut: "which would add up to 900 jobs". */
const isNewPost = (figure: Figure): boolean =>
  figure.counted!.role === "" && POST.test(figure.quantity!.unit) && MADE.test(ahead(figure));

const ahead = ({ article, quantity }: Figure): string =>
  article.reading.document.text.slice(
    Math.max(0, quantity!.words.start - AHEAD_REACH),
    quantity!.words.start,
  );

const MADE = /\b(?:add(?:s|ed|ing)?|creat(?:e|es|ed|ing)) (?:[\p{L}-]+ ){0,4}$/iu;
const KEPT =
  /\b(?:fill(?:s|ed|ing)?|sav(?:e|es|ed|ing)|keep(?:s|ing)?|kept|secur(?:e|es|ed|ing)|protect(?:s|ed|ing)?) (?:[\p{L}-]+ ){0,4}$/iu;
const AHEAD_REACH = 60;

const sizeOf = ({ quantity }: Figure): number => Number(endsOf(quantity).at(-1) ?? Number.POSITIVE_INFINITY);

/** Of each article that tells of layoffs the most that it says are laid off: fewer posts are some of those. */
function cutsByArticle(figures: readonly Figure[]): ReadonlyMap<Figure["article"], number> {
  const most = new Map<Figure["article"], number>();
  for (const figure of figures) {
    if (figure.counted?.role !== "laid off" || endsOf(figure.quantity).length === 0) continue;
    most.set(figure.article, Math.max(most.get(figure.article) ?? 0, sizeOf(figure)));
  }
  return most;
}

/** "Two brigades of 6,000 each", "each 1,000 positions": a measure, not the count that is known. */
function isOfEach({ article, quantity }: Figure): boolean {
  const { text } = article.reading.document;
  const { start, end } = quantity!.words;
  return (
    /^ (?:each|apiece|per)\b/.test(text.slice(end, end + 8)) ||
    /\beach $/.test(text.slice(Math.max(0, start - 8), start))
  );
}

/** true: neither what is counted is said, nor what befell it */
const isElliptical = (counted: Counted, unit: string): boolean => counted.role === "" && unit === "";

/** What the number counts elsewhere, where that is one thing in one role; null: nothing, several, or told too seldom. */
function roleOf({ counted, quantity, article }: Figure, told: readonly Told[]): Counted | null {
  const bare = quantity!.unit === "";
  let found: Counted | null = null;
  let times = 0;
  for (const { counted: other, day } of told) {
    if (day !== null && article.day !== null && Math.abs(day - article.day) > NEWS_DAYS) continue;
    if (!bare && !alike(other, counted!)) continue;
    if (!befell(other)) {
      if (bare || other.role !== "") return null;
      continue;
    }
    if (found !== null && (found.role !== other.role || !alike(found, other))) return null;
    found ??= other;
    times++;
  }
  return times >= (bare ? TOLD_OFTEN : 1) ? found : null;
}

const alike = (a: Counted, b: Counted): boolean => a.unit === b.unit || (a.general && b.general);

/** Of a bare number nothing is known but itself: so many must have told what it counts. */
const TOLD_OFTEN = 2;

const isNews = ({ article }: Figure, { day }: Told): boolean =>
  day === null || article.day === null || Math.abs(day - article.day) <= NEWS_DAYS;

/** "11 heroes fell" where 11 people were killed: people, if their number is told of people in the same role; null: as they are. */
function calledOtherwise(figure: Figure, told: readonly Told[]): Counted | null {
  const counted = figure.counted!;
  if (counted.general || !befell(counted)) return null;
  const other = told.find(
    (one) => one.counted.general && one.counted.role === counted.role && isNews(figure, one),
  );
  return other === undefined ? null : other.counted;
}

/** Those lost are the killed where the number is told of the killed, and of nobody wounded as well; null: as they are. */
function lostAsKilled(figure: Figure, told: readonly Told[]): Counted | null {
  if (figure.quantity!.role !== "lost") return null;
  const near = told.filter((one) => one.counted !== figure.counted && isNews(figure, one));
  const killed = near.find(({ counted }) => counted.general && counted.role === "killed");
  const wounded = near.some(({ counted, lost }) => counted.role === "casualties" && !lost);
  return killed === undefined || wounded || !figure.counted!.general ? null : killed.counted;
}
