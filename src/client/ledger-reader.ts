/**
 * A ledger that a desk holds, asked over its API: the same questions and the same answers as of a ledger that this process
 * opened itself. What a command needs where the folder is held by a desk that runs.
 */
import type { LedgerReader, Page, PageRequest } from "../ledger/index.ts";
import type { Envelope } from "../serve/envelope.ts";
import { ApiError, type Client, type ClientOptions, createClient, type Query } from "./client.ts";

/** @example const reader = readerOverHttp({ base: holderOf(folder).serving, token: process.env.HEARSAY_TOKEN }); */
export function readerOverHttp(options: ClientOptions): LedgerReader {
  const client = createClient(options);
  const list = async <T>(path: string, query: object, page: PageRequest = {}): Promise<Page<T>> => {
    const { data, next } = await client.get<T[]>(path, { ...query, ...page } as Query);
    return { items: data, next };
  };
  const show = <T>(id: string): Promise<T | null> => orNull(client.get<T>(`/entries/${id}`));
  return {
    countAll: async () => (await client.countAll()).data,
    searchClaims: (query, page) => list("/entries", query, page),
    showClaim: show,
    listDocuments: (query, page) => list("/documents", query, page),
    showDocument: show,
    listThreads: (query, page) => list("/threads", query, page),
    showThread: show,
    showTracing: (thread) => orNull(client.get(`/threads/${thread}/tracing`)),
    listVoices: (query, page) => list("/voices", query, page),
    showVoice: show,
    showOrigin: show,
    listRulings: async (page) => {
      const { data, next } = await client.listRulings({ ...page });
      return { items: data.map(({ ruling }) => ruling), next };
    },
    dump: () => dumpOf(client),
  };
}

/** null: the desk says that there is none */
async function orNull<T>(asked: Promise<Envelope<T>>): Promise<T | null> {
  try {
    return (await asked).data;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}

async function* dumpOf(client: Client): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  const body = await client.openDump();
  try {
    for (let part = await body.read(); !part.done; part = await body.read()) {
      const lines = (rest + decoder.decode(part.value, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
    if (rest !== "") yield rest;
  } finally {
    await body.cancel(); // who reads no further does not keep the desk waiting
  }
}
