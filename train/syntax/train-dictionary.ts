/** Builds the tag dictionary: which tags each frequent word had. */
import {
  addWord,
  emptySlots,
  SHAPE_COUNT,
  type TagDictionary,
} from "../../src/annotate/language/tag-dictionary.ts";
import { TAGS } from "../../src/annotate/language/tagset.ts";
import { modeOf, type Treebank } from "./treebank.ts";

/** Words seen fewer times are not kept. */
const FEWEST = 3;
/** Words seen so often have no tags but those seen. */
const CLOSED_FROM = 40;
/** Tags of a smaller share of a word's occurrences are taken for mistakes. */
const LEAST_SHARE = 0.002;
/** Unknown words of a shape may have the tags that rare words of that shape had so many times. */
const OPEN_FEWEST = 3;

export function trainDictionary(bank: Treebank, sentences: readonly number[]): TagDictionary {
  const counts = new Map<number, Float64Array>();
  const shapes = new Map<number, number>();
  for (const sentence of sentences) {
    if (modeOf(bank, sentence) !== 0) continue;
    for (let at = bank.bounds[sentence]!; at < bank.bounds[sentence + 1]!; at += 1) {
      const exact = bank.atoms.exact[at]!;
      let row = counts.get(exact);
      if (row === undefined) counts.set(exact, (row = new Float64Array(TAGS.length)));
      row[bank.tags[at]!]! += 1;
      shapes.set(exact, bank.atoms.shape[at]!);
    }
  }
  return fill(counts, openTags(counts, shapes));
}

function openTags(
  counts: ReadonlyMap<number, Float64Array>,
  shapes: ReadonlyMap<number, number>,
): readonly Uint8Array[] {
  const seen = Array.from({ length: SHAPE_COUNT }, () => new Float64Array(TAGS.length));
  for (const [exact, row] of counts) {
    const total = row.reduce((sum, count) => sum + count, 0);
    if (total < CLOSED_FROM) row.forEach((count, tag) => (seen[shapes.get(exact)!]![tag]! += count));
  }
  return seen.map((row) => {
    const tags = Uint8Array.from([...row.keys()].filter((tag) => row[tag]! >= OPEN_FEWEST));
    return tags.length > 0 ? tags : Uint8Array.from(TAGS.keys());
  });
}

function fill(counts: ReadonlyMap<number, Float64Array>, open: readonly Uint8Array[]): TagDictionary {
  const names = new Map<string, number>();
  const classes: Uint8Array[] = [Uint8Array.from(TAGS.keys())];
  const closed: number[] = [0];
  const kept = [...counts].filter(([, row]) => row.reduce((sum, count) => sum + count, 0) >= FEWEST);
  const { keys, slots } = emptySlots(kept.length);
  for (const [exact, row] of kept) {
    const total = row.reduce((sum, count) => sum + count, 0);
    const tags = [...row.keys()].filter((tag) => row[tag]! > total * LEAST_SHARE);
    const isClosed = total >= CLOSED_FROM ? 1 : 0;
    const name = `${isClosed} ${tags.join(" ")}`;
    let number = names.get(name);
    if (number === undefined) {
      number = classes.length;
      names.set(name, number);
      classes.push(Uint8Array.from(tags));
      closed.push(isClosed);
    }
    addWord(keys, slots, exact, number);
  }
  return { keys, slots, classes, closed: Uint8Array.from(closed), open };
}
