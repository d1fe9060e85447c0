/** What a quantity counts, and in what role, folded to classes in which two texts can agree. */
import { COUNTRIES } from "../../lexicon/countries.ts";
import { kindOfCounted } from "../../lexicon/persons.ts";
import { classOfWord, type UnitClass, unitClass } from "../../lexicon/unit-classes.ts";
import type { PartQuantity, Quantity } from "../../model/index.ts";
import { asAmerican } from "../spelling.ts";
import { isAmount } from "./value.ts";

export interface Counted {
  /** class of unit-classes.json, or the unit's own head word; "people" where only a nationality or nothing is said */
  readonly unit: string;
  /** true: a general class of people, which another general class may stand for */
  readonly general: boolean;
  /** "killed", "missing", "laid off" …; "" none that matters */
  readonly role: string;
  /** of an amount of money or a share, what it is of: "savings"; "" not said, or no amount */
  readonly purpose: string;
}

const counts = (unit: string, general: boolean, role: string): Counted => ({
  unit,
  general,
  role,
  purpose: "",
});

/** Roles that are one question: what texts say of those lost in one breath. */
const SAME_ROLE: ReadonlyMap<string, string> = new Map([
  ["lost", "casualties"],
  ["trapped", "missing"],
  ["arrived", "sent"],
  ["mobilised", "sent"],
  ["hospitalised", "injured"],
]);

/** Roles that say what befell those counted: the role alone makes the question, with the place. */
const BEFELL: ReadonlySet<string> = new Set(
  (
    "killed,injured,casualties,missing,captured,surrendered,held hostage,arrested,charged,convicted,released,laid off,hired," +
    "displaced,evacuated,homeless,rescued,survived,recovered,infected,vaccinated,quarantined,affected,destroyed,damaged," +
    "shot down,seized,deported,resigned,raped,returned,withdrawn"
  ).split(","),
);

/** Of these, what somebody decides: as planned and as done it is one question. */
const DECIDED: ReadonlySet<string> = new Set(
  "laid off,hired,released,arrested,charged,convicted,deported,evacuated,resigned,returned,withdrawn,vaccinated,quarantined".split(
    ",",
  ),
);

/** true: somebody decides it, so that a plan and its doing have one number */
export const isDecided = (counted: Counted): boolean => DECIDED.has(counted.role);

export const befell = (counted: Counted): boolean => BEFELL.has(counted.role);

const NATIONALS: ReadonlySet<string> = new Set(
  COUNTRIES.flatMap((row) =>
    [...row.plurals, ...row.demonyms, ...row.adjectives].map((word) => word.toLowerCase()),
  ),
);

export function countedOf(quantity: Quantity | PartQuantity): Counted {
  const unit = quantity.unit.toLowerCase();
  const role = roleOf(quantity);
  const known = unitClass(unit) ?? compoundClass(unit);
  if (known !== null) {
    const full = roleFrom(role, unit);
    if (known.class === "people aboard" && full === "") return counts(known.class, false, "aboard");
    if (known.general && full === "aboard") return counts("people aboard", false, full);
    if (ABOARD.has(known.class) && BEFELL.has(full)) return counts("people", true, full);
    if (known.class === "civilians" && OF_CIVILIANS.has(full)) return counts("people", true, full);
    if (known.class === "prisoners" && HELD.has(full)) return counts("people", true, full);
    if (known.persons === true && OF_STAFF.has(full)) return counts("staff", false, full);
    return counts(known.class, known.general, full);
  }
  if ((unit === "" || NATIONALS.has(unit)) && role === "aboard") return counts("people aboard", false, role);
  if (unit === "" || NATIONALS.has(unit))
    return OF_STAFF.has(role) ? counts("staff", false, role) : counts("people", true, role);
  const head = asAmerican(unit.split(/\s+/).at(-1)!);
  if (BEFELL.has(role) && (kindOfCounted(head) === "persons" || OPPONENT.test(head)))
    return counts("people", true, role);
  return counts(head.replace(/s$/, ""), false, role);
}

/** Money that is lost is no casualty, and a share of those laid off is the share that others give without a word of it. */
function roleOf({ role, unit }: Quantity | PartQuantity): string {
  if (role === null || isAmount({ unit })) return "";
  return SAME_ROLE.get(role) ?? role;
}

/** "Gunboats" are boats and "warplanes" planes: what a word of one piece ends in. */
function compoundClass(unit: string): UnitClass | null {
  const head = unit.split(/\s+/).at(-1) ?? "";
  for (let from = 2; head.length - from >= SHORTEST_ENDING; from++) {
    const found = classOfWord(head.slice(from));
    if (found !== null) return found;
  }
  return null;
}
/** Shorter endings are of other words: "carbons" are no "bons". */
const SHORTEST_ENDING = 5;

