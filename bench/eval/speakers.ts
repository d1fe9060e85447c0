/**
 * `npm run eval -- speakers [--corpus DIR] [--json] [--errors N] [--gold-sources]`: who says each direct quotation, by
 * name. With --gold-sources the source's words are given, and only their resolution to a name is scored.
 */
import { parseArgs } from "node:util";
import { readBratCorpus } from "../attribution/brat.ts";
import { pipelineAnnotator } from "../attribution/predict.ts";
import {
  type GoldQuote,
  goldAttribution,
  judgeSpeaker,
  readSpeakerGold,
  type SpeakerVerdict,
} from "../attribution/speakers.ts";
import { requireShared } from "../data.ts";
import { checkFloors } from "../floor.ts";

export const about = "the speaker of each direct quotation with a named speaker (bench/gold/speakers)";

const OPTIONS = {
  corpus: { type: "string" },
  json: { type: "boolean", default: false },
  errors: { type: "string", default: "200" },
  "gold-sources": { type: "boolean", default: false },
  pin: { type: "boolean", default: false },
  debug: { type: "boolean", default: false },
} as const;

/** The gold's offsets hold for this split. */
const SPLIT = "dev";
const SHOWN_WORDS = 60;
const VERDICTS = ["right", "wrong speaker", "no source", "not found"] as const;

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const corpus = readBratCorpus(values.corpus ?? requireShared("polnear"), SPLIT);
  const annotate = await pipelineAnnotator(values["gold-sources"] ? "voiceMentions" : "attributions");
  const { speakerOfSpan } = await import("../../src/annotate/voice/index.ts");
  const gold = readSpeakerGold();
  const verdicts: SpeakerVerdict[] = [];
  const texts = new Map<GoldQuote, string>();
  for (const name of new Set(gold.map(({ document }) => document))) {
    const article = corpus.articles.find((candidate) => candidate.name === name);
    if (article === undefined) throw new Error(`the corpus has no article ${name}, which the gold names`);
    const layers = annotate(article);
    for (const quote of gold.filter(({ document }) => document === name)) {
      const attributions = values["gold-sources"] ? [goldAttribution(quote)] : layers.attributions;
      const found = { document: layers.document, attributions };
      verdicts.push(judgeSpeaker(quote, found, (span) => speakerOfSpan(layers, span).name));
      texts.set(quote, article.text.slice(quote.content[0]!.start, quote.content[0]!.end));
    }
  }
  const right = percent(verdicts, "right");
  if (values.json) console.log(JSON.stringify({ quotations: verdicts.length, right }, null, 2));
  else print(verdicts, texts, Number(values.errors));
  if (!values["gold-sources"]) checkFloors("speakers", corpus.digest, { right }, args);
}

function percent(verdicts: readonly SpeakerVerdict[], verdict: SpeakerVerdict["verdict"]): number {
  const count = verdicts.filter((one) => one.verdict === verdict).length;
  return Math.round((10_000 * count) / verdicts.length) / 100;
}

function print(
  verdicts: readonly SpeakerVerdict[],
  texts: ReadonlyMap<GoldQuote, string>,
  errors: number,
): void {
  console.log(
    `${verdicts.length} direct quotations with a named speaker, in ${new Set(verdicts.map(({ quote }) => quote.document)).size} articles`,
  );
  for (const verdict of VERDICTS)
    console.log(`${verdict.padEnd(15)}${percent(verdicts, verdict).toFixed(2).padStart(6)}%`);
  for (const { quote, verdict, name, source } of verdicts
    .filter((one) => one.verdict !== "right")
    .slice(0, errors)) {
    const words = texts.get(quote)!.replace(/\s+/g, " ").slice(0, SHOWN_WORDS);
    const found =
      name === "" ? "" : `: found ${name}${name === source ? "" : ` (“${source.replace(/\s+/g, " ")}”)`}`;
    console.log(`\n${quote.document}\n  ${words}…\n  ${quote.speaker}, ${verdict}${found}`);
  }
}
