/** The first of a long list, and the rest when it is asked for: what nobody looks at need not be drawn. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { count } from "../words.ts";

interface SomeProps<T> {
  readonly items: readonly T[];
  /** how many at first, and how many more each time */
  readonly step: number;
  readonly children: (shown: readonly T[]) => ComponentChildren;
}

export function Some<T>({ items, step, children }: SomeProps<T>) {
  const [shown, setShown] = useState(step);
  const left = items.length - shown;
  return (
    <>
      {children(items.slice(0, shown))}
      {left <= 0 ? null : (
        <p class="more">
          <button type="button" onClick={() => setShown(shown + step)}>
            Show {count(Math.min(step, left))} more of {count(items.length)}
          </button>
        </p>
      )}
    </>
  );
}
