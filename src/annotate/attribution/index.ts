/** The attribution pass: who says what, by learned models; see docs/adr/003-attribution-model.md. */
import { definePass } from "../layers.ts";
import { buildColumns } from "./columns.ts";
import { findAttributions } from "./find-attributions.ts";
import { toMentions } from "./mentions.ts";
import { loadModel } from "./shipped-model.ts";

export const attributionPass = definePass({
  name: "attribution",
  reads: ["tokens", "sentences", "syntax", "quotations"],
  adds: ["attributions"],
  because: "reads tags, trees and quotations; voices, chains and claims hang on the attributions it finds",
  run: (layers) => ({
    attributions: toMentions(layers, findAttributions(buildColumns(layers), loadModel())),
  }),
});
