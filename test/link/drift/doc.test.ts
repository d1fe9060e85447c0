/** docs/drift.md is what the rules say, and every kind of drift that a rule can find is in it. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { driftDoc } from "../../../scripts/drift-text.ts";
import { PAIR_RULES, STORY_RULES } from "../../../src/link/drift/rules.ts";
import { DriftKind } from "../../../src/model/index.ts";

const PAGE = fileURLToPath(new URL("../../../docs/drift.md", import.meta.url));

describe("docs/drift.md", () => {
  it("is made from the rules (npx tsx scripts/drift-doc.ts)", () =>
    expect(readFileSync(PAGE, "utf8")).toBe(driftDoc()));

  it("names every kind", () => {
    const kinds: readonly string[] = [...PAIR_RULES, ...STORY_RULES].map(({ kind }) => kind);
    expect(DriftKind.options.filter((kind) => !kinds.includes(kind))).toEqual([]);
  });
});
