/** How a predicted number, unit and role stand to the gold's. The gold's units and relations are its annotators' words. */
import { COUNTRIES } from "../../src/lexicon/countries.ts";
import type { PartQuantity, Quantity } from "../../src/model/index.ts";
import type { GoldQuantity } from "./gold.ts";
import { contentWords, stem } from "./words.ts";

type Predicted = Quantity | PartQuantity;

const numbersOf = ({ low, high }: Pick<GoldQuantity, "low" | "high">): readonly number[] => [
  ...new Set([low, high].filter((value) => value !== null)),
];

export const hasNumber = (quantity: Pick<GoldQuantity, "low" | "high"> | null): boolean =>
  quantity !== null && numbersOf(quantity).length > 0;

/** "same": low and high are; "same numbers": only the bounds differ; "one end": one number of a range; else null. */
export type NumberMatch = "same" | "same numbers" | "one end";

export function matchNumbers(gold: GoldQuantity, predicted: Predicted): NumberMatch | null {
  if (gold.low === predicted.low && gold.high === predicted.high) return "same";
  const one = numbersOf(gold);
  const other = numbersOf(predicted);
  const shared = one.filter((value) => other.includes(value));
  if (shared.length === 0) return null;
  return shared.length === one.length && one.length === other.length ? "same numbers" : "one end";
}

/** A vague count is right where it has one of the gold's words: "several hundred", "many". */
export function sameVague(gold: string, predicted: Predicted): boolean {
  const words = contentWords(`${predicted.vague ?? ""} ${predicted.words.exact}`);
  return [...contentWords(gold)].some((word) => words.has(word));
}

/** Same open ends, strictness and approximation. */
export const sameBounds = (gold: GoldQuantity, predicted: Predicted): boolean =>
  (gold.low === null) === (predicted.low === null) &&
  (gold.high === null) === (predicted.high === null) &&
  gold.strict === predicted.strict &&
  gold.approx === predicted.approximate;

/**
 * Words for those counted which news uses for one another; a word may be of several. A unit agrees where any class, or
 * any word of none, is shared.
 */
const UNIT_CLASSES: Readonly<Record<string, string>> = {
  fighters:
    "troop soldier serviceman servicemen force fighter combatant contingent personnel member army recruit man men",
  builders:
    "builder building construction engineer engineering worker sapper deminer demining labourer laborer expert",
  people: "people person inhabitant resident civilian victim man men woman women child",
  outcome: "casualty casualties death dead life lives injury body bodies corpse",
};

const CLASSES_OF: ReadonlyMap<string, ReadonlySet<string>> = classesByWord();

function classesByWord(): ReadonlyMap<string, ReadonlySet<string>> {
  const classes = new Map<string, Set<string>>();
  for (const [name, words] of Object.entries(UNIT_CLASSES)) {
    for (const word of words.split(" ")) {
      const known = classes.get(stem(word)) ?? new Set();
      classes.set(stem(word), known.add(name));
    }
  }
  return classes;
}

/** "North Koreans" may be people or soldiers. */
const NATIONALS: readonly string[] = COUNTRIES.flatMap(({ demonyms, plurals }) => [
  ...demonyms,
  ...plurals,
]).map((form) => form.toLowerCase());

/** Signs and codes of units, as the gold's words spell them. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/%|\bper cent\b/g, "percent"],
  [/€|\beur\b/g, "euros"],
  [/\$|\busd\b/g, "dollars"],
  [/£|\bgbp\b/g, "pounds"],
];

const spelledOut = (unit: string): string =>
  SPELLINGS.reduce((text, [sign, word]) => text.replace(sign, word), unit);

/** What the text counts may be wider than what the gold says: "4,000 people", "4,000 casualties" of troops. */
const WIDER: readonly string[] = ["people", "outcome"];

/** Roles that only persons have: the dead with no noun beside the number are people, whatever people. */
const ROLES_OF_PERSONS =
  /killed|injured|casualties|missing|trapped|affected|displaced|captured|hospitalised|homeless|laid off|arrested/;

/** false also where the program gives no unit, unless the gold's is people and the role is only persons'. */
export function sameUnit(gold: string, predicted: Predicted): boolean {
  const wanted = unitClasses(spelledOut(gold.toLowerCase()).replace(/\bper\b.*$/, ""));
  const unit = spelledOut(predicted.unit.toLowerCase());
  const ofPersons = ROLES_OF_PERSONS.test(predicted.role ?? "");
  if (unit === "") return wanted.has("people") && ofPersons;
  const found = unitClasses(unit);
  if (NATIONALS.some((form) => unit.includes(form)))
    for (const name of ["people", "fighters"]) found.add(name);
  if (wanted.has("people") && ofPersons) return true;
  const persons = wanted.has("fighters") || wanted.has("people");
  if (persons && WIDER.some((name) => found.has(name))) return true;
  return [...wanted].some((name) => found.has(name));
}

function unitClasses(unit: string): Set<string> {
  return new Set(
    [...contentWords(unit)].flatMap((word) => {
      const names = CLASSES_OF.get(word);
      return names === undefined ? [word] : [...names];
    }),
  );
}

/** From the gold's relation to the roles that say it; the first pattern that fits. */
const ROLES: readonly (readonly [RegExp, RegExp])[] = [
  [/casualties/, /^casualties$/],
  [/killed/, /^killed$/],
  [/injured|wounded/, /^injured$/],
  [/missing/, /^(missing|trapped)$/],
  [/affected/, /^(affected|displaced|homeless)$/],
  [/lost/, /^(lost|casualties|killed)$/],
  [/returned/, /^returned$/],
  [/damaged|destroyed/, /^(damaged|destroyed)$/],
];

const HARM = /killed|injured|casualties|missing/;

/**
 * Whether role or relation is the gold's. Where the gold gives what became of those counted, the role must say it. Where
 * it gives "additional", the relation must be one of more, or the claim a forecast: who is still to come is additional
 * to those there. Where it gives a total, the relation must not be one of more, nor the role one of harm. Null: neither.
 */
export function sameRole(gold: GoldQuantity, predicted: Predicted, forecast: boolean): boolean | null {
  const relation = gold.relation?.toLowerCase() ?? "";
  const role = ROLES.find(([pattern]) => pattern.test(relation));
  if (role !== undefined) return role[1].test(predicted.role ?? "");
  const more = predicted.relation === "additional" || predicted.relation === "increase";
  const harm = HARM.test(predicted.role ?? "");
  if (/additional/.test(relation)) return (more || forecast) && !harm;
  if (/total|arrive/.test(relation)) return !more && !harm;
  return null;
}
