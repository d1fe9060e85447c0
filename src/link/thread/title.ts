/** A thread's title, made from its claims: what is counted, in what role, of whom or where. */
import { COUNTRY_BY_CODE } from "../../lexicon/countries.ts";
import { unitClass } from "../../lexicon/unit-classes.ts";
import { mostCommon } from "../counts.ts";
import { befell } from "../figure/counted.ts";
import type { Cluster } from "./cluster.ts";

/** A claim longer than this is cut at a word to be a title. */
const LONGEST = 90;

export function titleOf(cluster: Cluster): string {
  const { counted } = cluster.first;
  if (counted === null) return shorten(shortest(cluster));
  const place = placeOf(cluster);
  const unit = counted.unit === "people" && counted.role !== "" ? "" : ` ${unitWords(cluster)}`;
  const more = cluster.share(cluster.additional) > 0.5 ? " more" : "";
  const future = cluster.share(cluster.phases.future) > 0.5;
  if (befell(counted)) return `How many${more}${unit} ${future ? "will be " : ""}${counted.role}${place}`;
  return `How many${more}${unit}${counted.role === "" ? "" : future ? ` to be ${counted.role}` : ` ${counted.role}`}${place}`;
}

function placeOf(cluster: Cluster): string {
  const locality = mostCommon(cluster.localities);
  if (locality !== null && cluster.localities.get(locality)! > cluster.members.length / 2)
    return ` in ${locality.replace(/(^|[\s-])\p{Ll}/gu, (letter) => letter.toUpperCase())}`;
  const place = mostCommon(cluster.places);
  if (place === null || place === "") return "";
  return ` in ${place
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
