/** Words that say what became of those counted: "killed", "20 dead", "deaths", "the toll rose to 20". */
import data from "../../lexicon/count-roles.json" with { type: "json" };
import { kindOfCounted } from "./persons.ts";

export interface CountRole {
  readonly role: string;
  readonly kind: "verb" | "intransitive" | "state" | "noun" | "toll" | "act";
  readonly word: string;
  readonly forms: readonly string[] | undefined;
  readonly participle: string | undefined;
  /** the verb has the role only with it: "gun down" */
  readonly particle: string | undefined;
  /** the verb has the role only with one of these counted: "cut 500 jobs" */
  readonly objects: readonly string[] | undefined;
  /** the row holds only where persons, or where things, are counted */
  readonly of: "persons" | "things" | undefined;
  /** the noun names who they are first: a verb beside it goes before it */
  readonly persons: boolean | undefined;
}

/** All rows have all fields: rows with some of them would be of several shapes, and slower to read. */
const withAllFields = (row: Partial<CountRole> & Pick<CountRole, "role" | "kind" | "word">): CountRole => ({
  role: row.role,
  kind: row.kind,
  word: row.word,
  forms: row.forms,
  participle: row.participle,
  particle: row.particle,
  objects: row.objects,
  of: row.of,
  persons: row.persons,
});

export const COUNT_ROLES: readonly CountRole[] = Object.freeze(
  (data.rows as unknown as readonly CountRole[]).map(withAllFields),
);

type ByWord = ReadonlyMap<string, readonly CountRole[]>;

/** Rows that ask for more come first: a longer phrase, a particle, an object. */
const narrowness = ({ word, particle, objects, of }: CountRole): number =>
  word.length + (particle === undefined ? 0 : 1) + ((objects ?? of) === undefined ? 0 : 1);

/** May what a row says become of this noun? `object` is lower case; "": no noun stands there. */
export function mayBefall({ objects, of }: CountRole, object: string): boolean {
  if (objects !== undefined) return objects.includes(object);
  if (of === undefined) return true;
  const kind = kindOfCounted(object);
  return of === "things" ? object !== "" && kind !== "persons" : kind !== "things";
}

/** Rows by the lower-case forms under which they are found; the longest phrase first. */
function byWord(kinds: readonly CountRole["kind"][], formsOf: (row: CountRole) => readonly string[]): ByWord {
  const index = new Map<string, CountRole[]>();
  for (const row of COUNT_ROLES) {
    if (!kinds.includes(row.kind)) continue;
    for (const form of formsOf(row)) {
      const list = index.get(form);
      if (list === undefined) index.set(form, [row]);
      else list.push(row);
    }
  }
  for (const list of index.values()) list.sort((a, b) => narrowness(b) - narrowness(a));
  return index;
}

const firstWord = (row: CountRole): readonly string[] => [row.word.split(" ")[0]!];
const lastWord = (row: CountRole): readonly string[] => [row.word.split(" ").at(-1)!];

/** Transitive verbs by any form. */
export const ROLE_VERBS: ByWord = byWord(["verb"], (row) => row.forms ?? []);
/** Forms of transitive verbs that have a role whatever their object: "killed" does, "cut" does not. */
export const PLAIN_ROLE_VERBS: ReadonlySet<string> = new Set(
  COUNT_ROLES.flatMap(({ kind, particle, objects, of, forms }) =>
    kind === "verb" && (particle ?? objects ?? of) === undefined ? (forms ?? []) : [],
  ),
);
/** Transitive verbs by their passive participle. */
export const ROLE_PARTICIPLES: ByWord = byWord(["verb"], (row) =>
  row.participle === undefined ? [] : [row.participle],
);
/** Verbs whose subject is counted, by any form and participle. */
export const ROLE_INTRANSITIVES: ByWord = byWord(["intransitive"], (row) => [
  ...new Set([...(row.forms ?? []), row.participle ?? ""]),
]);
/** States by their first word. */
export const ROLE_STATES: ByWord = byWord(["state"], firstWord);
/** Counted nouns by their last word. */
export const ROLE_NOUNS: ByWord = byWord(["noun"], lastWord);
/** Nouns that say it of what follows "of", by their last word. */
export const ROLE_ACTS: ByWord = byWord(["act"], lastWord);
/** Nouns whose value is the number, by their last word. */
export const ROLE_TOLLS: ByWord = byWord(["toll"], lastWord);
