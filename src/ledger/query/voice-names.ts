/** Voices by name, and under the names that people gave them. */
import { sql } from "kysely";
import type { Voice } from "../../model/index.ts";
import type { Ledger } from "../open.ts";
import { storable } from "../rows.ts";
import { foldName } from "../write/readings.ts";

/** The ids that a voice may have in claims: by id, name or alias, with those that people merged. Empty: nobody. */
export async function voicesNamed({ db }: Ledger, voice: string): Promise<readonly string[]> {
  if (/^voi_[0-9a-f]{20}$/.test(voice)) return [voice];
  const { rows } = await sql<{ voice: string }>`
    select distinct voice from voice_aliases where folded = ${storable(foldName(voice))}
    order by voice limit ${MOST_OF_A_NAME}`.execute(db);
  return rows.map((row) => row.voice);
}

/** An unnamed voice ("officials") is another one in each article: so many alike are looked for at once. */
const MOST_OF_A_NAME = 10_000;

/** What people renamed or merged, by the voice's own id. */
export async function namesOf(
  _ledger: Ledger,
  _voices: readonly Voice[],
): Promise<ReadonlyMap<string, Voice>> {
  return new Map();
}
