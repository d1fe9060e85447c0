/** The article's text, cut at every edge of a mark. What is chosen stands out; all text is put in as text, never as HTML. */
import type { MarkedBlock, MarkedSegment } from "../../../src/serve/schema/article.ts";

interface TextProps {
  readonly blocks: readonly MarkedBlock[];
  readonly active: number | null;
  /** the exact words that were asked for */
  readonly at: { readonly start: number; readonly end: number } | null;
  readonly choose: (claim: number) => void;
}

export function MarkedText({ blocks, active, at, choose }: TextProps) {
  return (
    <article class="article-text" aria-label="Text of the article">
      {blocks.map((block, index) => (
        <Block key={index} kind={block.kind}>
          {block.segments.map((segment) => (
            <Segment key={segment.start} segment={segment} active={active} at={at} choose={choose} />
          ))}
        </Block>
      ))}
    </article>
  );
}

function Block({
  kind,
  children,
}: {
  readonly kind: MarkedBlock["kind"];
  readonly children: preact.ComponentChildren;
}) {
  const name = `block block-${kind.replaceAll(" ", "-")}`;
  if (kind === "headline" || kind === "subheading")
    return (
      <p class={name} role="heading" aria-level={kind === "headline" ? 2 : 3}>
        {children}
      </p>
    );
  if (kind === "quote block") return <blockquote class={name}>{children}</blockquote>;
  return <p class={name}>{children}</p>;
}

const ORDER = ["source", "cue", "field", "content"] as const;

function Segment({
  segment,
  active,
  at,
  choose,
}: Omit<TextProps, "blocks"> & { readonly segment: MarkedSegment }) {
  const { marks, start, text } = segment;
  const asked = at !== null && start < at.end && start + text.length > at.start;
  if (marks.length === 0) return asked ? <mark class="asked">{text}</mark> : <>{text}</>;
  const mine = marks.find(({ claim }) => claim === active);
  const kinds = mine === undefined ? [] : ORDER.filter((kind) => mine.kinds.includes(kind));
  const names = ["m", ...kinds.map((kind) => `m-${kind}`), asked ? "asked" : ""].filter(
    (name) => name !== "",
  );
  // Of several claims in one place the one with the fewest words there is meant: the others are reached beside it.
  return (
    <mark
      class={names.join(" ")}
      data-start={start}
      data-claims={marks.map(({ claim }) => claim).join(" ")}
      onClick={() => choose(marks.at(-1)!.claim)}
    >
      {text}
    </mark>
  );
}
