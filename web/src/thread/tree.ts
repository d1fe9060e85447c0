/** Who has it from whom, as a forest: an origin, the articles that have it from there, those that have it from them. */
import type { OriginView, Telling, ThreadView } from "../../../src/serve/schema/thread.ts";

export interface TreeNode {
  readonly id: string;
  readonly kind: "origin" | "article" | "more";
  readonly name: string;
  readonly note: string;
  readonly origin: string | null;
  readonly href: string | null;
  /** how it has it from its parent; null: a root */
  readonly basis: "stated" | "inferred" | null;
  readonly why: string | null;
  readonly children: readonly TreeNode[];
}

/** Articles are placed once for each origin; a circle of borrowers hangs from the origin itself. */
export function treeOf(
  { origins, tellings, documents }: ThreadView,
  dayIn: (published: string | null) => string,
): readonly TreeNode[] {
  return origins.map((origin) => {
    const mine = firstOf(tellings.filter((telling) => telling.origin === origin.id));
    const byParent = new Map<string | null, Telling[]>();
    for (const telling of mine.values()) {
      const parent =
        telling.from !== null && mine.has(telling.from) && !leadsTo(telling, telling.from, mine)
          ? telling.from
          : null;
      byParent.set(parent, [...(byParent.get(parent) ?? []), telling]);
    }
    const grow = (parent: string | null): readonly TreeNode[] =>
      (byParent.get(parent) ?? []).map((telling) => ({
        id: `${origin.id}/${telling.document}`,
        kind: "article",
        name: telling.outlet ?? "unnamed outlet",
        note: `${dayIn(telling.published)} · ${telling.value}`,
        origin: origin.id,
        href: telling.document,
        basis: telling.basis,
        why: fromElsewhere(telling, mine, documents),
        children: grow(telling.document),
      }));
    return root(origin, grow(null), dayIn);
  });
}

function root(origin: OriginView, children: readonly TreeNode[], dayIn: (date: string) => string): TreeNode {
  return {
    id: origin.id,
    kind: "origin",
    name: origin.voiceName ?? origin.title,
    note: origin.from === null ? "" : `about ${dayIn(origin.from)}`,
    origin: origin.id,
    href: origin.voice,
    basis: null,
    why: null,
    children,
  };
}

/** An article that tells it several times stands once, by its first telling. */
function firstOf(tellings: readonly Telling[]): ReadonlyMap<string, Telling> {
  const first = new Map<string, Telling>();
  for (const telling of tellings) if (!first.has(telling.document)) first.set(telling.document, telling);
  return first;
}

/** true: following the sources of `from` comes back to the telling itself */
function leadsTo(telling: Telling, from: string, all: ReadonlyMap<string, Telling>): boolean {
  const passed = new Set<string>();
  for (let at: string | null = from; at !== null && !passed.has(at); at = all.get(at)?.from ?? null) {
    if (at === telling.document) return true;
    passed.add(at);
  }
  return false;
}

function fromElsewhere(
  telling: Telling,
  mine: ReadonlyMap<string, Telling>,
  documents: ThreadView["documents"],
): string | null {
  if (telling.from === null || mine.has(telling.from)) return telling.whyFrom;
  const other = (documents as Readonly<Record<string, { readonly outlet: string | null }>>)[telling.from];
  return `${telling.whyFrom ?? ""} (from ${other?.outlet ?? "an article"}, which does not tell it here)`;
}

/** Children that are drawn of one node, in a picture: the list has all. */
const MOST_CHILDREN = 15;

/** The tree as a picture can hold it: of many that have it from one, the first, and how many more there are. */
export const cut = (nodes: readonly TreeNode[]): readonly TreeNode[] => nodes.map(cutOne);

function cutOne(node: TreeNode): TreeNode {
  const left = countOf(node.children.slice(MOST_CHILDREN));
  const shown = node.children.slice(0, MOST_CHILDREN).map(cutOne);
  if (left === 0) return { ...node, children: shown };
  const more: TreeNode = {
    id: `${node.id} more`,
    kind: "more",
    name: `and ${left} more`,
    note: "in the list",
    origin: node.origin,
    href: null,
    basis: "inferred",
    why: null,
    children: [],
  };
  return { ...node, children: [...shown, more] };
}

export const countOf = (nodes: readonly TreeNode[]): number =>
  nodes.reduce((sum, { children }) => sum + 1 + countOf(children), 0);
