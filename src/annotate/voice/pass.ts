/** Finds who could say something, and which mentions stand for the same voice. */
import { COUNTRY_BY_CODE } from "../../lexicon/countries.ts";
import { cueVerb } from "../../lexicon/cue-verbs.ts";
import { FUNCTIONS, type StateFunction } from "../../lexicon/functions.ts";
import { isPlaceName } from "../../lexicon/gazetteer.ts";
import { GIVEN_NAMES } from "../../lexicon/given-names.ts";
import { definePass, type Layers, type VoiceMention } from "../layers.ts";
import { abbreviations } from "./abbreviations.ts";
import { Memory } from "./antecedents.ts";
import { Cast } from "./cast.ts";
import { BY_AGE, collectFinds, isHeadline, quotedTokens } from "./collect.ts";
import { isIntelligence, isMakerOpen, isPartOfDocument, mayMake, tellsFindings } from "./documents.ts";
import { changed, type Draft, functionDraft, namedBody } from "./draft.ts";
import { type VoiceRow, voicePhrases } from "./entries.ts";
import type { Find } from "./find.ts";
import { tellKinds } from "./kinds.ts";
import { withState } from "./local.ts";
import { isMilitary, Rulers } from "./rulers.ts";
import { Services } from "./services.ts";
import { tieFinds } from "./ties.ts";
import { tellsTrade } from "./trades.ts";
import type { Reader } from "./units.ts";
import { isCapital } from "./words.ts";

type Input = Pick<Layers, "document" | "tokens" | "sentences" | "syntax" | "quotations">;
type Output = Pick<Layers, "speakers" | "voiceMentions">;

/** The pass over the built-in tables and rows of the user's own, which stand before them. */
export function makeVoicePass(extra: readonly VoiceRow[]) {
  return definePass({
    name: "voices",
    reads: ["tokens", "sentences", "syntax", "quotations"],
    adds: ["speakers", "voiceMentions"],
    because:
      "attribution and claims ask who a source span names; it needs tags to cut noun phrases, and quotations to tell whose pronouns are whose",
    run: (layers) => findVoices(layers, extra),
  });
}

export const voicePass = makeVoicePass([]);

function findVoices(layers: Input, extra: readonly VoiceRow[]): Output {
  const { document, tokens, sentences, syntax } = layers;
  const headlines = new Uint8Array(sentences.length);
  for (let at = 0; at < sentences.length; at++)
    if (isHeadline(tokens, syntax.tags, sentences[at]!)) headlines[at] = 1;
  const quoted = quotedTokens(tokens, layers.quotations);
  const reader: Reader = {
    document,
    tokens,
    sentences,
    syntax,
    headlines,
    quoted,
    phrases: voicePhrases(extra),
  };
  const day = document.published?.slice(0, "2025-07-02".length) ?? null;
  const finds = [...collectFinds(reader, day)];
  tellKinds(reader, finds);
  tieFinds(reader, finds, day);
  const cast = new Cast();
  for (const { alias, find } of abbreviations(reader, finds)) {
    cast.define(alias, find.draft!.key);
    if (!find.doubtful) cast.enter(find.draft!);
  }
  for (const find of finds) if (isFullName(find)) cast.enter(find.draft!);
  const context = {
    main: mainCountry(finds),
    rulers: new Rulers(reader, finds, day),
    services: new Services(reader, finds),
  };
  const members = new Settler(reader, cast, context).settle(finds);
  return { speakers: cast.speakers(), voiceMentions: mentionsOf(reader, finds, members) };
}

/** Names in full are known before anything else is read: a headline may give the surname alone. */
const isFullName = (find: Find): boolean =>
  find.draft !== null &&
  find.draft.kind === "person" &&
  find.draft.named &&
  find.open === "no" &&
  !find.doubtful &&
  !find.locative;

/** A country that most of the document is about; null: several, or none. */
const MAIN_COUNTRY_SHARE = 0.6;
const MAIN_COUNTRY_FEWEST = 3;

function mainCountry(finds: readonly Find[]): string | null {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { draft } of finds) {
    if (draft?.country == null || draft.kind === "outlet") continue;
    counts.set(draft.country, (counts.get(draft.country) ?? 0) + 1);
    all += 1;
  }
  for (const [country, count] of counts) {
    if (count >= MAIN_COUNTRY_FEWEST && count >= all * MAIN_COUNTRY_SHARE) return country;
  }
  return null;
}

