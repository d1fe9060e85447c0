/** Rows on their way into the database: one JSON text a table, which both engines read the same and fast. */
import { type RawBuilder, sql } from "kysely";

/** JSON.stringify writes these so; PostgreSQL's text holds neither NUL nor half a surrogate pair. */
const UNSTORABLE_ESCAPE = /\\u(?:0000|d[89a-f][0-9a-f]{2})/;
const UNSTORABLE = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The JSON of rows as a parameter. What a text of the database cannot hold becomes U+FFFD. */
export function rowsJson(rows: unknown): string {
  const json = JSON.stringify(rows);
  if (!UNSTORABLE_ESCAPE.test(json)) return json;
  return JSON.stringify(rows, (_key, value: unknown) =>
    typeof value === "string" ? storable(value) : value,
  );
}

export const storable = (text: string): string => text.replace(UNSTORABLE, "\ufffd");

/** `json_to_recordset` over rows, with its columns: `rowsOf(rows, "id text, day int")`. */
export const rowsOf = (rows: unknown, columns: string): RawBuilder<unknown> =>
  sql`json_to_recordset(${rowsJson(rows)}::json) as given(${sql.raw(columns)})`;
