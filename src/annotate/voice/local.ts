/**
 * Whose authorities "authorities said" means: those of the state where the sentence says it happened, else of the only
 * state the document names.
 */
import { COUNTRY_BY_CODE, countryAdjective } from "../../lexicon/countries.ts";
import { changed, type Draft, governmentOf } from "./draft.ts";
import type { Find } from "./find.ts";
import { entryAt, entryOf, type Reader } from "./units.ts";
import { LOCATIVE_PREPOSITIONS } from "./words.ts";

/** The draft with its state; the same draft where it is no such group, or the state is not sure. */
export function withState(reader: Reader, find: Find, draft: Draft): Draft {
  if (draft.noun !== "authorities" || draft.country !== null || draft.parent !== null) return draft;
  const code = onlyState(reader, find.sentence, find.sentence + 1) ?? onlyState(reader, 0, find.sentence + 1);
  const country = code === null ? undefined : COUNTRY_BY_CODE.get(code);
  if (country === undefined) return draft;
  const name = `${countryAdjective(country)} ${draft.name}`;
  return changed(draft, {
    key: `unnamed ${name}`,
    name,
    country: country.code,
    parent: governmentOf(country.code),
  });
}

/** The state that these sentences name as a place; null: none, or several. */
function onlyState(reader: Reader, from: number, to: number): string | null {
  let found: string | null = null;
  for (let number = from; number < to; number += 1) {
    const { first, last } = reader.sentences[number]!;
    for (let at = first; at < last; at += 1) {
      if (!reader.syntax.tags[at]!.startsWith("NNP")) continue;
      const unit = entryAt(reader, at, last);
      const place = unit === null ? null : entryOf(unit, "country");
      if (unit === null || place === null || !isPlaceOf(reader, at, unit.last, last, place.capital)) continue;
      if (found !== null && found !== place.country.code) return null;
      found = place.country.code;
      at = unit.last - 1;
    }
  }
  return found;
}

/** "in Thailand", "a Bangkok tower", but not "a driver from Mexico", "a US citizen", "New Mexico". */
function isPlaceOf(
  { syntax, tokens }: Reader,
  at: number,
  next: number,
  last: number,
  capital: boolean,
): boolean {
  const before = tokens[at - 1]?.lower === "the" ? at - 2 : at - 1;
  if (LOCATIVE_PREPOSITIONS.has(tokens[before]?.lower ?? "")) return true;
  return (
    capital && next < last && syntax.tags[next]!.startsWith("NN") && !/^NNP/.test(syntax.tags[at - 1] ?? "")
  );
}
