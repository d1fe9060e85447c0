/** Words after which a number is a label, not a count: "Flight 370", "Section 4", "No. 10". */
import data from "../../lexicon/numbered-names.json" with { type: "json" };

/** Written in lower case or with a capital. */
export const NUMBERED_WORDS: ReadonlySet<string> = new Set(
  data.rows.filter((row) => !row.capital).map((row) => row.word.toLowerCase()),
);

/** Only where written with a capital. */
export const NUMBERED_NAMES: ReadonlySet<string> = new Set(
  data.rows.filter((row) => row.capital).map((row) => row.word),
);
