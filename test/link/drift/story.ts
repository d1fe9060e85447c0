/** Articles made of the sentences of an example, read and traced whole. */
import type { ExampleArticle } from "../../../src/link/drift/rule.ts";
import type { Tracing } from "../../../src/model/index.ts";
import { annotate } from "../../../src/pipeline/annotate.ts";
import { traceReadings } from "../../../src/pipeline/trace.ts";

/** The first telling, and a retelling of the day after. */
export const asArticles = ({
  before,
  after,
}: {
  readonly before: string;
  readonly after: string;
}): readonly ExampleArticle[] => [
  { outlet: "Herald", published: "2021-04-01", text: before },
  { outlet: "Courier", published: "2021-04-02", text: after },
];

export function traceArticles(articles: readonly ExampleArticle[]): Tracing {
  const readings = articles.map(({ outlet, published, title, text }) =>
    annotate({
      url: `https://${outlet.toLowerCase()}.example/${published}`,
      outlet,
      ...(title === undefined ? {} : { title }),
      published,
      text: title === undefined ? text : `Headline: ${title}.\n${text}`,
    } as Parameters<typeof annotate>[0]),
  );
  return traceReadings(readings.map((reading) => ({ reading, carries: null })));
}

/** One drift in a line: "bound lost: at least 12 people -> 12 people". */
export const driftLines = ({ drifts }: Tracing): readonly string[] =>
  drifts.map(({ kind, before, after }) => `${kind}: ${before} -> ${after}`);
