/** The times of a text in a compact printed form: "words = EDTF", with the role where it is not the event's. */
import { syntaxOf, tokenizeText } from "../../../src/annotate/language/index.ts";
import { findTimes } from "../../../src/annotate/time/index.ts";
import { type Document, documentId } from "../../../src/model/index.ts";

export function documentOf(text: string, published: string | null): Document {
  return {
    id: documentId(text),
    text,
    blocks: [{ start: 0, end: text.length, kind: "paragraph" }],
    title: null,
    outlet: null,
    published,
    modified: null,
    url: null,
    authors: [],
    captions: [],
    links: [],
    language: "en",
  };
}

/** `tree`: with tags and tree, as in the pipeline; without them, on tokens alone. */
export function times(text: string, published: string | null = "2025-07-02", tree = false): string {
  const layers = { document: documentOf(text, published), ...tokenizeText(text) };
  const found = findTimes(tree ? { ...layers, syntax: syntaxOf(layers.tokens, layers.sentences) } : layers);
  return found
    .map(
      ({ start, end, role, edtf }) =>
        `${text.slice(start, end)} = ${edtf}${role === "event" ? "" : ` ${role}`}`,
    )
    .join("; ");
}
