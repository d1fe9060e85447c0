import { describe, expect, it } from "vitest";
import { framed } from "../../../src/annotate/attribution/framed.ts";
import { written } from "./candidates.ts";

type Case = readonly [why: string, text: string, found: readonly string[], framed: readonly string[]];

const PAPER = "According to the paper, the ministry reports that the dam has burst.";
const DAM = "that the dam has burst";

const FRAMED: readonly Case[] = [
  [
    "the paper tells that the ministry reports it",
    PAPER,
    [`the paper | According to | ${DAM}`, `the ministry | reports | ${DAM}`],
    [`the paper | According to | the ministry reports ${DAM}`, `the ministry | reports | ${DAM}`],
  ],
];

const LEFT: readonly Case[] = [
  [
    "another content",
    PAPER,
    [`the paper | According to | ${DAM}`, "the ministry | reports | the dam has burst"],
    [],
  ],
  [
    "nobody is named by the inner one",
    PAPER,
    [`the paper | According to | ${DAM}`, `- | reports | ${DAM}`],
    [],
  ],
  [
    "nobody is named by the outer one",
    PAPER,
    [`- | According to | ${DAM}`, `the ministry | reports | ${DAM}`],
    [],
  ],
  [
    "something stands between them",
    "The mayor said and warned, as did the town, that the dam has burst.",
    [`The mayor | said | ${DAM}`, `the town | did | ${DAM}`],
    [],
  ],
  [
    "the content stands before the inner one",
    "The dam has burst, the mayor said, the paper reported.",
    ["the mayor | said | The dam has burst", "the paper | reported | The dam has burst"],
    [],
  ],
  [
    "two sentences",
    "The paper reported it. The ministry says that the dam has burst.",
    [`The paper | reported | ${DAM}`, `The ministry | says | ${DAM}`],
    [],
  ],
  ["one alone", PAPER, [`the ministry | reports | ${DAM}`], []],
];

const run = ([, text, found]: Case): readonly string[] => {
  const { columns, candidate, print } = written(text);
  return framed(columns, found.map(candidate)).map(print);
};

describe("attributions of one content", () => {
  it.each(FRAMED)("the outer holds the inner: %s", (...one) => {
    expect(run(one)).toEqual(one[3]);
  });

  it.each(LEFT)("are left: %s", (...one) => {
    expect(run(one)).toEqual(one[2]);
  });
});
