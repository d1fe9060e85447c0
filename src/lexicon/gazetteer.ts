/**
 * Towns and first-level regions of the world by name. The table is a sorted list of lines and is searched as it stands:
 * nothing is built when it is loaded.
 */
import data from "../../lexicon/gazetteer.json" with { type: "json" };
import { capitalised, gazetteerKey } from "./gazetteer-key.ts";
import { Memo } from "./memo.ts";

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

/** Every capitalised word is looked for, and most are no place. */
const places = new Memo(findPlaces);
const beginnings = new Memo(findBeginning);

/** All towns and regions of a name, whatever its accents, or a short form of one; empty where there is none. */
export const placesNamed = (name: string): readonly GazetteerPlace[] => places.of(name);

/** Whether any town or region has this name, or this for a short form. */
export const isPlaceName = (name: string): boolean => places.of(name).length > 0;

/** Whether a longer name begins with these words: "new" begins "new york city". */
export const beginsPlaceName = (words: string): boolean => beginnings.of(words);

function findPlaces(name: string): readonly GazetteerPlace[] {
  const key = gazetteerKey(name);
  const start = `${key}|`;
  const found: GazetteerPlace[] = [];
  for (let at = lowerBound(start); LINES[at]?.startsWith(start) === true; at += 1)
    found.push(read(LINES[at]!));
  return found.length > 0 ? found : byShortName(key);
}

/** What joins a town's name to the water or land it lies at: "Frankfurt am Main", "Newcastle upon Tyne". */
const LINKS: readonly string[] = ["am", "an der", "ob der", "upon", "on", "sur"];
/** Towns below this size (160,000 people) are not called by the short form abroad. */
const LARGE = 5;

/** Large towns that are mostly called by the first word of their name, where no place bears that word alone. */
function byShortName(key: string): readonly GazetteerPlace[] {
  if (key === "" || key.includes(" ")) return NO_PLACES;
  const found: GazetteerPlace[] = [];
  for (const link of LINKS) {
    const start = `${key} ${link} `;
    for (let at = lowerBound(start); LINES[at]?.startsWith(start) === true; at += 1) {
      const place = read(LINES[at]!);
      if (place.kind === "town" && place.size >= LARGE) found.push(place);
    }
  }
  return found.length === 0 ? NO_PLACES : found;
}

const NO_PLACES: readonly GazetteerPlace[] = Object.freeze([]);

function findBeginning(words: string): boolean {
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
