/**
 * What weights were trained on, told by a text that is part of the project: digests of the features that the code makes of
 * it and of what the model finds in it. Written beside the weights; a test makes them again, so that code which has moved
 * away from the weights is seen.
 */
import { createHash, type Hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../bench/data.ts";
import { buildColumns } from "../../src/annotate/attribution/columns.ts";
import { findReadings, fromReadings } from "../../src/annotate/attribution/find-attributions.ts";
import { findCues } from "../../src/annotate/attribution/find-cues.ts";
import { toMentions } from "../../src/annotate/attribution/mentions.ts";
import type { AttributionModel } from "../../src/annotate/attribution/model.ts";
import { choiceExample } from "./choice-trainer.ts";
import { layersOf } from "./corpus.ts";
import { cueSequences, roleSequences } from "./examples.ts";
import type { AnalysedArticle } from "./gold.ts";
import { judgeExamples } from "./judge-trainer.ts";
import type { Sequence } from "./sequence.ts";
import { SETTINGS } from "./settings.ts";

export interface Fingerprint {
  /** hexadecimal SHA-256, as are all */
  readonly weights: string;
  /** of the text itself */
  readonly text: string;
  readonly settings: string;
  /** of chains, choice and judge: tokens, tags, trees, quotations, lexicon and templates all show in them */
  readonly features: string;
  /** spans and confidences */
  readonly findings: string;
}

/** Written beside the weights. */
export const FINGERPRINT = "attribution.fingerprint.json";

const TEXTS = join(PROJECT_ROOT, "stories", "myanmar", "articles");

/** @param bytes as they are encoded */
export function fingerprintOf(bytes: Uint8Array, model: AttributionModel): Fingerprint {
  const [text, features, findings] = [newHash(), newHash(), newHash()];
  for (const name of readdirSync(TEXTS).sort()) {
    const raw = (JSON.parse(readFileSync(join(TEXTS, name), "utf8")) as { readonly text: string }).text;
    text.update(`${name}\n${raw}\n`);
    const { article, readings, found } = annotated(name, raw, model);
    findings.update(JSON.stringify(found.map((one) => [one.source, one.cue, one.content, one.confidence])));
    for (const sequence of cueSequences(article, SETTINGS.cues)) addSequence(features, sequence);
    const cues = findCues(article.columns, model.cues);
    for (const sequence of roleSequences(article, cues, SETTINGS.roles)) addSequence(features, sequence);
    for (const one of readings)
      for (const own of choiceExample(article, one, SETTINGS.choiceBits).features) addNumbers(features, own);
    for (const one of judgeExamples(article, found, SETTINGS.judgeBits)) addNumbers(features, one.features);
  }
  return {
    weights: newHash().update(bytes).digest("hex"),
    text: text.digest("hex"),
    settings: newHash().update(JSON.stringify(SETTINGS)).digest("hex"),
    features: features.digest("hex"),
    findings: findings.digest("hex"),
  };
}

const newHash = (): Hash => createHash("sha256");

/** The text with what the model finds in it for an annotation, so that there is something to make examples of. */
function annotated(name: string, raw: string, model: AttributionModel) {
  const layers = layersOf(raw);
  const columns = buildColumns(layers);
  const readings = findReadings(columns, model);
  const found = fromReadings(columns, readings, model);
  const attributions = toMentions(layers, found).map(({ source, cue, content }, k) => ({
    id: `E${k + 1}`,
    source: [source],
    cue: [cue],
    content: [content],
  }));
  const article: AnalysedArticle = {
    name,
    layers,
    columns,
    annotations: [{ annotator: "", file: name, attributions, discarded: [] }],
  };
  return { article, readings, found };
}

function addSequence(hash: Hash, { unary, unaryStart, pair, pairStart, gold }: Sequence): void {
  for (const numbers of [unary, unaryStart, pair, pairStart, Int32Array.from(gold)])
    addNumbers(hash, numbers);
}

const addNumbers = (hash: Hash, numbers: Int32Array): Hash =>
  hash.update(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
