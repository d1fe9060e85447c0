/** The weights that ship with the project, decoded on first use. */
import weights from "../../../models/syntax.weights.js";
import { readModel, type SyntaxModel } from "./syntax-format.ts";

let loaded: SyntaxModel | null = null;

/** The model that ships with the project; the first call takes some tens of milliseconds. */
export function syntaxModel(): SyntaxModel {
  loaded ??= readModel(decodeBase64(weights));
  return loaded;
}

interface BufferLike {
  from(text: string, encoding: "base64"): Uint8Array;
}

/** Node's Buffer where there is one (fast), else atob, which browsers have. */
function decodeBase64(text: string): Uint8Array {
  const buffer = (globalThis as { Buffer?: BufferLike }).Buffer;
  if (buffer !== undefined) return buffer.from(text, "base64");
  const raw = atob(text);
  const bytes = new Uint8Array(raw.length);
  for (let at = 0; at < raw.length; at += 1) bytes[at] = raw.charCodeAt(at);
  return bytes;
}
