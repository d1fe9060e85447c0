/** What a file, a page or a stream holds, told from its name and from how it begins. Pure. */
import { looksLikeFeed } from "./sniff.ts";
import { looksLikeUrlList } from "./url-list.ts";

export type InputKind =
  | "warc"
  /** one JSON object a line */
  | "lines"
  | "feed"
  | "opml"
  /** web addresses, one a line */
  | "urls"
  /** one, or a JSON list of several */
  | "article";

/** So much of the beginning tells what it is. */
export const HEAD_BYTES = 64 * 1024;

const WARC_NAME = /\.warc(?:\.gz)?$/i;
const LINES_NAME = /\.(?:jsonl|ndjson)(?:\.gz)?$/i;
const JSON_FEED = /"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\/version\//;

export function kindOf(head: Uint8Array, name: string): InputKind {
  if (WARC_NAME.test(name)) return "warc";
  if (LINES_NAME.test(name)) return "lines";
  const text = new TextDecoder().decode(head.subarray(0, HEAD_BYTES));
  if (text.startsWith("WARC/1.")) return "warc";
  if (/<opml\b/i.test(text.slice(0, 2000)) && looksLikeFeed(text)) return "opml";
  if (looksLikeFeed(text) || (/^\s*\{/.test(text) && JSON_FEED.test(text))) return "feed";
  if (/^\s*\{/.test(text) && startsWithObjectLine(text)) return "lines";
  const whole = head.length < HEAD_BYTES ? text : text.slice(0, text.lastIndexOf("\n") + 1);
  return looksLikeUrlList(whole) ? "urls" : "article";
}

/** A whole object on the first line, and something after it: an object alone is one article. */
function startsWithObjectLine(text: string): boolean {
  const rest = text.trimStart();
  const end = rest.indexOf("\n");
  if (end < 0 || rest.slice(end).trim() === "") return false;
  try {
    JSON.parse(rest.slice(0, end));
    return true;
  } catch {
    return false; // the first line of a JSON object over several lines, or no JSON at all
  }
}
