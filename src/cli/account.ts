/** `hearsay account`: who may use a desk that others can reach. */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { Command, Option } from "commander";
import { CommandError, EXIT } from "./exit.ts";

interface Options {
  readonly accounts: string;
  readonly role: "read" | "edit";
}

export function accountCommand(): Command {
  const command = new Command("account").description(
    "make and remove accounts for a desk that others can reach",
  );
  command
    .command("add")
    .description(
      "make an account, or give it a new password and role; the password is asked for, or read from standard input",
    )
    .argument("<name>")
    .addOption(new Option("--role <role>", "what it may do").choices(["read", "edit"]).default("edit"))
    .requiredOption("--accounts <file>", "the file of accounts")
    .exitOverride()
    .action(add);
  command
    .command("remove")
    .description("remove an account")
    .argument("<name>")
    .requiredOption("--accounts <file>", "the file of accounts")
    .exitOverride()
    .action(remove);
  return command;
}

async function add(name: string, { accounts, role }: Options): Promise<void> {
  const { makeAccount } = await import("../serve/security/accounts.ts");
  const others = await accountsIn(accounts);
  try {
    const account = await makeAccount(name, role, await askPassword());
    write(accounts, [...others.filter((other) => other.name !== name), account]);
  } catch (error) {
    throw new CommandError(EXIT.usage, error instanceof Error ? error.message : String(error));
  }
  process.stdout.write(`${name} may ${role}; hearsay serve --accounts ${accounts}\n`);
}

async function remove(name: string, { accounts }: Options): Promise<void> {
  const all = await accountsIn(accounts);
  if (all.every((account) => account.name !== name))
    throw new CommandError(EXIT.usage, `${accounts} has no account ${name}`);
  write(
    accounts,
    all.filter((account) => account.name !== name),
  );
  process.stdout.write(`${name} is removed; desks that run know it until they are started again\n`);
}

async function accountsIn(file: string): Promise<readonly { readonly name: string }[]> {
  const { parseAccounts } = await import("../serve/security/accounts.ts");
  if (!existsSync(file)) return [];
  const text = readFileSync(file, "utf8");
  if (text.trim() === "[]") return [];
  try {
    return parseAccounts(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(EXIT.usage, `${file} is no file of accounts: ${why}`);
  }
}

/** Written aside and moved, so that it is never half there; for its owner only. */
function write(file: string, accounts: readonly unknown[]): void {
  const aside = `${file}.new`;
  try {
    writeFileSync(aside, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
    renameSync(aside, file);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(EXIT.output, `could not write ${file}: ${why}`);
  }
}

async function askPassword(): Promise<string> {
  const terminal = process.stdin.isTTY === true;
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: terminal ? silent : undefined, terminal });
  if (terminal) process.stderr.write("Password: ");
  try {
    for await (const line of lines) return line;
    return "";
  } finally {
    lines.close();
    if (terminal) process.stderr.write("\n");
  }
}
