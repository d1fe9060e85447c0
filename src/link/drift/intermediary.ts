/** The outlet that a statement came through, lost on the way. */
import type { Article } from "../figure/article.ts";
import { fold } from "../origin/bodies.ts";
import type { Retellings } from "../retelling/retellings.ts";
import { outletOf, type Telling } from "../retelling/telling.ts";
import { saidWords } from "../retelling/words.ts";
import type { FoundChange, StoryRule } from "./rule.ts";

/** Articles that must name an outlet for a statement before it counts as the way it came. */
const NAMED_BY = 3;
/** Share of the later carriers of the statement that name it. */
const NAMED_SHARE = 0.4;

/** By act of saying and number: the outlet that most later carriers name, if that outlet carries it itself. */
function findLost({ retellings, ties, precedence }: Retellings): readonly FoundChange[] {
  const found: FoundChange[] = [];
  const groups = new Map<
    string,
    { readonly carriers: Map<Article, Telling>; readonly cited: Map<string, Set<Article>> }
  >();
  const all = retellings.filter(({ after }) => after.origin !== null && after.figure.quantity !== null);
  for (const { after } of all) {
    const key = `${after.origin} ${after.thread}`;
    const group = groups.get(key) ?? { carriers: new Map(), cited: new Map() };
    groups.set(key, group);
    if (!group.carriers.has(after.figure.article)) group.carriers.set(after.figure.article, after);
    for (const outlet of after.cites)
      group.cited.set(outlet, (group.cited.get(outlet) ?? new Set()).add(after.figure.article));
  }
  const told = new Set<Article>();
  for (const { before, after } of all) {
    const { article } = after.figure;
    const outlet = before.outlet;
    const group = groups.get(`${after.origin} ${after.thread}`)!;
    const named = outlet === null ? undefined : group.cited.get(outlet);
    if (outlet === null || named === undefined || told.has(article)) continue;
    if (named.size < NAMED_BY || named.size < NAMED_SHARE * group.carriers.size) continue;
    if (before.origin !== after.origin || ties.citesOf(article).size > 0 || namesOutlet(article, outlet))
      continue;
    if ((precedence.day(article) ?? 0) < (precedence.day(before.figure.article) ?? 0)) continue;
    told.add(article);
    found.push({
      from: before,
      to: after,
      of: "claim",
      before: saidWords(before),
      after: saidWords(after),
      why: `${named.size} other articles have it from ${before.figure.article.reading.document.outlet}; this one names no outlet.`,
    });
  }
  return found;
}

function namesOutlet(article: Article, outlet: string): boolean {
  const { text, title } = article.reading.document;
  return fold(`${title ?? ""} ${text}`).includes(outlet) || outletOf(article) === outlet;
}

export const INTERMEDIARY_LOST: StoryRule = {
  kind: "intermediary lost",
  what: "The outlet that alone had a statement is named nowhere in an article that carries it.",
  because: "only where several others name that outlet for it is it known to have been the way it came",
  examples: [
    [
      {
        outlet: "Herald",
        published: "2021-04-02",
        text: "Military intelligence plans to send 25,400 more soldiers, according to a document seen by the Herald.",
      },
      {
        outlet: "Courier",
        published: "2021-04-03",
        text: "Military intelligence plans to send 25,400 more soldiers, the Herald reported.",
      },
      {
        outlet: "Gazette",
        published: "2021-04-03",
        text: "The Herald reported that military intelligence plans to send 25,400 more soldiers.",
      },
      {
        outlet: "Tribune",
        published: "2021-04-03",
        text: "According to the Herald, military intelligence plans to send 25,400 more soldiers.",
      },
      {
        outlet: "Bulletin",
        published: "2021-04-04",
        text: "Military intelligence said it plans to send 25,400 more soldiers.",
      },
    ],
  ],
  not: [],
  findAll: findLost,
};
