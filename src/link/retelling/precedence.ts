/**
 * Which of two articles came first. A date decides; an article without one is placed by its address, else before the first
 * that cites it, else by when the figures it gives were first told. Where all that is equal, an agency's own text came first,
 * then what most tell alike, then the one that others cite, then what somebody is named for, then the fuller telling: what is
 * retold loses words, it seldom gains them.
 */

import type { Copy } from "../../model/index.ts";
import { boundsOf } from "../compare/bounds.ts";
import { type Article, dayOf } from "../figure/article.ts";
import { befell } from "../figure/counted.ts";
import { endsOf, isRare } from "../figure/value.ts";
import { fold } from "../origin/bodies.ts";
import { hasSpeaker, outletOf, type Telling } from "./telling.ts";

export interface Precedence {
  /** days since 1970, estimated where the article has no date; null: nothing tells */
  readonly day: (article: Article) => number | null;
  /** true: the day is the article's own, stands in its address, or is before that of an article that cites it */
  readonly placed: (article: Article) => boolean;
  /** true: it carries the text of another article that is at hand */
  readonly isCopy: (article: Article) => boolean;
  /** in this order an earlier telling may be what a later one retells */
  readonly compare: (a: Telling, b: Telling) => number;
}

/** A cited article without a date was there before the one that cites it on the same day. */
const BEFORE = 0.5;
/** One that carries what others told on a day is taken to have come after them. */
const AFTER = 0.25;

const DATE_IN_ADDRESS = /(?<!\d)(20\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)/;
const DATE_WITHOUT_ZEROS = /\/(20\d{2})\/(\d{1,2})\/(\d{1,2})\//;

export function precedenceOf(tellings: readonly Telling[], copies: readonly Copy[]): Precedence {
  const articles = [...new Set(tellings.map(({ figure }) => figure.article))];
  const own = new Map(articles.map((article) => [article, ownDay(article)] as const));
  const cited = daysOfCitation(tellings, own);
  const carried = daysOfSayings(tellings, own);
  const citations = citationsOf(tellings);
  const guessed = new Map([...carried, ...cited]);
  const citing = daysAfterCited(tellings, own, guessed);
  const dayOfArticle = (article: Article): number | null => {
    const known = own.get(article) ?? cited.get(article) ?? null;
    const after = citing.get(article) ?? null;
    const beside = carried.get(article) ?? null;
    return known ?? (after === null || beside === null ? (after ?? beside) : Math.max(after, beside));
  };
  const alike = formsOf(tellings);
  const copied = carriersOf(articles, copies);
  const wired = new Set(articles.filter(isWired));
  const rank = (article: Article): number => citations.get(outletOf(article) ?? "") ?? 0;
  return {
    day: dayOfArticle,
    isCopy: (article) => copied.ofKnown.has(article),
    placed: (article) => own.get(article) != null || cited.has(article),
    compare: (a, b) => {
      const one = a.figure.article;
      const other = b.figure.article;
      return (
        (dayOfArticle(one) ?? LAST) - (dayOfArticle(other) ?? LAST) ||
        Number(copied.all.has(one)) - Number(copied.all.has(other)) ||
        Number(wired.has(other)) - Number(wired.has(one)) ||
        Number(isNear(b)) - Number(isNear(a)) ||
        alike.share(b) - alike.share(a) ||
        rank(other) - rank(one) ||
        Number(hasSpeaker(b)) - Number(hasSpeaker(a)) ||
        fullness(b) - fullness(a) ||
        (one.id < other.id ? -1 : one.id > other.id ? 1 : startOf(a) - startOf(b)) ||
        (a.figure.key < b.figure.key ? -1 : 1)
      );
    },
  };
}

/** true: an agency's own text, by its dateline, "LAMU, March 2 (AFP) -": what others of that day have their news from */
function isWired(article: Article): boolean {
  const outlet = outletOf(article);
  const named = DATELINE.exec(article.reading.document.text.slice(0, DATELINE_REACH))?.[1];
  if (outlet === null || named === undefined) return false;
  const publisher = article.reading.voices.find(
    ({ kind, name }) => kind === "outlet" && fold(name) === outlet,
  );
  const names = [outlet, ...(publisher?.aliases.map(fold) ?? [])];
  return names.includes(fold(named));
}

