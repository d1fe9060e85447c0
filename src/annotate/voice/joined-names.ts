/**
 * Names with "and" inside: "Crown and Bridge says it will close", "Ministry of Food and Drug Safety". By itself "and" joins two
 * who speak; what follows must tell that one does: a verb in the singular, or "it".
 */
import { isPlaceName } from "../../lexicon/gazetteer.ts";
import { GIVEN_NAMES } from "../../lexicon/given-names.ts";
import { NAME_WORDS } from "../../lexicon/name-words.ts";
import { entryAt, entryOf, type Reader } from "./units.ts";
import { isCapital } from "./words.ts";

/** In tokens, behind the "and". */
const LONGEST_PART = 4;
/** Known by themselves: "the Ministry of Health and Hamas". */
const KNOWN = ["person", "country", "body", "outlet", "people", "extra"] as const;

/** Past the part that an "and" at this token joins to the name before it, where one alone speaks; null: two do. */
export function joinedAsOne(reader: Reader, and: number): number | null {
  const { tokens, syntax } = reader;
  if (!/^(?:and|&)$/.test(tokens[and]?.lower ?? "")) return null;
  const end = partEnd(reader, and + 1);
  if (end === null) return null;
  let verb = end;
  while (syntax.tags[verb] === "RB") verb += 1;
  if (syntax.tags[verb] === "VBZ") return end;
  if (syntax.tags[verb] !== "VBD") return null;
  const first = tokens[verb + 1]?.lower === "that" ? verb + 2 : verb + 1;
  if (tokens[first]?.lower === "its") return end;
  return tokens[first]?.lower === "it" && DOING.test(tokens[first + 1]?.lower ?? "") ? end : null;
}

/** "said it would close", not "said it was late", where "it" is nobody. */
const DOING = /^(?:would|will|could|may|might|had|has|planned|plans|expected|expects|intended|intends)$/;

/** Bodies named for what they mind: "Ministry of Food and Drug Safety"; universities and hospitals are named for a place. */
const MINDING =
  /^(?:Ministry|Department|Secretariat|Directorate|Office|Bureau|Agency|Commission|Committee|Council|Board|Society|Institute|Academy|Centre|Center|Inspectorate|Institution|Federation|Association)$/;

/** Past the part that an "and" joins to what a body minds; the token of the "and" where it joins another voice. */
export function joinedPortfolio(reader: Reader, head: string, first: number, and: number): number {
  const { tokens } = reader;
  if (!MINDING.test(head) || tokens[and]?.lower !== "and" || isPlaceName(tokens[first]!.text)) return and;
  const end = partEnd(reader, and + 1);
  return end === null || NAME_WORDS.has(tokens[end - 1]!.text) ? and : end;
}

function partEnd(reader: Reader, from: number): number | null {
  const { tokens, syntax } = reader;
  const first = tokens[from];
  if (first === undefined || first.sentence !== tokens[from - 1]!.sentence) return null;
  if (reader.headlines[first.sentence] === 1 || GIVEN_NAMES.has(first.text)) return null;
  let end = from;
  while (
    end < from + LONGEST_PART &&
    isCapital(tokens[end]?.text ?? "") &&
    /^(?:NN|JJ|VBG)/.test(syntax.tags[end]!)
  )
    end += 1;
  if (end === from || isCapital(tokens[end]?.text ?? "")) return null;
  const entry = entryAt(reader, from, end);
  return entry !== null && !entry.weak && KNOWN.some((kind) => entryOf(entry, kind) !== null) ? null : end;
}
