/**
 * The pipeline as it ships: bundled into plain JavaScript. The loader that runs these scripts gives every function its
 * name as it is made, closures in the innermost loops too; measured through it, annotate looks a third slower than it is.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { PROJECT_ROOT } from "./data.ts";

export interface Bundle {
  /** path of the one file */
  readonly path: string;
  readonly remove: () => void;
}

/** Bundles src/pipeline/annotate.ts into a folder of its own outside the project. */
export async function bundleAnnotate(): Promise<Bundle> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
  const path = join(folder, "annotate.mjs");
  await build({
    entryPoints: [join(PROJECT_ROOT, "src", "pipeline", "annotate.ts")],
    outfile: path,
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2023",
    logLevel: "warning",
  });
  return { path, remove: () => rmSync(folder, { recursive: true }) };
}
