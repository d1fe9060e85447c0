/** English abbreviations that end in a full stop, and whether a sentence can end with them. */
import data from "../../lexicon/abbreviations.json" with { type: "json" };

export type AbbreviationKind =
  | "title"
  | "month"
  | "day"
  | "reference"
  | "number"
  | "state"
  | "company"
  | "name suffix"
  | "address"
  | "measure"
  | "other";

/** From the form with its full stop to its kind. */
export const ABBREVIATIONS: ReadonlyMap<string, AbbreviationKind> = new Map(
  data.rows.map((row) => [row.form, row.kind as AbbreviationKind]),
);
