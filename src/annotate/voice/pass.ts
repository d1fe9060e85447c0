/** Finds who could say something, and which mentions stand for the same voice. */
import { COUNTRY_BY_CODE } from "../../lexicon/countries.ts";
import { FUNCTIONS, type StateFunction } from "../../lexicon/functions.ts";
import { definePass, type Layers, type VoiceMention } from "../layers.ts";
import { abbreviations } from "./abbreviations.ts";
import { Memory } from "./antecedents.ts";
import { Cast } from "./cast.ts";
import { collectFinds } from "./collect.ts";
import { type Draft, functionDraft } from "./draft.ts";
import { type VoiceRow, voiceTrie } from "./entries.ts";
import type { Find } from "./find.ts";
import { tieFinds } from "./ties.ts";
import type { Reader } from "./units.ts";

type Input = Pick<Layers, "document" | "tokens" | "sentences" | "syntax">;
type Output = Pick<Layers, "speakers" | "voiceMentions">;

/** The pass over the built-in tables and rows of the user's own, which stand before them. */
export function makeVoicePass(extra: readonly VoiceRow[]) {
  return definePass({
    name: "voices",
    reads: ["tokens", "sentences", "syntax"],
    adds: ["speakers", "voiceMentions"],
    because: "attribution and claims ask who a source span names; it needs tags to cut noun phrases",
    run: (layers) => findVoices(layers, extra),
  });
}

export const voicePass = makeVoicePass([]);

function findVoices(layers: Input, extra: readonly VoiceRow[]): Output {
  const { document, tokens, sentences, syntax } = layers;
  const reader: Reader = { document, tokens, sentences, syntax, trie: voiceTrie(extra) };
  const day = document.published?.slice(0, "2025-07-02".length) ?? null;
  const finds = collectFinds(reader, day);
  tieFinds(reader, finds, day);
  const cast = new Cast();
  for (const { alias, find } of abbreviations(reader, finds)) {
    cast.define(alias, find.draft!.key);
    if (!find.doubtful) cast.enter(find.draft!);
  }
  for (const find of finds) if (isFullName(find)) cast.enter(find.draft!);
  const members = new Settler(reader, cast, mainCountry(finds)).settle(finds);
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

const FUNCTION_BY_NAME: ReadonlyMap<string, StateFunction> = new Map(FUNCTIONS.map((row) => [row.name, row]));

/** Gives each find its voice, in the order of the text. */
class Settler {
  readonly #reader: Reader;
  readonly #cast: Cast;
  readonly #memory: Memory;
  readonly #main: string | null;
  readonly #settled = new Map<Find, number>();

  constructor(reader: Reader, cast: Cast, main: string | null) {
    this.#reader = reader;
    this.#cast = cast;
    this.#memory = new Memory(cast);
    this.#main = main;
  }

  settle(finds: readonly Find[]): readonly (number | null)[] {
    return finds.map((find) => {
      if (find.locative) return null;
      const member = this.#settled.get(find) ?? this.#member(find);
      if (member === undefined) return null;
      this.#memory.remember(member, find);
      this.#settled.set(find, member);
      if (find.form !== "pronoun") this.#cast.members[member]!.aliases.add(this.#text(find));
      return member;
    });
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
    if (find.open === "surname") return this.#surname(find, find.draft);
    if (find.open === "definite")
      return this.#memory.description(find) ?? this.#cast.enter(this.#placed(find.draft));
    if (find.doubtful && !this.#cast.has(find.draft.key)) return undefined;
    return this.#cast.enter(
      find.fresh
        ? { ...find.draft, key: `${find.draft.key} ${find.first}`, name: `another ${find.draft.name}` }
        : find.draft,
    );
  }

  #surname(find: Find, draft: Draft): number | undefined {
    const bearer = this.#cast.bearer(draft.name.split(" ").at(-1)!, draft.gender);
    if (bearer !== undefined) return bearer;
    return find.doubtful ? undefined : this.#cast.enter(draft);
  }

  /** "the health ministry" in an article about one country is that country's. */
  #placed(draft: Draft): Draft {
    const role = FUNCTION_BY_NAME.get(draft.functionName);
    const country = this.#main === null ? undefined : COUNTRY_BY_CODE.get(this.#main);
    return role !== undefined && country !== undefined && draft.parent === null
      ? functionDraft(role, country)
      : draft;
  }

  #text(find: Find): string {
    const { tokens, document } = this.#reader;
    const words = document.text.slice(tokens[find.first]!.start, tokens[find.last - 1]!.end);
    return words.replace(/^(?:the|an?|this|that|these|those)\s+/iu, "").replace(/\s+/gu, " ");
  }
}

function mentionsOf(
  reader: Reader,
  finds: readonly Find[],
  members: readonly (number | null)[],
): readonly VoiceMention[] {
  const mentions: VoiceMention[] = [];
  finds.forEach((find, at) => {
    const speaker = members[at];
    if (speaker == null) return;
    const { rule } = find;
    const start = reader.tokens[find.first]!.start;
    const end = reader.tokens[find.last - 1]!.end;
    const words = reader.document.text;
    const why = {
      rule,
      reason: () => `“${words.slice(start, end)}” can say something: ${rule.replaceAll("-", " ")}`,
    };
    mentions.push({ start, end, head: find.head, speaker, form: find.form, why });
  });
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end);
}
