/** Every rule's own examples, which docs/times.md prints too. */
import { parse } from "edtf";
import { describe, expect, test } from "vitest";
import { normalizeTime } from "../../../src/annotate/time/normalize.ts";
import { EXAMPLE_DAY, POINT_RULES } from "../../../src/annotate/time/rules.ts";
import { OUTER_RULES } from "../../../src/annotate/time/rules-outer.ts";

describe("examples of the rules of time", () => {
  for (const rule of [...POINT_RULES, ...OUTER_RULES]) {
    test.each(rule.examples)(`${rule.name}: %s is %s`, (phrase, expected) => {
      const value = normalizeTime(phrase, EXAMPLE_DAY);
      expect(value, "nothing read").not.toBeNull();
      expect(String(value!.edtf ?? value!.every ?? value!.duration ?? value!.reference)).toBe(expected);
      if (value!.edtf !== null) expect(() => parse(value!.edtf!)).not.toThrow();
    });
  }
});
