/**
 * Pages by key: a cursor holds the place of the last row that was given, so that rows that come in between move nothing.
 * It also holds a digest of its query, as a place in one list is none in another.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Page, PageRequest } from "../contract.ts";
import { LedgerError } from "../error.ts";

export const USUAL_ON_A_PAGE = 50;
/** A page is made in memory: more rows are asked for with the next cursor. */
export const MOST_ON_A_PAGE = 500;

const Place = z.array(z.union([z.number(), z.string()])).readonly();
export type Place = z.infer<typeof Place>;
const Cursor = z.tuple([z.string(), Place]);

export interface Paging {
  readonly limit: number;
  /** null: the first page */
  readonly after: Place | null;
  readonly digest: string;
}

/** @throws LedgerError "bad cursor", "bad query" */
export function pagingOf(request: PageRequest | undefined, query: unknown): Paging {
  const limit = request?.limit ?? USUAL_ON_A_PAGE;
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_ON_A_PAGE)
    throw new LedgerError(
      "bad query",
      `a page holds 1 to ${MOST_ON_A_PAGE} entries; give a whole number between`,
    );
  const digest = createHash("sha256").update(inOneOrder(query)).digest("base64url").slice(0, 8);
  const cursor = request?.cursor ?? null;
  return { limit, after: cursor === null ? null : placeOf(cursor, digest), digest };
}

/** A query is the same in whatever order its parts were given, and whoever asked it. */
const inOneOrder = (query: unknown): string =>
  typeof query === "object" && query !== null
    ? JSON.stringify(
        Object.entries(query)
          .filter(([, value]) => value !== undefined)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      )
    : JSON.stringify(query);

function placeOf(cursor: string, digest: string): Place {
  const found = Cursor.safeParse(parse(cursor)).data;
  if (found === undefined)
    throw new LedgerError("bad cursor", "this is no cursor; give the `next` of a page as it was given");
  if (found[0] !== digest)
    throw new LedgerError("bad cursor", "this cursor belongs to another query; begin again without one");
  return found[1];
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return null; // told by the caller
  }
}

/** A page of rows that were asked for with one more than its limit, which tells whether there is a next one. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  { limit, digest }: Paging,
  place: (row: Row) => Place,
  items: readonly Item[],
): Page<Item> {
  const last = rows[limit - 1];
  const next =
    rows.length > limit && last !== undefined
      ? Buffer.from(JSON.stringify([digest, place(last)])).toString("base64url")
      : null;
  return { items: items.slice(0, limit), next };
}
