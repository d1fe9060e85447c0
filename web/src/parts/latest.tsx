/** What came while the desk is open: articles that were added, and what people decided. */
import { useEffect, useState } from "preact/hooks";
import type { NumberedEvent } from "../../../src/serve/events.ts";
import { useData } from "../desk.ts";
import { hear } from "../news.ts";
import { moment, plural } from "../words.ts";
import { Link } from "./link.tsx";

const SHOWN = 6;

export function Latest() {
  const { answer } = useData<NumberedEvent[]>("/news");
  const [heard, setHeard] = useState<readonly NumberedEvent[]>([]);
  useEffect(
    () =>
      hear((numbered) => {
        if (numbered.event.type !== "added" && numbered.event.type !== "ruling") return;
        setHeard((before) => [numbered, ...before].slice(0, SHOWN));
      }),
    [],
  );
  const all = new Map([...heard, ...(answer?.data ?? [])].map((one) => [one.number, one]));
  const latest = [...all.values()].sort((a, b) => b.number - a.number).slice(0, SHOWN);
  if (latest.length === 0) return null;
  return (
    <section class="latest" aria-label="Just in">
      <h2>Just in</h2>
      <ul aria-live="polite">
        {latest.map((one) => (
          <li key={one.number}>
            <time dateTime={one.at}>{moment(one.at)}</time> <Told event={one.event} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Told({ event }: { readonly event: NumberedEvent["event"] }) {
  if (event.type === "added")
    return (
      <>
        <Link href={`/documents/${event.document}`}>{event.title}</Link>{" "}
        <span class="facts">
          {event.outlet === null ? "" : `${event.outlet}, `}
          {plural(event.claims, "claim")}
        </span>
      </>
    );
  if (event.type === "ruling")
    return (
      <>
        <Link href="/rulings">{event.words}</Link> <span class="facts">by {event.by}</span>
      </>
    );
  return null;
}
