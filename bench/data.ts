/** Where the corpora lie that are not part of the project: `$HEARSAY_SHARED`, or `../shared` beside the project. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const PROJECT_ROOT = fileURLToPath(new URL("..", import.meta.url));
export const SHARED = resolve(process.env["HEARSAY_SHARED"] ?? join(PROJECT_ROOT, "..", "shared"));

/** The path of a shared corpus, or null where it is not on this machine: the caller says so loudly. */
export function shared(...parts: readonly string[]): string | null {
  const path = join(SHARED, ...parts);
  return existsSync(path) ? path : null;
}

/** The path of a shared corpus; throws a one-line error that says what to do where it is absent. */
export function requireShared(...parts: readonly string[]): string {
  const path = shared(...parts);
  if (path === null) {
    throw new Error(
      `corpus ${parts.join("/")} not found under ${SHARED}: set HEARSAY_SHARED to the folder that holds it`,
    );
  }
  return path;
}
