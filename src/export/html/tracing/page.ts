/**
 * A tracing as one self-contained page: the questions, one thread at a time with its answer first, and the articles beside
 * it, so that each figure is one click from its exact words. Without script everything is there, one below the other.
 */
import type { Thread } from "../../../model/index.ts";
import { questionOf, type TracingIndex, viewThreads } from "../../tracing/index.ts";
import { articleCount, counted, countOf } from "../../tracing/words.ts";
import { escapeHtml, policyFor } from "../escape.ts";
import { renderArticles } from "./articles.ts";
import { Places } from "./places.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";
import { renderThread } from "./thread.ts";

/** `first` is the thread that is open at the start; null: the most carried. */
export function renderTracingPage(index: TracingIndex, first: Thread | null): string {
  const { tracing } = index;
  const places = new Places(index);
  const views = viewThreads(index, tracing.threads);
  const open = tracing.threads.findIndex(({ id }) => id === (first ?? tracing.threads[0])?.id) + 1;
  const title = open === 0 ? "No questions found" : questionOf(tracing.threads[open - 1]!);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyFor(STYLE, SCRIPT)}">
<title>${escapeHtml(title)} – traced</title>
<style>${STYLE}</style>
</head>
<body data-first="t${open}">
<header>
<p class="facts">${facts(index)}</p>
<p class="help">Choose a question; every quoted figure leads to its words in the article. Keys: <kbd>n</kbd> <kbd>p</kbd> next and previous question, <kbd>j</kbd> <kbd>k</kbd> next and previous figure, <kbd>Enter</kbd> its words, <kbd>Esc</kbd> back, <kbd>/</kbd> find a question.</p>
${notRead(index)}
</header>
<div class="columns">
<nav aria-label="Questions">
<input type="search" id="find" placeholder="Find a question" aria-label="Find a question" hidden>
<ol class="questions">
${tracing.threads.map(questionItem).join("\n")}
</ol>
<p id="nothing" hidden>No question has these words.</p>
</nav>
<main>
${views.map((view) => renderThread(index, view, places)).join("\n")}
</main>
<aside class="reader" aria-label="Articles">
<div class="bar"><span id="which">Articles</span><button type="button" id="close" hidden>Close</button></div>
<p class="hint" hidden>Choose a quoted figure to see its words in the article.</p>
${renderArticles(index, places)}
</aside>
</div>
<footer>${escapeHtml(tracing.extractor)}. It shows who stands behind what, never what is true.</footer>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function facts({ tracing }: TracingIndex): string {
  const { readings, notRead: left, threads } = tracing;
  const shared = threads.filter((thread) => articleCount(thread) > 1).length;
  const all = [
    `${counted(readings.length, "article")} read`,
    ...(left.length > 0 ? [`${countOf(left.length)} not read`] : []),
    counted(threads.length, "question"),
    `${countOf(shared)} answered by several articles`,
  ];
  return escapeHtml(all.join(" · "));
}

function notRead({ tracing }: TracingIndex): string {
  if (tracing.notRead.length === 0) return "";
  const items = tracing.notRead.map(
    ({ input, reason }) => `<li>${escapeHtml(input)}: ${escapeHtml(reason)}</li>`,
  );
  return `<details><summary>${countOf(tracing.notRead.length)} not read</summary><ul>${items.join("\n")}</ul></details>`;
}

function questionItem(thread: Thread, place: number): string {
  const { low, high } = thread.independent;
  const interval = low === high ? String(low) : `${low}–${high}`;
  const told = `${counted(articleCount(thread), "article")}, ${interval} ${high === 1 ? "origin" : "origins"}`;
  return `<li value="${place + 1}"><a href="#t${place + 1}">${escapeHtml(questionOf(thread))}</a> <small>${told}</small></li>`;
}
