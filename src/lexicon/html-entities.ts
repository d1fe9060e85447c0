/** Named character references of HTML. */
import data from "../../lexicon/html-entities.json" with { type: "json" };

/** From the name (no & and ;) to its character. */
export const HTML_ENTITIES: ReadonlyMap<string, string> = new Map(
  data.rows.map((row) => [row.name, String.fromCodePoint(row.code)]),
);

/** Names that are also read where the semicolon is missing. */
export const BARE_HTML_ENTITIES: ReadonlySet<string> = new Set(
  data.rows.filter((row) => row.bare === true).map((row) => row.name),
);
