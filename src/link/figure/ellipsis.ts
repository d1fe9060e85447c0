/**
 * Counts that leave out what befell those counted, as everybody knows: "35 Bolivian dead" once, then "the 35", "2,600 was a
 * ceiling". They take the role that the number has elsewhere, where it has one only.
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
  readonly day: number | null;
}

export function fillRoles(figures: readonly Figure[]): readonly Figure[] {
  const told = new Map<string, Told[]>();
  for (const { quantity, counted, article } of figures) {
    if (counted === null || isElliptical(counted, quantity!.unit)) continue;
    for (const end of endsOf(quantity)) {
      if (Number(end) < TELLING_NUMBER) continue;
      const list = told.get(end);
      if (list === undefined) told.set(end, [{ counted, day: article.day }]);
      else list.push({ counted, day: article.day });
    }
  }
  return figures.map((figure) => {
    const { quantity, counted } = figure;
    if (counted === null || counted.role !== "" || isOfEach(figure)) return figure;
    const known = roleOf(
      figure,
      endsOf(quantity).flatMap((end) => told.get(end) ?? []),
    );
    return known === null ? figure : { ...figure, counted: known };
  });
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
