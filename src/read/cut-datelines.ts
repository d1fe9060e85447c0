/**
 * Sets the dateline or the live page's time stamp that opens a paragraph apart, as a metadata block of its own, so that
 * what follows is read as the sentence it is. No character moves, and a dateline's place is still found in its block.
 */
import type { Block } from "../model/index.ts";
import { datelineOf, namesTown } from "./dateline.ts";

const HALF = "\\s?[ap]\\.?m\\.?";
const ZONE = "(?:\\s(?:GMT|UTC|[BCEI]S?T|[CE]EST|EDT|[CMP][DS]T|local time))?";
const MARK = "\\s?[:|–—-]\\s{1,2}";
/** A weekday, a month or "… time" behind the clock is part of a sentence that begins with it: "10:00 Monday is …". */
const NO_DAY =
  "(?!(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October|\\p{Lu}\\S{1,20}\\s[Tt]ime)\\b)";
/** "14:05 ", "10.32am: ", "18:40 GMT – ", "5pm: " before a sentence. A full stop or an hour alone needs a mark or "am" beside it. */
const TIME_STAMP = new RegExp(
  `^(?:[012]?\\d:[0-5]\\d(?:${HALF})?${ZONE}(?:${MARK}|\\s{1,2})|[012]?\\d\\.[0-5]\\d(?:${HALF}${ZONE}(?:${MARK}|\\s{1,2})|${ZONE}${MARK})|[01]?\\d${HALF}${ZONE}${MARK})${NO_DAY}(?=["“‘'(]?\\p{Lu})`,
  "u",
);

/** The blocks, each paragraph's dateline or time stamp in one of its own. */
export function cutDatelines(text: string, blocks: readonly Block[]): readonly Block[] {
  const live = isLivePage(text, blocks);
  return blocks.flatMap((block): readonly Block[] => {
    const { kind } = block;
    if (kind !== "paragraph" && kind !== "subheading") return [block];
    const words = text.slice(block.start, block.end);
    const length = kind === "paragraph" ? stampLength(words, live) : clockLength(words, live);
    if (length === 0 || length >= words.length) return [block];
    const end = block.start + words.slice(0, length).trimEnd().length;
    return [
      { start: block.start, end, kind: "metadata" },
      { start: block.start + length, end: block.end, kind },
    ];
  });
}

/** "13.15 Dozens feared dead": on a page with more such lines the full stop parts hours from minutes. */
const DOTTED_STAMP = new RegExp(`^[012]\\d\\.[0-5]\\d\\s{1,2}${NO_DAY}(?=["“‘'(]?\\p{Lu})`, "u");
/** One line could open with a sum or a share. */
const FEWEST_STAMPS = 2;

function isLivePage(text: string, blocks: readonly Block[]): boolean {
  let stamps = 0;
  for (const { kind, start, end } of blocks) {
    if (kind !== "paragraph" && kind !== "subheading") continue;
    const words = text.slice(start, end);
    if (TIME_STAMP.test(words) || DOTTED_STAMP.test(words)) stamps++;
  }
  return stamps >= FEWEST_STAMPS;
}

const clockLength = (words: string, live: boolean): number =>
  (TIME_STAMP.exec(words) ?? (live ? DOTTED_STAMP.exec(words) : null))?.[0].length ?? 0;

/** How many units of a paragraph's start are no part of its first sentence, the white space behind them included. */
function stampLength(paragraph: string, live: boolean): number {
  const clock = clockLength(paragraph, live);
  return clock + datelineLength(paragraph.slice(clock));
}

function datelineLength(words: string): number {
  const found = datelineOf(words);
  if (found === null) return 0;
  const { place, agency, date, end } = found;
  const dashed = /[-–—―:]\s*$/u.test(words.slice(0, end));
  // Brackets and dashes stand elsewhere too: "Ann Lee (Labour): We will", "HSBC – Europe's largest bank – said".
  const sure = /\d/u.test(date ?? "") || (place !== null && namesTown(place));
  const inCapitals = agency !== null && dashed && place !== null && !/\p{Ll}/u.test(place);
  return sure || inCapitals ? end : 0;
}
