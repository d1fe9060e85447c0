/** A tracing as JSON text in pieces: one reading, thread or origin a piece, as a large one does not fit into one string. */
import type { Tracing } from "../../model/index.ts";

/** Pieces join to one JSON object, with one item of each list a line. */
export function* tracingJson(tracing: Tracing): Generator<string, void, undefined> {
  let separator = "{\n";
  for (const [key, value] of Object.entries(tracing)) {
    yield `${separator}${JSON.stringify(key)}: `;
    separator = ",\n";
    if (Array.isArray(value)) yield* listJson(value);
    else yield JSON.stringify(value);
  }
  yield "\n}\n";
}

function* listJson(items: readonly unknown[]): Generator<string, void, undefined> {
  if (items.length === 0) {
    yield "[]";
    return;
  }
  for (const [place, item] of items.entries()) yield `${place === 0 ? "[\n" : ",\n"}${JSON.stringify(item)}`;
  yield "\n]";
}
