/** How a desk is set: one table, which the command line, the page of settings and docs/desk.md are made from. */
import type { SettingView } from "./routes/ledger.ts";

export type Setting = SettingView;

interface SettingRow {
  readonly name: string;
  readonly option: string;
  readonly usual: string;
  readonly what: string;
}

export const SETTINGS = [
  {
    name: "ledger",
    option: "--ledger <place>",
    usual: "./hearsay-ledger",
    what: "the folder or the PostgreSQL address of the ledger",
  },
  {
    name: "host",
    option: "--host <address>",
    usual: "127.0.0.1",
    what: "the address it listens at; any but this machine's own needs --token or --accounts",
  },
  {
    name: "port",
    option: "--port <number>",
    usual: "4417",
    what: "the port it listens at; 0 takes a free one",
  },
  {
    name: "access",
    option: "--token <text>, --accounts <file>",
    usual: "open, for this machine only",
    what: "who may look and who may change",
  },
  {
    name: "allowed names",
    option: "--allow-host <name>",
    usual: "none",
    what: "names besides localhost by which it answers",
  },
  {
    name: "private addresses",
    option: "--allow-private",
    usual: "no",
    what: "whether articles may be fetched from private and loopback addresses",
  },
  {
    name: "reads",
    option: "--reads <count>",
    usual: "2000",
    what: "requests that read, which one address may make in ten seconds",
  },
  {
    name: "name",
    option: "--by <name>",
    usual: "your user name",
    what: "who rulings are by, while no accounts are used",
  },
] as const satisfies readonly SettingRow[];
export type SettingName = (typeof SETTINGS)[number]["name"];

export const settingsShown = (values: Readonly<Record<SettingName, string>>): readonly Setting[] =>
  SETTINGS.map((row) => ({ ...row, value: values[row.name] }));
