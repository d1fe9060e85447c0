/** The plain dates of the stories' gold claims ("Nov 2024", "2025-05-18"), against the times found in their articles. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { tokenizeText } from "../../src/annotate/language/index.ts";
import { findTimes } from "../../src/annotate/time/index.ts";
import { documentId } from "../../src/model/index.ts";

const Article = z.object({ id: z.string(), published: z.string().nullable(), text: z.string() });
const Gold = z.object({
  articles: z.array(
    z.object({ id: z.string(), claims: z.array(z.object({ id: z.string(), date: z.string().nullish() })) }),
  ),
});
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const SEASONS: Readonly<Record<string, string>> = {
  spring: "21",
  summer: "22",
  autumn: "23",
  fall: "23",
  winter: "24",
};

/** A plain gold date as EDTF; null for what is worded more loosely ("coming months") and so scored by eye. */
function plainDate(text: string): string | null {
  if (/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text)) return text;
  const [, name, year] = /^([A-Z][a-z]+|[a-z]+) (\d{4})$/.exec(text) ?? [];
  if (name === undefined || year === undefined) return null;
  const season = SEASONS[name.toLowerCase()];
  if (season !== undefined) return `${year}-${season}`;
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return month < 0 ? null : `${year}-${String(month + 1).padStart(2, "0")}`;
}

export interface StoryScore {
  readonly plain: number;
  readonly found: number;
  readonly missed: readonly string[];
}

/** How many plain gold dates stand among the times of their dated article, whole or as an end of an interval. */
export function scoreStories(folder: string): StoryScore {
  const missed: string[] = [];
  let [plain, found] = [0, 0];
  for (const story of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const gold = Gold.parse(JSON.parse(readFileSync(join(folder, story.name, "gold.json"), "utf8")));
    for (const { id, claims } of gold.articles) {
      const dates = claims
        .flatMap(({ date }) => (date ? [plainDate(date)] : []))
        .filter((date) => date !== null);
      const article = Article.parse(
        JSON.parse(readFileSync(join(folder, story.name, "articles", `${id}.json`), "utf8")),
      );
      if (dates.length === 0 || article.published === null) continue;
      const times = timesOf(article.text, article.published);
      for (const date of dates) {
        plain += 1;
        if (times.some((edtf) => edtf.split("/").some((end) => end.replace("~", "") === date))) found += 1;
        else missed.push(`${story.name}/${id}: ${date} not among ${times.join(" ")}`);
      }
    }
  }
  return { plain, found, missed };
}

function timesOf(text: string, published: string): readonly string[] {
  const document = {
    id: documentId(text),
    text,
    blocks: [{ start: 0, end: text.length, kind: "paragraph" as const }],
    title: null,
    outlet: null,
    published,
    modified: null,
    url: null,
    authors: [],
    captions: [],
    links: [],
    language: "en",
  };
  return findTimes({ document, ...tokenizeText(text) }).flatMap(({ edtf }) => (edtf === null ? [] : [edtf]));
}
