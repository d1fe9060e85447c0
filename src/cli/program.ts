/** All commands of `hearsay`. Each command is one file; this only lists them. */
import { Command } from "commander";
import { VERSION } from "../pipeline/version.ts";
import { accountCommand } from "./account.ts";
import { addCommand } from "./ledger/add.ts";
import { dumpCommand, restoreCommand } from "./ledger/backup.ts";
import { threadsCommand, voicesCommand } from "./ledger/lists.ts";
import { rereadCommand } from "./ledger/reread.ts";
import { searchCommand } from "./ledger/search.ts";
import { showCommand } from "./ledger/show.ts";
import { sourcesCommand } from "./ledger/sources.ts";
import { readCommand } from "./read.ts";
import { serveCommand } from "./serve.ts";
import { traceCommand } from "./trace.ts";

export function createProgram(): Command {
  const program = new Command("hearsay")
    .description("Trace every claim in the news to the people who actually said it.")
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError("(hearsay --help shows the commands)")
    .addCommand(readCommand())
    .addCommand(traceCommand())
    .addCommand(addCommand())
    .addCommand(searchCommand())
    .addCommand(showCommand())
    .addCommand(threadsCommand())
    .addCommand(voicesCommand())
    .addCommand(sourcesCommand())
    .addCommand(rereadCommand())
    .addCommand(dumpCommand())
    .addCommand(restoreCommand())
    .addCommand(serveCommand())
    .addCommand(accountCommand());
  for (const command of program.commands) command.exitOverride();
  return program;
}
