/**
 * Soldiers who rule: "the junta", "the military government", "the junta chief" name no state. Of the states that the
 * document names it is the one that soldiers ruled on that day.
 */
import { COUNTRY_BY_CODE } from "../../lexicon/countries.ts";
import { placesNamed } from "../../lexicon/gazetteer.ts";
import { leaderOf, militaryRule } from "../../lexicon/military-rule.ts";
import { type Draft, governmentOf, personDraft } from "./draft.ts";
import type { Find } from "./find.ts";
import type { Reader } from "./units.ts";

const RULE =
  /\b(?:junta|ruling military|ruling generals|military(?:-led)? (?:government|regime|rulers|council)|ruling council)\b/u;
const LEADING = /^(?:leader|chief|head|ruler|boss|strongman)$/u;
const RULING_LEADER = /\b(?:ruling|military) (?:leader|general|ruler)\b/u;

/** "the junta", "the military government": a rule of soldiers by its own words. */
export const isMilitary = ({ functionName, name }: Draft): boolean =>
  functionName === "government" && RULE.test(name);

export interface Ruler {
  readonly draft: Draft;
  /** what the rule is called with its state: "Myanmar junta" */
  readonly alias: string | null;
}

export class Rulers {
  readonly #finds: readonly Find[];
  readonly #reader: Reader;
  readonly #day: string | null;
  #byTown: string | null | undefined;
  /** states under soldiers, each with the token that names it, in the order of the text */
  #ruled: readonly { readonly country: string; readonly first: number }[] | null = null;

  constructor(reader: Reader, finds: readonly Find[], day: string | null) {
    this.#reader = reader;
    this.#finds = finds;
    this.#day = day;
  }

  /** The government or leader that an unnamed description means; null: none of this kind, or no such state is named. */
  of(find: Find, isNamed: (key: string) => boolean): Ruler | null {
    const { draft } = find;
    if (draft === null || draft.named || find.form !== "description") return null;
    const leads = draft.kind === "group" && !draft.plural && LEADING.test(draft.noun);
    const ruled = draft.functionName === "government" || leads ? RULE.test(draft.name) : false;
    if (!ruled && !(leads && RULING_LEADER.test(draft.name))) return null;
    const country = draft.country ?? this.#country(find);
    if (country === null) return null;
    return leads ? this.#leader(country, isNamed) : this.#government(country);
  }

  #government(country: string): Ruler | null {
    const draft = governmentOf(country);
    const name = COUNTRY_BY_CODE.get(country)?.name;
    return draft === null || name === undefined ? null : { draft, alias: `${name} junta` };
  }

  /** Where the day is not known, only a leader whom the document itself names. */
  #leader(country: string, isNamed: (key: string) => boolean): Ruler | null {
    const rule = militaryRule(country, this.#day);
    const leader = rule === null ? null : leaderOf(rule);
    if (leader === null) return null;
    const draft = personDraft(leader, this.#day);
    return this.#day === null && !isNamed(draft.key) ? null : { draft, alias: null };
  }

  /** The one state under soldiers that the document names; of several the nearest before, else the first. */
  #country(find: Find): string | null {
    this.#ruled ??= this.#finds.flatMap(({ draft, first }) =>
      draft?.country == null || militaryRule(draft.country, this.#day) === null
        ? []
        : [{ country: draft.country, first }],
    );
    const [only] = this.#ruled;
    if (only === undefined) {
      if (this.#byTown === undefined) this.#byTown = this.#townState();
      return this.#byTown;
    }
    return (this.#ruled.findLast(({ first }) => first < find.first) ?? only).country;
  }

  /** The one state under soldiers in which a town lies that the document names; null: none, or several. */
  #townState(): string | null {
    const { tokens, syntax } = this.#reader;
    const states = new Set<string>();
    const seen = new Set<string>();
    for (let at = 0; at < tokens.length; at += 1) {
      const { text } = tokens[at]!;
      if (!syntax.tags[at]!.startsWith("NNP") || seen.has(text)) continue;
      seen.add(text);
      const countries = new Set(placesNamed(text).map(({ country }) => country));
      const [country] = countries;
      if (countries.size === 1 && militaryRule(country!, this.#day) !== null) states.add(country!);
    }
    const [state] = states;
    return states.size === 1 ? state! : null;
  }
}
