/** How place names are compared: lower case, without accents and apostrophes. */

const MARKS = /\p{M}/gu;
const PLAIN = /^[\x20-\x26\x28-\x7e]*$/u;
const APOSTROPHES = /[‘’'ʻʿʾ`]/gu;

export function gazetteerKey(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  return name.normalize("NFD").replace(MARKS, "").replace(APOSTROPHES, "").toLowerCase();
}

const WORD_START = /(^|[\s-])(\p{Ll})/gu;

/** A key with a capital at the start of each word. */
export const capitalised = (key: string): string =>
  key.replace(WORD_START, (_, before: string, letter: string) => before + letter.toUpperCase());
