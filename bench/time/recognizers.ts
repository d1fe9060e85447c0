/**
 * The date and time specs of Microsoft Recognizers-Text as a peer's test suite. Which cases apply to news is told by
 * rules about the case, never by what we read; scoring says where the peer's conventions differ from ISO 8601-2.
 */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { anchorOf } from "../../src/annotate/time/anchor.ts";
import { type Atom, lex } from "../../src/annotate/time/atom.ts";
import type { Context } from "../../src/annotate/time/context.ts";
import { timeValue } from "../../src/annotate/time/normalize.ts";
import { scanTimes } from "../../src/annotate/time/scan.ts";
import { dayStretch } from "../../src/annotate/time/stretch.ts";
import type { Expected, Reading } from "./agree.ts";
import { agrees } from "./agree.ts";

const Result = z.object({
  Text: z.string(),
  Start: z.number().optional(),
  End: z.number().optional(),
  TypeName: z.string().optional(),
  Resolution: z.object({ values: z.array(z.record(z.string(), z.unknown())).optional() }).optional(),
});
const Case = z.object({
  Input: z.string(),
  Context: z.object({ ReferenceDateTime: z.string().optional() }).optional(),
  Results: z.array(Result),
});

export interface PeerCase {
  readonly number: number;
  readonly input: string;
  readonly reference: string | null;
  readonly expected: readonly Expected[];
  /** why it is not asked of news; null: it is */
  readonly excluded: string | null;
}

export interface PeerResult extends PeerCase {
  readonly readings: readonly Reading[];
  readonly right: boolean;
}

export function readPeerCases(path: string): readonly PeerCase[] {
  const raw = z.array(Case).parse(JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, "")));
  return raw.map((item, index) => {
    const expected = item.Results.map(
      (result): Expected => ({
        start: result.Start ?? 0,
        end: (result.End ?? item.Input.length - 1) + 1,
        type: (result.TypeName ?? "").replace("datetimeV2.", ""),
        values: (result.Resolution?.values ?? []).map((value) => value as Readonly<Record<string, string>>),
      }),
    );
    const reference = item.Context?.ReferenceDateTime?.slice(0, 16) ?? null;
    return {
      number: index + 1,
      input: item.Input,
      reference,
      expected,
      excluded: exclusion(item.Input, expected),
    };
  });
}

/** An order to a calendar, or a query to a table: nobody reports news so. */
const COMMAND =
  /\b(?:cortana|schedul\w*|book|remind|arrange|meetings?|skype|teams|appointment|calendar|ooo|out of office|let['’]?s|meet|set up|plan trip|please|show (?:me|sales|the|statistics)|records|clusters|sales for|created on|search phrase|rows equals|rating where)\b/i;
/** Day and month in bare numbers without a year: a form's notation; in prose "1/2" is a fraction and "24/7" an idiom. */
const BARE_NUMBERS = /^(?!.*\d{4}).*\d{1,2}[/.-]\d{1,2}(?![/-]\d\d$)/;
/** Chat's and forms' shorthand for words. */
const SHORTHAND = /^(?:\d+ ?[a-z]|(?:the )?eo[dymw]|otd|.*\btmrw|.*ish|[<>=].*|.*\b(?:sy|cy)\s?\d+)$/i;
const IN_A_NAME = /(?:www\.|https?:|\.(?:xlsx|html))|^-.*-$/;
/** An hour of the clock in the peer's own value. */
const CLOCK = /T\d/;

/** The rule by which a case does not apply to news; null where it applies. */
function exclusion(input: string, expected: readonly Expected[]): string | null {
  if (COMMAND.test(input)) return "order to a calendar or query to a table";
  if (IN_A_NAME.test(input)) return "inside a file's name or a web address";
  for (const { start, end, type, values } of expected) {
    const text = input.slice(start, end);
    if (type === "set") return "recurrence";
    if (type === "time" || type === "timerange") return "time of the clock with no day";
    if (type === "timezone" || type === "") return "no date";
    if (values.some((value) => value.timex === "PRESENT_REF")) return "the present moment";
    if (values.some((value) => CLOCK.test(value.timex ?? "") && !(value.timex ?? "").startsWith("PT")))
      return "time of the clock";
    if (BARE_NUMBERS.test(text)) return "day and month in bare numbers, no year";
    if (SHORTHAND.test(text)) return "shorthand of chat and forms";
  }
  return null;
}

export function scorePeerCases(
  cases: readonly PeerCase[],
  read: (item: PeerCase) => readonly Reading[],
): readonly PeerResult[] {
  return cases.map((item) => {
    const readings = read(item);
    const met = item.expected.every((want) =>
      readings.some((reading) => meets(reading, want) && agrees(reading, want)),
    );
    const extra = readings.some((reading) => !item.expected.some((want) => meets(reading, want)));
    return { ...item, readings, right: met && !extra };
  });
}

const meets = (reading: Reading, want: Expected): boolean =>
  reading.start < want.end && want.start < reading.end;

/** What our grammar reads in a case. */
export function readTimes({ input, reference }: PeerCase): readonly Reading[] {
  const anchor = anchorOf(reference);
  const previous = anchor?.day == null ? null : dayStretch(anchor.day);
  const context: Context = {
    anchor,
    previous,
    previousAnchored: true,
    tense: null,
    southern: false,
    order: "month first",
  };
  const atoms: Atom[] = lex(input);
  return scanTimes(atoms)
    .map((found) => ({
      start: atoms[found.first]!.start,
      end: atoms[found.end - 1]!.end,
      value: timeValue(found.value, context),
    }))
    .filter(({ value }) => value.every === null && value.reference === null);
}
