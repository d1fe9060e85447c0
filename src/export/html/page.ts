/**
 * A reading as one self-contained page: the article with source, cue and content marked in it, and its claims beside
 * it. Article text is hostile: every string is escaped, links are not made from it, and a Content-Security-Policy
 * allows nothing but this page's own style and script.
 */
import type { Claim, Reading } from "../../model/index.ts";
import { chainVoices, contentText, fieldLines } from "../describe.ts";
import { escapeHtml, policyFor } from "./escape.ts";
import { SCRIPT } from "./script.ts";
import { type Mark, type Segment, segments } from "./segments.ts";
import { STYLE } from "./style.ts";

/** The page as one string of HTML. */
export function renderPage(reading: Reading): string {
  const { document } = reading;
  const title = document.title ?? "(no headline)";
  const facts = [
    document.outlet ?? "publisher not known",
    document.published ?? "undated",
    ...document.authors,
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyFor(STYLE, SCRIPT)}">
<title>${escapeHtml(title)} – claims</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
<p class="facts">${escapeHtml(facts.join(" · "))} · ${reading.claims.length} claims</p>
<p class="key"><span class="k-source">source</span><span class="k-cue">cue</span><span class="k-content">content</span><span class="k-field">field</span> Hover or focus a claim; arrow keys move, Enter goes to its words.</p>
${reading.notes.map((note) => `<p class="notes">${escapeHtml(note.message)}</p>`).join("\n")}
</header>
<main>
<section class="article" aria-label="Article">
${renderBlocks(reading)}
</section>
<ol class="claims" aria-label="Claims">
${reading.claims.map((claim, index) => renderClaim(reading, claim, index)).join("\n")}
</ol>
</main>
${renderDifferences(reading)}
<footer>${escapeHtml(reading.extractor)}. Every field rests on the words shown; nothing here says what is true.</footer>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function renderBlocks(reading: Reading): string {
  const { text, blocks } = reading.document;
  return blocks
    .map((block) => {
      const inner = segments(block, reading.claims)
        .map((segment) => renderSegment(text, segment))
        .join("");
      return `<div class="${block.kind.replaceAll(" ", "-")}">${inner}</div>`;
    })
    .join("\n");
}

function renderSegment(text: string, segment: Segment): string {
  const words = escapeHtml(text.slice(segment.start, segment.end));
  if (segment.marks.size === 0) return words;
  const kinds = new Set<Mark>([...segment.marks.values()].flatMap((set) => [...set]));
  const claims = [...segment.marks].map(([claim, marks]) => `${claim + 1}:${[...marks].join(",")}`).join(" ");
  return `<mark class="${[...kinds].join(" ")}" data-claims="${claims}">${words}</mark>`;
}

function renderClaim(reading: Reading, claim: Claim, index: number): string {
  const chain = chainVoices(reading, claim)
    .map(({ voice, link }, position) => {
      const how = link.via === "stated" || position === 0 ? "" : ` <small>(${link.via})</small>`;
      return `${escapeHtml(voice.name)}${how}`;
    })
    .join(" ← ");
  const fields = fieldLines(claim)
    .map(({ label, value, words }) => {
      const quoted = words === null ? "" : ` <i>“${escapeHtml(words)}”</i>`;
      return `<dt>${label}</dt><dd>${escapeHtml(value)}${quoted}</dd>`;
    })
    .join("");
  return `<li class="claim" tabindex="0" id="claim-${index + 1}" data-claim="${index + 1}"><div class="chain">${index + 1}. ${chain}</div><q>${escapeHtml(contentText(claim))}</q><dl>${fields}</dl></li>`;
}

function renderDifferences(reading: Reading): string {
  if (reading.differences.length === 0) return "";
  const numbers = new Map(reading.claims.map((claim, index) => [claim.id, index + 1]));
  const rows = reading.differences.map(
    ({ kind, from, to, why }) =>
      `<li><b>${kind}</b>: claim ${numbers.get(from)} to claim ${numbers.get(to)}. ${escapeHtml(why)}</li>`,
  );
  return `<section class="differences"><h2>Headline against body</h2><ul>${rows.join("")}</ul></section>`;
}
