/** docs/cli.md says what the commands take. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { sectionOf } from "../../scripts/cli-text.ts";
import { EXIT } from "../../src/cli/exit.ts";
import { createProgram } from "../../src/cli/program.ts";

const doc = readFileSync(new URL("../../docs/cli.md", import.meta.url), "utf8");
const { commands } = createProgram();

it.each(commands.map((command) => [command.name(), command] as const))(
  "docs/cli.md has hearsay %s as it is (npm run schema)",
  (_name, command) => {
    expect(doc).toContain(sectionOf(command));
  },
);

it.each(Object.values(EXIT))("docs/cli.md tells what exit code %i means", (code) => {
  expect(doc).toMatch(new RegExp(`^\\| ${code} \\| `, "m"));
});
