/** Lists of web addresses, one a line; "#" begins a remark. Pure. */

const ADDRESS = /^https?:\/\/[^\s<>"]+$/i;

/** true: every line of the opening is an address or a remark, and one at least is an address */
export function looksLikeUrlList(opening: string): boolean {
  const lines = linesOf(opening);
  // What is cut off in the middle of an address is one still.
  return lines.length > 0 && lines.every((line) => ADDRESS.test(line));
}

/** The addresses in their order, each once; other lines as they are, for the caller to tell. */
export function readUrlList(text: string): readonly string[] {
  return [...new Set(linesOf(text))];
}

const linesOf = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
