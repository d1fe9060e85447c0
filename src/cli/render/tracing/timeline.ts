/** A thread over time: day, value, a bar for its interval where there is room, and who carried it from which origin. */
import type { ThreadView, TimelineRow } from "../../../export/tracing/index.ts";
import { intervalBar, scaleOf } from "../../../export/tracing/scale.ts";
import { counted, dateWords, oneLine } from "../../../export/tracing/words.ts";
import { row as besides, fit } from "../screen.ts";
import type { TreeOptions } from "./tree.ts";

const DATE_WIDTH = 13;
const VALUE_WIDTH = 20;
const BAR_WIDTH = 24;
/** A bar takes room that narrower terminals need for names. */
const BAR_FROM = 104;
const MOST_ROWS = 24;
const MOST_OUTLETS = 4;

export function renderTimeline(view: ThreadView, indent: number, options: TreeOptions): readonly string[] {
  const { screen, cut } = options;
  const { shown, rest } = cut.of(view.timeline, MOST_ROWS);
  const scale = screen.width >= BAR_FROM ? scaleOf(view.members) : null;
  const lines = shown.map((row) => renderRow(row, indent, scale, options));
  if (rest.length === 0) return lines;
  return [...lines, `${" ".repeat(indent)}${screen.colors.dim(cut.note(rest.length, "more row"))}`];
}

function renderRow(
  row: TimelineRow,
  indent: number,
  scale: ReturnType<typeof scaleOf>,
  { screen, cut }: TreeOptions,
): string {
  const { colors } = screen;
  const bar = scale === null ? "" : `${renderBar(row, scale, screen.colors.blue)}  `;
  const first = `${" ".repeat(indent)}${fit(dateWords(row.date), DATE_WIDTH)}${colors.bold(fit(oneLine(row.value), VALUE_WIDTH))}  ${bar}`;
  const start = indent + DATE_WIDTH + VALUE_WIDTH + 2 + (scale === null ? 0 : BAR_WIDTH + 2);
  const outlets = [...new Set(row.figures.map(({ outlet }) => outlet))];
  const { shown, rest } = cut.of(outlets, MOST_OUTLETS);
  const more = rest.length === 0 ? "" : ` and ${counted(rest.length, "more outlet")}`;
  const from = row.origin === null ? colors.dim("no origin traced") : colors.green(row.origin.name);
  return besides(screen, first, start, `${from} ${colors.dim(`← ${shown.join(", ")}${more}`)}`);
}

function renderBar(
  row: TimelineRow,
  scale: NonNullable<ReturnType<typeof scaleOf>>,
  colour: (text: string) => string,
): string {
  const bar = intervalBar(row.figures[0]!, scale);
  if (bar === null) return " ".repeat(BAR_WIDTH);
  const last = BAR_WIDTH - 1;
  const from = Math.round(bar.from * last);
  const to = Math.round(bar.to * last);
  const line = [...Array(BAR_WIDTH).keys()].map((column) => {
    if (column < from || column > to) return " ";
    if (from === to) return "●";
    if (column === from) return bar.openBelow ? "╌" : "├";
    if (column === to) return bar.openAbove ? "╌" : "┤";
    return bar.openBelow || bar.openAbove ? "╌" : "─";
  });
  // an open end has no edge; the stated end is marked
  if (from !== to && bar.openBelow) line[to] = "┤";
  if (from !== to && bar.openAbove) line[from] = "├";
  return colour(line.join(""));
}
