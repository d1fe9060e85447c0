/** Where two counts cannot be of one thing: other countries, or a part of a country against the whole. */
import type { Figure } from "../figure/figure.ts";
import type { Cluster } from "./cluster.ts";

/** true: both say where, and no country is common to them; or one counts two countries and the other one. */
export function countriesApart(figure: Figure, cluster: Cluster): boolean {
  const own = figure.scope.countries;
  if (own.length === 0 || cluster.countries.size === 0) return false;
  if (!own.some((code) => cluster.countries.has(code))) return true;
  return false;
}

/** Why a place within a country keeps two counts apart; null: it does not. */
export function localityApart(figure: Figure, cluster: Cluster): string | null {
  const own = figure.scope.locality ?? "";
  if (cluster.localities.has(own)) return null;
  const inOneArticle = cluster.members.some(
    (member) => member.figure.article === figure.article && (member.figure.scope.locality ?? "") !== own,
  );
  return inOneArticle ? `of ${own || "the whole"}, where the same article also counts elsewhere` : null;
}
