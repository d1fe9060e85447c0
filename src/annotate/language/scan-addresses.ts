/** Web addresses, mail addresses and bare domain names, which stay whole. */
import { isSpace, isWordUnit } from "./characters.ts";

/** RFC 1035 allows no longer domain name; it also bounds how far a reader looks ahead. */
const LONGEST_DOMAIN = 253;

/** Top-level domains that news text names without "http"; no word of English is among them. */
const DOMAIN_ENDS: ReadonlySet<string> = new Set(
  (
    "com org net edu gov mil int info biz io tv fm ai app dev co uk eu ca au nz ie za de fr es ru ua pl nl cz se fi gr ro hu " +
    "jp cn kr tw hk br mx cl il tr ir ae qa sa eg ng ke gh pk bd lk sg ph vn su cat news media online site blog club xyz"
  ).split(" "),
);
/** Short domain ends that are also words or letters: counted only where a path follows. */
const WORD_DOMAIN_ENDS: ReadonlySet<string> = new Set(
  "it is in us at be me to so no my am ly gl st gd fo al id".split(" "),
);

const NOT_IN_ADDRESS: ReadonlySet<number> = new Set(Array.from('<>"“”|{}^`\\', (mark) => mark.charCodeAt(0)));
const NOT_LAST: ReadonlySet<number> = new Set(Array.from(".,;:!?'’…)]*", (mark) => mark.charCodeAt(0)));
const LOCAL_MARKS: ReadonlySet<number> = new Set(Array.from("._-+", (mark) => mark.charCodeAt(0)));
const AT_SIGN = 0x40;
const SLASH = 0x2f;
const DOT = 0x2e;
const HYPHEN = 0x2d;

/** Where an address that is known to have begun ends: at white space or a quote, closing punctuation left out. */
export function addressEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to) {
    const unit = text.charCodeAt(end);
    if (isSpace(unit) || NOT_IN_ADDRESS.has(unit)) break;
    end += 1;
  }
  while (end > at && NOT_LAST.has(text.charCodeAt(end - 1))) end -= 1;
  return end;
}

/** Where the domain name (and its path) that starts at `at` ends; -1: what stands there is no domain name. */
export function domainEnd(text: string, at: number, to: number): number {
  const limit = Math.min(to, at + LONGEST_DOMAIN);
  let end = at;
  let segment = at;
  let best = -1;
  while (end <= limit) {
    const unit = end < limit ? text.charCodeAt(end) : Number.NaN;
    if (end < limit && (isWordUnit(unit) || unit === HYPHEN)) {
      end += 1;
      continue;
    }
    if (segment > at && endsDomain(text.slice(segment, end), unit)) best = end;
    if (unit !== DOT || end === segment) break;
    end += 1;
    segment = end;
  }
  return best > 0 && text.charCodeAt(best) === SLASH && best < to ? addressEnd(text, best, to) : best;
}

function endsDomain(segment: string, following: number): boolean {
  return DOMAIN_ENDS.has(segment) || (following === SLASH && WORD_DOMAIN_ENDS.has(segment));
}

/** Where the mail address whose "@" is at `sign` ends; -1: no domain follows. */
export function mailEnd(text: string, sign: number, to: number): number {
  return sign + 1 < to && isWordUnit(text.charCodeAt(sign + 1)) ? domainEnd(text, sign + 1, to) : -1;
}

/** RFC 5321: the part of a mail address before its sign. */
const LONGEST_LOCAL_PART = 64;

/** "first.last@example.org": where the address ends whose local part goes on at `at`; -1: no sign follows. */
export function localPartEnd(text: string, at: number, to: number): number {
  const limit = Math.min(to, at + LONGEST_LOCAL_PART);
  let end = at;
  while (end < limit && (isWordUnit(text.charCodeAt(end)) || LOCAL_MARKS.has(text.charCodeAt(end)))) end += 1;
  return end > at && end < to && text.charCodeAt(end) === AT_SIGN ? mailEnd(text, end, to) : -1;
}

/** True where text[at, colon) is the scheme of an address and "//" follows the colon. */
export function isScheme(text: string, at: number, colon: number): boolean {
  if (text.charCodeAt(colon + 1) !== SLASH || text.charCodeAt(colon + 2) !== SLASH) return false;
  const scheme = colon - at <= 5 ? text.slice(at, colon).toLowerCase() : "";
  return scheme === "http" || scheme === "https" || scheme === "ftp";
}
