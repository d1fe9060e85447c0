/** What every face shows of a thread, held to a tracing made by hand. */
import { describe, expect, it } from "vitest";
import {
  answerOf,
  type CarrierNode,
  indexTracing,
  type Part,
  threadNamed,
  threadsAbout,
  viewThreads,
} from "../../src/export/tracing/index.ts";
import { tracingJson } from "../../src/export/tracing/json.ts";
import { scaleOf } from "../../src/export/tracing/scale.ts";
import { dateWords, intervalWords, oneLine } from "../../src/export/tracing/words.ts";
import { type Origin, type OriginEdge, type Reading, Tracing } from "../../src/model/index.ts";
import { handMadeTracing } from "../support/hand-made-tracing.ts";

const { tracing, readings } = handMadeTracing();
const index = indexTracing(tracing);
const [view, other] = viewThreads(index, tracing.threads);

const tree = (nodes: readonly CarrierNode[]): string =>
  nodes
    .map(({ document, basis, figures, children }) => {
      const name = index.document(document).outlet;
      return `${name}${basis === "inferred" ? "?" : ""}[${figures.map(({ words }) => words).join()}]${children.length === 0 ? "" : `(${tree(children)})`}`;
    })
    .join(" ");

const words = (parts: readonly Part[]): string =>
  parts.map((part) => (typeof part === "string" ? part : `“${part.quote}”`)).join("");

describe("a thread", () => {
  it("is itself as the schema says", () => expect(Tracing.parse(tracing)).toEqual(tracing));

  it("groups its values, the most carried first", () =>
    expect(
      view!.values.map(
        ({ value, articles, origins }) => `${value} ${articles} ${origins.map(({ name }) => name)}`,
      ),
    ).toEqual(["12 2 police", "at least 12 1 police", "20 1 Ana Perez", "denied: 12 1 "]));

  it("hangs each article under the one it took it from", () =>
    expect(view!.origins.map((origin) => tree(origin.tree))).toEqual([
      "Harbour Post[At least 12](Daily Wire[12](Echo?[12]))",
      "Evening Star[20]",
    ]));

  it("names what rests on no origin", () =>
    expect(view!.untraced.map(({ outlet }) => outlet)).toEqual(["Town Hall News"]));

  it("takes the drifts and conflicts that touch it, and no others", () => {
    expect(view!.drifts.map(({ drift }) => drift.kind)).toEqual(["bound lost", "source lost"]);
    expect(view!.conflicts.map(({ conflict }) => conflict.kind)).toEqual(["contradiction", "denial"]);
    expect([other!.drifts, other!.conflicts]).toEqual([[], []]);
  });

  it("answers on one screen", () =>
    expect(
      answerOf(view!).map(({ label, paragraphs }) => `${label}: ${paragraphs.map(words).join(" / ")}`),
    ).toEqual([
      "who said it: police, first told 6 May 2025: “12”, “At least 12”; 3 articles / Ana Perez, first told 8 May 2025: “20”; 1 article",
      "repeated by: 5 articles; 3 of them rest on police; 1 of them gives no source that can be traced",
      "independent: at least 1, at most 2 independent origins",
      "drift: bound lost: “At least 12” (Harbour Post) became “12” (Daily Wire) / source lost: “police said” (Daily Wire) became nothing (Echo)",
      "since then: denial: police, 7 May 2025: “12” against mayor, 9 May 2025, denies: “12 people were hurt in the harbour fire” / contradiction: police, 7 May 2025: “12” against Ana Perez, 8 May 2025: “20” / last told 8 May 2025 by Ana Perez: “20”",
    ]));

  it("has one row a day, value and origin in its timeline", () =>
    expect(
      view!.timeline.map(({ date, value, origin }) => `${date} ${value} ${origin?.name ?? "-"}`),
    ).toEqual([
      "2025-05-06 at least 12 police",
      "2025-05-07 12 police",
      "2025-05-08 20 Ana Perez",
      "2025-05-09 denied: 12 -",
      "null 12 police",
    ]));
});

describe("the tree of an origin", () => {
  const police = tracing.origins[0]!;
  const treeOf = (edges: readonly OriginEdge[]): string => {
    const changed = indexTracing({
      ...tracing,
      origins: [{ ...police, edges } as Origin, tracing.origins[1]!],
    });
    return tree(viewThreads(changed, [tracing.threads[0]!])[0]!.origins[0]!.tree);
  };
  const [post, wire, echo] = police.edges as readonly [OriginEdge, OriginEdge, OriginEdge];
  const from = (edge: OriginEdge, reading: Reading): OriginEdge => ({ ...edge, from: reading.document.id });

  it.each<[string, readonly OriginEdge[], string]>([
    [
      "two that cite each other",
      [from(post, readings.wire), from(wire, readings.post)],
      "Harbour Post[At least 12](Daily Wire[12])",
    ],
    ["one that cites itself", [from(post, readings.post)], "Harbour Post[At least 12]"],
    [
      "a ring of three",
      [from(post, readings.echo), from(wire, readings.post), from(echo, readings.wire)],
      "Harbour Post[At least 12](Daily Wire[12](Echo?[12]))",
    ],
    ["an article above that the origin does not hold", [wire], "Daily Wire[12]"],
  ])("%s", (_what, edges, expected) => expect(treeOf(edges)).toBe(expected));
});

describe("which thread", () => {
  it.each<[string, number | null]>([
    ["1", 0],
    ["2", 1],
    ["3", null],
    ["0", null],
    [tracing.threads[1]!.id, 1],
    ["thr_x", null],
  ])("named %s", (name, place) =>
    expect(threadNamed(index, name)).toBe(place === null ? null : tracing.threads[place]),
  );

  it.each<[string, readonly number[]]>([
    ["harbour fire", [0, 1]],
    ["How many were hurt?", [0, 1]],
    ["chief", [1]],
    ["FIRES", [0, 1]],
    ["zebra", []],
    ["harbour zebra", []],
    ["?", []],
  ])("about %s", (about, places) =>
    expect(threadsAbout(index, about)).toEqual(places.map((place) => tracing.threads[place])),
  );
});

describe("wordings", () => {
  it.each<[string | null, string]>([
    ["2025-07-02", "2 Jul 2025"],
    ["2025-07-02T14:30:00Z", "2 Jul 2025"],
    ["2025-07", "Jul 2025"],
    ["2025-23", "2025-23"],
    ["2025", "2025"],
    [null, "undated"],
  ])("the date %s", (moment, expected) => expect(dateWords(moment)).toBe(expected));

  it.each<[number, number, string]>([
    [0, 0, "no origin can be traced"],
    [1, 1, "1 independent origin"],
    [0, 2, "at most 2 independent origins, none of them proven"],
    [2, 5, "at least 2, at most 5 independent origins"],
  ])("from %i to %i", (low, high, expected) => expect(intervalWords({ low, high })).toBe(expected));

  it("cuts a long line at a word and shows that it did", () => {
    expect(oneLine("one two\n three four", 12)).toBe("one two …");
    expect(oneLine("x".repeat(50), 12).length).toBeLessThanOrEqual(12);
  });

  it("puts all values on one axis, and none where there is one value", () => {
    const scale = scaleOf(view!.members)!;
    expect([scale.least, scale.most, scale.at(0), scale.at(20), scale.logarithmic]).toEqual([
      0,
      20,
      0,
      1,
      false,
    ]);
    expect(scaleOf(other!.members)).toBeNull();
  });

  it("writes JSON in pieces that join to the whole", () =>
    expect(JSON.parse([...tracingJson(tracing)].join(""))).toEqual(JSON.parse(JSON.stringify(tracing))));
});
