/** The origin tree as a picture: every node can be reached by keyboard, arrows go along the edges. */
import { useEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "wouter-preact";
import { Loading } from "../parts/basics.tsx";
import type { ColourOf } from "./colours.tsx";
import type { TreeNode } from "./tree.ts";
import { type Layout, layOut, NODE_HEIGHT, NODE_WIDTH, type Placed } from "./tree-layout.ts";

interface TreeProps {
  readonly roots: readonly TreeNode[];
  readonly colourOf: ColourOf;
  readonly hrefOf: (node: TreeNode) => string | null;
}

export function TreePicture({ roots, colourOf, hrefOf }: TreeProps) {
  const [layout, setLayout] = useState<Layout | null>(null);
  const [failed, setFailed] = useState(false);
  const [at, setAt] = useState<string | null>(null);
  const picture = useRef<SVGSVGElement>(null);
  const [, go] = useLocation();
  useEffect(() => {
    let wanted = true;
    layOut(roots).then(
      (next) => {
        if (wanted) setLayout(next);
      },
      () => setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [roots]);
  if (failed) return <p class="note">The tree could not be drawn; the list below holds the same.</p>;
  if (layout === null) return <Loading />;
  const byId = new Map(layout.placed.map((placed) => [placed.node.id, placed]));
  const current = at ?? layout.placed[0]?.node.id ?? null;
  const focus = (id: string | undefined): void => {
    if (id === undefined) return;
    setAt(id);
    picture.current?.querySelector<SVGElement>(`[data-node="${CSS.escape(id)}"]`)?.focus();
  };
  const onKey = (event: KeyboardEvent, placed: Placed): void => {
    const next = neighbour(event.key, placed, layout);
    if (next !== undefined) {
      event.preventDefault();
      focus(next);
    }
    const href = hrefOf(placed.node);
    if (event.key === "Enter" && href !== null) go(href);
  };
  return (
    <div class="tree-scroll" tabIndex={0} role="group" aria-label="Origin tree">
      <svg
        ref={picture}
        class="tree"
        width={layout.width}
        height={layout.height}
        role="tree"
        aria-label="Who has it from whom"
      >
        <g>
          {layout.placed.map((placed) => {
            const parent = placed.parent === null ? undefined : byId.get(placed.parent.id);
            return parent === undefined ? null : (
              <path
                key={placed.node.id}
                class={`edge ${placed.node.basis ?? ""}`}
                d={edge(parent, placed)}
                style={{ stroke: colourOf(placed.node.origin) }}
              />
            );
          })}
        </g>
        {layout.placed.map((placed) => {
          const { node, x, y } = placed;
          return (
            <g
              key={node.id}
              data-node={node.id}
              class={`node node-${node.kind}`}
              role="treeitem"
              tabIndex={node.id === current ? 0 : -1}
              transform={`translate(${x} ${y})`}
              onClick={() => {
                const href = hrefOf(node);
                if (href !== null) go(href);
              }}
              onFocus={() => setAt(node.id)}
              onKeyDown={(event) => onKey(event, placed)}
            >
              <rect
                width={NODE_WIDTH}
                height={NODE_HEIGHT}
                rx="5"
                style={{ stroke: colourOf(node.origin) }}
              />
              <foreignObject width={NODE_WIDTH} height={NODE_HEIGHT}>
                <div class="node-text" title={node.why ?? node.name}>
                  <b>{node.name}</b> <span>{node.note}</span>{" "}
                  <span class="unseen">
                    {node.basis ?? ""} {node.why ?? ""}
                  </span>
                </div>
              </foreignObject>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function edge(parent: Placed, child: Placed): string {
  const [x1, y1] = [parent.x + NODE_WIDTH, parent.y + NODE_HEIGHT / 2];
  const [x2, y2] = [child.x, child.y + NODE_HEIGHT / 2];
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}

/** Right: what has it from here; left: from where; up and down: beside. */
function neighbour(key: string, { node, parent }: Placed, { placed }: Layout): string | undefined {
  const siblings = placed.filter((other) => other.parent === parent).map((other) => other.node.id);
  const at = siblings.indexOf(node.id);
  if (key === "ArrowRight") return node.children[0]?.id;
  if (key === "ArrowLeft") return parent?.id;
  if (key === "ArrowDown") return siblings[at + 1];
  if (key === "ArrowUp") return siblings[at - 1];
  return undefined;
}
