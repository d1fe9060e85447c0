/** Picture credits: "Picture: Zelenskyy/Telegram", "(Photo by Ann Lee/Getty Images)", "Drone footage. | AP". */
import type { Caption } from "../model/index.ts";

/** Where a credit stands in a caption (offsets into the string given), who is credited, and for what. */
export interface Credit {
  readonly start: number;
  readonly end: number;
  readonly credit: string;
  readonly medium: Caption["medium"];
}

/** A credit stands at the end of a caption and is short; further back is prose. */
const MAX_CREDIT_CHARS = 160;
const MAX_CREDIT_WORDS = 14;

const MEDIUM_WORD =
  "(?:photo(?:graph)?s?|pictures?|pics?|images?|videos?|footage|graphics?|maps?|charts?|illustrations?|screengrabs?|screenshots?|cartoons?)";
/** "Picture: X", "Photo credit: X", "Image source, X", "Credit: X"; the label may touch the sentence before it. */
const LABELLED = new RegExp(
  `(?:^|[\\s(\\[|]|(?<=[\\p{Ll}.!?…”"’]))((?:(?:file|handout|stock|archive|aerial|lead|cover|main|featured?)\\s)?(?:${MEDIUM_WORD}(?:\\s(?:credits?|sources?|courtesy|copyright|by))?|credits?|photographer|photography(?:\\sby)?)\\s?[:：]|image (?:source|copyright|caption),)\\s{0,3}(\\S[^\\n]{0,${MAX_CREDIT_CHARS}})$`,
  "iu",
);
/** "(Photo by X/Getty Images)", "Photograph by X", "Photo courtesy of X" */
const BY = new RegExp(
  `(?:^|[\\s(\\[|])((?:${MEDIUM_WORD}|photography)\\s(?:taken\\s|provided\\s|supplied\\s)?(?:by|courtesy(?:\\sof)?|via))\\s([\\p{Lu}@][^\\n]{0,${MAX_CREDIT_CHARS}})$`,
  "iu",
);
const AGENCY =
  "(?:AP|AFP|Reuters|EPA|PA|dpa|Getty(?: Images)?|Xinhua|TASS|Yonhap|UPI|Shutterstock|Alamy|Bloomberg|Anadolu|NurPhoto|Maxar|Planet Labs|Airbus|REX|WENN|ZUMA(?: Press)?|Corbis|iStock|Unsplash|Pixabay|Wikimedia(?: Commons)?|Flickr|Associated Press|Press Association|AAP|Kyodo|Sipa|Backgrid|Splash|LightRocket|ullstein bild|KCNA)";
/** "(AP Photo/Jane Roe)", "© AFP", "Jane Roe/AFP via Getty Images", "| Getty" at the end */
const AGENCY_BRACKET = new RegExp(
  `[(\\[]\\s?(?=[^()\\[\\]\\n]{0,120}(?:/|[Pp]hoto|[Ii]mage|Getty|\\bvia\\b))([^()\\[\\]\\n]{0,80}\\b${AGENCY}\\b[^()\\[\\]\\n]{0,80})[)\\]]\\.?$`,
  "u",
);
const AGENCY_TAIL = new RegExp(
  `(?:^|[|©–—]\\s?|[.!?…”"’]\\s{1,2})((?:[\\p{Lu}][\\p{L}'’.-]{0,30}\\s){0,4}(?:[\\p{L}'’.-]{0,30}\\s?/\\s?)?${AGENCY}(?:\\sPhoto|\\sImages)?(?:\\s?/\\s?[^\\n/]{1,60}|\\svia\\s[\\p{L} ]{1,30})?)\\.?$`,
  "u",
);
const COPYRIGHT = /(?:^|[\s(|])(?:©|\(c\))\s?([\p{Lu}][^\n©]{1,60})$/u;

/** What each form of credit cannot be without, seen at a glance: most paragraphs have none of it. */
const LABEL_SIGN = /[:：]|image/i;
const BY_SIGN = /\s(?:by|courtesy|via)\s/iu;
const BRACKET_SIGN = /[)\]]\.?$/;
const COPYRIGHT_SIGN = /©|\(c\)/;

/** The forms with a label, each with its sign; then those of agencies. */
const LABELLED_FORMS = [
  { sign: LABEL_SIGN, pattern: LABELLED },
  { sign: BY_SIGN, pattern: BY },
] as const;
const AGENCY_FORMS = [
  { sign: BRACKET_SIGN, pattern: AGENCY_BRACKET },
  { sign: new RegExp(AGENCY, "u"), pattern: AGENCY_TAIL },
  { sign: COPYRIGHT_SIGN, pattern: COPYRIGHT },
] as const;

/** The credit at the end of `text`; null: none. Looks at the last 200 characters only. */
export function creditOf(text: string): Credit | null {
  const from = Math.max(0, text.length - MAX_CREDIT_CHARS - 40);
  const tail = text.slice(from);
  for (const { sign, pattern } of LABELLED_FORMS) {
    const m = sign.test(tail) ? pattern.exec(tail) : null;
    const credit = m === null ? null : cleanCredit(m[2]!);
    if (m !== null && credit !== null) {
      const start = m.index + m[0].indexOf(m[1]!);
      return { start: from + start, end: text.length, credit, medium: mediumOf(m[1]!) };
    }
  }
  return agencyCredit(tail, from);
}

function agencyCredit(tail: string, from: number): Credit | null {
  for (const { sign, pattern } of AGENCY_FORMS) {
    const m = sign.test(tail) ? pattern.exec(tail) : null;
    const credit = m === null ? null : cleanCredit(m[1]!);
    if (m === null || credit === null) continue;
    return {
      start: from + m.index + m[0].indexOf(m[1]!),
      end: from + tail.length,
      credit,
      medium: mediumOf(m[1]!),
    };
  }
  return null;
}

/** The name alone, or null where what follows the label is prose and no credit. */
function cleanCredit(raw: string): string | null {
  const credit = raw
    .replace(/^\s*(?:by|courtesy of|via)\s+/i, "")
    .replace(/[\s.)\]|]+$/u, "")
    .replace(/^[\s([|©]+/u, "");
  if (credit === "" || credit.split(/\s+/).length > MAX_CREDIT_WORDS) return null;
  if (/[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(credit)) return null;
  return /[\p{L}\p{N}]/u.test(credit) ? credit : null;
}

/** What kind of picture the words speak of; photograph where they do not say. */
export function mediumOf(words: string): Caption["medium"] {
  if (/\b(?:video|footage|film|clip|watch)\b/iu.test(words)) return "video";
  if (/\b(?:graphics?|maps?|charts?|illustrations?|infographics?|cartoons?|diagrams?)\b/iu.test(words))
    return "graphic";
  return "photograph";
}
