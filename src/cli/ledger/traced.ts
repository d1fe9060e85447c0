/** `hearsay trace` of what a ledger holds: the articles among which one thread was found, with all that was found there. */
import type { ThreadId } from "../../model/index.ts";
import type { TraceOutcome } from "../../pipeline/trace-inputs.ts";
import { CommandError, EXIT } from "../exit.ts";
import type { LedgerOptions } from "./with-ledger.ts";
import { withReader } from "./with-reader.ts";

export const isThreadId = (text: string): boolean => /^thr_[0-9a-f]{20}$/.test(text);

export interface TracedThread extends TraceOutcome {
  /** the id that the thread has now */
  readonly thread: ThreadId;
}

/** @param asked the id of a thread, words of its question, or null for the most carried one */
export async function tracedInLedger(options: LedgerOptions, asked: string | null): Promise<TracedThread> {
  return await withReader(options, async (reader) => {
    const id =
      asked !== null && isThreadId(asked)
        ? (asked as ThreadId)
        : (await reader.listThreads(asked === null ? {} : { words: wordsOf(asked) }, { limit: 1 })).items[0]
            ?.id;
    if (id === undefined)
      throw new CommandError(
        EXIT.usage,
        asked === null
          ? `no question in ${options.ledger} is answered twice yet: add more articles of one story`
          : `no question in ${options.ledger} is about “${asked}”: give fewer words; hearsay threads lists what there is`,
      );
    const [shown, tracing] = [await reader.showThread(id), await reader.showTracing(id)];
    if (shown === null || tracing === null)
      throw new CommandError(EXIT.input, `the ledger has no ${id}; hearsay threads lists what there is`);
    return { tracing, repeats: 0, thread: shown.thread.id };
  });
}

/** What asks says nothing of what about. */
const wordsOf = (about: string): string => about.replace(/\bhow (?:many|much)\b|[?"]/gi, " ").trim();
