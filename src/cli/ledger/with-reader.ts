/**
 * A ledger for a command that only asks: opened here, or asked of the desk that holds its folder. Who holds it is told
 * where it cannot be asked.
 */
import { resolve } from "node:path";
import type { Holder, LedgerReader } from "../../ledger/index.ts";
import { CommandError, EXIT } from "../exit.ts";
import { type LedgerOptions, withLedger } from "./with-ledger.ts";

export async function withReader<T>(
  options: LedgerOptions,
  act: (reader: LedgerReader) => Promise<T>,
): Promise<T> {
  const { holderOf, readerOf } = await import("../../ledger/index.ts");
  const holder = isFolder(options.ledger) ? holderOf(resolve(options.ledger)) : null;
  // Held by one that serves nothing: opening it says by whom.
  if (holder === null || holder.serving === null)
    return await withLedger(options, (ledger) => act(readerOf(ledger)));
  return await askDesk(holder, holder.serving, options, act);
}

const isFolder = (place: string): boolean => !/^postgres(?:ql)?:\/\//i.test(place);

async function askDesk<T>(
  { pid }: Holder,
  serving: string,
  { ledger }: LedgerOptions,
  act: (reader: LedgerReader) => Promise<T>,
): Promise<T> {
  const { ApiError, readerOverHttp } = await import("../../client/index.ts");
  const token = process.env["HEARSAY_TOKEN"];
  const base = reachable(serving);
  try {
    return await act(readerOverHttp({ base, ...(token === undefined ? {} : { token }) }));
  } catch (error) {
    const held = `${ledger} is held by the desk at ${serving} (process ${pid})`;
    if (error instanceof ApiError) {
      if (error.status === 401 || error.status === 403)
        throw new CommandError(
          EXIT.ledger,
          `${held}, which asks who you are: set HEARSAY_TOKEN to its token, or look there in a browser`,
        );
      // What it says of a question is what the ledger itself would say.
      const usage = error.status === 400 || error.status === 422;
      throw new CommandError(
        usage ? EXIT.usage : EXIT.ledger,
        usage ? error.message : `${held}: ${error.message}`,
      );
    }
    if (error instanceof TypeError)
      throw new CommandError(
        EXIT.ledger,
        `${held}, which does not answer (${causeOf(error)}): stop it, or wait`,
      );
    throw error;
  }
}

/** A desk that listens at every address of the machine is asked at its own. */
const reachable = (serving: string): string =>
  serving.replace("//0.0.0.0", "//127.0.0.1").replace("//[::]", "//[::1]");

/** fetch gives a TypeError for everything the network does. */
const causeOf = ({ cause, message }: TypeError): string => (cause instanceof Error ? cause.message : message);
