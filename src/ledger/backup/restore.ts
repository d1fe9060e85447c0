/** A dump back into an empty ledger, in one transaction: all of it or nothing. */
import { sql, type Transaction } from "kysely";
import type { Claim, Document, DocumentId, Reading } from "../../model/index.ts";
import type { Counts } from "../contract.ts";
import { LedgerError } from "../error.ts";
import type { Links } from "../links.ts";
import type { Ledger } from "../open.ts";
import { packJson } from "../pack.ts";
import { countAll } from "../query/counts.ts";
import { rowsOf } from "../rows.ts";
import { insertRuling } from "../rulings/add.ts";
import { applyRulings } from "../rulings/apply.ts";
import { forgetHeldRulings, loadRulings } from "../rulings/load.ts";
import type { Database } from "../schema.ts";
import { storeFindings } from "../write/neighbourhoods.ts";
import { type PreparedReading, prepareReading } from "../write/prepare.ts";
import { indexOf } from "../write/prepare-links.ts";
import { storeClaims, storeVoices } from "../write/readings.ts";
import { takeWriteLock } from "../write/store.ts";
import { Entry, type EntryOf, FORMAT } from "./entry.ts";

/** @throws LedgerError "bad dump" with the line and what is wrong with it; "not a ledger" where the ledger is not empty */
export async function restore(ledger: Ledger, lines: AsyncIterable<string>): Promise<Counts> {
  await ledger.db.transaction().execute(async (transaction) => {
    await takeWriteLock(transaction);
    await checkEmpty(transaction);
    const restorer = new Restorer(transaction);
    let number = 0;
    for await (const line of lines) {
      number++;
      if (line.trim() === "") continue;
      await restorer.take(entryOf(line, number), number);
    }
    restorer.checkWhole(number);
    await restorer.finish();
  });
  forgetHeldRulings(ledger.db);
  return await countAll(ledger);
}

async function checkEmpty(transaction: Transaction<Database>): Promise<void> {
  const { rows } = await sql`select from documents union all select from sources limit 1`.execute(
    transaction,
  );
  if (rows.length > 0)
    throw new LedgerError(
      "not a ledger",
      "the ledger holds articles already; restore into a new one (--ledger)",
    );
}

function entryOf(line: string, number: number): Entry {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw bad(number, "it is not JSON: the dump is damaged or cut off");
  }
  const parsed = Entry.safeParse(value);
  // As it was written, not as it was parsed: the order of fields stays, so that a dump of it is the same again.
  if (parsed.success) return value as Entry;
  const issue = parsed.error.issues[0];
  throw bad(number, `${issue?.path.join(".") || "kind"}: ${issue?.message ?? "unknown"}`);
}

const bad = (number: number, why: string): LedgerError =>
  new LedgerError("bad dump", `line ${number} of the dump: ${why}`);

class Restorer {
  readonly #transaction: Transaction<Database>;
  readonly #keys = new Map<DocumentId, number>();
  readonly #sources = new Map<string, number>();
  #document: EntryOf<"document"> | null = null;
  #reading: { readonly entry: EntryOf<"reading">; readonly claims: Claim[] } | null = null;
  #neighbourhood: { readonly entry: EntryOf<"neighbourhood">; readonly links: Found } | null = null;
  readonly #versions: EntryOf<"version">[] = [];
  readonly #found: { readonly key: number; readonly links: Links }[] = [];
  #lines = 0;
  #ended = false;

  constructor(transaction: Transaction<Database>) {
    this.#transaction = transaction;
  }

