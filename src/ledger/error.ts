/** What can go wrong with a ledger that is no defect of ours: one line in plain words that says what to do. */

export const LEDGER_ERROR_KINDS = [
  "held", // another process has the folder
  "not a ledger",
  "newer", // made by a newer Hearsay
  "damaged", // the database in the folder does not open
  "unreachable", // the server does not answer, or refuses
  "unwritable", // the disk is full, the folder is not ours
  "bad cursor",
  "bad query",
  "not found",
  "bad dump",
] as const;
export type LedgerErrorKind = (typeof LEDGER_ERROR_KINDS)[number];

export class LedgerError extends Error {
  readonly kind: LedgerErrorKind;
  constructor(kind: LedgerErrorKind, message: string, options?: ErrorOptions) {
    super(message.replace(/[\s\p{Cc}]+/gu, " ").trim(), options);
    this.name = "LedgerError";
    this.kind = kind;
  }
}
