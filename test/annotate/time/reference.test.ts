/** What a later comparison counts from: a quarter, what was read after it, and the reference then. */
import { describe, expect, test } from "vitest";
import { normalizeTime } from "../../../src/annotate/time/index.ts";
import { nextReference } from "../../../src/annotate/time/reference.ts";
import { quarterStretch } from "../../../src/annotate/time/stretch.ts";

const QUARTER = quarterStretch(2025, 1);

const after = (phrase: string): string | null => {
  const found = normalizeTime(phrase, "2025-07-02", { previous: QUARTER });
  return found === null ? null : (nextReference(QUARTER, found.expression, found.stretch)?.edtf ?? null);
};

describe("the reference after a quarter", () => {
  test.each([
    ["31 March 2025", "2025-33"],
    ["29 March 2025", "2025-33"],
    ["the nine months", "2025"],
    ["three days", "2025-33"],
    ["the three months", "2025-33"],
    ["a year earlier", "2025-33"],
    ["recently", "2025-33"],
    ["31 May 2025", "2025-05-31"],
    ["4 March 2025", "2025-03-04"],
    ["last month", "2025-06"],
  ])("%s leaves %s", (phrase, expected) => expect(after(phrase)).toBe(expected));
});
