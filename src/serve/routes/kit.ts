/** What every route is made with: its room of the app, its answers, its paging. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { envelopeOf } from "../envelope.ts";
import type { News } from "../events.ts";
import { Problem } from "../problem.ts";
import type { Batches } from "../progress.ts";
import type { Person } from "../security/sessions.ts";
import type { Setting } from "../settings.ts";
import type { Store } from "../store.ts";

export interface DeskVariables {
  readonly Variables: { person: Person };
}
export type DeskApp = OpenAPIHono<DeskVariables>;

export interface Desk {
  readonly store: Store;
  readonly news: News;
  readonly batches: Batches;
  readonly settings: readonly Setting[];
  readonly help: Help;
  /** the ledger changed: kept answers no longer hold */
  readonly changed: () => void;
}

export interface HelpPage {
  readonly slug: string;
  readonly title: string;
  /** Markdown, our own */
  readonly text: string;
}

export interface Help {
  readonly pages: () => Promise<readonly HelpPage[]>;
}

export const Paging = z.object({
  limit: z.coerce.number().int().min(1).max(500).optional().describe("entries on a page, 50 unless said"),
  cursor: z.string().max(500).optional().describe("`next` of the page before"),
});

/** Longer is no search. */
export const words = z.string().trim().max(300);
export const date = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, "write it as 2025, 2025-07 or 2025-07-02");

export const yes = z.enum(["true", "false"]).transform((value) => value === "true");

const PROBLEMS = {
  400: "the question is not well formed",
  401: "not signed in",
  404: "there is no such thing in the ledger",
  429: "too many requests",
} as const;

const problemAnswer = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: Problem } },
});

export const answers = <T extends z.ZodType>(description: string, data: T) => ({
  200: { description, content: { "application/json": { schema: envelopeOf(data) } } },
  400: problemAnswer(PROBLEMS[400]),
  401: problemAnswer(PROBLEMS[401]),
  404: problemAnswer(PROBLEMS[404]),
  429: problemAnswer(PROBLEMS[429]),
});

export const changeAnswers = <T extends z.ZodType>(description: string, data: T) => ({
  ...answers(description, data),
  403: problemAnswer("the role read, or another site's page"),
  413: problemAnswer("too much at once"),
  422: problemAnswer("what was given could not be read or applied"),
});

export const bodyOf = <T extends z.ZodType>(schema: T) => ({
  required: true,
  content: { "application/json": { schema } },
});

export { createRoute, z };
