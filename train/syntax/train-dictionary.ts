/** Builds the tag dictionary: which tags each frequent word had. */
import {
  addWord,
  emptySlots,
  OPEN_KINDS,
  openIndex,
  type TagDictionary,
} from "../../src/annotate/language/tag-dictionary.ts";
import { begins } from "../../src/annotate/language/tagger.ts";
import { TAGS, tagNumber } from "../../src/annotate/language/tagset.ts";
import { modeOf, type Treebank } from "./treebank.ts";

/** Words seen fewer times are not kept. */
const FEWEST = 3;
/** Words seen so often have no tags but those seen and, below the second number, those that go with them. */
const CLOSED_FROM = 5;
const CERTAIN_FROM = 200;
/** Tags that a word with a tag may well have too, though a few hundred articles did not show it. */
const GO_TOGETHER: Readonly<Record<string, string>> = {
  VB: "VBP NN",
  VBP: "VB NN",
  NN: "VB VBP JJ NNP",
  NNS: "VBZ NNPS",
  VBZ: "NNS",
  VBD: "VBN JJ",
  VBN: "VBD JJ",
  VBG: "NN JJ",
  JJ: "NN RB NNP VBN",
  RB: "JJ",
  NNP: "NN JJ NNPS",
  NNPS: "NNP NNS",
};
/** Tags of a smaller share of a word's occurrences are taken for mistakes. */
const LEAST_SHARE = 0.002;
/** Unknown words of a shape may have the tags that rare words of that shape had so many times, and in such a share. */
const OPEN_FEWEST = 3;
const OPEN_LEAST_SHARE = 0.001;

type Counts = ReadonlyMap<number, Float64Array>;
const total = (row: Float64Array): number => row.reduce((sum, count) => sum + count, 0);

/** Calls `visit` for every token of the sentences that are not all in one case. */
function eachToken(
  bank: Treebank,
  sentences: readonly number[],
  visit: (at: number, first: number) => void,
): void {
  for (const sentence of sentences) {
    if (modeOf(bank, sentence) !== 0) continue;
    const first = bank.bounds[sentence]!;
    for (let at = first; at < bank.bounds[sentence + 1]!; at += 1) visit(at, first);
  }
}

export function trainDictionary(bank: Treebank, sentences: readonly number[]): TagDictionary {
  const counts = new Map<number, Float64Array>();
  eachToken(bank, sentences, (at) => {
    const exact = bank.atoms.exact[at]!;
    let row = counts.get(exact);
    if (row === undefined) {
      row = new Float64Array(TAGS.length);
      counts.set(exact, row);
    }
    row[bank.tags[at]!]! += 1;
  });
  return fill(counts, openTags(bank, sentences, counts));
}

/** The tags of words too rare to be closed, by how they are written and whether they begin something. */
function openTags(bank: Treebank, sentences: readonly number[], counts: Counts): readonly Uint8Array[] {
  const seen = Array.from({ length: OPEN_KINDS }, () => new Float64Array(TAGS.length));
  eachToken(bank, sentences, (at, first) => {
    if (total(counts.get(bank.atoms.exact[at]!)!) >= CLOSED_FROM) return;
    seen[openIndex(bank.atoms.shape[at]!, begins(bank.atoms, first, at))]![bank.tags[at]!]! += 1;
  });
  return seen.map((row) => {
    const least = Math.max(OPEN_FEWEST, OPEN_LEAST_SHARE * total(row));
    const tags = Uint8Array.from([...row.keys()].filter((tag) => row[tag]! >= least));
    return tags.length > 0 ? tags : Uint8Array.from(TAGS.keys());
  });
}

function addRelated(tags: number[]): void {
  const related = tags
    .flatMap((tag) => (GO_TOGETHER[TAGS[tag]!] ?? "").split(" "))
    .filter((name) => name !== "");
  for (const tag of related.map(tagNumber)) if (!tags.includes(tag)) tags.push(tag);
  tags.sort((a, b) => a - b);
}

function fill(counts: Counts, open: readonly Uint8Array[]): TagDictionary {
  const names = new Map<string, number>();
  const classes: Uint8Array[] = [Uint8Array.from(TAGS.keys())];
  const closed: number[] = [0];
  const kept = [...counts].filter(([, row]) => total(row) >= FEWEST);
  const { keys, slots } = emptySlots(kept.length);
  for (const [exact, row] of kept) {
    const times = total(row);
    const tags = [...row.keys()].filter((tag) => row[tag]! > times * LEAST_SHARE);
    if (times < CERTAIN_FROM) addRelated(tags);
    const isClosed = times >= CLOSED_FROM ? 1 : 0;
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
