/** Names that are written beside a quotation and not in a sentence: a signature after it, a label at its start. */
import type { Span } from "../../model/index.ts";

export interface Beside {
  readonly name: Span;
  /** the dash or colon that ties name and quotation */
  readonly mark: Span;
}

/** No signature is longer; it also bounds the work for each quotation. */
const LONGEST_SIGNATURE = 100;
const NAME = String.raw`((?:(?:\p{Lu}[\p{L}'’.-]*|de|da|del|la|van|von|bin|al)[ \t]+){0,5}\p{Lu}[\p{L}'’.-]*)`;
/** A dash and a name that ends its line or goes on with a comma or bracket: “…” — Ada Example, Springfield. */
const SIGNATURE = new RegExp(
  String.raw`^[ \t\u00A0]*(?:\n[ \t]*){0,2}([—–―‒]|--?)[ \t\u00A0]*${NAME}(?=[ \t\u00A0]*(?:$|\n|,|\())`,
  "u",
);
/** A full stop after a whole word ends the sentence; after an initial or "Jr" it belongs to the name. */
const SENTENCE_STOP = /(?<=\p{L}{3})\.$/u;

/** The name that signs what ends at this offset; null: none does. */
export function signatureAfter(text: string, end: number): Beside | null {
  const found = SIGNATURE.exec(text.slice(end, end + LONGEST_SIGNATURE));
  const dash = found?.[1];
  const written = found?.[2];
  if (found == null || dash === undefined || written === undefined) return null;
  const start = end + found[0].length - written.length;
  const mark = end + found[0].indexOf(dash);
  return {
    name: { start, end: start + written.replace(SENTENCE_STOP, "").length },
    mark: { start: mark, end: mark + dash.length },
  };
}

const LONGEST_LABEL = 40;
/** Transcripts name who speaks in capitals: “EXAMPLE: Well, look …”. */
const LABEL = /^[ \t]*((?:\p{Lu}[\p{Lu}'’.-]*[ \t]+){0,2}\p{Lu}[\p{Lu}'’-]+):[ \t]/u;

/** The label with which what starts at this offset begins; null: it has none. */
export function labelAt(text: string, start: number): Beside | null {
  const found = LABEL.exec(text.slice(start, start + LONGEST_LABEL));
  const written = found?.[1];
  if (found == null || written === undefined) return null;
  const from = start + found[0].indexOf(written);
  const end = from + written.length;
  return { name: { start: from, end }, mark: { start: end, end: end + 1 } };
}

/** True where only blanks and a quotation mark stand between the start of the line and this offset. */
export function opensLine(text: string, at: number): boolean {
  let before = at - 1;
  const farthest = at - LONGEST_INDENT;
  while (before >= 0 && before > farthest && BESIDE_LINE_START.has(text[before]!)) before -= 1;
  return before < 0 || text[before] === "\n";
}

/** Blanks and marks before a line's first word are fewer; it bounds the work where a text is nothing but marks. */
const LONGEST_INDENT = 64;

const BESIDE_LINE_START: ReadonlySet<string> = new Set([" ", "\t", '"', "“", "‘", "„", "«"]);
