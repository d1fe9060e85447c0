/** Several things at once, for what waits on others: pages of many sites. */

/** Each in turn, `most` of them at once; what they give comes in the order in which they were asked for. */
export async function* inOrder<T, R>(
  values: Iterable<T>,
  most: number,
  act: (value: T) => Promise<R>,
): AsyncGenerator<R, void, undefined> {
  const waiting: Promise<R>[] = [];
  try {
    for (const value of values) {
      const asked = act(value);
      // Whoever awaits it hears of the error; until then it is nobody's.
      asked.catch(() => undefined);
      waiting.push(asked);
      if (waiting.length >= most) yield await waiting.shift()!;
    }
    while (waiting.length > 0) yield await waiting.shift()!;
  } finally {
    await Promise.allSettled(waiting);
  }
}

interface Running<T> {
  readonly items: AsyncIterator<T>;
  next: Promise<{ readonly of: Running<T>; readonly result: IteratorResult<T> }>;
}

/** What several streams give, as it comes; `most` of them at once. Each keeps its own order. */
export async function* asTheyCome<T>(
  streams: Iterable<() => AsyncIterable<T>>,
  most: number,
): AsyncGenerator<T, void, undefined> {
  const rest = streams[Symbol.iterator]();
  const running = new Set<Running<T>>();
  const begin = (): void => {
    const next = rest.next();
    if (next.done === true) return;
    const items = next.value()[Symbol.asyncIterator]();
    const started = { items } as Running<T>;
    pull(started);
    running.add(started);
  };
  try {
    while (running.size < most) {
      const before = running.size;
      begin();
      if (running.size === before) break;
    }
    while (running.size > 0) {
      const { of, result } = await Promise.race([...running].map(({ next }) => next));
      if (result.done === true) {
        running.delete(of);
        begin();
        continue;
      }
      pull(of);
      yield result.value;
    }
  } finally {
    await Promise.allSettled([...running].map(({ items }) => items.return?.()));
  }
}

function pull<T>(stream: Running<T>): void {
  stream.next = stream.items.next().then((result) => ({ of: stream, result }));
  stream.next.catch(() => undefined);
}
