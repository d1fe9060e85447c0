/**
 * Articles gathered into stories: what is about the same people, places and matter. Threads are looked for within a
 * story only, so a story is the key by which work can be split. Coarse on purpose: a story may run for years.
 */
import type { Article } from "./article.ts";

export interface Story {
  readonly index: number;
  /** the country most of its articles name most; null: none */
  readonly country: string | null;
  /** countries where its articles say that things happen; others only speak, or send */
  readonly places: ReadonlySet<string>;
}

/** Share of an article's topic that a story must have; lower mixes stories, higher splits one as it moves on. */
const SHARED_TOPIC = 0.2;
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
    for (const code of placesOf(article)) this.places.set(code, (this.places.get(code) ?? 0) + 1);
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
  for (const story of chosen)
    if (!finished.has(story)) finished.set(story, finish(story));
  return chosen.map((story) => finished.get(story)!);
}

/** A country is where a story happens if this share of its articles say so; fewer may be slips of reading. */
const PLACE_SHARE = 0.08;

function finish(story: Growing): Story {
  const least = PLACE_SHARE * story.counted;
  const places = [...story.places].flatMap(([code, articles]) => (articles >= least ? [code] : []));
  return { index: story.index, country: mainCountry(story), places: new Set(places) };
}

function placesOf(article: Article): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const claim of article.reading.claims)
    for (const { role, country } of claim.places) if (role === "event" && country !== null) codes.add(country);
  return codes;
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
