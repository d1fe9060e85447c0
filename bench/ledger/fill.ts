/** Fills a ledger up to a number of claims with readings under other names: other ids, urls and towns. Not linked. */
import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import {
  countAll,
  type Ledger,
  type PreparedReading,
  prepareLinks,
  storeInputs,
  storeNeighbourhoods,
  waitingToBeLinked,
} from "../../src/ledger/index.ts";
import { DocumentId } from "../../src/model/index.ts";
import { EXTRACTOR } from "../../src/pipeline/version.ts";
import { chance } from "./generate.ts";

const AT_ONCE = 100;

export async function fillWith(
  ledger: Ledger,
  base: readonly PreparedReading[],
  claims: number,
): Promise<void> {
  let have = (await countAll(ledger)).claims;
  const random = chance(have + 7);
  for (let round = have; have < claims; ) {
    const readings = Array.from({ length: AT_ONCE }, () =>
      renamed(
        base[Math.floor(random() * base.length)]!,
        { name: `${claims}-${round++}`, town: randomTown(random) },
        random,
      ),
    );
    const stored = await storeInputs(
      ledger,
      readings.map((reading) => ({
        kind: "reading",
        input: {
          source: { name: "fill", kind: "jsonl" },
          item: reading.document.id,
          digest: reading.document.id,
          about: {},
        },
        reading,
      })),
      "2025-01-01T00:00:00.000Z",
    );
    for (const told of stored) if (told.kind === "new") have += told.claims;
  }
  await placeAlone(ledger);
}

/** Each is the only one of its story: nothing is found between them. */
async function placeAlone(ledger: Ledger): Promise<void> {
  const waiting = await waitingToBeLinked(ledger);
  const links = prepareLinks({ threads: [], origins: [], drifts: [], conflicts: [], copies: [] });
  for (let from = 0; from < waiting.length; from += 500)
    await storeNeighbourhoods(
      ledger,
      waiting.slice(from, from + 500).map((key) => ({ documents: [key], links })),
      EXTRACTOR,
    );
}

const LETTERS = "abcdefghijklmnoprstuvz";

export interface OtherName {
  /** tells the ids from those of the same reading under another name */
  readonly name: string;
  /** Towns are other ones, so that stories stay apart and words are as many as in news. */
  readonly town: string;
}

export const randomTown = (random: () => number): string =>
  Array.from({ length: 6 }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join("");

/** The id that takes another's place under a name. */
export const idUnder = (name: string, prefix: string, of: string): string =>
  `${prefix}_${createHash("sha256").update(`${name} ${of}`).digest("hex").slice(0, 20)}`;

export function renamed(
  reading: PreparedReading,
  { name, town }: OtherName,
  random: () => number,
): PreparedReading {
  const document = DocumentId.parse(idUnder(name, "doc", reading.document.id));
  const profile = reading.profile
    .replaceAll(reading.document.id, document)
    .replace(/"text":"txt_[0-9a-f]+"/, `"text":"${idUnder(name, "txt", reading.document.id)}"`)
    .replace(
      /"(terms|pairs)":\[[^\]]*\]/g,
      (_, field: string) => `"${field}":["${town}${field === "pairs" ? `|${town}x` : ""}"]`,
    );
  const repacked = (body: string): string => {
    const json = inflateRawSync(Buffer.from(body, "base64")).toString("utf8");
    const other = json.replace(/\b(doc|clm)_[0-9a-f]{20}\b/g, (old, prefix: string) =>
      idUnder(name, prefix, old),
    );
    return deflateRawSync(other, { level: 1 }).toString("base64");
  };
  return {
    ...reading,
    profile,
    body: repacked(reading.body),
    document: {
      ...reading.document,
      id: document,
      body: repacked(reading.document.body),
      url: `https://fill.example/${name}/${reading.document.id}`,
      day: reading.document.day + Math.floor(random() * 400),
    },
    claims: reading.claims.map((claim) => ({
      ...claim,
      id: idUnder(name, "clm", claim.id),
      content: claim.content.replace(/\b[A-Z][a-z]{4,}\b/, town),
    })),
  };
}
