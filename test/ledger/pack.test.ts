/** Readings as they are kept: nothing is lost, and nothing is kept that the text tells again. */
import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import {
  packDocument,
  packReading,
  unpackClaims,
  unpackDocument,
  unpackReading,
} from "../../src/ledger/pack.ts";
import { annotate } from "../../src/pipeline/annotate.ts";

const ARTICLES = ["dprk", "myanmar"].flatMap((story) =>
  ["01", "02", "03"].map((number) => {
    const file = new URL(`../../stories/${story}/articles/${number}.json`, import.meta.url);
    return JSON.parse(readFileSync(file, "utf8")) as { readonly text: string };
  }),
);
const READINGS = ARTICLES.map((article) => annotate(article));

describe("packed readings", () => {
  it.each(READINGS)("come back as they were", (reading) => {
    const document = unpackDocument(packDocument(reading.document));
    expect(unpackReading(packReading(reading), document)).toStrictEqual(reading);
  });

  it("hold none of the words around and in an Anchor", () => {
    const packed = READINGS.map((reading) => inflateRawSync(packReading(reading)).toString("utf8"));
    expect(packed.filter((json) => json.includes('"exact"'))).toEqual([]);
    expect(packed.join("")).toMatch(/"parts":\[\{.*"mention":\{"@"/s);
  });

  it("keep an Anchor that the text does not tell", () => {
    const [reading] = READINGS;
    const [first, ...rest] = reading!.claims;
    const moved = first!.content.map((span) => ({ ...span, exact: `${span.exact}!` }));
    const changed = { ...reading!, claims: [{ ...first!, content: moved }, ...rest] };
    expect(unpackReading(packReading(changed), reading!.document)).toStrictEqual(changed);
  });

  it("are unpacked claim by claim", () => {
    const reading = READINGS[0]!;
    const claim = reading.claims.at(-1)!;
    const { claims, voices } = unpackClaims(packReading(reading), reading.document, new Set([claim.id]));
    expect(claims).toStrictEqual([claim]);
    expect(voices).toStrictEqual(reading.voices);
  });
});
