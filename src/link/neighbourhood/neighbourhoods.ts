/**
 * Articles gathered into neighbourhoods, the sets within which linking looks. An article's neighbourhood is all that is
 * joined to it, directly or by way of others, by shared keys of the loosest level at which that is no crowd. It depends on
 * the set of articles alone, never on the order in which they came; one more article costs its keys and, at most, the
 * articles of the neighbourhoods that it joins.
 */
import type { DocumentId } from "../../model/index.ts";
import { keysAt } from "./keys.ts";
import type { Profile } from "./profile.ts";

/**
 * Texts that are linked together at most. More finds what is retold long after; each costs every later article of its
 * story the time to link it again.
 */
export const CROWD = 300;

export interface Neighbourhood {
  readonly documents: readonly DocumentId[];
}

/** Articles joined at one level: in full until they are a crowd, then only as a mark that they are. */
class Group {
  parent: Group | null = null;
  members: Profile[] = [];
  readonly texts = new Set<string>();
  crowd = false;
}

class Level {
  readonly byKey = new Map<string, Group>();
  readonly byDocument = new Map<DocumentId, Group>();
}

export class Neighbourhoods {
  private readonly levels: Level[] = [];
  private readonly known = new Set<DocumentId>();
  private readonly crowd: number;

  /** @param crowd texts that are linked together at most */
  constructor(crowd: number = CROWD) {
    this.crowd = crowd;
  }

  /**
   * Adds an article; one that is known already changes nothing.
   * @returns the neighbourhoods that have to be linked again: the article's own, and those of a crowd that fell apart
   */
  add(profile: Profile): readonly Neighbourhood[] {
    if (this.known.has(profile.document)) return [];
    this.known.add(profile.document);
    return [...this.place([profile], 0)].map(toNeighbourhood);
  }

  /** The neighbourhood of each article, each once. */
  all(): readonly Neighbourhood[] {
    const found = new Set<Group>();
    for (const document of this.known) found.add(this.groupOf(document));
    return [...found].map(toNeighbourhood);
  }

  private groupOf(document: DocumentId): Group {
    for (const { byDocument } of this.levels) {
      const group = rootOf(byDocument.get(document)!);
      if (!group.crowd) return group;
    }
    throw new Error(`${document} is in no neighbourhood: it was never added`);
  }

  /** Puts articles into their groups of a level; those of a crowd into the groups of the next. */
  private place(profiles: readonly Profile[], at: number): ReadonlySet<Group> {
    this.levels[at] ??= new Level();
    const level = this.levels[at];
    const placed = new Set<Group>();
    const crowded: Profile[] = [];
    for (const profile of profiles) {
      let group = new Group();
      group.members.push(profile);
      group.texts.add(profile.text);
      level.byDocument.set(profile.document, group);
      for (const key of keysAt(profile, at)) {
        const other = level.byKey.get(key);
        if (other === undefined) level.byKey.set(key, group);
        else group = this.join(group, rootOf(other), crowded);
      }
      placed.add(group);
    }
    const here = new Set([...placed].map(rootOf).filter(({ crowd }) => !crowd));
    return crowded.length === 0 ? here : new Set([...here, ...this.place(crowded, at + 1)]);
  }

  /** One group of two; when it is a crowd, its articles go to `crowded`. */
  private join(a: Group, b: Group, crowded: Profile[]): Group {
    if (a === b) return a;
    const [large, small] = a.crowd || (!b.crowd && a.members.length >= b.members.length) ? [a, b] : [b, a];
    small.parent = large;
    for (const member of small.members) large.members.push(member);
    for (const text of small.texts) large.texts.add(text);
    small.members = [];
    small.texts.clear();
    if (!large.crowd && large.texts.size <= this.crowd) return large;
    large.crowd = true;
    crowded.push(...large.members.splice(0));
    large.texts.clear();
    return large;
  }
}

function rootOf(group: Group): Group {
  let root = group;
  while (root.parent !== null) root = root.parent;
  for (let at = group; at.parent !== null; ) {
    const next: Group = at.parent;
    at.parent = root === at ? null : root;
    at = next;
  }
  return root;
}

const toNeighbourhood = ({ members }: Group): Neighbourhood => ({
  documents: members.map(({ document }) => document),
});
