/**
 * An article given as JSON: `{text, id?, title?, outlet?, published?, url?, authors?, lang?, carries?}`. A title that
 * the text does not open with is put in front of it, as its headline. Pure.
 */
import { z } from "zod";
import type { ArticleMeta } from "./meta.ts";
import { readMoment } from "./moment.ts";
import { normaliseText } from "./normalise.ts";
import { documentRead, failed, type ReadResult } from "./result.ts";
import { plainWords } from "./same-words.ts";
import { readText } from "./text.ts";

const optional = z.string().nullish();

/** Other fields may stand beside these and are not read. */
const JsonArticle = z
  .object({
    text: z.string().describe("the article; or html"),
    id: z.union([z.string(), z.number()]).nullish(),
    title: optional,
    outlet: optional,
    published: optional.describe("a date, or a date and time with offset"),
    modified: optional,
    url: optional,
    authors: z.array(z.string()).nullish(),
    lang: optional.describe("ISO 639-1; told from the text where it is missing"),
    carries: optional.describe("whose copy the outlet carries"),
  })
  .readonly();
type JsonArticle = z.infer<typeof JsonArticle>;

/** true: the text can only be JSON (an object or a list) */
export const looksLikeJson = (text: string): boolean =>
  /^\s*(?:\{\s*(?:"|\})|\[\s*(?:\{|\]))/u.test(text.slice(0, 400));

/** Reads JSON text, or an object that was parsed before. A list is read if it holds one article. */
export function readJson(input: string | object, meta: ArticleMeta = {}): ReadResult {
  const value = typeof input === "string" ? parse(input) : input;
  if (value === undefined)
    return failed("not an article", 'this is not valid JSON: give plain text, HTML or {"text": "…"}');
  if (Array.isArray(value) && value.length !== 1) {
    return failed("not an article", `this JSON holds ${value.length} articles: give them one by one`);
  }
  const parsed = JsonArticle.safeParse(Array.isArray(value) ? value[0] : value);
  if (!parsed.success) {
    return failed(
      "not an article",
      'this JSON is no article: it needs a field "text" with the article\'s text, and plain strings beside it',
    );
  }
  return readArticle(parsed.data, meta);
}

function parse(input: string): unknown {
  try {
    return JSON.parse(input.replace(/^\uFEFF/, "")) as unknown;
  } catch {
    return undefined; // told as an error by the caller
  }
}

function readArticle(article: JsonArticle, meta: ArticleMeta): ReadResult {
  const title =
    article.title === null || article.title === undefined ? "" : normaliseText(article.title).trim();
  const text = normaliseText(article.text);
  const whole = title === "" || opensWith(text, title) ? text : `${title}\n\n${text}`;
  const known: Record<string, unknown> = {
    title: title === "" ? undefined : title,
    outlet: article.outlet,
    published: edtf(article.published),
    modified: edtf(article.modified),
    url: article.url,
    authors: article.authors,
    ...meta,
  };
  const stated = Object.fromEntries(
    Object.entries(known).filter(([, value]) => value !== undefined && value !== null && value !== ""),
  );
  const document = readText(whole, stated as ArticleMeta);
  const language = article.lang?.slice(0, 2).toLowerCase() ?? document.language;
  return documentRead({ ...document, language }, [], article.carries ?? null);
}

/**
 * As EDTF where it can be read, else as given: the caller may know EDTF that this reader does not ("2025-07~"). What is no
 * date at all leaves the article undated.
 */
function edtf(value: string | null | undefined): string | undefined {
  if (value === null || value === undefined) return undefined;
  return readMoment(value) ?? (LIKE_EDTF.test(value) ? value : undefined);
}

/** A year to begin with, digits of it left open or not: "2025-07~", "202X", "../2025". */
const LIKE_EDTF = /^(?:\.\.\/|\/)?-?\d[\dX]{3}(?:[-/~?%.]|$)/;

function opensWith(text: string, title: string): boolean {
  return plainWords(text.slice(0, title.length * 2 + 200)).includes(plainWords(title));
}
