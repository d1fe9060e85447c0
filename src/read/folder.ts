/** The files of a folder, recursively, in a fixed order. */
import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { failed, type ReadFailed } from "./result.ts";

export type FolderEntry =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "left out"; readonly path: string; readonly failure: ReadFailed };

/**
 * Files whose name starts with a dot are the system's own and are passed over, with their folders. Links to folders are
 * not followed, as they may lead in a ring.
 * @throws the system's error where the folder itself cannot be listed
 */
export async function filesIn(folder: string): Promise<readonly FolderEntry[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(
    ({ name }) => !name.startsWith("."),
  );
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const found: FolderEntry[] = [];
  for (const entry of entries) found.push(...(await entriesOf(entry, join(folder, entry.name))));
  return found;
}

async function entriesOf(entry: Dirent, path: string): Promise<readonly FolderEntry[]> {
  if (entry.isFile()) return [{ kind: "file", path }];
  if (entry.isDirectory()) {
    try {
      return await filesIn(path);
    } catch {
      return [leftOut(path, `${path}: you may not list this folder; check its permissions`)];
    }
  }
  if (entry.isSymbolicLink()) {
    const target = await stat(path).catch(() => null);
    if (target === null) return [leftOut(path, `${path}: the link leads nowhere`)];
    if (target.isFile()) return [{ kind: "file", path }];
    return [leftOut(path, `${path}: a link to a folder is not followed; name the folder itself`)];
  }
  return [leftOut(path, `${path}: this is no plain file`)];
}

const leftOut = (path: string, message: string): FolderEntry => ({
  kind: "left out",
  path,
  failure: failed("not a file", message),
});
