/** A batch and one article at a time give the same neighbourhoods, threads and origins, in any order. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Alike } from "../../src/link/neighbourhood/alike.ts";
import { levelAt, neighboursAt, STORY_CROWDS } from "../../src/link/neighbourhood/levels.ts";
import { Neighbourhoods } from "../../src/link/neighbourhood/neighbourhoods.ts";
import type { Profile } from "../../src/link/neighbourhood/profile.ts";
import { termsOfProfile } from "../../src/link/neighbourhood/profile-terms.ts";
import { type DocumentId, documentId, type Reading } from "../../src/model/index.ts";
import { annotate } from "../../src/pipeline/annotate.ts";
import { type Links, linkNeighbourhood, profileOfReading } from "../../src/pipeline/link.ts";
import { traceReadings } from "../../src/pipeline/trace.ts";

const TERMS = [
  ...["plane", "Tarvo", "strike", "Ostrel", "mine", "flood", "bridge", "Quimba", "ferry", "talks"],
  ...["killed 43", "hurt 120", "country XA", "country XB"],
];

const profiles = fc
  .array(
    fc.record({
      terms: fc.uniqueArray(fc.constantFrom(...TERMS), { maxLength: 9 }),
      day: fc.option(fc.integer({ min: 18_000, max: 18_200 }), { nil: null }),
      text: fc.integer({ min: 0, max: 30 }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((all) =>
    all.map(
      ({ terms, day, text }, index): Profile => ({
        document: documentId("test", index),
        text: `txt_${(text * 7919).toString(16).padStart(20, "0")}`,
        day,
        terms,
        weights: terms.map((term) => (term.startsWith("country") ? 55 : 60 + 5 * term.length)),
      }),
    ),
  );

const printed = (neighbourhoods: Neighbourhoods): readonly string[] =>
  neighbourhoods
    .all()
    .map(({ documents }) => [...documents].sort().join(" "))
    .sort();

function gathered(all: readonly Profile[], crowd: number): Neighbourhoods {
  const neighbourhoods = new Neighbourhoods(crowd);
  for (const profile of all) neighbourhoods.add(profile);
  return neighbourhoods;
}

describe("neighbourhoods", () => {
  it("do not depend on the order in which articles come", () => {
    fc.assert(
      fc.property(profiles, fc.integer({ min: 1, max: 12 }), fc.nat(), (all, crowd, seed) => {
        const other = [...all].sort((a, b) => hash(a.document, seed) - hash(b.document, seed));
        expect(printed(gathered(other, crowd))).toEqual(printed(gathered(all, crowd)));
      }),
    );
  });

  it("hold no more texts than a crowd of one story, and each article once", () => {
    fc.assert(
      fc.property(profiles, fc.integer({ min: 1, max: 12 }), (all, crowd) => {
        const texts = new Map(all.map(({ document, text }) => [document, text]));
        const found = gathered(all, crowd).all();
        expect(found.flatMap(({ documents }) => documents).sort()).toEqual([...texts.keys()].sort());
        for (const { documents } of found)
          expect(new Set(documents.map((id) => texts.get(id))).size).toBeLessThanOrEqual(
            crowd * STORY_CROWDS,
          );
      }),
    );
  });

  it("say which of them changed: what they leave out stands as it was", () => {
    fc.assert(
      fc.property(profiles, fc.integer({ min: 1, max: 12 }), (all, crowd) => {
        const kept = new Map<DocumentId, string>();
        const neighbourhoods = new Neighbourhoods(crowd);
        for (const profile of all)
          for (const { documents } of neighbourhoods.add(profile))
            for (const id of documents) kept.set(id, [...documents].sort().join(" "));
        expect([...new Set(kept.values())].sort()).toEqual(printed(neighbourhoods));
      }),
    );
  });

  it.each([
    ["of one story", ["plane", "Tarvo", "killed 43", "hurt 120", "bridge"], 8, [8]],
    ["of one story, too many", ["plane", "Tarvo", "killed 43", "hurt 120", "bridge"], 9, [1, 8]],
    ["who share little", ["plane", "Tarvo"], 8, [1, 1, 1, 1, 1, 1, 1, 1]],
  ])("take more texts together %s", (_, shared, count, sizes) => {
    const all = Array.from({ length: count }, (_, index): Profile => {
      const own = Array.from({ length: 10 }, (_, term) => `own ${index} ${term}`);
      return {
        document: documentId("test", index),
        text: `txt_${String(index).padStart(20, "0")}`,
        day: 18_004 + (index === 0 ? -7 : index === count - 1 ? 7 : 0),
        terms: [...shared, ...own],
        weights: [...shared, ...own].map(() => 80),
      };
    });
    expect(
      gathered(all, 4)
        .all()
        .map(({ documents }) => documents.length),
    ).toEqual(sizes);
  });

  it("are only ever parted by a stricter level", () => {
    fc.assert(
      fc.property(profiles, fc.integer({ min: 1, max: 24 }), (all, level) => {
        for (const a of all)
          for (const b of all) if (joined(a, b, level)) expect(joined(a, b, level - 1)).toBe(true);
      }),
    );
  });
});

function joined(a: Profile, b: Profile, level: number): boolean {
  const [one, other] = [termsOfProfile(a), termsOfProfile(b)];
  const alike = new Alike();
  alike.add(1, other);
  return neighboursAt(levelAt(level), one, alike.near(0, one, 0), () => other).articles.length > 0;
}

function hash(text: string, seed: number): number {
  let value = seed;
  for (const letter of text) value = (Math.imul(value ^ letter.charCodeAt(0), 0x01000193) ^ seed) >>> 0;
  return value;
}

const PLACES = ["Tarvo", "Ostrel", "Quimba"];
const NEWS: readonly Reading[] = PLACES.flatMap((place, story) =>
  [0, 1, 2, 4].map((later, index) => {
    const toll = 43 + story * 20 + later;
    const source = index % 2 === 0 ? "The Civil Aviation Board" : "Police";
    return annotate({
      url: `https://paper${index}.example/${place}`,
      title: `Plane down near ${place}`,
      outlet: `Paper ${index}`,
      published: index === 3 ? null : `2021-0${story + 1}-0${index + 2}`,
      text: `${source} said ${toll} people were killed when a plane crashed near ${place}. ${place} rescuers said at least ${toll * 2} people were injured. The board said on Tuesday that both engines failed.`,
    } as Parameters<typeof annotate>[0]);
  }),
);

/** What a ledger does: each article as it comes, and its neighbourhood linked anew. */
function oneByOne(readings: readonly Reading[], crowd: number): Pick<Links, "threads" | "origins"> {
  const neighbourhoods = new Neighbourhoods(crowd);
  const byId = new Map<DocumentId, Reading>();
  const linked = new Map<DocumentId, Links>();
  for (const reading of readings) {
    byId.set(reading.document.id, reading);
    for (const { documents } of neighbourhoods.add(profileOfReading(reading))) {
      const links = linkNeighbourhood(documents.map((id) => ({ reading: byId.get(id)!, carries: null })));
      for (const id of documents) linked.set(id, links);
    }
  }
  const parts = [...new Set(linked.values())];
  return {
    threads: parts.flatMap(({ threads }) => threads),
    origins: parts.flatMap(({ origins }) => origins),
  };
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] =>
  [...items].sort((a, b) => (a.id < b.id ? -1 : 1));

describe("linking one article at a time", () => {
  it.each([300, 4, 1])("gives the threads and origins of a batch, with their ids (crowd of %i)", (crowd) => {
    const batch = traceReadings(
      NEWS.map((reading) => ({ reading, carries: null })),
      { crowd },
    );
    expect(batch.threads.some(({ members }) => members.length > 1)).toBe(true);
    fc.assert(
      fc.property(fc.shuffledSubarray([...NEWS], { minLength: NEWS.length }), (shuffled) => {
        const found = oneByOne(shuffled, crowd);
        expect(byId(found.threads)).toEqual(byId(batch.threads));
        expect(byId(found.origins)).toEqual(byId(batch.origins));
      }),
      { numRuns: 20 },
    );
  });
});
