/** A figure as something said: by whom, through whom, when. Origins are made of these. */
import { publisherOf } from "../figure/article.ts";
import type { Figure } from "../figure/figure.ts";
import type { Cluster } from "../thread/cluster.ts";
import { type Body, bodyOf, fold } from "./bodies.ts";
import { isSeparate } from "./separately.ts";

export interface Said {
  readonly figure: Figure;
  /** index of the thread that it stands in */
  readonly thread: number;
  /** null: the outlet's own voice */
  readonly body: Body | null;
  /** folded names of the outlets it came through, and of its own publisher */
  readonly outlets: ReadonlySet<string>;
  /** when it was published, in days since 1970; null: undated */
  readonly day: number | null;
  /** true: the text says that the voice has it from elsewhere than others who say the same */
  readonly separate: boolean;
}

export function saidOf(clusters: readonly Cluster[]): readonly (readonly Said[])[] {
  const told = retellersOf(clusters);
  return clusters.map(({ members }, thread) => {
    const said: Said[] = [];
    for (const { figure } of members) said.push(saidIn(figure, thread, told));
    return said;
  });
}

function saidIn(figure: Figure, thread: number, told: ReadonlyMap<string, Body>): Said {
  const { article, claim } = figure;
  const outlets = new Set<string>();
  for (const { voice } of claim.chain.slice(1)) {
    const known = article.voices.get(voice);
    if (known?.kind === "outlet") outlets.add(fold(known.name));
  }
  const publisher = publisherOf(article);
  if (publisher !== null) outlets.add(fold(publisher));
  return {
    figure,
    thread,
    body: spokenFor(bodyOf(article, claim), told),
    outlets,
    day: article.day,
    separate: isSeparate(figure),
  };
}

/**
 * People who tell what a body said ("a lawmaker, citing the agency"): where an article leaves the body out, they are
 * still its retellers.
 */
function retellersOf(clusters: readonly Cluster[]): ReadonlyMap<string, Body> {
  const found = new Map<string, Body>();
  for (const { members } of clusters) {
    for (const { figure } of members) {
      const { article, claim } = figure;
      if (claim.chain.length < FEWEST_LINKS) continue;
      const body = bodyOf(article, claim);
      if (body?.proves !== true) continue;
      for (const { voice } of claim.chain.slice(1, -1)) {
        const teller = article.voices.get(voice);
        if (teller?.kind === "person" && teller.named && !found.has(spelling(teller.name)))
          found.set(spelling(teller.name), body);
      }
    }
  }
  return found;
}

/** The publisher, who tells, and whose words they are. */
const FEWEST_LINKS = 3;

function spokenFor(body: Body | null, told: ReadonlyMap<string, Body>): Body | null {
  if (body === null || body.key !== `body ${body.name}`) return body;
  return told.get(spelling(body.label)) ?? body;
}

/** Names that are written with and without a hyphen. */
const spelling = (name: string): string => fold(name).replace(/-/g, " ");
