/**
 * What is done to a database that may go away: a server that starts again is waited for, a full disk is told as what it
 * is. Everything here is named by content, so what may have been done already is done again without harm.
 */
import { LedgerError } from "./error.ts";
import type { Ledger } from "./open.ts";

/** Pauses between the tries, in milliseconds: together as long as a server takes to start again, even after a crash. */
const PAUSES: readonly number[] = [200, 500, 1000, 2000, 4000, 8000, 15_000];

/** The server shut down, or is starting (class 57P), or the connection broke (class 08). */
const GONE_CODE = /^(?:57P0[1-4]|08...|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;
const GONE_WORDS =
  /Connection terminated|server closed the connection|Client has encountered a connection error/i;
const FULL_CODE = /^(?:53100|ENOSPC)$/;
const FULL_WORDS = /No space left on device|ENOSPC|could not extend file|disk full/i;

/** @throws LedgerError "unreachable" or "unwritable"; any other error as it is */
export async function steadily<T>(ledger: Pick<Ledger, "at" | "engine">, act: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await act();
    } catch (error) {
      const pause = PAUSES[attempt];
      if (ledger.engine === "server" && isGone(error) && pause !== undefined) {
        await new Promise((resolve) => setTimeout(resolve, pause));
        continue;
      }
      throw explained(error, ledger.at);
    }
  }
}

export function explained(error: unknown, at: string): unknown {
  if (error instanceof LedgerError) return error;
  if (isGone(error))
    return new LedgerError(
      "unreachable",
      `${at} went away; what was stored is kept: start the server and give the same command again`,
      { cause: error },
    );
  if (isFull(error))
    return new LedgerError(
      "unwritable",
      `the disk of ${at} is full; what was stored is kept: make room and give the same command again`,
      { cause: error },
    );
  return error;
}

const isGone = (error: unknown): boolean => meets(error, GONE_CODE, GONE_WORDS);
const isFull = (error: unknown): boolean => meets(error, FULL_CODE, FULL_WORDS);

function meets(error: unknown, code: RegExp, words: RegExp): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && code.test(String(error.code))) return true;
  if (error instanceof AggregateError && error.errors.some((one) => meets(one, code, words))) return true;
  return words.test(error.message);
}
