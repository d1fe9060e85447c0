/** The time expressions of clulab/timenorm: one document after another, each led by the line of its own date. */
import { readFileSync } from "node:fs";
import { anchorOf } from "../../src/annotate/time/anchor.ts";
import { lex } from "../../src/annotate/time/atom.ts";
import { normalizeTime, type TimeValue, timeValue } from "../../src/annotate/time/normalize.ts";
import { nextReference } from "../../src/annotate/time/reference.ts";
import { scanTimes } from "../../src/annotate/time/scan.ts";
import type { Stretch } from "../../src/annotate/time/stretch.ts";
import { timexValues } from "./timeml.ts";

export interface TimenormCase {
  readonly document: number;
  readonly anchor: string;
  readonly text: string;
  readonly type: string;
  readonly gold: string;
}

export interface TimenormResult extends TimenormCase {
  readonly value: TimeValue | null;
  readonly right: boolean;
}

/** The cases in order; a document's own date, its first line, is its anchor and no case. */
export function readTimenorm(path: string): readonly TimenormCase[] {
  const cases: TimenormCase[] = [];
  const documents = readFileSync(path, "utf8").split(/\r?\n\s*\r?\n/);
  documents.forEach((block, document) => {
    const [head, ...rest] = block.split(/\r?\n/).filter((line) => line.includes("\t"));
    const anchor = head?.split("\t")[2] ?? "";
    for (const line of rest) {
      const [text, type, gold] = line.split("\t") as [string, string, string];
      cases.push({
        document,
        anchor: /T\d\d:\d\d$/.test(anchor) ? `${anchor}:00` : anchor,
        text,
        type,
        gold,
      });
    }
  });
  return cases;
}

/** Reads each expression against its document's date and the expression before it; no tense is known. */
export function scoreTimenorm(
  cases: readonly TimenormCase[],
  read: (text: string, anchor: string, previous: Stretch | null) => TimeValue | null = readExpression,
): readonly TimenormResult[] {
  let document = -1;
  let previous: Stretch | null = null;
  return cases.map((item) => {
    if (item.document !== document) {
      document = item.document;
      previous = null;
    }
    const value = read(item.text, item.anchor, previous);
    if (value !== null) previous = nextReference(previous, value.expression, value.stretch);
    return { ...item, value, right: value !== null && timexValues(value, item.text).includes(item.gold) };
  });
}

const readExpression = (text: string, anchor: string, previous: Stretch | null): TimeValue | null =>
  normalizeTime(text, anchor, { previous }) ?? longestIn(text, anchor, previous);

/** The annotators' phrase may hold more than the time: the longest time in it. */
function longestIn(text: string, anchor: string, previous: Stretch | null): TimeValue | null {
  const found = scanTimes(lex(text)).sort((a, b) => b.end - b.first - (a.end - a.first))[0];
  if (found === undefined) return null;
  const context = {
    anchor: anchorOf(anchor),
    previous,
    previousAnchored: true,
    tense: null,
    southern: false,
    order: null,
  };
  return timeValue(found.value, context);
}
