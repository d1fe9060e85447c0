/** Abbreviations that the document itself defines: "the National Unity Government (NUG)". */
import type { Find } from "./find.ts";
import type { Reader } from "./units.ts";

export interface Definition {
  readonly alias: string;
  readonly find: Find;
}

/** Two capitals at least, no space: "NUG", "MoD", "UN-OCHA". */
const ABBREVIATION = /^(?=.{2,12}$)\p{Lu}[\p{L}\p{N}.&-]*\p{Lu}[\p{L}\p{N}.&-]*$/u;

export function abbreviations(reader: Reader, finds: readonly Find[]): readonly Definition[] {
  const found: Definition[] = [];
  for (const find of finds) {
    if (find.draft === null || find.form !== "name" || find.draft.kind === "person") continue;
    const { tokens } = reader;
    const open = tokens[find.last];
    const word = tokens[find.last + 1];
    if (open?.text !== "(" || word === undefined || tokens[find.last + 2]?.text !== ")") continue;
    if (ABBREVIATION.test(word.text)) found.push({ alias: word.text, find });
  }
  return found;
}
