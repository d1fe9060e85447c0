/** The readings of a story's articles, and what is traced in them: by the pipeline, or from a Tracing made elsewhere. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Reading, Tracing } from "../../src/model/index.ts";
import { read } from "../../src/pipeline/read.ts";
import type { GoldArticle, Story } from "./gold.ts";

export interface Predicted {
  /** by article id */
  readonly readings: ReadonlyMap<string, Reading>;
  /** null: there is nothing that traces yet */
  readonly tracing: Tracing | null;
}

/**
 * Reads every English article as `hearsay read` does and traces them together.
 * @param among other articles that are traced with them, as in a ledger
 */
export async function predictStory(story: Story, among: readonly Reading[] = []): Promise<Predicted> {
  const readings = new Map<string, Reading>();
  const inputs: TraceInput[] = among.map((reading) => ({ reading, carries: null }));
  for (const { id, path, english } of story.articles) {
    if (!english || path === null) continue;
    const outcome = await read(path);
    if (outcome.kind === "error") throw new Error(`article ${id}: ${outcome.error.message}`);
    readings.set(id, outcome.reading);
    inputs.push({ reading: outcome.reading, carries: carriesOf(path) });
  }
  const trace = await loadTrace();
  return { readings, tracing: trace === null ? null : trace(inputs) };
}

/** Whose copy the article says it carries. */
function carriesOf(path: string): string | null {
  const article = JSON.parse(readFileSync(path, "utf8")) as { readonly carries?: string | null };
  return article.carries ?? null;
}

interface TraceInput {
  readonly reading: Reading;
  readonly carries: string | null;
}

type Trace = (inputs: readonly TraceInput[]) => Tracing;

async function loadTrace(): Promise<Trace | null> {
  const url = new URL("../../src/pipeline/trace.ts", import.meta.url);
  if (!existsSync(fileURLToPath(url))) return null;
  const module = (await import(url.href)) as {
    traceReadings?: (inputs: readonly TraceInput[], options: object) => Tracing;
  };
  const { traceReadings } = module;
  return traceReadings === undefined ? null : (inputs) => traceReadings(inputs, {});
}

/**
 * What another program found: a JSON file by the schema of Tracing. Its readings are known by the articles' texts.
 * @throws Error in one line where the file is not by the schema, or an article's text is not in it
 */
export function readPredicted(story: Story, path: string): Predicted {
  const parsed = Tracing.safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new Error(`${path} is no tracing: ${issue.path.join(".")}: ${issue.message}`);
  }
  const tracing = parsed.data;
  const byText = new Map(tracing.readings.map((reading) => [plain(reading.document.text), reading]));
  const readings = new Map<string, Reading>();
  for (const article of story.articles.filter(({ english }) => english)) {
    readings.set(article.id, readingOf(article, byText, path));
  }
  return { readings, tracing };
}

function readingOf(article: GoldArticle, byText: ReadonlyMap<string, Reading>, path: string): Reading {
  const reading = byText.get(plain(article.text));
  if (reading === undefined)
    throw new Error(`${path} has no reading whose text is that of article ${article.id}`);
  return reading;
}

const plain = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();
