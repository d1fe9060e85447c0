import { describe, expect, it } from "vitest";
import { apart } from "../../../src/annotate/attribution/apart.ts";
import type { JudgedCandidate } from "../../../src/annotate/attribution/candidate.ts";
import { buildColumns } from "../../../src/annotate/attribution/columns.ts";
import type { Run } from "../../../src/annotate/attribution/find-roles.ts";
import { layersOf } from "./analyse.ts";

const TEXT = "“We lost,” Ann said on Monday, adding “it was late”, and warned that rain would come.";
const layers = layersOf(TEXT);
const columns = buildColumns(layers);

/** The tokens of some words of TEXT. */
function run(words: string): Run {
  const start = TEXT.indexOf(words);
  const first = layers.tokens.findIndex((token) => token.start >= start);
  const last = layers.tokens.findIndex((token) => token.start >= start + words.length);
  return { first, last: last < 0 ? layers.tokens.length : last };
}

const found = (cue: string, confidence: number, ...content: string[]): JudgedCandidate => {
  const own = run(cue);
  return {
    cue: { ...own, top: own.first, level: 0, probability: 0.5, peak: 0.5 },
    source: [],
    content: content.map(run),
    fit: 0.5,
    lead: 0.5,
    confidence,
    verbatim: false,
  };
};

const printed = (candidates: readonly JudgedCandidate[]): string[] =>
  candidates.map(({ cue, content }) =>
    [cue, ...content]
      .map(({ first, last }) => TEXT.slice(layers.tokens[first]!.start, layers.tokens[last - 1]!.end))
      .join(" | "),
  );

const LATE = "“it was late”";
const LOST = "“We lost,”";

describe("contents that claim the same words", () => {
  it.each([
    [
      "the surer one has them",
      [found("said", 0.9, LATE), found("adding", 0.4, `${LATE},`)],
      ["said | “it was late”"],
    ],
    [
      "of two parts one may go, of one part none",
      [found("said", 0.9, LOST, LATE), found("adding", 0.6, LATE)],
      ["said | “We lost,”", "adding | “it was late”"],
    ],
    [
      "but not to one that is hardly right",
      [found("said", 0.9, LOST, LATE), found("adding", 0.2, LATE)],
      ["said | “We lost,” | “it was late”"],
    ],
    [
      "two cues of one content both keep it",
      [found("said", 0.9, LATE), found("adding", 0.4, LATE)],
      ["said | “it was late”", "adding | “it was late”"],
    ],
    [
      "what stands in another's content shares its words",
      [found("said", 0.9, "adding “it was late”"), found("adding", 0.4, LATE)],
      ["said | adding “it was late”", "adding | “it was late”"],
    ],
    [
      "nothing is shared, nothing is lost",
      [found("said", 0.9, LOST), found("warned", 0.4, "that rain would come")],
      ["said | “We lost,”", "warned | that rain would come"],
    ],
  ])("%s", (_name, candidates, kept) => {
    expect(printed(apart(columns, candidates))).toEqual(kept);
  });
});
