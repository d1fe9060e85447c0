/** The house rule: data flows one way, stages never import each other, and no file imports itself through others. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const SRC = fileURLToPath(new URL("../src/", import.meta.url));

/** What each room of src/ may import besides itself and libraries. A room that is not listed fails the test. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: [],
  lexicon: ["model"],
  read: ["model", "lexicon"],
  annotate: ["model", "lexicon"],
  link: ["model", "lexicon"],
  export: ["model"],
  ledger: ["model"],
  pipeline: ["model", "lexicon", "read", "annotate", "link", "ledger"],
  serve: ["model", "pipeline", "ledger", "export"],
  client: ["model", "serve", "ledger"],
  cli: ["model", "pipeline", "ledger", "export", "serve", "client"],
  "index.ts": ["model", "pipeline"],
};

/** Rooms that are pure: they run in a browser, so nothing of Node, no clock, no chance. */
const PURE: readonly string[] = ["model", "lexicon", "annotate", "link", "export"];
const IMPURE = /\bDate\.now\(|new Date\(\)|Math\.random\(|\bfetch\(|process\.|from "node:/;

interface Source {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const sources: readonly Source[] = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => {
    const text = readFileSync(join(SRC, path), "utf8");
    const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map((match) =>
      relative(SRC, resolve(dirname(join(SRC, path)), match[1]!)),
    );
    return { path, room: path.split("/")[0]!, text, imports };
  });

describe("architecture", () => {
  it("has sources to look at", () => expect(sources.length).toBeGreaterThan(20));

  it.each(sources.map((source) => [source.path, source] as const))(
    "%s imports only what its room may",
    (_path, source) => {
      const allowed = ALLOWED[source.room];
      expect(allowed, `room '${source.room}' is not in the table of rooms`).toBeDefined();
      const strangers = source.imports.filter((target) => {
        const room = target.split("/")[0]!;
        const outside = target.startsWith("..");
        if (outside) return !/^\.\.\/(lexicon|models)\/|^\.\.\/package\.json$/.test(target);
        return room !== source.room && !allowed!.includes(room);
      });
      expect(strangers).toEqual([]);
    },
  );

  it.each(
    sources.filter((source) => PURE.includes(source.room)).map((source) => [source.path, source] as const),
  )("%s is pure", (_path, source) => {
    const code = source.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
    expect(code.match(IMPURE)?.[0]).toBeUndefined();
  });

  it("has no import cycle", () => {
    const graph = new Map(sources.map((source) => [source.path, valueImports(source)]));
    const state = new Map<string, "open" | "done">();
    const cycles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (state.get(path) === "done") return;
      if (state.get(path) === "open") {
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(" -> "));
        return;
      }
      state.set(path, "open");
      for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
      state.set(path, "done");
    };
    for (const path of graph.keys()) visit(path, []);
    expect(cycles).toEqual([]);
  });
});

/** Imports that exist when the program runs: `import type` makes no cycle. */
function valueImports(source: Source): readonly string[] {
  return [...source.text.matchAll(/^(?:import|export)\s+(type\s+)?[^;]*?from\s+"(\.[^"]+)"/gm)]
    .filter((match) => match[1] === undefined)
    .map((match) => relative(SRC, resolve(dirname(join(SRC, source.path)), match[2]!)));
}
