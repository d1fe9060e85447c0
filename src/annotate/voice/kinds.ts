/**
 * What an unknown name names, by what the document says of it anywhere: "business daily Example", "Example, a regional
 * carrier,", "Example reported on Monday, citing …", or the document's own outlet. By itself such a name is taken for a
 * person's.
 */

import { GIVEN_NAMES } from "../../lexicon/given-names.ts";
import type { VoiceKind } from "../../model/index.ts";
import { chunkAt } from "./chunks.ts";
import { type Draft, namedBody } from "./draft.ts";
import { changedFind, type Find } from "./find.ts";
import { firmByItsTrade, isFirmNoun } from "./firms.ts";
import { newspaperAt } from "./outlet-names.ts";
import { entryOf, type Reader } from "./units.ts";
import { TIE_PREPOSITIONS } from "./words.ts";

/** The finds of unknown names that turn out to be bodies or outlets are made so, in every place. */
export function tellKinds(reader: Reader, finds: Find[]): void {
  tellCompass(reader, finds);
  const kinds = kindsToldOf(reader, finds);
  if (kinds.size === 0) return;
  finds.forEach((find, at) => {
    if (!isUnknownName(find)) return;
    const { name, country } = find.draft!;
    const kind = kinds.get(name);
    if (kind === undefined) return;
    const newspaper = newspaperAt(reader, find.first, find.head);
    if (newspaper !== null) {
      finds[at] = asBody(find, newspaper, "definite");
      return;
    }
    finds[at] = asBody(find, namedBody(name, kind, kind === "outlet" ? null : country), "no");
  });
}

const asBody = (find: Find, draft: Draft, open: Find["open"]): Find =>
  changedFind(find, { draft, open, rule: "name-of-a-body", doubtful: false, opening: false });

/** "the North" where North Korea is named: the state whose name begins so. */
function tellCompass(reader: Reader, finds: Find[]): void {
  const states = new Map<string, Draft>();
  for (const { draft } of finds) {
    for (const one of [draft, draft?.parent]) {
      const word = one?.key.startsWith("government ") === true ? one.name.split(" ")[0]! : "";
      if (word === "North" || word === "South") states.set(word, one!);
    }
  }
  if (states.size === 0) return;
  finds.forEach((find, at) => {
    const state = find.rule === "surname" && find.draft !== null ? states.get(find.draft.name) : undefined;
    if (state === undefined || reader.tokens[find.first]!.lower !== "the") return;
    finds[at] = changedFind(find, {
      draft: state,
      open: "no",
      form: "metonym",
      rule: "compass-for-state",
    });
  });
}

/** Names that nothing but their form makes a person's. */
const isUnknownName = ({ rule, draft }: Find): boolean =>
  draft !== null &&
  (rule === "surname" ||
    rule === "full-name" ||
    // letters alone are some body's, an outlet's as well
    (rule === "name-of-a-body" && draft.kind === "organisation" && LETTERS.test(draft.name))) &&
  draft.gender === null &&
  draft.role === null;

const LETTERS = /^\p{Lu}{2,6}$/u;

function kindsToldOf(reader: Reader, finds: readonly Find[]): ReadonlyMap<string, VoiceKind> {
  const kinds = new Map<string, VoiceKind>();
  const outlet = reader.document.outlet?.replace(/^The /u, "") ?? null;
  for (let at = 0; at < finds.length; at += 1) {
    const find = finds[at]!;
    if (!isUnknownName(find)) continue;
    const { name } = find.draft!;
    if (name === outlet) kinds.set(name, "outlet");
    if (kinds.has(name) && kinds.get(name) !== "unknown") continue;
    const told =
      classBefore(reader, find) ??
      apposed(reader, find, [finds[at - 2], finds[at - 1]], finds[at + 1]) ??
      reporting(reader, find) ??
      outletByItsName(reader, find) ??
      (newspaperAt(reader, find.first, find.head) === null ? null : "outlet") ??
      behindArticle(reader, find) ??
      publishing(reader, find) ??
      firmByItsTrade(reader, find);
    if (told !== null) kinds.set(name, told);
  }
  return kinds;
}

/** "an interview published on Friday by Example": who publishes is an outlet. */
function publishing({ tokens }: Reader, { first }: Find): VoiceKind | null {
  if (tokens[first - 1]?.lower !== "by") return null;
  for (let at = first - 2; at >= Math.max(0, first - 2 - PUBLISHING_REACH); at -= 1)
    if (/^(?:published|printed|aired|broadcast)$/u.test(tokens[at]!.lower)) return "outlet";
  return null;
}

