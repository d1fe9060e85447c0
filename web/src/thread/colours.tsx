/** One colour for each origin, the same in the chart, the tree, the table and the ladder. */
import type { OriginView } from "../../../src/serve/schema/thread.ts";

/** Told apart by people with any colour vision (Okabe and Ito); the style sheet has a light and a dark tone of each. */
const TONES = 8;

export type ColourOf = (origin: string | null) => string;

export function coloursOf(origins: readonly OriginView[]): ColourOf {
  const tones = new Map(origins.map(({ id }, index) => [id as string, index % TONES]));
  return (origin) => {
    const tone = origin === null ? undefined : tones.get(origin);
    return tone === undefined ? "var(--origin-none)" : `var(--origin-${tone})`;
  };
}

export const Dot = ({ colour, title }: { readonly colour: string; readonly title?: string }) => (
  <i class="dot" style={{ background: colour }} title={title} aria-hidden="true" />
);
