/** Which language a text is in. */
import { eld } from "eld/extrasmall";

/** Fewer letters than this tell too little: headlines of two or three words are often taken for another language. */
const MIN_LETTERS = 40;
/** The detector itself looks at no more than this. */
const SAMPLE_CHARS = 1000;

/** ISO 639-1 of the language of `text`, told from its first thousand characters; null: too short or too unsure. */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, SAMPLE_CHARS);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < MIN_LETTERS) return null;
  const result = eld.detect(sample);
  return result.isReliable() && result.language !== "" ? result.language : null;
}
