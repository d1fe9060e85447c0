/** Only the rows in view, and a few around them: what makes a table of thousands scroll smoothly. */
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from "@tanstack/virtual-core";
import type { VNode } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";

/** Rows kept ready above and below, for a quick wheel. */
const OVERSCAN = 8;

export function useVirtual(
  scroller: { readonly current: HTMLElement | null },
  count: number,
  rowHeight: number,
) {
  const [, redraw] = useState(0);
  const settings = {
    count,
    estimateSize: () => rowHeight,
    getScrollElement: () => scroller.current,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    overscan: OVERSCAN,
    onChange: () => redraw((value) => value + 1),
  };
  const kept = useRef<Virtualizer<HTMLElement, HTMLElement> | null>(null);
  kept.current ??= new Virtualizer<HTMLElement, HTMLElement>(settings);
  const virtual = kept.current;
  virtual.setOptions(settings);
  useLayoutEffect(() => virtual._willUpdate());
  useEffect(() => virtual._didMount(), [virtual]);
  useEffect(() => virtual.measure(), [rowHeight, virtual]);
  return virtual;
}

/** Rows as they were drawn before: what is the same element as before costs nothing when a scroll draws the others. */
export function useDrawn(
  draw: (index: number, start: number) => VNode,
  inputs: readonly unknown[],
): (index: number, start: number) => VNode {
  const drawn = useMemo(() => new Map<number, VNode>(), inputs);
  return (index, start) => {
    const known = drawn.get(index);
    if (known !== undefined) return known;
    const row = draw(index, start);
    drawn.set(index, row);
    return row;
  };
}
