/** English words of time: what each can be, as flags and values (a word can be several: "second", "march", "last"). */
import data from "../../lexicon/time-words.json" with { type: "json" };
import { HOLIDAYS_BY_WORD } from "./holidays.ts";

export type TimeUnit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "fortnight"
  | "weekend"
  | "month"
  | "quarter"
  | "year"
  | "decade"
  | "century"
  | "millennium";
export type DayPart = "morning" | "noon" | "afternoon" | "evening" | "night" | "day";
export type Edge = "early" | "mid" | "late" | "start" | "end" | "earlier" | "later" | "rest";
export type VagueReference = "past" | "present" | "future";

/** Classes a word can have, one bit each, so that a rule asks for several at once. */
export const TimeClass = {
  month: 1,
  weekday: 2,
  weekdays: 4,
  unit: 8,
  season: 16,
  part: 32,
  number: 64,
  ordinal: 128,
  "vague amount": 256,
  shift: 512,
  day: 1024,
  edge: 2048,
  bound: 4096,
  approximate: 8192,
  function: 16_384,
  vague: 32_768,
  recurrence: 65_536,
  decade: 131_072,
  zone: 262_144,
  "season noun": 524_288,
  "event noun": 1_048_576,
  "counted noun": 2_097_152,
  "future cue": 4_194_304,
  "past cue": 8_388_608,
  /** first word of a holiday's name, from the table of holidays */
  holiday: 16_777_216,
  "future governor": 33_554_432,
  "results noun": 67_108_864,
} as const;
export type TimeClassName = keyof typeof TimeClass;

/** One word with all its classes; a value is meaningful only where the class's bit is set. */
export interface TimeWord {
  readonly word: string;
  /** bits of TimeClass */
  readonly classes: number;
  /** 1-12 */
  readonly month: number;
  /** 1 Monday to 7 Sunday */
  readonly weekday: number;
  readonly unit: TimeUnit;
  /** 1 spring to 4 winter */
  readonly season: number;
  readonly part: DayPart;
  readonly number: number;
  /** -1: "last" */
  readonly ordinal: number;
  /** units from the anchor: last -1, this 0, next 1 */
  readonly shift: number;
  /** days from the anchor */
  readonly day: number;
  readonly edge: Edge;
  readonly vague: VagueReference;
  /** ISO 8601 duration between two of a recurrence */
  readonly recurrence: string;
  /** 90 for the nineties */
  readonly decade: number;
  /** minutes east of UTC */
  readonly zone: number;
}

interface Row {
  readonly word: string;
  readonly as: TimeClassName;
  readonly value: string | number;
}

type Mutable<Item> = { -readonly [Key in keyof Item]: Item[Key] };

/** Of no class. All fields are named: copied from one another, each word would have a shape of objects of its own. */
const blank = (word: string): Mutable<TimeWord> => ({
  word,
  classes: 0,
  month: 0,
  weekday: 0,
  unit: "day",
  season: 0,
  part: "day",
  number: 0,
  ordinal: 0,
  shift: 0,
  day: 0,
  edge: "early",
  vague: "present",
  recurrence: "",
  decade: 0,
  zone: 0,
});

/** A word of no class: what an atom that is not in the table carries. */
export const NO_TIME_WORD: TimeWord = Object.freeze(blank(""));

const FIELD_OF: Readonly<Partial<Record<TimeClassName, keyof TimeWord>>> = {
  weekdays: "weekday",
  "vague amount": "number",
};

/** From the lower-case word to all it can be. */
export const TIME_WORDS: ReadonlyMap<string, TimeWord> = index(data.rows as readonly Row[]);

function index(rows: readonly Row[]): ReadonlyMap<string, TimeWord> {
  const words = new Map<string, Mutable<TimeWord>>();
  const entry = (word: string): Mutable<TimeWord> => {
    const known = words.get(word) ?? blank(word);
    words.set(word, known);
    return known;
  };
  for (const { word, as, value } of rows) {
    const known = entry(word);
    known.classes |= TimeClass[as];
    const field = FIELD_OF[as] ?? (as in NO_TIME_WORD ? (as as keyof TimeWord) : null);
    if (field !== null) Object.assign(known, { [field]: value });
  }
  for (const word of HOLIDAYS_BY_WORD.keys()) entry(word).classes |= TimeClass.holiday;
  for (const word of words.values()) Object.freeze(word);
  return words;
}

export const timeWord = (lower: string): TimeWord => TIME_WORDS.get(lower) ?? NO_TIME_WORD;
