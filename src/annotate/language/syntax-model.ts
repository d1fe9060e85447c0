/** The weights that ship with the project, decoded on first use. */
import weights from "#weights/syntax";
import { decodeBase64 } from "../base64.ts";
import { readModel, type SyntaxModel } from "./syntax-format.ts";

let loaded: SyntaxModel | null = null;

/** The model that ships with the project; the first call takes some tens of milliseconds. */
export function syntaxModel(): SyntaxModel {
  loaded ??= readModel(decodeBase64(weights));
  return loaded;
}
