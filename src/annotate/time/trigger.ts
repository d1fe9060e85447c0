/** Which sentences can hold a time at all, by one look at each token: most cannot, and are not read further. */
import { TIME_WORDS, TimeClass } from "../../lexicon/time-words.ts";
import { WordMemo } from "../language/word-memo.ts";
import type { Token } from "../layers.ts";

const C = TimeClass;
const TRIGGERS: ReadonlySet<string> = new Set(
  [...TIME_WORDS.values()]
    .filter(
      (word) =>
        (word.classes &
          (C.month | C.weekday | C.unit | C.season | C.part | C.day | C.decade | C.holiday | C.zone)) !==
        0,
    )
    .map((word) => word.word)
    .filter((word) => word !== "may" && word !== "second" && word !== "new"),
);
const MONTH_STOPS = 5;
const ZERO = 0x30;
const NINE = 0x39;
const HYPHEN = 0x2d;
const FULL_STOP = 0x2e;

/** True where any token of [first, last) can be part of a time. */
export function mayHoldTime(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at < last; at += 1) if (triggers.of(tokens[at]!)) return true;
  return false;
}

const triggers = new WordMemo(
  ({ lower, text }: Token) => isTrigger(lower) || text === "May" || text === "MAY",
);

function isTrigger(lower: string): boolean {
  const { length } = lower;
  if (length < 2) return false;
  const code = lower.charCodeAt(0);
  if (code >= ZERO && code <= NINE) return length !== 2 && length !== 3 ? true : isMixed(lower);
  if (TRIGGERS.has(lower)) return true;
  if (length > 2 && lower.charCodeAt(length - 1) === FULL_STOP && length <= MONTH_STOPS)
    return TRIGGERS.has(lower.slice(0, -1));
  const hyphen = length > MONTH_STOPS ? lower.indexOf("-") : -1;
  if (hyphen > 0) return isHyphenated(lower);
  const second = lower.charCodeAt(1);
  return second >= ZERO && second <= NINE;
}

/** "9am", "5th", "3pm": two or three characters that are not all digits. */
function isMixed(lower: string): boolean {
  const last = lower.charCodeAt(lower.length - 1);
  return last < ZERO || last > NINE;
}

/** "mid-july", "third-quarter", "two-week": any part is a trigger. */
function isHyphenated(lower: string): boolean {
  let from = 0;
  for (let at = 0; at <= lower.length; at += 1) {
    if (at < lower.length && lower.charCodeAt(at) !== HYPHEN) continue;
    const part = lower.slice(from, at);
    const code = part.charCodeAt(0);
    if (TRIGGERS.has(part) || (code >= ZERO && code <= NINE)) return true;
    from = at + 1;
  }
  return false;
}
