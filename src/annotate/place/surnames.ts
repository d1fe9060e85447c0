/** Names of places that are a person's in this document: "Clinton" alone, where "Hillary Clinton" stands elsewhere. */
import type { PlaceInput, Sighting } from "./gather.ts";
import { SURE_PREPOSITIONS } from "./words.ts";

/**
 * The sightings of one word that ends a person's name somewhere in the text, except those after a preposition that no
 * person follows. Countries and regions stay: they are in the names of people, parties and teams.
 */
export function surnamesAmong(layers: PlaceInput, sightings: readonly Sighting[]): ReadonlySet<Sighting> {
  const { tokens } = layers;
  const surnames = surnamesOf(layers);
  sightings.forEach(({ first, last }, at) => {
    // "Tulsa, Oklahoma": it is a town here, whoever is called so.
    if (tokens[last]?.text === "," && sightings[at + 1]?.first === last + 1)
      surnames.delete(tokens[first]!.lower);
  });
  return new Set(
    sightings.filter(({ first, last, options }) => {
      const { lower, sentence } = tokens[first]!;
      if (last - first !== 1 || !surnames.has(lower) || options.some(({ kind }) => kind !== "town"))
        return false;
      const before = tokens[first - 1];
      return before?.sentence !== sentence || !SURE_PREPOSITIONS.has(before.lower);
    }),
  );
}

/** Last words of the names of two words and more that are people's. */
function surnamesOf({ tokens, voiceMentions, speakers }: PlaceInput): Set<string> {
  const surnames = new Set<string>();
  for (const { head, start, form, speaker } of voiceMentions) {
    const isPerson = form === "name" && speakers[speaker]!.kind === "person";
    if (isPerson && start < tokens[head]!.start) surnames.add(tokens[head]!.lower);
  }
  return surnames;
}
