/** Only the rows in view, and a few around them: what makes a table of thousands scroll smoothly. */
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from "@tanstack/virtual-core";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

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
