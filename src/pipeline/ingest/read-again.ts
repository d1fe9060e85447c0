/** One document of a ledger read again, and how that differs from its reading before. Pure. */
import type { PackedDocument } from "../../ledger/index.ts";
import { unpackDocument, unpackReading } from "../../ledger/pack.ts";
import { type PreparedReading, prepareReading } from "../../ledger/write/prepare.ts";
import type { Claim, Reading } from "../../model/index.ts";
import { annotate } from "../annotate.ts";
import { profileOfReading } from "../link.ts";
import type { DocumentChange } from "./reread.ts";

export interface ReadAgain {
  readonly key: number;
  readonly reading: PreparedReading;
  /** null: all came out as before */
  readonly change: DocumentChange | null;
}

export function readAgain({ key, carries, document, reading }: PackedDocument): ReadAgain {
  const before = unpackReading(reading, unpackDocument(document));
  // What reading the input told then is still so: the input itself is not there any more.
  const told = before.notes.filter(({ kind }) => kind === "truncated");
  const after = annotate(before.document, { notes: told });
  const prepared = prepareReading(after, carries, JSON.stringify(profileOfReading(after)));
  return { key, reading: prepared, change: changeOf(before, after) };
}

function changeOf(before: Reading, after: Reading): DocumentChange | null {
  const old = new Map(before.claims.map((claim) => [claim.id, claim]));
  const now = new Map(after.claims.map((claim) => [claim.id, claim]));
  const gained = after.claims.filter(({ id }) => !old.has(id));
  const lost = before.claims.filter(({ id }) => !now.has(id));
  const changed = after.claims.flatMap((claim) => {
    const fields = fieldsThatDiffer(old.get(claim.id), claim);
    return fields.length === 0 ? [] : [{ claim, fields }];
  });
  if (gained.length + lost.length + changed.length === 0) return null;
  return { document: after.document.id, from: before.extractor, gained, lost, changed };
}

function fieldsThatDiffer(before: Claim | undefined, after: Claim): readonly string[] {
  if (before === undefined) return [];
  return (Object.keys(after) as (keyof Claim)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
}
