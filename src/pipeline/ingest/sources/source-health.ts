/** What the ledger remembers of a feed between two readings: what to ask for, and how it has been. */
import { z } from "zod";
import type { Validators } from "../../../read/url.ts";

const SourceMemory = z.object({
  etag: z.string().nullable().default(null),
  lastModified: z.string().nullable().default(null),
  title: z.string().nullable().default(null),
  /** ISO date and time of the last reading, and of the last that went well */
  checked: z.string().nullable().default(null),
  well: z.string().nullable().default(null),
  /** readings in a row that failed, and how the last of them did */
  failures: z.number().default(0),
  error: z.string().nullable().default(null),
  /** items that it had when it was read last */
  items: z.number().default(0),
  /** ISO date and time from which on it is worth reading again */
  next: z.string().nullable().default(null),
});
export type SourceMemory = z.infer<typeof SourceMemory>;

const NONE = SourceMemory.parse({});

/** What cannot be read is forgotten: all it costs is a page that is fetched once more. */
export const memoryOf = (state: Readonly<Record<string, unknown>> | undefined): SourceMemory =>
  SourceMemory.safeParse(state ?? {}).data ?? NONE;

export const validatorsOf = ({ etag, lastModified }: Validators): Validators | undefined =>
  etag === null && lastModified === null ? undefined : { etag, lastModified };

/** Read, or not changed since. */
export const afterWell = (
  before: SourceMemory,
  now: string,
  read: Partial<Pick<SourceMemory, "etag" | "lastModified" | "title" | "items">>,
): SourceMemory => ({
  ...before,
  ...read,
  checked: now,
  well: now,
  failures: 0,
  error: null,
  next: later(now, USUAL_PAUSE_MS),
});

export const afterFailure = (before: SourceMemory, now: string, error: string): SourceMemory => ({
  ...before,
  checked: now,
  failures: before.failures + 1,
  error,
  next: later(now, Math.min(LONGEST_PAUSE_MS, USUAL_PAUSE_MS * 2 ** before.failures)),
});

/** News feeds change a few times an hour; who asks more often is shut out. */
const USUAL_PAUSE_MS = 15 * 60 * 1000;
/** Each failure in a row doubles the pause; a site that is back is seen within a day. */
const LONGEST_PAUSE_MS = 24 * 60 * 60 * 1000;

const later = (now: string, ms: number): string => new Date(Date.parse(now) + ms).toISOString();
