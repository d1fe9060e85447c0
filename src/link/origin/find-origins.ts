/** Origins: acts of saying, each with the claims that rest on it and how each came by it. */
import {
  address,
  type Copy,
  type DocumentId,
  type Origin,
  type OriginEdge,
  type OriginId,
} from "../../model/index.ts";
import { mostCommon } from "../counts.ts";
import type { Article } from "../figure/article.ts";
import type { Figure } from "../figure/figure.ts";
import type { Cluster } from "../thread/cluster.ts";
import type { Body } from "./bodies.ts";
import { edgeOf } from "./edges.ts";
import { joinOccasions } from "./occasions.ts";
import { type Said, saidOf } from "./said.ts";
import { type Saying, sayingsOf } from "./sayings.ts";

export interface FoundOrigin {
  readonly origin: Origin;
  /** the body that is counted; null: nobody proves it */
  readonly body: string | null;
  /** true: a named voice is stated to have said it */
  readonly proven: boolean;
  /** true: somebody is named or described, or an outlet saw it; false: articles only repeat each other */
  readonly traced: boolean;
  /** true: nobody is behind an outlet that is named as the source */
  readonly speakerIsOutlet: boolean;
}

export interface Origins {
  readonly all: readonly FoundOrigin[];
  readonly byFigure: ReadonlyMap<string, FoundOrigin>;
  /** the claims of each thread, in the order of the threads */
  readonly said: readonly (readonly Said[])[];
}

export function findOrigins(clusters: readonly Cluster[], copies: readonly Copy[]): Origins {
  const sayings: Saying[] = [];
  const said = saidOf(clusters);
  for (let thread = 0; thread < said.length; thread++)
    for (const saying of sayingsOf(said[thread]!, thread, sayings.length)) sayings.push(saying);
  const groupOf = joinOccasions(sayings);
  const groups = new Map<number, Said[]>();
  for (let index = 0; index < sayings.length; index++) {
    const { said: own } = sayings[index]!;
    const group = groups.get(groupOf[index]!);
    if (group === undefined) groups.set(groupOf[index]!, [...own]);
    else group.push(...own);
  }
  const copiedFrom = new Map(
    copies.flatMap((copy) => (copy.of === null ? [] : [[copy.document, copy] as const])),
  );
  const all: FoundOrigin[] = [];
  const byFigure = new Map<string, FoundOrigin>();
  for (const group of groups.values()) {
    const found = makeOrigin(group, copiedFrom);
    if (found === null) continue;
    all.push(found);
    for (const { figure } of group) byFigure.set(figure.key, found);
  }
  return { all, byFigure, said };
}

function makeOrigin(group: readonly Said[], copies: ReadonlyMap<DocumentId, Copy>): FoundOrigin | null {
  const said = [...group].sort((a, b) => inTime(a.figure, b.figure));
  const articles = new Set(said.map(({ figure }) => figure.article));
  const speaker = speakerOf(said);
  const witness = said.some(
    ({ figure, body }) => body === null && figure.claim.evidence.some(({ kind }) => kind === "witness"),
  );
  const traced = speaker !== null || witness;
  if (!traced && articles.size < 2) return null;
  const carrier = firstCarrier(said);
  const edges = said.map(
    ({ figure, body }): OriginEdge => edgeOf(figure, body, speaker, carrier, articles, copies),
  );
  const from =
    said
      .find(({ figure }) => figure.article.day !== null)
      ?.figure.article.reading.document.published?.slice(0, 10) ?? null;
  const origin: Origin = {
    id: address("org", [said[0]!.figure.key]) as OriginId,
    voice: speaker?.voice ?? null,
    title: titleOf(speaker, carrier, from),
    from,
    firstCarrier: carrier.id,
    edges,
  };
  const proven = speaker?.proves === true;
  return { origin, body: speaker?.key ?? null, proven, traced, speakerIsOutlet: speaker?.isOutlet === true };
}

const inTime = (a: Figure, b: Figure): number =>
  a.article.index - b.article.index || a.claim.content[0]!.start - b.claim.content[0]!.start;

/** The voice most claims name, the named before the unnamed, and people before outlets; null: nobody. */
function speakerOf(said: readonly Said[]): Body | null {
  const bodies = said.flatMap(({ body }) => (body === null ? [] : [body]));
  const rank = (body: Body): number =>
    body.key === null ? 0 : body.key.startsWith("outlet ") ? 1 : body.proves ? 3 : 2;
  const highest = Math.max(0, ...bodies.map(rank));
  const first = bodies.filter((body) => rank(body) === highest);
  const counts = new Map<string, number>();
  for (const { name } of first) counts.set(name, (counts.get(name) ?? 0) + 1);
  const name = mostCommon(counts);
  return first.find((body) => body.name === name) ?? null;
}

/** Who had it first: the earliest article, or among those of its day the one whose outlet the others cite. */
function firstCarrier(said: readonly Said[]): Article {
  const earliest = said[0]!.figure.article;
  const cited = new Map<string, number>();
  for (const { body } of said)
    for (const outlet of body?.through ?? []) cited.set(outlet.name, (cited.get(outlet.name) ?? 0) + 1);
  const most = mostCommon(cited);
  if (most === null) return earliest;
  const own = said.find(({ figure }) => figure.article.reading.document.outlet === most);
  return own === undefined ? earliest : own.figure.article;
}

function titleOf(speaker: Body | null, carrier: Article, from: string | null): string {
  const when = from === null ? "undated" : `about ${from}`;
  if (speaker !== null) return `${speaker.label}, ${when}`;
  return `not traced, first in ${carrier.reading.document.outlet ?? "an unknown outlet"}, ${when}`;
}
