/**
 * Articles gathered into stories: what is about the same people, places and matter. Threads are looked for within a
 * story only, so a story is the key by which work can be split. Coarse on purpose: a story may run for years.
 */
import { count, mostCommon } from "../counts.ts";
import type { Article } from "./article.ts";
import { countedNation } from "./nation.ts";

export interface Story {
  readonly index: number;
  /** countries where its articles say that things happen; others only speak, or send their people */
  readonly places: ReadonlySet<string>;
  /** where a count holds of which nothing is said; null: nowhere is likelier than elsewhere */
  readonly place: string | null;
  /** the countries whose people it counts, passing mentions left out */
  readonly sides: ReadonlySet<string>;
  /** whose people it counts, where it counts one country's; null: nobody's, or several countries' */
  readonly nation: string | null;
}

/** Share of an article's topic that a story must have; lower mixes stories, higher splits one as it moves on. */
const SHARED_TOPIC = 0.15;
/** A story in which nothing was published for this many days is over. */
const OVER_DAYS = 400;
/** Stories kept under one word: the latest. */
const POSTING = 24;
/** Stories with most words in common that are weighed in full. */
const CANDIDATES = 8;
/** After this many articles a story's words change no more: its topic is known. */
const KNOWN_AFTER = 200;

class Growing {
  readonly topic = new Map<string, number>();
  readonly countries = new Map<string, number>();
  readonly places = new Map<string, number>();
  readonly nations = new Map<string, number>();
  articles = 0;
  counted = 0;
  lastDay: number | null = null;
  readonly index: number;

  constructor(index: number) {
    this.index = index;
  }

  add(article: Article): void {
    this.articles++;
    if (article.day !== null) this.lastDay = Math.max(this.lastDay ?? article.day, article.day);
    if (this.counted >= KNOWN_AFTER) return;
    this.counted++;
    for (const word of article.topic) this.topic.set(word, (this.topic.get(word) ?? 0) + 1);
    for (const code of placesOf(article)) count(this.places, code);
    for (const code of nationsOf(article)) count(this.nations, code);
    article.countries.slice(0, 2).forEach((code, rank) => {
      this.countries.set(code, (this.countries.get(code) ?? 0) + (rank === 0 ? 2 : 1));
    });
  }

  share(article: Article): number {
    if (article.topic.size === 0) return 0;
    if (article.day !== null && this.lastDay !== null && Math.abs(article.day - this.lastDay) > OVER_DAYS)
      return 0;
    let shared = 0;
    for (const word of article.topic) shared += Math.min(1, (3 * (this.topic.get(word) ?? 0)) / this.counted);
    return shared / article.topic.size;
  }
}

/** For each article its story, in the articles' order. */
export function findStories(articles: readonly Article[]): readonly Story[] {
  const postings = new Map<string, Growing[]>();
  const chosen: Growing[] = [];
  let made = 0;
  for (const article of articles) {
    const best = bestOf(article, postings);
    const story = best ?? new Growing(made++);
    story.add(article);
    chosen.push(story);
    for (const word of article.topic) post(postings, word, story);
  }
  const finished = new Map<Growing, Story>();
  for (const story of chosen) if (!finished.has(story)) finished.set(story, finish(story));
  return chosen.map((story) => finished.get(story)!);
}

/** A country is where a story happens if this share of its articles say so; fewer may be slips of reading. */
const PLACE_SHARE = 0.08;
/** Of the articles that count people of a country, so many must count those of one for it to go without saying. */
const NATION_SHARE = 0.8;
/** … and so many of all its articles. */
const NATION_COMMON = 0.1;

function finish(story: Growing): Story {
  const least = PLACE_SHARE * story.counted;
  const nation = mainNation(story);
  const sides = sidesOf(story);
  const happens = [...story.places].filter(([code, articles]) => articles >= least && !sides.has(code));
  const places = new Map(happens);
  const country = mainCountry(story);
  const place = country !== null && places.has(country) ? country : mostCommon(places);
  return { index: story.index, places: new Set(places.keys()), sides, place, nation };
}

function mainNation({ nations, counted }: Growing): string | null {
  const nation = mostCommon(nations);
  if (nation === null) return null;
  const own = nations.get(nation)!;
  const all = [...nations.values()].reduce((sum, articles) => sum + articles, 0);
  return own >= NATION_SHARE * all && own >= NATION_COMMON * counted ? nation : null;
}

/** The countries whose people it counts, passing mentions left out: they are named as sides, not as places. */
function sidesOf({ nations }: Growing): ReadonlySet<string> {
  const all = [...nations.values()].reduce((sum, articles) => sum + articles, 0);
  return new Set([...nations].flatMap(([code, articles]) => (articles >= SIDE_SHARE * all ? [code] : [])));
}

/** A nation that is counted in fewer of the articles that count any is mentioned in passing. */
const SIDE_SHARE = 0.2;

function placesOf(article: Article): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const claim of article.reading.claims)
    for (const { role, country } of claim.places)
      if (role === "event" && country !== null) codes.add(country);
  return codes;
}

function nationsOf(article: Article): ReadonlySet<string> {
  const { claims, document } = article.reading;
  const found = claims.flatMap((claim) =>
    claim.quantities.map((quantity) => countedNation(document.text, claim, quantity)),
  );
  return new Set(found.filter((nation) => nation !== ""));
}

function mainCountry(story: Growing): string | null {
  let best: string | null = null;
  for (const [code, number] of story.countries)
    if (best === null || number > story.countries.get(best)!) best = code;
  return best;
}

function bestOf(article: Article, postings: ReadonlyMap<string, readonly Growing[]>): Growing | null {
  const tally = new Map<Growing, number>();
  for (const word of article.topic)
    for (const story of postings.get(word) ?? []) tally.set(story, (tally.get(story) ?? 0) + 1);
  const likely = [...tally].sort((a, b) => b[1] - a[1] || a[0].index - b[0].index).slice(0, CANDIDATES);
  let best: Growing | null = null;
  let highest = SHARED_TOPIC;
  for (const [story] of likely) {
    const share = story.share(article);
    if (share > highest) {
      best = story;
      highest = share;
    }
  }
  return best;
}

function post(postings: Map<string, Growing[]>, word: string, story: Growing): void {
  const list = postings.get(word);
  if (list === undefined) postings.set(word, [story]);
  else if (list.at(-1) !== story) {
    const at = list.indexOf(story);
    if (at >= 0) list.splice(at, 1);
    list.push(story);
    if (list.length > POSTING) list.shift();
  }
}
