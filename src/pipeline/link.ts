/**
 * The articles of one neighbourhood in, what stands between them out: threads, origins, drifts, conflicts, copies. Pure,
 * and a function of the set: neither the order of the articles nor anything read elsewhere changes it. Whoever keeps
 * articles over time links a neighbourhood anew when an article falls into it, and no other.
 */
import { findConflicts } from "../link/conflict/find-conflicts.ts";
import { findCopies } from "../link/copies.ts";
import { findDrifts } from "../link/drift/find-drifts.ts";
import { findAffairs } from "../link/figure/affairs.ts";
import { type Article, articleOf, dayOf } from "../link/figure/article.ts";
import { fillRoles } from "../link/figure/ellipsis.ts";
import { figuresOf } from "../link/figure/figure.ts";
import { Folder } from "../link/figure/matter.ts";
import { shareOrganisations } from "../link/figure/organisations.ts";
import { sharePersons } from "../link/figure/persons.ts";
import { findStories } from "../link/figure/stories.ts";
import { type Profile, profileOf } from "../link/neighbourhood/profile.ts";
import { type FoundOrigin, findOrigins, type Origins } from "../link/origin/find-origins.ts";
import { intervalOf } from "../link/origin/interval.ts";
import type { Said } from "../link/origin/said.ts";
import { originsWithCopies, partCopies, sameTextCopies, threadsWithCopies } from "../link/same-text.ts";
import type { Cluster } from "../link/thread/cluster.ts";
import { findThreads } from "../link/thread/find-threads.ts";
import { titleOf } from "../link/thread/title.ts";
import { timelineOf } from "../link/timeline.ts";
import {
  address,
  type Copy,
  type DocumentId,
  type Reading,
  type Thread,
  type ThreadId,
  type Tracing,
} from "../model/index.ts";
import { retellingsOf } from "./retold.ts";

export interface LinkInput {
  readonly reading: Reading;
  /** whose copy the article carries, where the input says so */
  readonly carries: string | null;
}

/** What is found between articles. */
export type Links = Pick<Tracing, "threads" | "origins" | "drifts" | "conflicts" | "copies">;

export function linkNeighbourhood(inputs: readonly LinkInput[]): Links {
  const folder = new Folder();
  const { own, carried } = partCopies(inOrder(inputs));
  const read = own.map(({ reading, carries }, index) => articleOf(reading, carries, index, folder));
  const affairs = findAffairs(read);
  const articles = sharePersons(shareOrganisations(read, affairs));
  const stories = findStories(articles);
  const figures = fillRoles(
    articles.flatMap((article, index) => figuresOf(article, stories[index]!, affairs[index]!, folder)),
  );
  const clusters = findThreads(figures);
  const copies = copiesOf(articles);
  const origins = findOrigins(clusters, copies);
  const retold = retellingsOf(figures, clusters, origins, copies);
  return {
    threads: threadsWithCopies(
      clusters.map((cluster, index) => threadOf(cluster, origins, origins.said[index]!)),
      carried,
    ),
    origins: originsWithCopies(
      origins.all.map(({ origin }) => origin),
      carried,
    ),
    drifts: findDrifts(retold),
    conflicts: findConflicts(retold),
    copies: [...copies, ...sameTextCopies(carried, inputs)],
  };
}

/** By date, undated last, then by id; one document given twice is read once. */
export function inOrder(inputs: readonly LinkInput[]): readonly LinkInput[] {
  const byId = new Map<DocumentId, LinkInput>();
  for (const input of inputs) {
    const { id } = input.reading.document;
    const known = byId.get(id);
    if (known === undefined || (known.carries ?? "") < (input.carries ?? "")) byId.set(id, input);
  }
  const keyed = [...byId.values()].map((input) => {
    const { published } = input.reading.document;
    return { input, day: dayOf(published) ?? Number.POSITIVE_INFINITY, published: published ?? "" };
  });
  keyed.sort(
    (a, b) =>
      (a.day === b.day ? 0 : a.day - b.day) ||
      compareText(a.published, b.published) ||
      compareText(a.input.reading.document.id, b.input.reading.document.id),
  );
  return keyed.map(({ input }) => input);
}

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function copiesOf(articles: readonly Article[]): readonly Copy[] {
  const carries = new Map(
    articles.flatMap(({ id, carries: agency }) => (agency === null ? [] : [[id, agency] as const])),
  );
  return findCopies(
    articles.map(({ reading }) => reading.document),
    carries,
  );
}

function threadOf(cluster: Cluster, origins: Origins, said: readonly Said[]): Thread {
  const behind = new Set<FoundOrigin>();
  for (const { figure } of cluster.members) {
    const found = origins.byFigure.get(figure.key);
    if (found !== undefined) behind.add(found);
  }
  return {
    id: address("thr", [cluster.first.key]) as ThreadId,
    title: titleOf(cluster),
    members: cluster.members.map(({ figure, why }) => ({ figure: figure.ref, why })),
    nearMisses: cluster.misses.map(({ figure, why }) => ({ figure: figure.ref, why })),
    origins: [...behind].map(({ origin }) => origin.id),
    independent: intervalOf(
      said,
      cluster.misses.map(({ figure }) => figure),
      origins,
    ),
    timeline: timelineOf(cluster, origins),
  };
}

export { type Neighbourhood, Neighbourhoods } from "../link/neighbourhood/neighbourhoods.ts";
export { Profile } from "../link/neighbourhood/profile.ts";
export { type Redirects, redirectsOf } from "../link/redirects.ts";

/** What decides an article's neighbourhood; a ledger keeps it beside the article. */
export const profileOfReading = (reading: Reading): Profile => profileOf(reading, new Folder());
