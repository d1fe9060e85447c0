/** Lays the tree out with elkjs, in a worker, so that the page stays quick. */
import ELK, { type ElkNode } from "elkjs/lib/elk-api.js";
import workerAddress from "elkjs/lib/elk-worker.min.js?url";
import type { TreeNode } from "./tree.ts";

export interface Placed {
  readonly node: TreeNode;
  readonly parent: TreeNode | null;
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly placed: readonly Placed[];
}

export const NODE_WIDTH = 208;
export const NODE_HEIGHT = 40;

const OPTIONS = {
  "elk.algorithm": "mrtree",
  "elk.direction": "RIGHT",
  "elk.spacing.nodeNode": "14",
  "elk.mrtree.weighting": "CONSTRAINT",
  "elk.padding": "[top=4,left=4,bottom=4,right=4]",
};
/** Room between a node and those that have it from there. */
const LEVEL_GAP = 60;

let elk: InstanceType<typeof ELK> | null = null;

export async function layOut(roots: readonly TreeNode[]): Promise<Layout> {
  elk ??= new ELK({ workerFactory: () => new Worker(workerAddress) });
  const nodes = [...flat(roots, null)];
  const graph: ElkNode = {
    id: "thread",
    layoutOptions: {
      ...OPTIONS,
      "elk.algorithm": "layered",
      "elk.layered.spacing.nodeNodeBetweenLayers": String(LEVEL_GAP),
      "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
      "elk.separateConnectedComponents": "true",
      "elk.aspectRatio": "0.01",
    },
    children: nodes.map(({ node }) => ({ id: node.id, width: NODE_WIDTH, height: NODE_HEIGHT })),
    edges: nodes.flatMap(({ node, parent }) =>
      parent === null ? [] : [{ id: `to ${node.id}`, sources: [parent.id], targets: [node.id] }],
    ),
  };
  const laid = await elk.layout(graph);
  const at = new Map((laid.children ?? []).map(({ id, x, y }) => [id, { x: x ?? 0, y: y ?? 0 }]));
  // An origin stands beside the first that has it from there, so that it is seen before all that comes of it.
  for (const root of roots) {
    const own = at.get(root.id);
    const below = root.children.map(({ id }) => at.get(id)?.y ?? Number.POSITIVE_INFINITY);
    if (own !== undefined) at.set(root.id, { x: own.x, y: Math.min(own.y, ...below) });
  }
  return {
    width: laid.width ?? 0,
    height: laid.height ?? 0,
    placed: nodes.map(({ node, parent }) => ({ node, parent, ...(at.get(node.id) ?? { x: 0, y: 0 }) })),
  };
}

function* flat(
  nodes: readonly TreeNode[],
  parent: TreeNode | null,
): Generator<{ readonly node: TreeNode; readonly parent: TreeNode | null }> {
  for (const node of nodes) {
    yield { node, parent };
    yield* flat(node.children, node);
  }
}
