/** All tellings as a table: sorted by any column, drawn only where it is looked at, chosen for a split. */
import { useMemo, useRef, useState } from "preact/hooks";
import type { Telling, ThreadView } from "../../../src/serve/schema/thread.ts";
import { Certainty, Chain, Section } from "../parts/basics.tsx";
import { rule } from "../parts/decide.tsx";
import { Link } from "../parts/link.tsx";
import { useDrawn, useVirtual } from "../parts/virtual.ts";
import { dayOf, plural, wordsHref } from "../words.ts";
import { type ColourOf, Dot } from "./colours.tsx";

type Column = "published" | "outlet" | "value" | "certainty" | "chain" | "content";

const COLUMNS: readonly (readonly [Column, string])[] = [
  ["published", "Date"],
  ["outlet", "Outlet"],
  ["value", "Figure"],
  ["certainty", "Sure"],
  ["chain", "Who says it"],
  ["content", "Words"],
];

const SURE = ["certain", "probable", "possible", "unconfirmed", "unknown"];
const ROW = 34;
const ROW_NARROW = 92;

const keyOf = ({ figure }: Telling): string =>
  `${figure.claim}/${figure.quantity ?? ""}/${figure.part ?? ""}`;

export function ClaimsTable({ view, colourOf }: { readonly view: ThreadView; readonly colourOf: ColourOf }) {
  const [sort, setSort] = useState<readonly [Column, 1 | -1]>(["published", 1]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(
    () => [...view.tellings].sort((a, b) => compare(a, b, sort[0]) * sort[1]),
    [view, sort],
  );
  const toggle = (key: string): void => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  const split = async (): Promise<void> => {
    const figures = view.tellings.filter((telling) => chosen.has(keyOf(telling))).map(({ figure }) => figure);
    if (
      await rule(
        { kind: "split", thread: view.summary.id, figures },
        `Split off ${plural(figures.length, "figure")}.`,
      )
    )
      setChosen(new Set());
  };
  return (
    <Section
      id="claims"
      title="All claims"
      note={`${plural(rows.length, "figure")}; each leads to its exact words. Choose some to split them off.`}
      aside={
        <button
          type="button"
          disabled={chosen.size === 0 || chosen.size === rows.length}
          onClick={() => void split()}
        >
          Split off {chosen.size === 0 ? "chosen" : chosen.size}
        </button>
      }
    >
      <Rows rows={rows} sort={sort} setSort={setSort} chosen={chosen} toggle={toggle} colourOf={colourOf} />
    </Section>
  );
}

interface RowsProps {
  readonly rows: readonly Telling[];
  readonly sort: readonly [Column, 1 | -1];
  readonly setSort: (sort: readonly [Column, 1 | -1]) => void;
  readonly chosen: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
  readonly colourOf: ColourOf;
}

function Rows({ rows, sort, setSort, chosen, toggle, colourOf }: RowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [narrow] = useState(() => matchMedia("(max-width: 640px)"));
  const height = narrow.matches ? ROW_NARROW : ROW;
  const virtual = useVirtual(scroller, rows.length, height);
  const row = useDrawn(
    (index, start) => {
      const telling = rows[index]!;
      const key = keyOf(telling);
      return (
        <div
          key={key}
          role="row"
          aria-rowindex={index + 2}
          class="grid-row"
          style={{ transform: `translateY(${start}px)`, height: `${height}px` }}
        >
          <span role="cell" class="cell cell-choose">
            <input
              type="checkbox"
              checked={chosen.has(key)}
              onChange={() => toggle(key)}
              aria-label={`Choose ${telling.value} in ${telling.outlet ?? "an unnamed outlet"}`}
            />
          </span>
          <span role="cell" class="cell cell-published">
            {dayOf(telling.published)}
          </span>
          <span role="cell" class="cell cell-outlet">
            {telling.outlet ?? "unnamed"}
          </span>
          <span role="cell" class="cell cell-value">
            <Dot colour={colourOf(telling.origin)} />
            <Link href={wordsHref(telling)} title={telling.why}>
              {telling.value}
            </Link>
          </span>
          <span role="cell" class="cell cell-certainty">
            <Certainty value={telling.certainty} polarity={telling.polarity} />
          </span>
          <span role="cell" class="cell cell-chain">
            <Chain chain={telling.chain} />
          </span>
          <span role="cell" class="cell cell-content" title={telling.content}>
            {telling.content}
          </span>
        </div>
      );
    },
    [rows, chosen, colourOf, height],
  );
  return (
    <div
      class="grid-scroll"
      ref={scroller}
      role="table"
      aria-label="All claims"
      aria-rowcount={rows.length + 1}
      tabIndex={0}
    >
      <div role="rowgroup" class="grid-head">
        <div role="row" class="grid-row" aria-rowindex={1}>
          <span role="columnheader" class="cell cell-choose">
            <span class="unseen">Choose</span>
          </span>
          {COLUMNS.map(([column, name]) => (
            <span
              key={column}
              role="columnheader"
              class={`cell cell-${column}`}
              aria-sort={sort[0] !== column ? "none" : sort[1] === 1 ? "ascending" : "descending"}
            >
              <button
                type="button"
                class="sort"
                onClick={() => setSort([column, sort[0] === column && sort[1] === 1 ? -1 : 1])}
              >
                {name}
                <span aria-hidden="true">{sort[0] !== column ? "" : sort[1] === 1 ? " ↑" : " ↓"}</span>
              </button>
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

function compare(a: Telling, b: Telling, column: Column): number {
  switch (column) {
    case "published":
      return text(a.published ?? "9999", b.published ?? "9999");
    case "outlet":
      return text(a.outlet ?? "", b.outlet ?? "");
    case "value":
      return (
        (a.high ?? a.low ?? -1) - (b.high ?? b.low ?? -1) ||
        (a.low ?? -1) - (b.low ?? -1) ||
        text(a.value, b.value)
      );
    case "certainty":
      return SURE.indexOf(a.certainty) - SURE.indexOf(b.certainty);
    case "chain":
      return text(a.chain.at(-1)?.name ?? "", b.chain.at(-1)?.name ?? "");
    case "content":
      return text(a.content, b.content);
    default:
      return column satisfies never;
  }
}

const text = (a: string, b: string): number => a.localeCompare(b, "en");
