/**
 * Floors under scores, kept in bench/floors/NAME.json with the digest of the corpus they were measured on. A score
 * below its floor fails the run; `--pin` raises floors to what was reached and never lowers one. To lower a floor, edit
 * the file by hand: then the change is seen in review.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { PROJECT_ROOT } from "./data.ts";

const Floors = z.strictObject({
  corpus: z.string().describe("hexadecimal digest of the corpus the floors hold for"),
  floors: z.record(z.string(), z.number()).describe("score by name; higher is better"),
});
type Floors = z.infer<typeof Floors>;

/** Floors are kept to this many decimals, cut off below, so that a re-run of the same code meets its own floor. */
const DECIMALS = 2;

/**
 * Checks scores against the pinned floors, or raises these where `args` holds "--pin". Says on standard error what it
 * did, or why it could not check.
 * @param name of the floors' file
 * @param digest of the corpus; floors of another corpus are not compared
 * @param scores by name; higher is better
 * @param folder where floors are kept
 * @throws Error in one line where a score is below its floor, a floored score is missing, or floors cannot be pinned
 */
export function checkFloors(
  name: string,
  digest: string,
  scores: Readonly<Record<string, number>>,
  args: readonly string[],
  folder: string = join(PROJECT_ROOT, "bench", "floors"),
): void {
  const path = join(folder, `${name}.json`);
  const pinned = existsSync(path) ? Floors.parse(JSON.parse(readFileSync(path, "utf8"))) : null;
  if (args.includes("--pin")) {
    pin(path, name, digest, scores, pinned);
  } else if (pinned === null) {
    console.error(`${name}: no floors are pinned yet (--pin)`);
  } else if (pinned.corpus !== digest) {
    console.error(`${name}: floors not checked: they were pinned on another corpus`);
  } else {
    const below = belowFloor(scores, pinned.floors);
    if (below.length > 0) throw new Error(`below the floor: ${below.join("; ")}`);
    console.error(`${name}: all ${Object.keys(pinned.floors).length} floors hold`);
  }
}

function belowFloor(scores: Readonly<Record<string, number>>, floors: Floors["floors"]): readonly string[] {
  return Object.entries(floors).flatMap(([key, floor]) => {
    const score = scores[key];
    if (score === undefined) return [`${key} is not measured any more (floor ${floor})`];
    return score >= floor ? [] : [`${key} ${score} < ${floor}`];
  });
}

function pin(
  path: string,
  name: string,
  digest: string,
  scores: Readonly<Record<string, number>>,
  pinned: Floors | null,
): void {
  if (pinned !== null && pinned.corpus !== digest) {
    throw new Error(`the floors in ${path} are of another corpus: remove the file by hand to pin anew`);
  }
  const floors: Record<string, number> = { ...pinned?.floors };
  for (const [key, score] of Object.entries(scores)) {
    if (!Number.isFinite(score)) throw new Error(`${key} is ${score}: no floor can be pinned`);
    const floor = Math.floor(score * 10 ** DECIMALS) / 10 ** DECIMALS;
    const old = floors[key];
    if (old !== undefined && old >= floor) continue;
    floors[key] = floor;
    console.error(`${name}: ${key}: floor ${old === undefined ? "set" : `raised from ${old}`} to ${floor}`);
  }
  mkdirSync(dirname(path), { recursive: true });
  const kept: Floors = { corpus: digest, floors };
  writeFileSync(path, `${JSON.stringify(kept, null, 2)}\n`);
}
