/** Character references of HTML: named, decimal, hexadecimal; those nobody knows stay as they stand. */
import { BARE_HTML_ENTITIES, HTML_ENTITIES } from "../../lexicon/html-entities.ts";

const REFERENCE = /&(?:#[xX]([0-9a-fA-F]{1,8})|#([0-9]{1,9})|([a-zA-Z][a-zA-Z0-9]{1,31}));?/g;
const REPLACEMENT = "\uFFFD";
const LAST_CODE_POINT = 0x10ffff;
/** Numeric references in this range mean Windows-1252, as browsers read them (WHATWG HTML 13.2.5.80). */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const FIRST_WINDOWS_1252 = 0x80;

export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (whole: string, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named(whole, name);
    return character(hex === undefined ? Number.parseInt(decimal!, 10) : Number.parseInt(hex, 16));
  });
}

function named(whole: string, name: string): string {
  const closed = whole.endsWith(";");
  const exact = HTML_ENTITIES.get(name);
  if (exact !== undefined && (closed || BARE_HTML_ENTITIES.has(name))) return exact;
  return whole;
}

function character(code: number): string {
  const windows = WINDOWS_1252[code - FIRST_WINDOWS_1252];
  if (windows !== undefined) return windows;
  const scalar = code > 0 && code <= LAST_CODE_POINT && !(code >= 0xd800 && code <= 0xdfff);
  return scalar ? String.fromCodePoint(code) : REPLACEMENT;
}
