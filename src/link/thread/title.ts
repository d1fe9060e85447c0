/** A thread's title, made from its claims: what is counted, in what role, of whom or where. */
import { COUNTRY_BY_CODE } from "../../lexicon/countries.ts";
import { unitClass } from "../../lexicon/unit-classes.ts";
import { mostCommon } from "../counts.ts";
import { befell } from "../figure/counted.ts";
import { isAmount } from "../figure/value.ts";
import type { Cluster } from "./cluster.ts";

/** A claim longer than this is cut at a word to be a title. */
const LONGEST = 90;

export function titleOf(cluster: Cluster): string {
  const { counted } = cluster.first;
  if (counted === null || saysLittle(cluster)) return shorten(shortest(cluster));
  const more = cluster.share(cluster.additional) > 0.5 ? " more" : "";
  const future = cluster.share(cluster.phases.future) > 0.5;
  const { role } = counted;
  const place = placeOf(cluster, MOVES.has(role) ? "to" : "in");
  if (NOUNS.has(role)) return `How many${more} ${role}${place}`;
  const unit = befell(counted) && counted.unit === "people" ? "" : ` ${unitWords(cluster)}`;
  const done =
    role === ""
      ? ""
      : ` ${future ? (FUTURES.get(role) ?? (befell(counted) ? `will be ${role}` : `to be ${role}`)) : role}`;
  return `How many${more}${unit}${done}${place}`;
}

/** Money, shares, and people of whom no more is known: the number is of what the claim says. */
function saysLittle({ members }: Cluster): boolean {
  const { unit, role } = members[0]!.figure.counted!;
  const { quantity } = members[0]!.figure;
  if (role !== "") return false;
  return unit === "people" || isAmount(quantity!) || !PLURAL.test(quantity!.unit);
}

/** What can stand behind "how many"; a workforce or a magnitude cannot. */
const PLURAL = /(?:s|people|men|women|children|folk|troops|staff|police|personnel|aircraft)$/i;

/** Roles that are the noun of what is counted. */
const NOUNS: ReadonlySet<string> = new Set(["casualties"]);
/** Roles of moving to a place. */
const MOVES: ReadonlySet<string> = new Set(["sent", "returned", "deported", "supplied"]);
/** Roles that are no participles, as what is to come. */
const FUTURES: ReadonlyMap<string, string> = new Map([
  ["survived", "will survive"],
  ["resigned", "will resign"],
  ["aboard", "will be aboard"],
]);

function placeOf(cluster: Cluster, preposition: "in" | "to"): string {
  const locality = mostCommon(cluster.localities);
  if (locality !== null && cluster.localities.get(locality)! > cluster.members.length / 2)
    return ` ${preposition} ${locality.replace(/(^|[\s-])\p{Ll}/gu, (letter) => letter.toUpperCase())}`;
  const place = mostCommon(cluster.places);
  if (place === null || place === "") return "";
  return ` ${preposition} ${place
    .split("+")
    .map((code) => COUNTRY_BY_CODE.get(code)?.name ?? code)
    .join(" and ")}`;
}

function unitWords(cluster: Cluster): string {
  const counts = new Map<string, number>();
  for (const { figure } of cluster.members) {
    const unit = figure.quantity?.unit ?? "";
    if (unit !== "") counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return plural(mostCommon(counts) ?? cluster.first.counted!.unit);
}

/** "helicopter" as "helicopters", where the lexicon knows that as a word of the same class; else as it is. */
function plural(unit: string): string {
  const known = unitClass(unit);
  return known !== null && unitClass(`${unit}s`) === known ? `${unit}s` : unit;
}

/** The shortest claim that is whole enough to be read alone. */
function shortest(cluster: Cluster): string {
  const texts = cluster.members.map(({ figure }) =>
    figure.claim.content
      .map(({ exact }) => exact)
      .join(" … ")
      .replace(/\s+/g, " "),
  );
  const whole = texts.filter((text) => text.split(" ").length >= 5);
  return (whole.length > 0 ? whole : texts).reduce((best, text) => (text.length < best.length ? text : best));
}

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf(" ", LONGEST))} …`;
}
