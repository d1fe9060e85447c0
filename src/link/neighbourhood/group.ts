/** Articles joined at one level: in full until they are a crowd, then only as a mark that they are. */
import type { DocumentId } from "../../model/index.ts";
import type { ProfileTerms } from "./profile-terms.ts";

/** An article with what it is compared by. */
export interface Member {
  /** in the order in which they came, from 0 */
  readonly number: number;
  readonly document: DocumentId;
  readonly text: string;
  readonly terms: ProfileTerms;
  /** of the strictest level that it was put into */
  group: Group | null;
}

export interface Group {
  parent: Group | null;
  crowd: boolean;
  members: Member[];
  /** null: while there are too few members to be a crowd, whatever they carry */
  texts: Set<string> | null;
}

export function groupOfOne(member: Member): Group {
  const group: Group = { parent: null, crowd: false, members: [member], texts: null };
  member.group = group;
  return group;
}

/** One group of two, which are roots; when it is a crowd of texts, its articles go to `crowded`. */
export function joinGroups(a: Group, b: Group, crowd: number, crowded: Member[]): Group {
  if (a === b) return a;
  const [large, small] = a.crowd || (!b.crowd && a.members.length >= b.members.length) ? [a, b] : [b, a];
  small.parent = large;
  for (const member of small.members) {
    large.members.push(member);
    large.texts?.add(member.text);
  }
  small.members = [];
  small.texts = null;
  if (!large.crowd && !carriesMoreThan(crowd, large)) return large;
  // one by one: copies of one text are no crowd, however many there are, and as arguments they would be too many
  for (const member of large.members) crowded.push(member);
  large.crowd = true;
  large.members = [];
  large.texts = null;
  return large;
}

function carriesMoreThan(crowd: number, group: Group): boolean {
  if (group.members.length <= crowd) return false;
  group.texts ??= new Set(group.members.map(({ text }) => text));
  return group.texts.size > crowd;
}

export function rootOf(group: Group): Group {
  let root = group;
  while (root.parent !== null) root = root.parent;
  for (let at = group; at.parent !== null; ) {
    const next: Group = at.parent;
    at.parent = root === at ? null : root;
    at = next;
  }
  return root;
}
