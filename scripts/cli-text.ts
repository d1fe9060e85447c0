/** docs/cli.md: what every command takes, from the commands themselves; a test holds the file to them. */
import type { Command } from "commander";
import { EXIT } from "../src/cli/exit.ts";
import { createProgram } from "../src/cli/program.ts";

/** One line for each exit code that docs/cli.md tells of. */
const MEANING: Readonly<Record<keyof typeof EXIT, string>> = {
  ok: "done; an honest empty result is also done",
  usage: "wrong options or arguments, or a question that is not there",
  input: "nothing could be read: not found, binary, refused address, timeout",
  output: "the output could not be written",
  ledger: "the ledger could not be opened or used",
  interrupted: "stopped by a person",
  defect: "a defect of Hearsay itself; `--debug` shows the stack",
};

export function cliText(): string {
  const { commands } = createProgram();
  const codes = Object.entries(EXIT).map(
    ([name, code]) => `| ${code} | ${MEANING[name as keyof typeof EXIT]} |`,
  );
  return `# Commands

Made from the commands by \`npm run schema\`.

${commands.map(sectionOf).join("\n")}
## Exit codes

| code | meaning |
|---|---|
${codes.join("\n")}
`;
}

export function sectionOf(command: Command): string {
  let text = "";
  command.configureOutput({
    writeOut: (piece) => {
      text += piece;
    },
    getOutHelpWidth: () => 100,
    getOutHasColors: () => false,
  });
  command.outputHelp();
  return `## hearsay ${command.name()}\n\n\`\`\`\n${text.trim()}\n\`\`\`\n`;
}
