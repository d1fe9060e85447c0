/**
 * Outlets that no table knows, by how they are written: "Radio Four Rivers", "Channel Six", and "the Ledger" or "The
 * Courier", a newspaper's word with a capital behind an article.
 */
import { NAME_WORDS } from "../../lexicon/name-words.ts";
import { changed, type Draft, namedBody } from "./draft.ts";
import type { Reader } from "./units.ts";
import { isCapital } from "./words.ts";

const STATION: ReadonlySet<string> = new Set(["radio", "tv", "television"]);
/** "Channel Six", not the Channel Tunnel */
const NUMBER = /^(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/iu;
/** In tokens behind the first word: "Radio Four Rivers Live". */
const LONGEST_REST = 3;
/** Too common with a capital to name an outlet by themselves. */
const COMMON: ReadonlySet<string> = new Set([
  "News",
  "Daily",
  "Press",
  "Radio",
  "TV",
  "Television",
  "Newspaper",
]);

/** One past the last token of a station's name that begins here; -1: none does. */
export function stationFrom({ tokens, headlines }: Reader, at: number): number {
  const { text, lower, sentence } = tokens[at]!;
  if (!isCapital(text) || headlines[sentence] === 1) return -1;
  const next = tokens[at + 1];
  if (next === undefined || next.sentence !== sentence) return -1;
  if (lower === "channel")
    return NUMBER.test(next.text) && (isCapital(next.text) || /\d/u.test(next.text)) ? at + 2 : -1;
  if (!STATION.has(lower)) return -1;
  let last = at + 1;
  while (
    last <= at + LONGEST_REST &&
    tokens[last]?.sentence === sentence &&
    (isCapital(tokens[last]!.text) || (last > at + 1 && /^\d+$/u.test(tokens[last]!.text)))
  )
    last += 1;
  return last > at + 1 ? last : -1;
}

/** "the Ledger": the newspaper that a word with a capital behind an article names; null: it names none. */
export function newspaperAt(reader: Reader, article: number, at: number): Draft | null {
  const { tokens, headlines } = reader;
  const { text, sentence } = tokens[at]!;
  if (at !== article + 1 || tokens[article]!.lower !== "the" || headlines[sentence] === 1) return null;
  if (COMMON.has(text) || (NAME_WORDS.get(text) !== "outlet" && text !== "Monitor")) return null;
  // "the Star Wars films", "the Mail on Sunday"
  const next = tokens[at + 1];
  if (next?.sentence === sentence && isCapital(next.text)) return null;
  return changed(namedBody(text, "outlet", null), { noun: text.toLowerCase() });
}
