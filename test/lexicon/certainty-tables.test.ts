import { describe, expect, test } from "vitest";
import { CUE_NOUNS, cueNoun } from "../../src/lexicon/cue-nouns.ts";
import { CUE_PHRASES, reportive } from "../../src/lexicon/cue-phrases.ts";
import { HEDGES, hedgesFrom } from "../../src/lexicon/hedges.ts";
import { PROBABILITY_WORDS, probabilitiesOf, probabilityOf } from "../../src/lexicon/probability-words.ts";

describe("tables of certainty", () => {
  test("no row twice", () => {
    for (const keys of [
      CUE_NOUNS.map((row) => row.lemma),
      CUE_PHRASES.map((row) => `${row.form} ${row.kind}`),
      HEDGES.map((row) => `${row.form} ${row.kind}`),
      PROBABILITY_WORDS.map((row) => `${row.term} ${row.scale}`),
    ]) {
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    }
  });

  test("every term that a hedge names has a published range", () => {
    expect(HEDGES.filter((row) => row.term !== null && probabilityOf(row.term) === null)).toEqual([]);
  });

  test("ranges lie within 0 to 1 and the right way round", () => {
    for (const row of PROBABILITY_WORDS) {
      expect(0 <= row.low && row.low <= row.high && row.high <= 1, JSON.stringify(row)).toBe(true);
      if (row.median !== undefined) expect(row.low <= row.median && row.median <= row.high).toBe(true);
    }
  });

  test.each([
    ["likely", "US NIC", 0.55, 0.8],
    ["realistic possibility", "PHIA", 0.4, 0.5],
    ["even chance", "NATO", 0.4, 0.6],
    ["virtually certain", "IPCC", 0.99, 1],
    ["may", "survey", 0.3, 0.51],
  ])("%s by %s is %d to %d", (term, scale, low, high) => {
    expect(probabilityOf(term)).toMatchObject({ scale, low, high });
  });

  test("all scales of a term are kept", () => {
    expect(probabilitiesOf("likely").map((row) => row.scale)).toEqual([
      "US NIC",
      "PHIA",
      "NATO",
      "IPCC",
      "EFSA",
      "survey",
    ]);
    expect(probabilityOf("maybe so")).toBeNull();
  });

  test("longer hedges come first", () => {
    expect(hedgesFrom("no")!.map((row) => row.words.length)).toEqual(
      [...hedgesFrom("no")!.map((row) => row.words.length)].sort((a, b) => b - a),
    );
  });

  test("look-ups", () => {
    expect(cueNoun("allegation")).toMatchObject({ class: "claim", certainty: "unconfirmed" });
    expect(cueNoun("table")).toBeNull();
    expect(reportive("reportedly")).toMatchObject({ certainty: "unconfirmed" });
    expect(reportive("quickly")).toBeNull();
  });
});
