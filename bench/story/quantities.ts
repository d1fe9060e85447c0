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

/** Words for those counted which news uses for one another. A unit agrees where any class or word is shared. */
const UNIT_CLASSES: Readonly<Record<string, string>> = {
  fighters:
    "troop soldier serviceman servicemen force fighter combatant contingent men man personnel member army recruit",
  builders:
    "builder building construction engineer engineering worker sapper deminer demining labourer laborer expert",
  people:
    "people person life live death dead casualty injury victim inhabitant resident body corpse civilian man men woman women child",
};

const CLASS_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(UNIT_CLASSES).flatMap(([name, words]) =>
    words.split(" ").map((word) => [stem(word), name] as const),
  ),
);

/** "North Koreans" may be people or soldiers. */
const NATIONALS: readonly string[] = COUNTRIES.flatMap(({ demonyms, plurals }) => [
  ...demonyms,
  ...plurals,
]).map((form) => form.toLowerCase());

/** Roles that only persons have: a count of the dead with no noun is of people. */
const ROLES_OF_PERSONS =
  /killed|injured|casualties|missing|trapped|affected|displaced|captured|hospitalised|homeless|laid off|arrested/;

export function sameUnit(gold: string, predicted: Predicted): boolean {
  const wanted = unitClasses(gold.replace(/\bper\b.*$/, ""));
  const unit = predicted.unit.toLowerCase();
  if (unit === "") return wanted.has("people") && ROLES_OF_PERSONS.test(predicted.role ?? "");
  const found = unitClasses(unit);
  const persons = NATIONALS.some((form) => unit.includes(form));
  if (persons) for (const name of ["people", "fighters"]) found.add(name);
  if (wanted.has("people") && ROLES_OF_PERSONS.test(predicted.role ?? "")) found.add("people");
  return [...wanted].some((name) => found.has(name));
}

function unitClasses(unit: string): Set<string> {
  return new Set(
    [...contentWords(unit)].flatMap((word) => {
      const name = CLASS_OF.get(word);
      return name === undefined ? [word] : [name];
    }),
  );
}

/** From the gold's relation to the roles that say it; the first pattern that fits. */
const ROLES: readonly (readonly [RegExp, RegExp])[] = [
  [/killed/, /^killed$/],
  [/injured|wounded/, /^injured$/],
  [/casualties/, /^casualties$/],
  [/missing/, /^(missing|trapped)$/],
  [/affected/, /^(affected|displaced|homeless)$/],
  [/lost/, /^(lost|casualties|killed)$/],
  [/returned/, /^returned$/],
  [/damaged|destroyed/, /^(damaged|destroyed)$/],
];

/**
 * Whether role or relation is the gold's. Where the gold gives what became of those counted, the role must say it; where
 * it gives "additional" or "total", the relation must agree, and a quantity with no relation is a total. Null: neither.
 */
export function sameRole(gold: GoldQuantity, predicted: Predicted): boolean | null {
  const relation = gold.relation?.toLowerCase() ?? "";
  const role = ROLES.find(([pattern]) => pattern.test(relation));
  if (role !== undefined) return role[1].test(predicted.role ?? "");
  const more = predicted.relation === "additional" || predicted.relation === "increase";
  if (/additional/.test(relation)) return more;
  if (/total|arrive/.test(relation))
    return !more && !/killed|injured|casualties|missing/.test(predicted.role ?? "");
  return null;
}
