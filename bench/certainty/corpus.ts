/** Event factuality of the shared corpora: sentences, target tokens and how certain each event is, from -3 to 3. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { hedgePass } from "../../src/annotate/certainty/index.ts";
import { syntaxOf, tokenizeText } from "../../src/annotate/language/index.ts";
import type { Layers } from "../../src/annotate/layers.ts";
import { quotationPass } from "../../src/annotate/quotation/index.ts";
import type { Document } from "../../src/model/index.ts";
import { requireShared } from "../data.ts";

export const SETS = ["uds-ih2", "meantime"] as const;
export type SetName = (typeof SETS)[number];
export type Split = "train" | "dev" | "test";

const Line = z.object({
  text: z.string(),
  targets: z.array(z.object({ span1: z.tuple([z.int(), z.int()]), label: z.number().min(-3).max(3) })),
});

export type FactualityLayers = Pick<Layers, "document" | "tokens" | "sentences" | "syntax" | "hedges">;

export interface Target {
  readonly layers: FactualityLayers;
  /** our token at the event's word */
  readonly token: number;
  readonly label: number;
}

const path = (set: SetName, split: Split): string => requireShared("factuality", set, `${split}.jsonl`);

export function digestOf(split: Split): string {
  const hash = createHash("sha256");
  for (const set of SETS) hash.update(readFileSync(path(set, split)));
  return hash.digest("hex");
}

/** Every target of a split, on our own tokens, tags and trees. */
export function readTargets(set: SetName, split: Split): readonly Target[] {
  return readFileSync(path(set, split), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .flatMap((line) => targetsOf(Line.parse(JSON.parse(line))));
}

/** The corpora write quotation marks as the Penn Treebank does; news does not. */
const plainQuotes = (word: string): string => (word === "``" ? "“" : word === "''" ? "”" : word);

function targetsOf({ text, targets }: z.infer<typeof Line>): readonly Target[] {
  const words = text.split(" ").map(plainQuotes);
  const starts: number[] = [];
  let at = 0;
  for (const word of words) {
    starts.push(at);
    at += word.length + 1;
  }
  const layers = layersOf(words.join(" "));
  return targets.map(({ span1, label }) => ({ layers, token: tokenAt(layers, starts[span1[0]]!), label }));
}

function layersOf(text: string): FactualityLayers {
  const { tokens, sentences } = tokenizeText(text);
  const document = { text, blocks: [], captions: [], links: [] } as unknown as Document;
  const syntax = syntaxOf(tokens, sentences);
  const { quotations } = quotationPass.run({ document, tokens, sentences });
  return {
    document,
    tokens,
    sentences,
    syntax,
    ...hedgePass.run({ document, tokens, sentences, syntax, quotations }),
  };
}

/** The token that holds an offset. */
function tokenAt({ tokens }: FactualityLayers, offset: number): number {
  const found = tokens.findIndex((token) => token.end > offset);
  return found < 0 ? tokens.length - 1 : found;
}
