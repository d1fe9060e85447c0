/**
 * Golden cases. Each folder of test/cases holds an article (article.txt or article.html), where it is from
 * (source.md), how it is read (case.json) and what it says (expected.json). A missing expectation fails.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { shared } from "../bench/data.ts";
import type { Reading } from "../src/model/index.ts";
import { type ReadOptions, read } from "../src/pipeline/read.ts";
import { type ExpectedClaim, matching, unmet } from "./support/expected-claims.ts";

interface Expected {
  readonly document?: {
    readonly published?: string;
    readonly title?: string;
    readonly authors?: readonly string[];
  };
  readonly claims: readonly ExpectedClaim[];
  /** text that no claim may cover on its own */
  readonly never?: readonly string[];
  readonly within?: readonly { readonly kind: string; readonly from: string; readonly to: string }[];
}

interface Case {
  readonly name: string;
  readonly article: string;
  readonly options: ReadOptions;
  readonly expected: Expected;
}

const CASES = fileURLToPath(new URL("./cases/", import.meta.url));

function loadCase(name: string): Case {
  const folder = join(CASES, name);
  const article = ["article.txt", "article.html", "article.json"]
    .map((file) => join(folder, file))
    .find(existsSync);
  if (article === undefined) throw new Error(`test/cases/${name} has no article`);
  const load = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), "utf8"));
  return {
    name,
    article,
    options: load("case.json") as ReadOptions,
    expected: load("expected.json") as Expected,
  };
}

const cases: Case[] = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => loadCase(entry.name));

const seed = shared("seed");
if (seed === null) console.warn("SKIPPED: the seed article is not on this machine (see HEARSAY_SHARED)");
else {
  const expected = JSON.parse(readFileSync(join(seed, "expected.json"), "utf8")) as Expected;
  cases.push({ name: "seed", article: join(seed, "article.txt"), options: { outlet: "LBC" }, expected });
}

async function readingOf(input: Case): Promise<Reading> {
  const outcome = await read(input.article, input.options);
  if (outcome.kind === "error") throw new Error(outcome.error.message);
  return outcome.reading;
}

describe.each(cases)("$name", (input) => {
  it("has every expected claim with its fields", async () => {
    expect(unmet(await readingOf(input), input.expected.claims)).toEqual([]);
  });

  it("has the document's facts", async () => {
    const { document } = await readingOf(input);
    for (const [field, want] of Object.entries(input.expected.document ?? {})) {
      if (field !== "note") expect(document[field as keyof typeof document], field).toEqual(want);
    }
  });

  it("claims nothing of what is no claim", async () => {
    const { claims } = await readingOf(input);
    const contents = claims.map((claim) => claim.content.map((part) => part.exact).join(" "));
    for (const words of input.expected.never ?? [])
      expect(contents.filter((content) => content.includes(words))).toEqual([]);
  });

  it("finds what the headline says other than the body", async () => {
    const reading = await readingOf(input);
    const byId = new Map(input.expected.claims.map((claim) => [claim.id, matching(reading, claim)?.id]));
    for (const { kind, from, to } of input.expected.within ?? []) {
      const found = reading.differences.map(
        (difference) => `${difference.kind}: ${difference.from} to ${difference.to}`,
      );
      expect(found).toContain(`${kind}: ${byId.get(from)} to ${byId.get(to)}`);
    }
  });
});
