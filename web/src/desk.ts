/** The desk's client, and the data of a page: asked for by its path, asked again when the ledger changes. */
import { useEffect, useState } from "preact/hooks";
import { ApiError, createClient, type Query } from "../../src/client/client.ts";
import type { Envelope } from "../../src/serve/envelope.ts";
import { hear } from "./news.ts";

export const desk = createClient();
export { ApiError, type Query };

export interface Data<T> {
  readonly answer: Envelope<T> | null;
  readonly error: ApiError | null;
  readonly loading: boolean;
}

/** Answers of pages that were seen: shown at once when one comes back, and asked again meanwhile. */
const seen = new Map<string, Envelope<unknown>>();
const MOST_SEEN = 60;

export function useData<T>(path: string | null, query: Query = {}): Data<T> {
  const key = path === null ? null : `${path} ${JSON.stringify(query)}`;
  const generation = useGeneration();
  const [state, setState] = useState<Data<T> & { readonly key: string | null }>({ ...EMPTY, key: null });
  useEffect(() => {
    if (path === null || key === null) return;
    const stop = new AbortController();
    const finish = (data: Data<T>): void => {
      if (!stop.signal.aborted) setState({ ...data, key });
    };
    desk.get<T>(path, query, stop.signal).then(
      (answer) => {
        seen.set(key, answer);
        if (seen.size > MOST_SEEN) seen.delete(seen.keys().next().value ?? "");
        finish({ answer, error: null, loading: false });
      },
      (error: unknown) => finish({ answer: null, error: asError(error), loading: false }),
    );
    return () => stop.abort();
  }, [key, generation]);
  if (state.key === key) return state;
  const before = key === null ? undefined : (seen.get(key) as Envelope<T> | undefined);
  return { answer: before ?? null, error: null, loading: key !== null };
}

const EMPTY = { answer: null, error: null, loading: true } as const;

export function asError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError(0, {
    type: "about:blank",
    title: "No answer",
    status: 0,
    detail: "the desk does not answer; is `hearsay serve` still running?",
    instance: "",
  });
}

/** Counts the ledger's changes: whatever hangs on it is asked for again. */
function useGeneration(): number {
  const [value, setValue] = useState(0);
  useEffect(
    () =>
      hear(({ event }) => {
        if (event.type === "changed") setValue((before) => before + 1);
      }),
    [],
  );
  return value;
}
