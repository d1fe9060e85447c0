/**
 * One person in several articles. Each article is read by itself: one names the office and the body that a person speaks
 * for, another only the family name. What one says of a person holds for all articles that are linked together.
 */
import type { Voice, VoiceId } from "../../model/index.ts";
import type { Article } from "./article.ts";

/** A person by the whole name, with the fullest entry that any article has. */
interface Person {
  readonly voice: Voice;
  /** the body spoken for, and its own parents, as the same article has them */
  readonly above: readonly Voice[];
}

/** Bodies above bodies: no real row of parents is longer. */
const LONGEST_LINE = 6;

/** The articles, each with its persons as all of them together know them. */
export function sharePersons(articles: readonly Article[]): readonly Article[] {
  const byName = new Map<string, Person>();
  for (const article of articles)
    for (const voice of article.voices.values()) {
      if (!isPerson(voice) || !voice.name.includes(" ")) continue;
      const known = byName.get(spelling(voice.name));
      const person = { voice, above: aboveOf(voice, article) };
      if (known === undefined || fullness(person) > fullness(known)) byName.set(spelling(voice.name), person);
    }
  const byFamily = familiesOf(byName);
  return articles.map((article) => withPersons(article, byName, byFamily));
}

const isPerson = ({ kind, named }: Voice): boolean => kind === "person" && named;

/** Names that are written with and without a hyphen. */
const spelling = (name: string): string => name.toLowerCase().replace(/-/g, " ");

function aboveOf(voice: Voice, article: Article): readonly Voice[] {
  const above: Voice[] = [];
  for (let at = voice.parent; at !== null && above.length < LONGEST_LINE; ) {
    const body = article.voices.get(at);
    if (body === undefined) break;
    above.push(body);
    at = body.parent;
  }
  return above;
}

/** A named body tells more than one that is described, and that more than a country. */
const fullness = ({ voice, above }: Person): number =>
  (above.some(({ named }) => named) ? 4 : 0) + (above.length > 0 ? 2 : 0) + (voice.country === null ? 0 : 1);

/** Whole names by their last word and by their first, as families stand first in some languages; only where it is one person's. */
function familiesOf(byName: ReadonlyMap<string, Person>): ReadonlyMap<string, Person> {
  const found = new Map<string, Person | null>();
  for (const [name, person] of byName) {
    const words = name.split(" ");
    for (const word of new Set([words[0]!, ...words.slice(1)]))
      found.set(word, found.has(word) ? null : person);
  }
  return new Map([...found].flatMap(([word, person]) => (person === null ? [] : [[word, person] as const])));
}

function withPersons(
  article: Article,
  byName: ReadonlyMap<string, Person>,
  byFamily: ReadonlyMap<string, Person>,
): Article {
  let voices: Map<VoiceId, Voice> | null = null;
  for (const voice of article.voices.values()) {
    if (!isPerson(voice)) continue;
    const name = spelling(voice.name);
    const person = byName.get(name) ?? byFamily.get(name);
    if (person === undefined || person.voice === voice) continue;
    const own = aboveOf(voice, article);
    const takes = fullness(person) > fullness({ voice, above: own });
    if (!takes && person.voice.name === voice.name) continue;
    voices ??= new Map(article.voices);
    const { name: whole, country, parent } = person.voice;
    voices.set(voice.id, takes ? { ...voice, name: whole, country, parent } : { ...voice, name: whole });
    if (takes) for (const body of person.above) if (!voices.has(body.id)) voices.set(body.id, body);
  }
  return voices === null ? article : { ...article, voices };
}
