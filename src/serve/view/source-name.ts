/** Sources by names that can be shown: where on the server's disk a folder lies is nobody's business. */
const ON_DISK = new Set(["file", "folder", "jsonl", "warc"]);
const SHOWN_PARTS = 2;

export function sourceName(source: string, kind: string): string {
  if (!ON_DISK.has(kind)) return source;
  return source
    .split(/[\\/]/)
    .filter((part) => part !== "")
    .slice(-SHOWN_PARTS)
    .join("/");
}
