/** All that a person names to be added, one after the other: files, folders, addresses, standard input. */
import type { Ledger } from "../../../ledger/index.ts";
import type { WebReader } from "../../../read/web/web-reader.ts";
import type { RawItems, SourceContext, SourceOptions } from "./context.ts";
import { localItems } from "./local-items.ts";
import { robotsIn } from "./robots-memory.ts";
import { webItems } from "./web-items.ts";

const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i;

export async function* sourceItems(
  inputs: readonly string[],
  ledger: Ledger,
  options: SourceOptions = {},
): RawItems {
  let web: WebReader | null = null;
  const stopped = (): boolean => options.signal?.aborted === true;
  try {
    for (const [index, input] of inputs.entries()) {
      if (stopped()) return;
      const place = { source: input, number: index + 1, of: inputs.length };
      const context: SourceContext = {
        ledger,
        options,
        stopped,
        web: async () => {
          const { WebReader: Reader } = await import("../../../read/web/web-reader.ts");
          web ??= new Reader({ robots: robotsIn(ledger), ...options });
          return web;
        },
        tell: (share) => options.onSource?.({ ...place, share }),
      };
      context.tell(null);
      const items = ADDRESS.test(input) ? webItems(input, context) : localItems(input, context);
      if (options.given === undefined) yield* items;
      else for await (const item of items) yield { ...item, given: options.given };
      context.tell(1);
    }
  } finally {
    await (web as WebReader | null)?.close();
  }
}
