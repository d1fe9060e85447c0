/** What comes, in batches: each read by a worker thread in one message, and stored in one transaction. */
import type { InputName, StoredInput } from "../../ledger/index.ts";
import { digestOf, type RawArticle, type RawItem } from "./raw-item.ts";
import type { RawRead } from "./read-raw.ts";
import type { Workers } from "./workers.ts";

/** `reason`: by what kind of error it is counted, if it failed */
export type ReadInput = StoredInput & { readonly reason: string; readonly implausible?: boolean };
const OTHER = "other";
export type Task = { readonly raw: RawItem; readonly input: InputName };

export async function* batchesOf(
  items: AsyncIterable<RawItem>,
  size: number,
  stopped: () => boolean,
): AsyncGenerator<RawItem[]> {
  let batch: RawItem[] = [];
  for await (const item of items) {
    batch.push(item);
    if (stopped()) break;
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

export const inputOf = (raw: RawItem): InputName => ({
  source: raw.source,
  item: raw.item,
  digest: raw.kind === "article" ? digestOf(raw) : "",
  about: raw.about ?? {},
});

export async function readBatch(workers: Workers, tasks: readonly Task[]): Promise<readonly ReadInput[]> {
  const articles = tasks.flatMap(({ raw }) => (raw.kind === "article" ? [raw] : []));
  const read = articles.length === 0 ? [] : await readAll(workers, articles);
  let next = 0;
  return tasks.flatMap(({ raw, input }): readonly ReadInput[] => {
    switch (raw.kind) {
      case "failed":
        return [
          { kind: "failed", input: asGiven(raw, input), error: raw.error, reason: raw.reason ?? OTHER },
        ];
      case "state":
        return [{ kind: "state", input, state: raw.state, well: raw.well, reason: OTHER }];
      case "unchanged":
        return [];
      case "article": {
        const found = read[next++]!;
        return [{ input: found.kind === "failed" ? asGiven(raw, input) : input, reason: OTHER, ...found }];
      }
      default:
        return raw satisfies never;
    }
  });
}

/** A thread that runs out of memory takes its whole batch with it: each is read by itself then, to find whose fault it is. */
async function readAll(workers: Workers, articles: readonly RawArticle[]): Promise<readonly RawRead[]> {
  try {
    return await workers.read(articles);
  } catch (error) {
    if (!isOutOfMemory(error)) throw error;
    if (articles.length === 1)
      return [
        {
          kind: "failed",
          error: "it takes more memory to read than there is: split it into its articles",
          reason: "too large",
        },
      ];
    const read: RawRead[] = [];
    for (const article of articles) read.push(...(await readAll(workers, [article])));
    return read;
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";

/** What failed is tried again as it was named. */
const asGiven = ({ given }: RawItem, input: InputName): InputName =>
  given === undefined ? input : { ...input, about: { ...input.about, given } };
