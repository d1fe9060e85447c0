/** The outlet that a statement came through, lost on the way. */
import type { Article } from "../figure/article.ts";
import { endsOf } from "../figure/value.ts";
import { fold } from "../origin/bodies.ts";
import type { Retellings } from "../retelling/retellings.ts";
import { outletOf, type Telling } from "../retelling/telling.ts";
import { saidWords } from "../retelling/words.ts";
import type { FoundChange, StoryRule } from "./rule.ts";

/** Articles that must name an outlet for a statement before it counts as the way it came. */
const NAMED_BY = 3;
/** Share of the later carriers of the statement that name it. */
const NAMED_SHARE = 0.4;

interface Statement {
  /** the first telling of each article */
  readonly carriers: Map<Article, Telling>;
  readonly namedBy: Map<string, Set<Article>>;
}

/** By question and number: the outlet that most carriers name, if that outlet carries it itself. */
function findLost({ tellings, ties, precedence }: Retellings): readonly FoundChange[] {
  const told = new Set<Article>();
  return [...statementsOf(tellings).values()].flatMap(({ carriers, namedBy }) => {
    const [outlet, named] = [...namedBy].reduce<readonly [string, ReadonlySet<Article>]>(
      (most, entry) => (entry[1].size > most[1].size ? entry : most),
      ["", new Set()],
    );
    const from = [...carriers.values()].find((telling) => telling.outlet === outlet);
    if (from === undefined || named.size < NAMED_BY || named.size < NAMED_SHARE * carriers.size) return [];
    const since = precedence.day(from.figure.article);
    return [...carriers].flatMap(([article, to]): readonly FoundChange[] => {
      const day = precedence.day(article);
      const before = since !== null && day !== null && day < since;
      if (to === from || before || told.has(article)) return [];
      if (ties.citesOf(article).size > 0 || namesOutlet(article, outlet)) return [];
      told.add(article);
      const shown = { before: saidWords(from), after: saidWords(to) };
      const why = `${named.size} other articles have it from ${from.figure.article.reading.document.outlet}; this one names no outlet.`;
      return [{ from, to, of: "claim", ...shown, why }];
    });
  });
}

function statementsOf(tellings: readonly Telling[]): ReadonlyMap<string, Statement> {
  const statements = new Map<string, Statement>();
  for (const telling of tellings) {
    const { figure, thread, cites } = telling;
    const end = endsOf(figure.quantity).at(-1);
    if (thread === null || end === undefined || Number(end) < TELLING_NUMBER) continue;
    const key = `${thread}|${end}`;
    const statement = statements.get(key) ?? { carriers: new Map(), namedBy: new Map() };
    statements.set(key, statement);
    if (!statement.carriers.has(figure.article)) statement.carriers.set(figure.article, telling);
    for (const outlet of cites)
      statement.namedBy.set(outlet, (statement.namedBy.get(outlet) ?? new Set()).add(figure.article));
  }
  return statements;
}
/** Numbers below this are shared by chance. */
const TELLING_NUMBER = 20;

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
