/** Regions larger than a country, and parts of countries with an adjective of their own. */
import data from "../../lexicon/world-regions.json" with { type: "json" };

export interface WorldRegion {
  readonly name: string;
  readonly adjectives: readonly string[];
  readonly aliases: readonly string[];
  /** ISO 3166-1 alpha-2 of the state it is part of; null: larger than one, or in dispute */
  readonly country: string | null;
}

export const WORLD_REGIONS: readonly WorldRegion[] = Object.freeze(
  (data.rows as readonly WorldRegion[]).map((row) => Object.freeze(row)),
);
