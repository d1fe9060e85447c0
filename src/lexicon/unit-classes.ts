/** What counted things are of one class: "soldiers" and "servicemen" are, "soldiers" and "workers" are not. */
import data from "../../lexicon/unit-classes.json" with { type: "json" };

export interface UnitClass {
  readonly class: string;
  /** true: people so generally that texts change the word without changing the question */
  readonly general: boolean;
  /** what is counted is persons */
  readonly persons?: boolean;
  /** lower case */
  readonly forms: readonly string[];
}

export const UNIT_CLASSES: readonly UnitClass[] = Object.freeze(data.rows as readonly UnitClass[]);

const BY_FORM: ReadonlyMap<string, UnitClass> = new Map(
  UNIT_CLASSES.flatMap((row) => row.forms.map((form) => [form, row] as const)),
);

/** The class of a unit as worded, by its longest ending in the table; null: not in the table. */
export function unitClass(unit: string): UnitClass | null {
  const words = unit.toLowerCase().split(/\s+/);
  for (let from = 0; from < words.length; from++) {
    const found = BY_FORM.get(words.slice(from).join(" "));
    if (found !== undefined) return found;
  }
  return null;
}

/** The class of one word, for folding words of one meaning. */
export const classOfWord = (word: string): UnitClass | null => BY_FORM.get(word) ?? null;
