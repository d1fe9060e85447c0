/** All weights together are small, and ready soon. */
import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { PROJECT_ROOT } from "../../bench/data.ts";
import attribution from "../../models/attribution.weights.js";
import syntax from "../../models/syntax.weights.js";
import { decodeModel } from "../../src/annotate/attribution/model.ts";
import { WordClasses } from "../../src/annotate/attribution/word-classes.ts";
import { decodeBase64 } from "../../src/annotate/base64.ts";
import { readModel } from "../../src/annotate/language/syntax-format.ts";
import { cpuMilliseconds } from "../cpu-time.ts";

const MOST_BYTES = 12e6;
/** Of processor time; on a machine with nothing else to do it is less than half of this. */
const MOST_MILLISECONDS = 150;
const TRIES = 3;

const folder = join(PROJECT_ROOT, "models");
const files = readdirSync(folder).filter((name) => name.endsWith(".weights.js"));

/** The files read and evaluated by a node of its own. */
function importMilliseconds(): number {
  const imports = files.map(
    (name) => `await import(${JSON.stringify(pathToFileURL(join(folder, name)).href)});`,
  );
  const script = `const before = process.cpuUsage(); ${imports.join("")} const { user, system } = process.cpuUsage(before);
    console.log((user + system) / 1000);`;
  return Number(
    execFileSync(process.execPath, ["--input-type=module", "--eval", script], { encoding: "utf8" }),
  );
}

describe("weights", () => {
  it("are found", () => {
    expect(files).toEqual(expect.arrayContaining(["attribution.weights.js", "syntax.weights.js"]));
  });

  it("take at most 12 MB as they ship", () => {
    const bytes = files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  });

  it("are read and decoded within 150 ms", () => {
    const decoding = cpuMilliseconds(() => {
      decodeModel(decodeBase64(attribution));
      readModel(decodeBase64(syntax));
      WordClasses.load();
    });
    const reading = Math.min(...Array.from({ length: TRIES }, importMilliseconds));
    expect(decoding + reading, `${reading} ms read, ${decoding} ms decoded`).toBeLessThan(MOST_MILLISECONDS);
  });
});
