/** Writes the three models as the bytes that src/annotate/language/syntax-format.ts reads. */
import { FORMAT_VERSION, MAGIC, type SyntaxModel } from "../../src/annotate/language/syntax-format.ts";

const number = (value: number): Uint8Array => new Uint8Array(Uint32Array.of(value).buffer);
const list = (values: Uint8Array): Uint8Array => Uint8Array.of(values.length, ...values);
const bytesOf = (values: Int8Array | Int32Array | Uint16Array | Float32Array | Uint8Array): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength);

/** Weights must be quantised already. */
export function writeModel(model: SyntaxModel): Uint8Array {
  const { dictionary, weights } = model.tagger;
  if (weights instanceof Float32Array || model.relations.weights instanceof Float32Array)
    throw new Error("not quantised");
  return Buffer.concat([
    number(MAGIC),
    number(FORMAT_VERSION),
    number(dictionary.keys.length),
    bytesOf(dictionary.keys),
    bytesOf(dictionary.slots),
    number(dictionary.classes.length),
    dictionary.closed,
    ...dictionary.classes.map(list),
    ...dictionary.open.map(list),
    number(weights.length),
    bytesOf(weights),
    number(model.arcs.length),
    bytesOf(model.arcs),
    ...model.relations.allowed.map(list),
    number(model.relations.weights.length),
    bytesOf(model.relations.weights),
  ]);
}
