/** What was just done, with its undo; said to screen readers too. */
import { useEffect, useState } from "preact/hooks";

interface Said {
  readonly words: string;
  readonly bad: boolean;
  readonly undo: (() => void) | null;
}

let show: (said: Said | null) => void = () => undefined;

export const say = (words: string, undo: (() => void) | null = null): void =>
  show({ words, bad: false, undo });
export const sayError = (words: string): void => show({ words, bad: true, undo: null });

const SHOWN_MS = 12_000;

export function Toast() {
  const [said, setSaid] = useState<Said | null>(null);
  show = setSaid;
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <div class="toast-place" role="status" aria-live="polite">
      {said === null ? null : (
        <div class={said.bad ? "toast bad" : "toast"}>
          <span>{said.words}</span>
          {said.undo === null ? null : (
            <button
              type="button"
              onClick={() => {
                said.undo?.();
                setSaid(null);
              }}
            >
              Undo
            </button>
          )}
          <button type="button" aria-label="Close this message" onClick={() => setSaid(null)}>
            ×
          </button>
        </div>
      )}
    </div>
  );
}
