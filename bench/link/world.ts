/**
 * A made-up world of news to measure linking on: readings without any text having been read. Seeded; article i is the same
 * whatever is asked for, so that no article has to be kept. Stories break at a steady rate, last some days and differ in
 * size as those of real news do (few large, many of one article); a few run on for years. Names follow Zipf's law: the
 * best known stand in many stories.
 */
import {
  type Anchor,
  type Claim,
  claimId,
  documentId,
  type Quantity,
  type Reading,
  type Voice,
  voiceId,
} from "../../src/model/index.ts";
import { Chance } from "./chance.ts";

const ARTICLES_A_DAY = 500;
const CLAIMS = 8;
/** Share of all articles that belong to stories which never end. */
const RUNNING_SHARE = 0.15;
const RUNNING_STORIES = 12;
/** Articles of the others break over so many days. */
const STORY_DAYS = 10;
/** Stories that break on one day, told by Zipf's law: some 70 articles of the first, 2 or 3 of the last. */
const STORIES_A_DAY = 60;
const NAMES = 40_000;
const FIRST_DAY = Date.UTC(2020, 0, 1) / 86_400_000;

const COUNTRIES = "France,Kenya,Peru,Japan,Poland,Brazil,Turkey,India,Canada,Egypt,Norway,Chile".split(",");
const CODES = "FR,KE,PE,JP,PL,BR,TR,IN,CA,EG,NO,CL".split(",");
const UNITS = ["people", "soldiers", "workers", "homes", "passengers", "protesters", "jobs", "tents"];
const ROLES = ["killed", "injured", "missing", "sent", "evacuated", "laid off", "arrested", null];
const VERBS = ["warned of", "agreed on", "blamed", "opened", "repaired", "denied", "praised", "delayed"];
const THINGS = ["the bridge", "the talks", "the inquiry", "a strike", "the budget", "the harbour", "a vote"];
const BODIES = ["Ministry", "Police", "Council", "Agency", "Company", "Government"];

interface Story {
  readonly names: readonly string[];
  readonly country: number;
  readonly facts: readonly Fact[];
}

/** What the story's articles go on telling: a count that grows, or something that happened. */
interface Fact {
  readonly unit: string;
  readonly role: string | null;
  readonly first: number;
  readonly words: string;
  readonly body: string;
}

const storyOf = (id: string): Story => {
  const chance = new Chance(`story ${id}`);
  const name = (): string => nameOf(chance.zipf(NAMES));
  const names = Array.from({ length: 6 }, name);
  const country = chance.below(COUNTRIES.length);
  const facts = Array.from(
    { length: 10 },
    (): Fact => ({
      unit: chance.of(UNITS),
      role: chance.of(ROLES),
      first: 10 + chance.below(5000),
      words: `${chance.of(VERBS)} ${chance.of(THINGS)} with ${names[chance.below(names.length)]}`,
      body: `${names[chance.below(2)]} ${chance.of(BODIES)}`,
    }),
  );
  return { names, country, facts };
};

/** A made-up name for a number: common numbers are common names. */
function nameOf(number: number): string {
  const parts = [
    "ba",
    "ren",
    "to",
    "vil",
    "kos",
    "mar",
    "dun",
    "eth",
    "sol",
    "rik",
    "an",
    "pel",
    "gor",
    "ime",
    "usk",
    "lad",
  ];
  let name = "";
  for (let rest = number + 16; rest > 0; rest = Math.floor(rest / 16)) name += parts[rest % 16];
  return name[0]!.toUpperCase() + name.slice(1);
}

/** Article number `index` of the world. */
export function readingOf(index: number): Reading {
  const chance = new Chance(`article ${index}`);
  const day = Math.floor(index / ARTICLES_A_DAY);
  const running = chance.next() < RUNNING_SHARE;
  const id = running ? `running ${chance.zipf(RUNNING_STORIES)}` : passing(chance, day);
  const story = storyOf(id);
  const outlet = nameOf(20_000 + chance.below(300));
  return assemble(index, story, outlet, FIRST_DAY + day, chance);
}

/** A story that broke some days ago: the first of its day are told most. */
function passing(chance: Chance, day: number): string {
  const broke = day - Math.floor(STORY_DAYS * chance.next() ** 2);
  return `${broke}: ${chance.zipf(STORIES_A_DAY)}`;
}

function assemble(index: number, story: Story, outlet: string, day: number, chance: Chance): Reading {
  const published = new Date(day * 86_400_000).toISOString().slice(0, 10);
  const id = documentId("bench", index);
  const voices = new Map<string, Voice>();
  const publisher = voiceOf(outlet, "outlet", null, voices);
  let text = `News from ${story.names[0]} in ${COUNTRIES[story.country]}.`;
  const claims: Claim[] = [];
  for (let claim = 0; claim < CLAIMS; claim++) {
    const fact = story.facts[chance.below(story.facts.length)]!;
    const number = fact.first + chance.below(4) * 7;
    const counted = claim % 4 !== 3;
    const content = counted
      ? `${number} ${fact.unit} were ${fact.role ?? "counted"} near ${story.names[2]}`
      : `${story.names[3]} ${fact.words}`;
    const start = text.length + 1;
    text += `\n${content}, the ${fact.body} said.`;
    const anchor = anchorOf(content, start);
    const body = voiceOf(fact.body, "agency", CODES[story.country]!, voices);
    claims.push({
      id: claimId(id, claim),
      document: id,
      where: "body",
      content: [anchor],
      quote: "indirect",
      cue: [],
      stance: "neutral",
      chain: [
        { voice: publisher.id, mention: null, via: "implied" },
        { voice: body.id, mention: null, via: "stated" },
      ],
      certainty: { value: "certain", polarity: "affirmed", probability: null, scale: null, words: [] },
      realis: "past",
      forecast: false,
      quantities: counted ? [quantityOf(number, fact, start)] : [],
      times: [],
      places: [],
      evidence: [],
      salience: 0.5,
      confidence: 0.9,
    });
  }
  return {
    schema: "hearsay.reading/1",
    extractor: "bench",
    document: {
      id,
      text,
      blocks: [{ start: 0, end: text.length, kind: "paragraph" }],
      title: null,
      outlet,
      published,
      modified: null,
      url: null,
      authors: [],
      captions: [],
      links: [],
      language: "en",
    },
    claims,
    voices: [...voices.values()],
    differences: [],
    notes: [],
  } as unknown as Reading;
}

const anchorOf = (exact: string, start: number): Anchor =>
  ({ start, end: start + exact.length, exact, prefix: "", suffix: "" }) as Anchor;

function quantityOf(number: number, { unit, role }: Fact, start: number): Quantity {
  return {
    low: number,
    high: number,
    strict: false,
    approximate: false,
    vague: null,
    unit,
    relation: null,
    role,
    sum: null,
    words: anchorOf(String(number), start),
    parts: [],
  } as unknown as Quantity;
}

function voiceOf(
  name: string,
  kind: Voice["kind"],
  country: string | null,
  voices: Map<string, Voice>,
): Voice {
  const known = voices.get(name);
  if (known !== undefined) return known;
  const made = { id: voiceId(name), name, kind, named: true, aliases: [], country, parent: null, role: null };
  voices.set(name, made as Voice);
  return made as Voice;
}