/** How many sentences before a document its maker may have reported; farther where the document's state is told. */
const MAKER_REACH = 2;
const STATE_MAKER_REACH = 8;

const FUNCTION_BY_NAME: ReadonlyMap<string, StateFunction> = new Map(FUNCTIONS.map((row) => [row.name, row]));

/** What the whole document tells of its voices. */
interface Context {
  /** ISO 3166-1 alpha-2 of the country that most of it is about; null: several, or none */
  readonly main: string | null;
  readonly rulers: Rulers;
  readonly services: Services;
}

/** Gives each find its voice, in the order of the text. */
class Settler {
  readonly #reader: Reader;
  readonly #cast: Cast;
  readonly #memory: Memory;
  readonly #main: string | null;
  readonly #rulers: Rulers;
  readonly #services: Services;
  readonly #settled = new Map<Find, number>();
  readonly #texts = new Map<Find, string>();

  constructor(reader: Reader, cast: Cast, { main, rulers, services }: Context) {
    this.#rulers = rulers;
    this.#services = services;
    this.#reader = reader;
    this.#cast = cast;
    this.#memory = new Memory(cast, reader.document.outlet);
    this.#main = main;
  }

  settle(finds: readonly Find[]): readonly (number | null)[] {
    const members: (number | null)[] = [];
    for (const find of finds) members.push(find.locative ? null : this.#settle(find));
    return members;
  }

  #settle(find: Find): number | null {
    const member = this.#settled.get(find) ?? this.#member(find);
    if (member === undefined) return null;
    this.#memory.remember(member, find);
    this.#settled.set(find, member);
    if (find.form !== "pronoun" && !isPassing(this.#reader, find))
      this.#cast.members[member]!.aliases.add(this.#text(find));
    return member;
  }

  #member(find: Find): number | undefined {
    if (find.same !== null) {
      const member = this.#settled.get(find.same) ?? this.#member(find.same);
      if (member !== undefined) {
        this.#settled.set(find.same, member);
        return member;
      }
    }
    if (find.draft === null) return this.#memory.pronoun(find, this.#reader.tokens[find.first]!.lower);
    const defined = this.#cast.definedKey(this.#text(find));
    const known = defined === undefined ? undefined : this.#cast.at(defined);
    if (known !== undefined) return known;
    const ruler = this.#ruler(find);
    if (ruler !== undefined) return ruler;
    const service = this.#services.cited(find);
    if (service !== null) return this.#cast.enter(service);
    const borne = this.#borneName(find);
    if (borne !== undefined) return borne;
    const whole = isPartOfDocument(find.draft) ? this.#memory.documentOf(find) : undefined;
    if (whole !== undefined) return whole;
    const countryman = isCountryman(this.#reader, find) ? this.#countryman(find, find.draft) : undefined;
    if (countryman !== undefined) return countryman;
    if (find.open === "surname") return this.#shortName(find) ?? this.#surname(find, find.draft);
    if (find.open === "definite") return this.#definite(find, this.#linked(find, find.draft));
    if (find.doubtful && !this.#cast.has(find.draft.key)) return undefined;
    const linked = withState(this.#reader, find, this.#linked(find, find.draft));
    const draft = this.#written(find, this.#employed(find, linked));
    return this.#cast.enter(find.fresh ? anotherOne(draft, find.first) : draft);
  }

  #ruler(find: Find): number | undefined {
    const ruler = this.#rulers.of(find, (key) => this.#cast.has(key));
    if (ruler === null) return undefined;
    const member = this.#cast.enter(ruler.draft);
    if (ruler.alias !== null) this.#cast.members[member]!.aliases.add(ruler.alias);
    return member;
  }

  /** "The Clarion", after the Evening Clarion. */
  #shortName(find: Find): number | undefined {
    const word = this.#text(find);
    const article = this.#reader.tokens[find.first]!.lower === "the";
    return article && isCapital(word) && !word.includes(" ") ? this.#memory.lastWord(find, word) : undefined;
  }

  /** "The Scot said": whoever was named in the sentence before, where nobody bears that for a name. */
  #countryman(find: Find, draft: Draft): number | undefined {
    const bearer = find.open === "surname" ? this.#bearer(draft) : undefined;
    return bearer ?? this.#memory.countryman(find, draft.country);
  }

  #definite(find: Find, draft: Draft): number | undefined {
    if (draft.kind === "outlet" && this.#isOwn(find)) return this.#publisher();
    const word = this.#text(find);
    const named = isCapital(word) && !word.includes(" ") ? this.#memory.lastWord(find, word) : undefined;
    const known =
      named ??
      this.#memory.description(find) ??
      (tellsTrade(this.#reader, find) ? this.#memory.byTrade(find) : undefined);
    if (known === undefined)
      return this.#cast.enter(withState(this.#reader, find, this.#made(find, this.#placed(draft))));
    // "The assessment, by the ministry," tells of a document named before who made it.
    if (draft.kind === "document") this.#cast.complete(known, draft);
    return known;
  }

  /** "Dean said" after "Howard Dean", and "CNS" after "Christian News Service", whatever else the words could be. */
  #borneName(find: Find): number | undefined {
    const word = this.#text(find);
    if (word.includes(" ") || !isCapital(word)) return undefined;
    if (find.form === "description" && find.first === find.head) return this.#cast.bearers(word, null)[0];
    return find.form === "name" && find.draft?.kind !== "person" ? this.#cast.initials(word) : undefined;
  }

  #surname(find: Find, draft: Draft): number | undefined {
    const bearer = this.#bearer(draft);
    if (bearer !== undefined) return bearer;
    const shown = find.subject || draft.role !== null || draft.gender !== null || GIVEN_NAMES.has(draft.name);
    if (find.opening && !find.reporting && draft.role === null && !GIVEN_NAMES.has(draft.name))
      return undefined;
    const town =
      draft.role === null &&
      (find.inPlace || (draft.gender === null && !find.subject)) &&
      isPlaceName(draft.name);
    if (find.doubtful || town || !(shown || draft.kind !== "person")) return undefined;
    const gender = draft.gender ?? GIVEN_NAMES.get(draft.name)?.gender ?? null;
    return this.#cast.enter(changed(draft, { gender }));
  }

  /** Of several who share a surname, the one the text has named most so far. */
  #bearer(draft: Draft): number | undefined {
    const bearers = this.#cast.bearers(draft.name.split(" ").at(-1)!, draft.gender);
    let best = bearers[0];
    for (const bearer of bearers) if (this.#memory.count(bearer) > this.#memory.count(best!)) best = bearer;
    return best;
  }

  /** "Clinton aides": a parent by surname is the person who bears it. */
  #linked(find: Find, draft: Draft): Draft {
    const parent = draft.parent;
    const owner = this.#memory.ownerOf(find);
    if (parent !== null && owner?.find.draft?.key === parent.key) {
      return changed(draft, { parent: this.#cast.members[owner.member]!.draft });
    }
    if (parent === null || parent.name.includes(" ") || !parent.key.startsWith("body ")) return draft;
    const bearer = this.#bearer(parent);
    return bearer === undefined ? draft : changed(draft, { parent: this.#cast.members[bearer]!.draft });
  }

  /** "A spokesman said": who speaks for the body that the text is about. */
  #employed(find: Find, draft: Draft): Draft {
    if (draft.role !== "spokesperson" || draft.named || draft.plural || draft.parent !== null) return draft;
    const body = this.#memory.employer(find);
    if (body === null) return draft;
    const name = `${body.name} ${draft.name}`;
    return changed(draft, {
      key: `unnamed ${name}`,
      name,
      parent: body,
      country: draft.country ?? body.country,
    });
  }

  /** "The document says", with none before it: what the body that reported shortly before put in writing. */
  #made(find: Find, draft: Draft): Draft {
    if (!tellsFindings(draft) || !isMakerOpen(draft)) return draft;
    const reach = draft.country === null ? MAKER_REACH : STATE_MAKER_REACH;
    const agency = mayMake(draft);
    // "The Examplewire reported A. B, according to the report": what outlets publish are reports
    const told = draft.name === "report" ? (body: Draft) => agency(body) || isOutlet(body) : agency;
    const parent =
      this.#memory.maker(find, reach, told) ??
      (draft.noun.endsWith("assessment")
        ? this.#memory.maker(find, STATE_MAKER_REACH, isIntelligence)
        : null);
    return parent === null ? draft : changed(draft, { parent, country: draft.country ?? parent.country });
  }

  /** "the maker said in a filing": what somebody says in writing is his own. */
  #written(find: Find, draft: Draft): Draft {
    if (draft.kind !== "document" || draft.named || draft.plural || draft.parent !== null) return draft;
    const { tokens, syntax } = this.#reader;
    const verb = find.first - 2;
    if (tokens[find.first - 1]?.lower !== "in" || cueVerb(syntax.lemmas[verb] ?? "")?.strength !== "strong")
      return draft;
    const parent = this.#memory.writer(find, verb);
    return parent === null ? draft : changed(draft, { parent, country: draft.country ?? parent.country });
  }

  /** "this newspaper", "this station": the document's own outlet. */
  #isOwn({ first }: Find): boolean {
    return this.#reader.tokens[first]!.lower === "this";
  }