/** A dateline stands at the head of a text, behind its title. */
const DATELINE_REACH = 400;
const DATELINE = /(?:^|\n)[^\n(]{0,60}\((\p{Lu}[\p{L} -]{1,30})\) ?[-–—]/u;

interface Carriers {
  readonly all: ReadonlySet<Article>;
  /** those whose original is among the articles */
  readonly ofKnown: ReadonlySet<Article>;
}

/** Articles that carry another's text: by their own word, or as the shorter of two that share theirs. */
function carriersOf(articles: readonly Article[], copies: readonly Copy[]): Carriers {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const stated = articles.filter(
    (article) => article.carries !== null && fold(article.carries) !== outletOf(article),
  );
  const ofKnown = new Set<Article>();
  for (const { document, of } of copies) {
    const one = byId.get(document);
    const other = of === null ? undefined : byId.get(of);
    if (one === undefined || other === undefined) continue;
    ofKnown.add(lengthOf(one) < lengthOf(other) ? one : other);
  }
  return { all: new Set([...stated, ...ofKnown]), ofKnown };
}

const lengthOf = ({ reading }: Article): number => reading.document.text.length;

/** true: the outlet is of the speaker's own country, and so nearer to the words */
function isNear({ figure: { claim, article } }: Telling): boolean {
  const voice = (at: number): string | null => {
    const link = claim.chain.at(at);
    return link === undefined ? null : (article.voices.get(link.voice)?.country ?? null);
  };
  return claim.chain.length > 1 && voice(0) !== null && voice(0) === voice(-1);
}

const LAST = Number.MAX_SAFE_INTEGER;

function ownDay(article: Article): number | null {
  if (article.day !== null) return article.day;
  const url = article.reading.document.url ?? "";
  const match = DATE_WITHOUT_ZEROS.exec(url) ?? DATE_IN_ADDRESS.exec(url);
  if (match === null) return null;
  return dayOf(`${match[1]}-${match[2]!.padStart(2, "0")}-${match[3]!.padStart(2, "0")}`);
}

/** Of the tellings of one count and number, what share bounds it as one does. */
function formsOf(tellings: readonly Telling[]) {
  const groups = new Map<string, { all: number; readonly forms: Map<string, number> }>();
  for (const telling of tellings) {
    const key = newsOf(telling);
    if (key === null) continue;
    const group = groups.get(key) ?? { all: 0, forms: new Map<string, number>() };
    groups.set(key, group);
    group.all++;
    const form = boundsOf(telling.figure.quantity!);
    group.forms.set(form, (group.forms.get(form) ?? 0) + 1);
  }
  return {
    share: (telling: Telling): number => {
      const group = groups.get(newsOf(telling) ?? "");
      if (group === undefined || group.all < MANY) return 0;
      const share = group.forms.get(boundsOf(telling.figure.quantity!))! / group.all;
      return share >= MOST ? share : 0;
    },
  };
}

/** One form is taken for the first where so many tellings, and so great a share of them, have it. */
const MANY = 4;
const MOST = 0.75;

type Days = ReadonlyMap<Article, number | null>;

/** By outlet: how many articles cite it. */
function citationsOf(tellings: readonly Telling[]): ReadonlyMap<string, number> {
  const citing = new Map<string, Set<Article>>();
  for (const { figure, cites } of tellings)
    for (const outlet of cites) {
      const articles = citing.get(outlet) ?? new Set<Article>();
      citing.set(outlet, articles.add(figure.article));
    }
  return new Map([...citing].map(([outlet, articles]) => [outlet, articles.size]));
}

/** What a telling says, as a key under which others say it too: its question and number; null: nothing to be known by. */
function newsOf({ figure: { quantity, counted }, thread }: Telling): string | null {
  const end = endsOf(quantity).at(-1);
  if (counted === null || end === undefined || Number(end) < TELLING_NUMBER) return null;
  return `${befell(counted) ? counted.role : thread}|${end}`;
}
/** Smaller numbers are shared by chance. */
const TELLING_NUMBER = 20;

/** For articles without a date: just before the first dated one that cites their outlet for a figure they give. */
function daysOfCitation(tellings: readonly Telling[], own: Days): ReadonlyMap<Article, number> {
  const first = new Map<string, number>();
  for (const telling of tellings) {
    const day = own.get(telling.figure.article) ?? null;
    const news = newsOf(telling);
    if (day === null || news === null) continue;
    for (const outlet of telling.cites) {
      const key = `${outlet}|${news}`;
      first.set(key, Math.min(first.get(key) ?? day, day));
    }
  }
  const found = new Map<Article, number>();
  for (const telling of tellings) {
    const { article } = telling.figure;
    const day = first.get(`${telling.outlet}|${newsOf(telling)}`);
    if (own.get(article) != null || day === undefined) continue;
    found.set(article, Math.min(found.get(article) ?? day, day - BEFORE));
  }
  return found;
}

/** For articles without a date: just after the newest article of an outlet they cite that gives a figure of theirs. */
function daysAfterCited(
  tellings: readonly Telling[],
  own: Days,
  guessed: ReadonlyMap<Article, number>,
): ReadonlyMap<Article, number> {
  const last = new Map<string, number>();
  const cites = new Map<Article, Set<string>>();
  for (const telling of tellings) {
    const { article } = telling.figure;
    const all = cites.get(article) ?? new Set<string>();
    for (const outlet of telling.cites) all.add(outlet);
    cites.set(article, all);
    const day = own.get(article) ?? guessed.get(article) ?? null;
    const news = newsOf(telling);
    if (day === null || news === null || telling.outlet === null) continue;
    const key = `${telling.outlet}|${news}`;
    last.set(key, Math.max(last.get(key) ?? day, day));
  }
  const found = new Map<Article, number>();
  for (const telling of tellings) {
    const { article } = telling.figure;
    if (own.get(article) != null) continue;
    for (const outlet of cites.get(article) ?? []) {
      const day = last.get(`${outlet}|${newsOf(telling)}`);
      if (day !== undefined) found.set(article, Math.max(found.get(article) ?? day, day + AFTER));
    }
  }
  return found;
}

/** For articles without a date: the middle one of the days on which the figures they give were first told by others. */
function daysOfSayings(tellings: readonly Telling[], own: Days): ReadonlyMap<Article, number> {
  const first = new Map<string, number>();
  for (const telling of tellings) {
    const day = own.get(telling.figure.article) ?? null;
    const news = newsOf(telling);
    if (news !== null && day !== null) first.set(news, Math.min(first.get(news) ?? day, day));
  }
  const found = new Map<Article, number[]>();
  for (const telling of tellings) {
    const { article } = telling.figure;
    const day = first.get(newsOf(telling) ?? "");
    const { quantity, counted } = telling.figure;
    if (own.get(article) != null || day === undefined || !(befell(counted!) || isRare(quantity!))) continue;
    const list = found.get(article);
    // a toll is of one event: it tells as much as two figures that may come back
    const days = befell(telling.figure.counted!) ? [day, day] : [day];
    if (list === undefined) found.set(article, days);
    else list.push(...days);
  }
  return new Map(
    [...found].flatMap(([article, days]): readonly (readonly [Article, number])[] => {
      const sorted = days.sort((a, b) => a - b);
      const middle = sorted[Math.floor(days.length / 2)]!;
      const near = sorted.filter((day) => Math.abs(middle - day) <= SAME_NEWS_DAYS);
      const news = roundsUp(near) ? near.at(-BACKED_BY)! : middle;
      return near.length < BACKED_BY ? [] : [[article, news + AFTER]];
    }),
  );
}

/** true: it gives figures of several days of one piece of news, and so is not older than the latest of them */
function roundsUp(days: readonly number[]): boolean {
  return days.at(-1)! - days[0]! >= SEVERAL_DAYS;
}
const SEVERAL_DAYS = 2;

/** One old figure tells little of when an article was written: so many of its figures must be of the same days. */
const BACKED_BY = 2;
const SAME_NEWS_DAYS = 45;

const startOf = ({ figure }: Telling): number =>
  figure.quantity?.words.start ?? figure.claim.content[0]!.start;

/** How much a claim says besides its matter: who, how sure, when, where. */
function fullness({ figure: { claim, quantity } }: Telling): number {
  const bounded = quantity !== null && (quantity.low !== quantity.high || quantity.approximate) ? 1 : 0;
  return (
    claim.chain.length + claim.certainty.words.length + claim.times.length + claim.places.length + bounded
  );
}
