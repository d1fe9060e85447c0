/**
 * Articles gathered into affairs: each is like another one of it in its topic, so that one leads to the next as the news
 * goes on. What two affairs have alike, the dead of two fires or two quakes, is chance. Stricter than a story, which only
 * says where things are likely to happen.
 */
import type { Article } from "./article.ts";
import type { Figure } from "./figure.ts";

/**
 * Share of the shorter topic that two articles of one affair have in common. Lower joins what only happens in one country,
 * higher loses short articles and those that tell of one side.
 */
const SHARED_TOPIC = 0.25;

/** For each article the index of the first of its affair. */
export function findAffairs(articles: readonly Article[]): readonly number[] {
  const up = articles.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (up[root] !== root) root = up[root]!;
    up[index] = root;
    return root;
  };
  const holders = new Map<string, number[]>();
  const topics = articles.map(topicOf);
  for (let index = 0; index < topics.length; index++) {
    const topic = topics[index]!;
    const shared = new Map<number, number>();
    for (const word of topic) {
      const list = holders.get(word);
      if (list === undefined) holders.set(word, [index]);
      else {
        for (const other of list) shared.set(other, (shared.get(other) ?? 0) + 1);
        list.push(index);
      }
    }
    for (const [other, words] of shared) {
      if (words < SHARED_TOPIC * Math.min(topic.length, topics[other]!.length)) continue;
      if (!shareName(articles[index]!, articles[other]!)) continue;
      const [one, two] = [rootOf(index), rootOf(other)];
      if (one !== two) up[Math.max(one, two)] = Math.min(one, two);
    }
  }
  return articles.map((_, index) => rootOf(index));
}

/** Countries apart: news of one country is not one affair. */
const topicOf = ({ topic }: Article): readonly string[] =>
  [...topic].filter((word) => !word.startsWith("country "));

/** Fewer names than this say nothing of what a text is about. */
const FEWEST_NAMES = 3;

/** true: a name in common that not any news has, or one has hardly a name: two fires have their words in common by chance */
function shareName(a: Article, b: Article): boolean {
  if (Math.min(a.names.size, b.names.size) < FEWEST_NAMES) return true;
  return (
    [...a.names].some((name) => b.capitals.has(name)) || [...b.names].some((name) => a.capitals.has(name))
  );
}

/** Two articles that share so much of the shorter topic, countries too, are of one affair whatever leads from one to the other. */
const ALIKE_TOPIC = 0.18;

function sameTopic(one: Article, other: Article): boolean {
  if (!shareName(one, other)) return false;
  const { topic: a } = one;
  const { topic: b } = other;
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of few) if (many.has(word)) shared++;
  return shared >= ALIKE_TOPIC * few.size;
}

/** One article leads to the next within so many days; what is further apart must be alike itself. */
const LEADS_DAYS = 30;

export function sameAffair(a: Figure, b: Figure): boolean {
  if (a.article === b.article || sameTopic(a.article, b.article)) return true;
  const [day, other] = [a.article.day, b.article.day];
  return a.affair === b.affair && (day === null || other === null || Math.abs(day - other) <= LEADS_DAYS);
}
