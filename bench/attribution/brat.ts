/**
 * Reads a folder of articles with attributions in brat standoff. Two layouts are known:
 *  - a corpus: `SPLIT/text/NAME.txt` and `SPLIT/attributions/NAME_ANNOTATOR.ann` (PolNeAR; several annotators an article);
 *  - a plain folder, as brat writes it: `NAME.txt` beside `NAME.ann` or `NAME_ANNOTATOR.ann`.
 * Texts are brought to the form that a Document has (NFC, \n), offsets are UTF-16 units into that form.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { articleText } from "./article-text.ts";
import { type BratAttribution, type BratFile, parseBrat } from "./brat-parse.ts";

export { type BratAttribution, BratError, ROLES, type Role } from "./brat-parse.ts";
export type { MarkedSpan } from "./marked-span.ts";

/** What one person marked in one article. */
export interface BratAnnotation extends BratFile {
  /** the part of the file's name after the article's; "" where there is none */
  readonly annotator: string;
  /** the .ann file's name, for messages */
  readonly file: string;
}

export interface BratArticle {
  readonly name: string;
  /** NFC, \n: as a Document has it; all spans are UTF-16 offsets into it */
  readonly text: string;
  /** the file as it stood: offsets in other files of the corpus, and in predictions, point into this */
  readonly raw: string;
  /** one or more, sorted by annotator */
  readonly annotations: readonly BratAnnotation[];
}

export interface BratCorpus {
  /** sorted by name */
  readonly articles: readonly BratArticle[];
  /** names of texts that no .ann file belongs to; they are left out of `articles` */
  readonly unannotated: readonly string[];
  /** path of the corpus's own analysis (syntax.tsv.gz), which has its sentences; null: it has none */
  readonly syntax: string | null;
  /** hexadecimal SHA-256 over all names, texts and annotation files */
  readonly digest: string;
}

/**
 * @param folder the corpus, one split of it, or a plain folder
 * @param split "train", "dev" …; where none is given and the folder has several, "dev"
 * @throws Error with one line, BratError with file and line number
 */
export function readBratCorpus(folder: string, split?: string): BratCorpus {
  const { texts, annotations } = layout(folder, split);
  const names = namesWith(texts, ".txt");
  if (names.length === 0) throw new Error(`no .txt file in ${texts}`);
  const files = annotationFiles(annotations, new Set(names));
  const hash = createHash("sha256");
  const articles: BratArticle[] = [];
  for (const name of names) {
    const own = files.get(name);
    if (own === undefined) continue;
    const raw = readFileSync(join(texts, `${name}.txt`), "utf8");
    const article = articleText(raw);
    hash.update(`${name}\0${raw}\0`);
    const read = own.map((file) => {
      const content = readFileSync(join(annotations, file), "utf8");
      hash.update(`${file}\0${content}\0`);
      return { annotator: annotatorOf(file, name), file, ...parseBrat(content, file, article) };
    });
    articles.push({ name, text: article.text, raw, annotations: read });
  }
  const unannotated = names.filter((name) => !files.has(name));
  const syntax = join(texts, "..", "syntax.tsv.gz");
  return { articles, unannotated, syntax: existsSync(syntax) ? syntax : null, digest: hash.digest("hex") };
}

/**
 * Reads what a program predicted for the articles of a corpus: NAME.ann or NAME_SYSTEM.ann, in `folder` itself, in
 * its `attributions/`, or in its `SPLIT/attributions/`. Returns null for articles with no file.
 * @throws Error where an article has two files, or none has any; BratError for a malformed line
 */
export function readPredictions(
  folder: string,
  articles: readonly BratArticle[],
  split?: string,
): ReadonlyMap<string, readonly BratAttribution[] | null> {
  const candidates = [
    ...(split === undefined ? [] : [join(folder, split, "attributions")]),
    join(folder, "attributions"),
    folder,
  ];
  const place = candidates.find((path) => existsSync(path) && namesWith(path, ".ann").length > 0);
  if (place === undefined) throw new Error(`no .ann file in ${folder}`);
  const files = annotationFiles(place, new Set(articles.map(({ name }) => name)), "ignore strangers");
  if (files.size === 0)
    throw new Error(`no .ann file in ${place} bears the name of an article of the corpus`);
  const predictions = new Map<string, readonly BratAttribution[] | null>();
  for (const { name, raw } of articles) {
    const [file, second] = files.get(name) ?? [];
    if (second !== undefined)
      throw new Error(`${place}: ${file} and ${second} are both predictions for ${name}; keep one`);
    const content = file === undefined ? null : readFileSync(join(place, file), "utf8");
    predictions.set(name, content === null ? null : parseBrat(content, file!, articleText(raw)).attributions);
  }
  return predictions;
}

function layout(folder: string, split: string | undefined): { texts: string; annotations: string } {
  if (!existsSync(folder)) throw new Error(`no such folder: ${folder}`);
  const isCorpus = (path: string): boolean =>
    existsSync(join(path, "text")) && existsSync(join(path, "attributions"));
  const inParts = (path: string) => ({ texts: join(path, "text"), annotations: join(path, "attributions") });
  const splits = readdirSync(folder).filter((entry) => isCorpus(join(folder, entry)));
  if (split !== undefined) {
    const path = join(folder, split);
    if (isCorpus(path)) return inParts(path);
    if (existsSync(path)) return { texts: path, annotations: path };
    if (basename(folder) === split && isCorpus(folder)) return inParts(folder);
    throw new Error(
      `${folder} has no split '${split}'${splits.length > 0 ? `; it has: ${splits.join(", ")}` : ""}`,
    );
  }
  if (isCorpus(folder)) return inParts(folder);
  const chosen = splits.length === 1 ? splits[0] : splits.find((entry) => entry === "dev");
  if (chosen !== undefined) return inParts(join(folder, chosen));
  if (splits.length > 0)
    throw new Error(`${folder} has several splits (${splits.join(", ")}): choose one with --split`);
  return { texts: folder, annotations: folder };
}

function namesWith(folder: string, extension: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(extension));
  return files.map((file) => file.slice(0, -extension.length)).sort();
}

/** The .ann files of each article, by its name: the longest name that fits wins, so NAME_2.txt keeps NAME_2.ann. */
function annotationFiles(
  folder: string,
  names: ReadonlySet<string>,
  strangers: "throw" | "ignore strangers" = "throw",
): Map<string, string[]> {
  const files = new Map<string, string[]>();
  for (const stem of namesWith(folder, ".ann")) {
    const name = names.has(stem) ? stem : stem.replace(/_[^_]*$/, "");
    if (!names.has(name)) {
      if (strangers === "ignore strangers") continue;
      throw new Error(`${join(folder, `${stem}.ann`)}: no text of that name`);
    }
    const own = files.get(name) ?? [];
    own.push(`${stem}.ann`);
    files.set(name, own);
  }
  return files;
}

function annotatorOf(file: string, name: string): string {
  return file.slice(name.length, -".ann".length).replace(/^_/, "");
}
