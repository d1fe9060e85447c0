/** Readings into the ledger, and the index of their claims and voices. */
import { sql, type Transaction } from "kysely";
import { rowsOf } from "../rows.ts";
import type { Database } from "../schema.ts";
import type { PlacedDocument } from "./documents.ts";
import type { PreparedVoice } from "./prepare.ts";

export async function storeReadings(
  transaction: Transaction<Database>,
  documents: readonly Pick<PlacedDocument, "key" | "reading">[],
  now: string,
): Promise<void> {
  if (documents.length === 0) return;
  const rows = documents.map(({ key, reading }) => ({
    document: key,
    extractor: reading.extractor,
    claims: reading.claims.length,
    body: reading.body,
  }));
  await sql`
    insert into readings (document, extractor, added, claims, current, body)
    select document, extractor, ${now}, claims, true, decode(body, 'base64')
    from ${rowsOf(rows, "document bigint, extractor text, claims int, body text")}`.execute(transaction);
  const profiles = documents.map(({ key, reading }) => ({ document: key, profile: reading.profile }));
  await sql`
    insert into profiles (document, profile)
    select document, profile from ${rowsOf(profiles, "document bigint, profile text")}
    on conflict (document) do update set profile = excluded.profile`.execute(transaction);
}

export async function storeClaims(
  transaction: Transaction<Database>,
  documents: readonly Pick<PlacedDocument, "key" | "reading">[],
): Promise<void> {
  // By name: copies with more fields than the claim would have a shape each, and there are a thousand to a batch.
  const rows = documents.flatMap(({ key, reading }) =>
    reading.claims.map(({ id, ordinal, content, quantities, facets }) => ({
      id,
      document: key,
      ordinal,
      day: reading.document.day,
      content,
      quantities,
      facets,
    })),
  );
  if (rows.length === 0) return;
  // An article that says one thing twice in the same words has one claim of it: the first stands.
  await sql`
    insert into claims (id, document, ordinal, day, content, quantities, terms)
    select id, document, ordinal, day, content, quantities, to_tsvector('english', content) || array_to_tsvector(facets)
    from ${rowsOf(
      rows,
      "id text, document bigint, ordinal int, day int, content text, quantities jsonb, facets text[]",
    )}
    on conflict (id) do nothing`.execute(transaction);
}

/**
 * A voice is one entry however many articles name it. What articles say differently of it is settled so that the order in
 * which they come does not matter: the entry keeps the first in order of the alphabet, and every alias.
 */
export async function storeVoices(
  transaction: Transaction<Database>,
  voices: readonly PreparedVoice[],
): Promise<void> {
  const known = new Map<string, PreparedVoice>();
  const aliases = new Map<string, unknown>();
  for (const voice of voices) {
    const before = known.get(voice.id);
    known.set(voice.id, before === undefined ? voice : settle(before, voice));
    for (const alias of new Set([voice.name, ...voice.aliases]))
      aliases.set(`${voice.id} ${alias}`, { voice: voice.id, alias, folded: foldName(alias) });
  }
  if (known.size === 0) return;
  // In one order always, so that two writers of one server never wait for each other in a ring.
  const rows = [...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  await sql`
    insert into voices (id, name, kind, named, country, parent, role, claims)
    select id, name, kind, named, country, parent, role, claims
    from ${rowsOf(
      rows,
      "id text, name text, kind text, named boolean, country text, parent text, role text, claims int",
    )}
    on conflict (id) do update set
      name = least(voices.name, excluded.name),
      kind = least(voices.kind, excluded.kind),
      country = least(voices.country, excluded.country),
      parent = least(voices.parent, excluded.parent),
      role = least(voices.role, excluded.role),
      claims = voices.claims + excluded.claims`.execute(transaction);
  await sql`
    insert into voice_aliases (folded, voice, alias)
    select folded, voice, alias from ${rowsOf([...aliases.values()], "folded text, voice text, alias text")}
    on conflict do nothing`.execute(transaction);
}

export const foldName = (name: string): string =>
  name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim().slice(0, LONGEST_NAME);

/** An index entry must fit into a page; a name is far shorter. */
const LONGEST_NAME = 300;

const least = <T extends string | null>(a: T, b: T): T => (a === null ? b : b === null ? a : a < b ? a : b);

const settle = (a: PreparedVoice, b: PreparedVoice): PreparedVoice => ({
  id: a.id,
  name: least(a.name, b.name),
  aliases: a.aliases,
  kind: least(a.kind, b.kind),
  named: a.named,
  country: least(a.country, b.country),
  parent: least(a.parent, b.parent),
  role: least(a.role, b.role),
  claims: a.claims + b.claims,
});
