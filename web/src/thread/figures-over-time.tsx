/** Figures over time: the chart, and the same as a table beside it, each figure a link to its words. */
import { useMemo } from "preact/hooks";
import type { ThreadView } from "../../../src/serve/schema/thread.ts";
import { lazily } from "../lazy.tsx";
import { Section } from "../parts/basics.tsx";
import { Link } from "../parts/link.tsx";
import { plural } from "../words.ts";
import { type ColourOf, Dot } from "./colours.tsx";
import { figuresOf } from "./figures.ts";
import { FiguresTable } from "./figures-table.tsx";

const FigureChart = lazily(async () => (await import("./chart.tsx")).FigureChart);

export function FiguresOverTime({
  view,
  colourOf,
}: {
  readonly view: ThreadView;
  readonly colourOf: ColourOf;
}) {
  const figures = useMemo(() => figuresOf(view.tellings), [view]);
  if (figures === null) return null;
  const told = figures.points;
  return (
    <Section
      id="figures"
      title="Figures over time"
      note={
        <>
          A step for each origin; thick bars are the stated bounds; × is a denial.
          {figures.leftOut > 0
            ? ` ${plural(figures.leftOut, "figure")} without a date, or of another kind, stand only in the table of claims.`
            : ""}
        </>
      }
    >
      <Legend view={view} colourOf={colourOf} />
      <div class="beside">
        <FigureChart figures={figures} origins={view.origins} colourOf={colourOf} />
        <FiguresTable points={told} colourOf={colourOf} />
      </div>
    </Section>
  );
}

function Legend({ view, colourOf }: { readonly view: ThreadView; readonly colourOf: ColourOf }) {
  return (
    <ul class="legend" aria-label="Origins">
      {view.origins.map((origin) => (
        <li key={origin.id}>
          <Dot colour={colourOf(origin.id)} />
          {origin.voice === null ? (
            origin.title
          ) : (
            <Link href={`/voices/${origin.voice}`}>{origin.title}</Link>
          )}{" "}
          <span class="facts">{plural(origin.documents, "article")}</span>
        </li>
      ))}
    </ul>
  );
}
