/**
 * Towns and first-level regions of the world by name. The table is a sorted list of lines and is searched as it stands:
 * nothing is built when it is loaded.
 */
import data from "../../lexicon/gazetteer.json" with { type: "json" };
import { capitalised, gazetteerKey } from "./gazetteer-key.ts";

export interface GazetteerPlace {
  readonly kind: "town" | "region";
  readonly name: string;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
  /** latitude, longitude in degrees, to about a kilometre; null: a region */
  readonly point: readonly [number, number] | null;
  /** 0 below 10,000 people, one more for each doubling; 0 for regions */
  readonly size: number;
  /** code of the first-level region where the table has it ("TX"); null otherwise */
  readonly region: string | null;
}

const LINES: readonly string[] = data.rows;

/** Index of the first line that is not before this text, by UTF-16 units: the order in which the table is sorted. */
function lowerBound(text: string): number {
  let low = 0;
  let high = LINES.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (LINES[middle]! < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** All towns and regions of a name, whatever its accents; empty where there is none. */
export function placesNamed(name: string): readonly GazetteerPlace[] {
  const start = `${gazetteerKey(name)}|`;
  const found: GazetteerPlace[] = [];
  for (let at = lowerBound(start); LINES[at]?.startsWith(start) === true; at += 1)
    found.push(read(LINES[at]!));
  return found;
}

/** Whether any town or region has this name. */
export function isPlaceName(name: string): boolean {
  const start = `${gazetteerKey(name)}|`;
  return LINES[lowerBound(start)]?.startsWith(start) === true;
}

/** Whether a longer name begins with these words: "new" begins "new york city". */
export function beginsPlaceName(words: string): boolean {
  const start = `${gazetteerKey(words)} `;
  return LINES[lowerBound(start)]?.startsWith(start) === true;
}

function read(line: string): GazetteerPlace {
  const [key = "", country = "", latitude = "", longitude = "", size = "", region = "", name = ""] =
    line.split("|");
  const town = latitude !== "";
  return {
    kind: town ? "town" : "region",
    name: name === "" ? capitalised(key) : name,
    country,
    point: town ? [Number(latitude), Number(longitude)] : null,
    size: Number(size),
    region: region === "" ? null : region,
  };
}
