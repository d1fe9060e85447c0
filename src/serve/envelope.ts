/** The one envelope of every answer: the data, where it goes on, and whether it is all there is. */
import { z } from "@hono/zod-openapi";

export const Coverage = z
  .strictObject({
    complete: z.boolean(),
    why: z.string().nullable().describe("what is left out, where it is not complete"),
  })
  .openapi("Coverage");
export type Coverage = z.infer<typeof Coverage>;

export interface Envelope<T> {
  readonly data: T;
  readonly next: string | null;
  readonly coverage: Coverage;
}

export const envelopeOf = <T extends z.ZodType>(data: T) =>
  z.strictObject({
    data,
    next: z.string().nullable().describe("give it as `cursor` for what follows; null: that was all"),
    coverage: Coverage,
  });

export const COMPLETE: Coverage = { complete: true, why: null };

export const one = <T>(data: T, coverage: Coverage = COMPLETE): Envelope<T> => ({
  data,
  next: null,
  coverage,
});

/** A page says that it is part of more, so that nobody takes it for the whole. */
export const page = <T>(items: readonly T[], next: string | null): Envelope<T[]> => ({
  data: [...items],
  next,
  coverage:
    next === null ? COMPLETE : { complete: false, why: "more follows: ask again with `next` as cursor" },
});
