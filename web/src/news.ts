/** The desk's stream of news: opened once for the whole page; whoever wants it is told. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { DeskEvent, NumberedEvent } from "../../src/serve/events.ts";

const listeners = new Set<(numbered: NumberedEvent) => void>();
let source: EventSource | null = null;

function open(): void {
  if (source !== null || typeof EventSource === "undefined") return;
  source = new EventSource("/api/v1/events");
  for (const type of ["added", "progress", "ruling", "changed"] satisfies readonly DeskEvent["type"][]) {
    source.addEventListener(type, (event) => {
      const numbered = JSON.parse((event as MessageEvent<string>).data) as NumberedEvent;
      for (const listener of listeners) listener(numbered);
    });
  }
}

/** @returns what ends the listening */
export function hear(listener: (numbered: NumberedEvent) => void): () => void {
  open();
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export type Progress = Extract<DeskEvent, { type: "progress" }>;

/** What is over is shown for a moment, so that it is seen to have come to its end. */
const OVER_MS = 4_000;
/** What is not heard of any more was given up, as when the page that sent it was closed. */
const LOST_MS = 120_000;

/** What is being added now, by whoever adds it. */
export function useProgress(): readonly Progress[] {
  const [batches, setBatches] = useState<readonly Progress[]>([]);
  const ends = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  useEffect(
    () =>
      hear(({ event }) => {
        if (event.type !== "progress") return;
        const others = (all: readonly Progress[]): readonly Progress[] =>
          all.filter(({ batch }) => batch !== event.batch);
        setBatches((all) => [...others(all), event]);
        clearTimeout(ends.current.get(event.batch));
        const wait = event.stage === "done" ? OVER_MS : LOST_MS;
        ends.current.set(
          event.batch,
          setTimeout(() => setBatches(others), wait),
        );
      }),
    [],
  );
  return batches;
}
