/** Voices by name, and under the names that people gave them. */
import { sql } from "kysely";
import type { Voice, VoiceId } from "../../model/index.ts";
import type { Ledger } from "../open.ts";
import { storable } from "../rows.ts";
import { loadRulings } from "../rulings/load.ts";
import { applyVoiceRulings, voiceRulings } from "../rulings/voices.ts";
import { foldName } from "../write/readings.ts";

/** An unnamed voice ("officials") is another one in each article: so many alike are looked for at once. */
const MOST_OF_A_NAME = 10_000;

/** The ids that a voice may have in claims: by id, name or alias, with those that people merged. Empty: nobody. */
export async function voicesNamed({ db }: Ledger, voice: string): Promise<readonly string[]> {
  const { into, names } = voiceRulings(await loadRulings(db));
  const ids = new Set<string>(/^voi_[0-9a-f]{20}$/.test(voice) ? [voice] : await byAlias(db, voice));
  const folded = foldName(voice);
  for (const [id, name] of names) if (foldName(name) === folded) ids.add(id);
  const whole = new Set([...ids].map((id) => into.get(id as VoiceId) ?? id));
  for (const [from, now] of into) if (whole.has(now)) whole.add(from);
  return [...whole];
}

async function byAlias(db: Ledger["db"], name: string): Promise<readonly string[]> {
  const { rows } = await sql<{ voice: string }>`
    select distinct voice from voice_aliases where folded = ${storable(foldName(name))}
    order by voice limit ${MOST_OF_A_NAME}`.execute(db);
  return rows.map(({ voice }) => voice);
}

/** What people renamed or merged, by the voice's own id. */
export async function namesOf({ db }: Ledger, voices: readonly Voice[]): Promise<ReadonlyMap<string, Voice>> {
  const rulings = await loadRulings(db);
  if (rulings.length === 0) return new Map();
  const ruled = voiceRulings(rulings);
  return new Map(voices.map((voice) => [voice.id, applyVoiceRulings(voice, ruled)]));
}
