/** News outlets and agencies with the names and domains they are known by. */
import data from "../../lexicon/outlets.json" with { type: "json" };

export interface Outlet {
  readonly name: string;
  readonly aliases: readonly string[];
  /** web domains without "www." */
  readonly domains: readonly string[];
  /** ISO 3166-1 alpha-2 of its seat */
  readonly country: string;
  readonly kind: "agency" | "newspaper" | "broadcaster" | "site";
  /** owned or funded by a state, public broadcasters included */
  readonly state: boolean;
  /** names that need support from the text to count: also words, initials or other names */
  readonly weak: readonly string[];
}

export const OUTLETS: readonly Outlet[] = Object.freeze(
  (data.rows as readonly Outlet[]).map((row) => Object.freeze(row)),
);

const BY_DOMAIN: ReadonlyMap<string, Outlet> = new Map(
  OUTLETS.flatMap((row) => row.domains.map((domain) => [domain, row] as const)),
);

const BY_NAME: ReadonlyMap<string, Outlet> = new Map(
  OUTLETS.flatMap((row) => [row.name, ...row.aliases].map((name) => [name.toLowerCase(), row] as const)),
);

/** The outlet of a name or alias, in any case; null: not in the table. */
export const outletByName = (name: string): Outlet | null => BY_NAME.get(name.toLowerCase()) ?? null;

/** The outlet at a host name, by its longest known ending ("edition.cnn.com", "www.bbc.co.uk"); null: not in the table. */
export function outletByHost(host: string): Outlet | null {
  const labels = host.toLowerCase().split(".");
  for (let from = 0; from < labels.length - 1; from += 1) {
    const found = BY_DOMAIN.get(labels.slice(from).join("."));
    if (found !== undefined) return found;
  }
  return null;
}