  #publisher(): number | undefined {
    const { outlet } = this.#reader.document;
    return outlet === null ? undefined : this.#cast.enter(namedBody(outlet, "outlet", null));
  }

  /** "the health ministry" in an article about one country is that country's. */
  #placed(draft: Draft): Draft {
    if (isMilitary(draft)) return draft;
    const role = FUNCTION_BY_NAME.get(draft.functionName);
    if (role?.kind === "agency" && draft.parent === null && draft.country === null) {
      const only = this.#services.only(new Set([role.name]));
      if (only !== null) return only;
    }
    const country = this.#main === null ? undefined : COUNTRY_BY_CODE.get(this.#main);
    if (role?.kind === "outlet" && role.name !== "state media") return draft;
    return role !== undefined && country !== undefined && draft.parent === null
      ? functionDraft(role, country)
      : draft;
  }

  /** The words of a find, without a determiner before them. They are asked for several times. */
  #text(find: Find): string {
    const known = this.#texts.get(find);
    if (known !== undefined) return known;
    const { tokens, document } = this.#reader;
    const words = document.text.slice(tokens[find.first]!.start, tokens[find.last - 1]!.end);
    // most finds are one word
    const text = /\s/.test(words)
      ? words.replace(/^(?:the|an?|this|that|these|those)\s+/iu, "").replace(/\s+/gu, " ")
      : words;
    this.#texts.set(find, text);
    return text;
  }
}

