/** The claims beside the text, each as near to its words as those above it leave room. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ClaimView, RulingView } from "../../../src/serve/schema/shared.ts";
import { Certainty, Chain } from "../parts/basics.tsx";
import { ClaimFields } from "../parts/claim-card.tsx";
import { Link } from "../parts/link.tsx";
import { ClaimDecisions, standingAbout, tagOf } from "./claim-decisions.tsx";

interface MarginProps {
  readonly claims: readonly ClaimView[];
  readonly rulings: readonly RulingView[];
  /** of threads, by their ids */
  readonly titles: ReadonlyMap<string, string>;
  readonly active: number | null;
  readonly choose: (claim: number) => void;
}

const GAP = 6;

export function Margin({ claims, rulings, titles, active, choose }: MarginProps) {
  const list = useRef<HTMLOListElement>(null);
  const [tops, setTops] = useState<readonly number[] | null>(null);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const place = (): void => {
      const box = list.current;
      if (box === null) return;
      if (matchMedia("(max-width: 860px)").matches) {
        setTops(null);
        return;
      }
      const placed = alignedTops(box, claims, active);
      setTops(placed.tops);
      setHeight(placed.height);
    };
    place();
    addEventListener("resize", place);
    return () => removeEventListener("resize", place);
  }, [claims, active]);
  return (
    <ol
      ref={list}
      class={tops === null ? "margin" : "margin aligned"}
      aria-label="Claims"
      style={tops === null ? {} : { minHeight: `${height}px` }}
    >
      {claims.map((view, index) => (
        <Card
          key={view.claim.id}
          view={view}
          standing={standingAbout(rulings, view.claim.id)}
          titles={titles}
          index={index}
          active={index === active}
          choose={choose}
          top={tops?.[index] ?? null}
        />
      ))}
    </ol>
  );
}

function Card({
  view,
  standing,
  titles,
  index,
  active,
  choose,
  top,
}: {
  readonly view: ClaimView;
  readonly standing: readonly RulingView[];
  readonly titles: MarginProps["titles"];
  readonly index: number;
  readonly active: boolean;
  readonly choose: (claim: number) => void;
  readonly top: number | null;
}) {
  const { claim } = view;
  return (
    <li
      class={active ? "card active" : "card"}
      id={claim.id}
      data-claim={index}
      style={top === null ? {} : { top: `${top}px` }}
    >
      <button
        type="button"
        class="card-head"
        aria-expanded={active}
        onClick={() => choose(index)}
        onFocus={() => choose(index)}
      >
        <span class="chain">{view.chain.map(({ name }) => name).join(" ← ")}</span>
        <Certainty value={claim.certainty.value} polarity={claim.certainty.polarity} />
        {standing.map((ruling) => (
          <span class="tag" key={ruling.ruling.id}>
            {tagOf(ruling)}
          </span>
        ))}
        <span class="card-words">{view.text}</span>
      </button>
      {active ? (
        <div class="card-body">
          <p>
            <Chain chain={view.chain} />
          </p>
          <ClaimFields view={view} />
          {view.threads.length === 0 ? (
            <p class="facts">In no thread: no other article answers the same question.</p>
          ) : (
            <p class="facts">
              Who else says it:{" "}
              {view.threads.map((thread, position) => (
                <span key={thread}>
                  {position > 0 ? " · " : ""}
                  <Link href={`/threads/${thread}`}>{titles.get(thread) ?? "this thread"}</Link>
                </span>
              ))}
            </p>
          )}
          <ClaimDecisions claim={claim} standing={standing} />
        </div>
      ) : null}
    </li>
  );
}

/** Each card at the height of its first words; the chosen one exactly there, the others pushed away from it. */
function alignedTops(
  box: HTMLElement,
  claims: readonly ClaimView[],
  active: number | null,
): { readonly tops: readonly number[]; readonly height: number } {
  const origin = box.getBoundingClientRect().top;
  const heights = [...box.children].map((card) => (card as HTMLElement).offsetHeight);
  const wanted = claims.map((_, index) => {
    const mark = document.querySelector(`.article-text mark[data-claims~="${index}"]`);
    return mark === null ? 0 : mark.getBoundingClientRect().top - origin;
  });
  const order = claims.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const tops: number[] = new Array(claims.length).fill(0);
  const pivot = active === null ? -1 : order.indexOf(active);
  let floor = 0;
  for (const index of order) {
    tops[index] = Math.max(wanted[index]!, floor);
    floor = tops[index]! + heights[index]! + GAP;
  }
  if (pivot >= 0 && tops[active!]! > wanted[active!]!) {
    // What stands above the chosen card moves up as far as there is room.
    tops[active!] = Math.max(wanted[active!]!, 0);
    let ceiling = tops[active!]!;
    for (let at = pivot - 1; at >= 0; at--) {
      const index = order[at]!;
      tops[index] = Math.min(tops[index]!, ceiling - heights[index]! - GAP);
      ceiling = tops[index]!;
    }
    const above = Math.min(0, ...tops);
    for (const index of order) tops[index] = tops[index]! - above;
    floor = tops[active!]! + heights[active!]! + GAP;
    for (const index of order.slice(pivot + 1)) {
      tops[index] = Math.max(wanted[index]!, floor);
      floor = tops[index]! + heights[index]! + GAP;
    }
  }
  const height = Math.max(0, ...order.map((index) => tops[index]! + heights[index]!));
  return { tops, height };
}
