/**
 * Articles gathered into neighbourhoods, the sets within which linking looks. An article's neighbourhood is all that is
 * joined to it, directly or by way of others, at the loosest level at which that is no crowd. It depends on the set of
 * articles alone, never on the order in which they came; one more article costs a look at its like and, at most, the
 * articles of the neighbourhoods that it joins.
 */
import type { DocumentId } from "../../model/index.ts";
import { Alike, type Near } from "./alike.ts";
import { type Group, groupOfOne, joinGroups, type Member, rootOf } from "./group.ts";
import { DEEP, DEEP_SHARE, levelAt, neighboursAt } from "./levels.ts";
import type { Profile } from "./profile.ts";
import { type ProfileTerms, termsOfProfile } from "./profile-terms.ts";

/**
 * Texts that are linked together at most, where no more than a few words join them; of one story STORY_CROWDS times as many.
 * More finds what is retold long after; each costs every later article of its story the time to link it again.
 */
export const CROWD = 150;

export interface Neighbourhood {
  readonly documents: readonly DocumentId[];
}

/** The groups of one level, by the numbers of articles; null: it never came to this level. */
type Groups = (Group | null)[];

export class Neighbourhoods {
  readonly #members: Member[] = [];
  readonly #known = new Set<DocumentId>();
  readonly #crowd: number;
  /** the loosest: who shares a term at all; by term the first article that has it */
  readonly #byTerm = new Map<number, number>();
  readonly #loosest: Groups = [];
  /** of what is in a crowd there: what has come to level DEEP, and what has not */
  readonly #deep = new Alike();
  readonly #loose = new Alike();
  readonly #levels: Groups[] = [];

  /** @param crowd texts that are linked together at most; of one story STORY_CROWDS times as many */
  constructor(crowd: number = CROWD) {
    this.#crowd = crowd;
  }

  /**
   * Adds an article; one that is known already changes nothing.
   * @returns the neighbourhoods that have to be linked again: the article's own, and those of a crowd that fell apart
   */
  add(profile: Profile): readonly Neighbourhood[] {
    const { document, text } = profile;
    if (this.#known.has(document)) return [];
    this.#known.add(document);
    const terms = termsOfProfile(profile);
    const member: Member = { number: this.#members.length, document, text, terms, group: null };
    this.#members.push(member);
    const crowded = this.#placeByTerm(member);
    for (const { number, terms: its } of crowded) this.#loose.add(number, its);
    const placed = [member, ...this.#placeAlike(crowded, 0, new Map())];
    return [...new Set(placed.map(groupOf))].map(toNeighbourhood);
  }

  /** The neighbourhood of each article, each once. */
  all(): readonly Neighbourhood[] {
    return [...new Set(this.#members.map(groupOf))].map(toNeighbourhood);
  }

  /** @returns those that are in a crowd now, and were not before */
  #placeByTerm(member: Member): readonly Member[] {
    const { number, terms } = member;
    const crowded: Member[] = [];
    let group = groupOfOne(member);
    this.#loosest.push(group);
    for (const term of [...terms.terms, ...terms.countries]) {
      const first = this.#byTerm.get(term);
      if (first === undefined) this.#byTerm.set(term, number);
      else group = joinGroups(group, rootOf(this.#loosest[first]!), this.#crowd, crowded);
    }
    return crowded;
  }

  /**
   * Puts articles into their groups of a level; those of a crowd into the groups of the next.
   * @param near what each is alike with, as far as it was asked: nothing is added in the meantime
   * @returns all that were put somewhere
   */
  #placeAlike(members: readonly Member[], at: number, near: Map<Member, Near>): readonly Member[] {
    if (members.length === 0) return [];
    const level = levelAt(at);
    this.#levels[at] ??= [];
    const groups = this.#levels[at];
    const crowded: Member[] = [];
    if (at === DEEP) for (const { number, terms } of members) this.#deepen(number, terms);
    for (const member of members) {
      let group = groupOfOne(member);
      while (groups.length < member.number) groups.push(null);
      groups[member.number] = group;
      const before = near.get(member) ?? this.#near(member);
      const here = neighboursAt(level, member.terms, before, (article) => this.#members[article]!.terms);
      near.set(member, here);
      for (const article of here.articles) {
        const other = groups[article];
        if (other !== undefined && other !== null)
          group = joinGroups(group, rootOf(other), this.#crowd * level.crowds, crowded);
      }
    }
    return [...members, ...this.#placeAlike(crowded, at + 1, near)];
  }

  #deepen(article: number, terms: ProfileTerms): void {
    this.#loose.delete(article);
    this.#deep.add(article, terms);
  }

  /**
   * Who is near to an article. Whoever is alike with one that has come to level DEEP, and enough for that level, is in a
   * crowd at all levels before, and who else has come there does not matter for them.
   */
  #near({ number, terms }: Member): Near {
    const loose = this.#loose.near(number, terms, 0);
    const strict = this.#deep.near(number, terms, DEEP_SHARE);
    const deep = strict.articles.length > 0 ? strict : this.#deep.near(number, terms, 0);
    return {
      articles: [...loose.articles, ...deep.articles],
      shares: [...loose.shares, ...deep.shares],
    };
  }
}

/** A crowd's articles are placed anew at once, so that no article is left in one. */
const groupOf = ({ group }: Member): Group => rootOf(group!);

const toNeighbourhood = ({ members }: Group): Neighbourhood => ({
  documents: members.map(({ document }) => document),
});
