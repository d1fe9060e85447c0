/**
 * The shipped weights belong to the code: what it makes of a text of the project is what it was when they were trained.
 * Where a test fails, train anew (models/attribution.md says how) and check the scores.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PROJECT_ROOT } from "../../bench/data.ts";
import encoded from "../../models/attribution.weights.js";
import { decodeModel } from "../../src/annotate/attribution/model.ts";
import { decodeBase64 } from "../../src/annotate/base64.ts";
import { FINGERPRINT, fingerprintOf } from "../../train/attribution/fingerprint.ts";
import { SETTINGS } from "../../train/attribution/settings.ts";

const bytes = decodeBase64(encoded);
const model = decodeModel(bytes);
const read = (name: string): string => readFileSync(join(PROJECT_ROOT, "models", name), "utf8");
const TRAIN = "npm run train -- attribution --corpus DIR";

describe("the shipped attribution weights", () => {
  const now = fingerprintOf(bytes, model);

  it.each(Object.entries(JSON.parse(read(FINGERPRINT)) as Record<keyof typeof now, string>))(
    "%s as when they were trained",
    (what, then) => {
      expect(now[what as keyof typeof now], `the ${what} changed: ${TRAIN}`).toBe(then);
    },
  );

  it("are the ones that the card tells of", () => {
    expect(read("attribution.md")).toContain(now.weights);
  });

  it("have the thresholds of the settings", () => {
    const { threshold, contentThreshold } = model;
    expect({ threshold, contentThreshold }).toEqual({
      threshold: SETTINGS.threshold,
      contentThreshold: SETTINGS.contentThreshold,
    });
  });
});
