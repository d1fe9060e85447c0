import { describe, expect, it } from "vitest";
import { firstPhraseToken, phraseTokens } from "../../../src/annotate/voice/entries.ts";
import { BODIES } from "../../../src/lexicon/bodies.ts";
import { COUNTRIES } from "../../../src/lexicon/countries.ts";
import { FUNCTIONS } from "../../../src/lexicon/functions.ts";
import { OFFICE_HOLDERS } from "../../../src/lexicon/offices.ts";
import { OUTLETS } from "../../../src/lexicon/outlets.ts";
import { SPEAKER_NOUNS } from "../../../src/lexicon/speaker-nouns.ts";
import { TITLES } from "../../../src/lexicon/titles.ts";
import { WORLD_REGIONS } from "../../../src/lexicon/world-regions.ts";

const PHRASES: readonly string[] = [
  ...[...BODIES, ...OUTLETS, ...OFFICE_HOLDERS, ...WORLD_REGIONS].flatMap(({ name, aliases }) => [
    name,
    ...aliases,
  ]),
  ...COUNTRIES.flatMap((row) => [row.name, ...row.aliases, ...row.capitals, ...row.demonyms, ...row.plurals]),
  ...FUNCTIONS.flatMap(({ variants }) => variants),
  ...SPEAKER_NOUNS.flatMap(({ noun, plural }) => (plural === null ? [noun] : [noun, plural])),
  ...TITLES.map(({ form }) => form),
];

describe("the first token of a phrase", () => {
  it("is that of all its tokens, for every phrase of the tables", () =>
    expect(PHRASES.filter((text) => firstPhraseToken(text) !== phraseTokens(text)[0])).toEqual([]));

  it.each([
    ["", ""],
    ["U.S. Border Patrol", "u.s."],
    ["People’s Daily", "people"],
    ["+972 Magazine", "+972"],
  ])("%j begins with %j", (text, first) => expect(firstPhraseToken(text)).toBe(first));
});
