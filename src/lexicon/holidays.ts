/** Days of the year that have a name, and the rule that gives their date in a year. */
import data from "../../lexicon/holidays.json" with { type: "json" };

export type HolidayRule =
  | { readonly kind: "fixed"; readonly month: number; readonly day: number }
  /** nth weekday of a month (-1: last), and days after it */
  | {
      readonly kind: "nth";
      readonly month: number;
      readonly weekday: number;
      readonly nth: number;
      readonly plus: number;
    }
  | { readonly kind: "easter"; readonly plus: number };

export interface Holiday {
  readonly name: string;
  /** lower case, words apart by one space; an apostrophe is a word of its own */
  readonly forms: readonly (readonly string[])[];
  readonly rule: HolidayRule;
}

const FIXED = /^(\d\d)-(\d\d)$/;
const NTH = /^(\d\d)-(\d)-(\d|last)(?:\+(\d+))?$/;
const EASTER = /^easter([+-]\d+)$/;

function parseRule(rule: string): HolidayRule {
  const fixed = FIXED.exec(rule);
  if (fixed) return { kind: "fixed", month: Number(fixed[1]), day: Number(fixed[2]) };
  const nth = NTH.exec(rule);
  if (nth) {
    const which = nth[3] === "last" ? -1 : Number(nth[3]);
    return {
      kind: "nth",
      month: Number(nth[1]),
      weekday: Number(nth[2]),
      nth: which,
      plus: Number(nth[4] ?? 0),
    };
  }
  const easter = EASTER.exec(rule);
  if (easter) return { kind: "easter", plus: Number(easter[1]) };
  throw new Error(`holidays.json: no such rule '${rule}'`);
}

const words = (form: string): readonly string[] =>
  form.split(/(?=['.])|(?<=['.])|\s+/).filter((word) => word !== "");

export const HOLIDAYS: readonly Holiday[] = Object.freeze(
  data.rows.map((row) => ({ name: row.name, forms: row.forms.map(words), rule: parseRule(row.rule) })),
);

/** From the first word of a form to all forms that open with it, longest first. */
export const HOLIDAYS_BY_WORD: ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly holiday: Holiday }[]
> = byFirstWord();

function byFirstWord(): Map<string, { words: readonly string[]; holiday: Holiday }[]> {
  const map = new Map<string, { words: readonly string[]; holiday: Holiday }[]>();
  for (const holiday of HOLIDAYS) {
    for (const form of holiday.forms) {
      const list = map.get(form[0]!) ?? [];
      list.push({ words: form, holiday });
      map.set(form[0]!, list);
    }
  }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  return map;
}

const BY_NAME: ReadonlyMap<string, Holiday> = new Map(HOLIDAYS.map((holiday) => [holiday.name, holiday]));
export const holidayNamed = (name: string): Holiday | null => BY_NAME.get(name) ?? null;
