/**
 * Joins finds that stand side by side: "a spokesman for the ministry", "the Ministry of Defence of Ukraine", "Joe Byrne
 * of the Open Source Centre", "John Kirby, a White House spokesman,", "the country's defence minister, Rustem Umerov".
 */
import { COUNTRY_BY_CODE, countryAdjective } from "../../lexicon/countries.ts";
import { FUNCTIONS, type StateFunction } from "../../lexicon/functions.ts";
import { officeHolder } from "../../lexicon/offices.ts";
import { changed, type Draft, functionDraft, governmentOf, personDraft } from "./draft.ts";
import type { Find } from "./find.ts";
import { isFirmNoun } from "./firms.ts";
import { isPortfolio } from "./portfolio.ts";
import type { Reader } from "./units.ts";
import { classOfNoun, SPOKES_NOUNS, TIE_PREPOSITIONS } from "./words.ts";

const FUNCTION_BY_NAME: ReadonlyMap<string, StateFunction> = new Map(FUNCTIONS.map((row) => [row.name, row]));

/** Goes through the finds from the end, so that "spokesman for the head of X" is joined from the inside out. */
export function tieFinds(reader: Reader, finds: readonly Find[], day: string | null): void {
  const firsts = firstMentions(finds);
  for (let at = finds.length - 2; at >= 0; at -= 1) {
    const left = finds[at]!;
    nameLater(reader, finds, at, firsts);
    const next = wholePhrase(finds, at + 1);
    const right = finds[next]!;
    if (left.sentence !== right.sentence || left.draft === null || right.draft === null) continue;
    const after = afterParenthesis(reader, left.last);
    if (issued(reader, left, right, after)) continue;
    if (right.first - after !== 1) continue;
    const between = reader.tokens[after]!.lower;
    if (TIE_PREPOSITIONS.has(between)) tie(reader, left, right, between, day);
    else if (between === "," || DASH.test(between)) appose(reader, left, right, finds[next + 1]);
    else if (between === "and") twoOffices(reader, left, right);
    if (TIE_PREPOSITIONS.has(between)) nameBehind(reader, left, right, finds.slice(next + 1, next + 3));
  }
  // what an office minds may itself be of somebody, and is tied by now
  for (let at = 0; at < finds.length; at++)
    nameAfterPhrase(reader, finds[at]!, finds.slice(at + 1, at + 1 + NEAR));
}

/** A description and the name it is of: "a senior official - intelligence head Ada Example". */
const DASH = /^(?:[-–—]|--)$/;

