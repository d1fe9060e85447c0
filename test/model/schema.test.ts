import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { SCHEMA_NAMES, schemaText } from "../../scripts/schema-text.ts";
import { Claim, Document, Quantity, Reading, Voice } from "../../src/model/index.ts";

const doc = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../docs/${name}`, import.meta.url)), "utf8");

describe("the written specification", () => {
  it.each(SCHEMA_NAMES)("docs/schema of a %s is what the model generates (npm run schema)", (name) => {
    expect(doc(`schema/${name}.schema.json`)).toBe(schemaText(name));
  });

  const spec = doc("claim-spec.md");
  const nouns = { Reading, Document, Voice, Claim, Quantity } as const;
  const fields = Object.entries(nouns).flatMap(([noun, schema]) =>
    Object.keys(schema.unwrap().shape).map((field) => [noun, field] as const),
  );
  it.each(fields)("%s.%s has its row", (_noun, field) => expect(spec).toContain(`| \`${field}\` |`));
});
