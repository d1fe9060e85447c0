/** A tracing in a terminal: what was read, the answer to the first question, its threads in full, the other questions. */

import { questionOf, type TracingIndex, viewThreads } from "../../../export/tracing/index.ts";
import { articleCount, counted, countOf, groupBy, oneLine } from "../../../export/tracing/words.ts";
import type { Thread } from "../../../model/index.ts";
import { fit, hang, indented, type Screen } from "../screen.ts";
import { renderAnswer } from "./answer.ts";
import { cutter } from "./cut.ts";
import { renderThread } from "./thread.ts";

export interface ReportOptions {
  readonly screen: Screen;
  /** threads to show in full, the one to answer first */
  readonly chosen: readonly Thread[];
  /** threads that would have been chosen but for a limit */
  readonly left: number;
  readonly full: boolean;
  readonly explain: boolean;
  /** articles that came more than once */
  readonly repeats: number;
}

const MOST_REASONS = 6;
const MOST_NAMES = 4;
const MOST_OTHERS = 10;

export function renderReport(index: TracingIndex, options: ReportOptions): string {
  const { screen, chosen, full, explain } = options;
  const total = index.tracing.threads.length;
  const views = viewThreads(index, chosen);
  const tree = { index, screen, cut: cutter(full), explain };
  const parts = [renderHead(index, options)];
  const first = views[0];
  if (first !== undefined) parts.push(renderAnswer(first, screen));
  for (const view of views) parts.push(`${rule(screen)}\n${renderThread(view, total, view !== first, tree)}`);
  parts.push(renderOthers(index, options), renderNotRead(index, options));
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

const rule = ({ width, colors }: Screen): string => colors.dim("─".repeat(width));

function renderHead({ tracing }: TracingIndex, { screen, repeats }: ReportOptions): string {
  const { colors } = screen;
  const { readings, notRead, threads } = tracing;
  const shared = threads.filter((thread) => articleCount(thread) > 1).length;
  const undated = readings.filter(({ document }) => document.published === null).length;
  const facts = [
    `${counted(readings.length, "article")} read`,
    ...(repeats > 0 ? [`${counted(repeats, "repeat")} of them left out`] : []),
    ...(undated > 0 ? [`${countOf(undated)} undated`] : []),
    ...(notRead.length > 0 ? [`${countOf(notRead.length)} not read`] : []),
    counted(threads.length, "question"),
    `${countOf(shared)} answered by several articles`,
  ];
  const lines = [indented(screen, 0, colors.dim(facts.join(" · ")))];
  if (readings.length === 1)
    lines.push(
      indented(
        screen,
        2,
        "One article alone: there is nothing to compare it with. hearsay read shows its claims.",
      ),
    );
  if (threads.length === 0)
    lines.push(indented(screen, 2, "No statement was found in these articles that somebody makes."));
  return lines.join("\n");
}

/** What was not read, by reason; all names with --full. */
function renderNotRead({ tracing }: TracingIndex, { screen, full }: ReportOptions): string {
  const { notRead } = tracing;
  if (notRead.length === 0) return "";
  const cut = cutter(full);
  const reasons = cut.of([...groupBy(notRead, ({ reason }) => oneLine(reason))], MOST_REASONS);
  const lines = reasons.shown.map(([reason, inputs]) => {
    const names = cut.of(inputs, MOST_NAMES);
    const more = names.rest.length === 0 ? "" : ` ${cut.note(names.rest.length, "more article")}`;
    const text = `${reason}: ${screen.colors.dim(`${names.shown.map(({ input }) => oneLine(input)).join(", ")}${more}`)}`;
    return hang(screen, "    ", "      ", 6, text);
  });
  const rest = reasons.rest.flatMap(([, inputs]) => inputs).length;
  if (rest > 0) lines.push(indented(screen, 4, cut.note(rest, "more article")));
  return [screen.colors.yellow(`  Not read: ${counted(notRead.length, "article")}`), ...lines].join("\n");
}

/** The questions that are not shown, one a line, with how to see them. */
function renderOthers({ tracing }: TracingIndex, options: ReportOptions): string {
  const { screen, chosen, full, left } = options;
  const { colors } = screen;
  const shownIds = new Set(chosen.map(({ id }) => id));
  const others = tracing.threads.flatMap((thread, place) =>
    shownIds.has(thread.id) ? [] : [{ thread, number: place + 1 }],
  );
  if (others.length === 0) return "";
  const { shown, rest } = cutter(full).of(others, MOST_OTHERS);
  const room = screen.width - 4 - 2 - 9 - 10 - 2;
  const head = `${" ".repeat(6)}${fit("Other questions", room)}${fit("articles", 9, "end")}${fit("origins", 10, "end")}`;
  const lines = shown.map(({ thread, number }) => {
    const { low, high } = thread.independent;
    const interval = low === high ? String(low) : `${low} to ${high}`;
    return `${colors.dim(fit(String(number), 4, "end"))}  ${fit(oneLine(questionOf(thread)), room)}${fit(countOf(articleCount(thread)), 9, "end")}${fit(interval, 10, "end")}`;
  });
  const more = rest.length > 0 ? `… and ${counted(rest.length, "more question")}, ` : "";
  const matching = left > 0 ? `${countOf(left)} of them about the words asked for. ` : "";
  const how = `${more}${matching}--thread N shows one, --about "words" those about it, --top N the most carried, --all every one.`;
  return [rule(screen), colors.cyan(head.trimEnd()), ...lines, indented(screen, 4, colors.dim(how))].join(
    "\n",
  );
}
