/** Which articles are alike: enough in common, at one time; and a profile that an older ledger kept is still read. */
import { describe, expect, it } from "vitest";
import { Alike } from "../../src/link/neighbourhood/alike.ts";
import { Profile } from "../../src/link/neighbourhood/profile.ts";
import { termsOfProfile } from "../../src/link/neighbourhood/profile-terms.ts";
import { documentId } from "../../src/model/index.ts";

const profile = (number: number, terms: string, day: number | null): Profile =>
  Profile.parse({
    document: documentId("test", number),
    text: `txt_${number}`,
    day,
    terms: terms.split(" ").map((term) => term.replace("_", " ")),
    weights: terms.split(" ").map((term) => (term.startsWith("country") ? 40 : 80)),
  });

describe("two articles are alike", () => {
  it.each([
    ["with two words in common", "khovd jet snow", 100, "khovd jet dam", 100, 66],
    ["not with one", "khovd jet snow", 100, "khovd mine dam", 100, null],
    [
      "with a word and two countries",
      "khovd country_MN country_CN",
      100,
      "khovd country_MN country_CN",
      9,
      null,
    ],
    [
      "at one time with a word and two countries",
      "khovd country_MN country_CN",
      100,
      "khovd country_MN country_CN",
      99,
      100,
    ],
    [
      "not with countries alone",
      "country_MN country_CN country_KR country_IR",
      1,
      "country_MN country_CN country_KR country_IR",
      1,
      null,
    ],
    ["three weeks apart", "khovd jet", 100, "khovd jet", 121, 100],
    ["not a day more", "khovd jet", 100, "khovd jet", 122, null],
    ["at any time where one has no date", "khovd jet", 100, "khovd jet", null, 100],
    ["with all of few words", "khovd", 100, "khovd", 100, 100],
  ])("%s", (_, one, day, other, otherDay, share) => {
    const alike = new Alike();
    alike.add(7, termsOfProfile(profile(7, other, otherDay)));
    const found = alike.near(9, termsOfProfile(profile(9, one, day)), 0);
    expect([found.articles[0] ?? null, found.shares[0] ?? null]).toEqual(
      share === null ? [null, null] : [7, share],
    );
  });

  it("and not with one that was taken out", () => {
    const alike = new Alike();
    const terms = termsOfProfile(profile(7, "khovd jet", 100));
    alike.add(7, terms);
    alike.delete(7);
    expect(alike.near(9, terms, 0).articles).toEqual([]);
  });
});

it("reads a profile that was kept before there were weights", () => {
  const old = Profile.parse({ ...profile(1, "khovd jet", 1), weights: undefined, pairs: ["jet|khovd"] });
  expect(termsOfProfile(old).weights).toEqual([80, 80]);
});
