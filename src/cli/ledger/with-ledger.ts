/** What every command on a ledger shares: where it is, and how what goes wrong with it is told. */
import { type Command, Option } from "commander";
import type { Ledger } from "../../ledger/index.ts";
import { CommandError, EXIT } from "../exit.ts";

export interface LedgerOptions {
  readonly ledger: string;
}

const USUAL = "./hearsay-ledger";

/** `--ledger`, or `HEARSAY_LEDGER` where it is left out. */
export const ledgerOption = (): Option =>
  new Option("--ledger <place>", "the ledger: a folder, or postgres://user@host/database")
    .env("HEARSAY_LEDGER")
    .default(USUAL);

export const addLedgerOption = (command: Command): Command => command.addOption(ledgerOption());

/** Opens the ledger for one command, and closes it whatever comes. The ledger's code is loaded here, not before. */
export async function withLedger<T>(
  { ledger: at }: LedgerOptions,
  act: (ledger: Ledger) => Promise<T>,
  create = false,
): Promise<T> {
  const { explained, LedgerError, openLedger } = await import("../../ledger/index.ts");
  try {
    const ledger = await openLedger({ at, create });
    try {
      return await act(ledger);
    } finally {
      await ledger.close();
    }
  } catch (thrown) {
    const error = explained(thrown, at);
    if (!(error instanceof LedgerError)) throw thrown;
    const usage = error.kind === "bad query" || error.kind === "bad cursor";
    throw new CommandError(usage ? EXIT.usage : EXIT.ledger, error.message);
  }
}