/** Somebody told of by where he is from: a people's or an unknown name in the singular, behind an article, that speaks. */
const isCountryman = ({ tokens, syntax }: Reader, { rule, first, last, reporting, draft }: Find): boolean =>
  reporting &&
  tokens[first]!.lower === "the" &&
  last - first === 2 &&
  draft?.plural === false &&
  (rule === "people-of-a-country" || (rule === "surname" && syntax.tags[last - 1] === "NNP"));

/** An age or a people says who is meant here, and is no name to know a voice by elsewhere. */
const isPassing = (reader: Reader, find: Find): boolean => find.rule === BY_AGE || isCountryman(reader, find);

const isOutlet = ({ kind, named }: Draft): boolean => kind === "outlet" && named;

/** "another source" is somebody else each time. */
const anotherOne = (draft: Draft, at: number): Draft =>
  changed(draft, { key: `${draft.key} ${at}`, name: `another ${draft.name}` });

function mentionsOf(
  reader: Reader,
  finds: readonly Find[],
  members: readonly (number | null)[],
): readonly VoiceMention[] {
  const mentions: VoiceMention[] = [];
  for (let at = 0; at < finds.length; at++) {
    const find = finds[at]!;
    const speaker = members[at];
    if (speaker == null) continue;
    const { rule } = find;
    const start = reader.tokens[find.first]!.start;
    const end = reader.tokens[find.last - 1]!.end;
    const words = reader.document.text;
    const why = {
      rule,
      reason: () => `“${words.slice(start, end)}” can say something: ${rule.replaceAll("-", " ")}`,
    };
    mentions.push({ start, end, head: find.head, speaker, form: find.form, why });
  }
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end);
}
