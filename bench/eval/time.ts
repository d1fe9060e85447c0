/**
 * `npm run eval -- time [--json] [--list] [--chrono] [--forms] [--pin]`: the values of times against Recognizers-Text's specs,
 * against timenorm (train to develop on, test to report), and the plain dates of the stories' gold.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { requireShared } from "../data.ts";
import { checkFloors } from "../floor.ts";
import { readWithChrono, valueWithChrono } from "../time/chrono.ts";
import { formsTable } from "../time/forms.ts";
import { type PeerResult, readPeerCases, readTimes, scorePeerCases } from "../time/recognizers.ts";
import { scoreStories } from "../time/stories.ts";
import { readTimenorm, scoreTimenorm, type TimenormResult } from "../time/timenorm.ts";

export const about = "values of times: Recognizers-Text specs, timenorm, stories (docs/times.md)";

const OPTIONS = {
  json: { type: "boolean", default: false },
  list: { type: "boolean", default: false },
  chrono: { type: "boolean", default: false },
  forms: { type: "boolean", default: false },
  pin: { type: "boolean", default: false },
  debug: { type: "boolean", default: false },
} as const;

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const paths = {
    peer: requireShared("recognizers", "DateTimeModel.json"),
    train: requireShared("timenorm", "en", "train.tsv"),
    test: requireShared("timenorm", "en", "test.tsv"),
  };
  const peer = scorePeerCases(readPeerCases(paths.peer), readTimes);
  const train = scoreTimenorm(readTimenorm(paths.train));
  const test = scoreTimenorm(readTimenorm(paths.test));
  const stories = scoreStories(requireShared("stories"));
  const scores = {
    "recognizers, cases that apply": percent(peer.filter(applies)),
    "timenorm train": percent(train),
    "timenorm test": percent(test),
    "stories, plain gold dates": (100 * stories.found) / stories.plain,
  };
  if (values.json) console.log(JSON.stringify(scores, null, 2));
  else {
    printPeer(peer);
    printTimenorm("train", train);
    printTimenorm("test", test);
    console.log(
      `\nstories (rewrites): ${stories.found} of ${stories.plain} plain gold dates found in dated articles`,
    );
  }
  if (values.chrono) printChrono(paths);
  if (values.forms) for (const row of formsTable()) console.log(row);
  if (values.list) list(peer, train, stories.missed);
  checkFloors("time", digest(Object.values(paths)), scores, args);
}

const applies = ({ excluded }: PeerResult): boolean => excluded === null;

function percent(results: readonly { readonly right: boolean }[]): number {
  return results.length === 0 ? 0 : (100 * results.filter(({ right }) => right).length) / results.length;
}
const digest = (paths: readonly string[]): string => {
  const hash = createHash("sha256");
  for (const path of paths) hash.update(readFileSync(path));
  return hash.digest("hex").slice(0, 20);
};

const line = (name: string, results: readonly { readonly right: boolean }[]): string => {
  const right = results.filter((result) => result.right).length;
  return `  ${name.padEnd(44)} ${String(right).padStart(5)} of ${String(results.length).padStart(5)}  ${percent(results).toFixed(1).padStart(5)} %`;
};

function printPeer(results: readonly PeerResult[]): void {
  console.log("Recognizers-Text, English date and time specs");
  console.log(line("all cases, none left out", results));
  console.log(line("cases that apply to news", results.filter(applies)));
  for (const type of ["date", "daterange", "datetimerange", "duration"]) {
    console.log(
      line(
        `  with a ${type}`,
        results.filter((item) => applies(item) && item.expected.some((want) => want.type === type)),
      ),
    );
  }
  console.log(
    line(
      "  with nothing to find",
      results.filter((item) => applies(item) && item.expected.length === 0),
    ),
  );
  console.log("  do not apply (right all the same, of how many):");
  for (const reason of new Set(results.flatMap(({ excluded }) => (excluded === null ? [] : [excluded])))) {
    console.log(
      line(
        `  ${reason}`,
        results.filter(({ excluded }) => excluded === reason),
      ),
    );
  }
}

function printTimenorm(split: string, results: readonly TimenormResult[]): void {
  console.log(
    `\ntimenorm ${split}: values by their words alone, against the document's date and the expression before`,
  );
  console.log(line("all", results));
  for (const type of new Set(results.map((result) => result.type))) {
    console.log(
      line(
        `  ${type}`,
        results.filter((result) => result.type === type),
      ),
    );
  }
}

function printChrono(paths: { readonly peer: string; readonly train: string; readonly test: string }): void {
  const read = ({ input, reference }: { input: string; reference: string | null }) =>
    reference === null ? [] : readWithChrono(input, reference);
  const peer = scorePeerCases(readPeerCases(paths.peer), read).filter(applies);
  const value = (text: string, anchor: string) => valueWithChrono(text, anchor);
  console.log("\nchrono-node on the same");
  console.log(line("Recognizers-Text, cases that apply", peer));
  console.log(line("timenorm train", scoreTimenorm(readTimenorm(paths.train), value)));
  console.log(line("timenorm test", scoreTimenorm(readTimenorm(paths.test), value)));
}

/** The cases that do not apply with their rule, and what is read wrong: train only, as test is not to be looked at. */
function list(
  peer: readonly PeerResult[],
  train: readonly TimenormResult[],
  missed: readonly string[],
): void {
  console.log("\nnot asked of news:");
  for (const { number, input, excluded } of peer)
    if (excluded !== null)
      console.log(`  ${number} [${excluded}] ${input.slice(0, 110).replaceAll("\n", " ")}`);
  console.log("\nwrong:");
  for (const { number, input, readings, right, excluded } of peer) {
    if (right || excluded !== null) continue;
    const got = readings.map(
      ({ start, end, value }) => `${input.slice(start, end)} = ${value.edtf ?? value.duration}`,
    );
    console.log(`  ${number} ${input.slice(0, 110).replaceAll("\n", " ")} | ${got.join(" & ")}`);
  }
  for (const { text, anchor, gold, value, right } of train) {
    if (!right)
      console.log(
        `  timenorm: ${text} (${anchor.slice(0, 10)}) is ${gold}, not ${value?.edtf ?? value?.duration ?? "anything"}`,
      );
  }
  for (const item of missed) console.log(`  ${item}`);
}
