/** The report in a terminal: fits any width, cuts nothing silently, lets no control sequence of an article through. */
import pc from "picocolors";
import { describe, expect, it } from "vitest";
import { printable } from "../../../src/cli/render/printable.ts";
import { columnsOf, fit, screenOf } from "../../../src/cli/render/screen.ts";
import { renderReport } from "../../../src/cli/render/tracing/report.ts";
import { indexTracing } from "../../../src/export/tracing/index.ts";
import type { Tracing } from "../../../src/model/index.ts";
import { handMadeTracing } from "../../support/hand-made-tracing.ts";

interface Asked {
  readonly width?: number;
  readonly threads?: number;
  readonly full?: boolean;
  readonly explain?: boolean;
  readonly colors?: boolean;
}

function report(
  tracing: Tracing,
  { width = 100, threads = 1, full = false, explain = false, colors = false }: Asked = {},
): string {
  const index = indexTracing(printable(tracing));
  return renderReport(index, {
    screen: screenOf(width, pc.createColors(colors)),
    chosen: index.tracing.threads.slice(0, threads),
    left: 0,
    full,
    explain,
    repeats: 0,
  });
}

const { tracing } = handMadeTracing();

describe("the report", () => {
  it("answers first, then shows the thread, the other questions and what was not read", () => {
    const text = report(tracing);
    const order = [
      "5 articles read",
      "How many people hurt",
      "who said it",
      "since then",
      "Answers",
      "Origins",
      "Drift",
      "Conflicts",
      "Timeline",
      "Other questions",
      "Not read: 1 article",
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("draws chains as a tree, inferred ones dotted and named", () => {
    expect(report(tracing)).toContain(`     1 police, first told 6 May 2025 · 3 articles
       └── Harbour Post “At least 12” · 6 May 2025
           └── Daily Wire “12” · 7 May 2025
               └╌╌ Echo “12” · undated · inferred`);
  });

  it("gives reasons only when asked", () => {
    expect(report(tracing)).not.toContain("Why here");
    const explained = report(tracing, { explain: true, threads: 2 });
    for (const words of [
      "Why here",
      "the first to answer it",
      "Near misses",
      "and this is no count",
      "stated: cites Harbour Post",
    ])
      expect(explained).toContain(words);
  });

  it.each([20, 40, 64, 80, 104, 140, 400])("fits %i columns", (width) => {
    const most = Math.min(140, Math.max(40, width));
    for (const line of report(tracing, { width, threads: 2, explain: true }).split("\n"))
      expect(columnsOf(line), line).toBeLessThanOrEqual(most);
  });

  it("is plain without colours and coloured with them", () => {
    expect(report(tracing)).not.toContain("\u001b");
    expect(report(tracing, { colors: true })).toContain("\u001b[1m");
  });

  it("lets no escape sequence, control character or turned writing of an article through", () => {
    const hostile = handMadeTracing("\u001b]0;owned\u0007\u001b[2J\u009b31m\u202Eabc").tracing;
    const text = report(hostile, { threads: 2, explain: true, full: true });
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(text).toContain("owned");
  });

  it("counts what it cuts, and shows it all when asked", () => {
    const many = { ...tracing, drifts: Array.from({ length: 40 }, () => tracing.drifts[0]!) };
    const lines = (text: string): number =>
      text
        .split("\n")
        .filter(
          (line) => line.includes("(Harbour Post) became “12” (Daily Wire)") && !line.includes("drift "),
        ).length;
    expect(report(many)).toContain("… and 28 more drifts (--full shows all)");
    expect(lines(report(many, { full: true })) - lines(report(many))).toBe(28);
    expect(report(many, { full: true })).not.toContain("--full");
  });

  it("says honestly when there is nothing", () => {
    const none: Tracing = {
      ...tracing,
      readings: [tracing.readings[0]!],
      threads: [],
      origins: [],
      drifts: [],
      conflicts: [],
    };
    expect(report(none)).toContain("One article alone");
    expect(report(none)).toContain("No statement was found");
  });
});

describe("fitting", () => {
  it.each<[string, number, string]>([
    ["short", 8, "short   "],
    ["much too long", 8, "much to…"],
    ["漢字かな", 8, "漢字かな"],
    ["漢字かな文", 8, "漢字か… "],
    ["e\u0301te\u0301", 4, "e\u0301te\u0301 "],
  ])("%s in %i", (text, columns, expected) => {
    expect(fit(text, columns)).toBe(expected);
    expect(columnsOf(fit(text, columns))).toBe(columns);
  });
});