/** "published late on Friday by", in tokens. */
const PUBLISHING_REACH = 3;

/** "told Examplepress", "the Examplewire service": a made-up word that ends as outlets' names do. */
function outletByItsName({ tokens }: Reader, { first, last }: Find): VoiceKind | null {
  return last - first === 1 && OUTLET_ENDING.test(tokens[first]!.text) ? "outlet" : null;
}

const OUTLET_ENDING = /^\p{Lu}\p{L}{2,}(?:press|presse|wire|news|zeitung|blatt)$/u;

/** "the Evening Clarion", "the Bright Future": no person's name stands behind an article. */
function behindArticle(
  { tokens, headlines }: Reader,
  { first, last, rule, draft, sentence, reporting }: Find,
): VoiceKind | null {
  if (rule !== "full-name" || tokens[first]!.lower !== "the" || headlines[sentence] === 1) return null;
  const opening = tokens[first + 1]!.text;
  if (last - first - 1 !== draft!.name.split(" ").length || GIVEN_NAMES.has(opening)) return null;
  if (PAPER_FIRST.test(opening)) return "outlet";
  // "the Great Recession": what is never made to speak need be nobody
  return reporting ? "organisation" : "unknown";
}

const PAPER_FIRST = /^(?:Evening|Daily|Morning|Sunday|Weekly|Saturday)$/;

const BODIES: ReadonlySet<VoiceKind> = new Set(["outlet", "organisation", "agency"]);

/** "business daily Example", "the insurer Example": a class noun in the same phrase right before the name. */
function classBefore(reader: Reader, find: Find): VoiceKind | null {
  const end = find.last;
  const units = chunkAt(reader, find.first, end)?.units ?? [];
  const before = units.findLast((unit) => unit.last <= end - find.draft!.name.split(" ").length);
  const noun = entryOf(before, "noun");
  return noun !== null && !noun.plural && BODIES.has(noun.noun.kind) ? noun.noun.kind : null;
}

/** "Example, a regional carrier that", "The airline, Example,": a description of a body beside the name. */
function apposed(
  reader: Reader,
  find: Find,
  [office, before]: readonly (Find | undefined)[],
  after: Find | undefined,
): VoiceKind | null {
  const { tokens } = reader;
  if (after !== undefined && tokens[find.last]?.text === "," && after.first === find.last + 1) {
    const article = tokens[after.first]!.lower;
    // "…, the outlet said" tells who said it, not what the name before names
    const goesOn = article === "the" && !/^(?:V|MD)/u.test(reader.syntax.tags[after.last] ?? "V");
    if ((goesOn || /^an?$/u.test(article)) && isBodyNoun(after)) return after.draft!.kind;
  }
  if (before === undefined || tokens[before.last]?.text !== "," || find.first !== before.last + 1)
    return null;
  // "The head of the agency, Ada Example,": the name is of who heads it
  const held = office?.last === before.first - 1 && TIE_PREPOSITIONS.has(tokens[office.last]!.lower);
  if (held && office.draft?.kind === "group" && !office.draft.plural) return null;
  const closed = tokens[find.last]?.text === ",";
  if (closed && before.rule === "description" && isFirmNoun(before.draft?.noun ?? "")) return "organisation";
  return closed && before.open === "definite" && isBodyNoun(before) ? before.draft!.kind : null;
}

const isBodyNoun = ({ draft, rule, form }: Find): boolean =>
  draft !== null &&
  rule === "description" &&
  form === "description" &&
  !draft.plural &&
  BODIES.has(draft.kind);

/** "Example reported on Monday, citing a memo": who reports and cites is an outlet. */
function reporting(reader: Reader, { head, last, sentence }: Find): VoiceKind | null {
  const { syntax, tokens, sentences } = reader;
  const verb = last;
  if (syntax.lemmas[verb] !== "report" || !/^VB[DZ]$/u.test(syntax.tags[verb] ?? "") || head >= verb)
    return null;
  const end = Math.min(sentences[sentence]!.last, verb + CITING_REACH);
  for (let at = verb + 1; at < end; at += 1)
    if (/^(?:citing|quoting)$/u.test(tokens[at]!.lower)) return "outlet";
  return null;
}

/** In tokens: "reported late on Monday evening, citing". */
const CITING_REACH = 8;