/** Words for the people of another side: not what they are, but whose. */
export const OPPONENT =
  /\b(?:enem(?:y|ies)|invaders?|intruders?|attackers?|aggressors?|assailants?|raiders?|adversar(?:y|ies)|opponents?)\b/i;

/** Of those aboard who died or survived it goes without saying that they were aboard. */
const ABOARD: ReadonlySet<string> = new Set(["passengers", "people aboard"]);

/** Those of these roles are civilians, whatever they are called. */
const OF_CIVILIANS: ReadonlySet<string> = new Set([
  "displaced",
  "evacuated",
  "homeless",
  "affected",
  "returned",
]);

/** Those of these roles are called prisoners, whoever they are: "14 prisoners", "14 captured soldiers". */
const HELD: ReadonlySet<string> = new Set(["captured", "surrendered", "held hostage", "arrested"]);

/** Those of these roles are staff, whatever they are called: "2,850 people laid off", "4,000 jobs cut", "900 hired". */
const OF_STAFF: ReadonlySet<string> = new Set(["laid off", "hired"]);

/** What a noun behind a number and a nationality says befell those counted: "35 Bolivian dead". */
export function roleBehind(text: string): string {
  const noun = BEHIND.exec(text)?.[1]?.toLowerCase() ?? "";
  return ROLE_OF_NOUN.get(noun) ?? "";
}

/** What the words before a number say that it counts: "raised the number of its soldiers killed to seven". */
export function roleAhead(text: string): string {
  const noun = AHEAD.exec(text)?.[1]?.toLowerCase() ?? "";
  return ROLE_OF_NOUN.get(noun) ?? "";
}

/** "Total reductions will now be 2,700 jobs", "cuts of 4,000 to 5,000 positions": posts that are cut. */
export const isCutAhead = (text: string): boolean => CUTS.test(text);

const CUTS =
  /\b(?:job |staff |post |workforce )?(?:cuts|reductions?|layoffs|lay-offs|redundancies|dismissals)\b(?: (?:of|to|at|will|would|now|be|is|are|was|were|total|number|reach|affect|about|around|some|roughly|nearly|up|as|many|at least)){1,4} $/iu;

const AHEAD =
  /\b(?:number|toll|count|tally) of (?:(?:its|their|our|the|people|those) ){0,2}(?:[\p{L}-]+ ){0,2}(dead|killed|deaths|fatalities|wounded|injured|missing|survivors|prisoners|aboard|on board)\b[^.;:\n]*$/iu;

const BEHIND =
  /^ (?:of (?:its|their|our) (?:own )?)?(?:(?!(?:and|or|in|of|to)\b)[\p{L}-]+ ){0,2}(dead|deaths|fatalities|fallen|wounded|injured|missing|survivors|prisoners|aboard|on board)\b/iu;
const ROLE_OF_NOUN: ReadonlyMap<string, string> = new Map([
  ["dead", "killed"],
  ["killed", "killed"],
  ["deaths", "killed"],
  ["fatalities", "killed"],
  ["fallen", "killed"],
  ["wounded", "injured"],
  ["injured", "injured"],
  ["missing", "missing"],
  ["survivors", "survived"],
  ["prisoners", "captured"],
  ["aboard", "aboard"],
  ["on board", "aboard"],
]);

/** What happened to them afterwards; "nine survivors, taken to hospital" are survivors first. */
const AFTERWARDS: ReadonlySet<string> = new Set([
  "injured",
  "evacuated",
  "rescued",
  "sent",
  "returned",
  "recovered",
]);

/** Where the unit itself says what befell them: "3,000 deaths". */
function roleFrom(role: string, unit: string): string {
  if (/\bsurvivors?$/.test(unit) && AFTERWARDS.has(role)) return "survived";
  if (role !== "") return role;
  if (/\b(deaths?|fatalit(y|ies)|dead|corpses?|bodies)$/.test(unit)) return "killed";
  if (/\b(injur(y|ies)|wounded|injured)$/.test(unit)) return "injured";
  if (/\bcasualt(y|ies)$/.test(unit)) return "casualties";
  if (/\bsurvivors?$/.test(unit)) return "survived";
  if (/\b(prisoners?( of war)?|pows?|captives?)$/.test(unit)) return "captured";
  if (/\b(layoffs?|lay-offs|job cuts|job losses|redundanc(y|ies))$/.test(unit)) return "laid off";
  return role;
}
