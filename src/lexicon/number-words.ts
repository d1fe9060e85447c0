/** English words that stand for numbers, by lower-case form; scale abbreviations ("2.8m") by their exact case. */
import data from "../../lexicon/number-words.json" with { type: "json" };

export type NumberWordKind =
  | "unit" // one to nine
  | "zero"
  | "teen" // ten to nineteen
  | "ten" // twenty to ninety
  | "hundred"
  | "scale" // thousand, lakh, million …
  | "dozen"
  | "abbreviation" // a scale written after digits: "2.8m", "10 bn"
  | "ordinal" // also a denominator: "two thirds"
  | "part" // half, quarter
  | "multiple" // "twice as many"
  | "multiplying verb"; // "nearly tripled"

export interface NumberWord {
  readonly word: string;
  readonly kind: NumberWordKind;
  /** the number; of an ordinal or part its denominator */
  readonly value: number;
  readonly plural?: string;
  /** an abbreviation that may also stand after a space */
  readonly apart?: boolean;
  readonly forms?: readonly string[];
}

export const NUMBER_WORDS: readonly NumberWord[] = Object.freeze(data.rows as readonly NumberWord[]);

const regularPlural = (row: NumberWord): string | null =>
  row.plural ?? (row.kind === "ordinal" ? `${row.word}s` : null);

const index = (keep: (row: NumberWord) => boolean, forms: (row: NumberWord) => readonly string[]) =>
  new Map(NUMBER_WORDS.filter(keep).flatMap((row) => forms(row).map((form) => [form, row] as const)));

const CARDINAL_KINDS: readonly NumberWordKind[] = [
  "unit",
  "zero",
  "teen",
  "ten",
  "hundred",
  "scale",
  "dozen",
];

/** "three", "hundred", "million": by lower-case singular form. */
export const CARDINAL_WORDS: ReadonlyMap<string, NumberWord> = index(
  (row) => CARDINAL_KINDS.includes(row.kind),
  (row) => [row.word],
);

/** "hundreds", "millions", "dozens": by lower-case plural form. */
export const PLURAL_WORDS: ReadonlyMap<string, NumberWord> = index(
  (row) => CARDINAL_KINDS.includes(row.kind) && row.plural !== undefined,
  (row) => [row.plural!],
);

/** "k", "m", "bn": by exact case, as "m" and "M" differ. */
export const SCALE_ABBREVIATIONS: ReadonlyMap<string, NumberWord> = index(
  (row) => row.kind === "abbreviation",
  (row) => [row.word],
);

/** "third", "half", "quarter": denominators in the singular; "first" and "second" never are. */
export const DENOMINATORS: ReadonlyMap<string, NumberWord> = index(
  (row) => row.kind === "part" || (row.kind === "ordinal" && row.value > 2),
  (row) => [row.word],
);

/** "thirds", "halves", "quarters", "twenty-firsts". */
export const PLURAL_DENOMINATORS: ReadonlyMap<string, NumberWord> = index(
  (row) => row.kind === "part" || row.kind === "ordinal",
  (row) => (regularPlural(row) === null ? [] : [regularPlural(row)!]),
);

export const ORDINAL_WORDS: ReadonlyMap<string, NumberWord> = index(
  (row) => row.kind === "ordinal",
  (row) => [row.word],
);

export const MULTIPLES: ReadonlyMap<string, NumberWord> = index(
  (row) => row.kind === "multiple",
  (row) => [row.word],
);

export const MULTIPLYING_VERBS: ReadonlyMap<string, NumberWord> = index(
  (row) => row.kind === "multiplying verb",
  (row) => [row.word, ...(row.forms ?? [])],
);
