/**
 * How the articles of one thread came by one origin, as a tree: under the origin those that took it from the voice
 * itself, under each of them those that took it from it. A cycle of citations is cut at its earliest article.
 */
import type { Basis, DocumentId, Origin, OriginEdge } from "../../model/index.ts";
import type { FigureView, TracingIndex } from "./figures.ts";
import { groupBy } from "./words.ts";

export interface CarrierNode {
  readonly document: DocumentId;
  /** what the article says in this thread; empty: it only stands between the others */
  readonly figures: readonly FigureView[];
  readonly basis: Basis;
  /** why it is joined here */
  readonly why: string;
  readonly children: readonly CarrierNode[];
}

interface Carrier {
  readonly document: DocumentId;
  readonly figures: readonly FigureView[];
  readonly edge: OriginEdge;
  /** the article above it; null: the voice itself */
  readonly from: DocumentId | null;
}

/** `order` is the fixed order of articles: by date, undated last. */
export function originTree(
  index: TracingIndex,
  origin: Origin,
  figures: ReadonlySet<string>,
  order: ReadonlyMap<DocumentId, number>,
  keyOf: (edge: OriginEdge) => string,
): readonly CarrierNode[] {
  const here = origin.edges.filter((edge) => figures.has(keyOf(edge)));
  const carriers = new Map<DocumentId, Carrier>();
  for (const [document, edges] of groupBy(here, (edge) => index.figure(edge.figure).document.id)) {
    carriers.set(document, carrierOf(index, document, edges));
  }
  addBetween(index, origin, carriers);
  const children = groupBy([...carriers.values()], (carrier) => parentOf(carrier, carriers, order));
  const at = (id: DocumentId): number => order.get(id) ?? Number.POSITIVE_INFINITY;
  const under = (parent: DocumentId | null): readonly CarrierNode[] =>
    [...(children.get(parent) ?? [])]
      .sort((a, b) => at(a.document) - at(b.document))
      .map(({ document, figures: said, edge }) => ({
        document,
        figures: said,
        basis: edge.basis,
        why: edge.why,
        children: under(document),
      }));
  return under(null);
}

/** An article with several figures in the thread stands once, by its best proven edge. */
function carrierOf(index: TracingIndex, document: DocumentId, edges: readonly OriginEdge[]): Carrier {
  const stated = edges.filter(({ basis }) => basis === "stated");
  const edge = (stated.length > 0 ? stated : edges).find(({ from }) => from !== document) ?? edges[0]!;
  return {
    document,
    figures: edges.map(({ figure }) => index.figure(figure)),
    edge,
    from: edge.from === document ? null : edge.from,
  };
}

/** An article that others took it from, though it does not answer this question itself, stands between them. */
function addBetween(index: TracingIndex, origin: Origin, carriers: Map<DocumentId, Carrier>): void {
  for (const { from } of [...carriers.values()]) {
    if (from === null || carriers.has(from)) continue;
    const own = origin.edges.filter(({ figure }) => index.figure(figure).document.id === from);
    const edge = own.find(({ from: above }) => above === null) ?? own[0];
    if (edge === undefined) continue;
    carriers.set(from, { document: from, figures: [], edge, from: null });
  }
}

/** The article above, where it is in the tree and no ring leads back; else the voice itself. */
function parentOf(
  carrier: Carrier,
  carriers: ReadonlyMap<DocumentId, Carrier>,
  order: ReadonlyMap<DocumentId, number>,
): DocumentId | null {
  if (carrier.from === null || !carriers.has(carrier.from)) return null;
  const ring: DocumentId[] = [carrier.document];
  let above: DocumentId | null = carrier.from;
  while (above !== null && !ring.includes(above)) {
    ring.push(above);
    above = carriers.get(above)?.from ?? null;
  }
  if (above !== carrier.document) return carrier.from;
  const at = (id: DocumentId): number => order.get(id) ?? Number.POSITIVE_INFINITY;
  const earliest = ring.reduce((first, id) => (at(id) < at(first) ? id : first));
  return earliest === carrier.document ? null : carrier.from;
}

/** Every article of a tree, the upper before the lower. */
export function carriersOf(nodes: readonly CarrierNode[]): readonly CarrierNode[] {
  return nodes.flatMap((node) => [node, ...carriersOf(node.children)]);
}
