/** What an address gives: one article, a feed with its items, a list of feeds or of addresses. */
import { sourceState, toldItems } from "../../../ledger/index.ts";
import { decodeBytes } from "../../../read/encoding.ts";
import { readFeed } from "../../../read/feed.ts";
import { kindOf } from "../../../read/kind.ts";
import { readOpml } from "../../../read/opml.ts";
import { failed } from "../../../read/result.ts";
import type { Fetched } from "../../../read/url.ts";
import { readUrlList } from "../../../read/url-list.ts";
import { now } from "../../clock.ts";
import { failure, type RawItems, type SourceContext } from "./context.ts";
import { feedItems } from "./feed-items.ts";
import { asTheyCome } from "./side-by-side.ts";
import { afterFailure, afterWell, memoryOf, type SourceMemory, validatorsOf } from "./source-health.ts";

/** A feed of ten thousand items has about as much; an endless one is given up here. */
export const MAX_FEED_BYTES = 32 * 1024 * 1024;
/** Addresses that are read at once; of one host one. */
const ADDRESSES_AT_ONCE = 8;
/** A list may name lists, a feed reader's export feeds; who names more is going in circles. */
const DEEPEST = 2;

const ACCEPT =
  "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,text/plain;q=0.9,application/xml;q=0.9,application/json;q=0.8,*/*;q=0.1";

export async function* webItems(address: string, context: SourceContext, depth = 0): RawItems {
  if (context.stopped()) return;
  const { ledger, options } = context;
  const known = await sourceState(ledger, address);
  const memory = memoryOf(known?.state);
  const page = known?.kind === "url" ? (await toldItems(ledger, address, [""])).get("") : undefined;
  const validators =
    options.retry === true ? undefined : validatorsOf(page === undefined ? memory : memoryOf(page));
  const web = await context.web();
  const answer = await web.fetch(address, { validators, maxBytes: MAX_FEED_BYTES, accept: ACCEPT });
  const source = { name: address, kind: known?.kind ?? "url" };
  switch (answer.kind) {
    case "not modified":
      yield { kind: "unchanged", source, item: "" };
      if (source.kind === "feed") yield remember(source, afterWell(memory, now(), {}), true);
      return;
    case "error":
      yield failure(source, "", answer);
      if (source.kind === "feed")
        yield remember(source, afterFailure(memory, now(), answer.error.message), false);
      return;
    case "fetched":
      return yield* fetchedItems(address, answer, memory, context, depth);
    default:
      answer satisfies never;
  }
}

async function* fetchedItems(
  address: string,
  fetched: Fetched,
  memory: SourceMemory,
  context: SourceContext,
  depth: number,
): RawItems {
  const { bytes, contentType, address: at, validators } = fetched;
  const { meta = {} } = context.options;
  const kind = kindOf(bytes, "");
  switch (kind) {
    case "feed":
      return yield* readFeedItems(address, fetched, memory, context);
    case "opml":
    case "urls": {
      const text = decodeBytes(bytes, contentType).text;
      return yield* listItems({ name: address, kind }, text, context, depth);
    }
    case "article":
    case "lines":
    case "warc": {
      const source = { name: address, kind: "url" };
      const about = { ...validators };
      yield { kind: "article", source, item: "", bytes, contentType, address: at, meta, about };
      return;
    }
    default:
      kind satisfies never;
  }
}

async function* readFeedItems(
  address: string,
  { bytes, contentType, address: at, validators }: Fetched,
  memory: SourceMemory,
  context: SourceContext,
): RawItems {
  const source = { name: address, kind: "feed" };
  const feed = readFeed(decodeBytes(bytes, contentType).text, at);
  if (feed === null) {
    const broken = failed("not an article", `${address} is a broken feed: tell its publisher`);
    yield failure(source, "", broken);
    yield remember(source, afterFailure(memory, now(), broken.error.message), false);
    return;
  }
  yield* feedItems(feed, source, context);
  // What was not looked at must come again: then nothing is remembered.
  if (context.stopped()) return;
  const { title, items } = feed;
  yield remember(source, afterWell(memory, now(), { ...validators, title, items: items.length }), true);
}

const remember = (
  source: { readonly name: string; readonly kind: string },
  state: SourceMemory,
  well: boolean,
) => ({ kind: "state", source, item: "", state: { ...state }, well }) as const;

/** Each address of a list is a source of its own: so each is retried and remembered by itself. */
export async function* listItems(
  source: { readonly name: string; readonly kind: "opml" | "urls" },
  text: string,
  context: SourceContext,
  depth = 0,
): RawItems {
  const addresses =
    source.kind === "opml" ? readOpml(text)?.map(({ address }) => address) : readUrlList(text);
  if (addresses === undefined || addresses.length === 0) {
    const nothing = source.kind === "opml" ? "it is OPML without a feed in it" : "it lists no address";
    yield failure(source, "", failed("empty", nothing));
    return;
  }
  if (depth >= DEEPEST) {
    yield failure(source, "", failed("not an article", "it is a list within lists: give it by itself"));
    return;
  }
  let done = 0;
  async function* one(address: string): RawItems {
    yield* webItems(address, { ...context, tell: () => undefined }, depth + 1);
    context.tell(++done / addresses!.length);
  }
  yield* asTheyCome(
    addresses.map((address) => () => one(address)),
    ADDRESSES_AT_ONCE,
  );
}
