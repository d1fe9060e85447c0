/** The voices of one document: each enters once, and later mentions find it by key, by name or by description. */
import { GIVEN_NAMES } from "../../lexicon/given-names.ts";
import { OUTLETS } from "../../lexicon/outlets.ts";
import type { Speaker } from "../layers.ts";
import { isCloserMaker } from "./documents.ts";
import { changed, type Draft, type Gender } from "./draft.ts";
import { isCapital } from "./words.ts";

export interface Member {
  draft: Draft;
  readonly aliases: Set<string>;
  gender: Gender;
}

export class Cast {
  readonly members: Member[] = [];
  readonly #byKey = new Map<string, number>();
  /** last words of full names, and first words where the family name stands first */
  readonly #bySurname = new Map<string, number[]>();
  readonly #byInitials = new Map<string, number>();
  readonly #byFirstName = new Map<string, number[]>();
  /** names that the document itself defines: "X (ABC)" */
  readonly #byAlias = new Map<string, string>();

  /** Makes an abbreviation or later name stand for the voice with this key. */
  define(alias: string, key: string): void {
    if (!this.#byAlias.has(alias)) this.#byAlias.set(alias, key);
  }

  definedKey(alias: string): string | undefined {
    return this.#byAlias.get(alias);
  }

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  at(key: string): number | undefined {
    return this.#byKey.get(key);
  }

  /** The index of a voice; its parents enter before it. What a later mention adds (role, country, gender) is kept. */
  enter(draft: Draft): number {
    const known = this.#byKey.get(draft.key);
    if (known !== undefined) {
      this.complete(known, draft);
      return known;
    }
    if (draft.parent !== null && draft.parent.key !== draft.key) this.enter(draft.parent);
    const index = this.members.length;
    this.members.push({ draft, aliases: new Set(), gender: draft.gender });
    this.#byKey.set(draft.key, index);
    if (draft.kind === "person" && draft.named) this.#learnName(draft.name, index);
    else if (draft.named) this.#learnInitials(draft.name, index);
    return index;
  }

  /** Keeps what a later mention of a voice adds. */
  complete(index: number, draft: Draft): void {
    const member = this.members[index]!;
    const { draft: known } = member;
    member.gender ??= draft.gender;
    const { parent } = known;
    if (known.kind === "document" && parent !== null && draft.parent !== null) {
      if (isCloserMaker(parent, draft.parent))
        member.draft = changed(known, { parent: this.members[this.enter(draft.parent)]!.draft });
      return;
    }
    if (known.role === null || known.parent === null || known.country === null) {
      if (known.parent === null && draft.parent !== null && draft.parent.key !== known.key)
        this.enter(draft.parent);
      const role = known.role ?? draft.role;
      const owner = parent ?? draft.parent;
      const country = known.country ?? draft.country;
      if (role !== known.role || owner !== parent || country !== known.country)
        member.draft = changed(known, { role, parent: owner, country });
    }
  }

  #learnInitials(name: string, index: number): void {
    const initials = name
      .split(/\s+/u)
      .flatMap((word) => (isCapital(word) ? [word.charAt(0)] : []))
      .join("");
    if (initials.length > 1 && !this.#byInitials.has(initials)) this.#byInitials.set(initials, index);
  }

  /** The body entered before whose name has these initials; undefined: none. */
  initials(letters: string): number | undefined {
    return this.#byInitials.get(letters);
  }

  #learnName(name: string, index: number): void {
    const words = name.split(/\s+/u).filter((word) => !SUFFIXES.has(word));
    if (words.length === 0) return;
    const last = words.at(-1)!;
    this.#learn(last, index);
    const first = words[0]!;
    // Family name first: "Lee Seong-kweun" is "Lee" later.
    if (words.length > 1) this.#learnIn(this.#byFirstName, first, index);
    if (words.length > 1 && GIVEN_NAMES.get(first)?.gender === null) this.#learn(first, index);
  }

  #learn(word: string, index: number): void {
    this.#learnIn(this.#bySurname, word, index);
  }

  #learnIn(names: Map<string, number[]>, word: string, index: number): void {
    const list = names.get(word.toLowerCase());
    if (list === undefined) names.set(word.toLowerCase(), [index]);
    else if (!list.includes(index)) list.push(index);
  }

  /** Who bears a surname and may be of that gender, in the order of the text. */
  bearers(surname: string, gender: Gender): readonly number[] {
    const word = surname.toLowerCase();
    // "Hillary" and "Donald" stand for those whose first names they are where nobody bears them as a surname.
    const list = this.#bySurname.get(word) ?? this.#byFirstName.get(word) ?? [];
    return list.filter((index) => {
      const known = this.members[index]!.gender;
      return gender === null || known === null || known === gender;
    });
  }

  speakers(): readonly Speaker[] {
    const speakers: Speaker[] = [];
    for (const { draft, aliases } of this.members)
      speakers.push({
        name: draft.name,
        kind: draft.kind,
        named: draft.named,
        aliases:
          draft.kind === "outlet" ? [...new Set([...aliases, ...initialsOf(draft.name)])] : [...aliases],
        country: draft.country,
        parent: draft.parent === null || draft.parent.key === draft.key ? null : draft.parent.name,
        role: draft.role,
      });
    return speakers;
  }
}

/** "AP" for the Associated Press: what the table abbreviates an outlet to, whatever the text calls it. */
const initialsOf = (name: string): readonly string[] => OUTLET_INITIALS.get(name) ?? NO_INITIALS;

const NO_INITIALS: readonly string[] = Object.freeze([]);
const OUTLET_INITIALS: ReadonlyMap<string, readonly string[]> = new Map(
  OUTLETS.map(({ name, aliases }) => [name, aliases.filter((alias) => /^\p{Lu}{2,5}$/u.test(alias))]),
);

const SUFFIXES: ReadonlySet<string> = new Set(["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV", "XIV"]);
