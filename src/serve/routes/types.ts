/** The routes' own answers as types, for clients. */
import type { z } from "@hono/zod-openapi";
import type { ClaimShown as ClaimShownSchema } from "./claims.ts";
import type { AddedView, NewDocument as NewDocumentSchema } from "./documents.ts";
import type {
  Counts as CountsSchema,
  Failure as FailureSchema,
  HelpSummary as HelpSummarySchema,
} from "./ledger.ts";
import type { OriginShown as OriginShownSchema } from "./voices.ts";

export type ClaimShown = z.infer<typeof ClaimShownSchema>;
export type Added = z.infer<typeof AddedView>;
export type NewDocument = z.infer<typeof NewDocumentSchema>;
export type Counts = z.infer<typeof CountsSchema>;
export type Failure = z.infer<typeof FailureSchema>;
export type HelpSummary = z.infer<typeof HelpSummarySchema>;
export type OriginShown = z.infer<typeof OriginShownSchema>;
export type { HelpText, SettingView, SourceView, SuggestionView } from "./ledger.ts";
