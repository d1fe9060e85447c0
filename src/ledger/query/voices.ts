/** Voices of a ledger: in a list, and one with what people ruled about it. */
import { sql } from "kysely";
import type { Voice, VoiceId } from "../../model/index.ts";
import type { Page, PageRequest, VoiceCarrier, VoiceQuery, VoiceShown, VoiceSummary } from "../contract.ts";
import { FACETS } from "../facets.ts";
import type { Ledger } from "../open.ts";
import { storable } from "../rows.ts";
import { heldRulings } from "../rulings/load.ts";
import { applyVoiceRulings, type VoiceRulings, voiceRulings } from "../rulings/voices.ts";
import { foldName } from "../write/readings.ts";
import { quoted } from "./claim-filter.ts";
import { pageOf, pagingOf } from "./cursor.ts";
import { rulingsAbout } from "./rulings.ts";
import { voicesNamed } from "./voice-names.ts";

interface VoiceRow extends Omit<Voice, "aliases"> {
  readonly aliases: readonly string[] | null;
  readonly claims: number;
}

const columns = sql`v.id, v.name, v.kind, v.named, v.country, v.parent, v.role, v.claims,
  (select array_agg(a.alias order by a.alias) from voice_aliases a where a.voice = v.id) as aliases`;

const summaryOf = ({ claims, aliases, ...voice }: VoiceRow, ruled: VoiceRulings): VoiceSummary => ({
  voice: applyVoiceRulings({ ...voice, aliases: aliases ?? [] }, ruled),
  claims,
});

/** Those in most claims first. Voices that were merged into others are left out. @throws LedgerError "bad cursor" */
export async function listVoices(
  ledger: Ledger,
  query: VoiceQuery = {},
  page?: PageRequest,
): Promise<Page<VoiceSummary>> {
  const paging = pagingOf(page, query);
  const { words, kind, country, named } = query;
  const { db } = ledger;
  const ruled = voiceRulings((await heldRulings(ledger)).standing);
  const merged = [...ruled.into.keys()];
  const conditions = [
    sql`v.claims > 0`,
    ...(words === undefined || words.trim() === ""
      ? []
      : [
          sql`v.id in (select a.voice from voice_aliases a where position(${storable(foldName(words))} in a.folded) > 0)`,
        ]),
    ...(kind === undefined ? [] : [sql`v.kind = ${kind}`]),
    ...(named === undefined ? [] : [sql`v.named = ${named}`]),
    ...(country === undefined ? [] : [sql`v.country = ${storable(country.toUpperCase())}`]),
    ...(merged.length === 0 ? [] : [sql`not v.id = any(${merged}::text[])`]),
    ...(paging.after === null
      ? []
      : [
          sql`(v.claims < ${paging.after[0]} or (v.claims = ${paging.after[0]} and v.id > ${paging.after[1]}))`,
        ]),
  ];
  const where = sql.join(conditions, sql` and `);
  const { rows } = await sql<VoiceRow>`
    select ${columns} from voices v where ${where}
    order by v.claims desc, v.id limit ${paging.limit + 1}`.execute(db);
  return pageOf(
    rows,
    paging,
    ({ claims, id }) => [claims, id],
    rows.map((row) => summaryOf(row, ruled)),
  );
}

/** null: the ledger has no such voice */
export async function showVoice(ledger: Ledger, id: VoiceId): Promise<VoiceShown | null> {
  const ruled = voiceRulings((await heldRulings(ledger)).standing);
  const now = ruled.into.get(id) ?? id;
  const merged = [...ruled.into].flatMap(([from, into]) => (into === now ? [from] : []));
  const { rows } = await sql<VoiceRow>`
    select ${columns} from voices v where v.id = any(${[now, ...merged].map(storable)}::text[])`.execute(
    ledger.db,
  );
  const row = rows.find((one) => one.id === now);
  if (row === undefined) return null;
  const aliases = [...new Set(rows.flatMap((one) => one.aliases ?? []))].sort();
  return {
    voice: summaryOf({ ...row, aliases }, ruled).voice,
    // A claim that two of them are in is counted for both.
    claims: rows.reduce((sum, { claims }) => sum + claims, 0),
    mergedFrom: now === id ? null : id,
    merged,
    rulings: await rulingsAbout(ledger, [now, ...merged]),
  };
}

/** Carriers that are told: more would be a list of everybody. */
const MOST_CARRIERS = 50;

/** Who carries what the voice said itself, by how many claims, the most first. */
export async function carriersOfVoice(ledger: Ledger, id: VoiceId): Promise<readonly VoiceCarrier[]> {
  const { db } = ledger;
  const ruled = voiceRulings((await heldRulings(ledger)).standing);
  const { ids } = await voicesNamed(ledger, id);
  const said = ids.map((one) => quoted(FACETS.innermost(one))).join(" | ");
  const self = ids.map(FACETS.voice);
  const { rows } = await sql<VoiceCarrier>`
    select v.id as voice, v.name, f.claims from (
      select substr(u.lexeme, 7) as id, count(*)::int as claims
      from claims c, unnest(c.terms) u
      where c.terms @@ ${said}::tsquery and u.lexeme like 'voice:%' and u.lexeme <> all(${self}::text[])
      group by u.lexeme) f
    join voices v on v.id = f.id order by f.claims desc, v.name, v.id limit ${MOST_CARRIERS}`.execute(db);
  const merged = new Map<VoiceId, VoiceCarrier>();
  for (const { voice, name, claims } of rows) {
    const now = ruled.into.get(voice) ?? voice;
    const known = merged.get(now);
    merged.set(now, {
      voice: now,
      name: ruled.names.get(now) ?? known?.name ?? name,
      claims: claims + (known?.claims ?? 0),
    });
  }
  return [...merged.values()].sort((a, b) => b.claims - a.claims);
}
