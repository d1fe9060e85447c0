/** News for those who look: server-sent events with numbers, so that a browser that comes back misses nothing recent. */
import { z } from "@hono/zod-openapi";
import { DocumentId, RulingId } from "../model/index.ts";

export const DeskEvent = z
  .discriminatedUnion("type", [
    z.strictObject({
      type: z.literal("added"),
      document: DocumentId,
      title: z.string().describe("or its first words, where it has none"),
      outlet: z.string().nullable(),
      claims: z.int(),
    }),
    z.strictObject({
      type: z.literal("progress"),
      batch: z.string().describe("names what is added together"),
      stage: z.enum(["waiting", "reading", "linking", "done"]),
      done: z.int().describe("articles that were read"),
      failed: z.int(),
      of: z.int().describe("articles in all"),
    }),
    z.strictObject({ type: z.literal("ruling"), ruling: RulingId, words: z.string(), by: z.string() }),
    z.strictObject({ type: z.literal("changed"), generation: z.int().describe("answers may differ now") }),
  ])
  .openapi("DeskEvent");
export type DeskEvent = z.infer<typeof DeskEvent>;

export const NumberedEvent = z
  .strictObject({
    number: z.int().describe("goes on by one; Last-Event-ID"),
    at: z.string().describe("ISO 8601 date and time, UTC"),
    event: DeskEvent,
  })
  .openapi("NumberedEvent");
export type NumberedEvent = z.infer<typeof NumberedEvent>;

type Listener = (numbered: NumberedEvent) => void;

/** Enough for a browser that was away for a minute; who was away longer asks for everything anew. */
const KEPT = 200;

export class News {
  readonly #listeners = new Set<Listener>();
  readonly #recent: NumberedEvent[] = [];
  #number = 0;

  publish(event: DeskEvent): void {
    const numbered = { number: ++this.#number, at: new Date().toISOString(), event };
    this.#recent.push(numbered);
    if (this.#recent.length > KEPT) this.#recent.shift();
    for (const listener of this.#listeners) listener(numbered);
  }

  /** What came after the event of that number, then everything new, until the returned function is called. */
  listen(after: number | null, listener: Listener): () => void {
    if (after !== null)
      for (const event of this.#recent.filter(({ number }) => number > after)) listener(event);
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The latest first, without what only tells that answers differ, or how far something is that is over. */
  recent(): readonly NumberedEvent[] {
    return this.#recent.filter(({ event }) => event.type === "added" || event.type === "ruling").reverse();
  }

  get listening(): number {
    return this.#listeners.size;
  }
}
