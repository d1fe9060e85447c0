/** The weights that ship with the package. */
import encoded from "#weights/attribution";
import { decodeBase64 } from "../base64.ts";
import { type AttributionModel, decodeModel } from "./model.ts";

let shared: AttributionModel | null = null;

/** The shipped model, decoded when first asked for. */
export function loadModel(): AttributionModel {
  shared ??= decodeModel(decodeBase64(encoded));
  return shared;
}
