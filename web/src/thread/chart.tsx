/** Figures over time, drawn by Observable Plot: a step for each origin, with the bounds as stated. */
import { axisX, axisY, dot, gridY, line, plot, ruleX, text } from "@observablehq/plot";
import { useEffect, useRef } from "preact/hooks";
import { useLocation } from "wouter-preact";
import type { OriginView } from "../../../src/serve/schema/thread.ts";
import { dayOf, wordsHref } from "../words.ts";
import type { ColourOf } from "./colours.tsx";
import type { FigurePoint, Figures } from "./figures.ts";

interface ChartProps {
  readonly figures: Figures;
  readonly origins: readonly OriginView[];
  readonly colourOf: ColourOf;
}

const HEIGHT = 280;
const NARROW = 560;

export function FigureChart({ figures, origins, colourOf }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const [, go] = useLocation();
  useEffect(() => {
    const box = place.current;
    if (box === null) return;
    let width = 0;
    const draw = (): void => {
      if (box.clientWidth === width || box.clientWidth === 0) return;
      width = box.clientWidth;
      box.replaceChildren(drawing(figures, origins, colourOf, width, go));
    };
    draw();
    const watch = new ResizeObserver(draw);
    watch.observe(box);
    return () => watch.disconnect();
  }, [figures, origins, colourOf, go]);
  return <div class="chart" ref={place} />;
}

/** By origin, and within one over time: what the step line follows. */
function steps(points: readonly FigurePoint[]): readonly FigurePoint[] {
  return points.filter(({ telling }) => telling.origin !== null && telling.polarity === "affirmed");
}

function drawing(
  figures: Figures,
  origins: readonly OriginView[],
  colourOf: ColourOf,
  width: number,
  go: (href: string) => void,
): Element {
  const colour = ({ telling }: FigurePoint): string => colourOf(telling.origin);
  const titles = new Map(origins.map(({ id, title }) => [id as string, title]));
  const told = ({ telling }: FigurePoint): string =>
    `${telling.value}\n${telling.outlet ?? "unnamed outlet"}, ${dayOf(telling.published)}\n${titles.get(telling.origin ?? "") ?? "no origin found"}`;
  const denied = figures.points.filter(({ telling }) => telling.polarity === "denied");
  const picture = plot({
    width,
    height: HEIGHT,
    marginLeft: 58,
    marginRight: 16,
    marginTop: 18,
    style: { background: "transparent", fontFamily: "inherit", fontSize: "12px" },
    x: { type: "utc", label: null },
    y: { label: figures.unit, nice: true, zero: true, tickFormat: "~s" },
    marks: [
      gridY({ stroke: "var(--rule)", strokeOpacity: 1 }),
      axisX({ ticks: width < NARROW ? 4 : 8, color: "var(--soft)" }),
      axisY({ ticks: 5, color: "var(--soft)" }),
      line(steps(figures.points), {
        x: "date",
        y: "high",
        z: originOf,
        stroke: colour,
        curve: "step-after",
        strokeWidth: 1.5,
        strokeOpacity: 0.7,
      }),
      ruleX(
        figures.points.filter(({ low, high }) => low !== high),
        { x: "date", y1: "low", y2: "high", stroke: colour, strokeWidth: 5, strokeOpacity: 0.35 },
      ),
      dot(figures.points, {
        x: "date",
        y: "high",
        r: 4,
        fill: colour,
        stroke: "var(--ground)",
        strokeWidth: 1,
        symbol: "circle",
        title: told,
        className: "points",
      }),
      text(denied, {
        x: "date",
        y: "high",
        text: () => "×",
        fill: "var(--bad)",
        fontSize: 18,
        fontWeight: 700,
      }),
    ],
  });
  // The picture has one name; the groups in it are no parts that have names of their own.
  for (const part of picture.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  picture.setAttribute("role", "img");
  picture.setAttribute(
    "aria-label",
    `Figures over time in ${figures.unit}; the table beside it holds the same.`,
  );
  // Each point leads to its exact words; the table beside it does so for the keyboard.
  for (const [index, circle] of picture
    .querySelectorAll<SVGElement>(".points circle, .points path")
    .entries()) {
    const point = figures.points[index];
    if (point === undefined) continue;
    circle.style.cursor = "pointer";
    circle.addEventListener("click", () => go(wordsHref(point.telling)));
  }
  return picture;
}

const originOf = ({ telling }: FigurePoint): string => telling.origin ?? "";
