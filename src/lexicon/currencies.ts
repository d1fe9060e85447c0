/** Currencies by ISO 4217 code: their nouns, whose they are, and what is written before or after the digits. */
import data from "../../lexicon/currencies.json" with { type: "json" };

export interface Currency {
  readonly code: string;
  readonly nouns: readonly string[];
  /** lower-case adjectives that name the country where several share the noun: "swiss" */
  readonly adjectives: readonly string[];
  readonly symbols: readonly string[];
  readonly prefixes: readonly string[];
  /** what the bare noun or symbol means where no country is named */
  readonly default?: boolean;
  /** nouns of its hundredth part */
  readonly minor?: readonly string[];
}

export const CURRENCIES: readonly Currency[] = Object.freeze(data.rows as readonly Currency[]);

export const CURRENCY_BY_CODE: ReadonlyMap<string, Currency> = new Map(
  CURRENCIES.map((row) => [row.code, row]),
);

const group = (forms: (row: Currency) => readonly string[]): ReadonlyMap<string, readonly Currency[]> => {
  const index = new Map<string, Currency[]>();
  for (const row of CURRENCIES) {
    for (const form of forms(row)) {
      const list = index.get(form);
      if (list === undefined) index.set(form, [row]);
      else list.push(row);
    }
  }
  return index;
};

/** By lower-case noun: several where countries share it. */
export const CURRENCY_NOUNS: ReadonlyMap<string, readonly Currency[]> = group((row) => row.nouns);

/** By lower-case noun of the hundredth part: "cents", "pence". */
export const MINOR_NOUNS: ReadonlyMap<string, readonly Currency[]> = group((row) => row.minor ?? []);

/** By what is written before the digits, exact case: "$", "US$", "Rp". */
export const CURRENCY_PREFIXES: ReadonlyMap<string, readonly Currency[]> = group((row) => [
  ...row.symbols,
  ...row.prefixes,
]);

/** Symbols that may stand after the digits too: "100 €". */
export const CURRENCY_SYMBOLS: ReadonlyMap<string, readonly Currency[]> = group((row) => row.symbols);
