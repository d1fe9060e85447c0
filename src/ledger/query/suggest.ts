/** What is meant by the beginning of a word: threads, voices, outlets and places of the ledger. Indexes only, as one types. */
import { sql } from "kysely";
import { FACETS } from "../facets.ts";
import type { Ledger } from "../open.ts";
import { storable } from "../rows.ts";
import { foldName } from "../write/readings.ts";
import { quoted } from "./claim-filter.ts";
import { firstRows } from "./first-rows.ts";

export interface Suggestion {
  readonly kind: "thread" | "voice" | "outlet" | "place";
  readonly text: string;
  /** of the thread or voice; null: a name to filter by */
  readonly id: string | null;
}

/** Aliases that are looked through for the voices with the most claims: "the" begins thousands. */
const MOST_ALIASES = 2000;

export async function suggest(ledger: Ledger, typed: string, limit: number): Promise<readonly Suggestion[]> {
  const folded = storable(foldName(typed));
  if (folded === "") return [];
  const voices = await voicesBeginning(ledger, folded, limit);
  const threads = await threadsHolding(ledger, typed, limit);
  const places = await placesNamed(ledger, typed);
  // Some of each: a half of the room for voices, as far as threads leave it.
  const half = Math.ceil(limit / 2);
  const first = [...threads.slice(0, half), ...voices.slice(0, half), ...places];
  const rest = [...threads.slice(half), ...voices.slice(half)];
  return [...first, ...rest].slice(0, limit);
}

async function voicesBeginning(
  { db }: Ledger,
  folded: string,
  limit: number,
): Promise<readonly Suggestion[]> {
  const { rows } = await sql<{ id: string; name: string; kind: string }>`
    select v.id, v.name, v.kind from voices v
    where v.named and v.id in (
      select a.voice from voice_aliases a
      where a.folded >= ${folded} and a.folded < ${`${folded}\u{10ffff}`} order by a.folded limit ${MOST_ALIASES})
    order by v.claims desc, v.id limit ${limit}`.execute(db);
  return rows.map(({ id, name, kind }) => ({ kind: kind === "outlet" ? "outlet" : "voice", text: name, id }));
}

/** The last word is taken for the beginning of one. */
async function threadsHolding({ db }: Ledger, typed: string, limit: number): Promise<readonly Suggestion[]> {
  const words = typed.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  const query = words
    .map((word, index) => `${quoted(word)}${index === words.length - 1 ? ":*" : ""}`)
    .join(" & ");
  const rows = await firstRows<{ id: string; title: string }>(db, {
    table: "threads",
    as: "t",
    columns: sql`t.id, t.title, t.documents`,
    within: [],
    where: [sql`t.terms @@ to_tsquery('english', ${query})`],
    order: sql`t.documents desc, t.id`,
    limit,
  });
  return rows.map(({ id, title }) => ({ kind: "thread", text: title, id }));
}

/** Places are known by their whole name only. */
async function placesNamed({ db }: Ledger, typed: string): Promise<readonly Suggestion[]> {
  const found = await firstRows(db, {
    table: "claims",
    as: "c",
    columns: sql`c.day, c.key`,
    within: [],
    where: [sql`c.terms @@ ${quoted(FACETS.place(typed))}::tsquery`],
    order: sql`c.day desc, c.key desc`,
    limit: 1,
  });
  return found.length > 0 ? [{ kind: "place", text: typed.trim(), id: null }] : [];
}
