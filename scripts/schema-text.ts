/** The JSON Schema of a Reading as text; a test holds the file in docs/schema/ to it. */
import { z } from "zod";
import { Reading } from "../src/model/index.ts";

export function schemaText(): string {
  const schema = z.toJSONSchema(Reading, { target: "draft-2020-12", reused: "ref" });
  return `${JSON.stringify({ title: "Hearsay reading", ...schema }, null, 2)}\n`;
}
