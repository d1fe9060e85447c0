/**
 * Bytes → text. Order: byte order mark; valid UTF-8 with letters beyond ASCII, whatever the labels say; the label of
 * the HTTP header; the label in the page; detection. A label nobody knows is passed over, and one that the bytes
 * contradict too.
 */
import chardet from "chardet";

export interface Decoded {
  readonly text: string;
  /** WHATWG name of the encoding it was read in */
  readonly encoding: string;
}

/** How much of the bytes is looked at for a label, and for detection. */
const LABEL_BYTES = 4096;
const SAMPLE_BYTES = 65_536;
/** Text labelled UTF-8 is read as that with so many broken places in a thousand characters; more: the label is wrong. */
const MAX_BROKEN_PER_MILLE = 5;
const FALLBACK = "windows-1252";

/** The charset of a Content-Type header; null: it names none */
const charsetOf = (contentType: string | null): string | null =>
  /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(contentType ?? "")?.[1] ?? null;

export function decodeBytes(bytes: Uint8Array, contentType: string | null): Decoded {
  const marked = byMark(bytes) ?? wideWithoutMark(bytes);
  if (marked !== null) return loose(bytes, marked);
  const utf8 = strict(bytes, "utf-8");
  if (utf8 !== null && utf8.text.length < bytes.length) return utf8;
  for (const label of [charsetOf(contentType), labelIn(bytes)]) {
    const decoded = label === null ? null : byLabel(bytes, label);
    if (decoded !== null) return decoded;
  }
  return utf8 ?? detected(bytes);
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** UTF-16 of mostly Latin text shows by a zero in every other byte. */
const ZERO_SHARE = 0.3;

function wideWithoutMark(bytes: Uint8Array): string | null {
  const size = Math.min(bytes.length, LABEL_BYTES);
  if (size < 4 || bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  for (let i = 0; i < size; i++) if (bytes[i] === 0) zeros[i % 2]!++;
  const [even, odd] = [zeros[0]! / (size / 2), zeros[1]! / (size / 2)];
  if (odd > ZERO_SHARE && even < odd / 10) return "utf-16le";
  return even > ZERO_SHARE && odd < even / 10 ? "utf-16be" : null;
}

/** `<meta charset>`, `<meta http-equiv … charset=…>` or `<?xml encoding?>` near the start */
function labelIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, LABEL_BYTES));
  return (
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ??
    null
  );
}

function byLabel(bytes: Uint8Array, label: string): Decoded | null {
  const decoder = decoderFor(label);
  if (decoder === null) return null;
  const decoded = strict(bytes, decoder.encoding);
  if (decoded !== null || decoder.encoding !== "utf-8") return decoded;
  const broken = loose(bytes, "utf-8");
  const places = broken.text.split("\uFFFD").length - 1;
  return places * 1000 <= MAX_BROKEN_PER_MILLE * broken.text.length ? broken : null;
}

/** Western European text is much the commonest: another single-byte encoding must be ahead by this many points of 100. */
const WESTERN_LEAD = 12;

function detected(bytes: Uint8Array): Decoded {
  // Detection of a UTF by elimination means nothing here: the bytes are no valid UTF-8 and have no mark.
  const guesses = chardet
    .analyse(bytes.subarray(0, SAMPLE_BYTES))
    .filter(({ name }) => !/^UTF/i.test(name) && decoderFor(name) !== null);
  const best = guesses[0];
  if (best === undefined || best.confidence === 0) return loose(bytes, FALLBACK);
  const western = guesses.find(({ name }) => /^(?:ISO-8859-1|windows-1252)$/i.test(name));
  const close = western !== undefined && western.confidence + WESTERN_LEAD > best.confidence;
  return loose(bytes, close && /^(?:ISO|windows)/i.test(best.name) ? FALLBACK : best.name);
}

function decoderFor(label: string, fatal = false): TextDecoder | null {
  try {
    return new TextDecoder(label, { fatal });
  } catch {
    return null; // a label that the Encoding Standard does not know
  }
}

function strict(bytes: Uint8Array, label: string): Decoded | null {
  try {
    const decoder = decoderFor(label, true);
    return decoder === null ? null : { text: decoder.decode(bytes), encoding: decoder.encoding };
  } catch {
    return null; // the bytes contradict the label
  }
}

function loose(bytes: Uint8Array, label: string): Decoded {
  const decoder = decoderFor(label) ?? new TextDecoder(FALLBACK);
  return { text: decoder.decode(bytes), encoding: decoder.encoding };
}
