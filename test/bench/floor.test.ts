import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { checkFloors } from "../../bench/floor.ts";

let folder: string;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "floors-"));
  said = [];
  vi.spyOn(console, "error").mockImplementation((line: string) => void said.push(line));
});

const kept = (): unknown => JSON.parse(readFileSync(join(folder, "x.json"), "utf8"));

describe("floors", () => {
  test("are not there at first, and that is said", () => {
    checkFloors("x", "a", { f1: 70 }, [], folder);
    expect(said).toEqual(["x: no floors are pinned yet (--pin)"]);
  });

  test("are pinned, cut to two decimals", () => {
    checkFloors("x", "a", { f1: 70.129 }, ["--pin"], folder);
    expect(kept()).toEqual({ corpus: "a", floors: { f1: 70.12 } });
    checkFloors("x", "a", { f1: 70.129 }, [], folder);
  });

  test("are raised and never lowered by --pin", () => {
    checkFloors("x", "a", { f1: 70, recall: 50 }, ["--pin"], folder);
    checkFloors("x", "a", { f1: 60, recall: 55 }, ["--pin"], folder);
    expect(kept()).toEqual({ corpus: "a", floors: { f1: 70, recall: 55 } });
  });

  test("fail a score below, and a score that is missing", () => {
    checkFloors("x", "a", { f1: 70, recall: 50 }, ["--pin"], folder);
    expect(() => checkFloors("x", "a", { f1: 69.99 }, [], folder)).toThrow(
      "below the floor: f1 69.99 < 70; recall is not measured any more (floor 50)",
    );
  });

  test("of another corpus are not compared and not overwritten", () => {
    checkFloors("x", "a", { f1: 70 }, ["--pin"], folder);
    checkFloors("x", "b", { f1: 10 }, [], folder);
    expect(said.at(-1)).toBe("x: floors not checked: they were pinned on another corpus");
    expect(() => checkFloors("x", "b", { f1: 80 }, ["--pin"], folder)).toThrow("of another corpus");
  });

  test("are never pinned at no number", () => {
    expect(() => checkFloors("x", "a", { f1: Number.NaN }, ["--pin"], folder)).toThrow("f1 is NaN");
  });
});
