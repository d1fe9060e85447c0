/** Threads as a brief in Markdown: the answer, who said it, how it changed, conflicts, a timeline, and footnotes. */
import type { Thread } from "../../model/index.ts";
import {
  answerOf,
  articlesOf,
  type CarrierNode,
  conflictParts,
  driftParts,
  outletOf,
  type Part,
  type ThreadView,
  type TracingIndex,
  viewThreads,
} from "../tracing/index.ts";
import { counted, countOf, dateWords, oneLine } from "../tracing/words.ts";
import { escapeMarkdown } from "./escape.ts";
import { Footnotes } from "./footnotes.ts";

const LONGEST_QUOTE = 200;

export function renderBrief(index: TracingIndex, chosen: readonly Thread[]): string {
  const notes = new Footnotes();
  const views = viewThreads(index, chosen);
  const threads = views.map((view) => renderThread(index, view, notes));
  const parts = [...threads, about(index, views.length), ...notRead(index), notes.lines.join("\n")];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function renderThread(index: TracingIndex, view: ThreadView, notes: Footnotes): string {
  const answer = answerOf(view).map(({ label, paragraphs }) => {
    const [first = "", ...rest] = paragraphs.map((parts) => inline(parts, notes));
    if (rest.length === 0) return `- **${label}**: ${first}`;
    return [`- **${label}**:`, ...[first, ...rest].map((line) => `  - ${line}`)].join("\n");
  });
  return [
    `# ${escapeMarkdown(view.title)}`,
    answer.join("\n"),
    section("Answers", values(view, notes)),
    section("Origins and who carried them", origins(index, view, notes)),
    section(
      "How it changed",
      view.drifts.map(
        (drift) =>
          `- **${drift.drift.kind}**: ${inline(driftParts(drift, LONGEST_QUOTE), notes)}. ${escapeMarkdown(drift.drift.why)}`,
      ),
    ),
    section(
      "Conflicts",
      view.conflicts.map(
        (conflict) =>
          `- ${inline(conflictParts(conflict, LONGEST_QUOTE), notes)}. ${escapeMarkdown(conflict.conflict.why)}`,
      ),
    ),
    section("Timeline", timeline(view, notes)),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : `## ${title}\n\n${lines.join("\n")}`;

const inline = (parts: readonly Part[], notes: Footnotes): string =>
  parts
    .map((part) =>
      typeof part === "string" ? spaced(part) : `“${escapeMarkdown(part.quote)}”${notes.mark(part.figure)}`,
    )
    .join("");

/** Escaping trims; the blanks at the ends of a part stand between it and its neighbours. */
const spaced = (text: string): string =>
  `${/^\s/.test(text) ? " " : ""}${escapeMarkdown(text)}${/\S\s+$/.test(text) ? " " : ""}`;

function values(view: ThreadView, notes: Footnotes): readonly string[] {
  const rows = view.values.map(({ value, figures, articles, origins: behind }) => {
    const first = figures[0]!;
    const names = [...new Set(behind.map(({ name }) => escapeMarkdown(name)))].join("; ");
    const words = `“${escapeMarkdown(oneLine(first.words, LONGEST_QUOTE))}”${notes.mark(first)}`;
    return `| ${escapeMarkdown(value)} | ${words} | ${countOf(articles)} | ${names === "" ? "none traced" : names} |`;
  });
  return ["| value | in the words of | articles | origins |", "|---|---|---:|---|", ...rows];
}

function origins(index: TracingIndex, view: ThreadView, notes: Footnotes): readonly string[] {
  const lines = view.origins.flatMap(({ told, articles, tree }) => {
    const head = `- **${escapeMarkdown(told)}**, ${counted(articles, "article")}`;
    return [head, ...carriers(index, tree, "  ", notes)];
  });
  if (view.untraced.length === 0) return lines;
  const marks = view.untraced.map((figure) => `${escapeMarkdown(figure.outlet)}${notes.mark(figure)}`);
  return [
    ...lines,
    `- no origin traced, ${counted(articlesOf(view.untraced), "article")}: ${marks.join(", ")}`,
  ];
}

function carriers(
  index: TracingIndex,
  nodes: readonly CarrierNode[],
  indent: string,
  notes: Footnotes,
): readonly string[] {
  return nodes.flatMap((node) => {
    const document = index.document(node.document);
    const said = node.figures.map(
      (figure) => `“${escapeMarkdown(oneLine(figure.words, LONGEST_QUOTE))}”${notes.mark(figure)}`,
    );
    const facts = [
      escapeMarkdown(outletOf(document)),
      dateWords(document.published),
      ...(said.length === 0 ? ["does not answer it itself"] : said),
      ...(node.basis === "inferred" ? ["*inferred*"] : []),
    ];
    return [`${indent}- ${facts.join(", ")}`, ...carriers(index, node.children, `${indent}  `, notes)];
  });
}

function timeline(view: ThreadView, notes: Footnotes): readonly string[] {
  const rows = view.timeline.map(({ date, value, figures, origin }) => {
    const outlets = figures.map((figure) => `${escapeMarkdown(figure.outlet)}${notes.mark(figure)}`);
    return `| ${dateWords(date)} | ${escapeMarkdown(value)} | ${origin === null ? "none traced" : escapeMarkdown(origin.name)} | ${outlets.join(", ")} |`;
  });
  return ["| date | value | origin | carried by |", "|---|---|---|---|", ...rows];
}

function about({ tracing }: TracingIndex, shown: number): string {
  const { readings, threads } = tracing;
  const rest = threads.length - shown;
  const others = rest > 0 ? ` ${counted(rest, "other question")} not in this brief.` : "";
  return `*Made from ${counted(readings.length, "article")} by ${tracing.extractor}.${others} It shows who stands behind what, never what is true.*`;
}

function notRead({ tracing }: TracingIndex): readonly string[] {
  if (tracing.notRead.length === 0) return [];
  const rows = tracing.notRead.map(
    ({ input, reason }) => `- ${escapeMarkdown(input)}: ${escapeMarkdown(reason)}`,
  );
  return [["## Not read", "", ...rows].join("\n")];
}
