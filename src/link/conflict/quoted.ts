/** A side of a conflict as a reader is told it: who, and the words. */
import type { Telling } from "../retelling/telling.ts";
import { saidWords } from "../retelling/words.ts";

export function quoted(telling: Telling): string {
  const { outlet, published } = telling.figure.article.reading.document;
  const where = [outlet, published?.slice(0, 10)].filter(Boolean).join(", ");
  return `“${saidWords(telling)}”${where === "" ? "" : ` (${where})`}`;
}
