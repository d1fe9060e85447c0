/**
 * A thread's timeline as a picture: a column for each day that is known, a bar from low to high for each value, wider the
 * more articles carry it, in its origin's colour. An open end is dotted. Days are in order, not to scale.
 */
import type { ThreadView, TimelineRow } from "../../tracing/index.ts";
import { intervalBar, type Scale, scaleOf } from "../../tracing/scale.ts";
import { counted, countOf, dateWords, groupBy, oneLine } from "../../tracing/words.ts";
import { escapeHtml } from "../escape.ts";
import type { Places } from "./places.ts";

const HEIGHT = 210;
const TOP = 14;
const LEFT = 64;
const ROW_WIDTH = 26;
const LEAST_COLUMN = 84;
const BOTTOM = 30;
const TICKS = 4;
const LEAST_BAR = 5;
const MOST_BAR = 16;

/** "" where there are not two different numbers to draw */
export function renderChart(view: ThreadView, colour: (row: TimelineRow) => string, places: Places): string {
  const scale = scaleOf(view.members);
  if (scale === null) return "";
  const drawn = view.timeline.filter((row) => intervalBar(row.figures[0]!, scale) !== null);
  let left = LEFT;
  const columns = [...groupBy(drawn, ({ date }) => date)].map(([date, rows]) => {
    const width = Math.max(LEAST_COLUMN, (rows.length + 1) * ROW_WIDTH);
    const column = { date, rows, left, width };
    left += width;
    return column;
  });
  const axis = ticksOf(scale).map((value) => renderTick(value, scale, left));
  const bars = columns.flatMap(({ date, rows, left: x, width }) => [
    `<text class="day" x="${x + width / 2}" y="${HEIGHT + TOP + 20}">${escapeHtml(dateWords(date))}</text>`,
    ...rows.map((row, place) =>
      renderBar(row, x + ((place + 1) * width) / (rows.length + 1), scale, colour(row), places),
    ),
  ]);
  const label = `Values over time, ${escapeHtml(view.title)}${scale.logarithmic ? ", on a logarithmic axis" : ""}`;
  return `<div class="chart" tabindex="0" role="group" aria-label="${label}"><svg width="${left}" height="${HEIGHT + TOP + BOTTOM}" viewBox="0 0 ${left} ${HEIGHT + TOP + BOTTOM}">${axis.join("")}${bars.join("")}</svg></div>`;
}

const yOf = (share: number): number => Math.round((TOP + HEIGHT - share * HEIGHT) * 10) / 10;

function ticksOf(scale: Scale): readonly number[] {
  const steps = [...Array(TICKS + 1).keys()].map((step) => step / TICKS);
  if (!scale.logarithmic) {
    const step = niceStep((scale.most - scale.least) / TICKS);
    const first = Math.ceil(scale.least / step);
    const last = Math.floor(scale.most / step);
    return [...Array(Math.max(0, last - first + 1)).keys()].map((place) => (first + place) * step);
  }
  return steps.map((share) => roundTo2(scale.least * (scale.most / scale.least) ** share));
}

/** 1, 2 or 5 times a power of ten, at least `size`. */
function niceStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= size) ?? size;
}

const roundTo2 = (value: number): number => Number(value.toPrecision(2));

function renderTick(value: number, scale: Scale, right: number): string {
  const y = yOf(scale.at(value));
  return `<line class="grid" x1="${LEFT - 6}" x2="${right}" y1="${y}" y2="${y}"/><text class="tick" x="${LEFT - 10}" y="${y + 4}">${escapeHtml(countOf(value))}</text>`;
}

function renderBar(row: TimelineRow, x: number, scale: Scale, colour: string, places: Places): string {
  const figure = row.figures[0]!;
  const bar = intervalBar(figure, scale)!;
  const outlets = [...new Set(row.figures.map(({ outlet }) => outlet))];
  const width = Math.min(MOST_BAR, LEAST_BAR + 2 * outlets.length);
  const [top, bottom] = [yOf(bar.to), yOf(bar.from)];
  const open = bar.openBelow || bar.openAbove ? " open" : "";
  const shape =
    top === bottom
      ? `<circle cx="${x}" cy="${top}" r="${width / 2 + 1}"/>`
      : `<rect class="${open.trim()}" x="${x - width / 2}" y="${top}" width="${width}" height="${bottom - top}" rx="2"/>${edge(bar, x, width, top, bottom)}`;
  const told = `${row.value}, ${dateWords(row.date)}, ${row.origin?.name ?? "no origin traced"}, ${counted(outlets.length, "outlet")}: ${outlets.join(", ")}`;
  return places.link(
    figure,
    `<g class="bar ${colour}"><title>${escapeHtml(oneLine(told))}</title>${shape}</g>`,
    oneLine(told),
  );
}

/** The stated end of an open interval. */
function edge(
  { openBelow, openAbove }: { readonly openBelow: boolean; readonly openAbove: boolean },
  x: number,
  width: number,
  top: number,
  bottom: number,
): string {
  if (!openBelow && !openAbove) return "";
  const y = openBelow ? top : bottom;
  return `<line class="end" x1="${x - width / 2 - 2}" x2="${x + width / 2 + 2}" y1="${y}" y2="${y}"/>`;
}
