/** The articles with their claims marked, for the reader beside the threads. */
import type { Document, Reading } from "../../../model/index.ts";
import { outletOf, type TracingIndex } from "../../tracing/index.ts";
import { dateWords } from "../../tracing/words.ts";
import { escapeHtml } from "../escape.ts";
import { type Mark, type Segment, segments } from "../segments.ts";
import type { Places } from "./places.ts";

export function renderArticles(index: TracingIndex, places: Places): string {
  return index.tracing.readings
    .map((reading) => renderArticle(index, reading, places.article(reading.document.id)))
    .join("\n");
}

function renderArticle(index: TracingIndex, reading: Reading, id: string): string {
  const { document } = reading;
  const copy = index.copyOf(document.id);
  const facts = [
    outletOf(document),
    dateWords(document.published),
    ...document.authors,
    ...(copy === null ? [] : [copy.of === null ? `carries ${copy.agency ?? "a copy"}` : copy.why]),
  ];
  const address = document.url === null ? "" : `<p class="address">${escapeHtml(document.url)}</p>`;
  return `<article id="${id}" tabindex="-1"><h3>${escapeHtml(titleOf(document))}</h3><p class="facts">${escapeHtml(facts.join(" · "))}</p>${address}
${renderBlocks(reading, id)}</article>`;
}

const titleOf = (document: Document): string => document.title ?? `${outletOf(document)} (no headline)`;

function renderBlocks({ document, claims }: Reading, id: string): string {
  return document.blocks
    .map((block) => {
      const inner = segments(block, claims).map((segment) => renderSegment(document.text, segment, id));
      return `<div class="${block.kind.replaceAll(" ", "-")}">${inner.join("")}</div>`;
    })
    .join("\n");
}

function renderSegment(text: string, segment: Segment, id: string): string {
  const words = escapeHtml(text.slice(segment.start, segment.end));
  if (segment.marks.size === 0) return words;
  const kinds = new Set<Mark>([...segment.marks.values()].flatMap((set) => [...set]));
  const claims = [...segment.marks]
    .filter(([, marks]) => marks.has("content"))
    .map(([claim]) => claim + 1)
    .join(" ");
  return `<mark id="${id}-${segment.start}" class="${[...kinds].join(" ")}" data-claims="${claims}" data-start="${segment.start}">${words}</mark>`;
}
