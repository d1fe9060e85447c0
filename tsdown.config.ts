import { defineConfig } from "tsdown";

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
  deps: { neverBundle: [/^node:/, /^#weights\//] },
});
