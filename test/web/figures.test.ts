/** Which tellings of a thread the picture draws: "figure relation unit" of each, and the unit of the axis. */
import { expect, test } from "vitest";
import type { Telling } from "../../src/serve/schema/thread.ts";
import { figuresOf } from "../../web/src/thread/figures.ts";

type Told = readonly [
  high: number | null,
  unit: string,
  relation: Telling["relation"],
  published?: string | null,
];

const telling = ([high, unit, relation, published = "2025-03-01"]: Told): Telling =>
  ({ low: high, high, unit, relation, published }) as Telling;

test.for<[told: readonly Told[], drawn: readonly number[], unit: string, leftOut: number]>([
  [
    [
      [3000, "soldiers", null],
      [4700, "North Korean soldiers", "total"],
    ],
    [3000, 4700],
    "soldiers",
    0,
  ],
  // A share of them, however it is written, is on no axis of people.
  [
    [
      [6000, "troops", null],
      [4000, "troops", null],
      [0.5, "troops", "share"],
    ],
    [6000, 4000],
    "troops",
    1,
  ],
  [
    [
      [6000, "troops", null],
      [4000, "troops", null],
      [51, "%", "share"],
    ],
    [6000, 4000],
    "troops",
    1,
  ],
  [
    [
      [6000, "troops", null],
      [4000, "troops", null],
      [3, "", "ratio"],
    ],
    [6000, 4000],
    "troops",
    1,
  ],
  // A thread about a share is drawn as one.
  [
    [
      [51, "%", "share"],
      [48, "%", "share"],
      [300, "voters", null],
    ],
    [51, 48],
    "%",
    1,
  ],
  [
    [
      [12, "dead", null],
      [14, "dead", null, null],
      [null, "dead", null],
    ],
    [12],
    "dead",
    1,
  ],
])("%j", ([told, drawn, unit, leftOut]) => {
  const figures = figuresOf(told.map(telling));
  expect(figures?.points.map(({ high }) => high)).toEqual(drawn);
  expect(figures?.unit).toBe(unit);
  expect(figures?.leftOut).toBe(leftOut);
});

test("nothing is drawn where no telling has a figure and a date", () => {
  expect(figuresOf([telling([null, "dead", null]), telling([12, "dead", null, null])])).toBeNull();
});
