/**
 * All passes of annotate in their order, each saying what it reads, what it adds and why it stands where it stands. To
 * replace one, put another that adds the same layers in its place.
 */
import type { Document } from "../model/index.ts";
import { attributionPass } from "./attribution/index.ts";
import { hedgePass } from "./certainty/index.ts";
import { evidencePass } from "./evidence/index.ts";
import { syntaxPass, tokensPass } from "./language/index.ts";
import { type LayerName, type Layers, type Pass, withLayers } from "./layers.ts";
import { placePass } from "./place/index.ts";
import { quantityPass } from "./quantity/index.ts";
import { quotationPass } from "./quotation/index.ts";
import { speakingPass } from "./speaking/index.ts";
import { timePass } from "./time/index.ts";
import { makeVoicePass, type VoiceRow } from "./voice/index.ts";

export interface PassOptions {
  /** voices of the user's own, known beside the tables */
  readonly voices?: readonly VoiceRow[];
}

export function passes(options: PassOptions = {}): readonly Pass[] {
  return [
    tokensPass,
    syntaxPass,
    quotationPass,
    makeVoicePass(options.voices ?? []),
    attributionPass,
    speakingPass,
    quantityPass,
    timePass,
    placePass,
    hedgePass,
    evidencePass,
  ] as readonly unknown[] as readonly Pass[];
}

/** Runs the passes over a document; where `until` is given, no further than the last pass that adds to that layer. */
export function runPasses(document: Document, options: PassOptions = {}, until?: LayerName): Layers {
  let layers = withLayers({ document }, {});
  const all = passes(options);
  const last = until === undefined ? -1 : all.findLastIndex((pass) => pass.adds.includes(until));
  for (const pass of last < 0 ? all : all.slice(0, last + 1)) layers = withLayers(layers, pass.run(layers));
  return layers;
}
