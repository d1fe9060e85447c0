/** Two wordings side by side, with the words that differ marked in each. */
import { diffWordsWithSpace } from "diff";
import type { TextRun } from "../schema/shared.ts";

/** Longer texts than this are shown unmarked: the comparison's cost grows with their product. */
const MOST_CHARS = 20_000;

export interface ChangedWords {
  readonly before: TextRun[];
  readonly after: TextRun[];
}

export function changedWords(before: string, after: string): ChangedWords {
  if (before.length + after.length > MOST_CHARS)
    return { before: [{ text: before, changed: true }], after: [{ text: after, changed: true }] };
  const parts = diffWordsWithSpace(before, after);
  const side = (other: "added" | "removed"): TextRun[] =>
    parts
      .filter((part) => !part[other])
      .map((part) => ({ text: part.value, changed: part.added || part.removed }));
  return { before: side("added"), after: side("removed") };
}
