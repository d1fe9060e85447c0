/** Titles that stand before a person's name. */
import data from "../../lexicon/titles.json" with { type: "json" };

export interface Title {
  readonly form: string;
  readonly kind: "courtesy" | "office" | "rank";
  readonly gender: "male" | "female" | null;
  /** the office or function it tells; null: a courtesy */
  readonly role: string | null;
}

export const TITLES: readonly Title[] = Object.freeze(
  (data.rows as readonly Title[]).map((row) => Object.freeze(row)),
);
