/** The figures of the chart as a table: each leads to its words; only the rows in view are drawn. */
import { useRef } from "preact/hooks";
import { Link } from "../parts/link.tsx";
import { useDrawn, useVirtual } from "../parts/virtual.ts";
import { shortDay, wordsHref } from "../words.ts";
import { type ColourOf, Dot } from "./colours.tsx";
import type { FigurePoint } from "./figures.ts";

const ROW = 28;
const COLUMNS = ["Date", "Figure", "Outlet"] as const;

export function FiguresTable({
  points,
  colourOf,
}: {
  readonly points: readonly FigurePoint[];
  readonly colourOf: ColourOf;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtual(scroller, points.length, ROW);
  const row = useDrawn(
    (index, start) => {
      const { telling } = points[index]!;
      return (
        <div
          key={index}
          role="row"
          aria-rowindex={index + 2}
          class="grid-row"
          style={{ transform: `translateY(${start}px)`, height: `${ROW}px` }}
        >
          <span role="cell" class="cell">
            {shortDay(telling.published)}
          </span>
          <span role="cell" class="cell">
            <Dot colour={colourOf(telling.origin)} />
            <Link href={wordsHref(telling)} title={telling.value}>
              {telling.value}
            </Link>
            {telling.polarity === "denied" ? <span class="sure"> denied</span> : null}
          </span>
          <span role="cell" class="cell" title={telling.outlet ?? ""}>
            {telling.outlet ?? "unnamed outlet"}
          </span>
        </div>
      );
    },
    [points, colourOf],
  );
  return (
    <div
      class="grid-scroll figures-grid"
      ref={scroller}
      role="table"
      aria-label="Figures as a table"
      aria-rowcount={points.length + 1}
      tabIndex={0}
    >
      <div role="rowgroup" class="grid-head">
        <div role="row" class="grid-row" aria-rowindex={1}>
          {COLUMNS.map((name) => (
            <span key={name} role="columnheader" class="cell">
              {name}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" class="grid-body" style={{ height: `${virtual.getTotalSize()}px` }}>
        {virtual.getVirtualItems().map(({ index, start }) => row(index, start))}
      </div>
    </div>
  );
}
