/** What kind of thing some bytes or a text are, told from how they begin. */

/** What a file begins with that is no text, and what to call it. */
const MAGIC: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], "a PDF file"],
  [[0x50, 0x4b, 0x03, 0x04], "a ZIP archive or an office document"],
  [[0x89, 0x50, 0x4e, 0x47], "a PNG picture"],
  [[0xff, 0xd8, 0xff], "a JPEG picture"],
  [[0x47, 0x49, 0x46, 0x38], "a GIF picture"],
  [[0x52, 0x49, 0x46, 0x46], "a sound, video or WebP file"],
  [[0x1f, 0x8b], "a gzip archive"],
  [[0x42, 0x5a, 0x68], "a bzip2 archive"],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], "an xz archive"],
  [[0x28, 0xb5, 0x2f, 0xfd], "a zstd archive"],
  [[0x37, 0x7a, 0xbc, 0xaf], "a 7z archive"],
  [[0x52, 0x61, 0x72, 0x21], "a RAR archive"],
  [[0xd0, 0xcf, 0x11, 0xe0], "an office document"],
  [[0x7f, 0x45, 0x4c, 0x46], "a program"],
  [[0x4d, 0x5a, 0x90], "a program"],
  [[0x00, 0x61, 0x73, 0x6d], "a program"],
  [[0x49, 0x44, 0x33], "a sound file"],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], "a database"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "an RTF document"],
];

const SAMPLE_BYTES = 65_536;
/** Share of control bytes from which on bytes are no text: lower where they are no valid UTF-8 either. */
const MAX_CONTROL_SHARE = 0.2;
const MAX_CONTROL_SHARE_BROKEN = 0.04;

/** What the first bytes say the file is, in words ("a PDF file"); null: nothing known. */
export function magicKind(bytes: Uint8Array): string | null {
  for (const [magic, name] of MAGIC) if (magic.every((byte, i) => bytes[i] === byte)) return name;
  return new TextDecoder("latin1").decode(bytes.subarray(4, 8)) === "ftyp" ? "a video file" : null;
}

/** true: too many control bytes for a text. Bytes of UTF-16 have as many: they must be told before. */
export function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let control = 0;
  for (const byte of sample) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) control++;
  }
  const share = control / Math.max(1, sample.length);
  if (share <= MAX_CONTROL_SHARE_BROKEN) return false;
  return share > MAX_CONTROL_SHARE || !isUtf8(sample);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false; // not UTF-8
  }
}

const SNIFF_CHARS = 5000;
const HTML_START =
  /^<(?:!doctype\s+html|html|head|body|meta|title|script|style|link|article|main|section|header|div|p|h[1-6]|table|a|span|br|img|ul|ol)\b/i;
const FEED_START = /^<(?:rss|feed|rdf:RDF|urlset|sitemapindex|opml)\b/i;
/** So many different end tags in the opening of a text make it HTML that lost its head. */
const MIN_END_TAGS = 3;

export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, SNIFF_CHARS);
  if (HTML_START.test(afterProlog(head)) || /<html[\s>]|<body[\s>]|<!doctype\s+html/i.test(head)) return true;
  return (head.match(/<\/(?:p|div|a|h[1-6]|li|span|strong|em)>/gi)?.length ?? 0) >= MIN_END_TAGS;
}

export const looksLikeFeed = (text: string): boolean =>
  FEED_START.test(afterProlog(text.slice(0, SNIFF_CHARS)));

/** What follows white space, comments, processing instructions and XML doctypes. */
function afterProlog(head: string): string {
  let rest = head.replace(/^\uFEFF/, "").trimStart();
  for (;;) {
    const closing = rest.startsWith("<!--") ? "-->" : rest.startsWith("<?") ? ">" : null;
    const end = closing === null ? -1 : rest.indexOf(closing);
    if (closing === null || end < 0) return rest;
    rest = rest.slice(end + closing.length).trimStart();
  }
}
