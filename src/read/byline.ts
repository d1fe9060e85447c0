/** By-lines: "By EJ Ward", "By Ann Lee and Bo Ek in Kyiv", "BY JOHN SMITH, Political Editor". */

import { OUTLETS } from "../lexicon/outlets.ts";

/** Longer is prose: even three authors with their desks take less. */
const MAX_BYLINE_CHARS = 160;
const MAX_AUTHORS = 8;

const LABEL =
  /^(?:by[-\s]?line\s?:|(?:written|words|story|report(?:ed|ing)?|text|analysis|posted) by:?|author:|by:?)\s{1,3}(?=\S)/i;
const PARTICLE =
  /^(?:de|del|della|der|den|di|da|dos|du|la|le|van|von|zu|zur|bin|bint|ibn|al|el|ben|ter|ten|of|the|y|e|i|af|av|and|&)$/u;
/** First words after "By" that open a sentence about time, not a name. */
const TIME_WORD =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|christmas|easter|midnight|noon|now|then|when|\d.*)$/iu;
/** Words of a job or an outlet: a part of the by-line that holds one is no person's name. */
const DESK =
  /\b(?:news|press|reuters|afp|bbc|cnn|staff|agency|agencies|editor|correspondent|reporter|writer|columnist|analyst|producer|bureau|desk|times|post|daily|online|magazine|network|service|media|today|guardian|journal|chief|senior|political|special|contributor|fellow|professor|director|author|team|wire|report)\b/iu;

/** The people a by-line names; null: the line is no by-line. `line` is trimmed and has no newline. */
export function readByline(line: string): readonly string[] | null {
  if (line.length > MAX_BYLINE_CHARS) return null;
  const label = LABEL.exec(line);
  if (label === null) return null;
  const rest = line.slice(label[0].length).replace(/[.\s]+$/u, "");
  const names = rest
    .replace(/\s(?:in|at|from|for)\s\p{Lu}.*$/u, "")
    .replace(/\s[-–—|•·]\s?\S*\d.*$/u, "")
    .replace(/\s[|–—•·]\s?.*$|\|.*$/u, "");
  const words = names.split(/[\s,]+/u).filter((word) => word !== "");
  if (words.length === 0 || TIME_WORD.test(words[0]!) || !words.some(isCapitalised)) return null;
  const explicit = /:|written|words|story|report|text|analysis|posted|author|line/iu.test(label[0]);
  if (!explicit && !words.every((word) => isNameWord(word))) return null;
  if (/[!?;"“”]|:(?!\d)|\.\s+\p{Lu}\p{Ll}{3,}\s\p{Ll}/u.test(rest)) return null;
  return authorsOf(names);
}

const isCapitalised = (word: string): boolean => /^[\p{Lu}\p{Lo}@]/u.test(word);
const isNameWord = (word: string): boolean =>
  PARTICLE.test(word.toLowerCase()) ||
  /^@?[\p{Lu}\p{Lo}][\p{L}\p{M}'’.\-()]*$/u.test(word) ||
  DESK.test(word);

const OUTLET_NAMES: ReadonlySet<string> = new Set(OUTLETS.flatMap(({ name, aliases }) => [name, ...aliases]));

/** "Ann Lee, Bo Ek and Cy Roe, Political Editor" → ["Ann Lee", "Bo Ek", "Cy Roe"]; desks and outlets are left out. */
export function authorsOf(names: string): readonly string[] {
  const people: string[] = [];
  for (const part of names.split(/,|;|\s(?:and|&|with)\s|\//iu)) {
    const name = part
      .replace(/^\s*by\s+/i, "")
      .replace(/\s+/gu, " ")
      .trim();
    if (
      name === "" ||
      DESK.test(name) ||
      OUTLET_NAMES.has(name) ||
      !isCapitalised(name) ||
      people.includes(name)
    )
      continue;
    people.push(name);
  }
  return people.slice(0, MAX_AUTHORS);
}
