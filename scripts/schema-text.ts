/** The JSON Schemas of what the commands print, as text; a test holds the files in docs/schema/ to them. */
import { z } from "zod";
import { Reading, Tracing } from "../src/model/index.ts";

const SCHEMAS = {
  reading: { title: "Hearsay reading", type: Reading },
  tracing: { title: "Hearsay tracing", type: Tracing },
} as const;
export type SchemaName = keyof typeof SCHEMAS;

export const SCHEMA_NAMES = Object.keys(SCHEMAS) as readonly SchemaName[];

export function schemaText(name: SchemaName): string {
  const { title, type } = SCHEMAS[name];
  const schema = z.toJSONSchema(type, { target: "draft-2020-12", reused: "ref" });
  return `${JSON.stringify({ title, ...schema }, null, 2)}\n`;
}
