/** When: the times that a document states, as EDTF (ISO 8601-2), anchored at its publication. */
import { definePass } from "../layers.ts";
import { findTimes } from "./times.ts";

export { type NormalizeOptions, normalizeTime, type TimeValue } from "./normalize.ts";
export { findTimes, type TimeLayers } from "./times.ts";

export const timePass = definePass({
  name: "time",
  reads: ["tokens", "sentences", "syntax"],
  adds: ["times"],
  because: "claims need when; tags and tree settle 'may', tense and what a time modifies",
  run: (layers) => ({ times: findTimes(layers) }),
});
