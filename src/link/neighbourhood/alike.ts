/**
 * Which articles are alike: the terms that two share weigh enough together, and they are of one time. Found through the
 * terms, so that an article is only ever compared with those of its time that share one with it. An article without a date
 * is of any time.
 */
import { under } from "./hashing.ts";
import { FULL_WEIGHT } from "./profile.ts";
import type { ProfileTerms } from "./profile-terms.ts";
import { COUNTRY_WEIGHT } from "./terms.ts";

/** Articles, and beside each the share of the terms of the richer one that both have, in hundredths. */
export interface Near {
  readonly articles: readonly number[];
  readonly shares: readonly number[];
}

/**
 * What shared terms weigh together at least, in hundredths; articles of fewer terms are alike when they share all. Lower
 * joins more stories in one neighbourhood; higher leaves articles with few words of their own without neighbours. Chosen
 * on nine stories mixed with 1,400 articles of other news: at 130 and at 150 less of each story stayed together.
 */
const LEAST = 140;
/** Days in which like terms mean one story: more joins stories that are not one, fewer lose what is told later. */
const DAYS = 21;
/** Articles are kept by windows of so many days, of which DAYS is a multiple: smaller ones leave less to look through. */
const WINDOW = 7;
const WINDOWS_ABOUT = DAYS / WINDOW;
const COUNTRY = Math.round(COUNTRY_WEIGHT * FULL_WEIGHT);
/** A window that no day falls in: that of the undated. */
const UNDATED = -1;
/** Lowest bits of what is kept for a term: its weight in an article, in hundredths; the rest is the article's number. */
const WEIGHT_BITS = 7;
const WEIGHT_MASK = (1 << WEIGHT_BITS) - 1;

export class Alike {
  /** by term and window the articles that have it, one alone as a number, as most are */
  readonly #postings = new Map<number, number | number[]>();
  readonly #windows = new Set<number>();
  readonly #articles: (ProfileTerms | undefined)[] = [];
  /** by article its total, as it is asked for so often */
  #totals = new Int32Array(64);
  /** by article what it shares with the one in hand */
  #shared = new Int32Array(64);

  /** Keeps an article under its number; once for each. */
  add(article: number, profile: ProfileTerms): void {
    while (this.#articles.length < article) this.#articles.push(undefined);
    this.#articles[article] = profile;
    if (article >= this.#totals.length) this.#grow(article);
    this.#totals[article] = profile.total;
    const window = windowOf(profile.day);
    this.#windows.add(window);
    profile.terms.forEach((term, index) => {
      const key = under(term, window);
      const posting = postingOf(article, profile.weights[index]!);
      const list = this.#postings.get(key);
      if (list === undefined) this.#postings.set(key, posting);
      else if (typeof list === "number") this.#postings.set(key, [list, posting]);
      else list.push(posting);
    });
  }

  #grow(article: number): void {
    const size = 2 ** Math.ceil(Math.log2(article + 1));
    const totals = new Int32Array(size);
    totals.set(this.#totals);
    this.#totals = totals;
    this.#shared = new Int32Array(size);
  }

  delete(article: number): void {
    const profile = this.#articles[article];
    if (profile === undefined) return;
    this.#articles[article] = undefined;
    const window = windowOf(profile.day);
    profile.terms.forEach((term, index) => {
      const key = under(term, window);
      const list = this.#postings.get(key);
      if (typeof list === "number") this.#postings.delete(key);
      else list?.splice(list.indexOf(postingOf(article, profile.weights[index]!)), 1);
    });
  }

  /** All that are kept and alike with an article; not itself. @param least of their shares */
  near(article: number, profile: ProfileTerms, least: number): Near {
    const articles: number[] = [];
    const shares: number[] = [];
    const sums = this.#shared;
    const countries = COUNTRY * profile.countries.length;
    const leastNeed = needed(profile.total, least) - countries;
    for (const other of this.#tally(profile)) {
      const shared = sums[other]!;
      sums[other] = 0;
      if (shared < leastNeed || other === article) continue;
      const most = Math.max(profile.total, this.#totals[other]!);
      const one = this.#articles[other]!;
      // Countries alone tell nothing, so that they are looked at last.
      const all = shared + COUNTRY * inCommon(profile.countries, one.countries);
      if (all < needed(most, least) || !ofOneTime(profile.day, one.day)) continue;
      articles.push(other);
      shares.push(Math.floor((FULL_WEIGHT * all) / most));
    }
    return { articles, shares };
  }

  /** Sums up what each shares with a profile. @returns those that share anything, maybe itself among them */
  #tally({ day, terms, weights }: ProfileTerms): readonly number[] {
    const sums = this.#shared;
    const touched: number[] = [];
    for (const window of this.#windowsAbout(day)) {
      for (let index = 0; index < terms.length; index++) {
        const list = this.#postings.get(under(terms[index]!, window));
        if (list === undefined) continue;
        const weight = weights[index]!;
        const postings = typeof list === "number" ? [list] : list;
        for (let at = 0; at < postings.length; at++) {
          const posting = postings[at]!;
          const other = posting >>> WEIGHT_BITS;
          const before = sums[other]!;
          if (before === 0) touched.push(other);
          sums[other] = before + Math.min(posting & WEIGHT_MASK, weight);
        }
      }
    }
    return touched;
  }

  #windowsAbout(day: number | null): Iterable<number> {
    if (day === null) return this.#windows;
    const own = windowOf(day);
    const about = [UNDATED];
    for (let window = own - WINDOWS_ABOUT; window <= own + WINDOWS_ABOUT; window++) about.push(window);
    return about.filter((window) => this.#windows.has(window));
  }
}

/** @param total of the article of the two that has more */
const needed = (total: number, share: number): number =>
  Math.max(Math.min(LEAST, total), Math.ceil((share * total) / FULL_WEIGHT));

const postingOf = (article: number, weight: number): number => (article << WEIGHT_BITS) | weight;

const windowOf = (day: number | null): number => (day === null ? UNDATED : Math.floor(day / WINDOW));

const ofOneTime = (a: number | null, b: number | null): boolean =>
  a === null || b === null || Math.abs(a - b) <= DAYS;

function inCommon(some: readonly number[], others: readonly number[]): number {
  let count = 0;
  for (const one of some) if (others.includes(one)) count++;
  return count;
}
