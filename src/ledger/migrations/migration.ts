/** One step of the schema. Steps are only ever added: a ledger made by an older Hearsay is brought forward when opened. */
export interface Migration {
  readonly number: number;
  /** run in order, in one transaction, on both engines */
  readonly statements: readonly string[];
}
