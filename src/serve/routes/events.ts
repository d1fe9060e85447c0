/** Server-sent events: progress and news. Not in the OpenAPI document, which has no words for streams; docs/api.md tells it. */
import { streamSSE } from "hono/streaming";
import { one } from "../envelope.ts";
import { NumberedEvent } from "../events.ts";
import { problem } from "../problem.ts";
import { answers, createRoute, type Desk, type DeskApp, z } from "./kit.ts";

const recent = createRoute({
  method: "get",
  path: "/news",
  operationId: "listNews",
  tags: ["Ledger"],
  summary:
    "What was added and decided since this desk was started, the latest first, at most 200; /events goes on from there",
  responses: answers("news", z.array(NumberedEvent)),
});

/** Each holds a socket open; a person has a few tabs. */
const MOST_LISTENERS = 200;
/** Keeps proxies from closing a quiet stream. */
const HEARTBEAT_MS = 15_000;

export function eventRoutes(app: DeskApp, { news }: Desk): void {
  app.openapi(recent, (context) => context.json(one([...news.recent()]), 200));
  app.get("/events", (context) => {
    if (news.listening >= MOST_LISTENERS)
      return problem(context, 503, "too many pages listen for news; close some and load again");
    const last = Number(context.req.header("last-event-id"));
    return streamSSE(context, async (stream) => {
      let stop = (): void => undefined;
      const closed = new Promise<void>((resolve) => stream.onAbort(() => resolve()));
      try {
        await stream.write("retry: 2000\n\n");
        stop = news.listen(Number.isInteger(last) && last > 0 ? last : null, (numbered) => {
          const { number, event } = numbered;
          void stream.writeSSE({ id: String(number), event: event.type, data: JSON.stringify(numbered) });
        });
        const beat = setInterval(() => void stream.write(": still here\n\n"), HEARTBEAT_MS);
        await closed;
        clearInterval(beat);
      } finally {
        stop();
      }
    });
  });
}
