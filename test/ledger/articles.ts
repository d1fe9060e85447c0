/** Articles made for the tests of the ledger, and their readings, each made once. */
import { type InputName, prepareReading, type StoredInput } from "../../src/ledger/index.ts";
import type { Reading } from "../../src/model/index.ts";
import { type Article, annotate } from "../../src/pipeline/annotate.ts";

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
    reading: prepareReading(reading, null),
  }));
