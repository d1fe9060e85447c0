/** A list that goes on: the next page is put below the ones before. */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { asError, desk, type Query, useData } from "../desk.ts";
import { Failed, Loading } from "./basics.tsx";

interface ListProps<T> {
  readonly path: string;
  readonly query: Query;
  readonly empty: ComponentChildren;
  readonly children: (items: readonly T[]) => ComponentChildren;
}

export function List<T>({ path, query, empty, children }: ListProps<T>) {
  const { answer, error } = useData<T[]>(path, query);
  const [more, setMore] = useState<readonly T[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [failed, setFailed] = useState<ReturnType<typeof asError> | null>(null);
  useEffect(() => {
    setMore([]);
    setNext(answer?.next ?? null);
  }, [answer]);
  if (error !== null) return <Failed error={error} />;
  if (answer === null) return <Loading />;
  if (answer.data.length === 0) return <p class="empty">{empty}</p>;
  const follow = async (): Promise<void> => {
    try {
      const page = await desk.get<T[]>(path, { ...query, cursor: next });
      setMore([...more, ...page.data]);
      setNext(page.next);
    } catch (problem) {
      setFailed(asError(problem));
    }
  };
  return (
    <>
      {children([...answer.data, ...more])}
      {failed === null ? null : <Failed error={failed} />}
      {next === null ? null : (
        <p class="more">
          <button type="button" onClick={follow}>
            Show more
          </button>
        </p>
      )}
    </>
  );
}
