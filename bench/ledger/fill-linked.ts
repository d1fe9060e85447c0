/**
 * Fills a ledger up to a number of claims with whole stories under other names: what linking found between their articles
 * is kept, under the ids that it would have given. So threads, origins and their indexes grow as claims do.
 */
import {
  countAll,
  type Ledger,
  type Links,
  type PreparedReading,
  prepareLinks,
  storeInputs,
  storeNeighbourhoods,
} from "../../src/ledger/index.ts";
import { withoutSingle } from "../../src/ledger/links.ts";
import { unpackDocument, unpackReading } from "../../src/ledger/pack.ts";
import { type FigureRef, originIdOf, threadIdOf } from "../../src/model/index.ts";
import { linkNeighbourhood } from "../../src/pipeline/link.ts";
import { EXTRACTOR } from "../../src/pipeline/version.ts";
import { idUnder, type OtherName, randomTown, renamed } from "./fill.ts";
import { chance } from "./generate.ts";

/** Stories that are stored in one transaction. */
const AT_ONCE = 40;

interface Story {
  readonly readings: readonly PreparedReading[];
  readonly links: Links;
}

export async function fillWithStories(
  ledger: Ledger,
  base: readonly PreparedReading[],
  claims: number,
): Promise<void> {
  const stories = storiesOf(base);
  let have = (await countAll(ledger)).claims;
  const random = chance(have + 11);
  for (let round = have; have < claims; ) {
    const made = Array.from({ length: AT_ONCE }, () => {
      const story = stories[Math.floor(random() * stories.length)]!;
      return storyUnder(story, { name: `${claims}-${round++}`, town: randomTown(random) }, random);
    });
    have += await store(ledger, made);
  }
}

/** Articles of one story have addresses that are alike up to the teller. */
function storiesOf(base: readonly PreparedReading[]): readonly Story[] {
  const byStory = new Map<string, PreparedReading[]>();
  for (const reading of base) {
    const story = /\/(\d+\/\d+)\/\d+$/.exec(reading.document.url ?? "")?.[1] ?? reading.document.id;
    byStory.set(story, [...(byStory.get(story) ?? []), reading]);
  }
  return [...byStory.values()].map((readings) => ({ readings, links: linked(readings) }));
}

const linked = (readings: readonly PreparedReading[]): Links =>
  withoutSingle(
    linkNeighbourhood(
      readings.map(({ body, document }) => ({
        reading: unpackReading(
          Buffer.from(body, "base64"),
          unpackDocument(Buffer.from(document.body, "base64")),
        ),
        carries: null,
      })),
    ),
  );

function storyUnder(story: Story, other: OtherName, random: () => number): Story {
  return {
    readings: story.readings.map((reading) => renamed(reading, other, random)),
    links: linksUnder(story.links, other),
  };
}

/** Ids of threads and origins are addresses of figures: they follow from the claims' other ids. */
function linksUnder(links: Links, { name, town }: OtherName): Links {
  const other = JSON.parse(
    JSON.stringify(links).replace(/\b(doc|clm)_[0-9a-f]{20}\b/g, (old, prefix: string) =>
      idUnder(name, prefix, old),
    ),
  ) as Links;
  const ids = new Map<string, string>();
  const follow = (
    was: string,
    figures: readonly FigureRef[],
    now: readonly FigureRef[],
    idOf: (figure: FigureRef) => string,
  ): void => {
    const first = figures.findIndex((figure) => idOf(figure) === was);
    ids.set(was, idOf(now[Math.max(0, first)]!));
  };
  links.threads.forEach(({ id, members }, index) => {
    const now = other.threads[index]!.members;
    follow(
      id,
      members.map(({ figure }) => figure),
      now.map(({ figure }) => figure),
      threadIdOf,
    );
  });
  links.origins.forEach(({ id, edges }, index) => {
    const now = other.origins[index]!.edges;
    follow(
      id,
      edges.map(({ figure }) => figure),
      now.map(({ figure }) => figure),
      originIdOf,
    );
  });
  const json = JSON.stringify(other).replace(/\b(?:thr|org)_[0-9a-f]{20}\b/g, (old) => ids.get(old) ?? old);
  const found = JSON.parse(json) as Links;
  return {
    ...found,
    threads: found.threads.map((thread) => ({
      ...thread,
      title: thread.title.replace(/\b[A-Z][a-z]{4,}\b/, town),
    })),
  };
}

/** @returns how many claims are new */
async function store(ledger: Ledger, stories: readonly Story[]): Promise<number> {
  const readings = stories.flatMap((story) => story.readings);
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
  const rows = await ledger.db
    .selectFrom("documents")
    .select(["id", "key"])
    .where(
      "id",
      "in",
      readings.map(({ document }) => document.id),
    )
    .execute();
  const keys = new Map(rows.map(({ id, key }) => [id, key]));
  await storeNeighbourhoods(
    ledger,
    stories.map(({ readings: of, links }) => ({
      documents: of.map(({ document }) => keys.get(document.id)!),
      links: prepareLinks(links),
    })),
    EXTRACTOR,
  );
  return stored.reduce((sum, told) => sum + (told.kind === "new" ? told.claims : 0), 0);
}
