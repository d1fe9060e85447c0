/** Articles made for the tests of the ledger, and their readings, each made once. */
import { type InputName, prepareReading, type StoredInput } from "../../src/ledger/index.ts";
import type { Reading } from "../../src/model/index.ts";
import { type Article, annotate } from "../../src/pipeline/annotate.ts";
import type { RawItem } from "../../src/pipeline/ingest/raw-item.ts";
import { profileOfReading } from "../../src/pipeline/link.ts";
import { readJson } from "../../src/read/json.ts";

export const ARTICLES: readonly Article[] = [
  {
    outlet: "Northern Post",
    published: "2025-03-01",
    url: "https://post.example/flood",
    text: "The flood in Kelva killed 25 people, the interior ministry said on Saturday.\n\nMinistry spokeswoman Dana Reuss said up to 4,000 people might be missing.",
  },
  {
    outlet: "Harbour Times",
    published: "2025-03-02",
    url: "https://harbour.example/flood",
    text: "At least 31 people died in the flood in Kelva, the interior ministry said on Sunday.\n\nResidents said the dam had failed.",
  },
  {
    outlet: "Daily Courier",
    published: "2025-05-11",
    text: "Orlin Motors will cut 1,200 jobs, the company said.\n\nChief executive Petra Vance said that the plant in Lisbon would probably close by the end of the year.",
  },
  {
    outlet: null,
    text: "Officials denied that the bridge was unsafe.",
  } as unknown as Article,
].map(({ outlet, ...rest }) => (outlet === null ? rest : { outlet, ...rest }) as Article);

export const READINGS: readonly Reading[] = ARTICLES.map((article) => annotate(article));

export const inputNamed = (item: string, source = "articles.jsonl"): InputName => ({
  source: { name: source, kind: "jsonl" },
  item,
  digest: `digest of ${item}`,
  about: {},
});

export const inputsOf = (readings: readonly Reading[], source?: string): readonly StoredInput[] =>
  readings.map((reading, index) => ({
    kind: "reading",
    input: inputNamed(String(index + 1), source),
    reading: prepareReading(reading, null, JSON.stringify(profileOfReading(reading))),
  }));

/** Three stories that four papers each tell, with changing tolls. */
export const NEWS: readonly Article[] = ["Tarvo", "Ostrel", "Quimba"].flatMap((place, story) =>
  [0, 1, 2, 4].map((later, index): Article => {
    const toll = 43 + story * 20 + later;
    const source = index % 2 === 0 ? "The Civil Aviation Board" : "Police";
    return {
      url: `https://paper${index}.example/${place}`,
      title: `Plane down near ${place}`,
      outlet: `Paper ${index}`,
      published: `2021-0${story + 1}-0${index + 2}`,
      text: `${source} said ${toll} people were killed when a plane crashed near ${place}. ${place} rescuers said at least ${toll * 2} people were injured. The board said on Tuesday that both engines failed.`,
    };
  }),
);

/** The articles as JSON lines, as `ingest` takes them. */
export async function* rawItems(
  articles: readonly Article[],
  source = "news.jsonl",
): AsyncGenerator<RawItem> {
  for (const [index, article] of articles.entries())
    yield {
      kind: "article",
      source: { name: source, kind: "jsonl" },
      item: String(index + 1),
      bytes: Buffer.from(JSON.stringify(article)),
      format: "json",
    };
}

/** The readings of articles as `ingest` makes them of the same JSON. */
export const readingsOf = (articles: readonly Article[]): readonly Reading[] =>
  articles.map((article) => {
    const result = readJson(article);
    if (result.kind === "error") throw new Error(result.error.message);
    return annotate(result.document);
  });
