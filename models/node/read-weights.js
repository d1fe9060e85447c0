/**
 * What `import weights from "#weights/NAME"` comes to in Node: the text of models/NAME.weights.js read as bytes, instead of
 * millions of characters taken for source code by the engine. A browser and every bundler get the module itself.
 */
import { readFileSync } from "node:fs";

/** The one string that the module exports. */
export function readWeights(name) {
  const source = readFileSync(new URL(`../${name}.weights.js`, import.meta.url), "latin1");
  return source.slice(source.indexOf('"') + 1, source.lastIndexOf('"'));
}
