/** Who has it from whom: the picture, and the same as a nested list. */
import { useMemo, useState } from "preact/hooks";
import type { Telling, ThreadView } from "../../../src/serve/schema/thread.ts";
import { lazily } from "../lazy.tsx";
import { Section } from "../parts/basics.tsx";
import { Link } from "../parts/link.tsx";
import { Some } from "../parts/some.tsx";
import { plural, shortDay, wordsHref } from "../words.ts";
import { type ColourOf, Dot } from "./colours.tsx";
import { cut, type TreeNode, treeOf } from "./tree.ts";

const TreePicture = lazily(async () => (await import("./tree-picture.tsx")).TreePicture);

export function Origins({ view, colourOf }: { readonly view: ThreadView; readonly colourOf: ColourOf }) {
  const [asList, setAsList] = useState(() => matchMedia("(max-width: 640px)").matches);
  const roots = useMemo(() => treeOf(view, shortDay), [view]);
  const picture = useMemo(() => cut(roots), [roots]);
  const firsts = useMemo(
    () => new Map(view.tellings.map((telling) => [`${telling.origin}/${telling.document}`, telling])),
    [view],
  );
  const hrefOf = (node: TreeNode): string | null => hrefOfNode(node, firsts);
  const without = new Set(
    view.tellings.filter(({ origin }) => origin === null).map(({ document }) => document),
  ).size;
  return (
    <Section
      id="origins"
      title="Who has it from whom"
      note={
        <>
          Solid lines are said in the text, dashed ones worked out.
          {without > 0 ? ` No origin was found for ${plural(without, "article")}.` : ""}
        </>
      }
      aside={
        <button type="button" class="quiet" aria-pressed={asList} onClick={() => setAsList(!asList)}>
          {asList ? "As a picture" : "As a list"}
        </button>
      }
    >
      {roots.length === 0 ? (
        <p class="empty">No origin was found.</p>
      ) : asList ? (
        <NestedList nodes={roots} colourOf={colourOf} hrefOf={hrefOf} />
      ) : (
        <TreePicture roots={picture} colourOf={colourOf} hrefOf={hrefOf} />
      )}
    </Section>
  );
}

function hrefOfNode(node: TreeNode, firsts: ReadonlyMap<string, Telling>): string | null {
  if (node.kind === "origin") return node.href === null ? null : `/voices/${node.href}`;
  const telling = firsts.get(node.id);
  return telling === undefined ? null : wordsHref(telling);
}

/** Articles of one node that are listed at once. */
const LISTED = 60;

interface ListProps {
  readonly nodes: readonly TreeNode[];
  readonly colourOf: ColourOf;
  readonly hrefOf: (node: TreeNode) => string | null;
}

function NestedList({ nodes, colourOf, hrefOf }: ListProps) {
  return (
    <ul class="nested">
      {nodes.map((node) => {
        const href = hrefOf(node);
        return (
          <li key={node.id}>
            <div class={`nested-node ${node.basis ?? ""}`} title={node.why ?? undefined}>
              <Dot colour={colourOf(node.origin)} />
              {href === null ? <b>{node.name}</b> : <Link href={href}>{node.name}</Link>}{" "}
              <span class="facts">{node.note}</span>
              {node.basis === "inferred" ? <small class="inferred"> worked out</small> : null}
            </div>
            {node.children.length === 0 ? null : (
              <Some items={node.children} step={LISTED}>
                {(shown) => <NestedList nodes={shown} colourOf={colourOf} hrefOf={hrefOf} />}
              </Some>
            )}
          </li>
        );
      })}
    </ul>
  );
}
