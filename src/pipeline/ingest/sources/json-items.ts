/** Articles as JSON: those of a list, one a line, and fields under other names. */
import { createHash } from "node:crypto";
import type { SourceName } from "../../../ledger/index.ts";
import { NO_ARTICLE } from "../../../read/articles.ts";
import { MAX_BYTES, tooLarge } from "../../../read/bytes.ts";
import { decodeBytes } from "../../../read/encoding.ts";
import { linesOf } from "../../../read/lines.ts";
import { failed, type ReadFailed } from "../../../read/result.ts";
import type { RawItem } from "../raw-item.ts";
import { failure, type RawItems, type SourceContext } from "./context.ts";
import { mapFields } from "./field-map.ts";

export function* jsonListItems(
  name: string,
  list: readonly unknown[],
  context: SourceContext,
): Generator<RawItem> {
  const source = { name, kind: "json" };
  for (const [index, value] of list.entries()) {
    const item = `[${index + 1}]`;
    if (typeof value !== "object" || value === null || Array.isArray(value))
      yield failure(source, item, NO_ARTICLE);
    else yield jsonItem(source, item, Buffer.from(JSON.stringify(value)), context);
  }
}

/** One article a line. Lines on standard input have no place of their own: they are named by what they hold. */
export async function* lineItems(
  source: SourceName,
  chunks: AsyncIterable<Uint8Array>,
  context: SourceContext,
): RawItems {
  let lines = 0;
  for await (const line of linesOf(chunks, MAX_BYTES)) {
    const place = String(line.number);
    if (line.kind === "too long") {
      yield failure(source, place, failed("too large", tooLarge(line.size)));
      continue;
    }
    if (isBlank(line.bytes)) continue;
    lines++;
    const item = source.kind === "stdin" ? digestOf(line.bytes) : place;
    yield jsonItem(source, item, line.bytes, context);
  }
  if (lines === 0) yield failure(source, "", failed("empty", "there is no line with an article in it"));
}

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte <= 0x20);

function jsonItem(source: SourceName, item: string, bytes: Uint8Array, context: SourceContext): RawItem {
  const { meta = {} } = context.options;
  const mapped = mappedBytes(bytes, context);
  if ("error" in mapped) return failure(source, item, mapped);
  return { kind: "article", source, item, bytes: mapped.bytes, format: "json", meta };
}

/** The JSON with its fields under our names; as it is where no map is given. */
export function mappedBytes(
  bytes: Uint8Array,
  { options: { map } }: SourceContext,
): { readonly bytes: Uint8Array; readonly format: { readonly format?: "json" } } | ReadFailed {
  if (map === undefined) return { bytes, format: {} };
  let value: unknown;
  try {
    value = JSON.parse(decodeBytes(bytes, null).text);
  } catch {
    return failed("not an article", "this is not valid JSON, whose fields --map could name");
  }
  const mapped = mapFields(value, map);
  if (mapped === null)
    return failed("not an article", "this JSON is no object, whose fields --map could name");
  if (typeof mapped["text"] !== "string")
    return failed("not an article", `it has no text in the field '${map.text ?? "text"}': give --map text=…`);
  return { bytes: Buffer.from(JSON.stringify(mapped)), format: { format: "json" } };
}

/** Names what has no place of its own by what it holds. */
export const digestOf = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex").slice(0, 20);
