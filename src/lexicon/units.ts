/** Units of measure and of packing that follow a number, by word and by symbol. */
import data from "../../lexicon/units.json" with { type: "json" };

export interface Unit {
  readonly unit: string;
  /** "duration" marks spans of time, "container" what things come in */
  readonly dimension: string;
  readonly forms: readonly string[];
  readonly symbols: readonly string[];
  /** "of" and what is measured belong to what is counted: "20 tonnes of grain" */
  readonly partitive: boolean;
  /** words that take a bare magnitude: "a 7.7 quake" */
  readonly quakes?: readonly string[];
}

export const UNITS: readonly Unit[] = Object.freeze(data.rows as readonly Unit[]);

/** By lower-case form of one to three words. */
export const UNIT_FORMS: ReadonlyMap<string, Unit> = new Map(
  UNITS.flatMap((unit) => unit.forms.map((form) => [form, unit] as const)),
);

/** By symbol, exact case first ("Mt"), then lower case. */
export const UNIT_SYMBOLS: ReadonlyMap<string, Unit> = new Map(
  UNITS.flatMap((unit) => unit.symbols.map((symbol) => [symbol, unit] as const)),
);

/** "quake", "aftershock": nouns before which a decimal number is a magnitude. */
export const QUAKES: ReadonlySet<string> = new Set(UNITS.flatMap((unit) => unit.quakes ?? []));
