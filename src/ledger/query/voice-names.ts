/** Voices by name, and under the names that people gave them. */
import { sql } from "kysely";
import type { Voice, VoiceId } from "../../model/index.ts";
import type { Ledger } from "../open.ts";
import { storable } from "../rows.ts";
import { heldRulings } from "../rulings/load.ts";
import { applyVoiceRulings, voiceRulings } from "../rulings/voices.ts";
import { foldName } from "../write/readings.ts";

/** Voices that one name may mean. A name that more have is no name: they are found by what they are called. */
const MOST_OF_A_NAME = 200;

export interface VoicesAsked {
  /** by id, name or alias, with those that people merged */
  readonly ids: readonly string[];
  /** what unnamed voices may be called; null: an id was given */
  readonly called: string | null;
}

export async function voicesNamed(ledger: Ledger, voice: string): Promise<VoicesAsked> {
  const { into, names } = voiceRulings((await heldRulings(ledger)).standing);
  const isId = /^voi_[0-9a-f]{20}$/.test(voice);
  const ids = new Set<string>(isId ? [voice] : await byAlias(ledger.db, voice));
  const folded = foldName(voice);
  for (const [id, name] of names) if (foldName(name) === folded) ids.add(id);
  const whole = new Set([...ids].map((id) => into.get(id as VoiceId) ?? id));
  for (const [from, now] of into) if (whole.has(now)) whole.add(from);
  return { ids: [...whole], called: isId ? null : voice };
}

async function byAlias(db: Ledger["db"], name: string): Promise<readonly string[]> {
  const { rows } = await sql<{ voice: string }>`
    select distinct a.voice from voice_aliases a join voices v on v.id = a.voice and v.named
    where a.folded = ${storable(foldName(name))} order by a.voice limit ${MOST_OF_A_NAME}`.execute(db);
  return rows.map((row) => row.voice);
}

/** What people renamed or merged, by the voice's own id. */
export async function namesOf(ledger: Ledger, voices: readonly Voice[]): Promise<ReadonlyMap<string, Voice>> {
  const rulings = (await heldRulings(ledger)).standing;
  if (rulings.length === 0) return new Map();
  const ruled = voiceRulings(rulings);
  return new Map(voices.map((voice) => [voice.id, applyVoiceRulings(voice, ruled)]));
}
