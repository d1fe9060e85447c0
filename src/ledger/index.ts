/** The ledger's face: what the pipeline, the command line and the server use of it. */
export * from "./contract.ts";
export { type Holder, holderOf } from "./engine/lock.ts";
export { LedgerError, type LedgerErrorKind } from "./error.ts";
export { type Ledger, type OpenOptions, openLedger, USUAL_LEDGER } from "./open.ts";
export { MOST_ON_A_PAGE, USUAL_ON_A_PAGE } from "./query/cursor.ts";
export { searchClaims } from "./query/search.ts";
export type { InputName, SourceName, Stored, StoredInput } from "./write/input.ts";
export { type PreparedReading, prepareReading } from "./write/prepare.ts";
export { storeInputs } from "./write/store.ts";