  async take(entry: Entry, number: number): Promise<void> {
    if (this.#lines === 0 && (entry.kind !== "ledger" || entry.format !== FORMAT))
      throw bad(number, `this is no dump of a ledger that this Hearsay knows (${FORMAT})`);
    if (entry.kind !== "claim") await this.#endReading(number);
    if (!isFinding(entry)) await this.#endNeighbourhood();
    if (entry.kind === "end") {
      if (entry.lines !== this.#lines)
        throw bad(number, `${entry.lines} lines should be before it, not ${this.#lines}`);
      this.#ended = true;
    }
    this.#lines++;
    await this.#store(entry, number);
  }

  checkWhole(number: number): void {
    if (!this.#ended) throw bad(number, "the end is missing: the dump is cut off");
  }

  /** The index of findings is made last, when every ruling is known. */
  async finish(): Promise<void> {
    await this.#insertVersions();
    const rulings = await loadRulings(this.#transaction);
    for (const { key, links } of this.#found)
      await storeFindings(this.#transaction, [
        { neighbourhood: key, index: indexOf(applyRulings(links, rulings)) },
      ]);
  }

  async #store(entry: Entry, number: number): Promise<void> {
    switch (entry.kind) {
      case "ledger":
      case "end":
        return;
      case "document":
        this.#document = entry;
        return await this.#insertDocument(entry);
      case "version":
        this.#versions.push(entry);
        return;
      case "reading":
        if (entry.document !== this.#document?.document.id)
          throw bad(number, "its document is not before it");
        this.#reading = { entry, claims: [] };
        return;
      case "claim":
        if (this.#reading === null) throw bad(number, "no reading is before it");
        this.#reading.claims.push(entry.claim);
        return;
      case "neighbourhood":
        this.#neighbourhood = { entry, links: nothing() };
        return;
      case "source":
        return await this.#insertSource(entry);
      case "input":
        return await this.#insertInput(entry, number);
      case "ruling":
        return await insertRuling(this.#transaction, entry.ruling, entry.about);
      default:
        if (this.#neighbourhood === null) throw bad(number, "no neighbourhood is before it");
        collect(this.#neighbourhood.links, entry);
    }
  }

  async #insertDocument({ document, carries, added, standing }: EntryOf<"document">): Promise<void> {
    const { document: row } = prepareReading(emptyReading(document), carries, "");
    const { rows } = await sql<{ key: number }>`
      insert into documents (id, url, outlet, title, published, day, language, carries, digest, touched, added, body)
      select id, url, outlet, title, published, day, language, carries, digest, touched, ${added}, decode(body, 'base64')
      from ${rowsOf(
        [row],
        `id text, url text, outlet text, title text, published text, day int, language text, carries text,
         digest text, touched text, body text`,
      )} returning key`.execute(this.#transaction);
    const { key } = rows[0]!;
    this.#keys.set(document.id, key);
    await sql`insert into placed (document, standing, waiting) values (${key}, ${standing}, true)`.execute(
      this.#transaction,
    );
  }

  async #endReading(number: number): Promise<void> {
    if (this.#reading === null || this.#document === null) return;
    const { entry, claims } = this.#reading;
    if (claims.length !== entry.claims)
      throw bad(number, `${entry.claims} claims should be before it, not ${claims.length}`);
    const { extractor, voices, differences, notes, added, current } = entry;
    const { document, carries } = this.#document;
    const reading: Reading = {
      schema: "hearsay.reading/1",
      extractor,
      document,
      voices,
      claims,
      differences,
      notes,
    };
    const prepared = prepareReading(reading, carries, entry.profile ?? "");
    const key = this.#keys.get(document.id)!;
    await sql`insert into readings (document, extractor, added, claims, current, body)
      values (${key}, ${extractor}, ${added}, ${claims.length}, ${current}, decode(${prepared.body}, 'base64'))`.execute(
      this.#transaction,
    );
    if (current) await this.#insertIndex(key, prepared);
    this.#reading = null;
  }

  async #insertIndex(key: number, reading: PreparedReading): Promise<void> {
    await sql`insert into profiles (document, profile) values (${key}, ${reading.profile})`.execute(
      this.#transaction,
    );
    await storeClaims(this.#transaction, [{ key, reading }]);
    await storeVoices(this.#transaction, reading.voices);
  }

  async #endNeighbourhood(): Promise<void> {
    if (this.#neighbourhood === null) return;
    const { entry, links } = this.#neighbourhood;
    const { key } = await this.#transaction
      .insertInto("neighbourhoods")
      .values({ extractor: entry.extractor, findings: packJson(links) })
      .returning("key")
      .executeTakeFirstOrThrow();
    const documents = entry.documents.flatMap((id) => this.#keys.get(id) ?? []);
    await sql`update placed set neighbourhood = ${key}, waiting = false where document = any(${documents}::bigint[])`.execute(
      this.#transaction,
    );
    this.#found.push({ key, links });
    this.#neighbourhood = null;
  }

  async #insertSource({ name, of, state }: EntryOf<"source">): Promise<void> {
    await this.#insertVersions();
    const { rows } = await sql<{ key: number }>`
      insert into sources (name, kind, state) values (${name}, ${of}, ${JSON.stringify(state)}::jsonb)
      returning key`.execute(this.#transaction);
    this.#sources.set(name, rows[0]!.key);
  }

  async #insertVersions(): Promise<void> {
    const rows = this.#versions.splice(0).map(({ document, previous, version, difference }) => ({
      document: this.#keys.get(document),
      previous: this.#keys.get(previous),
      version,
      difference,
    }));
    if (rows.length === 0) return;
    await sql`insert into versions (document, previous, version, difference)
      select document, previous, version, difference
      from ${rowsOf(rows, "document bigint, previous bigint, version int, difference jsonb")}`.execute(
      this.#transaction,
    );
  }

  async #insertInput(entry: EntryOf<"input">, number: number): Promise<void> {
    const source = this.#sources.get(entry.source);
    const document = entry.document === null ? null : this.#keys.get(entry.document);
    if (source === undefined || document === undefined)
      throw bad(number, "its source or document is not before it");
    const { item, digest, error, attempts, first, last, about } = entry;
    await sql`insert into inputs (source, item, digest, document, error, attempts, first, last, about)
      values (${source}, ${item}, ${digest}, ${document}, ${error}, ${attempts}, ${first}, ${last},
        ${JSON.stringify(about)}::jsonb)`.execute(this.#transaction);
  }
}

type Found = { -readonly [Key in keyof Links]: Links[Key][number][] };
type Finding = EntryOf<"thread" | "origin" | "drift" | "conflict" | "copy">;

const nothing = (): Found => ({ threads: [], origins: [], drifts: [], conflicts: [], copies: [] });

const isFinding = (entry: Entry): entry is Finding =>
  ["thread", "origin", "drift", "conflict", "copy"].includes(entry.kind);

function collect(links: Found, entry: Finding): void {
  if (entry.kind === "thread") links.threads.push(entry.thread);
  else if (entry.kind === "origin") links.origins.push(entry.origin);
  else if (entry.kind === "drift") links.drifts.push(entry.drift);
  else if (entry.kind === "conflict") links.conflicts.push(entry.conflict);
  else links.copies.push(entry.copy);
}

const emptyReading = (document: Document): Reading => ({
  schema: "hearsay.reading/1",
  extractor: "",
  document,
  voices: [],
  claims: [],
  differences: [],
  notes: [],
});
