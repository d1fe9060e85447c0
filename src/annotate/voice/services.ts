/**
 * Whose service "the intelligence service" or bare "intelligence" means, where no earlier mention tells: of the state of
 * who cites it, else the only service of that kind which the document names anywhere.
 */
import { BODY_BY_NAME } from "../../lexicon/bodies.ts";
import { COUNTRY_BY_CODE } from "../../lexicon/countries.ts";
import { FUNCTIONS, type StateFunction } from "../../lexicon/functions.ts";
import { type Draft, functionDraft } from "./draft.ts";
import type { Find } from "./find.ts";
import type { Reader } from "./units.ts";

const FUNCTION_BY_NAME: ReadonlyMap<string, StateFunction> = new Map(FUNCTIONS.map((row) => [row.name, row]));
const CITING = /^(?:citing|cites?|cited|quoting|by|per|from|on)$/;
/** Names in functions.json of services that "intelligence" may mean. */
const INTELLIGENCE: ReadonlySet<string> = new Set(["intelligence", "spy agency", "military intelligence"]);

export class Services {
  readonly #reader: Reader;
  readonly #finds: readonly Find[];
  /** by names of functions */
  readonly #only = new Map<string, Draft | null>();
  #places: ReadonlyMap<Find, number> | null = null;

  constructor(reader: Reader, finds: readonly Find[]) {
    this.#reader = reader;
    this.#finds = finds;
  }

  /** "lawmakers said, citing intelligence": the service; null: something else, or not sure. */
  cited(find: Find): Draft | null {
    const { tokens } = this.#reader;
    if (find.last - find.first !== 1 || tokens[find.first]!.lower !== "intelligence") return null;
    if (!CITING.test(tokens[find.first - 1]?.lower ?? "")) return null;
    const country = this.#citingState(find);
    const row = FUNCTION_BY_NAME.get("intelligence");
    if (country !== undefined && row !== undefined) return this.#bodyOf(row, country);
    return this.only(INTELLIGENCE);
  }

  /** The one body of the document that has one of these functions; null: none, or several. */
  only(functions: ReadonlySet<string>): Draft | null {
    const key = [...functions].join();
    let known = this.#only.get(key);
    if (known === undefined) {
      known = this.#find(functions);
      this.#only.set(key, known);
    }
    return known;
  }

  #find(functions: ReadonlySet<string>): Draft | null {
    let found: Draft | null = null;
    for (const { draft } of this.#finds) {
      if (draft === null || !draft.named || draft.kind === "person" || found?.key === draft.key) continue;
      if (!serves(draft, functions)) continue;
      if (found !== null) return null;
      found = draft;
    }
    return found;
  }

  #bodyOf(row: StateFunction, code: string): Draft | null {
    const country = COUNTRY_BY_CODE.get(code);
    return country === undefined ? null : functionDraft(row, country);
  }

  /** The state of the people who cite, in the same sentence before it; bodies cite their own. */
  #citingState(find: Find): string | undefined {
    this.#places ??= new Map(this.#finds.map((one, at) => [one, at]));
    const at = this.#places.get(find) ?? 0;
    for (let before = at - 1; before >= 0 && this.#finds[before]!.sentence === find.sentence; before -= 1) {
      const { draft, reporting } = this.#finds[before]!;
      if (reporting && draft !== null && (draft.kind === "group" || draft.kind === "person"))
        return draft.country ?? undefined;
    }
    return undefined;
  }
}

function serves({ name, functionName }: Draft, functions: ReadonlySet<string>): boolean {
  if (functions.has(functionName)) return true;
  return BODY_BY_NAME.get(name)?.functions.some((role) => functions.has(role)) === true;
}
