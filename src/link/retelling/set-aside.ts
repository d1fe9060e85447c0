/** Numbers that a text tells as those that do not hold: "24, not 11 as first announced", "62, down from 64". */
import type { Telling } from "./telling.ts";

const SET_ASIDE = /\b(?:not|rather than|instead of|from) (?:the |about |some |up to |just )?$/i;
const REACH = 30;

export function isSetAside({ figure: { quantity, article } }: Telling): boolean {
  if (quantity === null) return false;
  const { start } = quantity.words;
  return SET_ASIDE.test(article.reading.document.text.slice(Math.max(0, start - REACH), start));
}
