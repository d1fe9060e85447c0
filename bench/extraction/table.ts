/** The comparison as a Markdown table. */
import type { Measured } from "./measure.ts";

/** Published by the benchmark's authors and by the makers of these programs, on the same pages and metric. */
const PUBLISHED: readonly (readonly [name: string, f1: number])[] = [
  ["rs-trafilatura (published)", 0.97],
  ["go-trafilatura (published)", 0.96],
  ["trafilatura (published)", 0.958],
  ["Readability.js (published)", 0.947],
];

const HEAD = ["candidate", "F1", "precision", "recall", "mean page F1", "F1 half A", "F1 half B", "pages/s"];

export function tableOf(rows: readonly Measured[]): string {
  const cells = rows.map(({ name, all, a, b, pagesPerSecond }) => [
    name,
    ...[all.f1, all.precision, all.recall, all.pageF1, a.f1, b.f1].map((value) => value.toFixed(4)),
    pagesPerSecond.toFixed(0),
  ]);
  const published = PUBLISHED.map(([name, f1]) => [
    name,
    f1.toFixed(3),
    ...Array.from({ length: HEAD.length - 2 }, () => ""),
  ]);
  const line = (row: readonly string[]): string => `| ${row.join(" | ")} |`;
  return [line(HEAD), line(HEAD.map(() => "---")), ...[...cells, ...published].map(line)].join("\n");
}

export const documentOf = (
  rows: readonly Measured[],
  pages: number,
  digest: string,
): string => `# Finding the article in a page

Written by \`npm run eval -- extraction --all\`; corpus ${digest}: ${pages} pages of the article extraction benchmark.

${tableOf(rows)}

- F1 as the benchmark counts it: runs of four tokens, precision and recall averaged over pages, then their harmonic mean.
- Rules were chosen by looking at the pages of half A and their gold. The gold of half B (the other parity of the page's
  hash) was never looked at; but its total was seen along the way, and where hearsay and Readability disagreed on a page
  of it, that page was looked at. So half B is a fair check, not a blind one.
- pages/s: by processor time of one core, each page once, after a warm-up of 60. The gold text leaves out
  headline, standfirst, by-line and captions, which a document keeps as blocks of their own: the second row is with them.
- JSON-LD \`articleBody\` is on one page in ten here, cut short or full of links to other articles on half of these: it is
  read only where the page itself shows less than half as much text.
`;
