/** What changed between two versions of an article, line by line: the longest common run of lines stays (Myers, 1986). */
import type { TextChange } from "../contract.ts";

/** Lines that differ between the common start and end beyond this are told as one change: an article has far fewer. */
const MOST_LINES = 2000;

export function textChanges(before: string, after: string): readonly TextChange[] {
  const old = before.split("\n");
  const now = after.split("\n");
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  return changesOf(old.slice(start, old.length - end), now.slice(start, now.length - end), start);
}

function changesOf(old: readonly string[], now: readonly string[], offset: number): readonly TextChange[] {
  if (old.length === 0 && now.length === 0) return [];
  if (old.length > MOST_LINES || now.length > MOST_LINES) return [{ line: offset, before: old, after: now }];
  const common = commonLengths(old, now);
  const changes: { line: number; before: string[]; after: string[] }[] = [];
  let open: { line: number; before: string[]; after: string[] } | null = null;
  let one = 0;
  let other = 0;
  while (one < old.length || other < now.length) {
    if (one < old.length && other < now.length && old[one] === now[other]) {
      open = null;
      one++;
      other++;
      continue;
    }
    if (open === null) {
      open = { line: offset + one, before: [], after: [] };
      changes.push(open);
    }
    const down = one < old.length ? common[one + 1]![other]! : -1;
    const across = other < now.length ? common[one]![other + 1]! : -1;
    if (down >= across) open.before.push(old[one++]!);
    else open.after.push(now[other++]!);
  }
  return changes;
}

/** For each pair of positions how many lines can still be kept in common. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly Uint16Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let one = old.length - 1; one >= 0; one--) {
    for (let other = now.length - 1; other >= 0; other--) {
      table[one]![other] =
        old[one] === now[other]
          ? table[one + 1]![other + 1]! + 1
          : Math.max(table[one + 1]![other]!, table[one]![other + 1]!);
    }
  }
  return table;
}
