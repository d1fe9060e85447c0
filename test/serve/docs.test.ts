/** docs/api.md and docs/desk.md say what the desk is. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { apiText } from "../../scripts/api-text.ts";
import { createProgram } from "../../src/cli/program.ts";
import { SETTINGS } from "../../src/serve/settings.ts";

const doc = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8");

it("docs/api.md has the routes as they are (npm run schema)", () => expect(doc("api.md")).toBe(apiText()));

it("the table of settings names options that hearsay serve takes, with their usual values", () => {
  const serve = createProgram().commands.find((command) => command.name() === "serve")!;
  const options = new Map(serve.options.map((option) => [option.long ?? "", option]));
  for (const { option, usual } of SETTINGS) {
    for (const [long] of option.matchAll(/--[a-z-]+/g)) {
      expect(options.has(long), long).toBe(true);
      const value: unknown = options.get(long)?.defaultValue;
      if (typeof value === "string" || typeof value === "number") expect(usual).toBe(String(value));
    }
  }
});
