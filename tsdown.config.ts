import { defineConfig } from "tsdown";

/**
 * Tables are written as text that JSON.parse reads, not as source code: an engine reads them in half the time at each start.
 */
const tablesAsText = {
  name: "tables-as-text",
  transform: {
    filter: { id: /\/(?:lexicon|models)\/[\w-]+\.json$/ },
    handler: (code: string) => ({
      code: `export default JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(code)))});`,
      moduleType: "js" as const,
    }),
  },
};

export default defineConfig({
  entry: {
    index: "src/index.ts",
    annotate: "src/pipeline/annotate.ts",
    read: "src/pipeline/read.ts",
    model: "src/model/index.ts",
    client: "src/client/index.ts",
    "cli/main": "src/cli/main.ts",
    worker: "src/pipeline/ingest/worker.ts",
    database: "src/ledger/engine/pglite-thread.ts",
  },
  format: "esm",
  platform: "neutral",
  target: "es2023",
  dts: false,
  clean: true,
  plugins: [tablesAsText],
  deps: { neverBundle: [/^node:/, /^#weights\//] },
});
