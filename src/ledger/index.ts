/** The ledger's face: what the pipeline, the command line and the server use of it. */
export { dump } from "./backup/dump.ts";
export { restore } from "./backup/restore.ts";
export * from "./contract.ts";
export { type Holder, holderOf } from "./engine/lock.ts";
export { LedgerError, type LedgerErrorKind } from "./error.ts";
export type { Links } from "./links.ts";
export { type Ledger, type OpenOptions, openLedger, USUAL_LEDGER } from "./open.ts";
export { showClaim } from "./query/claims.ts";
export { type CopiesShown, showCopies } from "./query/copies.ts";
export { countAll } from "./query/counts.ts";
export { MOST_ON_A_PAGE, USUAL_ON_A_PAGE } from "./query/cursor.ts";
export { listDocuments, showDocument } from "./query/documents.ts";
export {
  documentOfInput,
  type FailedSource,
  failedSources,
  type KnownInput,
  knownInputs,
  listFailures,
  type StoredDocument,
} from "./query/inputs.ts";
export { showOrigin } from "./query/origins.ts";
export {
  type PackedDocument,
  type PlacedDocument,
  packedStanding,
  placedAfter,
  waitingToBeLinked,
} from "./query/placed.ts";
export { listRulings, rulingsAbout } from "./query/rulings.ts";
export { searchClaims, threadsOfEach } from "./query/search.ts";
export { sourceState, toldItems } from "./query/source-state.ts";
export { type FeedHealth, listSources, type SourceHealth } from "./query/sources.ts";
export { type Suggestion, suggest } from "./query/suggest.ts";
export { openingOf } from "./query/summaries.ts";
export { listThreads, NEAR_DAYS, showThread } from "./query/threads.ts";
export { showTracing } from "./query/tracing.ts";
export { carriersOfVoice, listVoices, showVoice } from "./query/voices.ts";
export { type LedgerReader, readerOf } from "./reader.ts";
export { addRuling, type NewRuling } from "./rulings/add.ts";
export { outcomesOf } from "./rulings/outcomes.ts";
export { explained, steadily } from "./steadily.ts";
export { tidy } from "./tidy.ts";
export { type InputName, nameOf, type SourceName, type Stored, type StoredInput } from "./write/input.ts";
export { type LinkedNeighbourhood, storeNeighbourhoods } from "./write/neighbourhoods.ts";
export { type PreparedReading, prepareReading } from "./write/prepare.ts";
export { type PreparedLinks, prepareLinks } from "./write/prepare-links.ts";
export { type Reread, readByOthers, storeRereadings } from "./write/reread.ts";
export { rememberSource } from "./write/source-state.ts";
export { storeInputs } from "./write/store.ts";
