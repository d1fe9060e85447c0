/**
 * Greatest number of pairs in a bipartite graph (augmenting paths: Kuhn 1955, as simplified by Berge). Articles have
 * some hundred attributions and each agrees with few others, so that this is fast in practice.
 */
export function maximumMatching(
  left: number,
  right: number,
  agree: (a: number, b: number) => boolean,
): Int32Array {
  const edges: number[][] = [];
  for (let a = 0; a < left; a++) {
    const own: number[] = [];
    for (let b = 0; b < right; b++) if (agree(a, b)) own.push(b);
    edges.push(own);
  }
  const partnerOfRight = new Int32Array(right).fill(-1);
  const partnerOfLeft = new Int32Array(left).fill(-1);
  for (let a = 0; a < left; a++) augment(a, edges, partnerOfLeft, partnerOfRight);
  return partnerOfLeft;
}

/** How many pairs the greatest matching has. */
export function matchSize(left: number, right: number, agree: (a: number, b: number) => boolean): number {
  let size = 0;
  for (const partner of maximumMatching(left, right, agree)) if (partner >= 0) size++;
  return size;
}

/** Looks breadth first for a path from `from` to a free right node, and flips it. */
function augment(
  from: number,
  edges: readonly number[][],
  partnerOfLeft: Int32Array,
  partnerOfRight: Int32Array,
): void {
  const cameFrom = new Map<number, number>();
  const queue = [from];
  for (const a of queue) {
    for (const b of edges[a]!) {
      if (cameFrom.has(b)) continue;
      cameFrom.set(b, a);
      const holder = partnerOfRight[b]!;
      if (holder >= 0) {
        queue.push(holder);
        continue;
      }
      flip(b, from, cameFrom, partnerOfLeft, partnerOfRight);
      return;
    }
  }
}

function flip(
  free: number,
  from: number,
  cameFrom: ReadonlyMap<number, number>,
  partnerOfLeft: Int32Array,
  partnerOfRight: Int32Array,
): void {
  let b = free;
  for (;;) {
    const a = cameFrom.get(b)!;
    const next = partnerOfLeft[a]!;
    partnerOfLeft[a] = b;
    partnerOfRight[b] = a;
    if (a === from) return;
    b = next;
  }
}