/** "A lawmaker said so. Ada Example said more": a name that nothing describes is of who was described just before. */
function nameLater(
  reader: Reader,
  finds: readonly Find[],
  at: number,
  firsts: ReadonlyMap<string, number>,
): void {
  const left = finds[at]!;
  const described = left.draft;
  if (described === null || left.rule !== "description" || left.same !== null) return;
  if (described.kind !== "group" || described.plural || described.noun === "" || !left.reporting) return;
  if (!/^an?$/.test(reader.tokens[left.first]!.lower)) return;
  const right = finds
    .slice(at + 1, at + 1 + NEXT_SENTENCE)
    .find((find) => find.clock === left.clock + 1 && find.rule === "full-name");
  const named = right?.draft;
  if (right === undefined || named == null || !right.reporting || named.role !== null) return;
  const next = reader.tokens[right.last]?.text ?? "";
  if (/^[,(]$/.test(next) || (firsts.get(named.key) ?? at) < at) return;
  left.same = right;
  const { parent, country } = described;
  right.draft = changed(named, {
    country: named.country ?? country,
    parent: named.parent ?? parent,
    role: described.noun,
  });
}

/** So many finds are looked through for a name in the next sentence. */
const NEXT_SENTENCE = 20;

function firstMentions(finds: readonly Find[]): ReadonlyMap<string, number> {
  const firsts = new Map<string, number>();
  finds.forEach(({ draft, rule }, at) => {
    if (draft !== null && rule === "full-name" && !firsts.has(draft.key)) firsts.set(draft.key, at);
  });
  return firsts;
}

const isIndefinite = ({ tokens }: Reader, { first }: Find): boolean =>
  /^(?:an?|another)$/.test(tokens[first]!.lower);

/** What stands between a document and who made it. */
const ISSUING = new Set(["by", "from"]);

/** "an assessment from the agency", "the report, by the ministry,": the document belongs to who made it. */
function issued(reader: Reader, left: Find, right: Find, after: number): boolean {
  const document = left.draft!;
  if (document.kind !== "document" || document.named || left.rule !== "description") return false;
  const at = reader.tokens[after]?.text === "," ? after + 1 : after;
  if (right.first - at !== 1 || !ISSUING.has(reader.tokens[at]!.lower) || right.draft!.kind === "document")
    return false;
  const issuer = right.draft!;
  const country = document.country ?? issuer.country;
  // Unnamed officials who pass a document on need not have made it; it is still of their state.
  // "a study by Ada Brink" is another than the study told of before it
  const key = issuer.named && isIndefinite(reader, left) ? `${document.key} by ${issuer.key}` : document.key;
  left.draft = changed(document, { key, country, parent: issuer.named ? issuer : document.parent });
  return issuer.named;
}

/** A party and a state stand between a lawmaker and what follows: "Rep. Example (D-N.C.), head of …". */
const LONGEST_PARENTHESIS = 6;

function afterParenthesis(reader: Reader, at: number): number {
  if (reader.tokens[at]?.text !== "(") return at;
  for (let next = at + 1; next <= at + LONGEST_PARENTHESIS; next += 1)
    if (reader.tokens[next]?.text === ")") return next + 1;
  return at;
}

/** A state itself, not the White House. */
const isState = (draft: Draft): boolean => draft.key.startsWith("government ");

/** Owners by genitive stand before the head of their phrase: the phrase that begins here is the last of them. */
function wholePhrase(finds: readonly Find[], at: number): number {
  const { first } = finds[at]!;
  while (finds[at + 1]?.first === first) at += 1;
  return at;
}

const isBody = (draft: Draft): boolean =>
  draft.kind === "agency" ||
  draft.kind === "organisation" ||
  draft.kind === "outlet" ||
  draft.kind === "government";

/** "Minister of Information Ada Brink": what a minister minds stands before the name. */
const isMinded = (reader: Reader, { first, last, draft }: Find): boolean =>
  isPortfolio(reader, first) && last - first > draft!.name.split(" ").length;

function tie(reader: Reader, left: Find, right: Find, preposition: string, day: string | null): void {
  const head = left.draft!;
  const of = right.draft!;
  if (left.rule !== "description" && left.rule !== "full-name" && left.rule !== "surname") return;
  if (
    of.kind === "person" &&
    left.rule === "description" &&
    preposition === "of" &&
    head.kind === "group" &&
    !head.plural
  ) {
    // "the mayor of Leeds", "a friend of Brink" are others than who is named
    if (!isMinded(reader, right)) return;
    left.same = right;
    right.draft = changed(of, { role: of.role ?? head.noun });
    return;
  }
  if (!isBody(of)) return;
  if (preposition === "in" && !isState(of)) return;
  if (head.kind === "person") {
    if (preposition !== "in" && of.kind !== "government")
      left.draft = changed(head, { parent: head.parent ?? of, country: head.country ?? of.country });
    return;
  }
  if (head.country !== null) return;
  if (preposition !== "of" && preposition !== "from" && !isOfficial(head) && isState(of)) return;
  left.draft = belonging(head, of, day);
}

/** "minister for", "spokesman for", "officials in": people of a state, not "troops for Russia". */
const isOfficial = (head: Draft): boolean =>
  head.functionName !== "" ||
  SPOKES_NOUNS.has(head.noun) ||
  /^(?:officials?|authorities|minister|secretary|ambassador|envoy|diplomats?|sources?)$/u.test(head.noun);

/** "the head of HUR", "officials from Ukraine", "the Ministry of Defence of Ukraine". */
function belonging(head: Draft, of: Draft, day: string | null): Draft {
  const country = of.country === null ? undefined : COUNTRY_BY_CODE.get(of.country);
  const role = FUNCTION_BY_NAME.get(head.functionName);
  if (!isState(of) || country === undefined) {
    const name = SPOKES_NOUNS.has(head.noun) ? `${of.name} ${head.name}` : `${head.name} of ${of.name}`;
    const holder = day === null || head.plural ? null : officeHolder(head.noun, of.name, day);
    if (holder !== null) return personDraft(holder, day);
    return changed(head, { key: `unnamed ${name}`, name, country: of.country, parent: of });
  }
  if (role !== undefined) return functionDraft(role, country);
  const holder =
    day === null || head.plural || head.kind !== "group" ? null : officeHolder(head.noun, country.code, day);
  if (holder !== null) return personDraft(holder, day);
  const name = `${countryAdjective(country)} ${head.name}`;
  return changed(head, {
    key: `unnamed ${name}`,
    name,
    country: country.code,
    parent: governmentOf(country.code),
  });
}

/** A name and a description divided by a comma, and closed by one, by a verb or by the end. */
function appose(reader: Reader, left: Find, right: Find, next: Find | undefined): void {
  const [name, words] = left.form === "name" ? [left, right] : [right, left];
  if (name.form !== "name" || words.rule !== "description" || words.fresh) return;
  const named = name.draft!;
  const described = words.draft!;
  if (described.plural || !agrees(named, described) || !closes(reader, right, next)) return;
  words.same = name;
  if (named.kind !== "person") return;
  name.draft = changed(named, {
    country: named.country ?? described.country,
    parent: named.parent ?? described.parent,
    role: named.role ?? described.name,
    gender: named.gender ?? described.gender,
  });
}

/** "A spokesman for the rebels, Ada Example, said": the name belongs to the head of the phrase, not to what ends it. */
function nameBehind(reader: Reader, left: Find, right: Find, [name, next]: readonly Find[]): void {
  if (name === undefined || name.form !== "name" || name.sentence !== left.sentence) return;
  if (reader.tokens[right.last]?.text !== "," || name.first !== right.last + 1) return;
  if (left.draft?.kind !== "group" || name.draft?.kind !== "person") return;
  appose(reader, left, name, next);
}

/** "The minister of finance, Ada Example, said": between an office and the name stands what it minds, which names nobody. */
function nameAfterPhrase(reader: Reader, left: Find, behind: readonly Find[]): void {
  const { tokens, syntax } = reader;
  if (left.rule !== "description" || left.draft?.kind !== "group" || left.draft.plural || left.same !== null)
    return;
  if (!TIE_PREPOSITIONS.has(tokens[left.last]?.lower ?? "")) return;
  let comma = left.last + 1;
  while (comma < left.last + LONGEST_PORTFOLIO && IN_PHRASE.test(syntax.tags[comma] ?? "")) comma += 1;
  if (tokens[comma]?.text !== "," || tokens[comma]!.sentence !== left.sentence) return;
  const index = behind.findIndex(({ first }) => first === comma + 1);
  const name = behind[index];
  if (name?.form === "name" && name.draft?.kind === "person" && name.rule === "full-name")
    appose(reader, left, name, behind[index + 1]);
}

/** In tokens: "of public health in the Example valley". */
const LONGEST_PORTFOLIO = 12;
const IN_PHRASE = /^(?:IN|DT|JJ|NN|NNS|NNP|NNPS|POS|CC|CD)$/;
/** So many finds may stand between an office and the name. */
const NEAR = 4;

/** "Co-founder and chief executive Ada Example": an office without an article before another with a name is one person's. */
function twoOffices(reader: Reader, left: Find, right: Find): void {
  const [office, named] = [left.draft!, right.draft!];
  if (left.rule !== "description" || office.kind !== "group" || office.plural || right.form !== "name")
    return;
  if (named.kind !== "person" || named.role === null) return;
  if (/^(?:DT|PRP\$|CD)$/.test(reader.syntax.tags[left.first]!)) return;
  if (/^(?:DT|PRP\$)$/.test(reader.syntax.tags[right.first]!)) return;
  left.same = right;
}

const agrees = (named: Draft, described: Draft): boolean =>
  named.kind === "person"
    ? described.kind === "group"
    : classOfNoun(described.noun).includes(named.kind) ||
      (named.kind === "organisation" && isFirmNoun(described.noun));

function closes(reader: Reader, right: Find, next: Find | undefined): boolean {
  let at = right.last;
  // "a spokesman for the ministry," closes after what he speaks for.
  if (next !== undefined && next.first === at + 1 && TIE_PREPOSITIONS.has(reader.tokens[at]!.lower))
    at = next.last;
  const token = reader.tokens[at];
  if (token === undefined || token.sentence !== right.sentence) return true;
  const tag = reader.syntax.tags[at]!;
  return (
    !/[\p{L}\p{N}]/u.test(token.text) ||
    tag.startsWith("V") ||
    tag === "WP" ||
    tag === "WDT" ||
    tag === "IN" ||
    tag === "MD" ||
    tag === "RB"
  );
}
