/** Two wordings side by side, with the words that differ marked in each. */
import { diffWordsWithSpace } from "diff";
import type { TextRun } from "../schema/shared.ts";

/** Longer texts than this are shown unmarked: the comparison's cost grows with their product. */
const MOST_CHARS = 20_000;
/** Two sentences with less in common than this are different sentences: marking nearly all of them would show nothing. */
const LEAST_COMMON = 0.5;
/** A figure's own words are few: what differs in them is told by the words that differ, however many. */
const FEW_CHARS = 60;

/** Words of reasons that tell of no change. */
const FILLER = new Set([
  "were",
  "been",
  "they",
  "that",
  "this",
  "with",
  "from",
  "have",
  "their",
  "those",
  "said",
]);

export interface ChangedWords {
  readonly before: TextRun[];
  readonly after: TextRun[];
}

/** @param why the reason of a drift: where the wordings differ throughout, the words that it quotes are marked */
export function changedWords(before: string, after: string, why = ""): ChangedWords {
  if (before === "" || after === "") return { before: wholly(before), after: wholly(after) };
  if (before.length + after.length > MOST_CHARS) return { before: [plain(before)], after: [plain(after)] };
  const parts = diffWordsWithSpace(before, after);
  const common = parts.reduce(
    (sum, { added, removed, value }) => sum + (added || removed ? 0 : value.length),
    0,
  );
  const longer = Math.max(before.length, after.length);
  if (longer > FEW_CHARS && common / longer < LEAST_COMMON) {
    const told = [...why.matchAll(/“([^”]+)”/g)].map((match) => match[1] ?? "");
    return { before: tellingRuns(before, after, told, why), after: tellingRuns(after, before, told, why) };
  }
  const side = (other: "added" | "removed"): TextRun[] =>
    parts
      .filter((part) => !part[other])
      .map((part) => ({ text: part.value, changed: part.added || part.removed }));
  return { before: side("added"), after: side("removed") };
}

/** Where nothing stands beside it, all of it is new or gone. */
const wholly = (text: string): TextRun[] => (text === "" ? [] : [{ text, changed: true }]);

const plain = (text: string): TextRun => ({ text, changed: false });

/** The words that the reason quotes, or else those of the reason that stand in this text alone, or the numbers that do. */
function tellingRuns(text: string, other: string, told: readonly string[], why: string): TextRun[] {
  const only = (words: string): boolean => !other.toLowerCase().includes(words.toLowerCase());
  const quoted = told.filter((words) => words !== "" && text.includes(words) && words.length < text.length);
  const reasons = (why.match(/\p{L}{4,}/gu) ?? []).filter(
    (word) =>
      !FILLER.has(word.toLowerCase()) && only(word) && new RegExp(`\\b${escaped(word)}\\b`).test(text),
  );
  const numbers = (text.match(/\d[\d.,]*\d|\d/g) ?? []).filter(only);
  const marked = [quoted, reasons, /\d/.test(why) ? numbers : []].find((words) => words.length > 0) ?? [];
  if (marked.length === 0) return [plain(text)];
  const pattern = new RegExp(marked.map(escaped).join("|"), "g");
  const runs: TextRun[] = [];
  let last = 0;
  for (const { index, 0: words } of text.matchAll(pattern)) {
    if (index > last) runs.push(plain(text.slice(last, index)));
    runs.push({ text: words, changed: true });
    last = index + words.length;
  }
  if (last < text.length) runs.push(plain(text.slice(last)));
  return runs;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
